# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order gifts: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.order_gifts import OrderGiftSettingsProductGifts, OrderGiftSettingsProductGiftsLiteral


class OrderGiftInputDict(TypedDict, total=False):
    """Plain JSON of `OrderGiftInput`."""

    code: Required[str]
    currencyCode: Required[str]
    orderPrice: Required[Decimal | int | str | None]
    includingVat: bool


class OrderGiftSettingsUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderGiftSettingsUpdateInput`."""

    stockDependent: bool
    wholesaleGiftsEnabled: bool
    productGifts: OrderGiftSettingsProductGifts | OrderGiftSettingsProductGiftsLiteral
