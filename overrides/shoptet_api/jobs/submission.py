"""Queueing a job, and what becomes of the jobs of an operation."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shoptet_api.jobs.job import AsyncJob, Job, JobParts
from shoptet_api.jobs.job_file import AsyncJobFile, JobFile
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.upload_report import report
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import UNSET, JobId, Operation
from shoptet_generated.runtime.jobs import UploadReport

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner


def queue(
    exchanges: "Exchanges",
    operation: Operation[JobId],
    path: tuple[str | int, ...],
    query: Mapping[str, object],
    body: object = UNSET,
) -> Exchange[JobRecord]:
    """The exchange that queues a job.

    Raises:
        InputError: An argument cannot be sent.
    """
    return _queue(exchanges, exchanges.call(operation, path, query, body))


def _queue(exchanges: "Exchanges", call: Exchange[JobId]) -> Exchange[JobRecord]:
    job_id = yield from call
    return watcher_of(exchanges).started(job_id)


def job_of(driver: "Runner", operation: Operation[JobId], record: JobRecord) -> "Job[UploadReport] | Job[JobFile]":
    """The job as the operation's method returns it: one that was given files to fetch tells what became of them."""
    exchanges = driver.exchanges
    if operation.has_body:
        return Job(driver, JobParts(exchanges, record, lambda record: report(exchanges, record)))
    return file_job(driver, record)


def async_job_of(
    driver: "AsyncRunner", operation: Operation[JobId], record: JobRecord
) -> "AsyncJob[UploadReport] | AsyncJob[AsyncJobFile]":
    """The same for tasks."""
    exchanges = driver.exchanges
    if operation.has_body:
        return AsyncJob(driver, JobParts(exchanges, record, lambda record: report(exchanges, record)))
    return async_file_job(driver, record)


def file_job(driver: "Runner", record: JobRecord) -> "Job[JobFile]":
    """A job that makes a file."""

    def bring(record: JobRecord) -> Exchange[JobFile]:
        yield from ()
        return JobFile(driver, record)

    return Job(driver, JobParts(driver.exchanges, record, bring))


def async_file_job(driver: "AsyncRunner", record: JobRecord) -> "AsyncJob[AsyncJobFile]":
    """A job that makes a file."""

    def bring(record: JobRecord) -> Exchange[AsyncJobFile]:
        yield from ()
        return AsyncJobFile(driver, record)

    return AsyncJob(driver, JobParts(driver.exchanges, record, bring))
