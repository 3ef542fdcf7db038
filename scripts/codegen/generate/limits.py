"""The limits that the spec sets for the values of request bodies: lengths, patterns, ranges and counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeAlias, cast

from codegen.generate.spec import Node, Spec, many, part

Limits: TypeAlias = Mapping[str, Any]
"""As the runtime reads them: whole numbers, texts, lists of whole numbers, and under `items` the limits of items."""

_TEXT: Final = {"minLength": "min_length", "maxLength": "max_length"}
_NUMBER: Final = {"minimum": "minimum", "maximum": "maximum", "multipleOf": "multiple_of"}
_ARRAY: Final = {"minItems": "min_items", "maxItems": "max_items", "uniqueItems": "unique"}
_TIMES: Final = frozenset({"date", "date-time"})
_ANY_DECIMAL: Final = re.compile(r"\^?(\(-\)\?|-\?)\[0-9\]\+\\\.\[0-9\]\{[0-9]+\}\$")
"""Patterns that only say how many decimal places there are, which the type says, too."""


def limits(spec: Spec, schema: Node) -> Limits:
    """Return the limits of a value; null and values of other classes have none."""
    node = spec.resolve(schema)
    if choices := [spec.resolve(one) for one in (*many(node, "anyOf"), *many(node, "oneOf"))]:
        others = [one for one in choices if one.get("type") != "null"]
        return limits(spec, others[0]) if len(others) == 1 else {}
    named: Any = node.get("type")
    types = cast("list[str]", named) if isinstance(named, list) else [str(named)]
    kinds = [name for name in types if name != "null"]
    if kinds == ["string"]:
        return _text(node)
    if kinds in (["integer"], ["number"]):
        found: dict[str, Any] = {name: _number(node[key]) for key, name in _NUMBER.items() if key in node}
        if node.get("enum"):
            found["values"] = [int(value) for value in node["enum"] if value is not None]
        return found
    if kinds == ["array"]:
        found = {name: node[key] for key, name in _ARRAY.items() if node.get(key)}
        of_items = limits(spec, part(node, "items"))
        return {**found, "items": of_items} if of_items else found
    return {}


def least_fields(schema: Node) -> int:
    """Return how many fields an object must have at least."""
    return int(schema.get("minProperties") or 0)


def one_of_fields(schema: Node) -> list[list[str]]:
    """Return the groups of fields of which an object must have one, as wire names."""
    groups = [one.get("required") for one in many(schema, "anyOf") if set(one) == {"required"}]
    return (
        [list(map(str, cast("list[object]", group))) for group in groups if isinstance(group, list)]
        if all(groups)
        else []
    )


def _text(node: Node) -> Limits:
    if node.get("enum") or node.get("x-extensible-enum") or node.get("format") in _TIMES:
        return {}
    pattern = node.get("pattern")
    has_pattern = isinstance(pattern, str) and _is_python(pattern)
    if node.get("format") == "decimal":
        return {"pattern": pattern} if has_pattern and not _ANY_DECIMAL.fullmatch(str(pattern)) else {}
    found: dict[str, Any] = {name: node[key] for key, name in _TEXT.items() if node.get(key)}
    return {**found, "pattern": pattern} if has_pattern else found


def _is_python(pattern: str) -> bool:
    """Return whether Python can match a pattern of JSON Schema; one that it cannot read is not checked."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _number(value: object) -> int | str:
    return int(value) if isinstance(value, (int, float)) and float(value).is_integer() else str(value)
