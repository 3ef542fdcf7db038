# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Quantity discounts: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.quantity_discounts import (
    QuantityDiscountTargetingLevel,
    QuantityDiscountTargetingLevelLiteral,
    QuantityDiscountType,
    QuantityDiscountTypeLiteral,
)


class QuantityDiscountInputDict(TypedDict, total=False):
    """Plain JSON of `QuantityDiscountInput`."""

    title: Required[str]
    isActive: bool
    validFrom: date | str | None
    validTo: date | str | None
    displayFlag: bool
    flagColor: str | None
    customerGroupCodes: Sequence[str] | None
    includeUnregisteredCustomers: bool
    targetingLevel: Required[QuantityDiscountTargetingLevel | QuantityDiscountTargetingLevelLiteral]
    targeting: QuantityDiscountTargetingInputDict | None
    settings: Required[Sequence[QuantityDiscountSettingsInputDict]]
    sortBefore: int
    sortAfter: int


class QuantityDiscountTargetingInputDict(TypedDict, total=False):
    """Plain JSON of `QuantityDiscountTargetingInput`."""

    productGuids: Sequence[str] | None
    categoryGuids: Sequence[str] | None
    brandCodes: Sequence[str] | None


class QuantityDiscountSettingsInputDict(TypedDict, total=False):
    """Plain JSON of `QuantityDiscountSettingsInput`."""

    amountFrom: Required[int]
    discountType: Required[QuantityDiscountType | QuantityDiscountTypeLiteral]
    discountValue: Required[QuantitySettingsDiscountValueInputDict]


class QuantitySettingsDiscountValueInputDict(TypedDict, total=False):
    """Plain JSON of `QuantitySettingsDiscountValueInput`."""

    priceRatio: Required[Decimal | int | str]


class QuantityDiscountUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `QuantityDiscountUpdateInput`."""

    title: str
    isActive: bool
    validFrom: date | str | None
    validTo: date | str | None
    displayFlag: bool
    flagColor: str | None
    customerGroupCodes: Sequence[str] | None
    includeUnregisteredCustomers: bool
    targetingLevel: QuantityDiscountTargetingLevel | QuantityDiscountTargetingLevelLiteral
    targeting: QuantityDiscountTargetingInputDict | None
    settings: Sequence[QuantityDiscountSettingsInputDict]
    sortBefore: int
    sortAfter: int
