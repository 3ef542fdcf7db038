# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import define

from shoptet_generated.runtime.model import Model
from shoptet_generated.runtime.scalars import Decimal3


@define(kw_only=True, repr=False)
class ProductSet(Model):
    """A product set, as returned by `product_sets.add_item`."""

    guid: str
    """GUID of the record."""
    code: str
    """Code that identifies the record; text, not always digits."""
    amount: Decimal
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""


@define(kw_only=True, repr=False)
class ProductSetAdditionInput(Model):
    """Body of `product_sets.add_item`."""

    set_item: ProductSetItemInput


@define(kw_only=True, repr=False)
class ProductSetItemInput(Model):
    """The `set_item` of a `ProductSetAdditionInput`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    amount: Decimal3
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""


@define(kw_only=True, repr=False)
class ProductSetItemsInput(Model):
    """Body of `product_sets.set_items`."""

    set_items: Sequence[ProductSetItemInput]
    """Variants in the product set, with amounts; at most 50."""
