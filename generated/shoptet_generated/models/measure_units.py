# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Measure units: models and enumerations."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class ProductMeasureUnit(Model):
    """A product measure unit, as returned by `measure_units.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    unit_name: str
    """Name of the unit."""
    priority: int | None
    """Position among its like."""
    ratios: list[ProductMeasureUnitRatio]
    """Units that this one can be converted to."""


@define(kw_only=True, repr=False)
class ProductMeasureUnitRatio(Model):
    """One of the `ratios` of a `ProductMeasureUnit`."""

    unit_id: int
    """Id of the unit."""
    ratio: Decimal
    """How many of this unit make one of the other."""
