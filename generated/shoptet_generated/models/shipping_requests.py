# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping requests: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.models.common import BrandNamed, ProductType
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class ShippingRequest(Model):
    """A shipping request, as returned by `shipping_requests.get`."""

    eshop: ShippingRequestEshop
    """The shop that issued the document."""
    cart: ShippingRequestCart | None = None
    """The cart."""
    items: list[ShippingRequestItem]
    """Products in the cart."""


@define(kw_only=True, repr=False)
class ShippingRequestEshop(Model):
    """The `eshop` of a `ShippingRequest`."""

    eshop_id: int
    """Number of the shop."""
    eshop_url: str
    """URL of the shop."""
    vat_payer: bool
    """Whether the shop pays VAT."""


@define(kw_only=True, repr=False)
class ShippingRequestCart(Model):
    """The `cart` of a `ShippingRequest`."""

    price: CartPrice
    """Totals of the cart."""
    currency: str
    """Currency (ISO 4217, such as `CZK`)."""
    free_shipping: bool | None = None
    """Whether shipping is free."""


@define(kw_only=True, repr=False)
class CartPrice(Model):
    """The `price` of a `ShippingRequestCart`."""

    with_vat: Decimal | None
    """Amount with VAT, 2 decimal places."""
    without_vat: Decimal | None
    """Amount without VAT, 2 decimal places."""
    vat: Decimal | None
    """VAT as an amount, 2 decimal places; not a rate."""


@define(kw_only=True, repr=False)
class ShippingRequestItem(Model):
    """One of the `items` of a `ShippingRequest`."""

    product_guid: str
    """GUID of the product."""
    code: str
    """Code of the variant (SKU)."""
    item_type: ProductType
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    name: str
    """Name of the product."""
    variant_name: str
    """Name of the variant."""
    brand: BrandNamed | None
    """Brand (manufacturer)."""
    weight: Decimal | None
    """Weight in kg, up to 3 decimal places."""
    amount: Decimal | None
    """Quantity in the item's unit, 3 decimal places."""
    amount_unit: str | None
    """Unit of the quantity, such as `ks`."""


@define(kw_only=True, repr=False)
class ShippingRequestUpdateInput(Model):
    """Body of `shipping_requests.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "description": {"min_length": 1},
        "additionalText": {"min_length": 1},
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
        "trackingNumber": {"max_length": 255},
        "branchId": {"max_length": 255},
        "branchName": {"max_length": 255},
    }

    description: str | Unset = UNSET
    """Description; can be HTML. Not empty."""
    additional_text: str | Unset | None = UNSET
    """Further text about the shipping, shown to the customer. Not empty."""
    price: ShippingRequestUpdatePriceInput | Unset | None = UNSET
    """Price of the shipping, with and without VAT."""
    currency: str | Unset | None = UNSET
    """Currency (ISO 4217, such as `CZK`). Format: `^[a-zA-Z]{3}$`."""
    expires: datetime | None
    """Until when the offered shipping is available; the UTC offset is not needed here."""
    delivery_address: ShippingUpdateDeliveryAddressInput | Unset = UNSET
    """Delivery address."""
    tracking_number: str
    """Tracking number of the shipment. At most 255 characters."""
    branch_id: str | Unset | None = UNSET
    """Id of the carrier's branch or pickup point. At most 255 characters."""
    branch_name: str | Unset | None = UNSET
    """Name of the carrier's branch or pickup point. At most 255 characters."""


@define(kw_only=True, repr=False)
class ShippingRequestUpdatePriceInput(Model):
    """The `price` of a `ShippingRequestUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
    }
    _one_of: ClassVar[tuple[tuple[str, ...], ...]] = (
        (
            "priceWithVat",
            "vatRate",
        ),
        (
            "priceWithoutVat",
            "vatRate",
        ),
    )

    price_with_vat: Decimal2 | Unset = UNSET
    """Price with VAT, 2 decimal places."""
    price_without_vat: Decimal2 | Unset = UNSET
    """Price without VAT, 2 decimal places."""
    vat_rate: Decimal2
    """VAT rate, in percent; `0.00` in shops that pay no VAT. 2 decimal places."""


@define(kw_only=True, repr=False)
class ShippingUpdateDeliveryAddressInput(Model):
    """The `delivery_address` of a `ShippingRequestUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 255},
        "company": {"min_length": 1, "max_length": 255},
        "street": {"min_length": 1, "max_length": 255},
        "houseNumber": {"min_length": 1, "max_length": 255},
        "city": {"min_length": 1, "max_length": 255},
        "district": {"min_length": 1, "max_length": 255},
        "additional": {"min_length": 1, "max_length": 255},
        "zip": {"min_length": 1, "max_length": 255},
        "regionName": {"min_length": 1, "max_length": 255},
        "regionShortcut": {"min_length": 1, "max_length": 255},
    }

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
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
    country_code: str | Unset | None = UNSET
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    region_shortcut: str | Unset | None = UNSET
    """Abbreviation of the region. At most 255 characters."""


@define(kw_only=True, repr=False)
class ShippingRequestStatus(Model):
    """A shipping request status, as returned by `shipping_requests.get_order_status`."""

    status: str
    """State of the shipping request."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
