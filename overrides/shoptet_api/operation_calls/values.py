"""Values of parameters: from JSON or text to what a method takes. Nothing here needs a model or a client."""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Final, cast

from shoptet_api.operation_calls.index import IndexedParameter
from shoptet_api.operation_calls.near_names import did_you_mean

_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,30}")
_BOOLEANS: Final = {"true": True, "false": False}
_TIME: Final = "2026-03-01T08:00:00+01:00"


def converted_value(parameter: IndexedParameter, value: object) -> object:
    """Return a value, given as JSON or as text, as the method takes it.

    Raises:
        ValueError: The value is of the wrong type, or is not among those that the spec lists. The message does not
            name the parameter.
    """
    match parameter.kind:
        case "integer":
            return _integer(value)
        case "boolean":
            return _boolean(value)
        case "decimal":
            return _decimal(value)
        case "date":
            return _date(value)
        case "date-time":
            return _time(value)
        case "list":
            return _list(parameter, value)
        case _:
            return _allowed(parameter, _text(value))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"expected text, got {_kind(value)}")


def _integer(value: object) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, float | Decimal) and isfinite(value) and value == int(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(f"expected a whole number, got {_shown(value)}")


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _BOOLEANS:
        return _BOOLEANS[value.lower()]
    raise ValueError(f"expected true or false, got {_shown(value)}")


def _decimal(value: object) -> Decimal:
    exact = repr(value) if isinstance(value, float) else value
    if isinstance(exact, str | int | Decimal) and not isinstance(exact, bool):
        try:
            number = Decimal(exact)
        except InvalidOperation:
            pass
        else:
            if number.is_finite():
                return number
    raise ValueError(f"expected a number like 10.50, got {_shown(value)}")


def _date(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError(f"expected a date like 2026-03-01, got {_shown(value)}")


def _time(value: object) -> datetime:
    time = value
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            time = datetime.fromisoformat(value)
    if isinstance(time, datetime):
        if time.tzinfo is not None:
            return time
        raise ValueError(f"expected a time with its offset from UTC, like {_TIME}, got {str(value)!r}")
    raise ValueError(f"expected a time like {_TIME}, got {_shown(value)}")


def _list(parameter: IndexedParameter, value: object) -> list[str]:
    parts: Iterable[object] = value.split(",") if isinstance(value, str) else _items(value)
    items = [_allowed(parameter, _text(part).strip()) for part in parts if part != ""]
    if isinstance(value, str) and not items:
        raise ValueError("expected at least one item, got nothing")
    if parameter.max_items is not None and len(items) > parameter.max_items:
        raise ValueError(f"expected at most {parameter.max_items} items, got {len(items)}")
    return items


def _items(value: object) -> Iterable[object]:
    if isinstance(value, list | tuple):
        return cast("Iterable[object]", value)
    raise ValueError(f"expected a list, got {_kind(value)}")


def _allowed(parameter: IndexedParameter, text: str) -> str:
    if not parameter.allowed or text in parameter.allowed:
        return text
    # The API does not look at the case of sections either.
    same = next((one for one in parameter.allowed if one.lower() == text.lower()), None)
    if same is not None:
        return same
    hint = did_you_mean(map(repr, difflib.get_close_matches(text, parameter.allowed, n=1)))
    raise ValueError(f"expected one of {', '.join(parameter.allowed)}, got {text!r}{hint}")


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str | int | float | Decimal) else _kind(value)


def _kind(value: object) -> str:
    # Not the value: it can be long, or personal data.
    return "null" if value is None else f"a value of type {type(value).__name__}"
