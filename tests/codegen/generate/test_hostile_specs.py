"""Specs whose values try to become source text: refused in one line, or a package whose syntax tree is clean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate import audit, quoting, render
from codegen.generate.__main__ import main
from codegen.generate.build import build
from codegen.generate.problems import GenerateError
from codegen.generate.spec import check

ROOT = Path(__file__).parents[3]
SPEC = Path(__file__).parent / "data" / "small_spec.yaml"
TEMPLATES = ROOT / "overrides" / "templates"
RUNTIME = ROOT / "overrides" / "runtime"

PAYLOADS = (
    'x" + str(__import__("os").getcwd()) + "y',
    "x' + str(__import__('os').getcwd()) + 'y",
    "__import__('os').getcwd()",
    'New"""\n__import__("os").getcwd()\n"""x',
    "New'''\n__import__('os').getcwd()\n'''x",
    "a\\",
    'a\\" + __import__("os").getcwd() + "',
    "{{ ''.__class__ }}{% raw %}",
    "x\u2028__import__('os').getcwd()",
    "x: (__import__('os').getcwd())",
    "x]; __import__('os').getcwd(); y = [0",
    "list['__import__(\"os\").getcwd()']",
)


NAMED = ("paths", "properties", "schemas", "responses", "content")
"""Mappings whose keys are names."""


def small_spec() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(json.dumps(yaml.safe_load(SPEC.read_text(encoding="utf-8"))))
    return loaded


def kind(way: tuple[str | int, ...]) -> tuple[str, ...]:
    """The place of a value without the names that differ from one operation or property to the next."""
    parts: list[str] = []
    for above, key in zip(("", *way), way, strict=False):
        parts.append("*" if isinstance(key, int) or above in NAMED else str(key))
    return tuple(parts[-2:])


def sites() -> dict[tuple[str, ...], tuple[str | int, ...]]:
    """The first place of each kind that holds a text or a number, or that is a name."""
    found: dict[tuple[str, ...], tuple[str | int, ...]] = {}

    def walk(node: Any, way: tuple[str | int, ...]) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if way and way[-1] in NAMED:
                    found.setdefault(("key of", str(way[-1])), (*way, key, "<key>"))
                walk(value, (*way, key))
        elif isinstance(node, list):
            for index, value in enumerate(node):
                walk(value, (*way, index))
        else:
            found.setdefault(kind(way), way)

    walk(small_spec(), ())
    return found


SITES = sites()


def spoiled(way: tuple[str | int, ...], payload: object) -> dict[str, Any]:
    """The small spec with `payload` at one place, or as the key of one place."""
    spec = small_spec()
    node: Any = spec
    is_key = way[-1] == "<key>"
    *above, last = way[:-1] if is_key else way
    for step in above:
        node = node[step]
    if is_key:
        entries = [(payload if key == last else key, value) for key, value in node.items()]
        node.clear()
        node.update(entries)
    else:
        node[last] = payload
    return spec


def generated(spec: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Generate without the formatter, which changes no syntax tree; the lines that refuse the spec, if any."""
    monkeypatch.setattr(render, "_format", lambda folder: None)
    target = folder / "shoptet_generated"
    target.mkdir(parents=True)
    try:
        render.render(build(check(spec, "spec.yaml")), TEMPLATES, RUNTIME, target)
    except GenerateError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("number", range(len(SITES)), ids=["/".join(site) for site in SITES])
def test_every_site(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """G1: a payload at each kind of place is refused, or ends up quoted; the audit of the output is part of render."""
    way = list(SITES.values())[number]
    refusal = generated(spoiled(way, PAYLOADS[number % len(PAYLOADS)]), tmp_path, monkeypatch)
    assert all(line.isprintable() for line in refusal.splitlines())


EXAMPLES = {
    "operationId": (("paths", "/api/orders", "get", "operationId"), PAYLOADS[0]),
    "maxItems": (("paths", "/api/orders", "get", "parameters", 6, "schema", "maxItems"), PAYLOADS[2]),
    "tag": (("paths", "/api/orders", "get", "tags", 0), PAYLOADS[3]),
    "media type": (
        ("paths", "/api/orders", "get", "responses", "200", "content", "application/json", "<key>"),
        PAYLOADS[0],
    ),
    "status": (("paths", "/api/orders", "get", "responses", "401", "<key>"), PAYLOADS[0]),
    "page size": (("paths", "/api/orders", "get", "parameters", 8, "schema", "maximum"), PAYLOADS[2]),
    "default page size": (("paths", "/api/orders", "get", "parameters", 8, "schema", "default"), PAYLOADS[2]),
    "parameter": (("paths", "/api/orders", "get", "parameters", 0, "name"), PAYLOADS[1]),
    "path": (("paths", "/api/orders", "<key>"), PAYLOADS[4]),
    "class": (("components", "schemas", "Address", "<key>"), PAYLOADS[9]),
    "infinite number": (("paths", "/api/orders", "get", "parameters", 6, "schema", "maxItems"), float("inf")),
    "list as a number": (("paths", "/api/orders", "get", "parameters", 6, "schema", "maxItems"), True),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_identifiers_and_numbers_are_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """G1: what becomes a name or a number is refused, with its place, before anything is written."""
    way, payload = EXAMPLES[name]
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(spoiled(way, payload), sort_keys=False), encoding="utf-8")
    assert main(["--spec", str(path), "--output", str(tmp_path / "out" / "shoptet_generated")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert "expected" in lines[0]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("payload", PAYLOADS[::4])
def test_texts_stay_texts(payload: str, tmp_path: Path) -> None:
    """G1: descriptions, summaries, enumeration values and property names may hold anything; nothing of it runs."""
    spec = small_spec()

    def put(node: Any) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("description", "summary") and isinstance(value, str):
                    node[key] = payload
                put(value)
        elif isinstance(node, list):
            for value in node:
                put(value)

    put(spec)
    spec["components"]["schemas"]["OrderSource"]["enum"] = [payload, "other"]
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    assert main(["--spec", str(path), "--output", str(tmp_path / "shoptet_generated")]) == 0
    program = (
        "import os, sys\n"
        "def refuse(*_): raise SystemExit('it runs')\n"
        "os.getcwd = refuse\n"
        "from importlib import import_module\n"
        "import shoptet_generated.models as m, shoptet_generated.operations as o, shoptet_generated.resources as r\n"
        "[getattr(m, name) for name in m.__all__]\n"
        "[o.OPERATIONS[name] for name in o.OPERATIONS]\n"
        "[import_module('shoptet_generated.resources.' + name) for name in r.MODULES]\n"
        "import shoptet_generated.webhooks\n"
        "print([value.value for value in m.OrderSource][0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip("\n") == payload


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').getcwd()",
        "x = open('f')",
        "import os",
        "from os import path",
        "from .. import os",
        "from typing import *",
        "class A:\n    x: int = print(1)",
        "@print\nclass A: pass",
        "def f(x=print(1)): return x",
        "def f() -> print(1): return 1",
        "def f():\n    return eval('1')",
        "def f():\n    return self.__class__",
        "x = lambda: 1",
        "x = [y for y in z]",
        "while True: pass",
        "if x == 1:\n    y = 1",
        "try:\n    pass\nexcept E: pass",
        "x = __builtins__",
        "x.y",
        "(",
    ],
)
def test_audit_refuses(text: str) -> None:
    """G1: the syntax tree of the output may hold what the templates write, and nothing else."""
    assert list(audit.problems(text, "shoptet_generated"))


@pytest.mark.parametrize(
    "text", ['"""Text."""', "from attrs import define", "A: int = 1", "class A:\n    x: int | None = None"]
)
def test_audit_passes(text: str) -> None:
    assert list(audit.problems(text, "shoptet_generated")) == []


@pytest.mark.parametrize(
    "value", ["x()", "a b", "x; y", "[x for x in y]", "__import__", "a.__b__", "list['f()']", "(", "x\ny"]
)
def test_what_is_not_an_annotation(value: str) -> None:
    with pytest.raises(GenerateError):
        quoting.code(value)


@pytest.mark.parametrize("value", ["x()", 'a"b', "a'b", "a\nb", "a#b", "a\\b", "<a>", "a;b", "(a)"])
def test_a_value_without_a_filter_is_a_name(value: str) -> None:
    with pytest.raises(GenerateError):
        quoting.quoted(value)


def test_the_sites_are_many() -> None:
    assert len(SITES) > 30
