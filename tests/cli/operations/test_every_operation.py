"""All operations through the command, against one sandbox: what each sends is what the operation is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shoptet_api.cli.operations.value_types import option_name
from shoptet_api.operation_calls.index import IndexedOperation, operation, operations
from shoptet_api.sandbox import Sandbox
from tests.support.arguments import Arguments, arguments_of
from tests.support.command import CommandRunner
from tests.support.spec import load

SPEC = load()
RESOURCES = sorted({one.resource for one in operations()})
REFUSED = (4, 5, 6, 7, 8, 9, 11)
"""Exit codes of responses: the sandbox need not have a record of a made-up name."""


@pytest.fixture(scope="module")
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox that the calls may change as they like."""
    with Sandbox() as running:
        yield running


def shown(value: object) -> str:
    """A value as a user types it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(map(shown, value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def command_line(called: IndexedOperation, given: Arguments) -> list[str]:
    """The arguments of the command for the arguments of a method."""
    parts = [called.resource.replace("_", "-"), called.name.replace("_", "-")]
    parts += [
        f"{option_name(one)}={shown(given.query[one.name])}"
        for one in called.query_parameters
        if one.name in given.query
    ]
    if called.body is not None:
        parts += ["--json", json.dumps(given.body, default=str)]
    return [*parts, "--", *map(shown, given.path)]


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_operation(resource: str, own_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli = CommandRunner(own_sandbox, tmp_path, monkeypatch)
    cli.use_environment()
    for one in SPEC.operations.values():
        if one.resource != resource:
            continue
        called = operation(one.id)
        assert called is not None
        before = len(own_sandbox.requests)
        done = cli(*command_line(called, arguments_of(SPEC, one, sparse=True)))
        assert done.code in {0, *REFUSED}, (called.full_name, done)
        sent = [f"{request.operation}" for request in own_sandbox.requests[before:]]
        assert sent[:1] == [called.full_name], (called.full_name, done)
        assert own_sandbox.token not in done.out + done.err
        if done.code == 0:
            check_output(called, done.out)
        else:
            assert "[request " in done.err, (called.full_name, done)


def check_output(called: IndexedOperation, out: str) -> None:
    """Check that the output is what the operation returns."""
    if called.style in {"none", "binary"}:
        return
    found: Any = json.loads(out)
    if called.is_paged or called.result.startswith("list["):
        assert isinstance(found, list), called.full_name
    elif called.style in {"job", "snapshot", "batch"}:
        assert isinstance(found, str), called.full_name


def test_they_are_all() -> None:
    assert len(operations()) == len(SPEC.operations) == 328
