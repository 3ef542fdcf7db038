"""Collected drift becomes an overlay that the importer takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.import_drift import main
from tests.codegen.importer.spec_folder import SpecFolder

NO_DECIMAL = "string that is not a decimal"
LISTED = "$.paths.*[?@.operationId=='getListOfTeapots'].responses['200'].content.*"


def collected(path: Path, *reports: tuple[str, str, str, str]) -> Path:
    lines = [json.dumps(dict(zip(("model", "path", "expected", "got"), one, strict=True))) for one in reports]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_proposal_is_a_correction(
    folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.run(vendor) == 0
    file = collected(
        tmp_path / "drift.jsonl",
        ("Teapot", "$.data.teapot.code", "string", "number"),
        ("Teapot", "$.data.teapot.code", "string", "number"),
        ("Teapot", "$.data.teapot.bought", "date", "null"),
        ("TeapotListItem", "$.data.teapots[].code", "string", "nothing"),
        ("Teapot", "$.data.teapot.lid", "Lid", "array"),
        ("Teapot", "$.data.teapot.price", "decimal", NO_DECIMAL),
        ("Samovar", "$.data.samovar.size", "string", "null"),
    )
    output = folder.path / "overlays" / "proposed.yaml"
    assert main([str(file), "--spec", str(folder.path), "--output", str(output)]) == 0
    text = output.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Samovar $.data.samovar.size: promised string, came null: to be looked at by a person",
        "# Teapot $.data.teapot.lid: promised Lid, came array: to be looked at by a person",
        f"# Teapot $.data.teapot.price: promised decimal, came {NO_DECIMAL}: to be looked at by a person",
    ]
    assert [(action["target"], action["update"]) for action in yaml.safe_load(text)["actions"]] == [
        ("$.components.schemas['teapot'].properties['bought']", {"x-shoptet-nullable": True}),
        ("$.components.schemas['teapot'].properties['code']", {"type": ["string", "number"]}),
        (
            f"{LISTED}.schema.properties.data.properties['teapots'].items.properties['code']",
            {"x-shoptet-nullable": True},
        ),
    ]
    capsys.readouterr()
    assert folder.run(vendor) == 0
    assert "not applied" not in capsys.readouterr().out
    schemas = folder.spec()["components"]["schemas"]
    assert schemas["Teapot"]["properties"]["bought"]["type"] == ["string", "null"]
    assert schemas["Teapot"]["properties"]["code"]["type"] == ["number", "string"]
    assert schemas["TeapotListItem"]["properties"]["code"]["type"] == ["string", "null"]


@pytest.mark.parametrize("line", ["{", "[]", '{"model": "A"}', '{"model": 1, "path": "", "expected": "", "got": ""}'])
def test_what_is_no_report_is_one_line(
    line: str, folder: SpecFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "drift.jsonl").write_text(f"{line}\n", encoding="utf-8")
    assert main([str(tmp_path / "drift.jsonl"), "--spec", str(folder.path)]) == 1
    expected = "import_drift: drift.jsonl, line 1: expected an object with model, path, expected, got\n"
    assert capsys.readouterr().err == expected
