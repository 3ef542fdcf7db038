"""`shoptet mcp` before it serves: its help, and what stops it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from shoptet_api import AsyncShoptet
from shoptet_api.mcp import ServerOptions, running
from tests.support.command import CommandRunner


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would be served."""
    found: list[Any] = []
    monkeypatch.setattr(running, "run", lambda make, options, **more: found.append((make, options, more)))
    return found


def is_dry_run(make: Callable[[], AsyncShoptet]) -> bool:
    client = make()
    asyncio.run(client.aclose())
    return client._driver.config.dry_run


def test_options_reach_the_server(cli: CommandRunner, served: list[Any]) -> None:
    done = cli("mcp", "--toolsets", "orders,price-lists", "--mask", "--max-bytes", "5000", "--http", "--port", "8080")
    assert (done.code, done.out) == (0, "")
    ((make, options, more),) = served
    assert options == ServerOptions(toolsets=["orders", "price_lists"], mask=True, max_bytes=5000)
    assert more == {"http": True, "port": 8080}
    assert is_dry_run(make) is False


def test_a_dry_run_serves_a_client_that_sends_no_writes(cli: CommandRunner, served: list[Any]) -> None:
    assert cli("--dry-run", "mcp", "--allow-writes").code == 0
    ((make, options, _),) = served
    assert options.allow_writes
    assert is_dry_run(make)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--toolsets", "order"], "toolsets: expected resources such as orders, got 'order'; did you mean orders"),
        (["--max-bytes", "1"], "max_bytes: expected a number from 2000 to 1000000, got 1"),
        (["--port", "x"], "'x' is not a valid integer"),
    ],
    ids=["resource", "size", "port"],
)
def test_a_wrong_option_is_one_line(cli: CommandRunner, served: list[Any], arguments: list[str], line: str) -> None:
    done = cli("mcp", *arguments)
    assert done.code == 2
    assert done.out == ""
    assert line in done.line
    assert "\n" not in done.line
    assert served == []


def test_without_the_extra_there_is_one_line(cli: CommandRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "find_spec", lambda _: None)
    done = cli("mcp")
    assert done.code == 2
    assert 'run: pip install "shoptet-api[mcp]"' in done.line
