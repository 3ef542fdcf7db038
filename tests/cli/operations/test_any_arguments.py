"""Whatever the arguments are, a run ends with an exit code of its own, in lines that are safe for a terminal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from shoptet_api.cli import errors
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.operation_calls.index import IndexedOperation, operations
from shoptet_api.sandbox import Sandbox
from tests.support.command import CommandRunner

VALUES = (
    *("", "x", "-1", "0", "a,b", "\x1b[31m", "č", "../x", "..", "{", "[]", "null", "true", "2026-01-01", "1e5", "%00"),
    *("2026-01-01T00:00:00Z", "@nothing", "-", "--", "=", "a=b", "a.b[0]=1", "[0]=1", "a[0].b=", "a" * 300, "9" * 40),
    *("csv", "json", "parquet", "table", "x.csv", "[].a", "sum(@)", "code", "\udcff", "2026000104"),
)


def arguments_for(called: IndexedOperation, chance: random.Random) -> list[str]:
    """Return arguments that a user or a program could give, right or wrong."""
    parts = [called.resource.replace("_", "-"), called.name.replace("_", "-")]
    for parameter in OperationCommand(called).params:
        if isinstance(parameter, click.Argument):
            parts.append(chance.choice(VALUES))
        elif isinstance(parameter, click.Option) and chance.random() < 0.25:
            parts.append(chance.choice(parameter.opts))
            if not parameter.is_flag:
                parts.append(chance.choice(VALUES))
    return parts


@pytest.fixture(scope="module")
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox that the calls may change as they like."""
    with Sandbox() as running:
        yield running


@pytest.mark.parametrize("seed", range(8))
def test_any_arguments(own_sandbox: Sandbox, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli = CommandRunner(own_sandbox, tmp_path, monkeypatch)
    cli.use_environment()
    chance = random.Random(seed)
    known = operations()
    for _ in range(40):
        arguments = arguments_for(chance.choice(known), chance)
        done = cli(*arguments, input=chance.choice(("", "{}", b"\xff", "[1]")))
        assert done.code != errors.UNEXPECTED, (arguments, done)
        assert ("Traceback" in done.err) <= ("--debug" in arguments), (arguments, done)
        assert "\x1b" not in done.out + done.err, (arguments, done)
        assert cli.sandbox.token not in done.out + done.err, arguments
