"""The webhook of jobs: registering it, and waking who waits, here and in another process."""

import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

import attrs
import pytest

from shoptet_api import InputError, JobTimeoutError, JobWebhookMissingError
from shoptet_api.clock import patience_within
from shoptet_api.compat import override
from shoptet_api.jobs.store import JobStore, MemoryJobStore, SQLiteJobStore
from shoptet_api.jobs.watcher import report_finished
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer


@attrs.frozen
class Event:
    event: str
    instances: tuple[str, ...]


@pytest.fixture
def clock() -> FastWallClock:
    """The machine's pace: a look is due in two minutes, so that only a word from outside ends a test in time."""
    return FastWallClock(1.0)


def finish_when_waited_for(server: ShopServer, job_id: str) -> None:
    """Have the job end, without anybody looking."""
    server.jobs[job_id].seconds = 0.0


def started_an_hour_ago(client: EitherClient, clock: FastWallClock) -> Any:
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    clock.advance(3600)
    return job


def wait_while(client: EitherClient, job: Any, after: float, work: Any) -> str:
    """Wait for the job, and do the work from another thread meanwhile."""
    timer = threading.Timer(after, work)
    timer.start()
    try:
        return str(client.run(job.wait(timeout=60)).status)
    finally:
        timer.join()


def test_who_waits_wakes_at_once_when_the_event_is_told(
    make_client: MakeClient, server: ShopServer, clock: FastWallClock
) -> None:
    server.seconds = 1e9
    client = make_client()
    job = started_an_hour_ago(client, clock)

    def notify() -> None:
        finish_when_waited_for(server, job.id)
        for step in report_finished(job.parts.exchanges, [job.id]):
            raise AssertionError(step)

    assert wait_while(client, job, 0.3, notify) == "completed"
    assert server.jobs[job.id].looks <= 1


@pytest.mark.parametrize("kind", ["memory", "file"])
def test_an_event_that_came_to_another_process_is_heard_of(
    make_client: MakeClient, server: ShopServer, clock: FastWallClock, tmp_path: Path, kind: str
) -> None:
    memory = MemoryJobStore()

    def store() -> JobStore:
        return memory if kind == "memory" else SQLiteJobStore(tmp_path / "jobs.sqlite")

    server.seconds = 1e9
    waiting, other = make_client(job_store=store()), store()
    job = started_an_hour_ago(waiting, clock)

    def elsewhere() -> None:
        finish_when_waited_for(server, job.id)
        other.add(job.id)

    assert wait_while(waiting, job, 0.3, elsewhere) == "completed"


class AskedStore(MemoryJobStore):
    """Notes how long a store that is a file would wait for others."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    @override
    def finished(self, job_ids: Collection[str]) -> set[str]:
        self.waits.append(patience_within(100.0))
        return super().finished(job_ids)


def test_a_store_that_is_asked_may_wait_until_the_end_of_the_wait(
    make_client: MakeClient, server: ShopServer, clock: FastWallClock
) -> None:
    """F5."""
    server.seconds = 1e9
    store = AskedStore()
    waiting = make_client(job_store=store)
    job = started_an_hour_ago(waiting, clock)
    with pytest.raises(JobTimeoutError):
        waiting.run(job.wait(timeout=1.5))
    assert store.waits
    assert max(store.waits) <= 1.5


def test_an_event_before_the_wait_is_not_forgotten(
    client: EitherClient, server: ShopServer, clock: FastWallClock
) -> None:
    server.seconds = 1e9
    job = started_an_hour_ago(client, clock)
    finish_when_waited_for(server, job.id)
    assert client.run(client.shop.jobs.notify(Event("job:finished", (job.id,)))) == (job.id,)
    client.run(job.wait(timeout=60))
    assert (server.detailed, server.listed) == (1, 0)


def test_an_event_that_is_wrong_costs_one_look(client: EitherClient, server: ShopServer, clock: FastWallClock) -> None:
    server.seconds = 1e9
    job = started_an_hour_ago(client, clock)
    for _ in range(40):
        client.run(client.shop.jobs.notify(job.id))
        client.run(job.refresh())
    assert server.jobs[job.id].looks <= 10


def test_all_forms_of_an_event_are_understood(client: EitherClient) -> None:
    notify = client.shop.jobs.notify
    assert client.run(notify("1abc")) == ("1abc",)
    assert client.run(notify({"event": "job:finished", "eventInstance": "1abc"})) == ("1abc",)
    assert client.run(notify({"event": "order:create", "eventInstance": "1"})) == ()
    assert client.run(notify(Event("order:create", ("1",)))) == ()
    with pytest.raises(InputError, match="event: expected a job id"):
        client.run(notify(7))


def test_a_missing_webhook_is_told_with_what_to_do(client: EitherClient, server: ShopServer) -> None:
    server.webhooks.clear()
    with pytest.raises(JobWebhookMissingError, match=r"shop\.jobs\.ensure_job_webhook\(url\)"):
        client.run(client.shop.exports.documents("invoice", "pdf"))
    assert client.run(client.shop.jobs.ensure_job_webhook("https://example.com/jobs")) is True
    assert client.run(client.shop.jobs.ensure_job_webhook("https://example.com/jobs")) is False
    assert client.run(client.shop.jobs.ensure_job_webhook("https://example.com/other")) is True
    assert [hook["url"] for hook in server.webhooks] == ["https://example.com/other"]
    client.run(client.shop.exports.documents("invoice", "pdf"))


@pytest.mark.parametrize(
    "url", ["", "example.com", "ftp://example.com", "https://", 7, "https://e.com/" + "x" * 2000, "https://e.com:5000"]
)
def test_a_url_that_cannot_be_registered_is_refused(client: EitherClient, server: ShopServer, url: Any) -> None:
    with pytest.raises(InputError, match="job:finished: "):
        client.run(client.shop.jobs.ensure_job_webhook(url))
    assert server.posted == []


def test_a_store_is_for_its_owner_only_and_forgets_after_two_days(tmp_path: Path) -> None:
    path, now = tmp_path / "jobs.sqlite", [1000.0]
    store = SQLiteJobStore(path, now=lambda: now[0])
    store.add("a")
    assert store.finished(["a", "b"]) == {"a"}
    now[0] += 3 * 86_400
    store.add("b")
    assert SQLiteJobStore(path).finished(["a", "b"]) == {"b"}
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_store_in_memory_is_bounded() -> None:
    store = MemoryJobStore()
    for number in range(100_010):
        store.add(str(number))
    assert store.finished(["0", "100009"]) == {"100009"}
