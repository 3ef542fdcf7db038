"""One made-up shop."""

from datetime import UTC, datetime

import attrs


@attrs.define(eq=False)
class Shop:
    """A shop's state. The same seed gives the same shop."""

    seed: int = 1
    products: int = 60
    orders: int = 40
    now: datetime = datetime(2026, 8, 3, 9, 30, tzinfo=UTC)
