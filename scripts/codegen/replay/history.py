"""Imports and generates every revision in a folder, in the order of their dates, with one lock."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from codegen.changes.compare import compare
from codegen.changes.surface import Surface, surface
from codegen.generate.problems import GenerateError
from codegen.import_spec import import_spec
from codegen.importer import write
from codegen.importer.names.lock import Lock
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import read
from codegen.replay.renames import renames

_NAMED: Final = re.compile(r"(\d{4}-\d\d-\d\d)[^.]*\.ya?ml(?:\.xz)?")


@dataclass
class Step:
    """One revision."""

    name: str
    day: str
    failure: str = ""
    seconds: float = 0.0
    renamed: list[str] = field(default_factory=list[str])
    breaking: int = 0
    additive: int = 0
    other: int = 0
    size: dict[str, int] = field(default_factory=dict[str, int])
    """How many methods, models, fields and values the Python API has."""

    @property
    def is_quiet(self) -> bool:
        """Whether nothing changed for callers."""
        return not (self.failure or self.breaking or self.additive or self.other)


def revisions(folder: Path, order: Sequence[str] = ()) -> list[Path]:
    """Return the documents of the vendor below `folder` that have a date in their name, the oldest first.

    `order` names revisions of one day in their order; the others of that day come in the order of their names.
    """
    found = {path.name: path for path in folder.rglob("*") if _NAMED.fullmatch(path.name)}
    rank = {name: number for number, name in enumerate(order)}

    def key(name: str) -> tuple[str, int, str]:
        return name[:10], rank.get(name.split(".", maxsplit=1)[0], len(rank)), name

    return [found[name] for name in sorted(found, key=key)]


def replay(paths: Sequence[Path], overlays: Path, folder: Path, prove: Callable[[Path], None]) -> Iterator[Step]:
    """Yield what came of each revision; `folder` is an empty one for the spec and its lock."""
    shutil.copytree(overlays, folder / "overlays")
    former: dict[str, Any] = {}
    known: Surface | None = None
    lock = Lock()
    for path in paths:
        step = Step(path.name.split(".")[0], path.name[:10])
        started = time.perf_counter()
        try:
            imported = import_spec(read(str(path)), folder, prove)
        except (SpecError, GenerateError) as problem:
            step.failure = str(problem).splitlines()[0]
            yield step
            continue
        step.seconds = time.perf_counter() - started
        now = write.read_lock(folder / "names.lock")
        current = surface(imported.spec, {})
        if known is not None:
            step.renamed = list(renames(known, current, lock, now))
            findings = compare(former, imported.spec)
            step.breaking = sum(finding.breaks != "nothing" for finding in findings)
            step.additive = sum(finding.breaks == "nothing" and finding.kind == "added" for finding in findings)
            step.other = len(findings) - step.breaking - step.additive
        step.size = size(current)
        former, known, lock = imported.spec, current, now
        yield step


def size(current: Surface) -> dict[str, int]:
    """Return how large the Python API is."""
    return {
        "methods": len(current.operations),
        "models": len(current.models),
        "fields": sum(len(model.fields) for model in current.models.values()),
        "values": sum(len(enumeration.values) for enumeration in current.enumerations.values()),
    }
