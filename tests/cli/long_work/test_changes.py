"""`shoptet changes`: a line is written before the position moves."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from shoptet_api.cli.output import target
from shoptet_api.feeds.feed import ChangeFeed
from tests.support.command import CommandRunner


def since(cli: CommandRunner) -> str:
    return (cli.sandbox.clock.now() - timedelta(days=29)).isoformat()


def change(cli: CommandRunner, code: str) -> None:
    """Change an order, some time after the last change and before the next: a feed asks for a while again."""
    cli.sandbox.advance(seconds=600)
    assert cli("orders", "update-head", code, "--json", '{"phone": "+420777000111"}').code == 0
    cli.sandbox.advance(seconds=600)


def codes(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()]


def an_order(cli: CommandRunner, number: int = 0) -> str:
    return list(cli.sandbox.orders)[number]


def test_a_line_for_each_change(cli: CommandRunner) -> None:
    change(cli, an_order(cli))
    done = cli("changes", "orders", "--since", since(cli))
    assert (done.code, done.err) == (0, "")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert lines[-1]["id"] == an_order(cli)
    assert list(lines[-1]) == ["id", "type", "time", "row"]


def test_the_position_is_kept(cli: CommandRunner) -> None:
    first = cli("changes", "orders", "--since", since(cli), "--cursor", "cursor.sqlite")
    assert first.code == 0
    assert cli("changes", "orders", "--cursor", "cursor.sqlite").out == ""
    change(cli, an_order(cli, 1))
    assert codes(cli("changes", "orders", "--cursor", "cursor.sqlite").out) == [an_order(cli, 1)]


def test_what_could_not_be_written_comes_again(cli: CommandRunner) -> None:
    cli("changes", "orders", "--since", since(cli), "--cursor", "cursor.sqlite")
    change(cli, an_order(cli, 2))
    with pytest.MonkeyPatch.context() as patch:

        def flush(*_: object) -> None:
            raise BrokenPipeError(32, "Broken pipe")

        patch.setattr(target._Stdout, "flush", flush)
        assert cli("changes", "orders", "--cursor", "cursor.sqlite").code == 141
    assert codes(cli("changes", "orders", "--cursor", "cursor.sqlite").out) == [an_order(cli, 2)]


def test_following_until_an_interrupt(cli: CommandRunner) -> None:
    usual = ChangeFeed.follow

    def follow(feed: Any, *, poll: float) -> Any:
        for number, found in enumerate(usual(feed, poll=poll)):
            yield found
            if number:
                raise KeyboardInterrupt
            change(cli, an_order(cli, 4))

    moment = (cli.sandbox.clock.now() + timedelta(seconds=300)).isoformat()
    change(cli, an_order(cli, 3))
    cli.patch.setattr(ChangeFeed, "follow", follow)
    done = cli("changes", "orders", "--follow", "--since", moment, "--poll", "30")
    assert done.code == 130
    assert codes(done.out) == [an_order(cli, 3), an_order(cli, 4)]


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("orders",), 2, "--since: expected a time, such as 2026-03-02T08:00:00+0100, got nothing"),
        (("brands",), 2, "there is no command 'brands'"),
        (("orders", "--since", "yesterday"), 2, "Invalid value for '--since': expected a time"),
        (
            ("orders", "-o", "changes.csv"),
            2,
            "changes are JSON lines on stdout; another program can take them",
        ),
        (("orders", "--cursor", "no/cursor.sqlite"), 2, "--cursor: "),
    ],
)
def test_what_is_wrong_is_one_line(cli: CommandRunner, arguments: tuple[str, ...], code: int, line: str) -> None:
    done = cli("changes", *arguments)
    assert done.code == code
    assert done.line.startswith(line)


def test_now_is_the_start_of_what_is_followed(cli: CommandRunner) -> None:
    given: list[tuple[str, float]] = []

    def follow(feed: Any, *, poll: float) -> Any:
        given.append((feed.cursor, poll))
        return iter(())

    cli.patch.setattr(ChangeFeed, "follow", follow)
    assert cli("changes", "orders", "--follow").code == 0
    ((cursor, poll),) = given
    assert str(datetime.now(UTC).year) in cursor
    assert poll == 60.0
