# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Filtering parameters: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class FilteringParameterInputDict(TypedDict, total=False):
    """Plain JSON of `FilteringParameterInput`."""

    name: Required[str]
    code: str
    displayName: str | None
    description: str | None
    priority: int | None
    googleMapping: str | None
    values: Required[Sequence[ProductFilteringParameterValueInputDict]]


class ProductFilteringParameterValueInputDict(TypedDict, total=False):
    """Plain JSON of `ProductFilteringParameterValueInput`."""

    name: Required[str]
    valueIndex: str | None
    priority: int | None
    color: str | None
    image: str | None


class FilteringParameterUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `FilteringParameterUpdateInput`."""

    name: str
    code: str
    displayName: str | None
    description: str | None
    priority: int | None
    googleMapping: str | None


class FilteringParameterValueUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `FilteringParameterValueUpdateInput`."""

    name: str
    valueIndex: str | None
    priority: int | None
    color: str | None
    image: str | None
