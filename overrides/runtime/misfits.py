"""Single values of request bodies against the spec: their kinds, lengths, patterns and ranges.

Nothing here shows a value: it can be personal data. Only a short text in the place of an enumeration is shown.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from .enums import is_closed, known_values
from .fields import choice, is_array, is_enum, is_mapping, is_model, places_of
from .scalars import kind
from .values import date_of, time_of

if TYPE_CHECKING:
    from .fields import Choice
    from .model import Limits

_MAX_LISTED: Final = 12
_MAX_SHOWN: Final = 40


def misfit(written: object, type_: object, limits: Limits) -> tuple[str, str] | None:
    """Compare a written single value with its type and its limits; return what was expected, and what was given."""
    members = choice(type_).members
    found: list[tuple[str, str]] = []
    for member in members:
        fault = _misfit(written, member, limits)
        if fault is None:
            return None
        found.append(fault)
    if len(found) > 1:
        return " or ".join(expected for expected, _ in found), kind(written)
    return found[0] if found else None


@cache
def matcher(pattern: str) -> re.Pattern[str]:
    """Return a pattern of JSON Schema as Python has it: `$` is the very end, and only ASCII has digits."""
    return re.compile(re.sub(r"(?<!\\)\$$", r"\\Z", pattern), re.ASCII)


def expected_of(taken: Choice, limits: Limits) -> str:
    """Return the kinds of values that a place takes, for a message."""
    return " or ".join(dict.fromkeys(_expected_of(member, limits) for member in taken.members)) or "JSON"


def _expected_of(member: object, limits: Limits) -> str:
    if is_model(member):
        return f"{member.__name__} or its plain JSON"
    if is_array(member):
        return "a list"
    if is_mapping(member):
        return "an object"
    if is_enum(member):
        known = [repr(value) for value in known_values(member)]
        more = f" and {len(known) - _MAX_LISTED} more" if len(known) > _MAX_LISTED else ""
        listed = f"one of {', '.join(known[:_MAX_LISTED])}{more}"
        return listed if is_closed(member) else f"a value of {member.__name__}"
    if places_of(member) is not None:
        return f"a decimal{_range(limits)}{_matching(limits)}"
    if member is int:
        return f"a whole number{_range(limits)}"
    return _NAMES.get(member) or f"text{_length(limits)}{_matching(limits)}"


def meant(written: object, hint: object) -> str:
    """Return the value of an enumeration that was probably meant."""
    listed = [value for member in choice(hint).members if is_enum(member) for value in known_values(member)]
    if not isinstance(written, str) or not listed:
        return ""
    by_lower = {value.lower(): value for value in listed}
    near = difflib.get_close_matches(written.lower(), by_lower, n=1)
    return by_lower[near[0]] if near else ""


def _misfit(written: object, member: object, limits: Limits) -> tuple[str, str] | None:
    if member is object:
        return None
    expected = _expected_of(member, limits)
    if member is bool:
        return None if isinstance(written, bool) else (expected, kind(written))
    if member is int:
        if not isinstance(written, int) or isinstance(written, bool):
            return expected, kind(written)
        return _number_misfit(written, expected, limits)
    places = places_of(member)
    if places is not None and places.as_number:
        # Written by `encode_decimal`, so that it is a number.
        return _number_misfit(cast("int | Decimal", written), expected, limits)
    if not isinstance(written, str):
        return (expected, kind(written)) if member in _TEXTS or is_enum(member) or places is not None else None
    if is_enum(member):
        is_listed = not is_closed(member) or written in known_values(member)
        shown = repr(written) if len(written) <= _MAX_SHOWN else "a longer text"
        return None if is_listed else (expected, shown)
    if member is datetime:
        return None if time_of(written) else (expected, "other text")
    if member is date:
        return None if date_of(written) else (expected, "other text")
    return _text_misfit(written, expected, limits, "number" if places is not None else "text")


_TEXTS: Final = frozenset[object]((str, date, datetime))


def _text_misfit(written: str, expected: str, limits: Limits, noun: str) -> tuple[str, str] | None:
    least, most = limits.get("min_length", 0), limits.get("max_length")
    if len(written) < least or (most is not None and len(written) > most):
        return expected, counted(len(written), "character") if written else "an empty text"
    pattern = limits.get("pattern")
    return (expected, f"other {noun}") if pattern is not None and not matcher(pattern).search(written) else None


def _number_misfit(written: int | Decimal, expected: str, limits: Limits) -> tuple[str, str] | None:
    values = limits.get("values")
    if values is not None and written not in values:
        return expected, "another number"
    if "minimum" in limits and written < Decimal(limits["minimum"]):
        return expected, "a smaller number"
    if "maximum" in limits and written > Decimal(limits["maximum"]):
        return expected, "a larger number"
    if "multiple_of" in limits and Decimal(written) % Decimal(limits["multiple_of"]):
        return expected, "another number"
    return None


_NAMES: Final[Mapping[object, str]] = {
    bool: "true or false",
    datetime: "a datetime with an offset, or its text",
    date: "a date, or its text",
}


def _length(limits: Limits) -> str:
    least, most = limits.get("min_length", 0), limits.get("max_length")
    return f" of {count(least, most, 'character')}" if least or most is not None else ""


def _range(limits: Limits) -> str:
    least, most, step = limits.get("minimum"), limits.get("maximum"), limits.get("multiple_of")
    values = limits.get("values")
    if values is not None:
        return f" among {', '.join(map(str, values))}"
    if least is not None and most is not None:
        bounds = f" of {least} to {most}"
    else:
        bounds = f" of at least {least}" if least is not None else "" if most is None else f" of at most {most}"
    return f"{bounds} in steps of {step}" if step is not None else bounds


def _matching(limits: Limits) -> str:
    pattern = limits.get("pattern")
    return f" that matches {pattern}" if pattern is not None else ""


def count(least: int, most: int | None, noun: str) -> str:
    """Return the text of a number with its bounds: `1 to 250 characters`."""
    if most is None:
        return f"at least {counted(least, noun)}"
    return f"{least} to {counted(most, noun)}" if least else f"at most {counted(most, noun)}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
