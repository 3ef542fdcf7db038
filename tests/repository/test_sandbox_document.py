"""The page about the sandbox: its examples run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sandbox_table
from shoptet_api.sandbox.spec.document import load

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sandbox.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_examples_run(number: int) -> None:
    names: dict[str, object] = {}
    exec("from shoptet_api import Shoptet\nfrom shoptet_api.sandbox import Sandbox", names)
    exec(compile(EXAMPLES[number], f"{PAGE.name}, example {number + 1}", "exec"), names)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 6


def test_the_table_is_that_of_the_sandbox() -> None:
    assert sandbox_table.page(PAGE.read_text(encoding="utf-8")) == PAGE.read_text(encoding="utf-8"), (
        "run: python scripts/sandbox_table.py"
    )


def test_the_table_names_every_operation_once() -> None:
    part = PAGE.read_text(encoding="utf-8").partition("## Operations")[2]
    names = re.findall(r"^\| `([\w.]+)` \|", part, re.MULTILINE)
    assert len(names) == len(set(names)) == len(load().operations)


def test_the_pictures_are_there() -> None:
    names = re.findall(r"^!\[.*]\((.*)\)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert names == ["sandbox.png", "sandbox-phone.png"]
    for name in names:
        assert PAGE.with_name(name).read_bytes().startswith(b"\x89PNG")
