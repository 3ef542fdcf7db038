# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product availabilities: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.rows import Rows


@define(kw_only=True, repr=False)
class ProductAvailability(Model):
    """A product availability, as returned by `product_availabilities.create`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    index_name: str | None = None
    """Code name of the availability."""
    description: str | None
    """Description; can be HTML."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
    on_stock_in_hours: int | None
    """Hours until the product is in stock."""
    delivery_in_hours: int | None
    """Hours until the product is delivered."""
    google_availability: ProductAvailabilityGoogleAvailability | None
    """Availability as reported to Google."""


@define(kw_only=True, repr=False)
class ProductAvailabilityList(Model, Rows[ProductAvailability]):
    """A product availability list, as returned by `product_availabilities.list`."""

    _rows: ClassVar[tuple[str, ...]] = ("availabilities",)

    availabilities: list[ProductAvailability]
    """Product availabilities."""
    default_availabilities: ProductAvailabilityDefaultAvailabilities
    """Ids of the default availabilities."""


@define(kw_only=True, repr=False)
class ProductAvailabilityGoogleAvailability(Model):
    """The `google_availability` of a `ProductAvailability`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class ProductAvailabilityDefaultAvailabilities(Model):
    """The `default_availabilities` of a `ProductAvailabilityList`."""

    on_stock: int | None
    """Id of the default availability of products in stock."""
    sold_out_negative_stock_allowed: int | None
    """Id of the default availability of sold-out products that can be bought."""
    sold_out_negative_stock_forbidden: int | None
    """Id of the default availability of sold-out products that cannot be bought."""


@define(kw_only=True, repr=False)
class ProductAvailabilityInput(Model):
    """Body of `product_availabilities.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
        "indexName": {"max_length": 16},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "onStockInHours": {"maximum": 2500},
        "deliveryInHours": {"maximum": 2500},
    }

    name: str
    """Name that people read. Not empty."""
    index_name: str | Unset | None = UNSET
    """Code name of the availability. At most 16 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    on_stock_in_hours: int | Unset | None = UNSET
    """Hours until the product is in stock. At most 2500."""
    delivery_in_hours: int | Unset | None = UNSET
    """Hours until the product is delivered. At most 2500."""
    google_availability_id: int | Unset | None = UNSET
    """Availability for Google: 1 (in stock), 3 (sold out), 4 (preorder) or 5 (backorder)."""


@define(kw_only=True, repr=False)
class ProductAvailabilityUpdateInput(Model):
    """Body of `product_availabilities.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
        "indexName": {"max_length": 16},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "onStockInHours": {"maximum": 2500},
        "deliveryInHours": {"maximum": 2500},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. Not empty."""
    index_name: str | Unset | None = UNSET
    """Code name of the availability. At most 16 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
    on_stock_in_hours: int | Unset | None = UNSET
    """Hours until the product is in stock. At most 2500."""
    delivery_in_hours: int | Unset | None = UNSET
    """Hours until the product is delivered. At most 2500."""
    google_availability_id: int | Unset | None = UNSET
    """Availability for Google: 1 (in stock), 3 (sold out), 4 (preorder) or 5 (backorder)."""
