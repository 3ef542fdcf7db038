"""The help of every command: examples stand line by line."""

from __future__ import annotations

import pytest

from shoptet_api.cli.commands import COMMANDS
from tests.support.command import CommandRunner


@pytest.mark.parametrize("name", ["", *COMMANDS], ids=lambda name: name or "shoptet")
def test_no_mark_of_the_formatter_is_left(cli: CommandRunner, name: str) -> None:
    done = cli(*name.split(), "--help")
    assert done.code == 0
    assert "\\b" not in done.out
    assert "\b" not in done.out


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("", "  shoptet orders list --status-id -1"),
        ("find", "  shoptet find credit note"),
        ("mcp", "  shoptet mcp --toolsets orders,products --mask"),
    ],
    ids=["shoptet", "find", "mcp"],
)
def test_each_example_has_its_line(cli: CommandRunner, name: str, line: str) -> None:
    assert f"\n  {line}\n" in cli(*name.split(), "--help").out
