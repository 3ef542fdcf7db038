"""Values as people read them in tables: money with its currency, times without seconds, lists as numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, cast

from shoptet_api.cli.errors import visible
from shoptet_api.cli.output.columns import Column

_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)")
_MONEY: Final = re.compile(r"(-?)(\d+)(\.\d+)?")
_CURRENCIES: Final = ("currencyCode", "currency")
_MAX: Final = 200


def cell(column: Column, record: object) -> str:
    """Return the text of a record's value, safe for a terminal."""
    value = column.of(record)
    if value is None:
        return ""
    if column.kind == "money":
        return visible(_money(value, _currency(column, record)))
    return visible(shown(value))


def shown(value: object) -> str:
    """Return a value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        time = _TIME.fullmatch(value)
        text = f"{time[1]} {time[2]}" if time else " ".join(value.split())
        return text if len(text) <= _MAX else f"{text[: _MAX - 1]}…"
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        named = next((fields[key] for key in ("name", "title", "code") if isinstance(fields.get(key), str)), None)
        return shown(named) if named is not None else f"{len(fields)} fields"
    if isinstance(value, Sequence):
        items = cast("Sequence[object]", value)
        if items and all(isinstance(item, str | int) for item in items):
            return shown(", ".join(map(str, items)))
        return f"{len(items)} item{'' if len(items) == 1 else 's'}"
    return str(value)


def _money(value: object, currency: str) -> str:
    found = _MONEY.fullmatch(f"{value:f}" if isinstance(value, Decimal) else str(value))
    if found is None:
        return shown(value)
    sign, whole, fraction = found[1], found[2], found[3] or ""
    amount = f"{sign}{int(whole):,}{fraction}".replace(",", " ") if len(whole) < 30 else found[0]
    return f"{amount} {currency}".rstrip()


def _currency(column: Column, record: object) -> str:
    """Return the currency that stands beside an amount, if one does; rates and weights have none."""
    if not any(word in column.path[-1].lower() for word in ("price", "pay", "vat", "amount", "sum", "total")):
        return ""
    for name in _CURRENCIES:
        value = Column((*column.path[:-1], name)).of(record)
        if isinstance(value, str):
            return value
    return ""
