"""`python -m codegen.compatibility [--base REVISION]`: does the version fit what changed since the last release?

Prints what changed in the public Python API and on the wire, the part of the version number that this asks for, and
returns 1 when the version in pyproject.toml is too small.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

from codegen.changes.compare import compare as compare_specs
from codegen.compatibility import releases, versions
from codegen.compatibility.loading import load
from codegen.compatibility.rules import Change, compare
from codegen.importer.problems import SpecError
from codegen.importer.write import read_spec

ROOT = Path(__file__).resolve().parents[3]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Compare with a release; return 1 when the version is too small."""
    parser = argparse.ArgumentParser(prog="compatibility", description="Compare the Python API with the last release.")
    parser.add_argument("--base", help="a revision of git; by default the newest tag v…")
    options = parser.parse_args(arguments)
    base = options.base or releases.last_release(root)
    version = _version(root)
    if base is None:
        print(f"There is no release yet: {versions.text(version)} can be the first one.")
        return 0
    try:
        changes, needed, last = _compared(root, base)
    except SpecError as problem:
        print(f"compatibility: {problem}", file=sys.stderr)
        return 1
    for title, effect in (("Breaks code", "breaks"), ("Ends after a deprecation", "ends"), ("New", "adds")):
        listed = [change for change in changes if change.effect == effect]
        if listed:
            print(f"{title}:")
            print(*(f"- {change}" for change in listed), sep="\n")
    smallest = versions.smallest(last, needed)
    print(
        f"Since {base}: {needed}. The smallest version is {versions.text(smallest)}, this is {versions.text(version)}."
    )
    if version < smallest:
        print("compatibility: the version in pyproject.toml is too small", file=sys.stderr)
        return 1
    return 0


def decision(root: Path, base: str, staged: Path) -> versions.Version:
    """Return the smallest version that fits what changed since `base`; new generated files stand in `staged`."""
    _, needed, last = _compared(root, base, staged)
    return versions.smallest(last, needed)


def _compared(
    root: Path, base: str, staged: Path | None = None
) -> tuple[list[Change], versions.Level, versions.Version]:
    new = staged or root
    with tempfile.TemporaryDirectory() as folder:
        releases.unpack(root, base, Path(folder))
        changes = compare(load(Path(folder)), load(root, new))
        findings = compare_specs(*(read_spec(each / "spec" / "openapi.yaml") for each in (Path(folder), new)))
        return changes, versions.level(changes, findings), _version(Path(folder))


def _version(root: Path) -> versions.Version:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return versions.parse(project["version"])


if __name__ == "__main__":
    sys.exit(main())
