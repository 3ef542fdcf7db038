"""The client against the vendor's own document, where it is at hand: a second opinion on the checked-in spec.

Nothing that the importer has made of the document is asked here: requests are judged by the document's own parameters
and schemas, and answers are made of its own examples.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from jsonschema import Draft202012Validator

from shoptet_api import Drift
from shoptet_api.decoding.decoder import decoder_for
from shoptet_generated.operations import OPERATIONS
from tests.support.arguments import arguments_of
from tests.support.method_caller import MethodCaller
from tests.support.spec import Operation, load
from tests.support.spec_server import SpecServer

DOCUMENT = Path(__file__).resolve().parents[3] / "shared" / "vendor" / "openapi.yaml"
SPEC = load()
encode = msgspec.json.Encoder(decimal_format="number").encode
PARSED: Mapping[str, Callable[[str], object]] = {
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}
PAGING = {"page", "itemsPerPage"}
UNDECLARED = {
    "getListOfShipments": PAGING,  # the answer has a paginator, so pages can be asked for
    "getDetailOfEmailDistributionList": PAGING,
}
BY_FILE_NAME = {"createProformaInvoiceFromOrder"}  # stands in the document under the name of a source file

pytestmark = [
    pytest.mark.skipif(not DOCUMENT.exists(), reason="the vendor's document is not beside this checkout"),
    pytest.mark.xdist_group("vendor document"),
]


@cache
def document() -> dict[str, Any]:
    loaded = yaml.load(DOCUMENT.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    # With exact numbers: 0.56 is a multiple of 0.01, the floats next to them are not.
    exact: dict[str, Any] = json.loads(json.dumps(loaded), parse_float=Decimal)
    return exact


@cache
def vendor_operations() -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {
        operation["operationId"]: (path, method, operation)
        for path, item in document()["paths"].items()
        for method, operation in item.items()
    }


def resolved(node: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        reference, node = node["$ref"], document()
        for key in reference.removeprefix("#/").split("/"):
            node = node[key]
    return node


def faults(schema: Any, value: Any) -> list[str]:
    whole = {**schema, "components": document()["components"]}
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(whole).iter_errors(value)]


def parsed(schema: Any, text: str) -> object:
    kind = resolved(schema).get("type")
    return PARSED[kind](text) if kind in PARSED else text


@pytest.mark.parametrize("caller", ["sync"], indirect=True)
@pytest.mark.parametrize("operation", SPEC.operations.values(), ids=lambda operation: operation.id)
def test_requests_pass_the_vendors_own_schemas(operation: Operation, caller: MethodCaller, server: SpecServer) -> None:
    if operation.id not in vendor_operations():
        pytest.skip("the document at hand is another revision and lacks this operation")
    path, method, node = vendor_operations()[operation.id]
    without = frozenset({"page", "language"})
    given = arguments_of(SPEC, operation, seed=0, without=without)
    body = () if operation.body is None else (given.body,)
    caller.call(operation, *given.path, *body, **given.query)
    request = server.take()[0].request
    assert request.method.lower() == method
    if operation.id not in BY_FILE_NAME:
        assert [part for part in request.path.split("/") if part in path.split("/")] == [
            part for part in path.split("/") if "{" not in part
        ]
    declared = {parameter["name"]: parameter for parameter in map(resolved, node.get("parameters", []))}
    assert {name for name, _ in request.query} <= declared.keys() | UNDECLARED.get(operation.id, set())
    for name, text in request.query:
        if name in declared:
            schema = {key: value for key, value in declared[name]["schema"].items() if key != "enum"}
            assert faults(schema, parsed(schema, text)) == [], name
    if operation.body is not None:
        (content,) = node["requestBody"]["content"].values()
        assert faults(content["schema"], request.json) == []


def example(schema: Any) -> Any:
    """An answer out of the document's own examples."""
    for holder in (schema, resolved(schema)):
        if holder.get("examples"):
            return holder["examples"][0]
    schema = resolved(schema)
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema and "properties" not in schema:
            return example(schema[keyword][0])
    if "allOf" in schema:
        return {key: value for part in schema["allOf"] for key, value in example(part).items()}
    if schema.get("enum"):
        return schema["enum"][0]
    kinds = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", ["object"])
    if "object" in kinds:
        return {key: example(value) for key, value in schema.get("properties", {}).items()}
    if "array" in kinds:
        return [example(schema["items"])]
    return {"string": "text", "integer": 1, "number": 1.5, "boolean": True}.get(kinds[0])


def answers() -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for operation_id, (_, _, node) in vendor_operations().items() if DOCUMENT.exists() else ():
        for status, answer in node["responses"].items():
            if str(status).startswith("2") and answer.get("content") and operation_id in OPERATIONS:
                (content,) = answer["content"].values()
                found.append((operation_id, content))
    return found


def test_answers_made_of_the_vendors_examples_are_read_without_drift() -> None:
    drifts: list[tuple[str, Drift]] = []
    for operation_id, content in answers():
        operation = OPERATIONS[operation_id]
        body = encode(content.get("example") or example(content["schema"]))

        def report(drift: Drift, operation_id: str = operation_id) -> None:
            drifts.append((operation_id, drift))

        decoder = decoder_for(operation)
        first, second = decoder.decode(body, report=report), decoder.decode(body, report=report)
        assert first == second, operation_id
    # Some examples show a value that the document does not list: an unknown value is what open enumerations are for.
    left = [place for place in drifts if place[1].got != "a value that the spec does not know"]
    assert left == []
