"""Envelopes: the payload of a response or a body without its wrapper, and the key that held it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from codegen.importer.facts import scalars
from codegen.importer.facts.location import Spot
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import words
from codegen.importer.problems import SpecError
from codegen.importer.source.check import resolve
from codegen.importer.source.check_shape import required_of

Kind = Literal["value", "page", "none", "job", "binary"]

_PAGINATOR = {"$ref": "#/components/schemas/Paginator"}
_JSON = re.compile(r"application/(?:json|[\w.+-]+\+json|vnd\.shoptet\.v[\d.]+)(?=\s*(?:;|$))", re.IGNORECASE)
_MEDIA_BY_SUFFIX = {"pdf": "application/pdf"}


@dataclass
class Answer:
    """The successful answer of an operation."""

    status: str
    kind: Kind
    key: str | None = None
    payload: dict[str, Any] | None = None
    """The converted schema of the payload; of one row for a page."""
    media: str = "application/json"
    """Empty for an answer without a body."""

    def data(self) -> dict[str, Any]:
        """Return the schema of `data` on the wire."""
        if self.payload is None:
            return {"type": ["object", "null"]}
        if self.key is None:
            return self.payload
        if self.kind == "page":
            rows = {"type": "array", "items": self.payload}
            return {
                "type": "object",
                "required": [self.key, "paginator"],
                "properties": {self.key: rows, "paginator": dict(_PAGINATOR)},
            }
        return {"type": "object", "required": [self.key], "properties": {self.key: self.payload}}


@dataclass
class Body:
    """The request body of an operation."""

    key: str | None
    payload: dict[str, Any]
    required: bool
    list_key: str | None = None
    """The only key of the payload, if that key holds a list."""


def answer(
    walker: Walker, document: Mapping[str, Any], operation_id: str, method: str, path: str, operation: Mapping[str, Any]
) -> Answer:
    """Return the first 2xx answer, unwrapped."""
    responses: Mapping[str, Any] = operation["responses"]
    status = next((code for code in sorted(responses) if re.fullmatch(r"2\d\d|2XX", code)), None)
    if status is None:
        walker.untyped.append(f"{operation_id} (no successful answer)")
        return Answer("200", "none")
    response = _resolved(document, responses[status])
    content = response.get("content") or {}
    if not content:
        if method == "get":
            return Answer(
                status, "binary", media=_MEDIA_BY_SUFFIX.get(path.rsplit("/", 1)[-1], "application/octet-stream")
            )
        return Answer(status, "none", media="")
    media = _json_media(content)
    if media is None:
        return Answer(status, "binary", media=next(iter(content)))
    envelope = _resolved(document, content[media].get("schema") or {})
    data = (envelope.get("properties") or {}).get("data")
    if data is None:
        walker.untyped.append(f"{operation_id}.{status} (no `data`)")
        return Answer(status, "none")
    return _unwrap(walker, document, operation_id, status, data)


def _unwrap(
    walker: Walker, document: Mapping[str, Any], operation_id: str, status: str, data: Mapping[str, Any]
) -> Answer:
    place = f"{operation_id}.{status}"
    noun = words.noun(operation_id)
    plain = _resolved(document, data)
    properties: Mapping[str, Any] = plain.get("properties") or {}
    others = [key for key in properties if key != "paginator"]
    if "paginator" in properties and len(others) == 1:
        rows = _resolved(document, properties[others[0]])
        if "items" in rows:
            key = others[0]
            wish = words.specific(noun, key)
            row = walker.convert(rows["items"], Spot(f"{place}.{key}[]", "answer", key, wish=wish + "?"))
            return Answer(status, "page", key, row)
    if status == "202" and list(properties) == ["jobId"]:
        return Answer(status, "job", "jobId", {"type": "string"})
    if "$ref" not in data and len(properties) == 1:
        key = others[0] if others else "paginator"
        value = properties[key]
        wish = words.specific(noun, key) + ("?" if _is_array(document, value) else "")
        payload = walker.convert(value, Spot(f"{place}.{key}", "answer", key, wish=wish))
        return Answer(status, "value", key, _nullable(payload, data))
    if (
        not properties
        and ("object" in scalars.types_of(plain)[0] or plain.get("type") in (None, "null"))
        and "allOf" not in plain
        and not isinstance(plain.get("additionalProperties"), dict)
    ):
        return Answer(status, "none")
    wish = noun + ("List" if words.lists(operation_id) else "")
    if wish in {words.pascal(name) for name in properties}:
        wish += "Detail"
    return Answer(status, "value", None, walker.convert(data, Spot(place, "answer", noun, wish=wish)))


def body(walker: Walker, document: Mapping[str, Any], operation_id: str, operation: Mapping[str, Any]) -> Body | None:
    """Return the request body, its `data` wrapper off."""
    declared = operation.get("requestBody")
    if declared is None:
        return None
    request = _resolved(document, declared)
    content = request.get("content") or {}
    media = _json_media(content)
    if media is None and content:
        known = "application/json or application/vnd.shoptet.v1.0"
        raise SpecError(f"{operation_id}.requestBody", f"expected {known}, got {', '.join(content)}")
    if media is None:
        walker.untyped.append(f"{operation_id}.body")
        return None
    schema = content[media].get("schema") or {}
    plain = _resolved(document, schema)
    properties: Mapping[str, Any] = plain.get("properties") or {}
    key = "data" if list(properties) == ["data"] else None
    inner = properties["data"] if key else schema
    wish = _body_wish(operation_id, properties, several=_is_array(document, inner))
    payload = walker.convert(inner, Spot(f"{operation_id}.body", "input", words.noun(operation_id), wish=wish))
    required = request.get("required", True) is not False
    return Body(key, payload, required, _list_key(document, inner) if key else None)


def _list_key(document: Mapping[str, Any], inner: Any) -> str | None:
    """Return the only property of a body that consists of one list under a key."""
    plain = _resolved(document, inner)
    properties: Mapping[str, Any] = plain.get("properties") or {}
    if len(properties) != 1:
        return None
    ((name, value),) = properties.items()
    types, nullable = scalars.types_of(_resolved(document, value))
    return name if name in required_of(plain) and list(types) == ["array"] and not nullable else None


def _body_wish(operation_id: str, properties: Mapping[str, Any], *, several: bool) -> str:
    """Return the class name of a body before `Input` is added: `OrderItem`, `OrderItemUpdate`, `OrderCopy`.

    The name is one entry's when the body is an array of `several`.
    """
    if "batchFileUrlPath" in properties:
        return "BatchFile" if len(properties) == 1 else words.singular(words.pascal(operation_id)) + "File"
    rest = (
        words.noun(operation_id)
        if several
        else words.pascal(re.sub(r"By[A-Z]\w*$", "", words.without_verb(operation_id)))
    )
    if re.match(r"(?:create|add|register)(?=[A-Z])", operation_id):
        return rest
    if re.match(r"(?:bulkU|u)pdate(?=[A-Z])", operation_id):
        return rest + "Update"
    return words.pascal(re.sub(r"^(?:set|get)(?=[A-Z])", "", operation_id))


def _json_media(content: Mapping[str, Any]) -> str | None:
    """Return the media type that is JSON; older revisions call it application/vnd.shoptet.v1.0+json."""
    return next((name for name in content if _JSON.match(name)), None)


def _is_array(document: Mapping[str, Any], schema: Any) -> bool:
    plain = _resolved(document, schema)
    return "array" in scalars.types_of(plain)[0] or "items" in plain


def _nullable(payload: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    return scalars.add_null(payload) if scalars.types_of(data)[1] else payload


def _resolved(document: Mapping[str, Any], node: Any) -> dict[str, Any]:
    for _ in range(32):
        if not isinstance(node, dict):
            return {}
        if "$ref" not in node:
            return node
        node = resolve(document, node["$ref"])
    return {}
