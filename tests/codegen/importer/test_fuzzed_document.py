"""Every text, number and name of a vendor's document replaced by payloads: one line, or a package that runs nothing."""

from __future__ import annotations

import ast
import copy
import os
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import yaml

from codegen.generate import render
from codegen.generate.build import build
from codegen.generate.spec import check
from codegen.import_spec import main
from tests.codegen.generate.test_hostile_specs import PAYLOADS, RUNTIME, TEMPLATES
from tests.codegen.importer.spec_folder import SpecFolder

Way: TypeAlias = "tuple[object, ...]"

DOCUMENT: Final = Path(__file__).parent / "data" / "vendor_small.yaml"
NAMED: Final = frozenset({"paths", "properties", "schemas", "responses", "content", "parameters", "headers"})
"""Mappings whose keys are names."""
SPOILS: Final[tuple[object, ...]] = (
    *PAYLOADS,
    "",
    " ",
    "\0",
    "\ud800",
    "x" * 100_000,
    -1,
    10**400,
    1.5,
    True,
    None,
    [],
    {},
)
"""Payloads, and values of other types."""
IS_WHOLE: Final = "SHOPTET_SWEEP" in os.environ


def document() -> Any:
    return yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))


def kind(way: Way) -> Way:
    """The place of a value without the names that differ from one operation or property to the next."""
    parts = [
        "*" if isinstance(key, int) or above in NAMED else key for above, key in zip(("", *way), way, strict=False)
    ]
    return tuple(parts[-2:])


def sites() -> list[Way]:
    """The places that hold a text, a number or a flag, and the names: all of them, or the first of each kind."""
    found: dict[Way, Way] = {}

    def walk(node: Any, way: Way) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                name = (*way, key, "<key>")
                found.setdefault(name if IS_WHOLE else ("key of", *kind(way)), name)
                walk(value, (*way, key))
        elif isinstance(node, list):
            for index, value in enumerate(node):
                walk(value, (*way, index))
        else:
            found.setdefault(way if IS_WHOLE else kind(way), way)

    walk(document(), ())
    return list(found.values())


SITES: Final = sites()
CASES: Final = [
    (number, way, spoil)
    for number, way in enumerate(SITES)
    for spoil in (range(len(SPOILS)) if IS_WHOLE else (number % len(SPOILS), (7 * number + 3) % len(SPOILS)))
]


def spoiled(way: Way, value: object) -> Any:
    """The document with a value at one place, or as the key of one place."""
    vendor = document()
    node: Any = vendor
    *above, last = way[:-1] if way[-1] == "<key>" else way
    for step in above:
        node = node[step]
    if way[-1] != "<key>":
        node[last] = value
        return vendor
    entries = [(value if key == last else key, inner) for key, inner in node.items()]
    node.clear()
    node.update(entries)
    return vendor


def runs(text: str) -> list[str]:
    """Return what a module would run of a payload: each of them calls `getcwd` of `__import__("os")`."""
    return [
        ast.dump(node)
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Name) and "__" in node.id[2:-2])
        or (isinstance(node, ast.Name) and node.id in {"__import__", "getcwd", "os"})
        or (isinstance(node, ast.Attribute) and node.attr == "getcwd")
        or (isinstance(node, ast.alias) and node.name == "os")
    ]


def case_id(case: tuple[int, Way, int]) -> str:
    number, way, spoil = case
    return f"{number}-{'.'.join(map(str, way))}-{spoil}"[-100:]


@pytest.mark.parametrize(("number", "way", "spoil"), CASES, ids=map(case_id, CASES))
def test_a_spoiled_document_is_refused_in_one_line_or_runs_nothing(
    number: int,
    way: Way,
    spoil: int,
    folder: SpecFolder,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """G1, G2: whatever stands wherever. The session `sweep` takes all places and all payloads."""
    del number
    try:
        vendor = spoiled(way, copy.deepcopy(SPOILS[spoil]))
    except TypeError:
        return  # A list or a mapping cannot be a key.
    monkeypatch.setattr(render, "_format", lambda folder: None)
    target = tmp_path / "shoptet_generated"
    target.mkdir()

    def generate(made: Path) -> None:
        spec = yaml.safe_load((made / "openapi.yaml").read_text(encoding="utf-8"))
        render.render(build(check(spec, "openapi.yaml")), TEMPLATES, RUNTIME, target)

    source = tmp_path / "vendor.yaml"
    source.write_text(yaml.safe_dump(vendor, sort_keys=False), encoding="utf-8")
    status = main([str(source), "--spec", str(folder.path)], generate)
    error = capsys.readouterr().err
    assert status in {0, 1}
    if status:
        assert error.count("\n") == 1, error
        assert error.rstrip("\n").isprintable()
        assert len(error) < 1000
        assert folder.files() == {}
        return
    for path in target.rglob("*.py"):
        if "runtime" not in path.parts:
            assert runs(path.read_text(encoding="utf-8")) == [], path


def test_the_sites_are_many() -> None:
    assert len(SITES) > 50


@pytest.mark.parametrize("text", ["x = __import__('os').getcwd()", "import os", "os", "a.getcwd"])
def test_payloads_that_run_are_found(text: str) -> None:
    assert runs(text)
    assert runs(repr(text)) == []
