# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Surcharge parameters: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Required, TypedDict


class SurchargeParameterInputDict(TypedDict, total=False):
    """Plain JSON of `SurchargeParameterInput`."""

    currency: str | None
    displayName: str | None
    name: Required[str]
    code: str
    description: str | None
    required: bool
    includingVat: bool
    priority: int | None
    googleMapping: str | None
    values: Required[Sequence[SurchargeValueInputDict]]


class SurchargeValueInputDict(TypedDict, total=False):
    """Plain JSON of `SurchargeValueInput`."""

    name: Required[str]
    price: Required[Decimal | int | str | None]
    valueIndex: str | None
    priority: int | None


class SurchargeParameterUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `SurchargeParameterUpdateInput`."""

    name: str
    code: str
    displayName: str | None
    description: str | None
    priority: int | None
    googleMapping: str | None
    currency: str | None
    required: bool
    includingVat: bool


class SurchargeParameterValueUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `SurchargeParameterValueUpdateInput`."""

    name: str
    valueIndex: str | None
    priority: int | None
    price: Decimal | int | str | None
