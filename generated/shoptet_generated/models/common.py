# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Models of several tags."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class PriceList(Model):
    """A price list, as returned by `price_lists.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


class ProductType(OpenEnum):
    """Values of the argument `type` of `products.list`. The list is not complete: the API has other values too."""

    BAZAR: ClassVar[ProductType] = listed("bazar")
    GIFT_CERTIFICATE: ClassVar[ProductType] = listed("gift-certificate")
    PRODUCT: ClassVar[ProductType] = listed("product")
    PRODUCT_SET: ClassVar[ProductType] = listed("product-set")
    SERVICE: ClassVar[ProductType] = listed("service")


ProductTypeLiteral: TypeAlias = Literal[
    "bazar",
    "gift-certificate",
    "product",
    "product-set",
    "service",
]
"""The values of `ProductType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class BrandNamed(Model):
    """The `brand` of a `ProductListItem`."""

    code: str
    """Code of the brand."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class Supplier(Model):
    """A supplier, as returned by `suppliers.list`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class SignedCdnName(Model):
    """One of the `signed_cdn_names` of a `ProductListItemMainImage`."""

    type: str
    """Cut that the name is for."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class RecyclingFeeCategory(Model):
    """A recycling fee category, as returned by `recycling_fees.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    category: str
    """Name of the fee's category."""
    fee: Decimal
    """Recycling fee, 2 decimal places."""
    unit: RecyclingFeeUnit
    """Unit of quantity that the fee is charged for."""
    currency: str
    """Currency (ISO 4217, such as `CZK`)."""


class RecyclingFeeUnit(OpenEnum, closed=True):
    """Values of `RecyclingFeeCategory.unit`."""

    PCS: ClassVar[RecyclingFeeUnit] = listed("pcs")
    KG: ClassVar[RecyclingFeeUnit] = listed("kg")


@define(kw_only=True, repr=False)
class GoogleMappingType(Model):
    """The `google_mapping` of a `ProductFilteringParameter`."""

    value: str | None = None
    """Identifier of the mapping at Google."""
    description: str | None = None
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class BatchFileInput(Model):
    """Body of `products.delete_batch`."""

    batch_file_url_path: str
    """URL of the JSON-lines file with the batch, at most 100 MB."""


class ChangeType(OpenEnum):
    """Values of the argument `change_type` of `products.list_changes`.

    The list is not complete: the API has other values too.
    """

    ADD: ClassVar[ChangeType] = listed("add")
    DELETE: ClassVar[ChangeType] = listed("delete")
    EDIT: ClassVar[ChangeType] = listed("edit")


ChangeTypeLiteral: TypeAlias = Literal[
    "add",
    "delete",
    "edit",
]
"""The values of `ChangeType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class Price(Model):
    """The `price` of an `OrderListItem`."""

    vat: Decimal | None
    """VAT as an amount, 2 decimal places; not a rate."""
    to_pay: Decimal | None
    """Total to pay, 2 decimal places."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    without_vat: Decimal | None
    """Amount without VAT, 2 decimal places."""
    with_vat: Decimal | None
    """Amount with VAT, 2 decimal places."""
    exchange_rate: Decimal
    """Exchange rate to the shop's default currency; in orders and documents as of their time."""
    invoicing_exchange_rate: Decimal | None = None
    """Exchange rate to the default currency for documents, as of their time."""
    partial_payment_amount: Decimal | None = None
    """Size of the partial payment: percent or money, as `partialPaymentType` says."""
    partial_payment_type: PricePartialPaymentType | None = None
    """What `partialPaymentAmount` is: `percents` or `absolute`."""


class PricePartialPaymentType(OpenEnum):
    """Values of `Price.partial_payment_type`. The list is not complete: the API has other values too."""

    ABSOLUTE: ClassVar[PricePartialPaymentType] = listed("absolute")
    PERCENTS: ClassVar[PricePartialPaymentType] = listed("percents")


class VatMode(OpenEnum):
    """Values of `Order.vat_mode`. The list is not complete: the API has other values too."""

    MINI_ONE_STOP_SHOP: ClassVar[VatMode] = listed("Mini One Stop Shop")
    NORMAL: ClassVar[VatMode] = listed("Normal")
    ONE_STOP_SHOP: ClassVar[VatMode] = listed("One Stop Shop")
    OUTSIDE_THE_EU: ClassVar[VatMode] = listed("Outside the EU")
    REVERSE_CHARGE: ClassVar[VatMode] = listed("Reverse charge")


@define(kw_only=True, repr=False)
class BillingMethod(Model):
    """The `billing_method` of an `Order`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class BillingAddress(Model):
    """The `billing_address` of an `Order`."""

    company: str | None
    """Company name."""
    full_name: str | None
    """Full name of the person."""
    street: str | None
    """Street, without the house number where that has a field of its own."""
    house_number: str | None
    """House number."""
    city: str | None
    """City or town."""
    district: str | None
    """District or county."""
    additional: str | None
    """Further address line."""
    zip: str | None
    """Postal code."""
    country_code: str | None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_name: str | None
    """Name of the region."""
    region_shortcut: str | None
    """Abbreviation of the region."""
    company_id: str | None
    """Company registration number."""
    vat_id: str | None
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH)."""
    vat_id_validation_status: BillingAddressVatIdValidationStatus | None = None
    """Whether the VAT id was verified: `unverified`, `verified` or `waiting`."""
    tax_id: str | None
    """Tax id; in a Czech address the same as `vatId`."""


class BillingAddressVatIdValidationStatus(OpenEnum, closed=True):
    """Values of `BillingAddress.vat_id_validation_status`."""

    UNVERIFIED: ClassVar[BillingAddressVatIdValidationStatus] = listed("unverified")
    VERIFIED: ClassVar[BillingAddressVatIdValidationStatus] = listed("verified")
    WAITING: ClassVar[BillingAddressVatIdValidationStatus] = listed("waiting")


@define(kw_only=True, repr=False)
class Address(Model):
    """The `delivery_address` of an `Order`."""

    company: str | None
    """Company name."""
    full_name: str | None
    """Full name of the person."""
    street: str | None
    """Street, without the house number where that has a field of its own."""
    house_number: str | None
    """House number."""
    city: str | None
    """City or town."""
    district: str | None
    """District or county."""
    additional: str | None
    """Further address line."""
    zip: str | None
    """Postal code."""
    country_code: str | None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_name: str | None
    """Name of the region."""
    region_shortcut: str | None
    """Abbreviation of the region."""


class OrderItemType(OpenEnum):
    """Values of `OrderItem.item_type`. The list is not complete: the API has other values too."""

    BAZAR: ClassVar[OrderItemType] = listed("bazar")
    BILLING: ClassVar[OrderItemType] = listed("billing")
    DEPOSIT: ClassVar[OrderItemType] = listed("deposit")
    DISCOUNT_COUPON: ClassVar[OrderItemType] = listed("discount-coupon")
    GENERIC_ITEM: ClassVar[OrderItemType] = listed("generic-item")
    GIFT: ClassVar[OrderItemType] = listed("gift")
    GIFT_CERTIFICATE: ClassVar[OrderItemType] = listed("gift-certificate")
    PRODUCT: ClassVar[OrderItemType] = listed("product")
    PRODUCT_SET: ClassVar[OrderItemType] = listed("product-set")
    PRODUCT_SET_ITEM: ClassVar[OrderItemType] = listed("product-set-item")
    SERVICE: ClassVar[OrderItemType] = listed("service")
    SHIPPING: ClassVar[OrderItemType] = listed("shipping")
    VOLUME_DISCOUNT: ClassVar[OrderItemType] = listed("volume-discount")


OrderItemTypeLiteral: TypeAlias = Literal[
    "bazar",
    "billing",
    "deposit",
    "discount-coupon",
    "generic-item",
    "gift",
    "gift-certificate",
    "product",
    "product-set",
    "product-set-item",
    "service",
    "shipping",
    "volume-discount",
]
"""The values of `OrderItemType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ItemPrice(Model):
    """The `item_price` of an `OrderItem`."""

    with_vat: Decimal | None
    """Amount with VAT, 2 decimal places."""
    without_vat: Decimal | None
    """Amount without VAT, 2 decimal places."""
    vat: Decimal | None
    """VAT as an amount, 2 decimal places; not a rate."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""


@define(kw_only=True, repr=False)
class RecyclingFee(Model):
    """The `recycling_fee` of an `OrderItem`."""

    category: str
    """Name of the fee's category."""
    fee: Decimal | None
    """Recycling fee, 2 decimal places."""
    unit: RecyclingFeeUnit | None = None
    """Unit of quantity that the fee is charged for."""


@define(kw_only=True, repr=False)
class ItemSurchargeParameter(Model):
    """One of the `surcharge_parameters` of an `OrderItem`."""

    parameter_name: SurchargeParameterName | None = None
    """Name and code of the surcharge parameter."""
    parameter_value: ItemSurchargeParameterValue | None = None
    """The chosen value, with its price."""


@define(kw_only=True, repr=False)
class SurchargeParameterName(Model):
    """The `parameter_name` of an `ItemSurchargeParameter`."""

    code: str | None = None
    """Code of the surcharge parameter; each language has its own."""
    name: str | None = None
    """Name that people read."""
    subscription: bool | None = None
    """Whether the parameter is a subscription, paid again and again."""


@define(kw_only=True, repr=False)
class ItemSurchargeParameterValue(Model):
    """The `parameter_value` of an `ItemSurchargeParameter`."""

    value_index: str | None = None
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    description: str | None = None
    """Description; can be HTML."""
    price: Decimal | None = None
    """What the value adds to the product's price."""


@define(kw_only=True, repr=False)
class ItemSpecificSurchargeParameter(Model):
    """One of the `specific_surcharge_parameters` of an `OrderItem`."""

    relation_id: str
    """Id that ties the surcharge parameter to the item; needed to remove it."""
    name: str
    """Name that people read."""
    price: Decimal | None
    """What the value adds to the product's price."""


@define(kw_only=True, repr=False)
class DocumentConsumptionTax(Model):
    """The `consumption_tax` of an `OrderItem`."""

    currency: str
    """Currency (ISO 4217, such as `CZK`)."""
    price: Decimal | None
    """Amount of the consumption tax."""


@define(kw_only=True, repr=False)
class CustomerGroupRef(Model):
    """The `customer_group` of a `Customer`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
