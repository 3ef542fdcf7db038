"""The vendor takes its document apart in another way, the wire stays: classes keep their names, or leave an alias."""

from __future__ import annotations

import copy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.generate.__main__ import main as generate
from codegen.importer.names.former import Alias, kept
from tests.codegen.importer.spec_folder import SpecFolder

POINTER = "#/components/schemas/"


def _lid(vendor: dict[str, Any]) -> None:
    """Rename a component."""
    schemas = vendor["components"]["schemas"]
    schemas["cover"] = schemas.pop("lid")
    _point(vendor, POINTER + "lid", POINTER + "cover")


def _inlined(vendor: dict[str, Any]) -> None:
    """Write a component out where it is used in a response."""
    schemas = vendor["components"]["schemas"]
    schemas["teapot"]["properties"]["lid"] = copy.deepcopy(schemas["lid"])


def _of_several(vendor: dict[str, Any]) -> None:
    """Make an object the first of two alternatives."""
    maker = vendor["components"]["schemas"]["teapot"]["properties"]["maker"]
    maker["oneOf"] = [maker["oneOf"][0], {"type": "object", "properties": {"guid": {"type": "string"}}}]


def _scalar(vendor: dict[str, Any]) -> None:
    """Swap a scalar component for an equal one at one of the places of a class."""
    schemas = vendor["components"]["schemas"]
    schemas["typeMoney"] = copy.deepcopy(schemas["typePriceNullable"])
    schemas["teapot"]["properties"]["purchasePrice"] = {"$ref": POINTER + "typeMoney"}


def _point(node: Any, old: str, new: str) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            if value == old:
                node[key] = new
            else:
                _point(value, old, new)
    elif isinstance(node, list):
        for value in node:
            _point(value, old, new)


CHANGES: dict[str, Callable[[dict[str, Any]], None]] = {
    "a component renamed": _lid,
    "a component written out": _inlined,
    "an object that becomes one of several": _of_several,
    "a scalar component swapped": _scalar,
}


@pytest.mark.parametrize("name", CHANGES)
def test_classes_keep_their_names(name: str, folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    before = folder.spec()["components"]["schemas"]
    CHANGES[name](vendor)
    assert folder.run(vendor) == 0
    after = folder.spec()["components"]["schemas"]
    assert before.keys() <= after.keys()
    assert not any("allOf" in after[name] and after[name].get("deprecated") for name in before)
    assert len(after.keys() - before.keys()) == (name == "an object that becomes one of several")


def _two_copies(vendor: dict[str, Any]) -> None:
    schemas = vendor["components"]["schemas"]
    spout = {"type": "object", "properties": {"length": {"type": "integer"}}}
    schemas["teapot"]["properties"]["spout"] = spout
    schemas["lid"]["properties"]["handle"] = copy.deepcopy(spout)


def test_copies_that_become_one_component_leave_an_alias(
    folder: SpecFolder, vendor: dict[str, Any], tmp_path: Path
) -> None:
    _two_copies(vendor)
    assert folder.run(vendor) == 0
    before = folder.spec()["components"]["schemas"]
    schemas = vendor["components"]["schemas"]
    schemas["curve"] = schemas["teapot"]["properties"]["spout"]
    schemas["teapot"]["properties"]["spout"] = {"$ref": POINTER + "curve"}
    schemas["lid"]["properties"]["handle"] = {"$ref": POINTER + "curve"}
    assert folder.run(vendor) == 0
    after = folder.spec()["components"]["schemas"]
    assert before.keys() <= after.keys()
    (former,) = [name for name, schema in after.items() if "Former name of" in schema.get("description", "")]
    assert after[former]["deprecated"] is True
    once = folder.files()
    assert folder.run(vendor) == 0
    assert folder.files() == once
    package = tmp_path / "shoptet_generated"
    assert generate(["--spec", str(folder.path / "openapi.yaml"), "--output", str(package)]) == 0
    now = after[former]["allOf"][0]["$ref"].removeprefix(POINTER)
    code = f"from shoptet_generated.models import {former}, {now}; print({former} is {now})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


@pytest.mark.parametrize(
    ("since", "version", "is_kept"),
    [
        ("0.1.0", "0.1.5", True),
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "0.3.0", False),
        ("0.9.0", "1.0.0", False),
        ("1.9.0", "1.10.0", True),
    ],
)
def test_an_alias_stays_for_one_minor_version(since: str, version: str, is_kept: bool) -> None:
    spec: dict[str, Any] = {"paths": {}, "components": {"schemas": {"New": {}}}}
    locked = {"Old": Alias("New", since), "Gone": Alias("Nothing", since)}
    assert list(kept(locked, {}, spec, {}, version)) == (["Old"] if is_kept else [])
