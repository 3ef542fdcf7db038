"""The prices of variants in price lists."""

from datetime import date
from decimal import Decimal

import attrs

from shoptet_api.sandbox.state.reference import DEFAULT_CURRENCY

DEFAULT_PRICE_LIST = 1


@attrs.frozen
class Action:
    """A price that is valid for a limited period."""

    price: Decimal
    from_date: date | None
    to_date: date | None


@attrs.define(eq=False)
class Price:
    """The price of a variant in one price list, with limits on the ordered amount."""

    vat: Decimal
    price: Decimal | None
    currency: str = DEFAULT_CURRENCY
    including_vat: bool = True
    common: Decimal | None = None
    ratio: Decimal = Decimal(1)
    action: Action | None = None
    purchase: Decimal | None = None
    purchase_vat: Decimal = Decimal(21)
    purchase_including_vat: bool = False
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    min_ratio: Decimal = Decimal(0)
    sales: frozenset[str] = frozenset(
        {"loyaltyDiscount", "volumeDiscount", "quantityDiscount", "discountCoupon"},
    )
    """The sales switches of the API that are on."""


SALES = ("freeShipping", "freeBilling", "loyaltyDiscount", "volumeDiscount", "quantityDiscount", "discountCoupon")
