"""`python -m codegen.import_spec [PATH_OR_URL]`: turn a vendor revision into spec/openapi.yaml.

Writes spec/openapi.yaml, spec/names.lock and spec/upstream.json, or nothing: a document that cannot be imported is
one line and exit code 1.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from codegen.importer import document, write
from codegen.importer.overlays.apply import OverlayError, load
from codegen.importer.problems import SpecError
from codegen.importer.source.check import operations
from codegen.importer.source.fetch import VENDOR_URL, Source, read

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run the importer from the command line."""
    parser = argparse.ArgumentParser(prog="import_spec", description="Import a revision of the vendor's document.")
    parser.add_argument("location", nargs="?", default=VENDOR_URL, help="path or URL; the vendor's newest by default")
    parser.add_argument(
        "--spec", type=Path, default=ROOT / "spec", help="the folder that holds overlays/ and names.lock"
    )
    options = parser.parse_args(arguments)
    try:
        imported = import_spec(read(options.location), options.spec)
    except (SpecError, OverlayError) as problem:
        print(f"import_spec: {problem}", file=sys.stderr)
        return 1
    except RecursionError:
        print(f"import_spec: {options.location}: has schemas that hold each other without end", file=sys.stderr)
        return 1
    _report(imported)
    return 0


def import_spec(source: Source, folder: Path) -> document.Imported:
    """Import `source` into `folder` with the overlays and the lock that stand there."""
    if not (folder / "overlays").is_dir():
        raise SpecError(f"{folder.name}/overlays", "is missing: the names of this project come from the overlays")
    loaded = [load(path) for path in sorted((folder / "overlays").glob("*.yaml"))]
    names, methods = write.read_lock(folder / "names.lock")
    former = write.read_operations(folder / "openapi.yaml")
    imported = document.build(source, loaded, names, methods, former)
    # The lock goes first: names that were given must not be lost even if the rest never lands.
    write.write_all(
        folder,
        {
            "names.lock": write.lock_text(imported.names, imported.methods),
            "openapi.yaml": write.spec_text(imported.spec),
            "upstream.json": write.upstream_text(_upstream(source, imported)),
        },
    )
    return imported


def _upstream(source: Source, imported: document.Imported) -> dict[str, Any]:
    return {
        "source": source.location,
        "sha256": source.sha256,
        "operations": sum(1 for _ in operations(imported.spec)),
        "schemas": len(imported.spec["components"]["schemas"]),
        "repairs": imported.repairs,
        "unused_components": imported.unused,
        "overlay_actions_without_target": [str(miss) for miss in imported.unmatched],
    }


def _report(imported: document.Imported) -> None:
    schemas = imported.spec["components"]["schemas"]
    print(f"{sum(1 for _ in operations(imported.spec))} operations, {len(schemas)} schemas")
    for line in imported.repairs:
        print(f"repaired: {line}")
    for line in imported.respelled:
        print(f"respelled: {line}")
    for place in imported.spec["x-shoptet-untyped"]:
        print(f"untyped by the vendor: {place}")
    for miss in imported.unmatched:
        print(f"not applied: {miss}")


if __name__ == "__main__":
    sys.exit(main())
