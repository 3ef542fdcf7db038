"""Names that were given stay: what the vendor changes elsewhere renames nothing."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen.importer.names import respelled
from tests.codegen.importer.spec_folder import SpecFolder


def class_of(spec: dict[str, Any], *places: str) -> str:
    node = spec["components"]["schemas"]
    for place in places:
        node = node[place]
    return str(node["$ref"]).rsplit("/", 1)[1]


def test_same_document_same_bytes(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    first = folder.files()
    assert folder.run(vendor) == 0
    assert folder.files() == first


def test_order_of_components_does_not_matter_once_locked(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    before = folder.spec()["components"]["schemas"]
    schemas = vendor["components"]["schemas"]
    vendor["components"]["schemas"] = dict(reversed(schemas.items()))
    vendor["paths"] = dict(reversed(vendor["paths"].items()))
    assert folder.run(vendor) == 0
    assert folder.spec()["components"]["schemas"] == before


def test_a_newcomer_does_not_take_a_name(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    newcomer = {"type": "object", "required": ["other"], "properties": {"other": {"type": "string"}}}
    vendor["components"]["schemas"] = {"teapotImage": newcomer, **vendor["components"]["schemas"]}
    vendor["components"]["schemas"]["teapot"]["properties"]["cover"] = {"$ref": "#/components/schemas/teapotImage"}
    assert folder.run(vendor) == 0
    spec = folder.spec()
    assert class_of(spec, "Teapot", "properties", "images", "items") == "TeapotImage"
    assert class_of(spec, "Teapot", "properties", "cover") != "TeapotImage"


def test_a_split_leaves_the_name_with_what_did_not_change(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    same = {"type": "object", "properties": {"x": {"type": "string", "description": "a word"}}}
    schemas = vendor["components"]["schemas"]
    schemas["teapot"]["properties"]["stand"] = copy.deepcopy(same)
    schemas["teapot"]["properties"]["images"]["items"]["properties"]["stand"] = copy.deepcopy(same)
    assert folder.run(vendor) == 0
    spec = folder.spec()
    shared = class_of(spec, "Teapot", "properties", "stand")
    assert class_of(spec, "TeapotImage", "properties", "stand") == shared
    schemas["teapot"]["properties"]["stand"]["properties"]["y"] = {"type": "integer"}
    assert folder.run(vendor) == 0
    spec = folder.spec()
    assert class_of(spec, "TeapotImage", "properties", "stand") == shared
    assert class_of(spec, "Teapot", "properties", "stand") != shared


def shared_stand(vendor: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two equal objects that become one class."""
    same = {"type": "object", "properties": {"x": {"type": "string", "description": "a word"}}}
    teapot = vendor["components"]["schemas"]["teapot"]["properties"]
    teapot["stand"] = copy.deepcopy(same)
    teapot["images"]["items"]["properties"]["stand"] = copy.deepcopy(same)
    return teapot["stand"], teapot["images"]["items"]["properties"]["stand"]


@pytest.mark.parametrize(
    "change",
    [
        {"description": "said in other words"},
        {"type": ["object", "null"]},
        {"additionalProperties": False},
        {"properties": {"x": {"type": "string", "description": "another word", "maxLength": 20}}},
    ],
)
def test_words_limits_and_nulls_at_one_place_rename_nothing(
    folder: SpecFolder, vendor: dict[str, Any], change: dict[str, Any]
) -> None:
    for number in (0, 1):
        document = copy.deepcopy(vendor)
        places = shared_stand(document)
        assert folder.run(document) == 0
        name = class_of(folder.spec(), "TeapotImage", "properties", "stand")
        places[number].update(change)
        assert folder.run(document) == 0
        spec = folder.spec()
        use = spec["components"]["schemas"]["Teapot"]["properties"]["stand"]
        assert name in str(use)
        assert name in str(spec["components"]["schemas"]["TeapotImage"]["properties"]["stand"])


def test_a_value_more_at_one_place_stays_in_the_enumeration(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    schemas = vendor["components"]["schemas"]
    schemas["teapotCreate"]["properties"]["visibility"]["enum"].append("ghost")
    assert folder.run(vendor) == 0
    spec = folder.spec()
    name = class_of(spec, "Teapot", "properties", "visibility")
    assert class_of(spec, "TeapotInput", "properties", "visibility") == name
    assert spec["components"]["schemas"][name]["enum"] == ["visible", "hidden", "ghost"]


def test_a_renamed_operation_takes_its_names_along(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    vendor["paths"]["/api/teapots"]["get"]["operationId"] = "getListOfAnyTeapots"
    assert folder.run(vendor) == 0
    vendor["paths"]["/api/teapots"]["get"]["operationId"] = "getListingOfTeapots"
    assert folder.run(vendor) == 0
    listing = folder.spec()["paths"]["/api/teapots"]["get"]
    include = next(node for node in listing["parameters"] if node["name"] == "include")
    assert include["schema"]["items"]["x-shoptet-name"] == "TeapotListInclude"


def test_moving_an_object_into_a_component_keeps_its_name(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    before = class_of(folder.spec(), "Teapot", "properties", "images", "items")
    schemas = vendor["components"]["schemas"]
    schemas["picture"] = schemas["teapot"]["properties"]["images"]["items"]
    schemas["teapot"]["properties"]["images"]["items"] = {"$ref": "#/components/schemas/picture"}
    assert folder.run(vendor) == 0
    assert class_of(folder.spec(), "Teapot", "properties", "images", "items") == before


def test_method_names_stay_when_an_operation_comes_in_between(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    copied = copy.deepcopy(vendor["paths"]["/api/teapots"]["get"])
    copied["operationId"] = "getListOfTeapot"
    vendor["paths"] = {"/api/teapots/again": {"get": copied}, **vendor["paths"]}
    assert folder.run(vendor) == 0
    methods = {
        node["operationId"]: node["x-shoptet-method"]
        for item in folder.spec()["paths"].values()
        for node in item.values()
    }
    assert methods["getListOfTeapots"] == "list"
    assert methods["getListOfTeapot"] != "list"


def test_names_are_class_names(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    for name in folder.spec()["components"]["schemas"]:
        assert name.isidentifier()
        assert name[0].isupper()
        assert len(name) <= 40
        assert not any(letter.isdigit() for letter in name)


def test_a_respelled_operation_keeps_its_names(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    """A corrected operationId at the same HTTP method and path renames no method and no class."""
    operation = vendor["paths"]["/api_teapots_{code}_lid.yaml"]["post"]
    operation["operationId"] = "craeteLidForTeapot"
    assert folder.run(vendor) == 0
    before = folder.spec()["paths"]["/api/teapots/{code}/lid"]["post"]
    operation["operationId"] = "createLidForTeapot"
    assert folder.run(vendor) == 0
    after = folder.spec()["paths"]["/api/teapots/{code}/lid"]["post"]
    for key in ("x-shoptet-resource", "x-shoptet-method", "summary", "requestBody", "responses"):
        assert after[key] == before[key]
    assert after["operationId"] == "createLidForTeapot"
    assert folder.files()["names.lock"].decode().count("craete") == 1  # the method, which the lock never forgets
    once = folder.files()
    assert folder.run(vendor) == 0
    assert folder.files() == once


@pytest.mark.parametrize(
    ("old", "new"),
    [("steGiftsToProduct", "setGiftsToProduct"), ("get_brand", "getBrand"), ("getBrand", "getOrderDetail")],
)
def test_what_is_the_same_operation(old: str, new: str) -> None:
    former, current = {("put", "/api/x/{id}"): old}, {("put", "/api/x/{guid}"): new}
    assert list(respelled.respelled(former, current)) == [(old, new)]
    assert list(respelled.respelled(former, {("get", "/api/x/{id}"): new})) == []


def test_an_id_that_moves_to_another_path_comes_first() -> None:
    former = {("get", "/api/x"): "getX", ("get", "/api/y"): "getY"}
    assert list(respelled.respelled(former, {("get", "/api/z"): "getX", ("get", "/api/x"): "getOldX"})) == []
    assert list(respelled.respelled(former, {("get", "/api/x"): "getY"})) == []


def test_a_moved_id_keeps_its_names_and_its_old_path_gets_others(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    before = folder.spec()["paths"]["/api/teapots"]["get"]
    old = copy.deepcopy(vendor["paths"]["/api/teapots"]["get"])
    vendor["paths"]["/api/kitchen/teapots"] = {"get": vendor["paths"]["/api/teapots"]["get"]}
    vendor["paths"]["/api/teapots"]["get"] = {**old, "operationId": "getListOfTeapotsDeprecated", "deprecated": True}
    assert folder.run(vendor) == 0
    moved, kept = (folder.spec()["paths"][path]["get"] for path in ("/api/kitchen/teapots", "/api/teapots"))
    assert moved == before
    assert kept["x-shoptet-method"] != before["x-shoptet-method"]


@pytest.mark.parametrize(
    ("tag", "resource"),
    [("Věrnostní program", "vernostni_program"), ("Štítky + Łódź", "stitky_lodz"), ("Ω", "api"), ("Öl", "ol")],
)
def test_names_are_transliterated(folder: SpecFolder, vendor: dict[str, Any], tag: str, resource: str) -> None:
    vendor["paths"]["/api/tea-sorts"]["get"]["tags"] = [tag]
    assert folder.run(vendor) == 0
    assert folder.spec()["paths"]["/api/tea-sorts"]["get"]["x-shoptet-resource"] == resource
