"""Scalar schemas as types and formats: decimals, times, dates, GUIDs, strings with their limits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from codegen.importer.facts import prose
from codegen.importer.stated import CORRECTED

SCALAR_TYPES = frozenset({"string", "integer", "number", "boolean"})

_LIMITS = (
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "default",
)
"""Keywords that are facts about a value and stand in the spec as they are."""

_DECIMAL_PATTERN = re.compile(
    r"\^?(?:\(-\)\?|-\?)?\[\d-\d\](?:\+|\{\d+(?:,\d*)?\})?\\\.\??\[\d-\d\](?:\+|\*|\{\d+(?:,\d*)?\})\$?"
)
_DECIMAL_EXAMPLE = re.compile(r"-?\d+\.\d+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DATE_TIME_EXAMPLE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?([+-]\d\d:?\d\d|%2B\d\d:?\d\d|Z)?")
_DATE_EXAMPLE = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_TIME_PATTERN = re.compile(r"\^?\[0-9\]\{4\}-.*T\[012\].*")
_GUID_PATTERN = re.compile(r"\^?\[0-9a-f(?:A-F)?\]\{8\}-.*")
_ID_NAME = re.compile(r"id|\w+Id")
_TIME_NAME = re.compile(r"(?:change|creation|completion)Time")
_DECIMAL_NAME = re.compile(
    r"price|rate|ratio|amount|weight|cpc|value|latitude|longitude|duration|sum|total|width|height|depth", re.IGNORECASE
)
"""Fields whose example has decimal places and whose name says a quantity; a version "1.0" is not a decimal."""


def types_of(schema: Mapping[str, Any]) -> tuple[list[str], bool]:
    """Return the schema's types without `null`, and whether null is one of them (an `enum` with null counts)."""
    declared = schema.get("type")
    types = [declared] if isinstance(declared, str) else list(declared or [])
    nullable = "null" in types or None in (schema.get("enum") or [])
    return [name for name in types if name != "null"], nullable


def is_scalar(schema: Mapping[str, Any]) -> bool:
    """Return whether a schema describes one plain value."""
    types, _ = types_of(schema)
    return bool(types) and set(types) <= SCALAR_TYPES


def is_integer_enumeration(schema: Mapping[str, Any]) -> bool:
    """Return whether a schema without a type lists integers."""
    values = [value for value in schema.get("enum") or [] if value is not None]
    return bool(values) and all(isinstance(value, int) for value in values)


def outline(schema: Mapping[str, Any]) -> str:
    """Return a schema without its words: its types, and whether it has a format, a pattern or an enumeration."""
    types, nullable = types_of(schema)
    combined = [key for key in ("allOf", "oneOf", "anyOf", "properties", "items") if key in schema]
    marks = [
        f":{schema['format']}" if schema.get("format") else "",
        "~" * ("pattern" in schema),
        "=" * ("enum" in schema),
        f"!{schema[CORRECTED]}" if CORRECTED in schema else "",
    ]
    return f"{'|'.join(types or combined) or 'any'}{'?' * nullable}{''.join(marks)}"


def stated_format(schema: Mapping[str, Any], name: str) -> str | None:
    """Return the format that only words give: examples, the name, a description that counts decimal places."""
    types, _ = types_of(schema)
    declared = "string" not in types or schema.get("pattern") or schema.get("enum") or _declared_format(schema, name)
    return None if declared else _format_by_example(schema, name)


def convert(schema: Mapping[str, Any], name: str, stated: str | None = None) -> dict[str, Any]:
    """Return the spec's schema of a scalar that the vendor calls `name` (a property, parameter or component).

    `stated` is the format that only words give it, if any.
    """
    types, nullable = types_of(schema)
    if types == ["number"] and _ID_NAME.fullmatch(name):
        types = ["integer"]
    format_ = _format(schema, types, name) or stated
    if format_ == "decimal":
        # A string or integer by schema ("1.00" or 1): the string is what both accept.
        types = ["number"] if types == ["number"] else ["string"]
    kind = types[0] if len(types) == 1 else sorted(types)
    converted: dict[str, Any] = {"type": _with_null(kind, nullable)}
    if format_:
        converted["format"] = format_
    for keyword in _LIMITS:
        if keyword in schema and not (keyword == "pattern" and format_ in ("date", "date-time", "uuid")):
            converted[keyword] = schema[keyword]
    if format_ in ("uuid", "date", "date-time"):
        converted.pop("maxLength", None)
    if schema.get("enum") and types == ["integer"]:
        converted["enum"] = list(schema["enum"])
    return converted


def add_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the same schema with null allowed."""
    if "$ref" in schema or "oneOf" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    if "anyOf" in schema:
        parts = schema["anyOf"]
        return schema if {"type": "null"} in parts else {**schema, "anyOf": [*parts, {"type": "null"}]}
    types, nullable = types_of(schema)
    if nullable or not types:
        return schema
    return {**schema, "type": _with_null(types[0] if len(types) == 1 else types, True)}


def _with_null(kind: str | Sequence[str], nullable: bool) -> str | list[str]:
    if not nullable:
        return kind if isinstance(kind, str) else list(kind)
    return [kind, "null"] if isinstance(kind, str) else [*kind, "null"]


def _format(schema: Mapping[str, Any], types: Sequence[str], name: str) -> str | None:
    if list(types) == ["number"]:
        return "decimal"
    return _declared_format(schema, name) if "string" in types else None


def _declared_format(schema: Mapping[str, Any], name: str) -> str | None:
    pattern = str(schema.get("pattern") or "")
    declared = schema.get("format")
    if declared in ("date", "date-time", "email", "uri", "uuid", "binary"):
        return str(declared)
    if _DECIMAL_PATTERN.fullmatch(pattern):
        return "decimal"
    if _DATE_TIME_PATTERN.fullmatch(pattern):
        return "date-time"
    if _GUID_PATTERN.fullmatch(pattern) or re.fullmatch(r"typeGuid\w*|(?:\w+G|g)uid", name):
        return "uuid"
    return None


def _format_by_example(schema: Mapping[str, Any], name: str) -> str | None:
    examples = prose.example_texts(schema)
    if not examples:
        return "date-time" if _TIME_NAME.fullmatch(name) else None
    if all(_DATE_EXAMPLE.fullmatch(text) for text in examples):
        return "date"
    if all(_DATE_TIME_EXAMPLE.fullmatch(text) for text in examples):
        return "date-time"
    if _DECIMAL_NAME.search(name) and all(_DECIMAL_EXAMPLE.fullmatch(text) for text in examples):
        return "decimal"
    if prose.has_decimal_places(str(schema.get("description") or "")) and all(_NUMBER.fullmatch(t) for t in examples):
        return "decimal"
    return None
