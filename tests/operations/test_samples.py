"""The samples are what their schemas ask for, as a library for JSON schema sees it."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from tests.support.samples import Sampler
from tests.support.schema_check import SchemaCheck
from tests.support.spec import Schema, Spec, load

MODES = [
    pytest.param(
        {"seed": seed, "sparse": sparse, "nulls": nulls},
        id=f"{'required' if sparse else 'everything'}-{'nulls' if nulls else 'values'}-{seed}",
    )
    for seed, sparse, nulls in product(range(3), (False, True), (False, True))
]


def spec_of(**schemas: Schema) -> Spec:
    return Spec({"components": {"schemas": schemas}, "paths": {}})


@pytest.mark.parametrize("mode", MODES)
def test_samples_fit_every_component(mode: dict[str, Any]) -> None:
    spec = load()
    check, sampler = SchemaCheck(spec), Sampler(spec, **mode)
    faults = {name: check.faults(schema, sampler.value(schema, name)) for name, schema in spec.schemas.items()}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("mode", MODES)
def test_samples_fit_every_parameter_body_and_answer(mode: dict[str, Any]) -> None:
    spec = load()
    check, sampler = SchemaCheck(spec), Sampler(spec, **mode)
    wicked = Sampler(spec, **mode, wicked=True)
    faults: dict[str, list[str]] = {}
    for operation in spec.operations.values():
        found = [
            *check.faults(operation.answer, sampler.value(operation.answer) if operation.answer else None),
            *(check.faults(operation.body, sampler.value(operation.body)) if operation.body else ()),
        ]
        for parameter in (*operation.path_parameters, *operation.query.values()):
            found += check.faults(parameter.schema, wicked.value(parameter.schema, parameter.name))
        if found:
            faults[operation.id] = found
    assert faults == {}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": r"^[A-F]{3}-\d{4}-(left|right)$"},
        {"type": "string", "pattern": r"^[a-z]*$", "minLength": 3, "maxLength": 4},
        {"type": "string", "minLength": 60},
        {"type": "string", "maxLength": 2},
        {"type": "string", "format": "decimal", "pattern": r"^[0-9]+\.[0-9]{9}$"},
        {"type": "string", "format": "decimal", "pattern": r"^[0-9]+\.?[0-9]{0,3}$"},
        {"type": "integer", "minimum": 7, "maximum": 7},
        {"type": "number", "minimum": 0, "maximum": 1, "multipleOf": Decimal("0.25")},
        {"type": "array", "minItems": 3, "uniqueItems": True, "items": {"type": "string", "format": "uuid"}},
        {"type": "array", "maxItems": 1, "items": {"type": "boolean"}},
        {"type": "object", "minProperties": 2, "properties": {name: {"type": "integer"} for name in "abc"}},
        {"type": ["string", "null"], "enum": ["a", None]},
        {"type": "object"},
        {"allOf": [{"$ref": "#/components/schemas/Tree"}]},
        {"oneOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "string"}]},
        {
            "type": "object",
            "properties": {name: {"type": "integer"} for name in "abc"},
            "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
        },
    ],
    ids=str,
)
@pytest.mark.parametrize("sparse", [False, True])
def test_samples_fit_what_a_schema_can_ask_for(schema: Schema, sparse: bool) -> None:
    trees = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
    spec = spec_of(Tree={"type": "object", "properties": {"trees": trees}})
    assert SchemaCheck(spec).faults(schema, Sampler(spec, sparse=sparse).value(schema)) == []


def test_samples_are_the_same_every_time_and_differ_by_seed() -> None:
    schema = load().schemas["Order"]
    first, again, other = (Sampler(load(), seed=seed).value(schema) for seed in (0, 0, 1))
    assert first == again
    assert first != other


def test_samples_hold_everything_or_only_what_is_required() -> None:
    schema: Schema = {
        "type": "object",
        "required": ["code"],
        "properties": {"code": {"type": "string"}, "note": {"type": ["string", "null"]}},
    }
    spec = spec_of()
    assert set(Sampler(spec).value(schema)) == {"code", "note"}
    assert set(Sampler(spec, sparse=True).value(schema)) == {"code"}
    notes = {Sampler(spec, nulls=True).value(schema, f"place {number}")["note"] is None for number in range(20)}
    assert notes == {True, False}


def test_seeds_walk_an_enumeration() -> None:
    schema: Schema = {"type": "string", "enum": ["a", "b", "c"]}
    assert {Sampler(spec_of(), seed=seed).value(schema) for seed in range(3)} == {"a", "b", "c"}


def test_a_schema_that_holds_itself_ends() -> None:
    link: Schema = {"anyOf": [{"$ref": "#/components/schemas/Chain"}, {"type": "null"}]}
    spec = spec_of(Chain={"type": "object", "required": ["next"], "properties": {"next": link}})
    sample = Sampler(spec).value(spec.schemas["Chain"])
    assert sample == {"next": {"next": {"next": None}}}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "format": "date-time"}, "2018-05-29T09:02:27+02:00"),
        ({"type": "string", "format": "date-time"}, "2018-05-29T09:02:27Z"),
        ({"type": "string", "format": "date-time"}, "2018-02-30T09:02:27+0200"),
        ({"type": "string", "format": "date"}, "29.5.2018"),
        ({"type": "string", "format": "date"}, "20180529"),
        ({"type": "string", "format": "uuid"}, "5"),
        ({"type": "string", "format": "decimal"}, "1,5"),
        ({"type": "string", "format": "decimal", "pattern": r"^[0-9]+\.[0-9]{2}$"}, "1.5"),
        ({"type": "string", "format": "decimal"}, 1.5),
        ({"type": "string", "format": "email"}, "nobody"),
        ({"type": "integer"}, True),
    ],
)
def test_the_check_refuses_what_the_api_does_not_write(schema: Schema, value: object) -> None:
    assert SchemaCheck(spec_of()).faults(schema, value)
