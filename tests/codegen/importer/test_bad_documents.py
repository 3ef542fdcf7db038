"""A document that cannot be imported is one line naming the place, exit code 1, and nothing written."""

from __future__ import annotations

import lzma
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from codegen.import_spec import main
from codegen.importer import write
from tests.codegen.importer.spec_folder import SpecFolder


def _openapi_3_0(document: dict[str, Any]) -> None:
    document["openapi"] = "3.0.3"


def _no_openapi(document: dict[str, Any]) -> None:
    del document["openapi"]


def _no_paths(document: dict[str, Any]) -> None:
    document["paths"] = {}


def _dangling(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["teapot"]["properties"]["lid"] = {"$ref": "#/components/schemas/gone"}


def _duplicate(document: dict[str, Any]) -> None:
    document["paths"]["/api/teapots"]["post"]["operationId"] = "getListOfTeapots"


def _no_operation_id(document: dict[str, Any]) -> None:
    del document["paths"]["/api/teapots"]["post"]["operationId"]


def _type_that_is_none(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["teapot"]["properties"]["code"]["type"] = "text"


def _properties_as_list(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["lid"]["properties"] = ["color"]


def _parameters_as_mapping(document: dict[str, Any]) -> None:
    document["paths"]["/api/teapots"]["get"]["parameters"] = {"page": 1}


def _empty_choice(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["teapot"]["properties"]["maker"] = {"oneOf": []}


def _circle(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    schemas["one"], schemas["other"] = {"$ref": "#/components/schemas/other"}, {"$ref": "#/components/schemas/one"}


def _undeclared_path_parameter(document: dict[str, Any]) -> None:
    document["paths"]["/api/teapots/{code}/pdf"]["get"]["parameters"] = []


def _first(document: dict[str, Any], **changes: Any) -> None:
    document["paths"]["/api/teapots"]["get"].update(changes)


def _parameter(document: dict[str, Any], **changes: Any) -> None:
    document["paths"]["/api/teapots"]["get"]["parameters"].append(
        {"name": "count", "in": "query", "schema": {"type": "integer"}, **changes}
    )


HOSTILE: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "operationId": (
        lambda vendor: _first(vendor, operationId='x" + str(__import__("os").getcwd()) + "y'),
        "operationId: expected",
    ),
    "number": (
        lambda vendor: _parameter(vendor, schema={"type": "array", "maxItems": "__import__('os').getcwd()"}),
        "maxItems: expected a whole number",
    ),
    "tag": (lambda vendor: _first(vendor, tags=['New"""\n__import__("os").getcwd()\n"""x']), "tag: expected"),
    "media type": (
        lambda vendor: _first(vendor, responses={"200": {"content": {'a/b"+1': {"schema": {}}}}}),
        "expected a media type",
    ),
    "status": (lambda vendor: _first(vendor, responses={'2" + 1': {}}), "expected a status"),
    "parameter": (lambda vendor: _parameter(vendor, name="a b(c)"), "name: expected"),
    "place": (lambda vendor: _parameter(vendor, **{"in": "body\nx"}), "in: expected"),
    "path": (lambda vendor: vendor["paths"].update({'/api/"x': vendor["paths"].pop("/api/tea-sorts")}), "a path"),
    "component": (
        lambda vendor: vendor["components"]["schemas"].update({"a b": {"type": "object"}}),
        "component's name",
    ),
    "limit": (
        lambda vendor: _parameter(vendor, schema={"type": "number", "minimum": float("nan")}),
        "minimum: expected",
    ),
    "default": (lambda vendor: _parameter(vendor, schema={"type": "integer", "default": "1+1"}), "default: expected"),
    "property": (
        lambda vendor: vendor["components"]["schemas"]["lid"]["properties"].update({"a\nb": {"type": "string"}}),
        "a property's name",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_values_that_become_source_are_checked(
    folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """G1: identifiers, tags, media types, statuses and numbers that are none of these are refused in one line."""
    spoil, expected = HOSTILE[name]
    spoil(vendor)
    assert folder.run(vendor) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert expected in line
    assert folder.files() == {}


BOMBS = {
    "aliases": "a: &a [x, x]\n"
    + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghijk")),
    "itself": "a: &a [*a]\n",
    "chain": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 400)),
    "levels": "[" * 20_000 + "]" * 20_000,
    "mappings": "{a: " * 20_000 + "1" + "}" * 20_000,
    "blocks": "".join(f"{' ' * n}a:\n" for n in range(900)),
    "digits": "a: " + "9" * 5000,
    "time": "a: !!timestamp 2026-99-99",
    "tag": "a: !!python/object/apply:os.getcwd []",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_one_line(folder: SpecFolder, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """G2: aliases of aliases and deep nesting are refused before anything is built of them."""
    assert folder.run(BOMBS[name]) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert len(line) < 400
    assert line.startswith("import_spec: vendor.yaml: ")


def test_an_xz_bomb_is_one_line(folder: SpecFolder, capsys: pytest.CaptureFixture[str]) -> None:
    """G2: 40 MiB of zeros, packed to 6 kB, are not unpacked past the limit."""
    packed = lzma.compress(b"\0" * (40 * 1024 * 1024))
    assert len(packed) < 10_000
    assert folder.run(packed, name="vendor.yaml.xz") == 1
    assert capsys.readouterr().err == "import_spec: vendor.yaml.xz: has more than 16,777,216 bytes when unpacked\n"
    assert folder.run(packed[:-100], name="vendor.yaml.xz") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_xz_in_two_streams_is_read_as_one(folder: SpecFolder, vendor_text: str) -> None:
    raw = vendor_text.encode()
    assert folder.run(lzma.compress(raw[:1000]) + lzma.compress(raw[1000:]), name="vendor.yaml.xz") == 0


def test_schemas_that_hold_each_other_without_end(
    folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """G2: a circle of `allOf`, which no placeholder ends, is one line."""
    schemas = vendor["components"]["schemas"]
    schemas["teapot"] = {"allOf": [{"$ref": "#/components/schemas/other"}, {"properties": {"a": {"type": "string"}}}]}
    schemas["other"] = {"allOf": [{"$ref": "#/components/schemas/teapot"}, {"properties": {"b": {"type": "string"}}}]}
    assert folder.run(vendor) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("break_it", "expected"),
    [
        (_openapi_3_0, ["3.0.3", "3.1"]),
        (_no_openapi, ["openapi"]),
        (_no_paths, ["paths"]),
        (_dangling, ["components/schemas/teapot/properties/lid", "#/components/schemas/gone"]),
        (_duplicate, ["POST /api/teapots", "getListOfTeapots", "GET /api/teapots"]),
        (_no_operation_id, ["POST /api/teapots", "operationId"]),
        (_type_that_is_none, ["components/schemas/teapot/properties/code/type", "'text'"]),
        (_properties_as_list, ["components/schemas/lid/properties", "mapping"]),
        (_parameters_as_mapping, ["GET /api/teapots", "parameter"]),
        (_empty_choice, ["components/schemas/teapot/properties/maker/oneOf", "empty"]),
        (_circle, ["components/schemas/o", "circle"]),
        (_undeclared_path_parameter, ["GET /api/teapots/{code}/pdf", "{code}"]),
    ],
)
def test_one_line_names_the_place(
    folder: SpecFolder,
    vendor: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
    break_it: Callable[[dict[str, Any]], None],
    expected: list[str],
) -> None:
    break_it(vendor)
    assert folder.run(vendor) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    for part in expected:
        assert part in line
    assert folder.files() == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: [3.1.0", "is not YAML"),
        ("- a\n- list\n", "expected a YAML mapping"),
        ("", "expected a YAML mapping"),
        ("openapi: 3.1.0\npaths: {}\nopenapi: 3.1.0\n", "line 3"),
        (b"openapi: \xc3\x28", "is not YAML"),
    ],
)
def test_text_that_is_no_document(
    folder: SpecFolder, capsys: pytest.CaptureFixture[str], text: str | bytes, expected: str
) -> None:
    assert folder.run(text) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert expected in line
    assert folder.files() == {}


def test_missing_file(capsys: pytest.CaptureFixture[str], folder: SpecFolder) -> None:
    assert main(["no/such/file.yaml", "--spec", str(folder.path)]) == 1
    assert "no/such/file.yaml" in capsys.readouterr().err


def test_broken_xz(capsys: pytest.CaptureFixture[str], folder: SpecFolder) -> None:
    assert folder.run(b"no xz at all", name="vendor.yaml.xz") == 1
    assert "xz" in capsys.readouterr().err


def test_a_failed_import_leaves_the_old_files(folder: SpecFolder, vendor: dict[str, Any]) -> None:
    assert folder.run(vendor) == 0
    before = folder.files()
    _dangling(vendor)
    assert folder.run(vendor) == 1
    assert folder.files() == before


def test_an_interrupted_write_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write.write_all(tmp_path, {"a": "old", "b": "old"})

    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write.write_all(tmp_path, {"a": "new", "b": "new"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old", "b": "old"}


def test_a_folder_without_overlays_is_no_spec_folder(tmp_path: Path, vendor_text: str) -> None:
    source = tmp_path / "vendor.yaml"
    source.write_text(vendor_text, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    assert main([str(source), "--spec", str(tmp_path / "elsewhere")]) == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_damaged_lock_is_named(
    folder: SpecFolder, vendor: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.path / "names.lock").write_text("classes: 3\n")
    assert folder.run(vendor) == 1
    assert "names.lock" in capsys.readouterr().err
