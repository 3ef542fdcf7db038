"""Words alone change no type: what they stated stays while the schema of its place stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from codegen.importer.stated import DECLARED, Facts, Memory, Remembered
from tests.codegen.importer.spec_folder import SpecFolder


def _teapot(vendor: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = vendor["components"]["schemas"]["teapot"]["properties"]
    return properties


def _query(vendor: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in vendor["paths"]["/api/teapots"]["get"]["parameters"] if one.get("name") == name)


def _without_example(vendor: dict[str, Any]) -> None:
    del _teapot(vendor)["weight"]["examples"]


def _with_example(vendor: dict[str, Any]) -> None:
    _teapot(vendor)["code"]["examples"] = ["2018-01-01"]


def _without_code_lists(vendor: dict[str, Any]) -> None:
    vendor["info"]["description"] = "Words."


def _with_another_link(vendor: dict[str, Any]) -> None:
    _query(vendor, "kind")["description"] = "see the kinds"


def _with_values(vendor: dict[str, Any]) -> None:
    _teapot(vendor)["code"]["description"] = "Possible values: `a`, `b`."


def _with_null(vendor: dict[str, Any]) -> None:
    _teapot(vendor)["code"]["description"] = "It can be null."


def _without_comma(vendor: dict[str, Any]) -> None:
    _query(vendor, "codes")["description"] = "Codes."


def _with_comma(vendor: dict[str, Any]) -> None:
    _query(vendor, "day")["description"] = "Days, comma separated."


def _without_sections(vendor: dict[str, Any]) -> None:
    vendor["paths"]["/api/teapots"]["get"]["description"] = "Sections come on demand."


def _without_deprecation(vendor: dict[str, Any]) -> None:
    _query(vendor, "old")["description"] = "Since ever."


def _without_page_size(vendor: dict[str, Any]) -> None:
    _query(vendor, "itemsPerPage")["description"] = "How many."


def _without_line(vendor: dict[str, Any]) -> None:
    vendor["paths"]["/api/teapots/batch"]["patch"]["description"] = "Lines."


WORDS: dict[str, Callable[[dict[str, Any]], None]] = {
    name.removeprefix("_").replace("_", " "): change
    for name, change in list(globals().items())
    if name.startswith(("_with_", "_without_"))
}


def _facts(folder: SpecFolder) -> bytes:
    return re.sub(rb"version: \w{12}", b"", folder.files()["openapi.yaml"])


@pytest.mark.parametrize("name", WORDS)
def test_words_alone_change_nothing(
    name: str, folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.run(vendor) == 0
    before = _facts(folder)
    WORDS[name](vendor)
    capsys.readouterr()
    assert folder.run(vendor) == 0
    assert _facts(folder) == before
    assert "words only: " in capsys.readouterr().out
    assert folder.run(vendor) == 0
    assert "words only: " not in capsys.readouterr().out
    assert _facts(folder) == before


def test_a_schema_that_changes_is_read_again(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    _teapot(vendor)["weight"] = {"type": ["string", "null"]}
    assert folder.run(vendor) == 0
    assert folder.spec()["components"]["schemas"]["Teapot"]["properties"]["weight"] == {"type": ["string", "null"]}


def test_a_place_taken_out_of_the_lock_is_read_again(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    _with_example(vendor)
    assert folder.run(vendor) == 0
    lock = folder.path / "names.lock"
    text = lock.read_text(encoding="utf-8")
    found = re.search(r"  components\.teapot\.:\n(?:    .*\n)+", text)
    assert found
    line = next(line for line in found[0].splitlines() if line.strip().startswith("code:"))
    assert line == "    code: {is: string, said: {format: date}}"
    lock.write_text(text.replace(found[0], found[0].replace(f"{line}\n", "")), encoding="utf-8")
    assert folder.run(vendor) == 0
    assert folder.spec()["components"]["schemas"]["Teapot"]["properties"]["code"]["format"] == "date"


@pytest.mark.parametrize(
    ("former", "stated", "facts", "lines"),
    [
        ({}, {"format": "decimal"}, {}, ["format decimal is newly stated; left out"]),
        ({"format": "date"}, {"format": "decimal"}, {"format": "date"}, ["format date is kept"]),
        ({"null": True}, {}, {"null": True}, ["null is no longer stated; kept"]),
        ({}, {"deprecated": True}, {"deprecated": True}, ["deprecated is newly stated; taken"]),
        ({"deprecated": True}, {"deprecated": DECLARED}, {"deprecated": DECLARED}, []),
        ({"deprecated": DECLARED}, {}, {}, []),
        ({"page": [20, 50]}, {"page": [20, 100]}, {"page": [20, 100]}, ["page 20, 50 is replaced"]),
        (
            {"values": ["a", "b"]},
            {"values": ["b", "c"]},
            {"values": ["a", "b", "c"]},
            ["values c: newly stated; taken", "values a: no longer stated; kept"],
        ),
        ({"events": ["a", "b"]}, {"events": ["b"]}, {"events": ["b"]}, ["events a: no longer stated; left out"]),
        ({"events": ["a"]}, {}, {"events": ["a"]}, ["events a is no longer stated; kept"]),
    ],
)
def test_what_holds(former: Facts, stated: Facts, facts: Facts, lines: list[str]) -> None:
    memory = Memory({"x.y": Remembered("string", former, former)})
    assert memory.settle("x.y", "string", stated) == facts
    assert [line.removeprefix("x.y: ").split(", where")[0] for line in memory.changes] == lines
    again = Memory(memory.remembered())
    assert again.settle("x.y", "string", stated) == facts
    assert again.changes == []
    assert Memory({"x.y": Remembered("integer", former, former)}).settle("x.y", "string", stated) == stated


CORRECTION = """
overlay: 1.0.0
info: {title: Corrections, version: 1.0.0}
x-shoptet-stage: vendor
actions:
- target: $.components.schemas.teapot.properties.code
  update: {description: "possible values: `a`, `b`"}
- target: "$.paths['/api/teapots'].get.parameters[?@.name=='day']"
  update: {description: "Days, comma separated."}
- target: $.components.schemas.teapot
  update: {properties: {type: {type: string}, weight: {description: It can be null.}}}
"""


def test_a_correction_counts_whatever_the_lock_remembers(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    (folder.path / "overlays" / "corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    assert folder.run(vendor) == 0
    spec = folder.spec()
    properties = spec["components"]["schemas"]["Teapot"]["properties"]
    assert spec["components"]["schemas"][properties["code"]["$ref"].rpartition("/")[2]]["x-extensible-enum"] == [
        "a",
        "b",
    ]
    assert properties["weight"]["type"] == ["string", "null"]
    assert properties["type"] == {"type": "string"}
    assert "x-shoptet-corrected" not in properties
    day = next(one for one in spec["paths"]["/api/teapots"]["get"]["parameters"] if one["name"] == "day")
    assert day["schema"]["type"] == "array"
    once = folder.files()
    assert folder.run(vendor) == 0
    assert folder.files() == once
