# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Consumption taxes: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class ConsumptionTax(Model):
    """A consumption tax, as returned by `consumption_taxes.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    price: Decimal
    """Amount of the consumption tax."""
    currency: str
    """Currency (ISO 4217, such as `CZK`)."""
    is_visible: bool
    """Whether it is visible."""
    created: datetime | None
    """When the record was created, with the shop's UTC offset."""
    updated: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class ConsumptionTaxInput(Model):
    """Body of `consumption_taxes.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
    }

    name: str
    """Name that people read. Not empty."""
    price: Decimal2
    """Amount of the consumption tax. 2 decimal places."""
    currency: str
    """Currency (ISO 4217, such as `CZK`)."""
    is_visible: bool | Unset = UNSET
    """Whether it is visible."""


@define(kw_only=True, repr=False)
class ConsumptionTaxUpdateInput(Model):
    """Body of `consumption_taxes.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. Not empty."""
    price: Decimal2 | Unset = UNSET
    """Amount of the consumption tax. 2 decimal places."""
    currency: str | Unset = UNSET
    """Currency (ISO 4217, such as `CZK`)."""
    is_visible: bool | Unset = UNSET
    """Whether it is visible."""
