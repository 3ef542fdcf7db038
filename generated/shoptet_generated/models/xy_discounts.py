# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""XY discounts: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.quantity_discounts import DiscountCustomerGroup, DiscountTargeting
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal3


@define(kw_only=True, repr=False)
class XYDiscountListItem(Model):
    """An XY discount list item, as returned by `xy_discounts.list`."""

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
    usage_count: int | None = None
    """How many times the discount can be used."""


@define(kw_only=True, repr=False)
class XYDiscount(Model):
    """An XY discount, as returned by `xy_discounts.get`."""

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
    x_amount: Decimal
    """How many pieces must be bought, 3 decimal places."""
    y_amount: Decimal
    """How many pieces get the discount, 3 decimal places."""
    description: str | None
    """Description; can be HTML."""
    terms_and_conditions_url: str | None
    """URL of the discount's terms and conditions."""
    display_flag: bool
    """Whether a flag is shown; by default yes."""
    flag_color: str | None
    """Colour of the flag, hexadecimal such as `D00000`."""
    display_banner: bool
    """Whether a banner is shown; by default yes."""
    banner_color: str | None
    """Colour of the banner, hexadecimal such as `D00000`."""
    priority: int | None
    """Position among its like."""
    usage_count: int | None
    """How many times the discount can be used."""
    x_targeting: DiscountTargeting | None
    """Products that must be bought to get the discount."""
    y_targeting: DiscountTargeting | None
    """Products that get the discount."""
    include_unregistered_customers: bool
    """Whether unregistered customers get the discount too."""


@define(kw_only=True, repr=False)
class XYDiscountInput(Model):
    """Body of `xy_discounts.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1},
        "customerGroupCodes": {"min_items": 1},
        "xAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "yAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "flagColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "bannerColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "usageCount": {"minimum": 1},
    }

    title: str
    """Name of the discount. Not empty."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    customer_group_codes: Sequence[str] | Unset | None = UNSET
    """Codes of the customer groups that get the discount. Not empty."""
    include_unregistered_customers: bool | Unset = UNSET
    """Whether unregistered customers get the discount too."""
    x_amount: Decimal3
    """How many pieces must be bought, 3 decimal places."""
    y_amount: Decimal3
    """How many pieces get the discount, 3 decimal places."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    terms_and_conditions_url: str | Unset | None = UNSET
    """URL of the discount's terms and conditions."""
    display_flag: bool | Unset = UNSET
    """Whether a flag is shown; by default yes."""
    flag_color: str | Unset | None = UNSET
    """Colour of the flag, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    display_banner: bool | Unset = UNSET
    """Whether a banner is shown; by default yes."""
    banner_color: str | Unset | None = UNSET
    """Colour of the banner, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    usage_count: int | Unset | None = UNSET
    """How many times the discount can be used. At least 1."""
    sort_before: int | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: int | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
    x_targeting: XYDiscountTargetingInput
    """Products that must be bought to get the discount."""
    y_targeting: XYDiscountTargetingInput
    """Products that get the discount."""


@define(kw_only=True, repr=False)
class XYDiscountTargetingInput(Model):
    """The `x_targeting` of an `XYDiscountInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "productGuids": {"min_items": 1},
        "categoryGuids": {"min_items": 1},
        "brandCodes": {"min_items": 1},
    }
    _least: ClassVar[int] = 1

    product_guids: Sequence[str] | Unset = UNSET
    """GUIDs of products. Not empty."""
    category_guids: Sequence[str] | Unset = UNSET
    """GUIDs of categories. Not empty."""
    brand_codes: Sequence[str] | Unset = UNSET
    """Codes of brands. Not empty."""


@define(kw_only=True, repr=False)
class XYDiscountUpdateInput(Model):
    """Body of `xy_discounts.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1},
        "customerGroupCodes": {"min_items": 1},
        "xAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "yAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "flagColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "bannerColor": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "usageCount": {"minimum": 1},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Name of the discount. Not empty."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    customer_group_codes: Sequence[str] | Unset | None = UNSET
    """Codes of the customer groups that get the discount. Not empty."""
    include_unregistered_customers: bool | Unset = UNSET
    """Whether unregistered customers get the discount too."""
    x_amount: Decimal3 | Unset = UNSET
    """How many pieces must be bought, 3 decimal places."""
    y_amount: Decimal3 | Unset = UNSET
    """How many pieces get the discount, 3 decimal places."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    terms_and_conditions_url: str | Unset | None = UNSET
    """URL of the discount's terms and conditions."""
    display_flag: bool | Unset = UNSET
    """Whether a flag is shown; by default yes."""
    flag_color: str | Unset | None = UNSET
    """Colour of the flag, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    display_banner: bool | Unset = UNSET
    """Whether a banner is shown; by default yes."""
    banner_color: str | Unset | None = UNSET
    """Colour of the banner, hexadecimal such as `D00000`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    usage_count: int | Unset | None = UNSET
    """How many times the discount can be used. At least 1."""
    sort_before: int | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: int | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
    x_targeting: XYDiscountTargetingInput | Unset = UNSET
    """Products that must be bought to get the discount."""
    y_targeting: XYDiscountTargetingInput | Unset = UNSET
    """Products that get the discount."""


@define(kw_only=True, repr=False)
class XYDiscountSettings(Model):
    """XY discount settings, as returned by `xy_discounts.get_settings`."""

    combine_with_loyalty_discounts: bool
    """Whether X+Y discounts combine with loyalty discounts."""
    combine_with_volume_discounts: bool
    """Whether X+Y discounts combine with volume discounts."""
    combine_with_quantity_discounts: bool
    """Whether X+Y discounts combine with quantity discounts."""
    enable_multiple_discounts: bool
    """Whether several X+Y discounts may apply at once."""
    category_targeting: XYDiscountSettingsCategoryTargeting
    """Whether targeted categories mean `all-categories` of a product or only its `primary-category`."""
    enable_in_cashdesk: bool | None = None
    """Whether X+Y discounts work at cash desks; not in Hungarian shops."""


class XYDiscountSettingsCategoryTargeting(OpenEnum, closed=True):
    """Values of `XYDiscountSettings.category_targeting`."""

    ALL_CATEGORIES: ClassVar[XYDiscountSettingsCategoryTargeting] = listed("all-categories")
    PRIMARY_CATEGORY: ClassVar[XYDiscountSettingsCategoryTargeting] = listed("primary-category")


XYDiscountSettingsCategoryTargetingLiteral: TypeAlias = Literal[
    "all-categories",
    "primary-category",
]
"""The values of `XYDiscountSettingsCategoryTargeting` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class XYDiscountSettingsUpdateInput(Model):
    """Body of `xy_discounts.update_settings`."""

    combine_with_loyalty_discounts: bool | Unset = UNSET
    """Whether X+Y discounts combine with loyalty discounts."""
    combine_with_volume_discounts: bool | Unset = UNSET
    """Whether X+Y discounts combine with volume discounts."""
    combine_with_quantity_discounts: bool | Unset = UNSET
    """Whether X+Y discounts combine with quantity discounts."""
    enable_multiple_discounts: bool | Unset = UNSET
    """Whether several X+Y discounts may apply at once."""
    category_targeting: XYDiscountSettingsCategoryTargeting | XYDiscountSettingsCategoryTargetingLiteral | Unset = UNSET
    """Whether targeted categories mean `all-categories` of a product or only its `primary-category`."""
    enable_in_cashdesk: bool | Unset = UNSET
    """Whether X+Y discounts work at cash desks; not in Hungarian shops."""
