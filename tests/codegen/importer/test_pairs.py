"""Pairs of the vendor's revisions, when they are at hand: what only words changed is the same, and names stay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.import_spec import import_spec
from codegen.importer.source.fetch import read

ROOT = Path(__file__).resolve().parents[3]
PAIRS = ROOT.parent / "shared" / "vendor" / "pairs"

pytestmark = pytest.mark.skipif(not PAIRS.exists(), reason="the vendor's documents are not beside this checkout")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "overlays").mkdir()
    for overlay in (ROOT / "spec" / "overlays").glob("*.yaml"):
        (tmp_path / "overlays" / overlay.name).write_bytes(overlay.read_bytes())
    return tmp_path


def imported(folder: Path, *names: str) -> list[dict[str, Any]]:
    specs = [import_spec(read(str(PAIRS / f"{name}.yaml.xz")), folder).spec for name in names]
    for spec in specs:
        del spec["info"]["version"]
    return specs


def test_words_and_examples_change_nothing(folder: Path) -> None:
    before, after = imported(folder, "2025-05-15-05cb289", "2025-05-15-b9533b3")
    assert after == before


def test_a_respelled_operation_id_renames_nothing(folder: Path) -> None:
    before, after = imported(folder, "2026-06-17-7c57811", "2026-06-24-46ce4f5")
    old, new = (spec["paths"]["/api/products/{guid}/gifts"]["put"] for spec in (before, after))
    assert (old["operationId"], new["operationId"]) == ("steGiftsToProduct", "setGiftsToProduct")
    assert [new[key] for key in ("x-shoptet-resource", "x-shoptet-method", "requestBody", "responses")] == [
        old[key] for key in ("x-shoptet-resource", "x-shoptet-method", "requestBody", "responses")
    ]
    assert after["components"] == before["components"]


def test_an_id_that_moved_takes_its_names_along(folder: Path) -> None:
    before, after = imported(folder, "2025-11-27-502edee", "2025-12-01-49ceec4")
    old = before["paths"]["/api/products/reviews"]["get"]
    assert after["paths"]["/api/reviews/products"]["get"] == old
    kept = after["paths"]["/api/products/reviews"]["get"]
    assert kept["operationId"] == f"{old['operationId']}Deprecated"
    assert (kept["x-shoptet-resource"], kept["x-shoptet-method"]) != (
        old["x-shoptet-resource"],
        old["x-shoptet-method"],
    )
