"""Waiting for jobs of the sandbox, as long as they take by its clock."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from shoptet_api import (
    JobExpiredError,
    JobFailedError,
    JobKilledError,
    JobLostError,
    JobProgress,
    JobResultGoneError,
    JobTimeoutError,
    JobWebhookMissingError,
)
from shoptet_api.sandbox import Sandbox
from tests.end_to_end.conftest import NOON, MakeClient
from tests.support.either_client import EitherClient
from tests.support.servers import Server

HOUR = 3600.0


def export(client: EitherClient) -> Any:
    """Start a job that makes a file."""
    return client.run(client.shop.exports.documents("invoice", "pdf"))


def looks(sandbox: Sandbox) -> int:
    return max((job.polls for job in sandbox.jobs.all()), default=0)


def test_a_short_job_takes_one_look(client: EitherClient, sandbox: Sandbox) -> None:
    job = export(client)
    sandbox.advance(seconds=1)
    assert client.run(job.wait()).status == "completed"
    sandbox.requests.assert_called("jobs.get", times=1)
    sandbox.requests.assert_not_called("jobs.list")
    sandbox.requests.assert_all_good()
    assert client.run(client.run(job.result()).read()).startswith(b"%PDF-")


def test_an_hour_long_job_is_watched_in_the_list(client: EitherClient, sandbox: Sandbox) -> None:
    sandbox.jobs.duration = HOUR
    reported: list[JobProgress] = []

    def follow(progress: JobProgress) -> None:
        reported.append(progress)
        sandbox.advance(minutes=3)

    job = export(client)
    assert client.run(job.wait(on_progress=follow)).status == "completed"
    assert looks(sandbox) <= 6
    assert 5 <= len(sandbox.requests.to("jobs.list")) <= 20
    assert reported[-1].seconds >= HOUR
    sandbox.requests.assert_all_good()


def test_a_client_that_waits_moves_the_clock(client: EitherClient, sandbox: Sandbox) -> None:
    """By the machine's clock hours would pass, and no test would end."""
    sandbox.jobs.duration = 2 * HOUR
    job = export(client)
    client.run(job.wait())
    assert sandbox.clock.now() - NOON >= timedelta(hours=2)
    assert looks(sandbox) <= 6


def test_500_jobs_at_once_are_watched_together(client: EitherClient, sandbox: Sandbox) -> None:
    sandbox.jobs.duration = HOUR
    jobs: list[Any] = [export(client) for _ in range(500)]
    if client.runner is None:
        with ThreadPoolExecutor(500) as pool:
            list(pool.map(lambda job: job.wait(timeout=1e9), jobs))
    else:

        async def wait_for_all() -> None:
            await asyncio.gather(*(job.wait(timeout=1e9) for job in jobs))

        client.runner.run(wait_for_all())
    assert {job.status for job in jobs} == {"completed"}
    assert len(sandbox.requests.to("jobs.get")) <= 520
    assert len(sandbox.requests.to("jobs.list")) <= 500
    assert looks(sandbox) <= 6


def test_looking_as_often_as_one_likes_is_never_refused(
    make_client: MakeClient, client: EitherClient, sandbox: Sandbox
) -> None:
    sandbox.jobs.duration = HOUR
    job = export(client)
    assert {client.run(job.refresh()) for _ in range(15)} <= {"pending", "running"}
    assert looks(sandbox) == 9
    with pytest.raises(JobTimeoutError):
        client.run(job.wait(timeout=600, on_progress=lambda _: sandbox.advance(minutes=3)))
    other = make_client()
    elsewhere = other.shop.jobs.resume(job.id)
    assert {other.run(elsewhere.refresh()) for _ in range(5)} <= {"pending", "running"}
    assert looks(sandbox) == 9
    other.run(elsewhere.wait(on_progress=lambda _: sandbox.advance(minutes=3)))
    assert elsewhere.status == "completed"


def test_a_job_whose_ten_looks_somebody_else_has_spent_is_waited_for(
    make_client: MakeClient, client: EitherClient, sandbox: Sandbox
) -> None:
    sandbox.jobs.duration = HOUR
    job_id = export(client).id
    sandbox.jobs.all()[0].polls = 10
    other = make_client()
    job = other.shop.jobs.resume(job_id)
    other.run(job.wait(on_progress=lambda _: sandbox.advance(minutes=3)))
    assert (job.status, looks(sandbox)) == ("completed", 10)


@pytest.mark.parametrize(
    ("end", "error"), [("failed", JobFailedError), ("killed", JobKilledError), ("expired", JobExpiredError)]
)
def test_every_bad_end_is_an_error_of_its_own_with_the_log(
    client: EitherClient, sandbox: Sandbox, end: Any, error: type[JobFailedError]
) -> None:
    sandbox.inject("exports.documents", job=end)
    job = export(client)
    sandbox.advance(seconds=1)
    with pytest.raises(error, match=f"The job ended as {end}") as caught:
        client.run(job.wait())
    assert type(caught.value) is error
    assert (caught.value.job_id, caught.value.status) == (job.id, end)
    assert caught.value.log == f"The job ended as {end}."


def test_a_job_that_breaks_without_a_word_is_given_up_after_three_hours(
    client: EitherClient, sandbox: Sandbox, receiver: Server
) -> None:
    sandbox.inject("exports.documents", job="silent")
    job = export(client)
    with pytest.raises(JobLostError, match="broke without reporting it"):
        client.run(job.wait(on_progress=lambda _: sandbox.advance(minutes=5)))
    assert [asked.path for asked in receiver.asked] == []
    assert looks(sandbox) <= 10
    assert sandbox.clock.now() - NOON < timedelta(hours=3, minutes=15)


def test_a_webhook_that_is_never_delivered_is_not_missed(client: EitherClient, sandbox: Sandbox) -> None:
    sandbox.webhooks.hold()
    sandbox.jobs.duration = 60
    job = export(client)
    client.run(job.wait(on_progress=lambda _: sandbox.advance(minutes=3)))
    assert job.status == "completed"


def test_a_result_is_gone_after_a_day(client: EitherClient, sandbox: Sandbox) -> None:
    job = export(client)
    sandbox.advance(seconds=1)
    client.run(job.wait())
    kept = client.run(job.result())
    sandbox.advance(hours=23)
    assert client.run(kept.read()).startswith(b"%PDF-")
    sandbox.advance(hours=2)
    with pytest.raises(JobResultGoneError, match="its result is not kept any more, only until 2026-03-03"):
        client.run(kept.read())
    later = client.shop.jobs.resume(job.id)
    with pytest.raises(JobResultGoneError):
        client.run(client.run(later.result()).read())


def test_a_result_that_goes_while_its_address_is_known_is_gone_too(client: EitherClient, sandbox: Sandbox) -> None:
    snapshot = client.shop.articles.snapshot()
    client.run(snapshot.start())
    sandbox.advance(seconds=1)
    client.run(snapshot.wait())
    sandbox.advance(hours=25)
    with pytest.raises(JobResultGoneError):
        client.rows(snapshot)


def test_without_the_webhook_nothing_is_queued_and_the_error_says_what_to_do(
    make_client: MakeClient, receiver: Server, sandbox: Sandbox
) -> None:
    client = make_client()
    with pytest.raises(JobWebhookMissingError, match=r"shop\.jobs\.ensure_job_webhook\(url\)"):
        export(client)
    assert sandbox.jobs.all() == []
    url = f"{receiver.url}/jobs"
    assert [client.run(client.shop.jobs.ensure_job_webhook(url)) for _ in range(3)] == [True, False, False]
    assert client.run(client.shop.jobs.ensure_job_webhook(f"{url}/other")) is True
    assert [webhook.url for webhook in sandbox.webhooks.all()] == [f"{url}/other"]
    job = export(client)
    sandbox.advance(seconds=1)
    client.run(job.wait())
    assert [asked.path for asked in receiver.asked] == ["/jobs/other"]
