"""Runs the command `shoptet` in process, as a user would call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from shoptet_api import LocalLimits
from shoptet_api.cli.root import root
from shoptet_api.cli.session import Session
from shoptet_api.sandbox import Sandbox

VARIABLES: Final = ("PRIVATE_API_TOKEN", "ACCESS_TOKEN", "OAUTH_TOKEN", "TOKEN_URL", "BASE_URL", "PROFILE")


@attrs.frozen
class Outcome:
    """What a run has written, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def line(self) -> str:
        """The only line on stderr, without the name of the program."""
        lines = self.err.splitlines()
        assert len(lines) == 1, lines
        return lines[0].removeprefix("shoptet: ")


class CommandRunner:
    """Runs the command in a folder of its own, with no credentials of the user's."""

    def __init__(self, sandbox: Sandbox, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.patch = monkeypatch
        for variable in VARIABLES:
            monkeypatch.delenv(f"SHOPTET_{variable}", raising=False)
        monkeypatch.setenv("SHOPTET_CONFIG_DIR", str(folder / "config"))
        monkeypatch.chdir(folder)

    def use_environment(self) -> None:
        """Set the sandbox's token and address as variables."""
        self.patch.setenv("SHOPTET_PRIVATE_API_TOKEN", self.sandbox.token)
        self.patch.setenv("SHOPTET_BASE_URL", self.sandbox.url)

    def __call__(self, *arguments: str, input: str | bytes | None = None) -> Outcome:  # noqa: A002 (click's name)
        session = Session({"clock": self.sandbox.clock, "limits": LocalLimits(clock=self.sandbox.clock)})
        done = CliRunner().invoke(root, list(arguments), input=input, obj=session, prog_name="shoptet")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Outcome(done.exit_code, done.stdout, done.stderr)
