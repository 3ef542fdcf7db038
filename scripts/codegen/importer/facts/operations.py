"""One operation of the vendor's document as one operation of the spec."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.importer.facts import effects, parameters, payloads, prose
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import words
from codegen.importer.names.class_sites import alias, reference
from codegen.importer.source.check import operations

DOCS = "https://api.docs.shoptet.com/shoptet-api/openapi"
"""Where the vendor shows its document: a page per operation under its tag."""

_SAYS: Mapping[str, str] = {
    "200": "Done.",
    "201": "Created.",
    "202": "Accepted: the job is queued, its result comes later.",
    "400": "Some record did not pass the shop's validation; repeating does not help.",
    "401": "The token is missing, wrong or out of date.",
    "403": "The token has no right to this, or the shop lacks a module.",
    "404": "No such path, or no record with this identifier.",
    "408": "The shop waited too long for the other side.",
    "409": "The shop's state forbids it: a duplicate, or something still refers to the record.",
    "413": "Too many records in one request; none was processed.",
    "422": "The request does not follow the schema.",
    "423": "Locked: the same write, or another document, is still being worked on.",
    "429": "Too many connections, or the bucket is full.",
    "500": "The shop failed; it may work later.",
    "503": "Maintenance; it will work later.",
}


@dataclass
class Converted:
    """An operation on its way into the spec, with what naming and overlays need to know of it."""

    path: str
    method: str
    operation_id: str
    tag: str
    answer: payloads.Answer
    is_snapshot: bool
    node: dict[str, Any] = field(default_factory=dict[str, Any])


def convert_all(walker: Walker, document: Mapping[str, Any]) -> list[Converted]:
    """Convert every operation in the document's order; responses first, so that classes people read get plain names."""
    found: list[Converted] = []
    for path, method, operation in operations(document):
        operation_id = operation["operationId"]
        answer = payloads.answer(walker, document, operation_id, method, path, operation)
        snapshot = answer.kind == "job" and (
            operation.get("x-shoptet-snapshot-endpoint") is not None or "/snapshot" in path
        )
        tag = str((operation.get("tags") or ["Other"])[0])
        found.append(Converted(path, method, operation_id, tag, answer, snapshot))
    sections = _sections(document)
    details = {
        converted.path: converted
        for converted in found
        if converted.method == "get" and converted.answer.kind in ("value", "page")
    }
    for converted in found:
        _fill(converted, walker, document, sections, details)
    return found


def _fill(
    converted: Converted,
    walker: Walker,
    document: Mapping[str, Any],
    sections: Mapping[str, list[str]],
    details: Mapping[str, Converted],
) -> None:
    item = document["paths"][converted.path]
    operation = item[converted.method]
    operation_id = converted.operation_id
    node = converted.node
    node["operationId"] = operation_id
    node["tags"] = [converted.tag]
    node["externalDocs"] = {"url": _page(converted, document)}
    if operation.get("deprecated") is True:
        node["deprecated"] = True
    first_word = next(iter(words.split(operation_id)), "").lower()
    node[effects.EFFECT] = effects.effect(converted.method, first_word, converted.answer.kind)
    node["x-shoptet-answer"] = {"kind": converted.answer.kind, "key": converted.answer.key}
    body = payloads.body(walker, document, operation_id, operation)
    if body:
        node["x-shoptet-body"] = {"key": body.key, **({"list": body.list_key} if body.list_key else {})}
    line = _line(converted, walker, document, operation, details)
    if line:
        node["x-shoptet-line" if converted.is_snapshot else "x-shoptet-batch-line"] = line["$ref"]
    given = parameters.declared(document, item, operation)
    extra = _sections_of_detail(operation, converted, details, sections)
    node["parameters"] = parameters.convert(walker, operation_id, converted.path, operation, given, extra)
    if body:
        node["requestBody"] = {"required": body.required, "content": {"application/json": {"schema": _wrapped(body)}}}
    node["responses"] = _responses(converted.answer, operation["responses"])


def _page(converted: Converted, document: Mapping[str, Any]) -> str:
    """Return the vendor's page of the operation.

    Where a sentence of the vendor holds the very URL, it is spelled with an escaped hyphen: the same address to every
    browser, and no piece of the vendor's text.
    """
    tag, operation_id = prose.slug(converted.tag), converted.operation_id.lower()
    url = f"{DOCS}/{tag}/{operation_id}"
    quoted = any(url in str(operation.get("description") or "") for _, _, operation in operations(document))
    return f"{DOCS}/{tag.replace('-', '%2D')}/{operation_id}" if quoted else url


def _sections(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the sections that each operation's own texts give for `include`."""
    found: dict[str, list[str]] = {}
    for path, _, operation in operations(document):
        for parameter in parameters.declared(document, document["paths"][path], operation):
            if parameter["in"] == "query" and parameter["name"] == "include":
                found[operation["operationId"]] = prose.include_names(operation, parameter)
    return found


def _sections_of_detail(
    operation: Mapping[str, Any],
    converted: Converted,
    details: Mapping[str, Converted],
    sections: Mapping[str, list[str]],
) -> list[str]:
    """Return the sections of the detail with the same response, for an operation that refers to that detail."""
    if not prose.refers_to_detail(operation):
        return []
    same = [
        sections.get(detail.operation_id, [])
        for detail in details.values()
        if detail.answer.kind == "value" and detail.answer.payload == converted.answer.payload
    ]
    return max(same, key=len, default=[])


def _line(
    converted: Converted,
    walker: Walker,
    document: Mapping[str, Any],
    operation: Mapping[str, Any],
    details: Mapping[str, Converted],
) -> dict[str, Any] | None:
    """Return the schema of one line: of a snapshot's result, or of a batch's file."""
    schemas: Mapping[str, Any] = (document.get("components") or {}).get("schemas") or {}
    by_lower = {name.lower(): name for name in schemas}
    if converted.is_snapshot:
        named = str(operation.get("x-shoptet-response-ref") or "").rsplit("/", 1)[-1]
        link = re.search(r"/openapi/snapshot/(\w+)", str(operation.get("description") or ""))
        component = named if named in schemas else _stated_line(converted, walker, by_lower, link[1] if link else None)
        if component:
            return _pointer(walker.component(component, "answer", f"{converted.operation_id}.line"))
        return _line_like_detail(converted, walker, details)
    if "batch" not in {word.lower() for word in words.split(converted.operation_id)}:
        return None
    component = _stated_line(converted, walker, by_lower, prose.batch_line(operation))
    component = component or _batch_component(converted.operation_id, schemas)
    return _pointer(walker.component(component, "input", f"{converted.operation_id}.line")) if component else None


def _stated_line(converted: Converted, walker: Walker, components: Mapping[str, str], linked: str | None) -> str | None:
    """Return the component that a link in a description, now or formerly, names as the shape of a line."""
    component = components.get((linked or "").lower())
    stated = walker.memory.settle(f"{converted.operation_id}.line=", "line", {"line": component} if component else {})
    return components.get(str(stated.get("line")).lower())


def _line_like_detail(converted: Converted, walker: Walker, details: Mapping[str, Converted]) -> dict[str, Any] | None:
    """Return the shape of a line in a revision without snapshot schemas: that of the detail next to the snapshot.

    That is the record under the snapshot's own path, or a row where the path is one record's with pages of rows.
    """
    base = converted.path.split("/snapshot")[0]
    for path, detail in details.items():
        one = detail.answer.kind == "value" and re.fullmatch(re.escape(base) + r"/\{\w+\}", path)
        row = detail.answer.kind == "page" and path == base and base.endswith("}")
        if (one or row) and detail.answer.payload and "$ref" in detail.answer.payload:
            noun = words.noun(converted.operation_id)
            place = f"{converted.operation_id}.line"
            walker.sites[place] = alias(place, "answer", f"{noun}Snapshot", detail.answer.payload)
            return reference(place)
    walker.untyped.append(f"{converted.operation_id} (a line of the snapshot)")
    return None


def _batch_component(operation_id: str, schemas: Mapping[str, Any]) -> str | None:
    """Return the batch component made of the operation's words: updatePricelistBatch, pricelistBatchUpdate."""
    own = set(words.split(operation_id))
    return next((name for name in schemas if "Batch" in words.split(name) and set(words.split(name)) == own), None)


def _pointer(schema: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the reference in a converted schema; a nullable component's line is never null."""
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    return next(({"$ref": part["$ref"]} for part in schema.get("anyOf", []) if "$ref" in part), None)


def _wrapped(body: payloads.Body) -> dict[str, Any]:
    if body.key is None:
        return body.payload
    return {
        "type": "object",
        "required": [body.key],
        "additionalProperties": False,
        "properties": {body.key: body.payload},
    }


def _responses(answer: payloads.Answer, declared: Mapping[str, Any]) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status in sorted({answer.status, *declared}):
        says = _SAYS.get(status, "Another answer.")
        if status == answer.status:
            responses[status] = {"description": says, **_content(answer)}
        elif not status.startswith("2"):
            error = {"schema": {"$ref": "#/components/schemas/ErrorAnswer"}}
            responses[status] = {"description": says, "content": {"application/json": error}}
    return responses


def _content(answer: payloads.Answer) -> dict[str, Any]:
    if not answer.media:
        return {}
    if answer.kind == "binary":
        return {"content": {answer.media: {"schema": {"type": "string", "format": "binary"}}}}
    envelope = {
        "type": "object",
        "required": ["data"],
        "properties": {
            "data": answer.data(),
            "errors": {"$ref": "#/components/schemas/Errors"},
            "metadata": {"$ref": "#/components/schemas/Metadata"},
        },
    }
    return {"content": {"application/json": {"schema": envelope}}}
