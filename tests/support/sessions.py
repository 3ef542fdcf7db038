"""Sessions of the command `shoptet` in a document: run as they stand there, with what they print.

`python -m tests.support.sessions` writes what the sessions of docs/command-line.md print into it.
"""

from __future__ import annotations

import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.command import CommandRunner

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
BLOCK: Final = re.compile(r"^```console\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
YAML: Final = re.compile(r"^```yaml\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
"""The file of webhooks, which a session reads."""
URL: Final = "http://127.0.0.1:8765"
REQUEST: Final = "0195b0c2-1111-7222-8333-444455556666"
_REQUEST: Final = re.compile(r"\[request [0-9a-f-]{36}]")


class Sessions:
    """A terminal in which the commands of a document run, one after the other."""

    def __init__(self, runner: CommandRunner) -> None:
        self._runner = runner
        self.code = 0
        """The exit code of the last command."""

    def printed(self, block: str) -> str:
        """Return a block with what its commands print now."""
        lines = [line for line in block.splitlines() if line.startswith("$ ")]
        return "".join(f"{line}\n{self._run(line.removeprefix('$ '))}" for line in lines)

    def _run(self, line: str) -> str:
        arguments = shlex.split(line)
        given: str | None = None
        if "<" in arguments:
            place = arguments.index("<")
            given = (self._runner.folder / arguments[place + 1]).read_text()
            del arguments[place : place + 2]
        if arguments[:2] == ["echo", "$?"]:
            return f"{self.code}\n"
        if arguments[0] == "head":
            lines = (self._runner.folder / arguments[2]).read_text().splitlines()
            return "".join(f"{one}\n" for one in lines[: int(arguments[1][1:])])
        assert arguments[0] == "shoptet", line
        url = self._runner.sandbox.url
        done = self._runner(*(one.replace(URL, url) for one in arguments[1:]), input=given)
        self.code = done.code
        text = done.out + done.err
        return _REQUEST.sub(f"[request {REQUEST}]", text.replace(url, URL).replace(str(self._runner.folder), "~"))


@contextmanager
def running() -> Iterator[Sessions]:
    """Run sessions against a sandbox, as on a terminal of 80 columns without colours."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch, Sandbox() as sandbox:
        runner = CommandRunner(sandbox, Path(folder), patch)
        (runner.folder / "token").write_text(f"{sandbox.token}\n")
        (runner.folder / "hooks.yaml").write_text(YAML.findall(DOCUMENT.read_text(encoding="utf-8"))[0])
        for name, value in (("COLUMNS", "80"), ("TERM", "dumb"), ("NO_COLOR", "1")):
            patch.setenv(name, value)
        for name in ("is_shown", "is_noticed"):
            patch.setattr(f"shoptet_api.cli.terminal.{name}", lambda: True)
        patch.setattr("click.launch", lambda _url: 0)
        yield Sessions(runner)


def rewritten(document: str) -> str:
    """Return the document with what its sessions print now."""
    with running() as sessions:
        return BLOCK.sub(lambda block: f"```console\n{sessions.printed(block[1])}```\n", document)


def main() -> None:
    """Write what the sessions print into the document."""
    DOCUMENT.write_text(rewritten(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
