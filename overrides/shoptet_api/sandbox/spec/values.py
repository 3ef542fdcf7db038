"""Conversion of texts in a path or a query to values, and back."""

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
    """Format a time as the API does: in the shop's zone, with the offset without a colon."""
    return moment.astimezone(PRAGUE).strftime("%Y-%m-%dT%H:%M:%S%z")


class UnreadableError(ValueError):
    """A text is not a value of its type; the message says what was expected."""


def parse(spec: Spec, schema: Schema, text: str) -> Any:  # noqa: ANN401 (the schema decides)
    """Parse a text into the JSON value to validate.

    Raises:
        UnreadableError: The text is not a value of the schema's type.
    """
    schema = spec.resolve(schema)
    kind: str = schema.get("type", "string")
    match kind:
        case "array":
            return [parse(spec, schema["items"], part) for part in text.split(",")] if text else []
        case "integer":
            if not _INTEGER.fullmatch(text):
                raise UnreadableError("expected an integer")
            return int(text)
        case "number":
            if not is_decimal(text):
                raise UnreadableError("expected a number")
            return float(text)
        case "boolean":
            if text.lower() not in _BOOLEANS:
                raise UnreadableError("expected true or false")
            return _BOOLEANS[text.lower()]
        case _:
            return text


def convert(spec: Spec, schema: Schema, text: str, value: object) -> object:
    """Convert a parsed value for a handler: to Decimal, dates, aware times, and tuples for lists."""
    schema = spec.resolve(schema)
    if isinstance(value, list):
        return tuple(text.split(",")) if text else ()
    converter = _CONVERTERS.get(schema.get("format", ""))
    return value if converter is None else converter(text)


_CONVERTERS: Final[Mapping[str, Callable[[str], object]]] = {
    "decimal": Decimal,
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
}

EXPECTED: Final[Mapping[str, tuple[Callable[[str], bool], str]]] = {
    "date-time": (is_date_time, "expected a time with an offset, such as 2026-03-28T23:05:17+0100"),
    "date": (is_date, "expected a date, such as 2026-03-28"),
    "decimal": (is_decimal, "expected a decimal number, such as 121.00"),
}
"""Checks of the formats, and their descriptions in messages."""


def with_decimals(spec: Spec, schema: Schema, value: object) -> object:
    """Rewrite whole numbers as decimal texts where the schema expects these: the API accepts both."""
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
        return f"{value}.{'0' * decimal_places(schema)}" if decimal_places(schema) else str(value)
    return value


def _types(schema: Schema) -> list[str]:
    kind = schema.get("type", [])
    return [kind] if isinstance(kind, str) else kind


def decimal_places(schema: Schema, default: int = 0) -> int:
    """Return the number of decimal places that the pattern of a schema requires."""
    match = re.search(r"\\\.\[0-9\]\{(\d+)", schema.get("pattern", ""))
    return int(match[1]) if match else default
