# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discount coupons: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.abandoned_carts import CouponDiscountType, CouponDiscountTypeLiteral
from shoptet_generated.models.discount_coupons import (
    CouponProductSelectionMode,
    CouponProductSelectionModeLiteral,
    CouponShippingPrice,
    CouponShippingPriceLiteral,
    DiscountTemplateProductFlagCondition,
    DiscountTemplateProductFlagConditionLiteral,
)


class DiscountCouponInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponInput`."""

    code: str | None
    discountType: Required[CouponDiscountType | CouponDiscountTypeLiteral]
    amount: Decimal | int | str | None
    ratio: Decimal | int | str | None
    minPrice: Decimal | int | str | None
    currency: str | None
    template: Required[str]
    shippingPrice: Required[CouponShippingPrice | CouponShippingPriceLiteral]
    validFrom: date | str | None
    validTo: date | str | None
    reusable: Required[bool]
    remark: str | None


class DiscountCouponUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponUpdateInput`."""

    code: Required[str]
    discountType: CouponDiscountType | CouponDiscountTypeLiteral
    amount: Decimal | int | str | None
    ratio: Decimal | int | str | None
    minPrice: Decimal | int | str | None
    currency: str | None
    template: str
    shippingPrice: CouponShippingPrice | CouponShippingPriceLiteral
    validFrom: date | str | None
    validTo: date | str | None
    reusable: bool
    remark: str | None


class DiscountCouponsSetInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponsSetInput`."""

    count: Required[int]
    discountType: Required[CouponDiscountType | CouponDiscountTypeLiteral]
    amount: Decimal | int | str | None
    ratio: Decimal | int | str | None
    minPrice: Decimal | int | str | None
    currency: str | None
    template: Required[str]
    shippingPrice: Required[CouponShippingPrice | CouponShippingPriceLiteral]
    validFrom: date | str | None
    validTo: date | str | None
    reusable: Required[bool]
    remark: str | None


class DiscountCouponsUsageUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponsUsageUpdateInput`."""

    orderCode: Required[str]


class DiscountCouponsTemplateInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponsTemplateInput`."""

    guid: str | None
    title: Required[str]
    customerGroupId: int
    categoryGuids: Sequence[str] | None
    brands: Sequence[str] | None
    productFlags: Sequence[DiscountCouponsTemplateProductFlagInputDict] | None
    productSelectionMode: CouponProductSelectionMode | CouponProductSelectionModeLiteral
    productGuids: Sequence[str] | None


class DiscountCouponsTemplateProductFlagInputDict(TypedDict, total=False):
    """Plain JSON of `DiscountCouponsTemplateProductFlagInput`."""

    code: Required[str]
    condition: Required[DiscountTemplateProductFlagCondition | DiscountTemplateProductFlagConditionLiteral]
