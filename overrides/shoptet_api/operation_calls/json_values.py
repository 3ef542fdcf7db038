"""Plain JSON, exactly: numbers keep their digits on the way in and on the way out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import NoReturn, cast

from shoptet_generated.runtime import InputError, Model, Page
from shoptet_generated.runtime.scalars import encode_date, encode_datetime, kind


def plain_json(value: object) -> object:
    """Return a result as plain JSON: decimals and times of models as the API writes them, other numbers as they are.

    Raises:
        InputError: The value is not JSON, such as the bytes of a file.
    """
    if value is None or value.__class__ in {str, int, bool, float, Decimal}:
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Page):
        return [plain_json(row) for row in cast("Page[object]", value).rows]
    if isinstance(value, Enum):
        return plain_json(cast("object", value.value))
    if isinstance(value, Mapping):
        return {str(key): plain_json(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, datetime):
        return encode_datetime(value, "value")
    if isinstance(value, date):
        return encode_date(value, "value")
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [plain_json(item) for item in cast("Sequence[object]", value)]
    raise InputError(f"value: expected JSON, got {kind(value)}")


def parse_json(text: str | bytes, place: str) -> object:
    """Parse JSON that a person or a program wrote; a number with a point becomes a `Decimal`.

    Raises:
        InputError: The text is not JSON, or an object has a key twice, of which all but one would be lost.
    """

    def members(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise InputError(f"{place}: expected each key of an object once, got {twice!r} twice")
        return found

    def constant(name: str) -> NoReturn:
        raise InputError(f"{place}: expected JSON, got {name}, which JSON does not have")

    try:
        given = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        return cast(
            "object", json.loads(given, parse_float=Decimal, parse_constant=constant, object_pairs_hook=members)
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InputError(f"{place}: expected JSON, got text that is not ({where}: {error.msg})") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: expected UTF-8, got other bytes at position {error.start}") from None
    except RecursionError:
        raise InputError(f"{place}: expected JSON, got more levels of nesting than Python can read") from None
    except InputError:
        raise
    except ValueError:  # longer than the integers that Python parses
        raise InputError(f"{place}: expected numbers of a usual length, got a longer one") from None


def exact_json(value: object, place: str = "body") -> object:
    """Return JSON that another parser read with its floats as decimals, by their shortest digits.

    A float that came from JSON text has the digits of that text, as long as they are not more than fifteen.

    Raises:
        InputError: A float is not a number.
    """
    if isinstance(value, float):
        if not isfinite(value):
            raise InputError(f"{place}: expected a number, got {value}")
        return Decimal(repr(value))
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value).items()
        return {key: exact_json(item, f"{place}.{key}") for key, item in items}
    if isinstance(value, list | tuple):
        items_of = cast("Sequence[object]", value)
        return [exact_json(item, f"{place}[{index}]") for index, item in enumerate(items_of)]
    return value
