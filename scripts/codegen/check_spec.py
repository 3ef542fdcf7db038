"""`python -m codegen.check_spec`: is spec/openapi.yaml valid OpenAPI, and does it say what the overlays say?

An overlay that was edited without a new import shows here: applied once more to the finished spec, the overlays must
change nothing.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.importer.overlays.apply import Overlay, OverlayError, apply, load
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[2] / "spec"
OPERATION_DEPTH = 3  # paths, /api/orders, get; components, schemas, Order


def problems(folder: Path) -> Iterator[str]:
    """Yield a line for each problem of the spec in `folder`."""
    overlays: list[Overlay] = []
    for path in sorted((folder / "overlays").glob("*.yaml")):
        try:
            overlays.append(load(path))
        except OverlayError as error:
            yield str(error)
    document = parse((folder / "openapi.yaml").read_bytes(), "openapi.yaml")
    yield from _unapplied(overlays, document)
    for fault in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"openapi.yaml: {'.'.join(map(str, fault.absolute_path))}: {fault.message}"


def _unapplied(overlays: list[Overlay], document: dict[str, Any]) -> Iterator[str]:
    """Yield the places where the overlays, one after another as the importer applies them, change the document."""
    applied = copy.deepcopy(document)
    changed_by: dict[str, str] = {}
    for overlay in overlays:
        if overlay.stage != "spec":
            continue
        try:
            before = copy.deepcopy(applied)
            apply(overlay, applied)
        except OverlayError as error:
            yield str(error)
            return
        changed_by |= dict.fromkeys(_differences(applied, before), overlay.name)
    for place in _differences(applied, document):
        yield f"openapi.yaml: not as {changed_by.get(place, 'an overlay')} says: {place}"


def _differences(applied: object, before: object, *place: str) -> Iterator[str]:
    """Yield the places that differ, down to an operation or a component."""
    if applied == before:
        return
    if len(place) == OPERATION_DEPTH or not (isinstance(applied, dict) and isinstance(before, dict)):
        yield ".".join(place)
        return
    old = cast("dict[str, object]", before)
    for name, entry in cast("dict[str, object]", applied).items():
        yield from _differences(entry, old.get(name), *place, name)


def main() -> int:
    """Print every problem; return 1 if there is one."""
    try:
        found = list(problems(FOLDER))
    except (OSError, SpecError) as error:
        found = [str(error)]
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print("check_spec: `./scripts/nox -s import_spec` writes the spec again", file=sys.stderr)
        return 1
    print("spec/openapi.yaml is valid OpenAPI 3.1 and says what the overlays say")
    return 0


if __name__ == "__main__":
    sys.exit(main())
