# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Orders: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.common import (
    Address,
    BillingAddress,
    BillingMethod,
    ChangeType,
    DocumentConsumptionTax,
    ItemPrice,
    ItemSpecificSurchargeParameter,
    ItemSurchargeParameter,
    OrderItemType,
    OrderItemTypeLiteral,
    Price,
    ProductType,
    RecyclingFee,
    SignedCdnName,
    VatMode,
)
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.rows import Rows
from shoptet_generated.runtime.scalars import Decimal2, Decimal3, DecimalAny


@define(kw_only=True, repr=False)
class OrderListItem(Model):
    """An order list item, as returned by `orders.list`."""

    code: str
    """Order code (order number); text that can hold letters and dashes."""
    guid: str | None
    """GUID of the record."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    full_name: str | None
    """Full name of the person."""
    company: str | None
    """Company name."""
    email: str | None
    """E-mail address."""
    phone: str | None = None
    """Phone number, in international form such as `+420123456789`."""
    remark: str | None
    """The customer's note on the order."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    cash_desk_order: bool
    """Whether the order was made at a cash desk."""
    admin_url: str
    """URL of the record in the shop's administration."""
    status: OrderStatus | None
    """Status of the order; system statuses have negative ids."""
    source: OrderSource | None = None
    """Where the order came from."""
    shipping: ShippingMethodRef | None
    """Shipping method."""
    payment_method: PaymentMethodRef | None
    """Payment method."""
    price: Price
    """Totals of the order in its currency, with the exchange rate."""
    paid: bool | None
    """Whether it is paid; null when unknown."""
    pre_authorization: OrderPreAuthorization | None = None
    """State of the pre-authorized payment."""
    sales_channel_guid: str | None = None
    """GUID of the sales channel; needs the module Sales Channel."""


@define(kw_only=True, repr=False)
class OrderStatus(Model):
    """The `status` of an `OrderListItem`."""

    name: str | None
    """Name that people read."""
    id: int
    """Numeric id of the record; built-in system records can have negative ones."""


@define(kw_only=True, repr=False)
class OrderSource(Model):
    """The `source` of an `OrderListItem`."""

    name: str | None
    """Name that people read."""
    id: int
    """Numeric id of the record; built-in system records can have negative ones. Deprecated."""


@define(kw_only=True, repr=False)
class ShippingMethodRef(Model):
    """The `shipping` of an `OrderListItem`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class PaymentMethodRef(Model):
    """The `payment_method` of an `OrderListItem`."""

    guid: str | None
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class OrderPreAuthorization(Model):
    """The `pre_authorization` of an `OrderListItem`."""

    has_pending_pre_authorization: bool
    """Whether a pre-authorized payment waits to be captured."""
    pre_authorization_amount: Decimal | None
    """Pre-authorised amount of the order; null without a pre-authorisation."""


@define(kw_only=True, repr=False)
class Order(Model):
    """An order, as returned by `orders.get`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "client_ip_address": "clientIPAddress",
    }

    code: str
    """Order code (order number); text that can hold letters and dashes."""
    guid: str | None
    """GUID of the order."""
    external_code: str | None
    """Code of the order in the other system, at most 255 characters."""
    creation_time: datetime | None
    """When the order was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    email: str | None
    """E-mail address of the customer."""
    phone: str | None
    """Phone number of the customer."""
    birth_date: date | None = None
    """Date of birth (`YYYY-MM-DD`)."""
    client_ip_address: str | None
    """IP address from which the order was made."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    cash_desk_order: bool
    """Whether the order was made at a cash desk."""
    stock_id: int
    """Id of the stock that the order takes goods from."""
    addresses_equal: bool
    """Whether goods go to the billing address."""
    vat_payer: bool | None
    """Whether the shop paid VAT when the order was made; null when unknown."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""
    billing_method: BillingMethod | None
    """Billing method: how the document is to be paid."""
    payment_method: PaymentMethodRef | None
    """Payment method."""
    shipping: ShippingMethodRef | None
    """Shipping method."""
    shipping_details: OrderShippingDetails | None = None
    """Branch or pickup point of the carrier; only with `include` of shipping details."""
    admin_url: str
    """URL of the record in the shop's administration."""
    status: OrderStatus | None
    """Status of the order; system statuses have negative ids."""
    source: OrderSource | None = None
    """Where the order came from."""
    sales_channel_guid: str | None = None
    """GUID of the sales channel; needs the module Sales Channel."""
    price: Price
    """Totals of the order in its currency, with the exchange rate."""
    paid: bool | None
    """Whether it is paid; null when unknown."""
    billing_address: BillingAddress
    """Billing address."""
    delivery_address: Address | None
    """Delivery address."""
    online_payment_link: str | None = None
    """URL where the order can be paid online."""
    language: str | None = None
    """Language in which the order was made, such as `cs`."""
    referer: str | None = None
    """URL of the page from which the customer came."""
    payment_methods: list[OrderPaymentMethod] | None = None
    """Payment methods."""
    shippings: list[OrderShipping] | None = None
    """Shipping items of the order."""
    items: list[OrderItem]
    """Items: goods, services, shipping, payment and discounts, as they were when the order was made."""
    notes: OrderNotes | None = None
    """Notes on the order; only with `include` of notes."""
    pre_authorization: OrderPreAuthorization | None = None
    """State of the pre-authorized payment."""
    completion: list[OrderCompletion] | None = None
    """How much of every item is completed, parts of product sets included."""
    payment_transactions: list[OrderPaymentTransaction] | None = None
    """Payment transactions; only with `include` of payment transactions."""


@define(kw_only=True, repr=False)
class OrderShippingDetails(Model):
    """The `shipping_details` of an `Order`."""

    branch_id: str | None
    """Id of the carrier's branch or pickup point."""
    shipping_company_code: str | None
    """Code of the carrier."""
    shipping_service_code: str | None = None
    """Code of the carrier's service."""
    name: str | None
    """Name of the branch."""
    note: str | None
    """Note."""
    place: str | None
    """Where the branch is within its address."""
    street: str | None
    """Street, without the house number where that has a field of its own."""
    city: str | None
    """City or town."""
    zip_code: str | None
    """Postal code."""
    country_code: str | None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    link: str | None
    """URL of the branch's page."""
    latitude: Decimal | None
    """Latitude of the branch, in degrees north."""
    longitude: Decimal | None
    """Longitude of the branch, in degrees east."""
    carrier_id: int | None
    """Id of the carrier; in orders used for Packeta (Zásilkovna) only, null for the Czech one."""


@define(kw_only=True, repr=False)
class OrderPaymentMethod(Model):
    """One of the `payment_methods` of an `Order`."""

    payment_method: PaymentMethodRef
    """Payment method."""
    item_id: int
    """Id of the item, used to change or delete it."""


@define(kw_only=True, repr=False)
class OrderShipping(Model):
    """One of the `shippings` of an `Order`."""

    shipping: OrderShippingMethod
    """Shipping method."""
    item_id: int
    """Id of the item, used to change or delete it."""


@define(kw_only=True, repr=False)
class OrderShippingMethod(Model):
    """The `shipping` of an `OrderShipping`."""

    guid: str | None
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class OrderItem(Model):
    """An order item, as returned by `order_items.update`."""

    product_guid: str | None
    """GUID of the product when it was ordered; the product may be gone since. Can be null."""
    code: str | None
    """Code of the variant when it was ordered; the variant may be gone or renamed since."""
    ean: str | None
    """EAN barcode of the variant."""
    item_type: OrderItemType
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    product_type: ProductType | None = None
    """Type of the product when it was ordered, such as `product` or `product-set`."""
    name: str
    """Name of the product, or of the shipping or payment method."""
    variant_name: str | None
    """Name of the variant."""
    brand: str | None
    """Brand (manufacturer)."""
    remark: str | None
    """Note on the item."""
    weight: Decimal | None
    """Weight in kg, up to 3 decimal places."""
    additional_field: str | None
    """Further information; for shipping the branch."""
    amount: Decimal | None
    """Ordered quantity in `amountUnit`, 3 decimal places."""
    amount_unit: str | None
    """Unit of the quantity, such as `ks`."""
    price_ratio: Decimal
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    status: OrderStatus
    """Status of the item."""
    item_price: ItemPrice
    """Price of the whole item in the order's currency: amount and discount are counted in."""
    unit_price: ItemPrice
    """Price of one unit in the order's currency."""
    display_prices: list[ItemPrice] | None = None
    """Prices as printed: one item can take several lines there."""
    purchase_price: ItemPrice | None
    """Purchase price of the item; can be null."""
    recycling_fee: RecyclingFee | None
    """Recycling fee with its category."""
    main_image: OrderItemMainImage | None = None
    """Main image of the product; only with `include` of images."""
    stock_location: str | None = None
    """Place of the goods in the stock."""
    supplier_name: str | None = None
    """Name of the supplier."""
    item_id: int
    """Id of the item, used to change or delete it."""
    warranty_description: str | None
    """Length of the warranty in words."""
    amount_completed: Decimal | None
    """Quantity already completed, 3 decimal places. Deprecated."""
    surcharge_parameters_texts: list[str] | None = None
    """Names of the surcharge parameters that were entered by hand. Deprecated."""
    surcharge_parameters: list[ItemSurchargeParameter] | None = None
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    specific_surcharge_parameters: list[ItemSpecificSurchargeParameter] | None = None
    """Surcharge parameters of the item as adjusted later; can be added and removed."""
    product_flags: list[ItemProductFlag] | None = None
    """Product flags."""
    consumption_tax: DocumentConsumptionTax | None = None
    """Consumption tax, with its amount and currency."""
    item_price_vat_breakdown: list[ItemPrice] | None = None
    """VAT of the item by rate; for items other than products."""


@define(kw_only=True, repr=False)
class OrderItemMainImage(Model):
    """The `main_image` of an `OrderItem`."""

    name: str
    """File name, which identifies the image in calls and completes `urlPath` of the cut to its URL."""
    seo_name: str
    """File name with a short label of the product, for search engines."""
    cdn_name: str
    """File name of the `big` cut, signed for the CDN; append it to that cut's CDN path."""
    signed_cdn_names: list[SignedCdnName] | None
    """File names of all cuts, signed for the CDN; append each to the CDN path of its cut."""
    priority: int | None
    """Position among its like."""
    description: str | None
    """Description; can be HTML."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class ItemProductFlag(Model):
    """One of the `product_flags` of an `OrderItem`."""

    code: str
    """Code of the flag."""
    title: str
    """Name of the flag, as customers see it."""
    system: bool
    """Whether it is the system's own and not made by the shop."""


@define(kw_only=True, repr=False)
class OrderNotes(Model):
    """The `notes` of an `Order`."""

    customer_remark: str | None
    """The customer's note on the order."""
    eshop_remark: str | None
    """The shop's own remark on the order, hidden from the customer."""
    tracking_number: str | None
    """Tracking number of the shipment."""
    tracking_url: str | None
    """URL where the shipment is tracked."""
    additional_fields: list[OrderNotesAdditionalField]
    """Values of the up to six additional fields that the shop can give to its orders."""


@define(kw_only=True, repr=False)
class OrderNotesAdditionalField(Model):
    """One of the `additional_fields` of an `OrderNotes`."""

    index: int
    """Position, from 1."""
    label: str
    """Name of the field, as the shop set it."""
    text: str | None
    """Value of the additional field."""


@define(kw_only=True, repr=False)
class OrderCompletion(Model):
    """One of the `completion` of an `Order`."""

    product_guid: str | None
    """GUID of the product."""
    code: str | None
    """Code of the variant (SKU)."""
    item_type: OrderItemType
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    name: str
    """Name of the product."""
    variant_name: str | None = None
    """Name of the variant."""
    amount: Decimal | None
    """Quantity in the item's unit, 3 decimal places."""
    amount_unit: str | None
    """Unit of the quantity, such as `ks`."""
    item_id: int | None
    """Id of the item, used to change or delete it."""
    amount_completed: Decimal | None
    """Quantity already completed, 3 decimal places."""
    parent_product_set_item_id: int | None = None
    """Id of the product set item that this part belongs to."""


@define(kw_only=True, repr=False)
class OrderPaymentTransaction(Model):
    """One of the `payment_transactions` of an `Order`."""

    transaction_id: str
    """Id of the payment transaction."""
    price: Decimal
    """Amount of the transaction."""
    status: str
    """State of the payment transaction."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class OrderInput(Model):
    """Body of `orders.create`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "client_ip_address": "clientIPAddress",
    }

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 10},
        "language": {"min_length": 1},
        "externalCode": {"min_length": 1, "max_length": 255},
        "salesChannelGuid": {"min_length": 1},
        "email": {"min_length": 1, "max_length": 100},
        "phone": {"min_length": 1, "max_length": 32},
        "paymentMethodGuid": {"min_length": 1},
        "shippingGuid": {"min_length": 1},
        "billingMethodCode": {"minimum": 1, "maximum": 4},
        "clientIPAddress": {"max_length": 255},
        "customerGuid": {"min_length": 1},
        "items": {"min_items": 1},
    }

    creation_time: datetime | Unset = UNSET
    """When the order was created, with UTC offset. Default: now."""
    code: str | Unset = UNSET
    """Code of the new order; letters and dashes are allowed. Default: the next one of the shop's series. At most 10
    characters.
    """
    language: str | Unset = UNSET
    """Language of the order, such as `cs`; needs the module foreignLanguages. Not empty."""
    external_code: str
    """Code of the order in your system; must never have been used, not even by a deleted order. At most 255
    characters.
    """
    cash_desk_order: bool | Unset = UNSET
    """Whether the order was made at a cash desk. Default: `false`."""
    status_id: int | Unset = UNSET
    """Id of the status; it can also set `paid` and the items' statuses. Default: the shop's status for new orders."""
    source_id: int | Unset | None = UNSET
    """Id of the source: positive only with `cashDeskOrder`, negative only without it; no marketplace. Default: no
    source.
    """
    sales_channel_guid: str | Unset | None = UNSET
    """GUID of the sales channel, of a type other than `marketplace` and `in_store`; needs the module Sales Channel.
    Not empty.
    """
    email: str | Unset = UNSET
    """E-mail address of the customer; only an order of a cash desk can lack it. At most 100 characters."""
    phone: str | Unset | None = UNSET
    """Phone number of the customer; required where the shop's settings require it. At most 32 characters."""
    birth_date: date | Unset | None = UNSET
    """Customer's date of birth (`YYYY-MM-DD`); required where the shop's settings require it."""
    vat_payer: bool | Unset = UNSET
    """Whether the shop paid VAT at the time of the order, for old orders. Default: whether it does now."""
    payment_method_guid: str | Unset | None = UNSET
    """GUID of the payment method; the items must then have one of type `billing`, since none is added. Not empty."""
    shipping_guid: str | Unset | None = UNSET
    """GUID of the shipping method; the items must then have one of type `shipping`, since none is added. Not empty."""
    shipping_details: OrderShippingDetailsInput | Unset | None = UNSET
    """Branch or pickup point of the carrier."""
    paid: bool | Unset | None = UNSET
    """Whether the order is paid; takes precedence over what the status sets. Such an order fires no `order:paid`."""
    billing_method_code: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card. 1 to 4."""
    client_ip_address: str | Unset | None = UNSET
    """IP address that the customer ordered from. At most 255 characters."""
    customer_guid: str | Unset | None = UNSET
    """GUID of the registered customer. Default: an order without registration. Not empty."""
    billing_address: OrderBillingAddressInput | Unset = UNSET
    """Billing address; required fields depend on the shop's settings."""
    addresses_equal: bool | Unset | None = UNSET
    """Whether goods go to the billing address. Default: `true`."""
    delivery_address: OrderDeliveryAddressInput | Unset | None = UNSET
    """Delivery address, where it differs from the billing address."""
    notes: OrderNotesInput | Unset | None = UNSET
    """Notes, tracking number and additional fields."""
    stock_id: int | Unset = UNSET
    """Id of the stock; another than the default one only for collection in person. Default: the shop's default
    stock.
    """
    currency: OrderCurrencyInput
    """Currency of the order, and its exchange rate."""
    vat_mode: OrderVatMode | OrderVatModeLiteral | Unset = UNSET
    """VAT mode; `One Stop Shop` only where the shop has OSS switched on. Default: `Normal`."""
    items: Sequence[OrderItemInput] | Unset = UNSET
    """Items, at least one of type `product`; shipping and payment are items, too. Not empty."""


@define(kw_only=True, repr=False)
class OrderShippingDetailsInput(Model):
    """The `shipping_details` of an `OrderInput`."""

    branch_id: str
    """Id of the carrier's branch or pickup point."""
    branch_name: str | Unset = UNSET
    """Name of the carrier's branch or pickup point."""
    carrier_id: int | Unset = UNSET
    """Id of the carrier at Packeta (Zásilkovna); for other carriers leave it out."""


@define(kw_only=True, repr=False)
class OrderBillingAddressInput(Model):
    """The `billing_address` of an `OrderInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "company": {"min_length": 1, "max_length": 255},
        "fullName": {"max_length": 255},
        "street": {"max_length": 255},
        "streetWithNr": {"max_length": 255},
        "houseNumber": {"max_length": 255},
        "city": {"max_length": 255},
        "district": {"max_length": 255},
        "additional": {"max_length": 255},
        "zip": {"max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"min_length": 1, "max_length": 255},
        "regionShortcut": {"min_length": 1, "max_length": 255},
        "companyId": {"min_length": 1, "max_length": 18},
        "vatId": {"min_length": 1, "max_length": 16},
        "taxId": {"min_length": 1, "max_length": 16},
    }

    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    street_with_nr: str | Unset | None = UNSET
    """Street with house number, split by the shop; `street` and `houseNumber` take precedence. At most 255
    characters.
    """
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    region_shortcut: str | Unset | None = UNSET
    """Abbreviation of the region. At most 255 characters."""
    company_id: str | Unset | None = UNSET
    """Company registration number, if a company buys. At most 18 characters."""
    vat_id: str | Unset | None = UNSET
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH), if a company buys. At most 16 characters."""
    tax_id: str | Unset | None = UNSET
    """Tax id; in a Czech address the same as `vatId`, or left out. At most 16 characters."""


@define(kw_only=True, repr=False)
class OrderDeliveryAddressInput(Model):
    """The `delivery_address` of an `OrderInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "company": {"max_length": 255},
        "fullName": {"max_length": 255},
        "street": {"max_length": 255},
        "streetWithNr": {"max_length": 255},
        "houseNumber": {"max_length": 255},
        "city": {"max_length": 255},
        "district": {"max_length": 255},
        "additional": {"max_length": 255},
        "zip": {"max_length": 255},
        "regionName": {"max_length": 255},
        "regionShortcut": {"max_length": 255},
    }

    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    street_with_nr: str | Unset = UNSET
    """Street with house number, split by the shop; `street` and `houseNumber` take precedence. At most 255
    characters.
    """
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str | Unset = UNSET
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    region_shortcut: str | Unset | None = UNSET
    """Abbreviation of the region. At most 255 characters."""


@define(kw_only=True, repr=False)
class OrderNotesInput(Model):
    """The `notes` of an `OrderInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "trackingNumber": {"max_length": 32},
        "additionalFields": {"min_items": 1},
    }

    customer_remark: str | Unset | None = UNSET
    """The customer's note on the order."""
    eshop_remark: str | Unset | None = UNSET
    """The shop's own remark on the order, hidden from the customer."""
    tracking_number: str | Unset | None = UNSET
    """Tracking number of the shipment. At most 32 characters."""
    additional_fields: Sequence[OrderNotesAdditionalFieldInput] | Unset = UNSET
    """Values of the shop's additional fields, at most 6. Not empty."""


@define(kw_only=True, repr=False)
class OrderNotesAdditionalFieldInput(Model):
    """One of the `additional_fields` of an `OrderNotesInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "index": {"minimum": 1, "maximum": 6},
    }

    index: int
    """Number of the additional field, from 1 to 6."""
    text: str
    """Value of the additional field."""


@define(kw_only=True, repr=False)
class OrderCurrencyInput(Model):
    """The `currency` of an `OrderInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"pattern": "^[a-zA-Z]{3}$"},
        "exchangeRate": {"pattern": "^[0-9]+\\.[0-9]{2,8}$"},
    }

    code: str
    """Currency (ISO 4217, such as `CZK`), one that the shop has. Format: `^[a-zA-Z]{3}$`."""
    exchange_rate: DecimalAny | Unset | None = UNSET
    r"""Exchange rate to the shop's default currency. Format: `^[0-9]+\.[0-9]{2,8}$`."""


class OrderVatMode(OpenEnum):
    """Values of `OrderInput.vat_mode`. The list is not complete: the API has other values too."""

    NORMAL: ClassVar[OrderVatMode] = listed("Normal")
    ONE_STOP_SHOP: ClassVar[OrderVatMode] = listed("One Stop Shop")
    OUTSIDE_THE_EU: ClassVar[OrderVatMode] = listed("Outside the EU")
    REVERSE_CHARGE: ClassVar[OrderVatMode] = listed("Reverse charge")


OrderVatModeLiteral: TypeAlias = Literal[
    "Normal",
    "One Stop Shop",
    "Outside the EU",
    "Reverse charge",
]
"""The values of `OrderVatMode` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class OrderItemInput(Model):
    """One of the `items` of an `OrderInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"max_length": 250},
        "variantName": {"max_length": 128},
        "brand": {"max_length": 64},
        "supplierName": {"max_length": 255},
        "productGuid": {"min_length": 1},
        "code": {"max_length": 64},
        "warrantyDescription": {"min_length": 1, "max_length": 255},
        "amountCompleted": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "additionalField": {"max_length": 255},
        "amount": {"pattern": "^[0-9]+\\.?[0-9]{0,3}$"},
        "amountUnit": {"min_length": 1, "max_length": 16},
    }

    item_type: OrderItemType | OrderItemTypeLiteral
    """Kind of item; `billing` needs `paymentMethodGuid` of the order, `shipping` needs `shippingGuid`."""
    name: str | Unset = UNSET
    """Name; required for shipping and payment, for other types the default is that of the variant. At most 250
    characters.
    """
    variant_name: str | Unset = UNSET
    """Name of the variant. At most 128 characters."""
    brand: str | Unset = UNSET
    """Brand (manufacturer). At most 64 characters."""
    supplier_name: str | Unset = UNSET
    """Name of the supplier. At most 255 characters."""
    product_guid: str | Unset = UNSET
    """GUID of the product; without effect while products are not checked. Not empty."""
    code: str | Unset | None = UNSET
    """Code of the variant; the shop must have it unless `suppress_product_checking` is given. At most 64
    characters.
    """
    remark: str | Unset = UNSET
    """Note on the item."""
    warranty_description: str | Unset | None = UNSET
    """Length of the warranty in words. At most 255 characters."""
    amount_completed: Decimal3 | Unset | None = UNSET
    """Quantity already completed, 3 decimal places."""
    additional_field: str | Unset | None = UNSET
    """Further information; for shipping the branch. At most 255 characters."""
    amount: DecimalAny | Unset = UNSET
    r"""Quantity, 3 decimal places. Default: `1.000`. Format: `^[0-9]+\.?[0-9]{0,3}$`."""
    amount_unit: str | Unset = UNSET
    """Unit of the quantity, such as `ks`. At most 16 characters."""
    weight: DecimalAny | Unset = UNSET
    """Weight in kg, at most 3 decimal places, at most 99999."""
    price_ratio: DecimalAny | Unset = UNSET
    """Factor of the price: `0.7000` is a discount of 30 %. Default: `1.0000`."""
    vat_rate: DecimalAny
    """VAT rate in percent; `0.00` in a shop that does not pay VAT."""
    item_price_with_vat: DecimalAny | Unset | None = UNSET
    """Deprecated: price of the item with VAT; use `unitPriceWithVat`. Not together with `itemPriceWithoutVat`."""
    item_price_without_vat: DecimalAny | Unset | None = UNSET
    """Deprecated: price of the item without VAT; use `unitPriceWithoutVat`. Not together with `itemPriceWithVat`."""
    unit_price_with_vat: DecimalAny | Unset | None = UNSET
    """Price of one unit with VAT; exactly one of this and `unitPriceWithoutVat`."""
    unit_price_without_vat: DecimalAny | Unset | None = UNSET
    """Price of one unit without VAT; exactly one of this and `unitPriceWithVat`."""
    buy_price_with_vat: DecimalAny | Unset | None = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    buy_price_without_vat: DecimalAny | Unset | None = UNSET
    """Purchase price without VAT, for margins and statistics; not together with the one with VAT."""
    buy_price_vat_rate: DecimalAny | Unset | None = UNSET
    """VAT rate of the purchase price, in percent."""
    status_id: int | Unset | None = UNSET
    """Id of the item's status. Default: what the order's status says, else the shop's default."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    surcharge_parameters: Sequence[OrderItemListedSurchargeInput] | Unset = UNSET
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; needs the module for it."""


@define(kw_only=True, repr=False)
class OrderItemListedSurchargeInput(Model):
    """Body of `order_items.create_surcharge_parameter`."""

    parameter_code: str
    """Code of the parameter."""
    value_index: str
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    price: Decimal2 | Unset = UNSET
    """Price of the surcharge in the order's currency. Default: that of the parameter. 2 decimal places."""


OrderSnapshot: TypeAlias = Order
"""A line of the file that `orders.snapshot` makes. The same as `Order`."""


@define(kw_only=True, repr=False)
class OrderStatusesUpdateInput(Model):
    """Body of `orders.update_status_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "orderCodes": {"min_items": 1, "max_items": 100},
    }

    order_codes: Sequence[str]
    """Codes of the orders; unknown ones are skipped and reported. At most 100 items."""
    status_id: int
    """Id of the new status; nothing happens to orders that have it already."""


@define(kw_only=True, repr=False)
class OrderHeadUpdateInput(Model):
    """Body of `orders.update_head`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "email": {"min_length": 1, "max_length": 100},
        "phone": {"min_length": 1, "max_length": 32},
        "customerGuid": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    creation_time: datetime | Unset = UNSET
    """When the order was created, with UTC offset."""
    email: str | Unset | None = UNSET
    """E-mail address of the customer; only an order of a cash desk can lack it. At most 100 characters."""
    phone: str | Unset | None = UNSET
    """Phone number of the customer; required where the shop's settings require it. At most 32 characters."""
    birth_date: date | Unset | None = UNSET
    """Customer's date of birth (`YYYY-MM-DD`); required where the shop's settings require it."""
    customer_guid: str | Unset = UNSET
    """GUID of the registered customer. Not empty."""
    addresses_equal: bool | Unset | None = UNSET
    """Whether goods go to the billing address."""
    billing_address: OrderHeadUpdateBillingAddressInput | Unset = UNSET
    """Billing address."""
    delivery_address: OrderHeadUpdateDeliveryAddressInput | Unset | None = UNSET
    """Delivery address."""


@define(kw_only=True, repr=False)
class OrderHeadUpdateBillingAddressInput(Model):
    """The `billing_address` of an `OrderHeadUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "company": {"min_length": 1, "max_length": 255},
        "fullName": {"max_length": 255},
        "street": {"max_length": 255},
        "houseNumber": {"max_length": 255},
        "city": {"max_length": 255},
        "district": {"max_length": 255},
        "additional": {"max_length": 255},
        "zip": {"max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"min_length": 1, "max_length": 255},
        "regionShortcut": {"min_length": 1, "max_length": 255},
        "companyId": {"min_length": 1, "max_length": 18},
        "vatId": {"min_length": 1, "max_length": 16},
        "taxId": {"min_length": 1, "max_length": 16},
    }

    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    region_shortcut: str | Unset | None = UNSET
    """Abbreviation of the region. At most 255 characters."""
    company_id: str | Unset | None = UNSET
    """Company registration number, if a company buys. At most 18 characters."""
    vat_id: str | Unset | None = UNSET
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH), if a company buys. At most 16 characters."""
    tax_id: str | Unset | None = UNSET
    """Tax id; in a Czech address the same as `vatId`, or left out. At most 16 characters."""


@define(kw_only=True, repr=False)
class OrderHeadUpdateDeliveryAddressInput(Model):
    """The `delivery_address` of an `OrderHeadUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "company": {"max_length": 255},
        "fullName": {"max_length": 255},
        "street": {"max_length": 255},
        "houseNumber": {"max_length": 255},
        "city": {"max_length": 255},
        "district": {"max_length": 255},
        "additional": {"max_length": 255},
        "zip": {"max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"max_length": 255},
        "regionShortcut": {"max_length": 255},
    }

    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str | Unset = UNSET
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    region_shortcut: str | Unset | None = UNSET
    """Abbreviation of the region. At most 255 characters."""


@define(kw_only=True, repr=False)
class OrderNotesUpdateInput(Model):
    """Body of `orders.update_notes`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "trackingNumber": {"max_length": 32},
        "additionalFields": {"min_items": 1},
    }
    _least: ClassVar[int] = 1

    customer_remark: str | Unset | None = UNSET
    """The customer's note on the order."""
    tracking_number: str | Unset | None = UNSET
    """Tracking number of the shipment. At most 32 characters."""
    additional_fields: Sequence[OrderNotesUpdateAdditionalFieldInput] | Unset = UNSET
    """Values of the up to six additional fields that the shop can give to its orders. Not empty."""
    eshop_remark: str | Unset | None = UNSET
    """The shop's own remark on the order, hidden from the customer."""


@define(kw_only=True, repr=False)
class OrderNotesUpdateAdditionalFieldInput(Model):
    """One of the `additional_fields` of an `OrderNotesUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "index": {"values": [1, 2, 3, 4, 5, 6]},
    }

    index: int
    """Number of the additional field, from 1 to 6. One of 1, 2, 3, 4, 5, 6."""
    text: str | None
    """Value of the additional field."""


@define(kw_only=True, repr=False)
class OrderStatusUpdateInput(Model):
    """Body of `orders.update_status`."""

    _least: ClassVar[int] = 1

    status_id: int | Unset = UNSET
    """Id of the new status; can send e-mails and create documents; nothing happens if the order has it already."""
    paid: bool | Unset | None = UNSET
    """Whether the order is paid; takes precedence over what the status sets."""
    billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""


@define(kw_only=True, repr=False)
class OrderCopyInput(Model):
    """Body of `orders.copy`."""

    scope: OrderCopyScope | OrderCopyScopeLiteral
    """What to copy: `all`, `no-billing-shipping` (without these items) or `contact-only` (no items)."""


class OrderCopyScope(OpenEnum, closed=True):
    """Values of `OrderCopyInput.scope`."""

    ALL: ClassVar[OrderCopyScope] = listed("all")
    NO_BILLING_SHIPPING: ClassVar[OrderCopyScope] = listed("no-billing-shipping")
    CONTACT_ONLY: ClassVar[OrderCopyScope] = listed("contact-only")


OrderCopyScopeLiteral: TypeAlias = Literal[
    "all",
    "no-billing-shipping",
    "contact-only",
]
"""The values of `OrderCopyScope` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class OrderStatusListItem(Model):
    """One of the `statuses` of an `OrderStatusList`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
    order: int
    """Position in the administration."""
    mark_as_paid: bool
    """Whether the status marks orders as paid."""
    color: str | None = None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    background_color: str | None = None
    """Background colour of orders in this status, hexadecimal."""
    change_order_items: bool
    """Whether the status is set on the items of the order too."""
    stock_claim_resolved: bool
    """Whether the status settles the claim of the order on stock."""
    documents: OrderStatusListItemDocuments
    """What the status does with documents."""


@define(kw_only=True, repr=False)
class OrderStatusList(Model, Rows[OrderStatusListItem]):
    """An order status list, as returned by `orders.list_statuses`."""

    _rows: ClassVar[tuple[str, ...]] = ("statuses",)

    default_status: int
    """Id of the status that new orders get."""
    statuses: list[OrderStatusListItem]
    """Statuses of orders."""


@define(kw_only=True, repr=False)
class OrderStatusListItemDocuments(Model):
    """The `documents` of an `OrderStatusListItem`."""

    generate_proforma_invoice: bool
    """Whether the status issues a proforma invoice."""
    generate_invoice: bool
    """Whether the status issues an invoice."""
    generate_delivery_note: bool
    """Whether the status issues a delivery note."""
    generate_proof_payment: bool | None
    """Whether the status issues a proof of payment."""


@define(kw_only=True, repr=False)
class OrderSourceListItem(Model):
    """An order source list item, as returned by `orders.list_sources`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class OrderChange(Model):
    """An order change, as returned by `orders.list_changes`."""

    code: str
    """Order code (order number); text that can hold letters and dashes."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


@define(kw_only=True, repr=False)
class OrderClaim(Model):
    """An order claim, as returned by `orders.list_claims`."""

    order_code: str
    """Code of the order; text that can hold letters and dashes."""
    status_id: int
    """Id of the status; system statuses have negative ids."""
    product_code: str
    """Code of the product or variant."""
    amount: Decimal | None
    """Quantity that the order claims, in the item's unit, 3 decimal places."""
    amount_completed: Decimal | None
    """Quantity already completed, 3 decimal places."""


@define(kw_only=True, repr=False)
class OrderBatchCreateInput(Model):
    """A line of the file that `orders.create_batch` reads."""

    settings: OrderBatchCreateSettingsInput | Unset = UNSET
    """Settings."""
    data: OrderInput
    """The order."""


@define(kw_only=True, repr=False)
class OrderBatchCreateSettingsInput(Model):
    """The `settings` of an `OrderBatchCreateInput`."""

    suppress_document_generation: bool | Unset = UNSET
    """Whether to leave out the documents that would be issued. Default: false."""
    suppress_email_sending: bool | Unset = UNSET
    """Whether to leave out the e-mails that would be sent. Default: false."""
    suppress_product_checking: bool | Unset = UNSET
    """Whether to accept products unknown to the shop. Default: false."""
    suppress_stock_movements: bool | Unset = UNSET
    """Whether to leave stock untouched. Default: false."""
    suppress_historical_mandatory_fields: bool | Unset = UNSET
    """Whether to accept missing required fields in orders older than 24 hours. Default: false."""
    suppress_historical_payment_checking: bool | Unset = UNSET
    """Whether to accept an order without a payment method. Default: false."""
    suppress_historical_shipping_checking: bool | Unset = UNSET
    """Whether to accept an order without a shipping method. Default: false."""


OrderSnapshotInclude: TypeAlias = Literal[
    "notes",
    "images",
    "shippingDetails",
    "stockLocation",
    "surchargeParameters",
    "productFlags",
]
"""Values of the argument `include` of `orders.snapshot`."""


OrderInclude: TypeAlias = Literal[
    "notes",
    "images",
    "shippingDetails",
    "stockLocation",
    "surchargeParameters",
    "paymentTransactions",
    "productFlags",
]
"""Values of the argument `include` of `orders.get`."""


OrderCopyInclude: TypeAlias = Literal[
    "notes",
    "images",
    "shippingDetails",
    "stockLocation",
    "productFlags",
    "surchargeParameters",
    "paymentTransactions",
]
"""Values of the argument `include` of `orders.copy`."""
