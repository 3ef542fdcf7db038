"""The digits after the point of decimal columns, by the names of fields.

The spec gives places to request bodies alone: 2 for money, 3 for amounts and weights, 4 for ratios. A shop can set more
places for its prices, so that money has 4 here. Fewer digits than a column could hold matter to readers: a product of
three columns with 10 places each overflows the 38 digits that a database has.
"""

import re
from typing import Final

RATES: Final = 10
_AMOUNTS: Final = re.compile(
    r"(.*_)?(amount|amount_completed|amount_change|weight|weight_from|weight_until|quantity|stock|real_stock|claim"
    r"|min_stock_supply|width|height|depth|duration)"
)
_RATES: Final = re.compile(r"(.*_)?(exchange_rate|latitude|longitude|score)")
_MONEY_LIKE: Final = frozenset({"partial_payment_amount", "pre_authorization_amount"})


def places_of_field(name: str) -> int:
    """Return the digits after the point of a decimal field."""
    if _RATES.fullmatch(name):
        return RATES
    if name not in _MONEY_LIKE and _AMOUNTS.fullmatch(name):
        return 3
    return 4
