"""Finds what stands in a document and does not reach the spec: refused where calls would be wrong, else listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from codegen.importer.problems import SpecError
from codegen.importer.source.check import METHODS, operations, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

_IGNORED_HEADERS: Final = frozenset({"accept", "authorization", "content-type"})
"""OpenAPI says that parameters with these names are ignored."""

_UNREAD: Final = (
    *("not", "if", "then", "else", "patternProperties", "propertyNames", "contains", "prefixItems"),
    *("dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties"),
)
"""Keywords of schemas that the importer does not read."""

_ITEM_KEYS: Final = frozenset({*METHODS, "parameters", "summary", "description", "$ref"})


def left_out(document: Mapping[str, Any]) -> list[str]:
    """Return a line for each part of `document` that the importer leaves out.

    Raises:
        SpecError: A call would be wrong without it: a header that is required, a query that travels in another style.
    """
    found = [f"{key} of the document" for key in ("webhooks",) if document.get(key)]
    for path, item in document["paths"].items():
        found += [f"{path}: {key}" for key in item if key not in _ITEM_KEYS and not str(key).startswith("x-")]
    for path, method, operation in operations(document):
        place = f"{method.upper()} {path}"
        given = [*(document["paths"][path].get("parameters") or []), *(operation.get("parameters") or [])]
        for parameter in given:
            node = resolve(document, parameter["$ref"]) if "$ref" in parameter else parameter
            found += [f"{place}: {line}" for line in _parameter(document, node, place)]
        found += [f"{place}: {key}" for key in ("callbacks", "servers") if operation.get(key)]
        found += [f"{place}: {line}" for line in _statuses(operation["responses"])]
        found += [f"{place}: {line}" for line in _contents(document, operation)]
    return list(dict.fromkeys([*found, *_keywords(document)]))


def _parameter(document: Mapping[str, Any], node: Mapping[str, Any], place: str) -> Iterator[str]:
    where, name = node["in"], node["name"]
    if where in ("header", "cookie") and name.lower() not in _IGNORED_HEADERS:
        if node.get("required") is True:
            raise SpecError(place, f"requires the {where} {name!r}, which no method could send")
        yield f"the {where} {name}"
    if where != "query":
        return
    if "content" in node:
        raise SpecError(place, f"the query parameter {name!r} travels as {', '.join(node['content'])}")
    schema = node.get("schema")
    while isinstance(schema, dict) and "$ref" in schema:
        schema = resolve(document, schema["$ref"])
    declared = (schema if isinstance(schema, dict) else {}).get("type")
    types = [declared] if isinstance(declared, str) else declared or []
    style = node.get("style", "form")
    if "object" in types:
        raise SpecError(
            place, f"the query parameter {name!r} is an object (style {style}): only plain values and lists"
        )
    if "array" in types and (style != "form" or node.get("explode", True) is not False):
        raise SpecError(place, f"the query parameter {name!r} is a list in another style than `a,b` (explode: false)")


def _statuses(responses: Mapping[Any, Any]) -> Iterator[str]:
    good = sorted(str(status) for status in responses if str(status).startswith("2"))
    if good:
        yield from (f"the further answer {status}" for status in good[1:])


def _contents(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Iterator[str]:
    for what, node in [("body", operation.get("requestBody")), *operation["responses"].items()]:
        media = _resolved(document, node).get("content") or {}
        yield from (f"the {what} as {other}" for other in list(media)[1:])


def _keywords(document: Mapping[str, Any]) -> Iterator[str]:
    components = document.get("components") or {}
    waiting: list[tuple[str, Any]] = [("paths", document["paths"]), ("schemas", components.get("schemas") or {})]
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, dict):
            # A mapping of properties has names for keys, which can be those of keywords.
            named = place.endswith((".properties", "schemas", "paths"))
            unread: Sequence[str] = () if named else [key for key in _UNREAD if key in node]
            yield from (f"{place}: {key}" for key in unread)
            if not named and node.get("properties") and isinstance(node.get("additionalProperties"), dict):
                yield f"{place}: additionalProperties beside properties"
            waiting += [
                (f"{place}.{key}", value) for key, value in node.items() if named or key not in ("example", "examples")
            ]
        elif isinstance(node, list):
            waiting += [(f"{place}[{index}]", value) for index, value in enumerate(node)]


def _resolved(document: Mapping[str, Any], node: Any) -> Mapping[str, Any]:
    while isinstance(node, dict) and "$ref" in node:
        node = resolve(document, node["$ref"])
    return node if isinstance(node, dict) else {}
