# Copied from overrides/runtime/values.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Readers for single values: the same rules in every place."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, TypeAlias

from .drift import Place, Report, is_object, is_text, mismatch, report_drift

Reader: TypeAlias = Callable[[object, Place, Report | None], object]
"""Takes a value, its place and the function that receives drift."""

_MAX_DIGITS: Final = 30
MAX_EXPONENT: Final = 9999
# These patterns alone decide which texts are values; msgspec, which reads well-formed responses, accepts no others.
_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)",
    re.ASCII,
)
_WITHOUT_OFFSET: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?", re.ASCII)
# The API was seen to write dates of birth the other way round.
_DATE: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)
_REVERSED_DATE: Final = re.compile(r"(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4})", re.ASCII)
# Without leading zeros and without -0, so that the number is the same text again.
_INTEGER: Final = re.compile(rf"0|-?[1-9][0-9]{{0,{_MAX_DIGITS - 1}}}")
# The quantifiers are possessive: a quarter faster, and no two ways to match.
is_plain_number: Final = re.compile(r"-?[0-9]++(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]{1,4}+)?+").fullmatch
"""Match a decimal in text: plain ASCII and finite. `Decimal` itself also takes `NaN`, `1_000` and ` 5 `."""


def read_anything(value: object, place: Place, report: Report | None) -> object:
    """Read a value that the spec does not describe."""
    del place, report
    return value


def read_str(value: object, place: Place, report: Report | None) -> object:
    """Read a string."""
    return value if is_text(value) else mismatch(report, place, "string", value)


def read_bool(value: object, place: Place, report: Report | None) -> object:
    """Read true or false."""
    return value if isinstance(value, bool) else mismatch(report, place, "boolean", value)


def read_mapping(value: object, place: Place, report: Report | None) -> object:
    """Read an object whose keys the spec does not describe."""
    return value if is_object(value) else mismatch(report, place, "object", value)


def read_int(value: object, place: Place, report: Report | None) -> object:
    """Read an integer; 1.0 is one too, as in JSON Schema, and so is an integer in quotes."""
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
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    return mismatch(report, place, "integer", value)


def read_decimal(value: object, place: Place, report: Report | None) -> object:
    """Read a decimal from a string or from a number, digit by digit."""
    try:
        return decimal_of(value)
    except ValueError:
        return mismatch(report, place, "decimal", value)


def decimal_of(value: object) -> Decimal:
    """Return the decimal that a JSON value is.

    Raises:
        ValueError: The value is not a plain finite number, or its exponent is out of bounds.
    """
    if isinstance(value, str) and is_plain_number(value):
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) <= MAX_EXPONENT:
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, float) and math.isfinite(value):
        return Decimal(repr(value))
    raise ValueError


def read_datetime(value: object, place: Place, report: Report | None) -> object:
    """Read a time with an offset; without one it does not name a moment and stays text."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        return mismatch(report, place, "date-time", value)
    moment = time_of(value)
    if moment is not None:
        return moment
    if _WITHOUT_OFFSET.fullmatch(value):
        report_drift(report, place, "date-time", "date-time without an offset")
        return value
    return mismatch(report, place, "date-time", value)


def time_of(text: str) -> datetime | None:
    """Parse a time with an offset; `fromisoformat` truncates after the sixth digit of a second, while this rounds."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    day, time, fraction, offset = match.groups(default="")
    try:
        moment = datetime.fromisoformat(f"{day}T{time}{offset.upper()}")
        if not fraction:
            return moment
        return moment + timedelta(microseconds=(int(f"{fraction[:7]:0<7}") + 5) // 10)
    except (ValueError, OverflowError):
        return None


def read_date(value: object, place: Place, report: Report | None) -> object:
    """Read a date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    day = date_of(value) if isinstance(value, str) else None
    return mismatch(report, place, "date", value) if day is None else day


def date_of(text: str) -> date | None:
    """Parse a date, `1990-12-13` or `13-12-1990`."""
    match = _DATE.fullmatch(text) or _REVERSED_DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


SCALARS: Final[Mapping[object, tuple[Reader, str]]] = {
    str: (read_str, "string"),
    int: (read_int, "integer"),
    bool: (read_bool, "boolean"),
    Decimal: (read_decimal, "decimal"),
    datetime: (read_datetime, "date-time"),
    date: (read_date, "date"),
    object: (read_anything, "anything"),
}
