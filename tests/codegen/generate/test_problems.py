"""Specs and templates that nothing can be generated from: one line that names the place, exit 1, nothing written."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate.__main__ import main

ROOT = Path(__file__).parents[3]
SPEC = Path(__file__).parent / "data" / "small_spec.yaml"


def generate(output: Path, *arguments: str, spec: Path = SPEC) -> int:
    return main(["--spec", str(spec), "--output", str(output), *arguments])


@pytest.fixture
def spec() -> dict[str, Any]:
    return copy.deepcopy(yaml.safe_load(SPEC.read_text(encoding="utf-8")))


def at(spec: Any, *path: Any) -> Any:
    for step in path:
        spec = spec[step]
    return spec


ORDER = ("paths", "/api/orders/{code}", "get")
SCHEMAS = ("components", "schemas")

BROKEN: dict[str, tuple[Callable[[Any], object], str]] = {
    "dangling reference": (
        lambda spec: at(spec, *SCHEMAS, "Order", "properties").update(price={"$ref": "#/components/schemas/Gone"}),
        "#/components/schemas/Order/properties/price: #/components/schemas/Gone does not exist",
    ),
    "operationId twice": (
        lambda spec: at(spec, *ORDER).update(operationId="createOrder"),
        "operationId 'createOrder': stands at POST /api/orders (createOrder) and at GET /api/orders/{code}",
    ),
    "name twice": (
        lambda spec: at(spec, *ORDER).update({"x-shoptet-method": "list"}),
        "orders.list: is the name of GET /api/orders (getListOfOrders) and of GET /api/orders/{code} (getOrderDetail)",
    ),
    "no method name": (
        lambda spec: at(spec, *ORDER).pop("x-shoptet-method"),
        "GET /api/orders/{code}: no x-shoptet-method",
    ),
    "keyword as a method name": (
        lambda spec: at(spec, *ORDER).update({"x-shoptet-method": "import"}),
        "GET /api/orders/{code}: x-shoptet-method 'import' is not a snake_case name",
    ),
    "method name that a module of operations has taken": (
        lambda spec: at(spec, *ORDER).update({"x-shoptet-method": "by_id"}),
        "GET /api/orders/{code} (getOrderDetail): x-shoptet-method 'by_id' cannot be the name of a constant",
    ),
    "unknown kind": (
        lambda spec: at(spec, *ORDER).update({"x-shoptet-answer": {"kind": "magic"}}),
        "GET /api/orders/{code} (getOrderDetail): x-shoptet-answer.kind is 'magic'",
    ),
    "two parameters with one name": (
        lambda spec: at(spec, *ORDER, "parameters").append(
            {"name": "Code", "in": "query", "schema": {"type": "string"}}
        ),
        "GET /api/orders/{code} (getOrderDetail): 'code' and 'Code' both become the Python name 'code'",
    ),
    "two properties with one name": (
        lambda spec: at(spec, *SCHEMAS, "Order", "properties").update(url_path={"type": "string"}),
        "Order: 'URLPath' and 'url_path' both become the Python name 'url_path'",
    ),
    "path parameter missing": (
        lambda spec: at(spec, *ORDER, "parameters").pop(0),
        "openapi-python-client: WARNING parsing GET /api/orders/{code} within orders.",
    ),
    "untyped answer": (
        lambda spec: at(spec, *SCHEMAS).update(Eshop={}),
        "GET /api/eshop (getEshopInfo): the spec does not give the type of the answer",
    ),
    "untyped body": (
        lambda spec: at(spec, *SCHEMAS).update(BatchFileInput={}),
        "PATCH /api/products/batch (productBatchUpdate): the spec does not give the type of the body",
    ),
    "payload missing": (
        lambda spec: at(spec, *ORDER, "x-shoptet-answer").update(key="orders"),
        "GET /api/orders/{code} (getOrderDetail): answer data: has no 'orders'",
    ),
    "inline object": (
        lambda spec: at(spec, *SCHEMAS, "Brand", "properties").update(
            extra={"type": "object", "properties": {"a": {"type": "string"}}}
        ),
        "BrandExtra: an inline object or enumeration; make it a component",
    ),
    "answer with a request's class": (
        lambda spec: at(spec, *SCHEMAS, "Order", "properties").update(
            billingAddress={"$ref": "#/components/schemas/AddressInput"}
        ),
        "#/components/schemas/Order: has a part AddressInput, and only one of the two is for requests",
    ),
    "unmergeable allOf": (
        lambda spec: at(spec, *SCHEMAS, "ProductSnapshot", "allOf", 1, "properties").update(name={"type": "integer"}),
        "openapi-python-client: Unable to process schema /components/schemas/ProductSnapshot: str can't be merged",
    ),
    "class named like an import": (
        lambda spec: at(spec, *SCHEMAS).update(Model={"type": "object", "properties": {"a": {"type": "string"}}}),
        "#/components/schemas/Model: cannot be the name of a class here",
    ),
    "no schemas": (lambda spec: spec.pop("components"), "spec.yaml: components.schemas is missing"),
    "another OpenAPI": (lambda spec: spec.update(openapi="3.0.3"), "spec.yaml: is not an OpenAPI 3.1 document"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_spec_is_refused_with_its_place(
    case: str, spec: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, line = BROKEN[case]
    spoil(spec)
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    assert generate(tmp_path / "out" / "shoptet_generated", spec=path) == 1
    printed = capsys.readouterr().err.splitlines()
    assert printed
    assert printed[0].startswith(line)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ["a: [", "- a", "", "\x00", "a: b: c"])
def test_what_is_no_spec(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    assert generate(tmp_path / "shoptet_generated", spec=path) == 1
    assert generate(tmp_path / "shoptet_generated", spec=tmp_path / "missing.yaml") == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "spec.yaml: is not" in lines[0]
    assert lines[1].endswith("missing.yaml: cannot be read: No such file or directory")


def test_broken_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "overrides" / "templates", templates)
    (templates / "models_init.py.jinja").write_text("{{ nothing }}", encoding="utf-8")
    assert generate(tmp_path / "shoptet_generated", f"--templates={templates}") == 1
    assert "'nothing' is undefined" in capsys.readouterr().err
    (templates / "models_init.py.jinja").write_text("def broken(:", encoding="utf-8")
    assert generate(tmp_path / "shoptet_generated", f"--templates={templates}") == 1
    assert "models/__init__.py" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["templates"]


def test_runtime_without_modules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(tmp_path / "shoptet_generated", f"--runtime={tmp_path}") == 1
    assert capsys.readouterr().err.strip() == f"{tmp_path}: contains no modules"
    assert not list(tmp_path.iterdir())
