"""A call does not wait longer than its deadline for a file that another program holds."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shoptet_api import AddonAuth, Shoptet, SQLiteCursorStore, SQLiteJobStore, SQLiteTokenStore
from shoptet_api.clock import Clock, Deadline, patience_within, until
from shoptet_api.compat import override
from shoptet_api.sandbox import Sandbox
from shoptet_api.storage.sqlite import SQLiteFile


class StillClock(Clock):
    """A clock that stands still, of which ten seconds pass in one of the machine's."""

    rate = 10.0

    @override
    def monotonic(self) -> float:
        return 1000.0


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long each connection to a file waits for others."""
    waits: list[float] = []
    connect = sqlite3.connect

    def watched(*arguments: object, timeout: float, **options: object) -> sqlite3.Connection:
        waits.append(timeout)
        connection = connect(*arguments, timeout=timeout, **options)  # type: ignore[call-overload]
        assert isinstance(connection, sqlite3.Connection)
        return connection

    monkeypatch.setattr(sqlite3, "connect", watched)
    return waits


def test_the_shorter_of_two_limits_counts() -> None:
    assert patience_within(5.0) == 5.0
    assert until(Deadline(StillClock(), 20.0), lambda: patience_within(5.0)) == 2.0
    assert until(Deadline(StillClock(), 80.0), lambda: patience_within(5.0)) == 5.0
    assert until(Deadline(StillClock(), None), lambda: patience_within(5.0)) == 5.0
    assert until(Deadline(StillClock(), 0.0), lambda: patience_within(5.0)) == 0.0
    assert patience_within(5.0) == 5.0


def test_the_limit_is_that_of_the_thread_that_works() -> None:
    seen: list[float] = []

    def elsewhere() -> None:
        thread = threading.Thread(target=lambda: seen.append(patience_within(5.0)))
        thread.start()
        thread.join()

    until(Deadline(StillClock(), 20.0), elsewhere)
    assert seen == [5.0]


@pytest.mark.parametrize("use", [SQLiteFile.opened, SQLiteFile.transaction], ids=["opened", "transaction"])
def test_a_file_that_is_opened_for_a_call_waits_until_its_deadline(
    tmp_path: Path, waits: list[float], use: Callable[..., object]
) -> None:
    file = SQLiteFile(tmp_path / "file")

    def work() -> None:
        with use(file) as run:  # type: ignore[attr-defined]
            run("SELECT 1")

    work()
    until(Deadline(StillClock(), 20.0), work)
    assert waits == [10.0, 2.0]


def test_no_store_waits_longer_than_the_call_that_uses_it(tmp_path: Path, waits: list[float]) -> None:
    """F5: tokens, finished jobs and cursors, each in a file of its own."""
    with Sandbox() as sandbox:
        tokens, jobs = SQLiteTokenStore(tmp_path / "tokens"), SQLiteJobStore(tmp_path / "jobs")
        cursors = SQLiteCursorStore(tmp_path / "cursors")
        url, clock = sandbox.addon.token_url, sandbox.clock
        auth = AddonAuth(oauth_token=sandbox.addon.oauth_token, token_url=url, store=tokens, clock=clock)
        with Shoptet(addon=auth, base_url=sandbox.url, clock=clock, deadline=3.0, job_store=jobs) as shop:
            waits.clear()
            shop.eshop.get()
            token = waits.copy()
            waits.clear()
            shop.jobs.notify("some-job")
            job = waits.copy()
            waits.clear()
            feed = shop.orders.changes(since=datetime.now(UTC), store=cursors)
            assert list(feed) == []
            cursor = waits.copy()
    assert (len(token), len(job), len(cursor)) == (2, 1, 3)
    assert max(token + job + cursor) <= 3.0
