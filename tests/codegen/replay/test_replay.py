"""A small history is played through the pipeline."""

from __future__ import annotations

import copy
import lzma
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.changes.surface import surface
from codegen.importer.names.classes import LockedClass
from codegen.importer.names.lock import Lock
from codegen.replay.__main__ import main
from codegen.replay.history import Step, replay, revisions
from codegen.replay.plot import svg
from codegen.replay.renames import renames

DATA = Path(__file__).parents[1]
SMALL = DATA / "importer" / "data" / "vendor_small.yaml"
SPEC = DATA / "generate" / "data" / "small_spec.yaml"


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Four revisions: the first, one with a field more, one that cannot be imported, one without the field."""
    folder = tmp_path / "history"
    (folder / "older").mkdir(parents=True)
    vendor: dict[str, Any] = yaml.safe_load(SMALL.read_text(encoding="utf-8"))
    more = copy.deepcopy(vendor)
    more["components"]["schemas"]["teapot"]["properties"]["spout"] = {"type": "string"}
    (folder / "older" / "2025-01-02-aaa.yaml.xz").write_bytes(lzma.compress(SMALL.read_bytes()))
    (folder / "2025-02-03-bbb.yaml").write_text(yaml.safe_dump(more), encoding="utf-8")
    (folder / "2025-02-04-ccc.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")
    (folder / "2025-03-05-ddd.yaml").write_text(yaml.safe_dump(vendor), encoding="utf-8")
    (folder / "notes.yaml").write_text("a: b\n", encoding="utf-8")
    return folder


def test_revisions_come_in_the_order_of_their_dates(history: Path) -> None:
    shutil.copy(history / "2025-03-05-ddd.yaml", history / "2025-02-03-aaa.yaml")
    names = [path.name[:14] for path in revisions(history)]
    assert names == ["2025-01-02-aaa", "2025-02-03-aaa", "2025-02-03-bbb", "2025-02-04-ccc", "2025-03-05-ddd"]
    ordered = revisions(history, ["2025-02-03-bbb", "2025-02-03-aaa"])
    assert [path.name[:14] for path in ordered][1:3] == ["2025-02-03-bbb", "2025-02-03-aaa"]


def test_every_revision_is_a_step(history: Path, tmp_path: Path) -> None:
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    proved: list[Path] = []
    steps = list(replay(revisions(history), overlays, tmp_path / "spec", proved.append))
    assert [(step.day, step.breaking, step.additive) for step in steps] == [
        ("2025-01-02", 0, 0),
        ("2025-02-03", 0, 1),
        ("2025-02-04", 0, 0),
        ("2025-03-05", 1, 0),
    ]
    assert [bool(step.failure) for step in steps] == [False, False, True, False]
    assert steps[1].size["fields"] == steps[0].size["fields"] + 1
    assert not any(step.renamed for step in steps)
    assert len(proved) == 3


def test_the_program_prints_figures_and_draws_a_plot(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (history / "2025-02-04-ccc.yaml").unlink()
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    plot = tmp_path / "size.svg"
    assert main([str(history), "--overlays", str(overlays), "--plot", str(plot)]) == 0
    printed = capsys.readouterr().out
    assert "3 of 3 revisions imported and generated\n0 names changed without the vendor's doing\n" in printed
    assert "2025-02         0         1      0\n2025-03         1         0      0\n" in printed
    assert len(re.findall(r'<polyline points="[\d., ]+" ', plot.read_text(encoding="utf-8"))) == 4


def test_a_folder_without_revisions_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "expected documents named YYYY-MM-DD" in capsys.readouterr().err


def test_a_plot_of_nothing_is_a_plot() -> None:
    assert svg([Step("x", "2025-01-01", failure="y")]).endswith("</svg>\n")


def _method(spec: dict[str, Any]) -> None:
    spec["paths"]["/api/eshop"]["get"]["x-shoptet-method"] = "info"


def _argument(spec: dict[str, Any]) -> None:
    spec["paths"]["/api/orders"]["get"]["parameters"][0]["x-shoptet-argument"] = "status"


def _field(spec: dict[str, Any]) -> None:
    spec["components"]["schemas"]["Order"]["properties"]["code"]["x-shoptet-field"] = "number"


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (_method, ["shop.eshop.get is shop.eshop.info"]),
        (_argument, ["shop.orders.list: status_id is status"]),
        (_field, ["Order: code is number"]),
    ],
    ids=["method", "argument", "field"],
)
def test_a_name_that_changed_is_found(change: Callable[[dict[str, Any]], None], lines: list[str]) -> None:
    spec: dict[str, Any] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    old = surface(spec, {})
    change(spec)
    assert list(renames(old, surface(spec, {}), Lock(), Lock())) == lines


def test_a_class_that_changed_its_name_is_found() -> None:
    nothing = surface({"paths": {}, "components": {"schemas": {}}}, {})
    before = Lock({"A": LockedClass("1", ["x.y", "x.z"]), "C": LockedClass("2", ["v"])})
    after = Lock({"B": LockedClass("1", ["x.y"]), "A": LockedClass("1", ["x.z"]), "D": LockedClass("3", ["v"])})
    assert list(renames(nothing, nothing, before, after)) == ["A is B at x.y"]
