"""The index of operations in the package: a line for each resource and operation, with its texts."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from codegen.generate.operation_index import FILE
from tests.support.spec import load


def lines() -> list[str]:
    return (files("shoptet_generated") / FILE).read_text(encoding="utf-8").splitlines()


def packaged() -> Any:
    return json.loads("\n".join(lines()))


def test_it_has_what_the_spec_has() -> None:
    found = packaged()
    operations = load().operations
    assert sorted(entry["id"] for entry in found["operations"].values()) == sorted(operations)
    for full_name, entry in found["operations"].items():
        operation = operations[entry["id"]]
        assert full_name == f"{operation.resource}.{operation.name}"
        assert entry["method"] == operation.method.upper()
        assert [one.get("wire", one["name"]) for one in entry.get("parameters", [])] == [
            *(parameter.name for parameter in operation.path_parameters),
            *operation.query,
        ]


def test_one_line_is_enough_to_read_an_operation() -> None:
    texts = lines()
    assert texts[0] == '{"resources":{'
    start = texts.index('"operations":{')
    for line in [*texts[1 : start - 1], *texts[start + 1 : -1]]:
        assert isinstance(json.loads("{" + line.removesuffix(",") + "}"), dict)
    assert [line.startswith('"') for line in texts[start + 1 : -1]] == [True] * 328


def test_the_id_stands_first() -> None:
    for line in lines()[lines().index('"operations":{') + 1 : -1]:
        assert '":{"id":"' in line[:80]


def test_a_text_does_not_repeat_the_title() -> None:
    assert packaged()["resources"]["orders"] == {
        "title": "Orders",
        "text": "Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and "
        "snapshots.",
    }
