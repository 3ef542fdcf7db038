# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import Limits, Model
from shoptet_generated.runtime.scalars import Decimal3


@define(kw_only=True, repr=False)
class ProductSetAdditionInput(Model):
    """Body of `product_sets.add`."""

    set_item: ProductSetItemInput
    """The part to add to the set."""


@define(kw_only=True, repr=False)
class ProductSetItemInput(Model):
    """An item of the body of `product_sets.set`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "amount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
    }

    code: str
    """Code of the variant (SKU)."""
    amount: Decimal3
    """Quantity in the item's unit, 3 decimal places."""
