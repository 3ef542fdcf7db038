# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer groups: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal4


@define(kw_only=True, repr=False)
class CustomerGroup(Model):
    """A customer group, as returned by `customer_groups.list`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "default_price_list_id": "defaultPricelistId",
    }

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    customer_group_code: str | None
    """Code of the customer group."""
    description: str | None
    """Description; can be HTML."""
    default_price_list_id: int | None
    """Id of the price list that this group uses by default."""
    max_discount: Decimal | None
    """Highest discount of the group as a ratio: `0.5500` is 55 %; null without limit."""
    priority: int | None
    """Position among its like."""
    email_notification: bool
    """Whether an e-mail is sent about every new customer of this group."""
    auth_required: bool
    """Whether the shop must approve new customers of this group."""
    registration_allowed: bool
    """Whether customers can register into this group; needs the module wholesale."""
    wholesale: bool
    """Whether customers of the group and their orders count as wholesale."""
    table_layout: bool
    """Whether products are shown as a table; needs the module wholesale and a template that can do it."""
    full_profile_required: bool
    """Whether customers must fill in billing data and address; needs the module wholesale."""
    default_due_days: int | None
    """Days until documents of this group fall due, 0 to 365."""
    default_order_status_id: int | None
    """Id of the status that new orders start in."""


@define(kw_only=True, repr=False)
class CustomerGroupInput(Model):
    """Body of `customer_groups.create`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "default_price_list_id": "defaultPricelistId",
    }

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "maxDiscount": {"pattern": "[0-9]+\\.[0-9]{4}$"},
        "defaultDueDays": {"minimum": 0, "maximum": 365},
    }

    name: str
    """Name that people read. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    default_price_list_id: int | Unset | None = UNSET
    """Id of the price list that this group uses by default."""
    email_notification: bool | Unset = UNSET
    """Whether an e-mail is sent about every new customer of this group. Default: `false`."""
    auth_required: bool | Unset = UNSET
    """Whether the shop must approve new customers of this group. Default: `false`."""
    max_discount: Decimal4 | Unset | None = UNSET
    """Highest discount of the group as a ratio: `0.5500` is 55 %; null without limit. 4 decimal places."""
    default_due_days: int | Unset | None = UNSET
    """Days until documents of this group fall due, 0 to 365."""
    registration_allowed: bool | Unset = UNSET
    """Whether customers can register into this group; needs the module wholesale. Default: `true`."""
    wholesale: bool | Unset = UNSET
    """Whether customers of the group and their orders count as wholesale; needs the module for it. Default:
    `false`.
    """
    table_layout: bool | Unset = UNSET
    """Whether products are shown as a table; needs the module wholesale and a template that can do it. Default:
    `false`.
    """
    full_profile_required: bool | Unset = UNSET
    """Whether customers must fill in billing data and address; needs the module wholesale. Default: `false`."""
    default_order_status_id: int | Unset | None = UNSET
    """Id of the status that new orders start in."""


@define(kw_only=True, repr=False)
class CustomerGroupUpdateInput(Model):
    """Body of `customer_groups.update`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "default_price_list_id": "defaultPricelistId",
    }

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "maxDiscount": {"pattern": "[0-9]+\\.[0-9]{4}$"},
        "defaultDueDays": {"minimum": 0, "maximum": 365},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    default_price_list_id: int | Unset | None = UNSET
    """Id of the price list that this group uses by default."""
    email_notification: bool | Unset = UNSET
    """Whether an e-mail is sent about every new customer of this group."""
    auth_required: bool | Unset = UNSET
    """Whether the shop must approve new customers of this group."""
    max_discount: Decimal4 | Unset | None = UNSET
    """Highest discount of the group as a ratio: `0.5500` is 55 %; null without limit. 4 decimal places."""
    default_due_days: int | Unset | None = UNSET
    """Days until documents of this group fall due, 0 to 365."""
    registration_allowed: bool | Unset = UNSET
    """Whether customers can register into this group; needs the module wholesale."""
    wholesale: bool | Unset = UNSET
    """Whether customers of the group and their orders count as wholesale; needs the module for it."""
    table_layout: bool | Unset = UNSET
    """Whether products are shown as a table; needs the module wholesale and a template that can do it."""
    full_profile_required: bool | Unset = UNSET
    """Whether customers must fill in billing data and address; needs the module wholesale."""
    default_order_status_id: int | Unset | None = UNSET
    """Id of the status that new orders start in."""
