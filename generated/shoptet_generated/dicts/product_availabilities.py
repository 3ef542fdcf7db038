# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product availabilities: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class ProductAvailabilityInputDict(TypedDict, total=False):
    """Plain JSON of `ProductAvailabilityInput`."""

    name: Required[str]
    indexName: str | None
    description: str | None
    color: str | None
    onStockInHours: int | None
    deliveryInHours: int | None
    googleAvailabilityId: int | None


class ProductAvailabilityUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductAvailabilityUpdateInput`."""

    name: str
    indexName: str | None
    description: str | None
    color: str | None
    onStockInHours: int | None
    deliveryInHours: int | None
    googleAvailabilityId: int | None
