"""The payload view: the interface as a user of the client sees it, without the wire's envelope.

spec/openapi.yaml describes the wire, so that every tool can read it. A user of the client gets an `Order` and not
`{"data": {"order": …}}`; so before openapi-python-client sees the document, the answers become their payloads, the
bodies lose their wrapper, error answers go, and the schemas keep only what decides a type. What a person reads
(descriptions, defaults, deprecation) is taken from the document itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from codegen.generate.problems import GenerateError
from codegen.generate.spec import Node, Operation, Spec, component_name, many, part

NUMBER = "x-shoptet-number"
"""Marks a decimal that travels as a JSON number: in the view every decimal is a string with format `decimal`."""

_COPIED = ("type", "format", "pattern")
_LISTS = ("allOf", "anyOf", "oneOf")
_TYPED = ("$ref", "type", "properties", "items", *_LISTS)


@dataclass(frozen=True)
class Payload:
    """The request and the response of an operation, as schemas of the document."""

    operation: Operation
    status: str
    answer: Node | None
    content_type: str | None
    body: Node | None
    body_required: bool
    line: str | None
    """The component that describes a line of the snapshot that the job makes."""
    batch_line: str | None
    """The component that describes a line of the file that the job reads."""


def payload(spec: Spec, operation: Operation) -> Payload:
    """Return the payload of `operation`."""
    status, answer = operation.success
    content = part(answer, "content")
    schema: Node | None = None
    if operation.kind in ("value", "page"):
        schema = _answer(spec, operation, content)
    return Payload(
        operation=operation,
        status=status,
        answer=schema,
        content_type=next(iter(content), None),
        body=_body(spec, operation),
        body_required=bool(part(operation.node, "requestBody").get("required")),
        line=_line(spec, operation, "x-shoptet-line"),
        batch_line=_line(spec, operation, "x-shoptet-batch-line"),
    )


def payload_view(spec: Spec, payloads: Sequence[Payload], names: Iterable[str]) -> Node:
    """Return the document that openapi-python-client parses, with the components `names`."""
    paths: dict[str, Node] = {}
    for item in payloads:
        paths.setdefault(item.operation.path, {})[item.operation.method] = _operation(item)
    schemas = {name: _component(spec.components[name]) for name in names}
    info = {"title": "Shoptet API", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def references(node: object) -> Iterator[str]:
    """Yield the components that `node` refers to, in its order, without following them."""
    if isinstance(node, dict):
        for key, value in cast("Node", node).items():
            if key == "$ref" and isinstance(value, str):
                yield component_name(cast("Node", node))
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in cast("list[object]", node):
            yield from references(value)


def alias_of(schema: Node) -> str | None:
    """Return the component that `schema` renames: an allOf with one reference that adds nothing."""
    parts = schema.get("allOf")
    if isinstance(parts, list) and len(cast("list[Node]", parts)) == 1 and "$ref" in parts[0]:
        return None if "properties" in schema else component_name(cast("Node", parts[0]))
    return None


def values(schema: Node) -> list[str] | None:
    """Return the values of an enumeration of strings, closed or open."""
    listed = schema.get("enum") or schema.get("x-extensible-enum")
    if schema.get("type") != "string" or not listed:
        return None
    return [str(value) for value in listed]


def _operation(item: Payload) -> Node:
    operation = item.operation
    node: Node = {
        "operationId": operation.id,
        "tags": [operation.resource],
        "parameters": [
            {
                "name": parameter["name"],
                "in": parameter["in"],
                "required": bool(parameter.get("required")),
                "schema": _schema(parameter["schema"]),
            }
            for parameter in operation.parameters
        ],
        "responses": {item.status: _response(item)},
    }
    if item.body is not None:
        content = {"application/json": {"schema": _schema(item.body)}}
        node["requestBody"] = {"required": item.body_required, "content": content}
    return node


def _response(item: Payload) -> Node:
    response: Node = {"description": ""}
    match item.operation.kind:
        case "binary":
            schema: Node = {"type": "string", "format": "binary"}
            response["content"] = {"application/octet-stream": {"schema": schema}}
        case "job":
            response["content"] = {"application/json": {"schema": {"type": "string"}}}
        case "value" | "page" if item.answer is not None:
            response["content"] = {"application/json": {"schema": _schema(item.answer)}}
        case _:
            pass
    return response


def _component(schema: Node) -> Node:
    if alias_of(schema):
        # A stand-in: openapi-python-client would make the inline parts of the other class a second time.
        return {"type": "object", "properties": {"x": {"type": "string"}}}
    listed = values(schema)
    return {"type": "string", "enum": listed} if listed else _schema(schema)


def _schema(schema: Node) -> Node:
    """Return the parts of `schema` that decide its type; an enumeration outside components is its base type."""
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    found: Node = {key: schema[key] for key in _COPIED if key in schema}
    if "number" in _types(schema):
        found["type"] = "string" if schema["type"] == "number" else ["string", *_others(schema, "number")]
        found |= {"format": "decimal", NUMBER: True}
    for key in _LISTS:
        # "One of these must be there" (anyOf with nothing but `required`) limits an object, but is not a type.
        parts = [_schema(one) for one in many(schema, key) if any(name in one for name in _TYPED)]
        if parts:
            found[key] = parts
    if "items" in schema:
        found["items"] = _schema(schema["items"])
    if "properties" in schema:
        found["properties"] = {name: _schema(part) for name, part in schema["properties"].items()}
        found["required"] = [name for name in schema.get("required") or () if name in schema["properties"]]
    elif schema.get("required"):
        found["required"] = schema["required"]
    additional = schema.get("additionalProperties")
    found_additional = _schema(cast("Node", additional)) if isinstance(additional, dict) else additional
    if found_additional is not None:
        found["additionalProperties"] = found_additional
    return found


def _types(schema: Node) -> list[str]:
    named: Any = schema.get("type")
    return cast("list[str]", named) if isinstance(named, list) else [str(named)]


def _others(schema: Node, name: str) -> list[str]:
    return [other for other in _types(schema) if other not in (name, "string")]


def _answer(spec: Spec, operation: Operation, content: Node) -> Node:
    media = content.get("application/json")
    if not media or "schema" not in media:
        raise GenerateError(f"{operation.place}: answer kind {operation.kind} without application/json")
    data, maybe_null = _inside(spec, media["schema"], "data", f"{operation.place}: answer")
    if operation.key is not None:
        data, null = _inside(spec, data, operation.key, f"{operation.place}: answer data")
        maybe_null = maybe_null or null
    if operation.kind == "page":
        rows = spec.resolve(data)
        if rows.get("type") != "array":
            raise GenerateError(f"{operation.place}: the rows at data.{operation.key} are not an array")
        return data
    return {"anyOf": [data, {"type": "null"}]} if maybe_null else data


def _body(spec: Spec, operation: Operation) -> Node | None:
    schema = operation.body
    if schema is None:
        return None
    wrapped = part(operation.node, "x-shoptet-body")
    for key in (wrapped.get("key", "data"), wrapped.get("list")):
        if key is not None:
            schema = _inside(spec, schema, str(key), f"{operation.place}: body")[0]
    return schema


def _inside(spec: Spec, schema: Node, key: str, place: str) -> tuple[Node, bool]:
    """Return the property `key` of `schema`, and whether `schema` itself may be null."""
    node = spec.resolve(schema)
    maybe_null = isinstance(node.get("type"), list) and "null" in node["type"]
    if "anyOf" in node:
        parts = [spec.resolve(part) for part in node["anyOf"]]
        maybe_null = any(part.get("type") == "null" for part in parts)
        node = next((part for part in parts if part.get("type") != "null"), node)
    found: Node | None = part(node, "properties").get(key)
    if found is None:
        raise GenerateError(f"{place}: has no {key!r}")
    return found, maybe_null


def _line(spec: Spec, operation: Operation, key: str) -> str | None:
    reference = operation.node.get(key)
    if reference is None:
        return None
    name = component_name({"$ref": reference})
    if name not in spec.components:
        raise GenerateError(f"{operation.place}: line schema {reference} does not exist")
    return name
