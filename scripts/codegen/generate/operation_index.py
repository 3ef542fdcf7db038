"""The operations as data for programs that list and describe them: names, parameters and texts, quick to read.

One line for each resource and each operation, so that a program parses the line that it needs and no other, and a
review shows which of them changed. What the API takes and returns in bodies is in `spec.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from codegen.generate.package import Argument, Operation, Resource
from codegen.generate.spec import Node, Spec, part

FILE = "operation_index.json"
"""Its name in the package."""


def operation_index(spec: Spec, resources: Sequence[Resource]) -> str:
    """Return the text of the file."""
    nodes = {operation.id: operation.node for operation in spec.operations}
    tables: dict[str, dict[str, object]] = {
        "resources": {resource.name: _resource(resource) for resource in resources},
        "operations": {
            f"{resource.name}.{operation.name}": _operation(operation, nodes[operation.id])
            for resource in resources
            for operation in resource.operations
        },
    }
    return "".join(_lines(tables))


def _lines(tables: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    opening = "{"
    for key, table in tables.items():
        yield f"{opening}{_json(key)}:{{\n"
        yield ",\n".join(f"{_json(name)}:{_json(value)}" for name, value in table.items())
        yield "\n}"
        opening = ",\n"
    yield "}\n"


def _resource(resource: Resource) -> dict[str, object]:
    sentences = [line for line in resource.doc if line and line != f"{resource.title}."]
    return {"title": resource.title, "text": " ".join(sentences)}


def _operation(operation: Operation, node: Node) -> dict[str, object]:
    """Return the entry of an operation, its id first; absent facts are left out."""
    body = operation.body
    found: dict[str, object] = {
        "id": operation.id,
        "method": operation.http_method,
        "path": operation.pattern,
        "style": operation.style,
        "effect": operation.effect,
        "text": " ".join(operation.doc[: operation.doc.index("")] if "" in operation.doc else operation.doc),
        "link": part(node, "externalDocs").get("url"),
        "result": operation.type_text,
        "parameters": [
            *(_parameter(argument, "path") for argument in operation.path_arguments),
            *(_parameter(argument, "query") for argument in operation.query_arguments),
        ],
        "body": operation.body_type_text,
        "bodyText": body.doc if body else None,
        "bodyKey": operation.body_key if body else None,
        "bodyList": operation.body_list,
        "line": operation.line_text,
        "batchLine": operation.batch_line_text,
        "pageSize": operation.page_size,
        "deprecated": operation.deprecated or None,
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def _parameter(argument: Argument, place: str) -> dict[str, object]:
    found: dict[str, object] = {
        "name": argument.name,
        "wire": argument.wire if argument.wire != argument.name else None,
        "in": place,
        "kind": argument.kind if argument.kind != "string" else None,
        "required": argument.required or None,
        "allowed": argument.allowed,
        "maxItems": argument.max_items,
        "text": argument.doc,
    }
    return {key: value for key, value in found.items() if value is not None}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
