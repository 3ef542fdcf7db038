# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Filtering parameters: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import define

from shoptet_generated.models.common import GoogleMappingType
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class FilteringParameterListItem(Model):
    """A filtering parameter list item, as returned by `filtering_parameters.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the parameter, friendly to URLs."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among its like."""
    google_mapping: GoogleMappingType | None
    """Parameter of Google's product data that this one stands for."""
    values: list[ProductFilteringParameterValue]
    """Values to choose from."""


@define(kw_only=True, repr=False)
class ProductFilteringParameterValue(Model):
    """One of the `values` of a `FilteringParameterListItem`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    value_index: str | None
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    name: str
    """Name that people read."""
    priority: int | None
    """Position among its like."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: str | None
    """URL of the image."""


@define(kw_only=True, repr=False)
class FilteringParameter(Model):
    """A filtering parameter, as returned by `filtering_parameters.get`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the parameter, friendly to URLs."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among its like."""
    google_mapping: GoogleMappingType | None
    """Parameter of Google's product data that this one stands for."""
    values: list[ProductFilteringParameterValue] | None = None
    """Values to choose from."""


@define(kw_only=True, repr=False)
class FilteringParameterInput(Model):
    """Body of `filtering_parameters.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "code": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "displayName": {"min_length": 1, "max_length": 255},
        "description": {"min_length": 1},
        "priority": {"minimum": 1},
        "googleMapping": {"min_length": 1, "max_length": 255},
        "values": {"min_items": 1},
    }

    name: str
    """Name that people read. At most 255 characters."""
    code: str | Unset = UNSET
    r"""Code of the parameter, friendly to URLs; calls after a change need the new one. At most 255 characters.
    Format: `^[a-zA-Z0-9\-]*$`.
    """
    display_name: str | Unset | None = UNSET
    """Name shown to customers. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML. Not empty."""
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    google_mapping: str | Unset | None = UNSET
    """Parameter of Google's product data that this one stands for. At most 255 characters."""
    values: Sequence[ProductFilteringParameterValueInput]
    """Values to choose from. Not empty."""


@define(kw_only=True, repr=False)
class ProductFilteringParameterValueInput(Model):
    """An item of the body of `filtering_parameters.create_value_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
        "valueIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "priority": {"minimum": 1},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "image": {"min_length": 1, "max_length": 255},
    }

    name: str
    """Name that people read. At most 128 characters."""
    value_index: str | Unset | None = UNSET
    r"""Index (identifying code) of the parameter's value, friendly to URLs. At most 255 characters. Format:
    `^[a-zA-Z0-9\-]*$`.
    """
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    image: str | Unset | None = UNSET
    """File name of the image, which must be in the shop's files already. At most 255 characters."""


@define(kw_only=True, repr=False)
class FilteringParameterUpdateInput(Model):
    """Body of `filtering_parameters.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "code": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "displayName": {"min_length": 1, "max_length": 255},
        "description": {"min_length": 1},
        "priority": {"minimum": 1},
        "googleMapping": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    code: str | Unset = UNSET
    r"""Code of the parameter, friendly to URLs; calls after a change need the new one. At most 255 characters.
    Format: `^[a-zA-Z0-9\-]*$`.
    """
    display_name: str | Unset | None = UNSET
    """Name shown to customers. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML. Not empty."""
    priority: int | Unset | None = UNSET
    """Position among its like. At least 1."""
    google_mapping: str | Unset | None = UNSET
    """Parameter of Google's product data that this one stands for. At most 255 characters."""


@define(kw_only=True, repr=False)
class FilteringParameterValueUpdateInput(Model):
    """Body of `filtering_parameters.update_value`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
        "valueIndex": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "priority": {"minimum": 1},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "image": {"min_length": 1, "max_length": 255},
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
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    image: str | Unset | None = UNSET
    """File name of the image, which must be in the shop's files already. At most 255 characters."""
