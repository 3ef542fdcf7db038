# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Price lists: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Required, TypeAlias, TypedDict


class PriceListInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListInput`."""

    name: Required[str]


class PriceListItemUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemUpdateInput`."""

    code: Required[str]
    currencyCode: str
    vatRate: Decimal | int | str | None
    includingVat: bool
    orderableAmount: PriceListItemOrderableAmountInputDict
    sales: PriceListItemSalesInputDict
    price: PriceListItemPriceInputDict
    priceWithVat: PriceListItemPriceInputDict
    priceWithoutVat: PriceListItemPriceInputDict
    prices: PriceListItemPricesInputDict


class PriceListItemOrderableAmountInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemOrderableAmountInput`."""

    minimumAmount: Decimal | int | str | None
    maximumAmount: Decimal | int | str | None


class PriceListItemSalesInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemSalesInput`."""

    minPriceRatio: Decimal | int | str
    freeShipping: bool
    freeBilling: bool
    loyaltyDiscount: bool
    volumeDiscount: bool
    quantityDiscount: bool
    discountCoupon: bool


class PriceListItemPriceInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemPriceInput`."""

    price: Decimal | int | str | None
    commonPrice: Decimal | int | str | None
    buyPrice: Decimal | int | str | None
    priceRatio: Decimal | int | str
    actionPrice: ActionPriceInputDict | None


class ActionPriceInputDict(TypedDict, total=False):
    """Plain JSON of `ActionPriceInput`."""

    price: Decimal | int | str | None
    fromDate: date | str | None
    toDate: date | str | None


class PriceListItemPricesInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemPricesInput`."""

    purchasePrice: PriceListItemPurchasePriceInputDict


class PriceListItemPurchasePriceInputDict(TypedDict, total=False):
    """Plain JSON of `PriceListItemPurchasePriceInput`."""

    price: Decimal | int | str | None
    vatRate: Decimal | int | str | None
    includingVat: bool


PriceListBatchUpdateInputDict: TypeAlias = PriceListItemUpdateInputDict
"""Plain JSON of a `PriceListBatchUpdateInput`. The same as `PriceListItemUpdateInputDict`."""
