# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Consumption taxes: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict


class ConsumptionTaxInputDict(TypedDict, total=False):
    """Plain JSON of `ConsumptionTaxInput`."""

    name: Required[str]
    price: Required[Decimal | int | str]
    currency: Required[str]
    isVisible: bool


class ConsumptionTaxUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ConsumptionTaxUpdateInput`."""

    name: str
    price: Decimal | int | str
    currency: str
    isVisible: bool
