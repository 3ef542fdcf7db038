# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""XY discounts: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.xy_discounts import (
    XYDiscountSettingsCategoryTargeting,
    XYDiscountSettingsCategoryTargetingLiteral,
)


class XYDiscountInputDict(TypedDict, total=False):
    """Plain JSON of `XYDiscountInput`."""

    title: Required[str]
    validFrom: date | str | None
    validTo: date | str | None
    customerGroupCodes: Sequence[str] | None
    includeUnregisteredCustomers: bool
    xAmount: Required[Decimal | int | str]
    yAmount: Required[Decimal | int | str]
    description: str | None
    termsAndConditionsUrl: str | None
    displayFlag: bool
    flagColor: str | None
    displayBanner: bool
    bannerColor: str | None
    usageCount: int | None
    sortBefore: int
    sortAfter: int
    xTargeting: Required[XYDiscountTargetingInputDict]
    yTargeting: Required[XYDiscountTargetingInputDict]


class XYDiscountTargetingInputDict(TypedDict, total=False):
    """Plain JSON of `XYDiscountTargetingInput`."""

    productGuids: Sequence[str]
    categoryGuids: Sequence[str]
    brandCodes: Sequence[str]


class XYDiscountUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `XYDiscountUpdateInput`."""

    title: str
    validFrom: date | str | None
    validTo: date | str | None
    customerGroupCodes: Sequence[str] | None
    includeUnregisteredCustomers: bool
    xAmount: Decimal | int | str
    yAmount: Decimal | int | str
    description: str | None
    termsAndConditionsUrl: str | None
    displayFlag: bool
    flagColor: str | None
    displayBanner: bool
    bannerColor: str | None
    usageCount: int | None
    sortBefore: int
    sortAfter: int
    xTargeting: XYDiscountTargetingInputDict
    yTargeting: XYDiscountTargetingInputDict


class XYDiscountSettingsUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `XYDiscountSettingsUpdateInput`."""

    combineWithLoyaltyDiscounts: bool
    combineWithVolumeDiscounts: bool
    combineWithQuantityDiscounts: bool
    enableMultipleDiscounts: bool
    categoryTargeting: XYDiscountSettingsCategoryTargeting | XYDiscountSettingsCategoryTargetingLiteral
    enableInCashdesk: bool
