# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class VariantParameter(Model):
    """A variant parameter, as returned by `variant_parameters.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    param_name: str | None
    """Name of the parameter."""
    param_index: str
    """Index (identifying code) of the parameter, friendly to URLs."""
    display_name: str | None = None
    """Name shown to customers."""
    priority: int | None
    """Position among its like."""
    values: list[ProductVariantParameterValue] | None = None
    """Values to choose from."""


@define(kw_only=True, repr=False)
class ProductVariantParameterValue(Model):
    """One of the `values` of a `VariantParameter`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    param_value: str
    """Value of the parameter, as customers read it."""
    raw_value: str
    """Code of the parameter's value, friendly to URLs."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: str | None
    """URL of the image."""
    value_priority: int | None
    """Position of the value among the parameter's values."""


@define(kw_only=True, repr=False)
class VariantParameterInput(Model):
    """Body of `variant_parameters.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "paramName": {"min_length": 1, "max_length": 255},
        "paramIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "displayName": {"min_length": 1, "max_length": 255},
        "priority": {"minimum": 1},
    }

    param_name: str
    """Name of the parameter. At most 255 characters."""
    param_index: str | Unset | None = UNSET
    r"""Index (identifying code) of the parameter, friendly to URLs. At most 255 characters. Format:
    `^[a-zA-Z0-9\-]*$`.
    """
    display_name: str | Unset | None = UNSET
    """Name shown to customers. At most 255 characters."""
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    values: Sequence[ProductVariantParameterValueInput] | Unset = UNSET
    """Values to choose from."""


@define(kw_only=True, repr=False)
class ProductVariantParameterValueInput(Model):
    """An item of the body of `variant_parameters.create_value_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "paramValue": {"min_length": 1, "max_length": 128},
        "rawValue": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "image": {"min_length": 1, "max_length": 255},
        "valuePriority": {"minimum": 1},
    }

    param_value: str
    """Value of the parameter, as customers read it. At most 128 characters."""
    raw_value: str | Unset | None = UNSET
    r"""Code of the parameter's value, friendly to URLs. At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    image: str | Unset | None = UNSET
    """File name of the image, which must be in the shop's files already. At most 255 characters."""
    value_priority: int | Unset | None = UNSET
    """Position of the value among the parameter's values. At least 1."""


@define(kw_only=True, repr=False)
class VariantParameterUpdateInput(Model):
    """Body of `variant_parameters.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "paramName": {"min_length": 1, "max_length": 255},
        "displayName": {"min_length": 1, "max_length": 255},
        "paramIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "priority": {"minimum": 1},
    }
    _least: ClassVar[int] = 1

    param_name: str | Unset = UNSET
    """Name of the parameter. At most 255 characters."""
    display_name: str | Unset | None = UNSET
    """Name shown to customers. At most 255 characters."""
    param_index: str | Unset = UNSET
    r"""Index (identifying code) of the parameter, friendly to URLs. At most 255 characters. Format:
    `^[a-zA-Z0-9\-]*$`.
    """
    priority: int | Unset = UNSET
    """Position among its like. At least 1."""


@define(kw_only=True, repr=False)
class VariantParameterValueUpdateInput(Model):
    """Body of `variant_parameters.update_value`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "paramValue": {"min_length": 1, "max_length": 128},
        "rawValue": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "image": {"min_length": 1, "max_length": 255},
        "valuePriority": {"minimum": 1},
    }
    _least: ClassVar[int] = 1

    param_value: str | Unset = UNSET
    """Value of the parameter, as customers read it. At most 128 characters."""
    raw_value: str | Unset = UNSET
    r"""Code of the parameter's value, friendly to URLs. At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    image: str | Unset | None = UNSET
    """File name of the image, which must be in the shop's files already. At most 255 characters."""
    value_priority: int | Unset = UNSET
    """Position of the value among the parameter's values. At least 1."""


VariantParameterListInclude: TypeAlias = Literal["values",]
"""Values of the argument `include` of `variant_parameters.list`."""
