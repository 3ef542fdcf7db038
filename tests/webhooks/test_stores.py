"""Both stores keep what was accepted, and both mean the same."""

import os
import pickle
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_api import ConfigurationError
from shoptet_api.webhooks import Delivery, DeliveryStore, MemoryDeliveryStore, SQLiteDeliveryStore, Taken

BODY = b'{"event":"order:create"}'
WINDOW = 100.0


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DeliveryStore]:
    store: DeliveryStore = (
        MemoryDeliveryStore() if request.param == "memory" else SQLiteDeliveryStore(tmp_path / "webhooks.db")
    )
    yield store
    store.close()


def accept(store: DeliveryStore, key: str = "a", now: float = 0.0) -> Delivery | None:
    return store.accept(key, BODY, now=now, due=now + 10, window=WINDOW)


def taken(store: DeliveryStore, key: str = "a", now: float = 0.0) -> Taken:
    delivery = accept(store, key, now)
    assert delivery is not None
    found = store.take(delivery, due=now + 10)
    assert found is not None
    return found


def test_a_delivery_is_accepted_worked_and_known(store: DeliveryStore) -> None:
    delivery = accept(store)
    assert delivery is not None
    assert accept(store) is None
    work = store.take(delivery, due=20)
    assert work is not None
    assert (work.body, work.attempt) == (BODY, 1)
    assert accept(store) is None
    store.done(work)
    assert store.waiting() == 0
    assert store.next_due() is None
    assert accept(store, now=WINDOW - 1) is None


def test_after_the_window_it_is_a_new_one(store: DeliveryStore) -> None:
    store.done(taken(store))
    again = accept(store, now=WINDOW + 1)
    assert again is not None
    assert store.take(again, due=WINDOW + 20) is not None


def test_what_waits_longer_than_the_window_is_still_known(store: DeliveryStore) -> None:
    accept(store)
    assert accept(store, now=10 * WINDOW) is None
    assert store.waiting() == 1


def test_one_has_it_however_often_it_stands_in_queues(store: DeliveryStore) -> None:
    delivery = accept(store)
    assert delivery is not None
    assert store.take(delivery, due=20) is not None
    assert store.take(delivery, due=20) is None
    (offered,) = store.due(now=25, due=35, limit=10)
    assert store.take(delivery, due=45) is None
    assert store.take(offered, due=45) is not None


def test_what_a_worker_left_is_offered_when_the_lease_is_over(store: DeliveryStore) -> None:
    work = taken(store)
    assert store.due(now=9, due=99, limit=10) == []
    assert store.next_due() == 10
    (offered,) = store.due(now=10, due=20, limit=10)
    assert store.next_due() == 20
    again = store.take(offered, due=30)
    assert again is not None
    assert again.attempt == 2
    # The first worker comes back too late: nothing that he says counts.
    assert not store.extend(work, due=100)
    store.failed(work, due=None, error="late")
    store.release(work, due=0)
    store.done(work)
    assert store.waiting() == 1
    store.done(again)
    assert store.waiting() == 0


def test_a_kept_lease_is_not_offered(store: DeliveryStore) -> None:
    work = taken(store)
    assert store.extend(work, due=50)
    assert store.due(now=49, due=99, limit=10) == []
    store.done(work)


def test_a_delivery_whose_attempt_left_no_outcome_is_suspect(store: DeliveryStore) -> None:
    """B2: whatever may have killed a worker is handled alone the next time."""
    offered = {key: accept(store, key) for key in ("waits", "lost", "failed", "released", "revived")}
    assert not any(delivery.is_suspect for delivery in offered.values() if delivery)
    works = {key: _taken(store, delivery, 10) for key, delivery in offered.items() if delivery and key != "waits"}
    store.failed(works["failed"], due=10, error="x")
    store.release(works["released"], due=10)
    store.failed(works["revived"], due=None, error="x")
    assert store.revive("revived", now=10)
    found: dict[str, Delivery] = {}
    for now in (10, 20):  # Offered again, it stays suspect until an outcome is stored.
        found = {delivery.key: delivery for delivery in store.due(now=now, due=now + 10, limit=10)}
        assert len(found) == 5
        assert [key for key, delivery in found.items() if delivery.is_suspect] == ["lost"]
    store.release(_taken(store, found["lost"], 30), due=30)
    assert not any(delivery.is_suspect for delivery in store.due(now=30, due=40, limit=10))


def test_given_back_it_does_not_count_as_an_attempt(store: DeliveryStore) -> None:
    store.release(taken(store), due=5)
    (offered,) = store.due(now=5, due=20, limit=10)
    again = store.take(offered, due=30)
    assert again is not None
    assert again.attempt == 1


def test_the_dead_are_kept_until_somebody_decides(store: DeliveryStore) -> None:
    for number, key in enumerate("ab"):
        store.failed(taken(store, key, number), due=None, error=f"ValueError: {key}")
    assert [(dead.key, dead.body, dead.attempts, dead.accepted, dead.error) for dead in store.dead()] == [
        ("a", BODY, 1, 0, "ValueError: a"),
        ("b", BODY, 1, 1, "ValueError: b"),
    ]
    assert "ValueError" not in repr(store.dead())
    assert store.waiting() == 0
    assert store.due(now=10**6, due=10**7, limit=10) == []
    assert accept(store, now=10 * WINDOW) is None
    assert store.revive("a", now=50)
    assert not store.revive("a", now=50)
    (offered,) = store.due(now=50, due=60, limit=10)
    again = store.take(offered, due=70)
    assert again is not None
    assert (again.attempt, again.body) == (1, BODY)
    assert store.forget("b")
    assert not store.forget("b")
    assert store.dead() == []
    assert accept(store, "b") is not None


def test_the_oldest_are_offered_first_and_no_more_than_asked_for(store: DeliveryStore) -> None:
    for number in range(5):
        accept(store, str(number), now=number)
    assert [delivery.key for delivery in store.due(now=100, due=200, limit=3)] == ["0", "1", "2"]
    assert [delivery.key for delivery in store.due(now=100, due=200, limit=3)] == ["3", "4"]


def test_a_delivery_of_another_store_is_told(store: DeliveryStore) -> None:
    with pytest.raises(LookupError, match="the store has no delivery elsewhere"):
        store.take(Delivery("elsewhere", 1), due=10)


def test_many_threads_get_each_delivery_once(store: DeliveryStore) -> None:
    accepted: list[Delivery] = []
    worked: list[str] = []

    def run() -> None:
        for number in range(20):
            delivery = accept(store, str(number))
            if delivery is not None:
                accepted.append(delivery)
        for offered in store.due(now=50, due=60, limit=100):
            if (work := store.take(offered, due=70)) is not None:
                worked.append(work.key)
                store.done(work)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for offered in store.due(now=500, due=600, limit=100):
        if (work := store.take(offered, due=700)) is not None:
            worked.append(work.key)
            store.done(work)
    assert sorted(delivery.key for delivery in accepted) == sorted(map(str, range(20)))
    assert sorted(worked) == sorted(map(str, range(20)))


ACTIONS = st.one_of(
    st.tuples(st.just("accept"), st.sampled_from("abc")),
    st.tuples(st.just("due"), st.integers(1, 3)),
    st.tuples(st.sampled_from(["take", "done", "release", "failed", "dead", "extend"]), st.integers(0, 5)),
    st.tuples(st.sampled_from(["revive", "forget"]), st.sampled_from("abc")),
    st.tuples(st.just("pass"), st.sampled_from([1, 7, 60])),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(actions=st.lists(ACTIONS, max_size=30))
def test_both_stores_answer_the_same(actions: list[tuple[str, Any]], tmp_path: Path) -> None:
    path = tmp_path / "both.db"
    path.unlink(missing_ok=True)
    sqlite = SQLiteDeliveryStore(path)
    stores: list[DeliveryStore] = [MemoryDeliveryStore(), sqlite]
    now = 0.0
    offered: list[Delivery] = []
    works: list[Taken] = []
    for name, value in actions:
        if name == "pass":
            now += value
        answers = [_act(store, name, value, now, offered, works) for store in stores]
        assert answers[0] == answers[1], name
        if isinstance(answers[0], Delivery):
            offered.append(answers[0])
        elif isinstance(answers[0], Taken):
            works.append(answers[0])
        elif name == "due":
            offered += answers[0]
        assert stores[0].waiting() == stores[1].waiting()
        assert stores[0].next_due() == stores[1].next_due()
        assert list(stores[0].dead()) == list(stores[1].dead())
    sqlite.close()


def _act(store: DeliveryStore, name: str, value: Any, now: float, offered: list[Delivery], works: list[Taken]) -> Any:
    if name == "accept":
        return store.accept(value, value.encode(), now=now, due=now + 10, window=WINDOW)
    if name == "due":
        return sorted(store.due(now=now, due=now + 10, limit=100), key=lambda delivery: delivery.key)
    if name == "take":
        try:
            return store.take(offered[value], due=now + 10) if value < len(offered) else None
        except LookupError:
            return "unknown"
    if name in {"revive", "forget"}:
        return store.revive(value, now=now) if name == "revive" else store.forget(value)
    if name == "pass" or value >= len(works):
        return None
    work = works[value]
    if name == "done":
        return store.done(work)
    if name == "release":
        return store.release(work, due=now)
    if name == "extend":
        return store.extend(work, due=now + 10)
    return store.failed(work, due=None if name == "dead" else now + 5, error=name)


def test_a_file_is_for_its_owner_only(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    finally:
        os.umask(old)
    accept(store)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    store.close()
    assert set(modes) >= {"webhooks.db", "webhooks.db-wal"}
    assert set(modes.values()) == {0o600}


def test_a_file_is_taken_up_again(tmp_path: Path) -> None:
    first = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    accept(first, "a")
    first.done(taken(first, "b"))
    first.failed(taken(first, "c"), due=None, error="x")
    first.close()
    second = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    assert [delivery.key for delivery in second.due(now=10, due=20, limit=10)] == ["a"]
    assert accept(second, "b") is None
    assert [dead.key for dead in second.dead()] == ["c"]
    second.close()


def test_bodies_of_what_was_worked_are_not_kept(tmp_path: Path) -> None:
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    store.done(taken(store))
    store.close()
    connection = sqlite3.connect(tmp_path / "webhooks.db")
    assert connection.execute("SELECT body FROM shoptet_webhooks").fetchall() == [(b"",)]
    connection.close()


def test_old_rows_go_with_the_window(tmp_path: Path) -> None:
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    for number in range(5):
        store.done(taken(store, str(number), number))
    accept(store, "new", now=WINDOW + 3)
    store.close()
    connection = sqlite3.connect(tmp_path / "webhooks.db")
    assert connection.execute("SELECT key FROM shoptet_webhooks ORDER BY key").fetchall() == [("4",), ("new",)]
    connection.close()


def test_a_path_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("this is no database, and it is long enough not to be taken for one" * 20)
    for path in (tmp_path, tmp_path / "none" / "webhooks.db", tmp_path / "text"):
        with pytest.raises(ConfigurationError, match=r"^path '.*' cannot be used as a store: ") as caught:
            SQLiteDeliveryStore(path)
        assert "\n" not in str(caught.value)


def test_a_store_that_was_not_set_up_can_be_shown() -> None:
    assert repr(SQLiteDeliveryStore.__new__(SQLiteDeliveryStore)) == "<SQLiteDeliveryStore, not set up>"
    with pytest.raises(ConfigurationError, match=r"^path: expected the path of a file "):
        SQLiteDeliveryStore(":memory:")


def test_a_fork_opens_the_file_anew(tmp_path: Path) -> None:
    code = """
import os, sys
from shoptet_api.webhooks import SQLiteDeliveryStore
store = SQLiteDeliveryStore(sys.argv[1])
store.accept("parent", b"", now=0, due=0, window=1)
child = os.fork()
if not child:
    store.accept("child", b"", now=0, due=0, window=1)
    os._exit(0)
os.waitpid(child, 0)
store.accept("parent again", b"", now=0, due=0, window=1)
print(store.waiting())
store.close()
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "webhooks.db")], capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("3", "")


def test_deliveries_travel_through_queues() -> None:
    assert pickle.loads(pickle.dumps(Delivery("a", 1))) == Delivery("a", 1)


def test_a_child_is_not_kept_waiting_by_a_thread_that_it_has_not(tmp_path: Path) -> None:
    code = """
import os, sys, threading
from shoptet_api.webhooks import MemoryDeliveryStore, SQLiteDeliveryStore
stores = [SQLiteDeliveryStore(sys.argv[1]), MemoryDeliveryStore()]
stop = threading.Event()
def busy():
    while not stop.is_set():
        for store in stores:
            store.waiting()
threads = [threading.Thread(target=busy) for _ in range(3)]
for thread in threads:
    thread.start()
for number in range(10):
    child = os.fork()
    if not child:
        for store in stores:
            store.accept(f"child {number}", b"", now=0, due=0, window=1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
stop.set()
for thread in threads:
    thread.join()
print([store.waiting() for store in stores])
stores[0].close()
"""
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, str(tmp_path / "webhooks.db")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (run.stdout.strip(), run.stderr) == ("[10, 0]", "")


YEAR = 31_536_000.0


def test_what_was_noted_by_a_clock_that_was_ahead_is_offered(store: DeliveryStore) -> None:
    """B6: beyond the longest pause nothing is put off on purpose."""
    for key, now in (("waits", 0.0), ("retried", YEAR), ("taken", YEAR), ("accepted", YEAR)):
        assert accept(store, key, now) is not None
    for delivery in store.due(now=YEAR + 10, due=YEAR + 20, limit=10):
        if delivery.key == "waits":
            store.done(_taken(store, delivery, YEAR + 20))
        elif delivery.key == "retried":
            store.failed(_taken(store, delivery, YEAR + 20), due=YEAR + 300, error="x")
        elif delivery.key == "taken":
            _taken(store, delivery, YEAR + 20)
    accept(store, "early", 40.0)
    assert store.due(now=45, due=55, limit=10) == []
    assert store.due(now=45, due=55, limit=10, latest=YEAR + 300) == []
    offered = store.due(now=45, due=55, limit=10, latest=345)
    assert sorted(delivery.key for delivery in offered) == ["accepted", "retried", "taken"]
    assert store.next_due() == 50
    assert store.due(now=45, due=55, limit=10, latest=345) == []


def _taken(store: DeliveryStore, delivery: Delivery, due: float) -> Taken:
    found = store.take(delivery, due=due)
    assert found is not None
    return found
