# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class VariantParameterInputDict(TypedDict, total=False):
    """Plain JSON of `VariantParameterInput`."""

    paramName: Required[str]
    paramIndex: str | None
    displayName: str | None
    priority: int | None
    values: Sequence[ProductVariantParameterValueInputDict]


class ProductVariantParameterValueInputDict(TypedDict, total=False):
    """Plain JSON of `ProductVariantParameterValueInput`."""

    paramValue: Required[str]
    rawValue: str | None
    color: str | None
    image: str | None
    valuePriority: int | None


class VariantParameterUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `VariantParameterUpdateInput`."""

    paramName: str
    displayName: str | None
    paramIndex: str
    priority: int


class VariantParameterValueUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `VariantParameterValueUpdateInput`."""

    paramValue: str
    rawValue: str
    color: str | None
    image: str | None
    valuePriority: int
