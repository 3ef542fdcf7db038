"""The spec as data in the package: complete, without words, and no larger than it needs to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from codegen.generate.problems import GenerateError
from codegen.generate.spec import check, read
from codegen.generate.spec_json import FILE, spec_json
from tests.support.spec import PATH, load


def packaged() -> Any:
    return json.loads((files("shoptet_generated") / FILE).read_text(encoding="utf-8"))


def document(schema: dict[str, Any]) -> dict[str, Any]:
    """A spec of one operation, whose answer has `schema`."""
    answer = {"type": "object", "properties": {"data": {"$ref": "#/components/schemas/Thing"}}}
    operation = {
        "operationId": "getThing",
        "tags": ["Things"],
        "x-shoptet-resource": "things",
        "x-shoptet-method": "get",
        "x-shoptet-answer": {"kind": "value", "key": None},
        "summary": "Read a thing.",
        "parameters": [
            {"name": "code", "in": "path", "required": True, "description": "x", "schema": {"type": "string"}}
        ],
        "responses": {
            "200": {"description": "Done.", "content": {"application/json": {"schema": answer}}},
            "404": {"description": "Not there."},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {"/api/things/{code}": {"get": operation}},
        "components": {"schemas": {"Thing": schema}},
    }


def test_the_package_has_what_the_spec_makes() -> None:
    assert packaged() == json.loads(spec_json(read(PATH)))


def test_every_operation_and_every_schema_is_there() -> None:
    found = packaged()
    assert list(found["operations"]) == list(load().operations)
    assert list(found["schemas"]) == list(load().schemas)


def test_references_lead_somewhere() -> None:
    found = packaged()

    def references(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "$ref" and isinstance(value, str):
                    yield value
                yield from references(value)
        elif isinstance(node, list):
            for item in node:
                yield from references(item)

    names = {reference.removeprefix("#/schemas/") for reference in references(found)}
    assert names
    assert names <= found["schemas"].keys()


def test_words_are_left_out_but_not_properties_of_their_names() -> None:
    schema = {
        "type": "object",
        "description": "A thing.",
        "properties": {
            "description": {"type": "string", "description": "What it is."},
            "properties": {"type": "object", "properties": {"summary": {"type": "string", "summary": "x"}}},
        },
    }
    found = json.loads(spec_json(check(document(schema), "spec")))
    assert found["schemas"]["Thing"] == {
        "type": "object",
        "properties": {
            "description": {"type": "string"},
            "properties": {"type": "object", "properties": {"summary": {"type": "string"}}},
        },
    }
    assert found["operations"]["getThing"] == {
        "method": "GET",
        "path": "/api/things/{code}",
        "tag": "Things",
        "resource": "things",
        "name": "get",
        "kind": "value",
        "effect": "writes",
        "parameters": [{"name": "code", "in": "path", "schema": {"type": "string"}, "required": True}],
        "status": 200,
        "mediaType": "application/json",
        "data": {"$ref": "#/schemas/Thing"},
        "refusals": [404],
    }


def test_a_line_is_an_operation_or_a_schema() -> None:
    lines = spec_json(read(PATH)).splitlines()
    assert len(lines) > len(load().operations) + len(load().schemas)
    assert spec_json(read(PATH)).splitlines() == lines


def test_an_unknown_effect_is_refused() -> None:
    spec = document({"type": "object"})
    spec["paths"]["/api/things/{code}"]["get"]["x-shoptet-effect"] = "reads; import os"
    with pytest.raises(GenerateError, match="x-shoptet-effect: expected one of reads, queues, writes, got"):
        check(spec, "spec")
