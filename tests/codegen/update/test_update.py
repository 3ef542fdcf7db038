"""An update makes the whole change for a new document, or nothing."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import Source
from codegen.update.__main__ import main
from codegen.update.run import REPORT, update
from codegen.update.stage import Stage
from tests.codegen.update.conftest import SEEN, SMALL, git, tree

Made = Callable[[dict[str, Any] | str], Source]


def _add_field(vendor: dict[str, Any]) -> None:
    vendor["components"]["schemas"]["teapot"]["properties"]["spout"] = {"type": "string"}


def _remove_field(vendor: dict[str, Any]) -> None:
    del vendor["components"]["schemas"]["teapot"]["properties"]["weight"]


def test_the_same_document_is_nothing_new(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(project)
    assert main([str(SMALL)], project) == 0
    assert capsys.readouterr().out.startswith("nothing new: ")
    assert tree(project) == before


def test_words_alone_are_nothing_new(project: Path, vendor: dict[str, Any], source: Made) -> None:
    before = tree(project)
    vendor["paths"]["/api/teapots"]["get"]["description"] = "Sections come on demand."
    vendor["components"]["schemas"]["teapot"]["properties"]["code"]["examples"] = ["2018-01-01"]
    outcome = update(source(vendor), project, SEEN)
    assert outcome.lines[-1] == "nothing new: only words have changed"
    assert "words only: components.teapot.code: format date is newly stated; left out" in outcome.lines
    assert outcome.files == []
    assert tree(project) == before


def test_a_change_is_made_as_a_whole_and_once(project: Path, vendor: dict[str, Any], source: Made) -> None:
    before = tree(project)
    _add_field(vendor)
    new = source(vendor)
    outcome = update(new, project, SEEN)
    after = tree(project)
    name = f"changes/+api-{new.sha256[:8]}-01.added.md"
    assert after[name].decode().startswith("In the API, without breaking code:\n\n  - `Teapot.spout` is new: `str`.")
    assert b"spout: str | None" in after["generated/shoptet_generated/models/teapots.py"]
    changed = {path for path in after if after[path] != before.get(path)}
    assert set(outcome.files) >= changed
    assert {"spec/openapi.yaml", "spec/names.lock", "spec/upstream.json", name} <= changed
    assert before.keys() <= after.keys()
    report = (project / REPORT).read_text(encoding="utf-8")
    assert "`Teapot.spout` is new" in report
    assert "Seen on 2026-03-01. It is fresh until 2026-03-04" in report
    assert update(new, project, SEEN).files == []
    assert tree(project) == after


def test_two_updates_give_the_same_bytes(project: Path, vendor: dict[str, Any], source: Made, tmp_path: Path) -> None:
    again = shutil.copytree(project, tmp_path / "again")
    _add_field(vendor)
    for root in (project, again):
        update(source(vendor), root, SEEN)
    assert tree(project) == tree(again)


def test_the_version_goes_up_as_far_as_the_change_asks(project: Path, vendor: dict[str, Any], source: Made) -> None:
    for arguments in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "Release"), ("tag", "v1.0.0")):
        git(project, *arguments)
    _add_field(vendor)
    update(source(vendor), project, SEEN)
    assert 'version = "1.1.0"' in (project / "pyproject.toml").read_text(encoding="utf-8")
    _remove_field(vendor)
    outcome = update(source(vendor), project, SEEN)
    assert "The version is 2.0.0, was 1.1.0." in outcome.lines
    assert '__version__ = "2.0.0"' in (project / "overrides/shoptet_api/version.py").read_text(encoding="utf-8")
    assert {line[:2] for line in git(project, "status", "--porcelain").splitlines()} == {" M", "??"}


HALF = SMALL.read_text(encoding="utf-8")
REFUSED: dict[str, tuple[str, str]] = {
    "half a document": (HALF[: len(HALF) // 2], "points to nothing|lacks responses|cannot be read|is not YAML"),
    "a page about an error": ("<!doctype html><html><body><h1>502</h1></body></html>", "expected a YAML mapping"),
    "a page about an error in lines": ("<html>\n<head>\n<title>x: y</title>\n</head>\n</html>\n", "vendor.yaml"),
    "nothing": ("", "expected a YAML mapping, got NoneType"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_document_is_refused(name: str, project: Path, source: Made) -> None:
    before = tree(project)
    text, message = REFUSED[name]
    with pytest.raises(SpecError, match=message):
        update(source(text), project, SEEN)
    assert tree(project) == before


def _many(vendor: dict[str, Any], number: int) -> dict[str, Any]:
    many = copy.deepcopy(vendor)
    listing = many["paths"]["/api/tea-sorts"]["get"]
    for index in range(number):
        letters = "".join(chr(ord("A") + int(digit)) for digit in f"{index:02}")
        many["paths"][f"/api/tea-{letters.lower()}"] = {"get": {**listing, "operationId": f"getTea{letters}x"}}
    return many


def test_a_large_removal_needs_the_word_of_a_person(
    project: Path, vendor: dict[str, Any], source: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    update(source(_many(vendor, 22)), project, SEEN)
    before = tree(project)
    (tmp_path / "less.yaml").write_text(yaml.safe_dump(_many(vendor, 11), sort_keys=False), encoding="utf-8")
    assert main([str(tmp_path / "less.yaml")], project) == 1
    error = capsys.readouterr().err
    assert "update: less.yaml: lacks 11 of 30 operations (getTeaBBx, " in error
    assert "use --accept-removals" in error
    assert tree(project) == before
    assert main([str(tmp_path / "less.yaml"), "--accept-removals", "--seen", "2026-03-01"], project) == 0
    assert tree(project) != before


KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from codegen.importer.source.fetch import read
from codegen.update import run
from codegen.update.stage import Stage

step = sys.argv[3]
if step == "before":
    run._check = lambda folder: os._exit(9)
else:
    replace, count = Path.replace, [0]
    def dying(self, target):
        count[0] += 1
        if count[0] == int(step):
            os._exit(9)
        return replace(self, target)
    Path.replace = dying
run.update(read(sys.argv[1]), Path(sys.argv[2]), date(2026, 3, 1))
"""


@pytest.mark.parametrize("step", ["before", "4"])
def test_a_killed_update_is_nothing_or_is_finished_by_the_next(
    step: str,
    project: Path,
    vendor: dict[str, Any],
    source: Made,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = tree(project)
    _add_field(vendor)
    source(vendor)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "vendor.yaml"), str(project), step],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.returncode == 9
    if step == "before":
        assert tree(project) == before
        assert not Stage(project).recover()
        assert tree(project) == before
        return
    assert main([str(tmp_path / "vendor.yaml")], project) == 0
    assert capsys.readouterr().out.splitlines() == [
        "finished the update that was interrupted",
        "nothing new: the document is the one that the spec comes from",
    ]
    whole = shutil.copytree(project, tmp_path / "whole")
    assert Stage(whole).recover() is False
    assert b"spout" in tree(project)["generated/shoptet_generated/models/teapots.py"]
    assert any(name.startswith("changes/") for name in tree(project))
    assert not any(name.endswith(".new") for name in tree(project))
