"""`python -m codegen.import_spec [PATH_OR_URL]`: turn a vendor revision into spec/openapi.yaml.

Writes spec/openapi.yaml, spec/names.lock and spec/upstream.json, or nothing: a document that cannot be imported, or
from which no package can be generated, is one line and exit code 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from codegen.generate.build import build
from codegen.generate.problems import GenerateError
from codegen.generate.render import NAME, render
from codegen.generate.spec import read as read_spec
from codegen.importer import document, write
from codegen.importer.names.lock import Lock
from codegen.importer.overlays.apply import OverlayError, load
from codegen.importer.problems import SpecError
from codegen.importer.source.check import operations
from codegen.importer.source.fetch import VENDOR_URL, Source, read

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"


def generates(folder: Path) -> None:
    """Generate a package from the spec in `folder` into a temporary one: names are given only if that succeeds."""
    package = build(read_spec(folder / "openapi.yaml"))
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary, NAME)
        target.mkdir()
        render(package, OVERRIDES / "templates", OVERRIDES / "runtime", target)


def main(arguments: list[str] | None = None, prove: Callable[[Path], None] = generates) -> int:
    """Run the importer from the command line."""
    parser = argparse.ArgumentParser(prog="import_spec", description="Import a revision of the vendor's document.")
    parser.add_argument("location", nargs="?", default=VENDOR_URL, help="path or URL; the vendor's newest by default")
    parser.add_argument(
        "--spec", type=Path, default=ROOT / "spec", help="the folder that holds overlays/ and names.lock"
    )
    options = parser.parse_args(arguments)
    try:
        imported = import_spec(read(options.location), options.spec, prove)
    except (SpecError, OverlayError, GenerateError) as problem:
        print(f"import_spec: {problem}", file=sys.stderr)
        return 1
    except RecursionError:
        print(f"import_spec: {options.location}: has schemas that hold each other without end", file=sys.stderr)
        return 1
    for line in report(imported):
        print(line)
    return 0


def import_spec(source: Source, folder: Path, prove: Callable[[Path], None] = lambda _: None) -> document.Imported:
    """Import `source` into `folder` with the overlays and the lock that stand there.

    `prove` gets a folder with the new files before they take their places, and raises an error if they are of no use.
    """
    imported = imported_from(source, folder)
    write.write_all(folder, texts(source, imported), prove)
    return imported


def imported_from(source: Source, folder: Path) -> document.Imported:
    """Return what an import of `source` into `folder` gives; nothing is written."""
    if not (folder / "overlays").is_dir():
        raise SpecError(f"{folder.name}/overlays", "is missing: the names of this project come from the overlays")
    loaded = [load(path) for path in sorted((folder / "overlays").glob("*.yaml"))]
    lock, former = write.read_lock(folder / "names.lock"), write.read_spec(folder / "openapi.yaml")
    return document.build(source, loaded, lock, former, _version(folder.parent))


def texts(source: Source, imported: document.Imported) -> dict[str, str]:
    """Return the contents of the files that an import writes."""
    lock = Lock(imported.names, imported.methods, imported.aliases, imported.stated)
    return {
        # The lock goes first: names that were given must not be lost even if the rest never lands.
        "names.lock": write.lock_text(lock),
        "openapi.yaml": write.spec_text(imported.spec),
        "upstream.json": write.upstream_text(_upstream(source, imported)),
    }


def _version(project: Path) -> str:
    """Return the project's version; that of a folder without a project is the first one."""
    file = project / "pyproject.toml"
    return str(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"]) if file.exists() else "0.1.0"


def _upstream(source: Source, imported: document.Imported) -> dict[str, Any]:
    return {
        "source": source.location,
        "sha256": source.sha256,
        "operations": sum(1 for _ in operations(imported.spec)),
        "schemas": len(imported.spec["components"]["schemas"]),
        "repairs": imported.repairs,
        "unused_components": imported.unused,
        "left_out": imported.left_out,
        "overlay_actions_without_target": [str(miss) for miss in imported.unmatched],
    }


def report(imported: document.Imported) -> Iterator[str]:
    """Yield what a person wants to know of an import, a line each."""
    schemas = imported.spec["components"]["schemas"]
    yield f"{sum(1 for _ in operations(imported.spec))} operations, {len(schemas)} schemas"
    yield from (f"repaired: {line}" for line in imported.repairs)
    yield from (f"another operationId: {line}" for line in imported.respelled)
    yield from (f"another class: {name} is now {alias.now}" for name, alias in imported.aliases.items())
    yield from (f"words only: {line}" for line in imported.worded)
    yield from (f"left out: {line}" for line in imported.left_out)
    yield from (f"untyped by the vendor: {place}" for place in imported.spec["x-shoptet-untyped"])
    yield from (f"not applied: {miss}" for miss in imported.unmatched)


if __name__ == "__main__":
    sys.exit(main())
