"""Parse JSON text into Python values, exactly: numbers keep their digits, and all valid JSON is parsed.

msgspec parses nearly everything. A text that it refuses is parsed again by the standard library, which accepts lone
surrogates, integers of any length and a byte order mark. A text that both refuse is not JSON.
"""

from __future__ import annotations

import codecs
import json
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Final, NoReturn

import msgspec

from shoptet_api.errors import DecodeError
from shoptet_generated.runtime.drift import NumberText

_START: Final = 500


def number_of(text: str) -> Decimal | str:
    """Return a JSON number that is not an integer; one with an exponent out of bounds stays text."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return NumberText(text)
    # Writing 1e999999999 out would need a gigabyte.
    return number if abs(number.adjusted()) <= _max_exponent() else NumberText(text)


@cache
def _max_exponent() -> int:
    # A client that has not called yet does not need the module.
    from shoptet_generated.runtime.values import MAX_EXPONENT

    return MAX_EXPONENT


_parse: Final = msgspec.json.Decoder(float_hook=number_of).decode


def parse(body: bytes, subject: str = "the response") -> object:
    """Parse JSON.

    Args:
        body: The text.
        subject: What the text is, for errors.

    Raises:
        DecodeError: The text is not JSON, or nested deeper than Python's stack.
    """
    try:
        return _parse(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        pass
    try:
        text = body.removeprefix(codecs.BOM_UTF8).decode()
        return json.loads(text, parse_float=number_of, parse_int=_integer, parse_constant=_no_constant)
    except RecursionError:
        fault = f"{subject} is nested too deeply"
    except UnicodeDecodeError as error:
        fault = f"{subject} is not UTF-8: byte {error.start} of {len(body)}"
    except ValueError as error:
        fault = f"{subject} is not JSON: {error}" if body.strip() else f"{subject} is empty instead of JSON"
    raise DecodeError(fault, body[:_START].decode("utf-8", "replace"))


def _integer(text: str) -> int | Decimal | str:
    try:
        return int(text)
    except ValueError:  # longer than the integers that Python parses
        return number_of(text)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")
