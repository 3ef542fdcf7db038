"""Amounts and prices as decimals, rounded half up to the digits that the API shows."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import attrs

ONE: Final = Decimal(1)
ZERO: Final = Decimal(0)
_PLACES: Final = tuple(Decimal(1).scaleb(-places) for places in range(10))


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Round half up."""
    return value.quantize(_PLACES[places], ROUND_HALF_UP)


def decimal_text(value: Decimal, places: int = 2) -> str:
    """Format a number with this many decimal places; never as `-0.00`."""
    value = rounded(value, places)
    return f"{abs(value) if value.is_zero() else value:f}"


def decimal_text_or_none(value: Decimal | None, places: int = 2) -> str | None:
    """Format a number; return None for None."""
    return None if value is None else decimal_text(value, places)


def without_vat(price: Decimal, rate: Decimal) -> Decimal:
    """Subtract VAT from a price."""
    return rounded(price / (ONE + rate / 100))


def with_vat(price: Decimal, rate: Decimal) -> Decimal:
    """Add VAT to a price."""
    return rounded(price * (ONE + rate / 100))


@attrs.frozen
class Taxed:
    """A price with and without VAT; the two differ by exactly the VAT."""

    with_vat: Decimal
    without_vat: Decimal

    @property
    def vat(self) -> Decimal:
        """The amount of VAT."""
        return self.with_vat - self.without_vat

    def __add__(self, other: "Taxed") -> "Taxed":
        return Taxed(self.with_vat + other.with_vat, self.without_vat + other.without_vat)


NOTHING: Final = Taxed(rounded(ZERO), rounded(ZERO))


def taxed(price: Decimal, rate: Decimal) -> Taxed:
    """Split a price that includes VAT."""
    price = rounded(price)
    return Taxed(price, without_vat(price, rate))
