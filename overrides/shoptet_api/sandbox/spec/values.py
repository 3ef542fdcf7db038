"""Texts of a path or a query as values, and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from shoptet_api.sandbox.json_types import as_list, as_object
from shoptet_api.sandbox.spec.document import Schema, Spec
from shoptet_api.sandbox.spec.schemas import is_date, is_date_time, is_decimal

PRAGUE: Final = ZoneInfo("Europe/Prague")

_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
_BOOLEANS: Final = {"true": True, "false": False, "1": True, "0": False}


def wire_time(moment: datetime) -> str:
    """A time as the API writes it: in the shop's zone, the offset without a colon."""
    return moment.astimezone(PRAGUE).strftime("%Y-%m-%dT%H:%M:%S%z")


class UnreadableError(ValueError):
    """A text is no value of its type; the message says what is due."""


def plain(spec: Spec, schema: Schema, text: str) -> Any:  # noqa: ANN401 - whatever the schema says
    """The value that a text stands for, as JSON would have it: for validation.

    Raises:
        UnreadableError: The text stands for no such value.
    """
    schema = spec.resolve(schema)
    kind: str = schema.get("type", "string")
    match kind:
        case "array":
            return [plain(spec, schema["items"], part) for part in text.split(",")] if text else []
        case "integer":
            if not _INTEGER.fullmatch(text):
                raise UnreadableError("an integer is due")
            return int(text)
        case "number":
            if not is_decimal(text):
                raise UnreadableError("a number is due")
            return float(text)
        case "boolean":
            if text.lower() not in _BOOLEANS:
                raise UnreadableError("true or false is due")
            return _BOOLEANS[text.lower()]
        case _:
            return text


def rich(spec: Spec, schema: Schema, text: str, value: object) -> object:
    """The same value as a handler gets it: with Decimal, dates, aware times, and tuples for lists."""
    schema = spec.resolve(schema)
    if isinstance(value, list):
        return tuple(text.split(",")) if text else ()
    convert = _RICH.get(schema.get("format", ""))
    return value if convert is None else convert(text)


_RICH: Final[Mapping[str, Callable[[str], object]]] = {
    "decimal": Decimal,
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
}

EXPECTED: Final[Mapping[str, tuple[Callable[[str], bool], str]]] = {
    "date-time": (is_date_time, "a time with an offset is due, such as 2026-03-28T23:05:17+0100"),
    "date": (is_date, "a day is due, such as 2026-03-28"),
    "decimal": (is_decimal, "a decimal number is due, such as 121.00"),
}
"""How the formats are told to a person."""


def with_decimals(spec: Spec, schema: Schema, value: object) -> object:
    """The same JSON with whole numbers in the place of decimals written as decimals: the API takes them too."""
    schema = spec.resolve(schema)
    for keyword in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(keyword, ()):
            value = with_decimals(spec, branch, value)
    if "properties" in schema and (found := as_object(value)) is not None:
        properties: Mapping[str, Schema] = schema["properties"]
        return {
            name: with_decimals(spec, properties[name], item) if name in properties else item
            for name, item in found.items()
        }
    if "items" in schema and (items := as_list(value)) is not None:
        return [with_decimals(spec, schema["items"], item) for item in items]
    if type(value) is int and schema.get("format") == "decimal" and "string" in _types(schema):
        return f"{value}.{'0' * places(schema)}" if places(schema) else str(value)
    return value


def _types(schema: Schema) -> list[str]:
    kind = schema.get("type", [])
    return [kind] if isinstance(kind, str) else kind


def places(schema: Schema, default: int = 0) -> int:
    """How many digits a decimal of this schema has after its point, going by the pattern."""
    match = re.search(r"\\\.\[0-9\]\{(\d+)", schema.get("pattern", ""))
    return int(match[1]) if match else default
