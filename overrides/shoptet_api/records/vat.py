"""Sums by VAT rate, of the item prices that the shop has computed and rounded. Nothing is computed again."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, Protocol, cast

import attrs

from shoptet_generated.models.common import ItemPrice
from shoptet_generated.runtime import InputError

_ZERO: Final = Decimal(0)


class Priced(Protocol):
    """An item of an order or a document."""

    @property
    def item_price(self) -> "ItemPrice | None":
        """The price of the whole item."""
        ...


class WithItems(Protocol):
    """An order, an invoice, or another document."""

    @property
    def items(self) -> "Sequence[Priced]":
        """Its items."""
        ...


@attrs.frozen
class VatSum:
    """The sum of the items with one VAT rate."""

    rate: Decimal
    """In percent."""
    without_vat: Decimal
    vat: Decimal
    with_vat: Decimal


@attrs.frozen
class VatSummary:
    """The sums of an order or a document by VAT rate, lowest rate first."""

    rates: Sequence[VatSum]

    @property
    def without_vat(self) -> Decimal:
        """The sum without VAT."""
        return sum((one.without_vat for one in self.rates), _ZERO)

    @property
    def vat(self) -> Decimal:
        """The sum of VAT."""
        return sum((one.vat for one in self.rates), _ZERO)

    @property
    def with_vat(self) -> Decimal:
        """The sum with VAT."""
        return sum((one.with_vat for one in self.rates), _ZERO)


def vat_summary(document: WithItems) -> VatSummary:
    """Return the sums of an order or a document by VAT rate.

    The prices are those that the shop has rounded, to the decimal places of its documents. An item that stands for
    several rates, such as a discount, counts by its own breakdown.

    Raises:
        InputError: An item has no price: the right to see prices may be missing.
    """
    sums: dict[Decimal, tuple[Decimal, Decimal, Decimal]] = {}
    for number, item in enumerate(document.items):
        for price in _prices(item):
            amounts = (price.without_vat, price.vat, price.with_vat)
            if not isinstance(cast("object", price.vat_rate), Decimal) or None in amounts:
                raise InputError(f"items[{number}].item_price: expected amounts and a VAT rate, got none")
            rate = price.vat_rate.normalize() + _ZERO
            before = sums.get(rate, (_ZERO, _ZERO, _ZERO))
            without, vat, whole = (old + (new or _ZERO) for old, new in zip(before, amounts, strict=True))
            sums[rate] = without, vat, whole
    return VatSummary(tuple(VatSum(rate, *sums[rate]) for rate in sorted(sums)))


def _prices(item: Priced) -> Iterable[ItemPrice]:
    breakdown: object = getattr(item, "item_price_vat_breakdown", None)
    if isinstance(breakdown, list) and breakdown:
        return cast("list[ItemPrice]", breakdown)
    return () if item.item_price is None else (item.item_price,)
