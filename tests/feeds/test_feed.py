"""Change feeds: every change at least once, and mostly once."""

import os
import random
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

from shoptet_api import (
    BadRequestError,
    ChangesMissedWarning,
    ConfigurationError,
    InputError,
    LocalLimits,
    NotFoundError,
)
from shoptet_api.clock import Clock
from shoptet_api.feeds.cursor import Cursor
from shoptet_api.feeds.cursor_store import SQLiteCursorStore
from tests.support import following_process
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer, running_shop

START = datetime(2026, 2, 1, tzinfo=UTC)


def changed(code: object, minutes: float, kind: str = "edit", since: datetime = START) -> dict[str, Any]:
    """Return a change this many minutes after the start."""
    return {"code": str(code), "changeTime": (since + timedelta(minutes=minutes)).isoformat(), "changeType": kind}


def codes(changes: list[Any]) -> list[str]:
    return [change.id for change in changes]


def test_each_round_brings_what_is_new(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(250)]
    feed = client.shop.orders.changes(since=START)
    first = client.rows(feed)
    assert codes(first) == [str(number) for number in range(250)]
    assert first[0].row.code == "0"
    assert first[0].time == START
    assert client.rows(feed) == []
    assert server.changes_asked[-1] == START + timedelta(minutes=249) - timedelta(seconds=300)
    server.changes += [changed(3, 249), changed(251, 248), changed(252, 260)]
    assert codes(client.rows(feed)) == ["251", "3", "252"]
    assert client.rows(feed) == []


def test_deletions_are_distinguished(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(1, 1), changed(1, 1, "delete")]
    changes = client.rows(client.shop.orders.changes(since=START))
    assert [(change.id, change.is_deleted) for change in changes] == [("1", False), ("1", True)]


def test_a_cursor_continues_in_another_process(make_client: MakeClient, server: ShopServer, tmp_path: Path) -> None:
    server.changes = [changed(number, number) for number in range(5)]
    client, store = make_client(), SQLiteCursorStore(tmp_path / "cursors.sqlite")
    feed = client.shop.orders.changes(since=START)
    kept = client.shop.orders.changes(since=START, store=store)
    assert len(client.rows(feed)) == len(client.rows(kept)) == 5
    server.changes.append(changed(5, 5))
    other = make_client()
    again = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    assert codes(other.rows(other.shop.orders.changes(since=feed.cursor))) == ["5"]
    assert codes(other.rows(other.shop.orders.changes(since=START, store=again))) == ["5"]


def test_the_cursor_moves_with_each_part_that_was_taken(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    server.changes = [changed(number, number) for number in range(250)]
    store = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    feed = client.shop.orders.changes(since=START, store=store)
    before = feed.cursor
    assert len(client.rows(feed, 100)) == 100
    assert feed.cursor == before
    assert len(client.rows(feed, 120)) == 120
    assert feed.cursor == store.load("getLastOrderChanges") != before
    again = client.shop.orders.changes(since=START, store=store)
    assert codes(client.rows(again)) == [str(number) for number in range(100, 250)]


def test_the_start_is_stored_before_the_first_walk(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    """A7: a program that starts with the present moment each time loses nothing when it dies in its first walk."""
    now = server.clock.now()
    store = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    feed = client.shop.orders.changes(since=now, store=store)
    assert store.load("getLastOrderChanges") is None
    server.changes = [changed(number, number, since=now) for number in range(60)]
    assert len(client.rows(feed, 10)) == 10
    again = client.shop.orders.changes(since=now + timedelta(days=1), store=store)
    assert codes(client.rows(again)) == [str(number) for number in range(60)]


def test_the_start_is_stored_though_the_first_walk_fails(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    """A7."""
    store = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    server.fail = lambda *_: 400
    with pytest.raises(BadRequestError):
        client.rows(client.shop.orders.changes(since=START, store=store))
    server.fail = lambda *_: None
    server.changes = [changed(1, 1)]
    again = client.shop.orders.changes(since=START + timedelta(days=1), store=store)
    assert codes(client.rows(again)) == ["1"]


def test_a_round_that_was_not_taken_to_its_end_does_not_count_as_read(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    server.changes = [changed(number, number) for number in range(250)]
    store = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    reads: list[datetime | None] = []
    for limit in (100, 201, 250, 251):
        store.save("getLastOrderChanges", Cursor(START).to_text())
        client.rows(client.shop.orders.changes(since=START, store=store), limit)
        reads.append(Cursor.from_text(store.load("getLastOrderChanges") or "").read)
    assert reads[:3] == [None, None, None]
    assert reads[3] is not None


@pytest.mark.parametrize("is_following", [False, True])
def test_a_page_that_does_not_exist_any_more_ends_no_feed(
    client: EitherClient, server: ShopServer, *, is_following: bool
) -> None:
    """A2."""
    server.changes = [changed(number, number) for number in reversed(range(250))]
    server.code = "page-not-found"
    failures = iter([None, 404])
    server.fail = lambda *_: next(failures, None)
    feed = client.shop.orders.changes(since=START)
    taken: list[str] = []

    def take(change: Any) -> None:
        taken.append(change.id)
        if len(taken) == 250:
            feed.stop()

    if is_following:
        follow(client, feed, take)
    else:
        taken = codes(client.rows(feed))
    assert taken == [str(number) for number in range(250)]
    assert next(failures, "over") == "over"


def test_another_page_not_found_ends_a_feed(client: EitherClient, server: ShopServer) -> None:
    """A2: also the first page."""
    server.changes = [changed(number, number) for number in reversed(range(250))]
    for code, at in (("mailing-list-not-found", [None, 404]), ("page-not-found", [404])):
        server.code = code
        failures = iter(at)
        server.fail = lambda *_, failures=failures: next(failures, None)
        with pytest.raises(NotFoundError):
            client.rows(client.shop.orders.changes(since=START))


def test_a_list_that_never_has_all_its_rows_is_reported(client: EitherClient, server: ShopServer) -> None:
    """A1."""
    server.changes = [changed(number, number) for number in reversed(range(250))]
    server.code = "page-not-found"
    failures = iter([None, 404] * 4)
    server.fail = lambda *_: next(failures, None)
    with pytest.warns(ChangesMissedWarning, match="getLastOrderChanges: the list of changes kept changing while"):
        assert len(client.rows(client.shop.orders.changes(since=START))) == 100


def test_a_round_that_is_not_whole_does_not_move_the_cursor(client: EitherClient, server: ShopServer) -> None:
    """A7: what was missing comes with the next round, and what came does not come again."""
    server.changes = [changed(number, number % 50) for number in range(150)]
    server.code = "page-not-found"
    failures = iter([None, 404] * 4)
    server.fail = lambda *_: next(failures, None)
    feed = client.shop.orders.changes(since=START)
    with pytest.warns(ChangesMissedWarning, match="so the next round reads the same time again"):
        first = codes(client.rows(feed))
    assert len(first) == 100
    second = codes(client.rows(client.shop.orders.changes(since=feed.cursor)))
    assert sorted(map(int, first + second)) == list(range(150))


def test_a_stop_keeps_what_was_taken_until_then(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(30)]
    feed = client.shop.orders.changes(since=START)
    follow(client, feed, lambda change: feed.stop() if change.id == "19" else None)
    assert codes(client.rows(client.shop.orders.changes(since=feed.cursor))) == [
        str(number) for number in range(20, 30)
    ]


def test_rows_that_move_up_while_the_list_is_walked_are_not_missed(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number % 140) for number in range(150)]

    def take_one_away(page: int) -> None:
        if page == 2 and len(server.changes) == 150:
            server.changes[:] = server.changes[1:]  # Row 100 moves to the first page, which was walked already.

    server.on_changes = take_one_away
    given = codes(client.rows(client.shop.orders.changes(since=START)))
    assert sorted(map(int, given)) == list(range(150))


@pytest.mark.parametrize("minutes_of_a_row", [1, 0])
def test_a_record_that_changes_again_while_the_list_is_walked_hides_no_other(
    client: EitherClient, server: ShopServer, minutes_of_a_row: int
) -> None:
    server.changes = [changed(number, number * minutes_of_a_row) for number in range(150)]

    def change_again(_: int) -> None:
        if server.changes_asked and server.changes[-1]["code"] != "3":
            moved = server.changes.pop(3)  # As many rows as before, but row 100 is the last one of the first page now.
            server.changes.append({**moved, "changeTime": changed(3, 200)["changeTime"]})

    server.on_changes = change_again
    given = codes(client.rows(client.shop.orders.changes(since=START)))
    assert set(map(int, given)) == set(range(150))
    assert given[-1] == "3"


def test_a_list_with_the_newest_first_is_given_in_order(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in reversed(range(250))]
    assert codes(client.rows(client.shop.orders.changes(since=START))) == [str(number) for number in range(250)]


def test_a_record_that_changes_twice_within_a_second_comes_twice(make_client: MakeClient, server: ShopServer) -> None:
    # Slower than the machine's, so that the second lasts until the list was read, however busy the machine is.
    clock = FastWallClock(0.001)
    client = make_client(clock=clock, limits=LocalLimits(clock=clock))
    now = clock.now().replace(microsecond=0)
    server.changes = [{**changed(1, 0), "changeTime": now.isoformat()}]
    feed = client.shop.orders.changes(since=now - timedelta(days=1))
    assert codes(client.rows(feed)) == ["1"]
    assert codes(client.rows(feed)) == ["1"]  # The API describes the second change in the same words.


def test_a_gap_is_reported_once(client: EitherClient, server: ShopServer) -> None:
    feed = client.shop.orders.changes(since=server.clock.now() - timedelta(days=31))
    with pytest.warns(ChangesMissedWarning, match="the API keeps changes for 30 days"):
        client.rows(feed)
    client.rows(feed)


def test_a_shop_in_which_nothing_changes_has_no_gap(client: EitherClient, server: ShopServer) -> None:
    feed = client.shop.orders.changes(since=server.clock.now() - timedelta(days=29))
    client.rows(feed)
    kept = Cursor.from_text(feed.cursor)
    assert kept.read is not None
    later = attrs.evolve(kept, since=kept.since - timedelta(days=90), read=kept.read - timedelta(days=29))
    client.rows(client.shop.orders.changes(since=later.to_text()))
    later = attrs.evolve(later, read=kept.read - timedelta(days=31))
    with pytest.warns(ChangesMissedWarning, match=f"continues from {kept.read - timedelta(days=31):%Y-%m-%d}"):
        client.rows(client.shop.orders.changes(since=later.to_text()))


def test_changes_from_the_future_do_not_hide_those_of_the_present(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed("future", 10**6)]
    feed = client.shop.orders.changes(since=START)
    assert codes(client.rows(feed)) == ["future"]
    now = server.clock.now()
    server.changes.append({**changed("present", 0), "changeTime": now.isoformat()})
    assert codes(client.rows(feed)) == ["present"]


def test_following_continues_through_failures_until_it_is_stopped(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(3)]
    failures = iter([None, 503, 500, None])
    server.fail = lambda *_: next(failures, None)
    feed = client.shop.orders.changes(since=START)
    taken: list[str] = []

    def took(change: Any) -> None:
        taken.append(change.id)
        if len(taken) == 3:
            server.changes.append(changed(3, 3))
        if change.id == "3":
            feed.stop()

    follow(client, feed, took)
    assert taken == ["0", "1", "2", "3"]
    assert next(failures, "over") == "over"


def test_a_stop_ends_a_pause(make_client: MakeClient, server: ShopServer) -> None:
    client = make_client(clock=Clock())
    feed = client.shop.orders.changes(since=Clock().now())
    asked = threading.Event()
    server.on_changes = lambda _: asked.set()

    def stop() -> None:
        asked.wait(30)
        feed.stop()

    thread = threading.Thread(target=stop)
    thread.start()
    follow(client, feed, lambda _: None, poll=3600)
    thread.join()
    assert len(server.changes_asked) == 1


def test_what_is_refused_for_good_ends_a_feed(client: EitherClient, server: ShopServer) -> None:
    server.fail = lambda *_: 400
    with pytest.raises(BadRequestError):
        follow(client, client.shop.orders.changes(since=START), lambda _: None)


def follow(client: EitherClient, feed: Any, take: Any, poll: float = 60) -> None:
    if client.runner is None:
        for change in feed.follow(poll=poll):
            take(change)
        return

    async def go() -> None:
        async for change in feed.follow(poll=poll):
            take(change)

    client.runner.run(go())


def test_invalid_arguments_are_refused_at_once(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    changes, store = client.shop.orders.changes, SQLiteCursorStore(tmp_path / "cursors.sqlite")
    with pytest.raises(TypeError, match="since"):
        changes()
    for since in (None, datetime(2026, 1, 1), date(2026, 1, 1), 5):  # noqa: DTZ001 (that is what is wrong)
        with pytest.raises(InputError, match="since: expected a datetime with an offset or the cursor of a feed, got "):
            changes(since=since)
    for text in ("", "{}", "[]", '{"since": "2026-01-01", "seen": []}', '{"since": "2026-01-01T00:00:00Z", "seen": 1}'):
        with pytest.raises(
            InputError, match="since: expected the `cursor` of a feed or an aware datetime, got another text"
        ):
            changes(since=text)
    with pytest.raises(TypeError, match="page"):
        changes(since=START, page=2)
    with pytest.raises(TypeError, match="store"):
        client.shop.orders.list_changes(since=START, store=store)
    with pytest.raises(ConfigurationError, match="overlap"):
        changes(since=START, overlap=-1)
    with pytest.raises(InputError, match="since: a feed makes many requests"):
        client.run(client.shop.with_raw_response.orders.changes(since=START))
    assert server.changes_asked == []


def test_the_list_of_changes_has_pages(client: EitherClient, server: ShopServer) -> None:
    server.changes = [changed(number, number) for number in range(3)]
    assert [row.code for row in client.rows(client.shop.orders.list_changes(since=START))] == ["0", "1", "2"]
    assert len(client.run(client.shop.with_raw_response.orders.list_changes(since=START)).parsed.rows) == 3


def test_every_part_that_lists_changes_has_a_feed(client: EitherClient, server: ShopServer) -> None:
    parts = ("orders", "products", "customers", "invoices", "credit_notes", "proforma_invoices", "proof_payments")
    for part in parts:
        server.changes = [{**changed("1", 1), "guid": "1"}]
        assert codes(client.rows(getattr(client.shop, part).changes(since=START))) == ["1"]


def test_each_mailing_list_has_a_feed_with_a_cursor_of_its_own(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    store = SQLiteCursorStore(tmp_path / "cursors.sqlite")
    server.changes = [{"email": "a@example.com", "changeTime": START.isoformat(), "changeType": "edit"}]
    for code in ("news", "sales"):
        feed = client.shop.mailing_lists.changes(code, since=START, store=store)
        assert codes(client.rows(feed)) == ["a@example.com"]
    assert store.load("getLastChangesInDistributionList news")


def test_a_cursor_stays_the_same_on_its_way_through_text() -> None:
    for cursor in (Cursor(START, frozenset({"a", "b"})), Cursor(START, frozenset(), START + timedelta(days=1))):
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
            program = following_process.__file__
            with subprocess.Popen([sys.executable, "-W", "ignore", program, *arguments], env=environment) as process:
                is_last = number == 5
                while len(server.changes_asked) <= before or (is_last and len(server.changes_asked) < before + 40):
                    time.sleep(0.002)
                time.sleep(chance.random() / 20)
                process.kill()
    lines = taken.read_text().splitlines()
    assert set(lines) == {change["code"] for change in server.changes}
