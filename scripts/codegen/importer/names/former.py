"""The classes of a spec by the places at which operations meet them.

The vendor moves a schema into a component, renames the component, or makes an object one of several alternatives. All
that a caller sees is the way from the operation to the object, and that stays. So a class is found again by that way.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COMPONENT = "#/components/schemas/"
_DEPTH = 12


@dataclass(frozen=True)
class Alias:
    """A former name of a class: a deprecated alias for one minor version."""

    now: str
    since: str
    """The version in which the class got its new name."""


def kept(
    locked: Mapping[str, Alias],
    former: Mapping[str, Any],
    spec: Mapping[str, Any],
    before: Mapping[str, str],
    version: str,
) -> dict[str, Alias]:
    """Return the former names that are aliases in `spec`: those of the lock that are in time, and new ones.

    A class of the spec so far (`former`, met at the places `before`) is an alias if another one stands at its places.
    """
    present = spec["components"]["schemas"].keys()
    gone = set(former["components"]["schemas"] if former else ()) - set(present) - set(locked)
    found = successors(before, classes_by_place(spec), gone) if gone else {}
    # Only a class that has all the fields can stand in for the one that is gone.
    new = {name: now for name, now in found.items() if _fields(former, name) <= _fields(spec, now)}
    aliases = {**locked, **{name: Alias(now, version) for name, now in new.items()}}
    return {
        name: alias
        for name, alias in sorted(aliases.items())
        if name not in present and alias.now in present and _is_in_time(alias.since, version)
    }


def component(alias: Alias) -> dict[str, Any]:
    """Return the component of a former name."""
    return {
        "description": f"Former name of `{alias.now}`: deprecated, goes with the next minor version.",
        "deprecated": True,
        "allOf": [{"$ref": _COMPONENT + alias.now}],
    }


def _fields(spec: Mapping[str, Any], name: str) -> set[str]:
    return set(spec["components"]["schemas"][name].get("properties") or ())


def _is_in_time(since: str, version: str) -> bool:
    """Return whether at most one minor version has come since."""
    (major, minor), (now_major, now_minor) = (tuple(map(int, text.split(".")[:2])) for text in (since, version))
    return now_major == major and now_minor - minor <= 1


def classes_by_place(spec: Mapping[str, Any]) -> dict[str, str]:
    """Return the class at every place of a spec, named as the importer names places: `getOrder.200.order.items[]`."""
    found: dict[str, str] = {}
    schemas = spec["components"]["schemas"]
    for item in spec["paths"].values():
        for operation in item.values():
            for place, schema in _roots(operation):
                _walk(schema, place, schemas, found, ())
    return found


def successors(former: Mapping[str, str], current: Mapping[str, str], gone: set[str]) -> dict[str, str]:
    """Return the class that stands now at most of the places of each of the classes `gone`."""
    votes: dict[str, Counter[str]] = {}
    for place, name in former.items():
        if name in gone and place in current:
            votes.setdefault(name, Counter())[current[place]] += 1
    return {name: min(counted, key=lambda one: (-counted[one], one)) for name, counted in sorted(votes.items())}


def _roots(operation: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    operation_id = operation["operationId"]
    answer, body = operation.get("x-shoptet-answer") or {}, operation.get("x-shoptet-body")
    for status, response in operation["responses"].items():
        content = response.get("content", {}).get("application/json") if status.startswith("2") else None
        data = content and content["schema"].get("properties", {}).get("data", {})
        if not data:
            continue
        key, place = answer.get("key"), f"{operation_id}.{status}"
        value = data.get("properties", {}).get(key) if key else data
        if value is not None and key:
            is_page = answer.get("kind") == "page"
            yield (f"{place}.{key}[]", value.get("items")) if is_page else (f"{place}.{key}", value)
        elif value is not None:
            yield place, value
    if body is not None and "requestBody" in operation:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        yield f"{operation_id}.body", schema["properties"][body["key"]] if body.get("key") else schema
    for keyword in ("x-shoptet-line", "x-shoptet-batch-line"):
        if keyword in operation:
            yield f"{operation_id}.line", {"$ref": operation[keyword]}
    for parameter in operation["parameters"]:
        yield f"{operation_id}?{parameter['name']}", parameter.get("schema")


def _walk(schema: Any, place: str, schemas: Mapping[str, Any], found: dict[str, str], above: tuple[str, ...]) -> None:
    if not isinstance(schema, dict) or len(above) > _DEPTH:
        return
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_COMPONENT)
        found.setdefault(place, name)
        if name not in above:
            _walk(schemas.get(name), place, schemas, found, (*above, name))
        return
    for keyword in ("allOf", "oneOf", "anyOf"):
        parts = [part for part in schema.get(keyword) or [] if part != {"type": "null"} and set(part) != {"required"}]
        for number, part in enumerate(parts):
            _walk(part, place if len(parts) == 1 else f"{place}|{number}", schemas, found, above)
    for key, value in (schema.get("properties") or {}).items():
        _walk(value, f"{place}.{key}", schemas, found, above)
    _walk(schema.get("items"), f"{place}[]", schemas, found, above)
    _walk(schema.get("additionalProperties"), f"{place}{{}}", schemas, found, above)
