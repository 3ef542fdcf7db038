"""JSON text into Python values, exactly: numbers keep their digits, and what is JSON at all is parsed.

msgspec parses nearly everything; what it refuses goes to the standard library once more, which takes lone surrogates,
integers of any length and a byte order mark. What both refuse is no JSON.
"""

from __future__ import annotations

import codecs
import json
from decimal import Decimal, InvalidOperation
from typing import Final, NoReturn

import msgspec

from shoptet_api.errors import DecodeError

_START: Final = 500


def number_of(text: str) -> Decimal | str:
    """Return a JSON number that is no integer; one with an exponent beyond all bounds stays text."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


_parse: Final = msgspec.json.Decoder(float_hook=number_of).decode


def parse(body: bytes) -> object:
    """Parse JSON.

    Raises:
        DecodeError: It is no JSON, or nested deeper than Python's stack takes.
    """
    try:
        return _parse(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        pass
    try:
        text = body.removeprefix(codecs.BOM_UTF8).decode()
        return json.loads(text, parse_float=number_of, parse_int=_integer, parse_constant=_no_constant)
    except RecursionError:
        fault = "the answer is nested too deeply to be read"
    except UnicodeDecodeError as error:
        fault = f"the answer is not UTF-8: byte {error.start} of {len(body)}"
    except ValueError as error:
        fault = f"the answer is no JSON: {error}" if body.strip() else "the answer is empty where JSON was due"
    raise DecodeError(fault, body[:_START].decode("utf-8", "replace"))


def _integer(text: str) -> int | Decimal | str:
    try:
        return int(text)
    except ValueError:  # longer than Python makes an int of
        return number_of(text)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")
