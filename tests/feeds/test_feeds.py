"""Change feeds: every change at least once, and mostly once."""

import os
import random
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import BadRequestError, ConfigurationError, InputError
from shoptet_api.clock import Clock
from shoptet_api.feeds.cursor import Cursor
from shoptet_api.feeds.store import SqliteCursorStore
from tests.jobs.conftest import MakeSide
from tests.jobs.shop import ShopServer, running_shop
from tests.jobs.sides import Side

START = datetime(2026, 2, 1, tzinfo=UTC)


def changed(code: object, minutes: float, kind: str = "edit") -> dict[str, Any]:
    """A change so many minutes after the start."""
    return {"code": str(code), "changeTime": (START + timedelta(minutes=minutes)).isoformat(), "changeType": kind}


def codes(changes: list[Any]) -> list[str]:
    return [change.id for change in changes]


def test_each_round_brings_what_is_new(side: Side, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(250)]
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    first = side.rows(feed)
    assert codes(first) == [str(number) for number in range(250)]
    assert first[0].row.code == "0"
    assert first[0].time == START
    assert side.rows(feed) == []
    assert server.changes_asked[-1] == START + timedelta(minutes=249) - timedelta(seconds=300)
    server.changes += [changed(3, 249), changed(251, 248), changed(252, 260)]
    assert codes(side.rows(feed)) == ["3", "251", "252"]
    assert side.rows(feed) == []


def test_deletions_are_told_apart(side: Side, server: ShopServer) -> None:
    server.changes = [changed(1, 1), changed(1, 1, "delete")]
    changes = side.rows(side.shop.feeds.of(side.shop.orders.changes, since=START))
    assert [(change.id, change.is_deleted) for change in changes] == [("1", False), ("1", True)]


def test_a_cursor_goes_on_in_another_process(make_side: MakeSide, server: ShopServer, tmp_path: Path) -> None:
    server.changes = [changed(number, number) for number in range(5)]
    side, store = make_side(), SqliteCursorStore(tmp_path / "cursors.sqlite")
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    kept = side.shop.feeds.of(side.shop.orders.changes, since=START, store=store)
    assert len(side.rows(feed)) == len(side.rows(kept)) == 5
    server.changes.append(changed(5, 5))
    other = make_side()
    again = SqliteCursorStore(tmp_path / "cursors.sqlite")
    assert codes(other.rows(other.shop.feeds.of(other.shop.orders.changes, cursor=feed.cursor))) == ["5"]
    assert codes(other.rows(other.shop.feeds.of(other.shop.orders.changes, since=START, store=again))) == ["5"]


def test_what_was_not_taken_to_the_end_of_a_round_comes_again(side: Side, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(150)]
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    before = feed.cursor
    assert len(side.rows(feed, 120)) == 120
    assert feed.cursor == before
    assert len(side.rows(feed)) == 150


def test_a_list_that_changes_while_it_is_walked_is_walked_again(side: Side, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(150)]

    def take_one_away(page: int) -> None:
        if page == 2 and len(server.changes) == 150:
            server.changes[:] = server.changes[1:]  # Row 100 moves to the first page, which was walked already.

    server.on_changes = take_one_away
    given = codes(side.rows(side.shop.feeds.of(side.shop.orders.changes, since=START)))
    assert sorted(map(int, given)) == list(range(150))
    assert given[-1] == "100"


def test_changes_from_the_future_do_not_hide_those_of_the_present(side: Side, server: ShopServer) -> None:
    server.changes = [changed("future", 10**6)]
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    assert codes(side.rows(feed)) == ["future"]
    now = server.clock.now()
    server.changes.append({**changed("present", 0), "changeTime": now.isoformat()})
    assert codes(side.rows(feed)) == ["present"]


def test_following_goes_on_through_failures_until_it_is_stopped(side: Side, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(3)]
    failures = iter([None, 503, 500, None])
    server.fail = lambda *_: next(failures, None)
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    taken: list[str] = []

    def took(change: Any) -> None:
        taken.append(change.id)
        if len(taken) == 3:
            server.changes.append(changed(3, 3))
        if change.id == "3":
            feed.stop()

    follow(side, feed, took)
    assert taken == ["0", "1", "2", "3"]
    assert next(failures, "over") == "over"


def test_a_stop_ends_a_pause(make_side: MakeSide, server: ShopServer) -> None:
    side = make_side(clock=Clock())
    feed = side.shop.feeds.of(side.shop.orders.changes, since=START)
    asked = threading.Event()
    server.on_changes = lambda _: asked.set()

    def stop() -> None:
        asked.wait(30)
        feed.stop()

    thread = threading.Thread(target=stop)
    thread.start()
    follow(side, feed, lambda _: None, poll=3600)
    thread.join()
    assert len(server.changes_asked) == 1


def test_what_is_refused_for_good_ends_a_feed(side: Side, server: ShopServer) -> None:
    server.fail = lambda *_: 400
    with pytest.raises(BadRequestError):
        follow(side, side.shop.feeds.of(side.shop.orders.changes, since=START), lambda _: None)


def follow(side: Side, feed: Any, take: Any, poll: float = 60) -> None:
    if side.runner is None:
        for change in feed.follow(poll=poll):
            take(change)
        return

    async def go() -> None:
        async for change in feed.follow(poll=poll):
            take(change)

    side.runner.run(go())


def test_what_makes_no_sense_is_told_at_once(side: Side, server: ShopServer) -> None:
    of, changes = side.shop.feeds.of, side.shop.orders.changes
    with pytest.raises(InputError, match="since: is needed where no cursor is kept yet"):
        of(changes)
    with pytest.raises(InputError, match="since: an aware time"):
        of(changes, since=datetime(2026, 1, 1))  # noqa: DTZ001 (that is what is wrong)
    for text in ("", "{}", "[]", '{"since": "2026-01-01", "seen": []}', '{"since": "2026-01-01T00:00:00Z", "seen": 1}'):
        with pytest.raises(InputError, match="cursor: is no cursor of a feed"):
            of(changes, cursor=text)
    with pytest.raises(ConfigurationError, match="changes is no method for changes"):
        of(side.shop.orders.list, since=START)
    with pytest.raises(ConfigurationError, match="overlap"):
        of(changes, since=START, overlap=-1)
    assert server.changes_asked == []


def test_every_part_that_lists_changes_has_a_feed(side: Side, server: ShopServer) -> None:
    parts = ("orders", "products", "customers", "invoices", "credit_notes", "proforma_invoices", "proof_payments")
    for part in parts:
        server.changes = [{**changed("1", 1), "guid": "1"}]
        assert codes(side.rows(side.shop.feeds.of(getattr(side.shop, part).changes, since=START))) == ["1"]


def test_changes_of_one_mailing_list(side: Side, server: ShopServer, tmp_path: Path) -> None:
    """Its code is a part of the path, and two lists have two cursors."""
    store = SqliteCursorStore(tmp_path / "cursors.sqlite")
    server.changes = [{**changed("", 1, "add"), "email": "jana@example.com"}]
    of, changes = side.shop.feeds.of, side.shop.mailing_lists.changes
    for code in ("news", "club"):
        assert codes(side.rows(of(changes, code=code, since=START, store=store))) == ["jana@example.com"]
        assert codes(side.rows(of(changes, code=code, store=store))) == []
    with pytest.raises(InputError, match=r"^code: is needed, as the method for changes needs it: code=…$"):
        of(changes, since=START)
    for own in ({"from_": START}, {"page": 2}):
        with pytest.raises(InputError, match="is what the feed itself sets; say since= where it is to begin"):
            of(changes, code="news", since=START, **own)


def test_a_cursor_stays_the_same_on_its_way_through_text() -> None:
    cursor = Cursor(START, frozenset({"a", "b"}))
    assert Cursor.from_text(cursor.to_text()) == cursor


def test_a_process_that_is_killed_again_and_again_takes_every_change(tmp_path: Path) -> None:
    chance = random.Random(11)
    taken = tmp_path / "taken"
    with running_shop(Clock()) as server:
        server.changes_per_page = 20
        for number in range(6):
            server.changes += [changed(f"{number}-{row}", 60 * number + row / 10) for row in range(70)]
            arguments = [server.url, str(tmp_path / "cursors.sqlite"), str(taken)]
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
            before = len(server.changes_asked)
            program = str(Path(__file__).with_name("following_process.py"))
            with subprocess.Popen([sys.executable, "-W", "ignore", program, *arguments], env=environment) as process:
                is_last = number == 5
                while len(server.changes_asked) <= before or (is_last and len(server.changes_asked) < before + 40):
                    time.sleep(0.002)
                time.sleep(chance.random() / 20)
                process.kill()
    lines = taken.read_text().splitlines()
    assert set(lines) == {change["code"] for change in server.changes}
