# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Quantity discounts: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import DecimalNumber


@define(kw_only=True, repr=False)
class DiscountCustomerGroup(Model):
    """One of the `customer_groups` of an `XYDiscountListItem`."""

    code: str
    """Code of the customer group."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountTargeting(Model):
    """The `x_targeting` of an `XYDiscount`."""

    product_guids: list[str] | None
    """GUIDs of products."""
    category_guids: list[str] | None
    """GUIDs of categories."""
    brand_codes: list[str] | None
    """Codes of brands."""


@define(kw_only=True, repr=False)
class QuantityDiscountListItem(Model):
    """A quantity discount list item, as returned by `quantity_discounts.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Name of the discount."""
    valid_from: date | None
    """Day from which it is valid; can be null."""
    valid_to: date | None
    """Day until which it is valid; can be null."""
    customer_groups: list[DiscountCustomerGroup] | None
    """Customer groups."""
    include_unregistered_customers: bool
    """Whether unregistered customers get the discount too."""
    priority: int | None
    """Position among its like."""
    targeting_level: QuantityDiscountTargetingLevel | None = None
    """What the discount is set for: `eshop`, `product`, `category` or `brand`."""
    status: QuantityDiscountStatus
    """State of the discount."""
    is_active: bool
    """Whether the discount is active."""


class QuantityDiscountTargetingLevel(OpenEnum, closed=True):
    """Values of `QuantityDiscountListItem.targeting_level`."""

    ESHOP: ClassVar[QuantityDiscountTargetingLevel] = listed("eshop")
    PRODUCT: ClassVar[QuantityDiscountTargetingLevel] = listed("product")
    CATEGORY: ClassVar[QuantityDiscountTargetingLevel] = listed("category")
    BRAND: ClassVar[QuantityDiscountTargetingLevel] = listed("brand")


QuantityDiscountTargetingLevelLiteral: TypeAlias = Literal[
    "eshop",
    "product",
    "category",
    "brand",
]
"""The values of `QuantityDiscountTargetingLevel` as plain text, which requests take, too."""


class QuantityDiscountStatus(OpenEnum):
    """Values of the argument `status` of `quantity_discounts.list`.

    The list is not complete: the API has other values too.
    """

    AVAILABLE: ClassVar[QuantityDiscountStatus] = listed("available")
    EXPIRED: ClassVar[QuantityDiscountStatus] = listed("expired")
    PLANNED: ClassVar[QuantityDiscountStatus] = listed("planned")
    UNAVAILABLE: ClassVar[QuantityDiscountStatus] = listed("unavailable")


QuantityDiscountStatusLiteral: TypeAlias = Literal[
    "available",
    "expired",
    "planned",
    "unavailable",
]
"""The values of `QuantityDiscountStatus` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class QuantityDiscount(Model):
    """A quantity discount, as returned by `quantity_discounts.get`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Name of the discount."""
    valid_from: date | None
    """Day from which it is valid; can be null."""
    valid_to: date | None
    """Day until which it is valid; can be null."""
    time_unlimited: bool
    """Whether the discount has no dates of validity."""
    customer_groups: list[DiscountCustomerGroup] | None
    """Customer groups."""
    display_flag: bool
    """Whether a flag is shown; by default yes."""
    flag_color: str | None
    """Colour of the flag, hexadecimal such as `D00000`."""
    priority: int | None
    """Position among its like."""
    is_active: bool
    """Whether the discount is active."""
    status: QuantityDiscountStatus
    """State of the discount."""
    targeting_level: QuantityDiscountTargetingLevel
    """What the discount is set for: `eshop`, `product`, `category` or `brand`."""
    targeting: DiscountTargeting | None
    """What the discount applies to: products, categories or brands."""
    include_unregistered_customers: bool
    """Whether unregistered customers get the discount too."""
    settings: list[QuantityDiscountSettings] | None
    """Settings."""


@define(kw_only=True, repr=False)
class QuantityDiscountSettings(Model):
    """One of the `settings` of a `QuantityDiscount`."""

    amount_from: int
    """Quantity from which the discount applies."""
    discount_type: QuantityDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    discount_value: QuantityDiscountSettingsDiscountValue
    """Value of the discount: a ratio or an amount, by its kind."""


class QuantityDiscountType(OpenEnum):
    """Values of `QuantityDiscountSettings.discount_type`. The list is not complete: the API has other values too."""

    FIXED: ClassVar[QuantityDiscountType] = listed("fixed")
    PERCENTUAL: ClassVar[QuantityDiscountType] = listed("percentual")


QuantityDiscountTypeLiteral: TypeAlias = Literal[
    "fixed",
    "percentual",
]
"""The values of `QuantityDiscountType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class QuantityDiscountSettingsDiscountValue(Model):
    """The `discount_value` of a `QuantityDiscountSettings`."""

    price_ratio: Decimal
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""


@define(kw_only=True, repr=False)
class QuantityDiscountInput(Model):
    """Body of `quantity_discounts.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1},
        "flagColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "customerGroupCodes": {"min_items": 1, "unique": True},
        "settings": {"min_items": 1},
    }

    title: str
    """Name of the discount. Not empty."""
    is_active: bool | Unset = UNSET
    """Whether the discount is active."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    display_flag: bool | Unset = UNSET
    """Whether a flag is shown; by default yes."""
    flag_color: str | Unset | None = UNSET
    """Colour of the flag, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    customer_group_codes: Sequence[str] | Unset | None = UNSET
    """Codes of the customer groups that get the discount. Not empty. No item twice."""
    include_unregistered_customers: bool | Unset = UNSET
    """Whether unregistered customers get the discount too."""
    targeting_level: QuantityDiscountTargetingLevel | QuantityDiscountTargetingLevelLiteral
    """What the discount is set for: `eshop`, `product`, `category` or `brand`."""
    targeting: QuantityDiscountTargetingInput | Unset | None = UNSET
    """What the discount applies to: products, categories or brands."""
    settings: Sequence[QuantityDiscountSettingsInput]
    """Settings. Not empty."""
    sort_before: int | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: int | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""


@define(kw_only=True, repr=False)
class QuantityDiscountTargetingInput(Model):
    """The `targeting` of a `QuantityDiscountInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "productGuids": {"min_items": 1, "unique": True},
        "categoryGuids": {"min_items": 1, "unique": True},
        "brandCodes": {"min_items": 1, "unique": True},
    }
    _least: ClassVar[int] = 1

    product_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of products. Not empty. No item twice."""
    category_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of categories. Not empty. No item twice."""
    brand_codes: Sequence[str] | Unset | None = UNSET
    """Codes of brands. Not empty. No item twice."""


@define(kw_only=True, repr=False)
class QuantityDiscountSettingsInput(Model):
    """One of the `settings` of a `QuantityDiscountInput`."""

    amount_from: int
    """Quantity from which the discount applies."""
    discount_type: QuantityDiscountType | QuantityDiscountTypeLiteral
    """Kind of the discount, such as `percentual` or `fixed`."""
    discount_value: QuantitySettingsDiscountValueInput
    """Value of the discount: a ratio or an amount, by its kind."""


@define(kw_only=True, repr=False)
class QuantitySettingsDiscountValueInput(Model):
    """The `discount_value` of a `QuantityDiscountSettingsInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "priceRatio": {"minimum": 0, "maximum": 1, "multiple_of": "0.01"},
    }

    price_ratio: DecimalNumber
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price. 0 to 1."""


QuantityDiscountSnapshot: TypeAlias = QuantityDiscount
"""A line of the file that `quantity_discounts.snapshot` makes. The same as `QuantityDiscount`."""


@define(kw_only=True, repr=False)
class QuantityDiscountUpdateInput(Model):
    """Body of `quantity_discounts.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1},
        "flagColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "customerGroupCodes": {"min_items": 1, "unique": True},
        "settings": {"min_items": 1},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Name of the discount. Not empty."""
    is_active: bool | Unset = UNSET
    """Whether the discount is active."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    display_flag: bool | Unset = UNSET
    """Whether a flag is shown; by default yes."""
    flag_color: str | Unset | None = UNSET
    """Colour of the flag, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    customer_group_codes: Sequence[str] | Unset | None = UNSET
    """Codes of the customer groups that get the discount. Not empty. No item twice."""
    include_unregistered_customers: bool | Unset = UNSET
    """Whether unregistered customers get the discount too."""
    targeting_level: QuantityDiscountTargetingLevel | QuantityDiscountTargetingLevelLiteral | Unset = UNSET
    """What the discount is set for: `eshop`, `product`, `category` or `brand`."""
    targeting: QuantityDiscountTargetingInput | Unset | None = UNSET
    """What the discount applies to: products, categories or brands."""
    settings: Sequence[QuantityDiscountSettingsInput] | Unset = UNSET
    """Settings. Not empty."""
    sort_before: int | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: int | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
