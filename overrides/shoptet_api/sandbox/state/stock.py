"""The amounts in the stocks, the claims of orders, and every stock movement."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import cached_property

import attrs

from shoptet_api.sandbox.state.products import Product, Supply, Variant

API_USER = "API"


@attrs.frozen
class Movement:
    """A stock movement: one change of an amount in a stock."""

    id: int
    stock: int
    code: str
    change: Decimal
    actual: Decimal
    """The amount after the movement."""
    time: datetime
    by: str
    product: str
    order: str | None = None


class StockBook:
    """Amounts, claims and movements.

    Args:
        find: Finds a variant by its code.
        held: Yields the amounts that orders hold: stock, code, amount.
        seeded: Makes up the movements behind the seeded amounts.
        seeded_count: The number of those movements.
    """

    def __init__(
        self,
        find: Callable[[str], tuple[Product, Variant] | None],
        held: Callable[[], Iterable[tuple[int, str, Decimal]]],
        seeded: Callable[[], list[Movement]],
        seeded_count: int,
    ) -> None:
        self._find = find
        self._held = held
        self._seeded = seeded
        self._last = seeded_count
        self._new: list[Movement] = []
        self._claims: defaultdict[tuple[int, str], Decimal] | None = None

    @cached_property
    def _seeded_movements(self) -> list[Movement]:
        return self._seeded()

    def movements(self, stock: int) -> list[Movement]:
        """Return the movements of a stock, oldest first."""
        return [movement for movement in (*self._seeded_movements, *self._new) if movement.stock == stock]

    def claim(self, stock: int, code: str) -> Decimal:
        """Return the amount of a variant that orders hold."""
        if self._claims is None:
            self._claims = defaultdict(Decimal)
            for holding, held_code, amount in self._held():
                for part, factor in self.parts(held_code):
                    self._claims[holding, part] += amount * factor
        return self._claims.get((stock, code), Decimal(0))

    def forget_claims(self) -> None:
        """Discard the claims, so that the next call counts them again. To be called after an order changed."""
        self._claims = None

    def parts(self, code: str) -> Iterator[tuple[str, Decimal]]:
        """Yield the variants that one unit of this code takes from the stock, and how many of each."""
        found = self._find(code)
        if found is not None and found[0].type == "product-set":
            for _, part, factor in found[0].parts:
                yield part, factor
        else:
            yield code, Decimal(1)

    def amount(self, product: Product, variant: Variant) -> Decimal:
        """Return the amount that can be ordered; for a set, the number that its parts allow."""
        if product.type != "product-set":
            return variant.amount
        found = [(self._find(code), factor) for _, code, factor in product.parts]
        return min((part[1].amount // factor for part, factor in found if part), default=Decimal(0))

    def move(
        self,
        stock: int,
        code: str,
        change: Decimal,
        now: datetime,
        *,
        order: str | None = None,
    ) -> None:
        """Change the amount of a variant, or of a set's parts, and record the movement."""
        for part, factor in self.parts(code):
            found = self._find(part)
            if found is None:
                continue
            product, variant = found
            supply = variant.supplies.setdefault(stock, Supply(Decimal(0), now))
            supply.amount += change * factor
            supply.changed = now
            self._last += 1
            self._new.append(
                Movement(
                    id=self._last,
                    stock=stock,
                    code=part,
                    change=change * factor,
                    actual=supply.amount,
                    time=now,
                    by=API_USER,
                    product=product.guid,
                    order=order,
                )
            )
