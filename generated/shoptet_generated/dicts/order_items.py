# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order items: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.dicts.orders import OrderItemListedSurchargeInputDict
from shoptet_generated.models.common import OrderItemType, OrderItemTypeLiteral


class OrderItemCreateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemCreateInput`."""

    itemType: Required[OrderItemType | OrderItemTypeLiteral]
    code: str
    vatRate: Decimal | int | str
    itemPriceWithVat: Decimal | int | str
    itemPriceWithoutVat: Decimal | int | str
    unitPriceWithVat: Decimal | int | str
    unitPriceWithoutVat: Decimal | int | str
    buyPriceWithVat: Decimal | int | str
    buyPriceWithoutVat: Decimal | int | str
    buyPriceVatRate: Decimal | int | str
    name: str
    variantName: str | None
    brand: str | None
    supplierName: str | None
    productGuid: str | None
    remark: str | None
    warrantyDescription: str | None
    amountCompleted: Decimal | int | str | None
    additionalField: str | None
    amount: Decimal | int | str
    amountUnit: str
    weight: Decimal | int | str
    priceRatio: Decimal | int | str
    recyclingFeeId: int | None
    statusId: int
    surchargeParameters: Sequence[OrderItemListedSurchargeInputDict]
    consumptionTaxId: int | None


class OrderItemUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemUpdateInput`."""

    itemType: Required[OrderItemType | OrderItemTypeLiteral]
    code: str
    vatRate: Decimal | int | str
    itemPriceWithVat: Decimal | int | str
    itemPriceWithoutVat: Decimal | int | str
    unitPriceWithVat: Decimal | int | str
    unitPriceWithoutVat: Decimal | int | str
    buyPriceWithVat: Decimal | int | str
    buyPriceWithoutVat: Decimal | int | str
    buyPriceVatRate: Decimal | int | str
    name: str
    variantName: str | None
    brand: str | None
    supplierName: str | None
    productGuid: str | None
    remark: str | None
    warrantyDescription: str | None
    amountCompleted: Decimal | int | str | None
    additionalField: str | None
    amount: Decimal | int | str
    amountUnit: str
    weight: Decimal | int | str
    priceRatio: Decimal | int | str
    recyclingFeeId: int | None
    statusId: int
    consumptionTaxId: int | None
    consumptionTax: OrderItemUpdateConsumptionTaxInputDict | None


class OrderItemUpdateConsumptionTaxInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemUpdateConsumptionTaxInput`."""

    currency: Required[str]
    price: Required[Decimal | int | str | None]


class OrderItemFreeSurchargeInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemFreeSurchargeInput`."""

    name: Required[str]
    price: Decimal | int | str
