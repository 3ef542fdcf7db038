"""Checks that the parts of a document have the kinds that OpenAPI gives them, so that the walk can rely on it.

Only what the importer reads is checked: the vendor's document breaks other rules of OpenAPI, and is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.importer.problems import SpecError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPES = frozenset({"null", "boolean", "object", "array", "number", "string", "integer"})
_KINDS: Mapping[str, tuple[type, str]] = {
    "properties": (dict, "a mapping"),
    "enum": (list, "a list"),
    "oneOf": (list, "a list"),
    "anyOf": (list, "a list"),
    "allOf": (list, "a list"),
    "$ref": (str, "a text"),
    "description": (str, "a text"),
    "pattern": (str, "a text"),
    "x-shoptet-name": (str, "a text"),
}


def check_shape(document: Mapping[str, Any]) -> None:
    """Raise SpecError at the first part of `document` that is of the wrong kind."""
    components = _part(document, "components", "#")
    for name, schema in _part(components, "schemas", "#/components").items():
        _schema(schema, f"components/schemas/{name}")
    for name, parameter in _part(components, "parameters", "#/components").items():
        _parameter(parameter, f"components/parameters/{name}")
    for path, item in document["paths"].items():
        _list(item, "parameters", path)
        for method, operation in item.items():
            if isinstance(operation, dict) and method not in {"servers", "parameters"}:
                _operation(operation, f"{method.upper()} {path}")


def required_of(schema: Mapping[str, Any]) -> list[str]:
    """Return the names of required properties; `required: true` on a property is OpenAPI 2 and is ignored."""
    names = schema.get("required")
    return names if isinstance(names, list) else []


def _operation(operation: Mapping[str, Any], place: str) -> None:
    for tag in _list(operation, "tags", place):
        if not isinstance(tag, str):
            raise SpecError(f"{place}/tags", f"a tag is a text, not {tag!r}")
    for index, parameter in enumerate(_list(operation, "parameters", place)):
        _parameter(parameter, f"{place}/parameters/{index}")
    if operation.get("requestBody") is not None:
        _content(_part(operation, "requestBody", place), f"{place}/requestBody")
    for status, answer in operation["responses"].items():
        if not isinstance(answer, dict):
            raise SpecError(f"{place}/responses/{status}", f"is a mapping, not {answer!r:.40}")
        _content(answer, f"{place}/responses/{status}")


def _content(node: Mapping[str, Any], place: str) -> None:
    for media, content in _part(node, "content", place).items():
        if not isinstance(content, dict):
            raise SpecError(f"{place}/content/{media}", f"is a mapping, not {content!r:.40}")
        if content.get("schema") is not None:
            _schema(content["schema"], f"{place}/content/{media}/schema")


def _parameter(parameter: object, place: str) -> None:
    if not isinstance(parameter, dict):
        raise SpecError(place, f"is a mapping, not {parameter!r:.40}")
    if parameter.get("schema") is not None:
        _schema(parameter["schema"], f"{place}/schema")


def _schema(schema: object, place: str) -> None:
    if schema is None or isinstance(schema, bool):
        # Nothing, or anything: it is imported as untyped.
        return
    if not isinstance(schema, dict):
        raise SpecError(place, f"a schema is a mapping, not {schema!r:.40}")
    for keyword, (kind, name) in _KINDS.items():
        value = schema.get(keyword)
        if value is not None and not isinstance(value, kind):
            raise SpecError(f"{place}/{keyword}", f"is {name}, not {value!r:.40}")
    _type(schema.get("type"), f"{place}/type")
    if not all(isinstance(name, str) for name in required_of(schema)):
        raise SpecError(f"{place}/required", "lists names of properties only")
    for keyword in ("oneOf", "anyOf", "allOf"):
        _parts(schema.get(keyword), f"{place}/{keyword}")
    for name, value in (schema.get("properties") or {}).items():
        _schema(value, f"{place}/properties/{name}")
    for keyword in ("items", "additionalProperties"):
        if schema.get(keyword) is not None:
            _schema(schema[keyword], f"{place}/{keyword}")


def _parts(parts: object, place: str) -> None:
    if parts == []:
        raise SpecError(place, "is empty")
    for index, part in enumerate(parts if isinstance(parts, list) else []):
        if not isinstance(part, dict):
            raise SpecError(f"{place}/{index}", f"a schema is a mapping, not {part!r:.40}")
        _schema(part, f"{place}/{index}")


def _type(declared: object, place: str) -> None:
    names: list[Any] = declared if isinstance(declared, list) else [declared]
    for name in names:
        if name is not None and (not isinstance(name, str) or name not in _TYPES):
            raise SpecError(place, f"expected one of {', '.join(sorted(_TYPES))}, got {name!r:.40}")


def _part(node: Mapping[str, Any], key: str, place: str) -> dict[str, Any]:
    value = node.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SpecError(f"{place}/{key}", f"is a mapping, not {value!r:.40}")
    return value


def _list(node: Mapping[str, Any], key: str, place: str) -> list[Any]:
    value = node.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise SpecError(f"{place}/{key}", f"is a list, not {value!r:.40}")
    return value
