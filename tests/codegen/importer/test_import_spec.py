"""A small vendor-shaped document, imported: every fact lands where the spec's readers look for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.codegen.importer.spec_folder import SpecFolder


@pytest.fixture
def spec(folder: SpecFolder, vendor_text: str) -> dict[str, Any]:
    assert folder.run(vendor_text) == 0
    return folder.spec()


def operation(spec: dict[str, Any], operation_id: str) -> dict[str, Any]:
    return next(
        node for item in spec["paths"].values() for node in item.values() if node["operationId"] == operation_id
    )


def parameter(spec: dict[str, Any], operation_id: str, name: str) -> dict[str, Any]:
    return next(node for node in operation(spec, operation_id)["parameters"] if node["name"] == name)


def test_no_prose_of_the_vendor_passes(spec: dict[str, Any]) -> None:
    text = str(spec)
    for sentence in (
        "A title that is dropped",
        "Whatever stands here",
        "its code",
        "A lid that may be missing",
        "a.png",
    ):
        assert sentence not in text


def test_page_of_rows(spec: dict[str, Any]) -> None:
    listing = operation(spec, "getListOfTeapots")
    assert listing["x-shoptet-answer"] == {"kind": "page", "key": "teapots"}
    data = listing["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["data"]
    assert data["properties"]["teapots"]["items"] == {"$ref": "#/components/schemas/TeapotListItem"}
    assert parameter(spec, "getListOfTeapots", "itemsPerPage")["schema"] == {
        "type": "integer",
        "minimum": 1,
        "default": 20,
        "maximum": 1000,
    }


def test_include_is_an_enumerated_list_from_table_and_example(spec: dict[str, Any]) -> None:
    include = parameter(spec, "getListOfTeapots", "include")
    assert (include["style"], include["explode"]) == ("form", False)
    assert include["schema"]["items"]["enum"] == ["lids", "spouts", "handles"]
    assert include["schema"]["items"]["x-shoptet-name"] == "TeapotListInclude"


def test_query_parameters_learn_types_from_prose_and_examples(spec: dict[str, Any]) -> None:
    def schema(name: str) -> dict[str, Any]:
        found: dict[str, Any] = parameter(spec, "getListOfTeapots", name)["schema"]
        return found

    assert schema("codes") == {"type": "array", "items": {"type": "string"}, "maxItems": 50}
    assert schema("creationTimeFrom") == {"type": "string", "format": "date-time"}
    assert schema("day") == {"type": "string", "format": "date"}
    assert schema("minPrice") == {"type": "number", "format": "decimal"}
    assert schema("kind") == {"$ref": "#/components/schemas/TeapotKind"}
    assert parameter(spec, "getListOfTeapots", "old")["deprecated"] is True
    names = [node["name"] for node in operation(spec, "getListOfTeapots")["parameters"]]
    assert "Content-Type" not in names
    assert names[-1] == "language"


def test_code_lists_become_open_enumerations(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    assert schemas["TeapotKind"] == {"type": "string", "x-extensible-enum": ["round", "tall"]}
    assert spec["x-shoptet-webhook-events"] == ["teapot:create", "teapot:massUpdate"]


def test_scalars(spec: dict[str, Any]) -> None:
    properties = spec["components"]["schemas"]["Teapot"]["properties"]
    assert properties["guid"] == {"type": "string", "format": "uuid"}
    assert properties["price"] == {
        "deprecated": True,
        "type": "string",
        "format": "decimal",
        "pattern": "^(-)?[0-9]+\\.[0-9]{2}$",
    }
    assert properties["purchasePrice"]["type"] == ["string", "null"]
    assert properties["weight"] == {"type": "string", "format": "decimal"}
    assert properties["volume"] == {"type": ["number", "null"], "format": "decimal"}
    assert properties["creationTime"] == {"type": "string", "format": "date-time"}
    assert properties["bought"] == {"type": "string", "format": "date"}
    assert properties["places"] == {"type": "integer", "enum": [0, 1, 2]}


def test_nullable_component_is_a_component_and_a_nullable_use(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    assert schemas["Lid"]["type"] == "object"
    nullable = {"anyOf": [{"$ref": "#/components/schemas/Lid"}, {"type": "null"}]}
    assert schemas["Teapot"]["properties"]["lid"] == nullable
    assert schemas["Lid"]["properties"]["fits"]["anyOf"][0] == {"$ref": "#/components/schemas/LidFits"}
    assert schemas["Teapot"]["properties"]["maker"]["anyOf"][0] == {"$ref": "#/components/schemas/TeapotMaker"}


def test_inline_objects_become_components_of_their_parent(spec: dict[str, Any]) -> None:
    images = spec["components"]["schemas"]["Teapot"]["properties"]["images"]
    assert images["items"] == {"$ref": "#/components/schemas/TeapotImage"}


def test_requests_have_classes_of_their_own_and_stay_strict(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    assert schemas["TeapotInput"]["additionalProperties"] is False
    assert "additionalProperties" not in schemas["Teapot"]
    assert schemas["TeapotInput"]["properties"]["lid"]["anyOf"][0] == {"$ref": "#/components/schemas/LidInput"}
    same = schemas["Teapot"]["properties"]["visibility"]
    assert schemas["TeapotInput"]["properties"]["visibility"] == same


def test_wrapped_answers_and_bodies(spec: dict[str, Any]) -> None:
    create = operation(spec, "createTeapot")
    assert create["x-shoptet-answer"] == {"kind": "value", "key": "teapot"}
    assert create["x-shoptet-body"] == {"key": "data"}
    assert create["responses"]["422"]["content"]["application/json"]["schema"]["$ref"].endswith("/ErrorAnswer")
    bulk = operation(spec, "bulkUpdateTeapots")
    assert bulk["x-shoptet-answer"] == {"kind": "none", "key": None}
    data = bulk["requestBody"]["content"]["application/json"]["schema"]["properties"]["data"]
    assert (data["type"], data["minItems"]) == ("array", 1)
    assert [option["$ref"].rsplit("/", 1)[1] for option in data["items"]["oneOf"]] == [
        "TeapotUpdatePriceInput",
        "TeapotUpdateNameInput",
    ]


def test_jobs_snapshots_batches_and_documents(spec: dict[str, Any]) -> None:
    snapshot = operation(spec, "getListOfAllTeapots")
    assert snapshot["x-shoptet-answer"] == {"kind": "job", "key": "jobId"}
    assert snapshot["x-shoptet-line"] == "#/components/schemas/TeapotSnapshot"
    assert spec["components"]["schemas"]["TeapotSnapshot"] == {"allOf": [{"$ref": "#/components/schemas/Teapot"}]}
    batch = operation(spec, "teapotBatchUpdate")
    assert batch["x-shoptet-body"] == {"key": None}
    assert batch["x-shoptet-batch-line"] == "#/components/schemas/TeapotBatchUpdateInput"
    assert set(spec["components"]["schemas"]["TeapotBatchUpdateInput"]["properties"]) == {
        "name", "price", "lid", "visibility", "language",
    }  # fmt: skip
    pdf = operation(spec, "downloadTeapotAsPdf")
    assert pdf["x-shoptet-answer"]["kind"] == "binary"
    assert list(pdf["responses"]["200"]["content"]) == ["application/pdf"]


def test_payload_with_several_keys_stays_one_model(spec: dict[str, Any]) -> None:
    sorts = operation(spec, "getListOfTeaSorts")
    assert sorts["x-shoptet-answer"] == {"kind": "value", "key": None}
    assert spec["components"]["schemas"]["TeaSortList"]["properties"]["sorts"]["items"] == {
        "$ref": "#/components/schemas/TeaSort"
    }


def test_what_the_vendor_left_untyped_is_listed(spec: dict[str, Any]) -> None:
    assert spec["x-shoptet-untyped"] == ["getListOfTeaSorts.200.sorts[].free"]


def test_a_path_named_after_its_source_file_is_mended(spec: dict[str, Any]) -> None:
    assert "/api/teapots/{code}/lid" in spec["paths"]


def test_every_operation_is_named_and_described(spec: dict[str, Any]) -> None:
    nodes = [node for item in spec["paths"].values() for node in item.values()]
    named = {(node["x-shoptet-resource"], node["x-shoptet-method"]) for node in nodes}
    assert len(named) == len(nodes)
    assert all(node["summary"].endswith(".") for node in nodes)
    assert operation(spec, "getListOfTeapots")["x-shoptet-method"] == "list"


def test_the_spec_is_valid_openapi(spec: dict[str, Any]) -> None:
    from openapi_spec_validator import validate

    validate(spec)
