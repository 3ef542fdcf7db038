"""What one operation takes, returns and does, as plain JSON of a bounded size."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias, cast

from shoptet_api.operation_calls.index import IndexedOperation, IndexedParameter
from shoptet_api.operation_search.facts import REFERENCE, Node, operation_facts, schemas
from shoptet_api.operation_search.schemas import cut

Json: TypeAlias = dict[str, Any]

BODY_SIZE: Final = 8_000
"""The largest size of a body's schema, in bytes."""
RESULT_SIZE: Final = 6_000
"""The largest size of a result's schema, in bytes."""
SCHEMA_SIZE: Final = 16_000
"""The largest size of a schema that was asked for alone, in bytes."""

_LIMITS: Final = ("format", "default", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


def describe(operation: IndexedOperation) -> Json:
    """Return what an operation takes, returns and does.

    Schemas are as deep as their sizes allow. A part that is cut is `{"schema": NAME}`, `more` lists these names, and
    `describe_schema` shows each of them.
    """
    facts = operation_facts(operation.id)
    found: Json = {
        "operation": operation.full_name,
        "id": operation.id,
        "request": f"{operation.method} {facts['path']}",
        "effect": operation.effect,
        "summary": operation.text,
        "right": {"group": operation.resource, "access": "read" if operation.method == "GET" else "write"},
        "parameters": [_parameter(one, facts) for one in operation.parameters],
    }
    if operation.is_deprecated:
        found["deprecated"] = True
    if operation.link:
        found["docs"] = operation.link
    if operation.page_size:
        found["rows_per_page"] = {"default": operation.page_size[0], "maximum": operation.page_size[1]}
    more: set[str] = set()
    body = _body(facts, operation)
    if body is not None:
        found["body"], names = cut(body, BODY_SIZE)
        more.update(names)
    found["result"] = {"kind": facts["kind"]}
    for key, schema in _results(facts).items():
        found["result"][key], names = cut(schema, RESULT_SIZE, is_result=True)
        more.update(names)
    if facts.get("refusals"):
        found["refused_with"] = facts["refusals"]
    if more:
        found["more"] = sorted(more)
    return found


def describe_schema(name: str) -> Json | None:
    """Return a schema by its name, as deep as its size allows; None if there is none of this name."""
    if name not in schemas():
        return None
    schema, more = cut({"$ref": REFERENCE + name}, SCHEMA_SIZE)
    return {"name": name, "schema": schema, **({"more": more} if more else {})}


def _parameter(parameter: IndexedParameter, facts: Node) -> Json:
    node: Node = next(one for one in facts["parameters"] if one["name"] == parameter.wire)
    schema: Node = node["schema"]
    items: Node = schema.get("items", {})
    found: Json = {"name": parameter.name, "in": parameter.place, "type": schema.get("type", "string")}
    if parameter.is_required:
        found["required"] = True
    choices = items.get("enum") or schema.get("enum") or parameter.allowed
    if choices:
        found["choices"] = list(choices)
    found.update((key, schema[key]) for key in _LIMITS if key in schema)
    if parameter.text:
        found["description"] = parameter.text
    return found


def _body(facts: Node, operation: IndexedOperation) -> Node | None:
    """Return the schema of the body as callers give it: without the keys that wrap it."""
    if "body" not in facts:
        return None
    schema: Node = facts["body"]
    for key in (operation.body_key, operation.body_list):
        if key:
            schema = _resolved(schema)["properties"][key]
    return schema


def _results(facts: Node) -> Mapping[str, Node]:
    """Return the schemas of what comes back, by what they are."""
    found: dict[str, Node] = {}
    if facts["kind"] in {"value", "page"} and "data" in facts:
        data: Node = facts["data"]
        payload: Node = _resolved(data)["properties"][facts["key"]] if facts.get("key") else data
        if facts["kind"] == "page":
            payload = cast("Node", _resolved(payload).get("items", {}))
        found["rows" if facts["kind"] == "page" else "value"] = payload
    if "line" in facts:
        found["lines_of_file"] = facts["line"]
    if "batchLine" in facts:
        found["rows_to_upload"] = facts["batchLine"]
    return found


def _resolved(node: Node) -> Node:
    while "$ref" in node:
        node = schemas()[str(node["$ref"]).removeprefix(REFERENCE)]
    return node
