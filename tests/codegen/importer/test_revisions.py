"""The vendor's real revisions, when they are at hand: all go through, none renames what the vendor left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate.__main__ import main as generate
from codegen.import_spec import import_spec
from codegen.importer.document import Imported
from codegen.importer.source.fetch import read

ROOT = Path(__file__).resolve().parents[3]
VENDOR = ROOT.parent / "shared" / "vendor"
REVISIONS = [*sorted((VENDOR / "revisions").glob("*.yaml.xz")), VENDOR / "openapi.yaml"]

pytestmark = [
    pytest.mark.skipif(not VENDOR.exists(), reason="the vendor's documents are not beside this checkout"),
    # The fixture takes a minute. A second mark on a test would make a second group, in another process.
    pytest.mark.xdist_group("revisions"),
]


@dataclass(frozen=True)
class Step:
    """One revision, imported after the ones before it."""

    name: str
    document: dict[str, Any]
    imported: Imported

    @property
    def spec(self) -> dict[str, Any]:
        return self.imported.spec


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> list[Step]:
    """Every revision imported in date order into one folder."""
    folder = tmp_path_factory.mktemp("spec")
    overlays = folder / "overlays"
    overlays.mkdir()
    for overlay in (ROOT / "spec" / "overlays").glob("*.yaml"):
        (overlays / overlay.name).write_bytes(overlay.read_bytes())
    done: list[Step] = []
    for revision in REVISIONS:
        source = read(str(revision))
        done.append(Step(revision.name, source.document, import_spec(source, folder)))
    return done


DEEPER = ("properties", "items", "anyOf", "content", "application/json", "schema")


def uses(spec: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (way from an operation to a class, class name), a few steps deep."""
    schemas = spec["components"]["schemas"]

    def walk(node: Any, way: str, depth: int) -> Iterator[tuple[str, str]]:
        if isinstance(node, list):
            for value in node:
                yield from walk(value, way, depth)
        if not isinstance(node, dict):
            return
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[1]
            yield way, name
            if depth:
                yield from walk(schemas[name], way, depth - 1)
            return
        for key, value in node.items():
            yield from walk(value, way if key in DEEPER else f"{way}.{key}", depth)

    for item in spec["paths"].values():
        for operation in item.values():
            for part in ("requestBody", "responses"):
                yield from walk(operation.get(part), f"{operation['operationId']}.{part}", 3)


def closures(document: dict[str, Any]) -> dict[str, str]:
    """Each operation with all that it refers to, as text: equal texts mean that the vendor changed nothing there."""
    components = document["components"]

    def expand(node: Any, above: tuple[str, ...]) -> Any:
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str) and reference not in above:
                _, _, kind, name = reference.split("/")
                return [reference, expand(components[kind][name], (*above, reference))]
            return {str(key): expand(value, above) for key, value in node.items() if key not in ("example", "examples")}
        if isinstance(node, list):
            return [expand(value, above) for value in node]
        return node

    return {
        operation["operationId"]: json.dumps(expand(operation, ()), sort_keys=True)
        for item in document["paths"].values()
        for operation in item.values()
    }


def test_every_revision_names_every_operation_once(steps: list[Step]) -> None:
    for step in steps:
        nodes = [node for item in step.spec["paths"].values() for node in item.values()]
        assert len(nodes) == sum(len(item) for item in step.document["paths"].values()), step.name
        assert len({(node["x-shoptet-resource"], node["x-shoptet-method"]) for node in nodes}) == len(nodes), step.name


def test_class_names_stay_where_the_vendor_changed_nothing(steps: list[Step]) -> None:
    compared = 0
    for old, new in pairwise(steps):
        untouched = closures(old.document).items() & closures(new.document).items()
        unchanged = {operation_id for operation_id, _ in untouched}
        compared += len(unchanged)
        before, after = dict(uses(old.spec)), dict(uses(new.spec))
        renamed = {
            way: (before[way], after.get(way))
            for way in before
            if way.split(".")[0] in unchanged and before[way] != after.get(way)
        }
        assert renamed == {}, new.name
    assert compared > 500


def test_a_place_changes_its_class_only_when_the_vendor_changes_its_shape(steps: list[Step]) -> None:
    former: dict[str, tuple[str, str]] = {}
    for step in steps:
        names = step.imported.names
        now = {place: (name, locked.shape) for name, locked in names.items() for place in locked.places}
        renamed = {
            place: (name, now[place][0])
            for place, (name, shape) in former.items()
            if place in now and now[place][0] != name and now[place][1] == shape
        }
        assert renamed == {}, step.name
        former = now


def test_method_names_stay(steps: list[Step]) -> None:
    for old, new in pairwise(steps):
        assert old.imported.methods.items() <= new.imported.methods.items(), new.name


def test_the_current_document(steps: list[Step]) -> None:
    spec = steps[-1].spec
    nodes = [node for item in spec["paths"].values() for node in item.values()]
    assert len(nodes) == 328
    assert sum(any(p["name"] == "include" for p in node["parameters"]) for node in nodes) == 26
    assert sum("x-shoptet-line" in node for node in nodes) == 15
    schemas = spec["components"]["schemas"]
    assert {"Order", "OrderItem", "ProductVariant", "OrderListItem", "BrandInput"} <= set(schemas)
    assert all(len(name) <= 40 and not any(letter.isdigit() for letter in name) for name in schemas)


def test_two_imports_of_one_document_are_equal(tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    source = read(str(REVISIONS[-1]))
    import_spec(source, tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    import_spec(source, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == first


def test_the_checked_in_spec_is_what_the_current_document_gives(tmp_path: Path) -> None:
    root = ROOT / "spec"
    upstream = json.loads((root / "upstream.json").read_text(encoding="utf-8"))
    source = read(str(REVISIONS[-1]))
    if upstream["sha256"] != source.sha256:
        pytest.skip("the checked-in spec comes from another revision than the one at hand")
    (tmp_path / "overlays").mkdir()
    for overlay in (root / "overlays").glob("*.yaml"):
        (tmp_path / "overlays" / overlay.name).write_bytes(overlay.read_bytes())
    (tmp_path / "names.lock").write_bytes((root / "names.lock").read_bytes())
    imported = import_spec(source, tmp_path).spec
    assert yaml.safe_load((root / "openapi.yaml").read_text(encoding="utf-8")) == imported
    for name in ("openapi.yaml", "names.lock"):
        assert (tmp_path / name).read_bytes() == (root / name).read_bytes(), name


@pytest.mark.parametrize("revision", REVISIONS[:-1:3], ids=lambda revision: revision.name.split(".")[0])
def test_another_revision_generates_under_the_checked_in_names(revision: Path, tmp_path: Path) -> None:
    spec, package = tmp_path / "spec", tmp_path / "shoptet_generated"
    (spec / "overlays").mkdir(parents=True)
    for overlay in (ROOT / "spec" / "overlays").glob("*.yaml"):
        (spec / "overlays" / overlay.name).write_bytes(overlay.read_bytes())
    (spec / "names.lock").write_bytes((ROOT / "spec" / "names.lock").read_bytes())
    imported = import_spec(read(str(revision)), spec)
    assert generate(["--spec", str(spec / "openapi.yaml"), "--output", str(package)]) == 0
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert int(done.stdout) == sum(len(item) for item in imported.spec["paths"].values())


IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, ".")
import shoptet_generated
for module in pkgutil.walk_packages(shoptet_generated.__path__, "shoptet_generated."):
    importlib.import_module(module.name)
from shoptet_generated.operations import OPERATIONS
for operation in OPERATIONS.values():
    if operation.kind != "binary":
        operation.result_type()
print(len(OPERATIONS))
"""
