# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict


class ProductSetAdditionInputDict(TypedDict, total=False):
    """Plain JSON of `ProductSetAdditionInput`."""

    setItem: Required[ProductSetItemInputDict]


class ProductSetItemInputDict(TypedDict, total=False):
    """Plain JSON of `ProductSetItemInput`."""

    code: Required[str]
    amount: Required[Decimal | int | str]
