# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping methods: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.payment_methods import LogoInput
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.rows import Rows
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class ShippingMethodListItem(Model):
    """One of the `shipping_methods` of a `ShippingMethodList`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    description: str | None
    """Description; can be HTML."""
    shipping_company: ShippingCompany | None
    """Carrier of the shipping method."""
    tracking_url: str | None
    """Pattern of the URL where shipments are tracked."""
    visible: bool
    """Whether customers see it."""
    priority: int | None
    """Position among its like."""
    wholesale: bool
    """Whether it is for wholesale customers."""
    logo_url: str | None
    """URL of the logo."""


@define(kw_only=True, repr=False)
class ShippingMethodList(Model, Rows[ShippingMethodListItem]):
    """A shipping method list, as returned by `shipping_methods.list`."""

    _rows: ClassVar[tuple[str, ...]] = ("shipping_methods",)

    shipping_methods: list[ShippingMethodListItem]
    """Shipping methods."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""
    wholesale_split_active: bool
    """Whether wholesale has methods separate from retail."""
    default_retail_method: str | None
    """GUID of the default method for retail."""
    default_wholesale_method: str | None
    """GUID of the default method for wholesale."""


@define(kw_only=True, repr=False)
class ShippingCompany(Model):
    """The `shipping_company` of a `ShippingMethodListItem`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the carrier."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class CreatedShippingMethod(Model):
    """A created shipping method, as returned by `shipping_methods.create`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    description: str | None
    """Description; can be HTML."""
    visibility: bool
    """Whether customers see the shipping method."""
    wholesale: bool
    """Whether it is for wholesale customers."""
    logo_url: str | None
    """URL of the logo."""
    shipping_company: ShippingCompany
    """Carrier of the shipping method."""


@define(kw_only=True, repr=False)
class ShippingMethodInput(Model):
    """Body of `shipping_methods.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "shippingMethodCode": {"min_length": 1},
    }

    name: str
    """Name that people read. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    shipping_method_code: str
    """Identifier of the shipping operator, as the vendor assigned it. Not empty."""
    visibility: bool | Unset = UNSET
    """Whether customers see the shipping method."""
    wholesale: bool | Unset = UNSET
    """Whether it is for wholesale customers."""
    logo: LogoInput | Unset = UNSET
    """Logo."""
    minimal_shipping_price: Decimal2 | Unset | None = UNSET
    """Lowest price of shipping, in the shop's default currency. 2 decimal places."""


@define(kw_only=True, repr=False)
class ShippingMethod(Model):
    """A shipping method, as returned by `shipping_methods.get`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    description: str | None
    """Description; can be HTML."""
    shipping_company: ShippingCompany | None
    """Carrier of the shipping method."""
    tracking_url: str | None
    """Pattern of the URL where shipments are tracked."""
    visible: bool
    """Whether customers see it."""
    priority: int | None
    """Position among its like."""
    wholesale: bool
    """Whether it is for wholesale customers."""
    logo_url: str | None
    """URL of the logo."""
    price_list: ShippingMethodPriceList | None = None
    """Prices of the shipping method; only with `include` of the price list."""


@define(kw_only=True, repr=False)
class ShippingMethodPriceList(Model):
    """The `price_list` of a `ShippingMethod`."""

    allow_free_shipping: bool
    """Whether a coupon or product that grants free shipping makes this method free."""
    price_tiers: list[ShippingMethodPriceTier]
    """Prices of shipping by weight, order value, country and currency."""
    paired_payment_method_guids: list[str]
    """GUIDs of the payment methods that go with the shipping method."""


@define(kw_only=True, repr=False)
class ShippingMethodPriceTier(Model):
    """One of the `price_tiers` of a `ShippingMethodPriceList`."""

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_id: int | None
    """Id of the region."""
    region_name: str | None
    """Name of the region."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    price_from: Decimal | None
    """Lower end of the range of order values, in the tier's currency."""
    price_until: Decimal | None
    """Upper end of the range of order values, in the tier's currency."""
    weight_from: Decimal | None
    """Lower end of the range of weights, in kg; can be null."""
    weight_until: Decimal | None
    """Upper end of the range of weights, in kg; can be null."""
    price: Decimal
    """Price of shipping in the tier; `0.00` is free shipping."""
    including_vat: bool
    """Whether prices are with VAT."""
    tax_class_id: int | None
    """Id of the tax class."""
    vat_rate: Decimal | None
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""


ShippingMethodInclude: TypeAlias = Literal["priceList",]
"""Values of the argument `include` of `shipping_methods.get`."""
