"""Pairs of the vendor's revisions, when they are at hand: what only words changed is the same, and names stay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.changes.compare import compare
from codegen.importer.document import build
from codegen.importer.names.lock import Lock
from codegen.importer.overlays.apply import load
from codegen.importer.source.fetch import read

ROOT = Path(__file__).resolve().parents[3]
VENDOR = ROOT.parent / "shared" / "vendor"

pytestmark = pytest.mark.skipif(
    not (VENDOR / "pairs").exists(), reason="the vendor's documents are not beside this checkout"
)


def imported(*names: str) -> list[dict[str, Any]]:
    """Import the revisions one after the other, with one lock."""
    overlays = [load(path) for path in sorted((ROOT / "spec" / "overlays").glob("*.yaml"))]
    lock, specs = Lock(), list[dict[str, Any]]()
    for name in names:
        path = next(path for folder in ("pairs", "revisions") for path in (VENDOR / folder).glob(f"{name}*"))
        done = build(read(str(path)), overlays, lock, specs[-1] if specs else {}, "0.1.0")
        lock = Lock(done.names, done.methods, done.aliases, done.stated)
        specs.append(done.spec)
    return specs


def kinds(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(finding.kind, finding.breaks, finding.subject.strip("`")) for finding in compare(old, new)]


def test_words_and_examples_change_nothing() -> None:
    before, after = imported("2025-05-15-05cb289", "2025-05-15-b9533b3")
    assert before["info"].pop("version") != after["info"].pop("version")
    assert after == before
    assert kinds(before, after) == []


def test_a_respelled_operation_id_renames_nothing() -> None:
    before, after = imported("2026-06-17-7c57811", "2026-06-24-46ce4f5")
    old, new = (spec["paths"]["/api/products/{guid}/gifts"]["put"] for spec in (before, after))
    assert (old["operationId"], new["operationId"]) == ("steGiftsToProduct", "setGiftsToProduct")
    assert [new[key] for key in ("x-shoptet-resource", "x-shoptet-method", "requestBody", "responses")] == [
        old[key] for key in ("x-shoptet-resource", "x-shoptet-method", "requestBody", "responses")
    ]
    assert after["components"] == before["components"]
    assert kinds(before, after) == []


def test_an_id_that_moved_takes_its_names_along() -> None:
    before, after = imported("2025-11-27-502edee", "2025-12-01-49ceec4")
    old = before["paths"]["/api/products/reviews"]["get"]
    assert after["paths"]["/api/reviews/products"]["get"] == old
    kept = after["paths"]["/api/products/reviews"]["get"]
    assert kept["operationId"] == f"{old['operationId']}Deprecated"
    assert (kept["x-shoptet-resource"], kept["x-shoptet-method"]) != (
        old["x-shoptet-resource"],
        old["x-shoptet-method"],
    )
