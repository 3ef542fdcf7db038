# Copied from overrides/runtime/values.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Readers for single values: the same rules in every place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias

from .drift import Place, Report, is_object, mismatch, report_drift

Reader: TypeAlias = Callable[[object, Place, Report | None], object]
"""Takes a value, its place and the function that receives drift."""

_MAX_DIGITS: Final = 30
_SHORT_TIME: Final = 26
_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)",
    re.ASCII,
)


def read_anything(value: object, place: Place, report: Report | None) -> object:
    """Read a value that the spec does not describe."""
    del place, report
    return value


def read_str(value: object, place: Place, report: Report | None) -> object:
    """Read a string."""
    return value if isinstance(value, str) else mismatch(report, place, "string", value)


def read_bool(value: object, place: Place, report: Report | None) -> object:
    """Read true or false."""
    return value if isinstance(value, bool) else mismatch(report, place, "boolean", value)


def read_mapping(value: object, place: Place, report: Report | None) -> object:
    """Read an object whose keys the spec does not describe."""
    return value if is_object(value) else mismatch(report, place, "object", value)


def read_int(value: object, place: Place, report: Report | None) -> object:
    """Read an integer; 1.0 is one too, as in JSON Schema."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if (
        isinstance(value, Decimal)
        and value.is_finite()
        and value.adjusted() < _MAX_DIGITS
        and value == value.to_integral_value()
    ):
        return int(value)
    return mismatch(report, place, "integer", value)


def read_decimal(value: object, place: Place, report: Report | None) -> object:
    """Read a decimal from a string or from a number, digit by digit."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            return mismatch(report, place, "decimal", value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(repr(value))
    return mismatch(report, place, "decimal", value)


def read_datetime(value: object, place: Place, report: Report | None) -> object:
    """Read a time with an offset; without one it does not name a moment and stays text."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        return mismatch(report, place, "date-time", value)
    moment = time_of(value)
    if moment is None:
        return mismatch(report, place, "date-time", value)
    if moment.tzinfo is None:
        report_drift(report, place, "date-time", "date-time without an offset")
        return value
    return moment


def time_of(text: str) -> datetime | None:
    """Parse a time; `fromisoformat` truncates after the sixth digit of a second, while this rounds."""
    if len(text) <= _SHORT_TIME:
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    day, time, fraction, offset = match.groups(default="")
    try:
        moment = datetime.fromisoformat(f"{day}T{time}{offset.upper()}")
        return moment + timedelta(microseconds=(int(f"{fraction[:7]:0<7}") + 5) // 10)
    except (ValueError, OverflowError):
        return None


def read_date(value: object, place: Place, report: Report | None) -> object:
    """Read a date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    return mismatch(report, place, "date", value)


SCALARS: Final[Mapping[object, tuple[Reader, str]]] = {
    str: (read_str, "string"),
    int: (read_int, "integer"),
    bool: (read_bool, "boolean"),
    Decimal: (read_decimal, "decimal"),
    datetime: (read_datetime, "date-time"),
    date: (read_date, "date"),
    object: (read_anything, "anything"),
}
