"""The spec as data in the package: the facts that a program needs to check requests and responses, without the texts.

One line for each operation and each schema, so that a review shows which of them changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from codegen.generate.spec import Node, Operation, Spec, part

FILE = "spec.json"
"""Its name in the package."""

_FROM = "#/components/schemas/"
_TO = "#/schemas/"
_WORDS = {"description", "summary", "examples", "x-shoptet-name"}
_BY_NAME = {"properties"}
"""Keys whose value is a mapping by names that can be anything, `description` too."""


def spec_json(spec: Spec) -> str:
    """Return the text of the file."""
    document = spec.document
    head = {"version": document["info"]["version"], "events": document.get("x-shoptet-webhook-events", [])}
    operations = {operation.id: _operation(operation) for operation in spec.operations}
    schemas = {name: _wordless(schema) for name, schema in spec.components.items()}
    return "".join(lines(head, {"operations": operations, "schemas": schemas}))


def lines(head: Mapping[str, object], tables: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """Yield a JSON object: its head, and its tables with a line for each entry."""
    yield "{"
    yield ",\n".join(f"{_json(key)}:{_json(value)}" for key, value in head.items())
    for key, table in tables.items():
        yield f",\n{_json(key)}:{{\n"
        yield ",\n".join(f"{_json(name)}:{_json(value)}" for name, value in table.items())
        yield "\n}"
    yield "}\n"


def _operation(operation: Operation) -> dict[str, object]:
    """Return the entry of an operation; absent facts are left out."""
    node = operation.node
    status, answer = operation.success
    content = part(answer, "content")
    media_type = next(iter(content), None)
    whole = part(part(content, media_type), "schema") if media_type else {}
    found: dict[str, object] = {
        "method": operation.method.upper(),
        "path": operation.path,
        "tag": operation.tag,
        "resource": operation.resource,
        "name": operation.name,
        "kind": operation.kind,
        "effect": operation.effect,
        "key": operation.key,
        "deprecated": node.get("deprecated"),
        "parameters": [_parameter(parameter) for parameter in operation.parameters],
        "body": operation.body,
        "bodyKey": part(node, "x-shoptet-body").get("key"),
        "status": int(status.replace("X", "0")),
        "mediaType": media_type,
        "data": part(part(whole, "properties"), "data"),
        "line": _reference(node.get("x-shoptet-line")),
        "batchLine": _reference(node.get("x-shoptet-batch-line")),
        "refusals": sorted(int(code) for code in node["responses"] if code.isdigit() and not code.startswith("2")),
    }
    return {key: _wordless(value) for key, value in found.items() if value is not None and value not in ({}, [])}


def _reference(pointer: str | None) -> Node | None:
    return {"$ref": pointer} if pointer else None


def _parameter(parameter: Node) -> Node:
    kept = {key: parameter[key] for key in ("name", "in", "schema")}
    return {**kept, "required": True} if parameter.get("required") else kept


def _wordless(node: Any, *, by_name: bool = False) -> Any:
    if isinstance(node, list):
        return [_wordless(item) for item in cast("list[object]", node)]
    if not isinstance(node, dict):
        return node.replace(_FROM, _TO, 1) if isinstance(node, str) and node.startswith(_FROM) else node
    mapping = cast("dict[str, object]", node)
    return {
        key: _wordless(value, by_name=not by_name and key in _BY_NAME)
        for key, value in mapping.items()
        if by_name or key not in _WORDS
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
