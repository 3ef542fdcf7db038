"""A JSON schema of a bounded size: the deeper parts are cut, and named so that a reader can ask for them.

A part that is cut stands as `{"schema": "OrderItem"}`. The rest is plain JSON Schema, with the meanings of fields.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias, cast

from shoptet_api.operation_search.facts import REFERENCE, Node, meanings, schemas

Json: TypeAlias = dict[str, Any]

_MAX_DEPTH: Final = 6
_DROPPED: Final = frozenset({"pattern"})
"""Keys that say little to a reader for their length; the client checks them all the same."""
_SMALL: Final = frozenset({"string", "integer", "number", "boolean"})


class _Style(NamedTuple):
    has_texts: bool
    dropped: frozenset[str]


def cut(node: Node, size: int, *, is_result: bool = False) -> tuple[Json, Sequence[str]]:
    """Return a schema within a number of bytes as JSON, and the names of the schemas that were cut.

    It is as deep as fits. What does not fit without any depth is shown without the meanings of its fields, and then
    with the names of its fields alone.

    Args:
        node: The schema, as the spec has it.
        size: The largest size.
        is_result: Whether the API sends it, so that nobody needs to know which fields are required.
    """
    style = _Style(has_texts=True, dropped=_DROPPED | {"required"} if is_result else _DROPPED)
    best: Json | None = None
    for depth in range(1, _MAX_DEPTH + 1):
        drawn = _draw(node, depth, style=style)
        if length(drawn) > size or drawn == best:
            break
        best = drawn
    if best is None:
        best = _draw(node, 1, style=style._replace(has_texts=False))
    if length(best) > size:
        best = _names_only(node, size)
    return best, sorted(set(_cut_names(best)))


def length(value: object) -> int:
    """Return the length of a value as compact JSON, in bytes."""
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _draw(node: Node, depth: int, *, style: _Style, inside: tuple[str, ...] = ()) -> Json:
    """Return a schema down to a depth; enumerations and other small schemas are always written out."""
    if "$ref" in node:
        name = str(node["$ref"]).removeprefix(REFERENCE)
        target = schemas()[name]
        if not _is_small(target) and (not depth or name in inside):
            return {"schema": name}
        return _draw(target, depth, style=style, inside=(*inside, name))
    drawn: Json = {}
    for key, value in node.items():
        if key == "properties":
            drawn[key] = _properties(cast("Mapping[str, Node]", value), depth - 1, inside, style=style)
        elif key in {"items", "additionalProperties"} and isinstance(value, dict):
            drawn[key] = _draw(cast("Node", value), depth, style=style, inside=inside)
        elif key in {"anyOf", "oneOf", "allOf"}:
            drawn[key] = [_draw(one, depth, style=style, inside=inside) for one in cast("Sequence[Node]", value)]
        elif key not in style.dropped:
            drawn[key] = value
    return _merged(drawn)


def _merged(drawn: Json) -> Json:
    """Return a schema that is all of several objects as the one object that they make."""
    parts: list[Json] = drawn.get("allOf", [])
    if not parts or any("properties" not in one for one in parts):
        return drawn
    whole: Json = {key: value for key, value in drawn.items() if key != "allOf"}
    for one in parts:
        for key, value in one.items():
            if key == "properties":
                whole[key] = {**whole.get(key, {}), **value}
            elif key == "required":
                whole[key] = [*whole.get(key, []), *value]
            else:
                whole.setdefault(key, value)
    return whole


def _properties(
    properties: Mapping[str, Node], depth: int, inside: tuple[str, ...], *, style: _Style
) -> Mapping[str, Json]:
    texts: Mapping[str, str] = meanings(inside[-1]) if inside and style.has_texts else {}
    drawn: dict[str, Json] = {}
    for name, node in properties.items():
        drawn[name] = _draw(node, max(depth, 0), style=style, inside=inside)
        if name in texts:
            drawn[name] = {"description": texts[name], **drawn[name]}
    return drawn


def _is_small(node: Node) -> bool:
    return str(node.get("type")) in _SMALL


def _names_only(node: Node, size: int) -> Json:
    """Return the names of the fields of a schema, as many as fit."""
    while "$ref" in node:
        node = schemas()[str(node["$ref"]).removeprefix(REFERENCE)]
    names = list(cast("Mapping[str, object]", node.get("properties", {})))
    shown: Json = {"type": node.get("type", "object"), "fields": names}
    while names and length(shown) > size:
        names.pop()
        shown["more"] = True
    return shown


def _cut_names(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        mapping = cast("Json", node)
        if isinstance(mapping.get("schema"), str) and len(mapping) <= 2:
            yield mapping["schema"]
        for value in mapping.values():
            yield from _cut_names(value)
    elif isinstance(node, list):
        for value in cast("list[object]", node):
            yield from _cut_names(value)
