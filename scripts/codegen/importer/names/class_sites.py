"""Sites: places in the vendor's document that hold an object or an enumeration, before they have a class name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Side = Literal["answer", "input"]

MARK = "#site/"
"""How converted schemas point to a site until it has a name."""


@dataclass
class Site:
    """One future class."""

    place: str
    """Where it stands, in words that survive changes elsewhere: `order.items[]`, `getListOfOrders.200.orders[]`."""
    side: Side
    kind: Literal["object", "enum"]
    wish: str
    """The name it would have if it were alone; empty when it hangs on its parent."""
    noun: str
    """The last part of the name when it hangs on a parent."""
    parent: str | None
    """The parent's place."""
    fingerprint: str
    """Same words and same shape have the same fingerprint: such places become one class."""
    shape: str
    """The fingerprint of what a reader of the class sees: places that are one class stay so while this is the same."""
    schema: dict[str, Any] = field(default_factory=dict[str, Any])
    family: str = ""
    """The noun of the root that it hangs on: enumerations of one family and equal values are one."""
    chosen: bool = False
    """Whether a person chose the name of this enumeration."""


def reference(place: str) -> dict[str, Any]:
    """Return a pointer to a site."""
    return {"$ref": MARK + place}


def alias(place: str, side: Side, wish: str, target: dict[str, Any]) -> Site:
    """Return the site of a component that is another one under a second name."""
    own = fingerprint("alias", place)
    return Site(place, side, "object", wish, "", None, own, own, {"allOf": [target]})


def fingerprint(*parts: object) -> str:
    """Return a short stable hash of anything that JSON can say; examples do not count."""
    text = json.dumps([_without_examples(part) for part in parts], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


_LOOSER = {
    **dict.fromkeys(("maxItems", "maxLength", "maximum"), max),
    **dict.fromkeys(("minItems", "minLength", "minimum", "minProperties"), min),
}
"""Limits, and which of two is the looser."""


def loosest(one: Any, other: Any) -> Any:
    """Return the schema of a class that stands at two places: the first one, with the looser of both limits."""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [loosest(*pair) for pair in zip(one, other, strict=True)]
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return one
    loose: dict[str, Any] = {}
    for key, value in one.items():
        if key not in _LOOSER or isinstance(value, dict):
            loose[key] = loosest(value, other.get(key, value))
        elif key in other:
            loose[key] = _LOOSER[key](value, other[key])
    return loose


_SEEN = frozenset({"$ref", "allOf", "anyOf", "format", "items", "oneOf", "pattern", "properties", "required"})
"""Keywords that make a class what it is; limits, words and the values of enumerations come and go."""


ScalarOf: TypeAlias = Callable[[str], "Mapping[str, Any] | None"]
"""Gives the scalar that a reference leads to, or None: which component it is called does not matter."""


def shape(schema: Mapping[str, Any], scalar_of: ScalarOf = lambda _: None) -> str:
    """Return the fingerprint of a schema's structure; whether the object itself may be null belongs to its use."""
    structure = _structure(schema, scalar_of)
    return fingerprint("shape", {**structure, "type": [name for name in structure["type"] if name != "null"]})


def _structure(schema: Any, scalar_of: ScalarOf) -> dict[str, Any]:
    if not isinstance(schema, dict):
        return {"type": []}
    scalar = scalar_of(schema["$ref"]) if isinstance(schema.get("$ref"), str) else None
    if scalar is not None:
        schema = scalar
    declared = schema.get("type")
    seen: dict[str, Any] = {"type": sorted([declared] if isinstance(declared, str) else declared or [])}
    for keyword in _SEEN & schema.keys():
        value = schema[keyword]
        if keyword == "properties":
            seen[keyword] = {name: _structure(each, scalar_of) for name, each in (value or {}).items()}
        elif keyword == "items":
            seen[keyword] = _structure(value, scalar_of)
        elif keyword in {"allOf", "anyOf", "oneOf"}:
            seen[keyword] = [_structure(each, scalar_of) for each in value or []]
        else:
            seen[keyword] = sorted(value) if isinstance(value, list) else value
    return seen


def _without_examples(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: _without_examples(value)
            for key, value in node.items()
            if not (key in ("example", "examples") and not isinstance(value, dict))
        }
    if isinstance(node, list):
        return [_without_examples(value) for value in node]
    return node
