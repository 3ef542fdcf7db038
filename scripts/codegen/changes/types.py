"""Types of values as Python shows them, and the limits that the API sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

Node: TypeAlias = Mapping[str, Any]

_COMPONENT: Final = "#/components/schemas/"
_FORMATS: Final = {"decimal": "Decimal", "date-time": "datetime", "date": "date", "binary": "bytes"}
_SCALARS: Final = {"string": "str", "integer": "int", "number": "Decimal", "boolean": "bool"}
_UPPER: Final = ("maximum", "maxLength", "maxItems", "maxProperties", "exclusiveMaximum")
_LOWER: Final = ("minimum", "minLength", "minItems", "minProperties", "exclusiveMinimum")
_OTHER: Final = ("pattern", "multipleOf", "uniqueItems")
LIMITS: Final = (*_UPPER, *_LOWER, *_OTHER)


def node_of(value: object) -> Node:
    """Return a part of a spec as a mapping; an empty one for anything else."""
    return cast("Node", value) if isinstance(value, Mapping) else {}


def listed(node: Node, key: str) -> list[Any]:
    """Return the list under `key`; an empty one where there is none."""
    value: object = node.get(key)
    return list(cast("list[object]", value)) if isinstance(value, list) else []


def class_of(reference: str) -> str:
    """Return the class that a reference leads to."""
    return reference.removeprefix(_COMPONENT)


def type_text(value: object, aliases: Mapping[str, str]) -> str:
    """Return a schema as a type, without null. `aliases` gives present names for former ones."""
    schema = node_of(value)
    if not schema:
        return "object"
    if "$ref" in schema:
        name = class_of(schema["$ref"])
        return aliases.get(name, name)
    for keyword in ("oneOf", "anyOf", "allOf"):
        parts = [part for part in listed(schema, keyword) if part != {"type": "null"} and set(part) != {"required"}]
        if parts:
            return " | ".join(dict.fromkeys(type_text(part, aliases) for part in parts))
    types = [name for name in _types(schema) if name != "null"]
    if types == ["array"]:
        return f"list[{type_text(schema.get('items'), aliases)}]"
    if types == ["object"]:
        extra = schema.get("additionalProperties")
        return f"dict[str, {type_text(extra, aliases)}]"
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    return " | ".join(_SCALARS.get(name, "object") for name in sorted(types)) or (
        "None" if _types(schema) else "object"
    )


def json_text(value: object, schemas: Mapping[str, Any]) -> str:
    """Return the kind of JSON that a schema describes, without null: text stays text, whatever Python makes of it."""
    schema = node_of(value)
    if not schema:
        return "any"
    if "$ref" in schema:
        target = schemas.get(class_of(schema["$ref"]), {})
        return "string" if target.get("type") == "string" else "object"
    for keyword in ("oneOf", "anyOf", "allOf"):
        parts = [part for part in listed(schema, keyword) if part != {"type": "null"} and set(part) != {"required"}]
        if parts:
            return "|".join(sorted({json_text(part, schemas) for part in parts}))
    kinds = sorted(name for name in _types(schema) if name != "null")
    return f"array of {json_text(schema.get('items'), schemas)}" if kinds == ["array"] else "|".join(kinds) or "any"


def is_nullable(value: object) -> bool:
    """Return whether a value may be null."""
    schema = node_of(value)
    if "null" in _types(schema):
        return True
    return any(part == {"type": "null"} for keyword in ("oneOf", "anyOf") for part in listed(schema, keyword))


def limits(value: object) -> dict[str, Any]:
    """Return the limits of a value; those of the entries of a list are called `items.…`."""
    schema = node_of(value)
    found: dict[str, Any] = {key: schema[key] for key in LIMITS if key in schema}
    found |= {f"items.{key}": limit for key, limit in limits(schema["items"]).items()} if "items" in schema else {}
    if found or "$ref" in schema:
        return found
    for keyword in ("anyOf", "oneOf"):
        real = [part for part in listed(schema, keyword) if part != {"type": "null"}]
        if len(real) == 1:
            return limits(real[0])
    return {}


def narrowed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any, bool]]:
    """Yield each limit that differs, its old and new value, and whether less is allowed now."""
    for key in sorted({*old, *new}):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        bare = key.rpartition(".")[2]
        if bare in _OTHER or isinstance(before, str) or isinstance(after, str) or before is None or after is None:
            yield key, before, after, after is not None
        else:
            yield key, before, after, (after < before) == (bare in _UPPER)


def values_of(value: object) -> list[str]:
    """Return the values that an inline schema enumerates."""
    schema = node_of(value)
    own = listed(schema, "enum") or listed(schema, "x-extensible-enum")
    return [str(one) for one in own if one is not None] or (values_of(schema["items"]) if "items" in schema else [])


def references(node: object) -> Iterator[str]:
    """Yield the classes that a schema refers to."""
    for key, value in node_of(node).items():
        if key == "$ref" and isinstance(value, str):
            yield class_of(value)
        else:
            yield from references(value)
    if isinstance(node, list):
        for value in cast("list[object]", node):
            yield from references(value)


def _types(schema: Node) -> list[str]:
    declared = schema.get("type")
    return [declared] if isinstance(declared, str) else list(declared or [])
