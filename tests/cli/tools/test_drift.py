"""`shoptet drift`: what a `DriftFile` has collected."""

from __future__ import annotations

import pytest

from shoptet_api import DriftFile
from shoptet_generated.runtime.drift import Drift
from tests.support.command import CommandRunner


def test_a_row_for_each_place(cli: CommandRunner) -> None:
    first = Drift(model="Order", path="$.data.order.code", expected="string", got="null")
    other = Drift(model="Brand", path="$.data.brands[3].name", expected="string", got="integer")
    for program in (DriftFile("drift.jsonl"), DriftFile("drift.jsonl")):
        program(first)
    DriftFile("drift.jsonl")(other)
    assert cli("drift").json == [
        {"model": "Brand", "path": "$.data.brands[].name", "expected": "string", "got": "integer", "times": 1},
        {"model": "Order", "path": "$.data.order.code", "expected": "string", "got": "null", "times": 2},
    ]
    assert cli("drift", "drift.jsonl", "--output", "csv").out.splitlines()[0] == "model,path,expected,got,times"


def test_an_empty_file(cli: CommandRunner) -> None:
    (cli.folder / "none.jsonl").write_text("\n")
    assert cli("drift", "none.jsonl").json == []


@pytest.mark.parametrize(
    "content", ["[]", '{"model": "Order"}', "{", '{"model": 1, "path": "$", "expected": "", "got": ""}']
)
def test_another_file_is_one_line(cli: CommandRunner, content: str) -> None:
    (cli.folder / "other").write_text(f"\n{content}\n")
    done = cli("drift", "other")
    assert (done.code, done.line) == (2, "other, line 2: expected a line of a DriftFile, got another one")


def test_a_missing_file(cli: CommandRunner) -> None:
    done = cli("drift")
    assert (done.code, done.line) == (2, "drift.jsonl cannot be read: No such file or directory")
