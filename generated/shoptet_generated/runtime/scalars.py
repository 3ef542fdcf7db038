# Copied from overrides/runtime/scalars.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Single values for the wire: decimals, times, dates and the other values of a query or a body.

Everything here is exact or refused: a decimal is padded, never rounded; a float is refused, since its decimal digits
are not exact; a time without an offset is refused, since it does not name a moment.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Final, TypeAlias, cast

import attrs

from .refusals import InputError, Where, refusal

_NUMERIC: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)
_MAX_DIGITS: Final = 100
_USUAL: Final = 50
_USUAL_TIME: Final = 25
_OFFSET: Final = 19


@attrs.frozen
class Places:
    """The format of a decimal: `count` digits after the point (None: unchanged), as a string or a JSON number."""

    count: int | None = None
    as_number: bool = False


AnyDecimal: TypeAlias = Decimal | int | str

Decimal1: TypeAlias = Annotated[AnyDecimal, Places(1)]
Decimal2: TypeAlias = Annotated[AnyDecimal, Places(2)]
Decimal3: TypeAlias = Annotated[AnyDecimal, Places(3)]
Decimal4: TypeAlias = Annotated[AnyDecimal, Places(4)]
Decimal5: TypeAlias = Annotated[AnyDecimal, Places(5)]
Decimal6: TypeAlias = Annotated[AnyDecimal, Places(6)]
Decimal7: TypeAlias = Annotated[AnyDecimal, Places(7)]
Decimal8: TypeAlias = Annotated[AnyDecimal, Places(8)]
Decimal9: TypeAlias = Annotated[AnyDecimal, Places(9)]
DecimalAny: TypeAlias = Annotated[AnyDecimal, Places()]
DecimalNumber: TypeAlias = Annotated[AnyDecimal, Places(as_number=True)]


def encode_decimal(value: object, places: Places, where: Where) -> str | int | Decimal:
    """Write a decimal with its places: a string, or for a JSON number an `int` or, unless it is whole, a `Decimal`.

    Trailing zeros that do not fit the field are dropped, since they do not change the value; other digits are refused.

    Raises:
        InputError: The value is not a number, is not exact, or has more digits than the field takes.
    """
    # Most decimals are short and need none of the checks of `_decimal`. (The exponent is checked before the text:
    # 1E+999999 is short until it is written out.)
    if type(value) is Decimal and value.is_finite() and -_USUAL < value.adjusted() < _USUAL:
        number = value
    else:
        number = _decimal(value, where)
    if len(text := f"{number:f}") > _USUAL:
        text = f"{_decimal(number, where):f}"
    whole, _, fraction = text.partition(".")
    if places.as_number:
        return number if fraction.strip("0") else int(whole)
    if places.count is None or len(fraction) == places.count:
        return text
    kept, rest = fraction[: places.count], fraction[places.count :]
    if rest.strip("0"):
        raise refusal(
            where,
            f"{text} has more than {places.count} digits after the decimal point, the most that the API takes here; "
            "round it yourself",
        )
    return f"{whole}.{kept.ljust(places.count, '0')}" if places.count else whole


def encode_datetime(value: datetime, where: Where) -> str:
    """Write an aware time in the API's format, `2018-05-29T09:02:27+0200`.

    Microseconds are cut off: the API does not have them. A time with an offset west of Greenwich, or with seconds in
    its offset, is written in UTC: the API's pattern for times takes only a plus and four digits.

    Raises:
        InputError: The time has no offset.
    """
    if type(value) is datetime:
        text = value.isoformat(timespec="seconds")
        # The usual form, `2018-05-29T09:02:27+02:00`, lacks nothing but the shorter offset.
        if len(text) == _USUAL_TIME and text[_OFFSET] == "+":
            return text[: _OFFSET + 3] + text[-2:]
    _refuse_missing(value, where)
    offset = value.utcoffset()
    if offset is None:
        raise refusal(
            where,
            f"the time {value.isoformat()} has no offset, so it does not name a moment; give it one, as in "
            'datetime(2024, 5, 29, 9, 2, 27, tzinfo=ZoneInfo("Europe/Prague"))',
        )
    if offset < timedelta() or offset % timedelta(minutes=1):
        try:
            value, offset = value.astimezone(UTC), timedelta()
        except OverflowError:
            raise refusal(where, f"{value.isoformat()} is outside of the calendar in UTC") from None
    hours, minutes = divmod(offset // timedelta(minutes=1), 60)
    return f"{value.replace(tzinfo=None).isoformat(timespec='seconds')}+{hours:02}{minutes:02}"


def encode_date(value: object, where: Where) -> str:
    """Write a date, `2018-05-29`.

    Raises:
        InputError: The value is a time, whose day depends on the place, or is not a date.
    """
    if isinstance(value, datetime):
        _refuse_missing(value, where)
        raise refusal(where, "expected a date, got a datetime; give its .date()")
    if isinstance(value, date):
        return value.isoformat()
    raise refusal(where, f"expected a date, got {kind(value)}")


def refuse_float(value: float, where: Where) -> InputError:
    """Return the error for a float, whose digits may not be those that the caller meant."""
    text = float.__repr__(value) if math.isfinite(value) else "12.50"
    return refusal(
        where, f'a float has no exact decimal digits; give Decimal("{text}"), the str "{text}" or an int instead'
    )


def _refuse_missing(value: datetime, where: Where) -> None:
    # `pandas.NaT` is a datetime, and not equal to itself.
    if value != value:  # noqa: PLR0124 (see above)
        raise refusal(where, "expected a date or a time, got NaT, a missing value; give None or leave it out")


def kind(value: object) -> str:
    """Return the type of `value` for a message. Never the value: it can be personal data or a secret."""
    return "None" if value is None else f"a value of type {type(value).__name__}"


def _decimal(value: object, where: Where) -> Decimal:
    if isinstance(value, Enum):
        value = cast("object", value.value)
    if isinstance(value, bool):
        raise refusal(where, f"expected a number, got {value}")
    if isinstance(value, float):
        raise refuse_float(value, where)
    if isinstance(value, str):
        if not _NUMERIC.fullmatch(value):
            raise refusal(where, 'expected text such as "1234.50", with only digits and one point, got other text')
        value = Decimal(value)
    if isinstance(value, int):
        value = Decimal(value)
    if not isinstance(value, Decimal):
        raise refusal(where, f"expected a Decimal, an int or a numeric str, got {kind(value)}")
    if not value.is_finite():
        raise refusal(where, f"expected a finite number, got {value}")
    if abs(value.adjusted()) > _MAX_DIGITS or len(value.as_tuple().digits) > _MAX_DIGITS:
        raise refusal(where, f"expected at most {_MAX_DIGITS} digits, got more")
    return value
