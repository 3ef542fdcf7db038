# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Surcharge parameters: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.models.common import GoogleMappingType
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class SurchargeParameter(Model):
    """A surcharge parameter, as returned by `surcharge_parameters.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the surcharge parameter; each language has its own."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among its like."""
    required: bool
    """Whether customers must choose a value."""
    currency: str
    """Currency of the values' prices (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    subscription: bool | None = None
    """Whether the parameter is a subscription, paid again and again."""
    google_mapping: GoogleMappingType | None
    """Parameter of Google's product data that this one stands for."""
    values: list[SurchargeParameterValue]
    """Values to choose from."""


@define(kw_only=True, repr=False)
class SurchargeParameterValue(Model):
    """One of the `values` of a `SurchargeParameter`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    value_index: str
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    description: str
    """Description; can be HTML."""
    price: Decimal | None
    """What the value adds to the product's price."""
    priority: int | None
    """Position among its like."""


@define(kw_only=True, repr=False)
class SurchargeParameterInput(Model):
    """Body of `surcharge_parameters.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
        "displayName": {"min_length": 1},
        "name": {"min_length": 1, "max_length": 255},
        "code": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "description": {"min_length": 1},
        "priority": {"minimum": 1},
        "googleMapping": {"min_length": 1, "max_length": 255},
        "values": {"min_items": 1},
    }

    currency: str | Unset | None = UNSET
    """Currency of the values' prices (ISO 4217). Default: the shop's default currency. Format: `^[a-zA-Z]{3}$`."""
    display_name: str | Unset | None = UNSET
    """Name shown to customers. Not empty."""
    name: str
    """Name that people read. At most 255 characters."""
    code: str | Unset = UNSET
    r"""Code of the parameter, friendly to URLs; calls after a change need the new one. Default: made from the name.
    At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`.
    """
    description: str | Unset | None = UNSET
    """Description; can be HTML. Not empty."""
    required: bool | Unset = UNSET
    """Whether customers must choose a value."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    google_mapping: str | Unset | None = UNSET
    """Parameter of Google's product data that this one stands for. At most 255 characters."""
    values: Sequence[SurchargeValueInput]
    """Values to choose from. Not empty."""


@define(kw_only=True, repr=False)
class SurchargeValueInput(Model):
    """An item of the body of `surcharge_parameters.create_value_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
        "valueIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "priority": {"minimum": 1},
    }

    name: str
    """Name that people read. At most 128 characters."""
    price: Decimal2 | None
    """What the value adds to the product's price. 2 decimal places."""
    value_index: str | Unset | None = UNSET
    r"""Index (identifying code) of the parameter's value, friendly to URLs. At most 255 characters. Format:
    `^[a-zA-Z0-9\-]*$`.
    """
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""


@define(kw_only=True, repr=False)
class UpdatedSurchargeParameter(Model):
    """An updated surcharge parameter, as returned by `surcharge_parameters.update`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the surcharge parameter; each language has its own."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among its like."""
    required: bool
    """Whether customers must choose a value."""
    currency: str
    """Currency of the values' prices (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    google_mapping: GoogleMappingType | None
    """Parameter of Google's product data that this one stands for."""


@define(kw_only=True, repr=False)
class SurchargeParameterUpdateInput(Model):
    """Body of `surcharge_parameters.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "code": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "displayName": {"min_length": 1},
        "description": {"min_length": 1},
        "priority": {"minimum": 1},
        "googleMapping": {"min_length": 1, "max_length": 255},
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    code: str | Unset = UNSET
    r"""Code of the parameter, friendly to URLs; calls after a change need the new one. Default: made from the name.
    At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`.
    """
    display_name: str | Unset | None = UNSET
    """Name shown to customers. Not empty."""
    description: str | Unset | None = UNSET
    """Description; can be HTML. Not empty."""
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    google_mapping: str | Unset | None = UNSET
    """Parameter of Google's product data that this one stands for. At most 255 characters."""
    currency: str | Unset | None = UNSET
    """Currency of the values' prices (ISO 4217). Default: the shop's default currency. Format: `^[a-zA-Z]{3}$`."""
    required: bool | Unset = UNSET
    """Whether customers must choose a value."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""


@define(kw_only=True, repr=False)
class SurchargeParameterValueUpdateInput(Model):
    """Body of `surcharge_parameters.update_value`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
        "valueIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "priority": {"minimum": 1},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 128 characters."""
    value_index: str | Unset | None = UNSET
    r"""Index (identifying code) of the parameter's value, friendly to URLs. At most 255 characters. Format:
    `^[a-zA-Z0-9\-]*$`.
    """
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    price: Decimal2 | Unset | None = UNSET
    """What the value adds to the product's price. 2 decimal places."""
