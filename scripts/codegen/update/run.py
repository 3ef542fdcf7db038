"""The steps of an update: read, compare, import, generate, check, report, put into place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from codegen import check_spec
from codegen.changes.compare import compare
from codegen.changes.report import markdown
from codegen.generate.build import build
from codegen.generate.render import NAME, render
from codegen.generate.spec import read as read_generated
from codegen.import_spec import imported_from, report as import_report, texts
from codegen.importer.document import Imported
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import Source
from codegen.importer.write import read_spec
from codegen.update import bump, plausible
from codegen.update.fragments import fragments
from codegen.update.stage import Stage, upstream

_FRESH: Final = timedelta(days=3)
"""The vendor takes some changes back within this time."""

REPORT: Final = ".cache/update/report.md"


@dataclass(frozen=True)
class Outcome:
    """What an update did."""

    lines: list[str]
    files: list[str]
    """The files that it wrote."""


def update(source: Source, root: Path, seen: date, *, accept_removals: bool = False) -> Outcome:
    """Import `source` into the project in `root`: all of it, or nothing when the facts are the same.

    Raises:
        SpecError: The document is refused, or what it makes does not pass the checks.
    """
    stage = Stage(root)
    stage.recover()
    if source.sha256 == upstream(root):
        return Outcome(["nothing new: the document is the one that the spec comes from"], [])
    former = read_spec(root / "spec" / "openapi.yaml")
    imported = imported_from(source, root / "spec")
    plausible.check(imported.spec, former, source.location, accept_removals=accept_removals)
    if {**imported.spec, "info": None} == {**former, "info": None}:
        lines = [f"words only: {line}" for line in imported.worded]
        return Outcome([*lines, "nothing new: only words have changed"], [])
    stage.begin()
    _write(root, stage.files, source, imported)
    findings = compare(former, imported.spec)
    _check(stage.files)
    version, was = bump.needed(root, stage.files), bump.current(root)
    for name, text in {
        **{f"changes/{name}": text for name, text in fragments(findings, source.sha256).items()},
        **bump.texts(root, version),
    }.items():
        target = stage.files / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    about = markdown(findings, str(former["info"]["version"]), str(imported.spec["info"]["version"]))
    decided = f"The version is {version}." if version == was else f"The version is {version}, was {was}."
    ending = "\n".join(["", "## About this update", "", *_about(imported, seen, decided)])
    (root / REPORT).write_text(f"{about}{ending}\n", encoding="utf-8")
    return Outcome([*import_report(imported), decided, f"the report is {REPORT}"], stage.finish())


def _write(root: Path, folder: Path, source: Source, imported: Imported) -> None:
    """Write the spec and the package that it makes."""
    spec, package = folder / "spec", folder / "generated" / NAME
    for part in (spec, package):
        part.mkdir(parents=True)
    for name, text in texts(source, imported).items():
        (spec / name).write_text(text, encoding="utf-8", newline="\n")
    overrides = root / "overrides"
    render(build(read_generated(spec / "openapi.yaml")), overrides / "templates", overrides / "runtime", package)


def _check(folder: Path) -> None:
    """Raise SpecError unless the new spec is valid and every module of the new package can be imported."""
    found = list(check_spec.problems(folder / "spec"))
    if found:
        raise SpecError("the new spec", *found)
    code = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
    package = folder / "generated"
    modules = [
        ".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted(package.rglob("*.py"))
    ]
    done = subprocess.run(
        [sys.executable, "-B", "-P", "-c", code, *modules],
        env={"PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SpecError("the new package", done.stderr.strip().rpartition("\n")[2])


def _about(imported: Imported, seen: date, decided: str) -> Iterator[str]:
    yield f"- Seen on {seen}. It is fresh until {seen + _FRESH}: the vendor takes some changes back within three days."
    yield f"- {decided}"
    yield from (f"- {line}" for line in import_report(imported) if not line.startswith("untyped"))
