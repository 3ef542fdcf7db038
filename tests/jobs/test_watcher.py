"""Waiting for jobs: with few requests, within the ten looks, and until the right end."""

import asyncio
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import (
    ConfigurationError,
    JobExpiredError,
    JobFailedError,
    JobKilledError,
    JobLostError,
    JobProgress,
    JobResultGoneError,
    JobTimeoutError,
    NotFoundError,
    ServerError,
)
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer

HOUR = 3600.0


def export(client: EitherClient) -> Any:
    """Start a job that makes a file."""
    return client.run(client.shop.exports.documents("invoice", "pdf"))


def test_a_short_job_takes_two_requests(client: EitherClient, server: ShopServer) -> None:
    server.seconds, server.result = 0.0, b"file"
    job = export(client)
    assert job.status == "pending"
    assert client.run(job.wait()) is job
    assert (job.status, server.detailed, server.listed) == ("completed", 1, 0)
    assert client.run(client.run(job.result()).read()) == b"file"


def test_an_hour_long_job_is_watched_in_the_list(client: EitherClient, server: ShopServer) -> None:
    server.seconds, server.log = HOUR, "all went well"
    job = export(client)
    client.run(job.wait())
    assert (job.status, job.log) == ("completed", "all went well")
    assert server.most_looks <= 6
    assert 1 <= server.listed <= 60


def test_500_jobs_at_once_are_watched_together(client: EitherClient, server: ShopServer) -> None:
    server.seconds = HOUR
    jobs = [export(client) for _ in range(500)]
    before = server.listed
    if client.runner is None:
        with ThreadPoolExecutor(500) as pool:
            list(pool.map(lambda job: job.wait(timeout=1e9), jobs))
    else:

        async def wait_for_all() -> None:
            await asyncio.gather(*(job.wait(timeout=1e9) for job in jobs))

        client.runner.run(wait_for_all())
    assert {job.status for job in jobs} == {"completed"}
    assert server.listed - before <= 500  # However slow this machine is: far below one for each job and look.
    assert server.most_looks <= 6


def test_a_job_taken_up_elsewhere_is_not_looked_at_before_it_has_finished(
    make_client: MakeClient, server: ShopServer
) -> None:
    server.seconds = HOUR
    job_id = export(make_client()).id
    for _ in range(10):  # Somebody else has spent them all.
        server.jobs[job_id].looks += 1
    client = make_client()
    job = client.shop.jobs.resume(job_id)
    assert job.status == "unknown"
    client.run(job.wait())
    assert job.status == "completed"
    assert server.jobs[job_id].looks == 10
    assert server.detailed == 1


def test_refreshing_as_often_as_one_likes_spends_nine_looks(client: EitherClient, server: ShopServer) -> None:
    server.seconds = 1e9
    job = export(client)
    statuses = {client.run(job.refresh()) for _ in range(30)}
    assert statuses <= {"pending", "running"}
    assert server.jobs[job.id].looks == 9
    assert server.listed == 21


def test_looks_through_the_plain_method_are_counted(client: EitherClient, server: ShopServer) -> None:
    server.seconds = 1e9
    job = export(client)
    for _ in range(9):
        client.run(client.shop.jobs.get(job.id))
    client.run(job.refresh())
    with pytest.raises(JobTimeoutError):
        client.run(job.wait(timeout=HOUR))
    assert server.jobs[job.id].looks == 9


def test_a_known_job_keeps_its_count_when_it_is_taken_up_in_the_same_client(
    client: EitherClient, server: ShopServer
) -> None:
    server.seconds = 1e9
    job = export(client)
    again = client.shop.jobs.resume(job.id)
    for _ in range(10):
        client.run(job.refresh())
        client.run(again.refresh())
    assert server.jobs[job.id].looks == 9


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ("failed", JobFailedError),
        ("killed", JobKilledError),
        ("expired", JobExpiredError),
        ("silent", JobLostError),
        ("exploded", JobFailedError),
    ],
)
def test_every_bad_end_is_an_error_of_its_own_with_the_log(
    client: EitherClient, server: ShopServer, end: str, error: type[JobFailedError]
) -> None:
    server.end, server.log = end, None if end == "silent" else "line 3: no such product"
    job = export(client)
    with pytest.raises(error) as caught:
        client.run(job.wait())
    assert type(caught.value) is error
    assert caught.value.job_id == job.id
    assert caught.value.log == server.log
    assert server.log is None or "line 3: no such product" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert server.log is None or job.log == server.log


def test_a_job_that_is_not_done_in_time_can_be_waited_for_again(client: EitherClient, server: ShopServer) -> None:
    server.seconds = 2 * HOUR
    job = export(client)
    with pytest.raises(JobTimeoutError, match=rf"job {job.id}: is \w+ after 600 s; wait again"):
        client.run(job.wait(timeout=600))
    assert client.run(job.wait()).status == "completed"


def test_many_short_waits_look_as_often_as_a_long_one(client: EitherClient, server: ShopServer) -> None:
    """Each of them is shorter than the pause between two looks at an old job."""
    server.seconds = HOUR
    job = export(client)
    for _ in range(200):
        try:
            client.run(job.wait(timeout=60))
        except JobTimeoutError:
            continue
        break
    assert job.status == "completed"
    assert server.listed <= 60


def test_a_wait_without_a_limit_still_has_one(client: EitherClient, server: ShopServer) -> None:
    server.seconds = 1e9
    with pytest.raises(JobTimeoutError, match="after 11700 s"):
        client.run(export(client).wait())


@pytest.mark.parametrize("timeout", [0, -1, float("inf"), "1"])
def test_a_timeout_that_makes_no_sense_is_refused(client: EitherClient, timeout: Any) -> None:
    job = export(client)
    with pytest.raises(ConfigurationError, match="timeout"):
        client.run(job.wait(timeout=timeout))


def test_a_result_is_gone_after_a_day(client: EitherClient, server: ShopServer, clock: FastWallClock) -> None:
    server.seconds, server.result = 1.0, b"file"
    job = export(client)
    client.run(job.wait())
    kept = client.run(job.result())
    clock.advance(25 * HOUR)
    with pytest.raises(JobResultGoneError, match="its result is not kept any more, only until 2026-03-02"):
        client.run(kept.read())
    later = client.shop.jobs.resume(job.id)
    with pytest.raises(JobResultGoneError):
        client.run(client.run(later.result()).read())


def test_progress_is_told_and_ends_with_the_end(client: EitherClient, server: ShopServer) -> None:
    server.seconds = 600.0
    reported: list[JobProgress] = []
    client.run(export(client).wait(on_progress=reported.append))
    assert len(reported) > 3
    assert reported[-1].status == "completed"
    assert [one.seconds for one in reported] == sorted(one.seconds for one in reported)


def test_an_api_that_fails_for_a_while_is_waited_for(client: EitherClient, server: ShopServer) -> None:
    server.seconds = HOUR
    failures = iter([500, 503, 429, 502, 500, 500, 500, 500])

    def fail(_method: str, path: str) -> int | None:
        return next(failures, None) if path.startswith("/api/system/jobs") else None

    job = export(client)
    server.fail = fail
    assert client.run(job.wait()).status == "completed"
    assert next(failures, None) is None


def test_an_api_that_refuses_is_not_asked_again(client: EitherClient, server: ShopServer) -> None:
    server.seconds = HOUR
    job = export(client)
    server.fail = lambda _method, path: 404 if path.startswith("/api/system/jobs/") else None
    with pytest.raises(NotFoundError):
        client.run(job.wait())


def test_a_job_that_does_not_exist_is_told_soon(client: EitherClient, server: ShopServer) -> None:
    with pytest.raises(NotFoundError):
        client.run(client.shop.jobs.resume("nothing").wait())
    assert (server.listed, server.detailed) == (3, 1)


def test_a_job_that_the_list_hides_is_still_found_to_have_finished(client: EitherClient, server: ShopServer) -> None:
    server.seconds = HOUR
    job = export(client)
    server.hidden_from_list.add(job.id)
    server.seconds = HOUR / 4
    server.jobs[job.id].seconds = 900
    assert client.run(job.wait()).status == "completed"


def test_who_waits_goes_on_when_who_leads_gives_up(make_client: MakeClient, server: ShopServer) -> None:
    """One waits for a job that never ends and gives up; the other one's job ends later."""
    client = make_client()
    server.seconds = 1e9
    first = export(client)
    server.seconds = HOUR
    second = export(client)
    give_up: Callable[[], Any] = lambda: first.wait(timeout=900)  # noqa: E731 (a name for either kind)
    if client.runner is None:
        with ThreadPoolExecutor(2) as pool:
            led = pool.submit(give_up)
            followed = pool.submit(second.wait)
            assert isinstance(led.exception(), JobTimeoutError)
            assert followed.result().status == "completed"
        return

    async def both() -> Any:
        return await asyncio.gather(give_up(), second.wait(), return_exceptions=True)

    gave_up, done = client.runner.run(both())
    assert isinstance(gave_up, JobTimeoutError)
    assert done.status == "completed"


def test_a_task_that_is_cancelled_hands_the_lead_on(make_client: MakeClient, server: ShopServer) -> None:
    client = make_client()
    if client.runner is None:
        return  # Threads cannot be cancelled.
    server.seconds = HOUR
    first, second = export(client), export(client)

    async def cancel_the_first() -> str:
        leader = asyncio.create_task(first.wait())
        follower = asyncio.create_task(second.wait())
        while not server.listed:  # noqa: ASYNC110 (the server is in another thread)
            await asyncio.sleep(0.01)
        leader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leader
        return str((await follower).status)

    assert client.runner.run(cancel_the_first()) == "completed"


def test_server_errors_that_are_no_answer_to_a_queued_job_are_told(client: EitherClient, server: ShopServer) -> None:
    server.fail = lambda method, _path: 500 if method == "GET" else None
    with pytest.raises(ServerError):
        export(client)
    assert server.jobs == {}


def test_nothing_of_a_jobs_address_is_in_a_log(
    client: EitherClient, server: ShopServer, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("DEBUG")
    server.seconds, server.result = 1.0, b"x" * 100
    server.results.cuts = [10, 20]
    job = export(client)
    assert client.run(client.run(job.result()).save(tmp_path / "file")) == 100
    assert "SIGNED" not in caplog.text
    assert "SIGNED" not in repr(job) + repr(job.parts)
    assert all("shoptet-private-api-token" not in headers for headers in server.results.asked)


def test_short_jobs_return_while_the_leader_waits_for_a_long_one(make_client: MakeClient, server: ShopServer) -> None:
    """Gap 2: the leader must wake the callers whose jobs have ended, and not only when its own job ends."""
    client = make_client()
    server.seconds = 20 * HOUR
    long = export(client)
    server.seconds = HOUR
    short = [export(client) for _ in range(5)]
    if client.runner is None:
        with ThreadPoolExecutor(6) as pool:
            leading = pool.submit(long.wait, timeout=1e9)
            statuses = [one.status for one in pool.map(lambda job: job.wait(timeout=1e9), short)]
            is_leading = not leading.done()
            server.jobs[long.id].seconds = 0.0
            assert leading.result().status == "completed"
    else:

        async def all_of_them() -> tuple[list[str], bool]:
            leading = asyncio.create_task(long.wait(timeout=1e9))
            await asyncio.sleep(0)
            done = [one.status for one in await asyncio.gather(*(job.wait(timeout=1e9) for job in short))]
            was_leading = not leading.done()
            server.jobs[long.id].seconds = 0.0
            await leading
            return done, was_leading

        statuses, is_leading = client.runner.run(all_of_them())
    assert (statuses, is_leading) == (["completed"] * 5, True)


@pytest.mark.parametrize(("source", "polls"), [("webhook", 1), ("list", 2)])
def test_wrong_reports_of_an_end_cost_few_polls(
    make_client: MakeClient, server: ShopServer, source: str, polls: int
) -> None:
    """Gap 11: each poll of a running job beyond the tenth is one that the API refuses."""
    server.seconds = 1e9
    job_id = export(make_client()).id
    client = make_client()
    job = client.shop.jobs.resume(job_id)
    if source == "list":
        row = {**server._row(server.jobs[job_id]), "status": "completed"}
        page = {"totalCount": 1, "page": 1, "pageCount": 1, "itemsOnPage": 1, "itemsPerPage": 500}
        server.answers["/api/system/jobs"] = {"jobs": [row], "paginator": page}
    for _ in range(4):
        if source == "webhook":
            assert client.run(client.shop.jobs.notify(job_id)) == (job_id,)
        with pytest.raises(JobTimeoutError):
            client.run(job.wait(timeout=HOUR / 4))
    assert server.jobs[job_id].looks == polls
