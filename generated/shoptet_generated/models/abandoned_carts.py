# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Abandoned carts: models and enumerations."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class AbandonedCartSnapshot(Model):
    """A line of the file that `abandoned_carts.snapshot` makes."""

    date: datetime
    """When it happened or was issued."""
    age: int
    """Days since the last visit of the cart."""
    items: list[AbandonedCartSnapshotItem]
    """Products in the cart."""
    cart_value: Decimal
    """Total of the cart, 2 decimal places, with the shop's default VAT rate."""
    coupon: AbandonedCartSnapshotCoupon | None
    """Discount coupon."""
    customer: AbandonedCartSnapshotCustomer
    """Customer."""
    returns: int
    """How many times the customer came back to the cart."""
    last_step: int
    """Last step reached: 0 cart, 1 shipping and payment, 2 contact data, 3 order created."""


@define(kw_only=True, repr=False)
class AbandonedCartSnapshotItem(Model):
    """One of the `items` of an `AbandonedCartSnapshot`."""

    code: str
    """Code of the variant (SKU)."""
    name: str
    """Name of the product."""
    amount: Decimal
    """Quantity in the item's unit, 3 decimal places."""


@define(kw_only=True, repr=False)
class AbandonedCartSnapshotCoupon(Model):
    """The `coupon` of an `AbandonedCartSnapshot`."""

    code: str
    """Code of the coupon, which customers enter."""
    discount_type: CouponDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal | None
    """Money value of the fixed discount, in `currency`."""
    ratio: Decimal | None
    """Discount as a share of the price: `0.1000` is 10 %."""


class CouponDiscountType(OpenEnum, closed=True):
    """Values of the argument `discount_type` of `discount_coupons.snapshot`."""

    PERCENTUAL: ClassVar[CouponDiscountType] = listed("percentual")
    FIXED: ClassVar[CouponDiscountType] = listed("fixed")


CouponDiscountTypeLiteral: TypeAlias = Literal[
    "percentual",
    "fixed",
]
"""The values of `CouponDiscountType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class AbandonedCartSnapshotCustomer(Model):
    """The `customer` of an `AbandonedCartSnapshot`."""

    name: str
    """Full name of the customer."""
    email: str | None
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
