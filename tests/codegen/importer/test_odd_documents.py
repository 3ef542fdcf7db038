"""Documents that are odd but allowed: imported and generated, or refused in one line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate.__main__ import main as generate
from codegen.import_spec import main as import_main
from codegen.importer.names import methods
from shoptet_api import AsyncShoptet, Shoptet
from shoptet_generated.resources import MODULES
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


def _get(vendor: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = vendor["paths"]["/api/teapots"]["get"]
    return operation


def _of(key: str) -> dict[str, Any]:
    return {"type": "object", "properties": {key: {"type": "string"}}}


def _sorts_data(vendor: dict[str, Any], data: dict[str, Any]) -> None:
    content = vendor["paths"]["/api/tea-sorts"]["get"]["responses"][200]["content"]["application/json"]
    content["schema"]["properties"]["data"] = data


def _path_reference(vendor: dict[str, Any]) -> None:
    vendor["components"]["pathItems"] = {"sorts": vendor["paths"]["/api/tea-sorts"]}
    vendor["paths"]["/api/tea-sorts"] = {"$ref": "#/components/pathItems/sorts"}


def _accented_value(vendor: dict[str, Any]) -> None:
    item = vendor["paths"].pop("/api/teapots/{code}/pdf")
    item["get"]["parameters"][0]["name"] = "kód"
    vendor["paths"]["/api/teapots/{kód}/pdf"] = item


def _differ_by_case(vendor: dict[str, Any]) -> None:
    again = {**vendor["paths"]["/api/tea-sorts"]["get"], "operationId": "GetListOfTeaSorts"}
    vendor["paths"]["/api/other-sorts"] = {"get": again}


def _head(vendor: dict[str, Any]) -> None:
    checked = {"operationId": "checkSorts", "responses": {200: {"description": "x"}}}
    vendor["paths"]["/api/tea-sorts"]["head"] = checked


def _parameter(**parameter: Any) -> Callable[[dict[str, Any]], None]:
    return lambda vendor: _get(vendor)["parameters"].append({"name": "f", "in": "query", **parameter})


GENERATED |= {
    "data is a map": lambda vendor: _sorts_data(
        vendor, {"type": "object", "additionalProperties": {"type": "integer"}}
    ),
    "data is a map of objects": lambda vendor: _sorts_data(
        vendor, {"type": "object", "additionalProperties": _of("a")}
    ),
    "oneOf inside allOf": lambda vendor: _add(vendor, {"x": {"allOf": [_of("a"), {"oneOf": [_of("b"), _of("c")]}]}}),
    "a map of inline objects": lambda vendor: _add(vendor, {"x": {"type": "object", "additionalProperties": _of("a")}}),
    "a free object": lambda vendor: _add(vendor, {"x": {"type": "object"}}),
    "path item by reference": _path_reference,
    "accented value in a path": _accented_value,
    "operationIds that differ by case": _differ_by_case,
    "HEAD": _head,
    "a list that travels with commas": _parameter(
        explode=False, schema={"type": "array", "items": {"type": "integer"}}
    ),
    "servers without an address": lambda vendor: vendor.update(servers=[{"description": "x"}]),
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


@pytest.mark.parametrize("key", [None, True, 1.5])
@pytest.mark.parametrize("place", ["method", "keyword"])
def test_a_key_of_another_kind_is_one_line(
    place: str, key: object, folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """G3: wherever it stands, also where only texts are looked for."""
    node = vendor["paths"]["/api/tea-sorts"] if place == "method" else vendor["components"]["schemas"]["lid"]
    node[key] = {}
    assert folder.run(vendor) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert "expected texts as keys" in line


def test_three_spellings_of_one_name_are_refused(
    folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """G3: fooBar, foobar and foo_bar are two Python names; the line says which meet."""
    _add(vendor, {name: {"type": "string"} for name in ("fooBar", "foobar", "foo_bar")})
    assert folder.run(vendor) == 0
    assert generate(["--spec", str(folder.path / "openapi.yaml"), "--output", str(tmp_path / "shoptet_generated")]) == 1
    assert capsys.readouterr().err == "Teapot: 'fooBar' and 'foo_bar' both become the Python name 'foo_bar'\n"


def test_nothing_of_these_is_lost(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    _path_reference(vendor)
    _accented_value(vendor)
    _add(
        vendor,
        {
            "x": {"allOf": [_of("a"), {"oneOf": [_of("b"), _of("c")]}]},
            "y": {"type": "object", "additionalProperties": _of("a")},
        },
    )
    vendor["servers"] = [{"description": "x"}]
    assert folder.run(vendor) == 0
    spec = folder.spec()
    assert len(spec["paths"]) == len(vendor["paths"])
    assert spec["paths"]["/api/teapots/{kod}/pdf"]["get"]["parameters"][0]["name"] == "kod"
    schemas = spec["components"]["schemas"]
    assert list(schemas["TeapotX"]["properties"]) == ["a", "b", "c"]
    assert schemas["TeapotYValue"]["properties"] == {"a": {"type": "string"}}
    assert spec["servers"] == [{"url": "https://api.myshoptet.com"}]


REFUSED: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "required header": (
        lambda vendor: _get(vendor)["parameters"].append(
            {"name": "X-Key", "in": "header", "required": True, "schema": {"type": "string"}}
        ),
        "GET /api/teapots: requires the header 'X-Key', which no method could send",
    ),
    "exploded list": (
        _parameter(schema={"type": "array", "items": {"type": "integer"}}),
        "GET /api/teapots: the query parameter 'f' is a list in another style than `a,b` (explode: false)",
    ),
    "deepObject": (
        _parameter(style="deepObject", explode=True, schema=_of("a")),
        "GET /api/teapots: the query parameter 'f' is an object (style deepObject): only plain values and lists",
    ),
    "query as JSON": (
        _parameter(content={"application/json": {"schema": _of("a")}}),
        "GET /api/teapots: the query parameter 'f' travels as application/json",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_call_could_not_send_is_refused(
    name: str, folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    change, message = REFUSED[name]
    change(vendor)
    assert folder.run(vendor) == 1
    assert capsys.readouterr().err == f"import_spec: {message}\n"
    assert folder.files() == {}


def test_what_is_left_out_is_listed(
    folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    _add(
        vendor,
        {
            "x": {**_of("a"), "additionalProperties": {"type": "integer"}},
            "y": {"type": "string", "not": {"enum": ["a"]}},
        },
    )
    _get(vendor)["parameters"].append({"name": "X-Key", "in": "header", "schema": {"type": "string"}})
    _get(vendor)["callbacks"] = {"x": {}}
    vendor["webhooks"] = {"x": {}}
    post = vendor["paths"]["/api/teapots"]["post"]
    post["responses"][202] = {"description": "x"}
    post["requestBody"]["content"]["text/csv"] = {}
    vendor["paths"]["/api/tea-sorts"]["servers"] = [{"url": "https://elsewhere.example"}]
    assert folder.run(vendor) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("left out: ")] == [
        "left out: webhooks of the document",
        "left out: /api/tea-sorts: servers",
        "left out: GET /api/teapots: the header X-Key",
        "left out: GET /api/teapots: callbacks",
        "left out: POST /api/teapots: the further answer 202",
        "left out: POST /api/teapots: the body as text/csv",
        "left out: schemas.teapot.properties.y: not",
        "left out: schemas.teapot.properties.x: additionalProperties beside properties",
    ]


def test_no_resource_is_called_as_what_clients_have() -> None:
    both = [name for client in (Shoptet, AsyncShoptet) for name in dir(client) if not name.startswith("_")]
    assert set(both) - set(MODULES) == methods.CLIENT_ATTRIBUTES
    assert methods.resource_name("With raw response") == "with_raw_response_"
    assert methods.resource_name("Close") == "close_"


def test_an_overlay_names_a_field(folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path) -> None:
    (folder.path / "overlays" / "fields.yaml").write_text(FIELD_OVERLAY, encoding="utf-8")
    assert folder.run(vendor) == 0
    package = tmp_path / "shoptet_generated"
    assert generate(["--spec", str(folder.path / "openapi.yaml"), "--output", str(package)]) == 0
    code = (
        "from shoptet_generated.models import Lid\n"
        "print(Lid.from_dict({'color': 'red'}).shade, Lid(shade='x').to_dict()['color'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("red x\n", "")


FIELD_OVERLAY = """
overlay: 1.0.0
info: {title: Fields, version: 1.0.0}
actions:
- target: $.components.schemas.Lid.properties.color
  update: {x-shoptet-field: shade}
"""


def test_nothing_is_written_when_no_package_can_be_generated(
    folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "vendor.yaml"
    _add(vendor, {"orderId": {"type": "string"}, "order_id": {"type": "string"}})
    source.write_text(yaml.safe_dump(vendor), encoding="utf-8")
    assert import_main([str(source), "--spec", str(folder.path)]) == 1
    assert "order_id" in capsys.readouterr().err
    assert folder.files() == {}
    assert [path.name for path in folder.path.iterdir()] == ["overlays"]
    _add(vendor, {})
    del vendor["components"]["schemas"]["teapot"]["properties"]["order_id"]
    source.write_text(yaml.safe_dump(vendor), encoding="utf-8")
    assert import_main([str(source), "--spec", str(folder.path)]) == 0
    assert set(folder.files()) == {"names.lock", "openapi.yaml", "upstream.json"}
