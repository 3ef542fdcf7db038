"""The command in process, against one sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.command import CommandRunner


@pytest.fixture(scope="session")
def cli_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def cli(cli_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandRunner:
    """The command with the sandbox's token in the environment, in an empty folder."""
    runner = CommandRunner(cli_sandbox, tmp_path, monkeypatch)
    runner.use_environment()
    return runner
