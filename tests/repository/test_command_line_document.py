"""docs/command-line.md keeps its promises: sessions print what they say, and the table of exit codes is complete."""

from __future__ import annotations

import re

import click
import pytest

from shoptet_api.cli import errors
from shoptet_api.cli.commands import COMMANDS
from shoptet_api.cli.lazy_group import load
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.cli.session import FORMATS
from shoptet_api.operation_calls.index import operation
from tests.support.sessions import BLOCK, DOCUMENT, Sessions, running

TEXT = DOCUMENT.read_text(encoding="utf-8")
SESSIONS = [match[1] for match in BLOCK.finditer(TEXT)]


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """What the sessions print, in their order: each finds what those before it have left."""

    def run(sessions: Sessions) -> list[str]:
        return [sessions.printed(block) for block in SESSIONS]

    with running() as sessions:
        return run(sessions)


@pytest.mark.parametrize("number", range(len(SESSIONS)))
def test_a_session_prints_what_it_says(number: int, printed: list[str]) -> None:
    assert printed[number] == SESSIONS[number], "python -m tests.support.sessions writes what the sessions print"


def test_there_are_ten_sessions_with_their_output() -> None:
    commands = [line for block in SESSIONS for line in block.splitlines() if line.startswith("$ ")]
    assert len(commands) >= 20
    assert len(SESSIONS) + len([one for one in commands if " --" in one]) >= 10


def test_the_table_of_exit_codes_is_complete() -> None:
    rows = re.findall(r"^\| ([0-9, ]+) \| [^|]+ \|(| [^|]*) \|$", TEXT, re.MULTILINE)
    listed = {int(code): set(re.findall(r"`(\w+)`", classes)) for codes, classes in rows for code in codes.split(", ")}
    by_code: dict[int, set[str]] = {}
    for name, code in errors.EXIT_CODES.items():
        by_code.setdefault(code, set()).add(name)
    constants = {value for name, value in vars(errors).items() if name.isupper() and isinstance(value, int)}
    assert listed.keys() == by_code.keys() | constants
    assert {code: names for code, names in listed.items() if names} == by_code


def options_of(command: click.Command | None) -> set[str]:
    assert command is not None
    return {name for parameter in command.params for name in parameter.opts}


def test_the_options_are_there() -> None:
    one = operation("brands.create")
    other = operation("orders.list")
    assert one is not None
    assert other is not None
    known = {
        name for called in (one, other) for parameter in OperationCommand(called).params for name in parameter.opts
    }
    beside = {"--missing", "--keyring", "--help", "--include"}
    for name in ("jobs watch", "webhooks listen", "webhooks sync"):
        beside |= options_of(load(COMMANDS[name]))
    for name, kind in (("batch", "products.update"), ("changes", "orders")):
        group = load(COMMANDS[name])
        assert isinstance(group, click.Group)
        beside |= options_of(group.get_command(click.Context(group), kind))
    assert set(re.findall(r"`(--[a-z-]+)", TEXT)) <= known | beside
    assert set(FORMATS) <= set(re.findall(r"`(\w+)`", TEXT))


def test_the_commands_of_the_readme_work() -> None:
    readme = (DOCUMENT.parents[1] / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    (shoptet .*)$", readme, re.MULTILINE)
    assert len(commands) >= 5
    with running() as sessions:
        sessions.printed("$ shoptet auth login --shop demo --base-url http://127.0.0.1:8765 < token")
        for command in commands[1:]:
            sessions.printed(f"$ {command}\n")
            assert sessions.code == 0, command
