# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Stocks: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict


class StockAmountChangeInputDict(TypedDict, total=False):
    """Plain JSON of `StockAmountChangeInput`."""

    productCode: Required[str]
    amountChange: Required[Decimal | int | str]


class StockQuantityInputDict(TypedDict, total=False):
    """Plain JSON of `StockQuantityInput`."""

    productCode: Required[str]
    quantity: Required[Decimal | int | str]


class StockRealStockInputDict(TypedDict, total=False):
    """Plain JSON of `StockRealStockInput`."""

    productCode: Required[str]
    realStock: Required[Decimal | int | str]
