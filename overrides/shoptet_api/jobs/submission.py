"""Queue a job, and make the job object that a method returns."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from shoptet_api.error_text import one_line
from shoptet_api.errors import DecodeError
from shoptet_api.jobs.job import AsyncJob, Job, JobParts
from shoptet_api.jobs.job_file import AsyncJobFile, JobFile
from shoptet_api.jobs.records import JobRecord, is_job_id
from shoptet_api.jobs.upload_report import report
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import UNSET, JobId, Operation
from shoptet_generated.runtime.jobs import UploadReport

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner

_SHOWN: Final = 60


def queue(
    exchanges: "Exchanges",
    operation: Operation[JobId],
    path: tuple[str | int, ...],
    query: Mapping[str, object],
    body: object = UNSET,
) -> Exchange[JobRecord]:
    """Return the exchange that queues a job.

    Raises:
        InputError: An argument cannot be sent.
    """
    return _queue(exchanges, operation, exchanges.call(operation, path, query, body))


def _queue(exchanges: "Exchanges", operation: Operation[JobId], call: Exchange[JobId]) -> Exchange[JobRecord]:
    job_id = yield from call
    if not is_job_id(job_id):
        got = one_line(repr(job_id), _SHOWN)
        fault = f"{operation.method} {operation.id} answered, but expected a job id, got {got}; the job may be queued"
        raise DecodeError(fault)
    return watcher_of(exchanges).started(job_id)


def job_of(driver: "Runner", operation: Operation[JobId], record: JobRecord) -> "Job[UploadReport] | Job[JobFile]":
    """Return the job of an operation's method: its result is a file, or the outcome of each file to upload."""
    exchanges = driver.exchanges
    if operation.has_body:
        return Job(driver, JobParts(exchanges, record, lambda record: report(exchanges, record)))
    return file_job(driver, record)


def async_job_of(
    driver: "AsyncRunner", operation: Operation[JobId], record: JobRecord
) -> "AsyncJob[UploadReport] | AsyncJob[AsyncJobFile]":
    """Return the job of an asynchronous method."""
    exchanges = driver.exchanges
    if operation.has_body:
        return AsyncJob(driver, JobParts(exchanges, record, lambda record: report(exchanges, record)))
    return async_file_job(driver, record)


def file_job(driver: "Runner", record: JobRecord) -> "Job[JobFile]":
    """Return a job that makes a file."""

    def make(record: JobRecord) -> Exchange[JobFile]:
        yield from ()
        return JobFile(driver, record)

    return Job(driver, JobParts(driver.exchanges, record, make))


def async_file_job(driver: "AsyncRunner", record: JobRecord) -> "AsyncJob[AsyncJobFile]":
    """Return a job that makes a file."""

    def make(record: JobRecord) -> Exchange[AsyncJobFile]:
        yield from ()
        return AsyncJobFile(driver, record)

    return AsyncJob(driver, JobParts(driver.exchanges, record, make))
