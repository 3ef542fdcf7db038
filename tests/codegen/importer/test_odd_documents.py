"""Documents that are odd but allowed: imported and generated, or refused in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.generate.__main__ import main as generate
from tests.codegen.importer.spec_folder import SpecFolder

THING: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}


def _add(vendor: dict[str, Any], properties: dict[str, Any], **schemas: Any) -> None:
    vendor["components"]["schemas"].update(schemas)
    vendor["components"]["schemas"]["teapot"]["properties"].update(properties)


def _component(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _body(vendor: dict[str, Any], media: str) -> None:
    request = vendor["paths"]["/api/teapots"]["post"]["requestBody"]
    request["content"] = {media: request["content"]["application/json"]}


def _answers(vendor: dict[str, Any], **more: Any) -> None:
    vendor["paths"]["/api/teapots"]["get"]["responses"].update(more)


def _range(vendor: dict[str, Any]) -> None:
    operation = vendor["paths"]["/api/teapots"]["get"]
    operation["responses"] = {"2XX": operation["responses"][200]}


GENERATED: dict[str, Callable[[dict[str, Any]], None]] = {
    "properties true and false": lambda vendor: _add(vendor, {"x": True, "y": False}),
    "component true": lambda vendor: _add(vendor, {"x": _component("any")}, any=True),
    "component false": lambda vendor: _add(vendor, {"x": _component("any")}, any=False),
    "parameter true": lambda vendor: vendor["paths"]["/api/teapots"]["get"]["parameters"].append(
        {"name": "q", "in": "query", "schema": True}
    ),
    "items true": lambda vendor: _add(vendor, {"x": {"type": "array", "items": True}}),
    "model or number": lambda vendor: _add(vendor, {"x": {"oneOf": [THING, {"type": "number"}]}}),
    "component or whole number": lambda vendor: _add(
        vendor, {"x": {"oneOf": [_component("lid"), {"type": "integer"}]}}
    ),
    "schema None": lambda vendor: _add(vendor, {"x": _component("None")}, **{"None": THING}),
    "schemas with names of Python": lambda vendor: _add(
        vendor,
        {"x": _component("True"), "y": _component("class"), "z": _component("Model")},
        **{"True": THING, "class": {**THING, "required": ["a"]}, "Model": {**THING, "minProperties": 1}},
    ),
    "other statuses": lambda vendor: _answers(vendor, default={"description": "x"}, **{"4XX": {"description": "x"}}),
    "range of statuses": _range,
    "the vendor's own type": lambda vendor: _body(vendor, "application/vnd.shoptet.v1.0"),
    "the vendor's own type as JSON": lambda vendor: _body(vendor, "application/vnd.shoptet.v1.0+json; charset=utf-8"),
    "type in capitals": lambda vendor: _body(vendor, "Application/JSON"),
}


@pytest.mark.parametrize("name", GENERATED)
def test_odd_documents_are_generated(name: str, folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path) -> None:
    """G3: what is allowed in OpenAPI and says nothing new about types goes through."""
    GENERATED[name](vendor)
    assert folder.run(vendor) == 0
    output = tmp_path / "shoptet_generated"
    assert generate(["--spec", str(folder.path / "openapi.yaml"), "--output", str(output)]) == 0


def test_the_vendors_own_type_is_json(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    _body(vendor, "application/vnd.shoptet.v1.0")
    assert folder.run(vendor) == 0
    operation = folder.spec()["paths"]["/api/teapots"]["post"]
    assert operation["x-shoptet-body"] == {"key": "data"}


@pytest.mark.parametrize("media", ["multipart/form-data", "application/xml", "text/plain", "application/jsonl"])
def test_a_body_of_another_media_type_is_refused(
    media: str, folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """A body that cannot be sent is refused by the name of its type, not left out."""
    _body(vendor, media)
    assert folder.run(vendor) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert "createTeapot" in line
    assert media in line


@pytest.mark.parametrize("key", [None, True, 7])
def test_a_key_that_is_not_text_is_refused(
    key: object, folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """G3: YAML reads `null:`, `yes:` and `7:` as other things than text."""
    vendor["components"]["schemas"]["teapot"]["properties"][key] = {"type": "string"}
    assert folder.run(vendor) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_three_spellings_of_one_name_are_refused(
    folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """G3: fooBar, foobar and foo_bar are two Python names; the line says which meet."""
    _add(vendor, {name: {"type": "string"} for name in ("fooBar", "foobar", "foo_bar")})
    assert folder.run(vendor) == 0
    assert generate(["--spec", str(folder.path / "openapi.yaml"), "--output", str(tmp_path / "shoptet_generated")]) == 1
    assert capsys.readouterr().err == "Teapot: 'fooBar' and 'foo_bar' both become the Python name 'foo_bar'\n"
