"""Refuses a document that cannot be imported: one line naming the first place that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from codegen import safe_values
from codegen.importer.problems import SpecError
from codegen.importer.source.check_shape import check_shape

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def check(document: Mapping[str, Any], name: str) -> None:
    """Raise SpecError unless `document` is an OpenAPI 3.1 document whose operations and references hold together."""
    version = document.get("openapi")
    if not isinstance(version, str) or not re.fullmatch(r"3\.\d+\.\d+(-.+)?", version):
        raise SpecError(name, f"is not an OpenAPI document: expected `openapi` 3.1.x, got {version!r}")
    if not version.startswith("3.1."):
        raise SpecError(name, f"is OpenAPI {version}: only 3.1 documents can be imported")
    if not isinstance(document.get("paths"), dict) or not document["paths"]:
        raise SpecError(name, "`paths` is missing or empty")
    _check_keys(document)
    _check_operations(document)
    _check_references(document)
    check_shape(document)
    for place, problem in safe_values.problems(document):
        raise SpecError(place, problem)


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every (path, method, operation) in the document's order."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def resolve(document: Mapping[str, Any], reference: object) -> Any:
    """Return the node that a local `#/...` reference points to, or raise LookupError."""
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise LookupError(reference)
    node: Any = document
    for part in reference[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, list):
            node = node[int(key)] if key.isdigit() and int(key) < len(node) else None
        else:
            node = node.get(key) if isinstance(node, dict) else None
        if node is None:
            raise LookupError(reference)
    return node


def _check_keys(document: Mapping[str, Any]) -> None:
    """Raise SpecError at a key that is not a text, as YAML reads `yes:` and `1.5:`; a status may be a number."""
    waiting: list[tuple[str, object]] = [("#", document)]
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, dict):
            for key, value in node.items():
                is_status = place.endswith("/responses") and isinstance(key, int) and not isinstance(key, bool)
                if not isinstance(key, str) and not is_status:
                    raise SpecError(place, f"expected texts as keys, got {str(key)[:40]!r}")
                waiting.append((f"{place}/{key}", value))
        elif isinstance(node, list):
            waiting += ((f"{place}/{index}", value) for index, value in enumerate(node))


def _check_operations(document: Mapping[str, Any]) -> None:
    seen: dict[str, str] = {}
    for path, item in document["paths"].items():
        if not isinstance(item, dict):
            raise SpecError(f"paths[{path!r}]", "expected a mapping of operations")
        for method, operation in item.items():
            if method not in METHODS:
                continue
            place = f"{method.upper()} {path}"
            if not isinstance(operation, dict):
                raise SpecError(place, "expected an operation")
            operation_id = operation.get("operationId")
            if not isinstance(operation_id, str) or not operation_id:
                raise SpecError(place, "lacks an operationId")
            if operation_id in seen:
                raise SpecError(place, f"operationId {operation_id!r} is taken by {seen[operation_id]}")
            seen[operation_id] = place
            if not isinstance(operation.get("responses"), dict) or not operation["responses"]:
                raise SpecError(f"{place} ({operation_id})", "lacks responses")
            _check_path_parameters(document, place, path, item, operation)


def _check_path_parameters(
    document: Mapping[str, Any], place: str, path: str, item: Mapping[str, Any], operation: Mapping[str, Any]
) -> None:
    declared: set[str] = set()
    for parameter in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]:
        node = parameter
        if isinstance(node, dict) and "$ref" in node:
            try:
                node = resolve(document, node["$ref"])
            except LookupError:
                raise SpecError(place, f"the $ref {parameter['$ref']!r} points to nothing") from None
        if not isinstance(node, dict) or not isinstance(node.get("name"), str) or not isinstance(node.get("in"), str):
            raise SpecError(place, f"a parameter without name or place: {str(node)[:80]}")
        if node["in"] == "path":
            declared.add(node["name"])
    for missing in [name for name in _PLACEHOLDER.findall(path) if name not in declared]:
        raise SpecError(place, f"the path parameter {{{missing}}} is not declared")


def _check_references(document: Mapping[str, Any]) -> None:
    stack: list[tuple[str, Any]] = [("#", document)]
    while stack:
        place, node = stack.pop()
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                _check_reference(document, place, reference)
            # An example may show any JSON, a key called "$ref" included.
            stack += [(f"{place}/{key}", value) for key, value in node.items() if key not in ("example", "examples")]
        elif isinstance(node, list):
            stack += [(f"{place}/{index}", value) for index, value in enumerate(node)]


def _check_reference(document: Mapping[str, Any], place: str, reference: str) -> None:
    """Check that a reference leads to a node: references to references may not go round in a circle."""
    seen = [reference]
    while True:
        try:
            node = resolve(document, seen[-1])
        except LookupError:
            raise SpecError(place, f"the $ref {seen[-1]!r} points to nothing") from None
        if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
            return
        if node["$ref"] in seen:
            raise SpecError(place, f"the $ref {reference!r} goes round in a circle")
        seen.append(node["$ref"])
