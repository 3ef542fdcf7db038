"""Find out from a job's path which method started it, and return what the method returned."""

import re
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from shoptet_api.jobs.polling import read_list
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.state import JobState
from shoptet_api.jobs.submission import async_file_job, async_job_of, file_job, job_of
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.operations import OPERATIONS, jobs as op

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner
    from shoptet_api.snapshots.request import SnapshotRequest
    from shoptet_generated.runtime import JobId, Operation
    from shoptet_generated.runtime.batches import AsyncBatch, Batch
    from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile, UploadReport
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, Snapshot

_PARAMETER: Final = re.compile(r"\\\{[^{}]+\\\}")


@attrs.frozen
class Found:
    """A job, and the operation that started it; None if the spec lacks the operation."""

    record: JobRecord
    operation: "Operation[JobId] | None"
    path: tuple[str, ...] = ()


def find(exchanges: "Exchanges", *, job_id: str) -> Exchange[Found]:
    """Return the exchange that looks up a job.

    Raises:
        InputError: This is not a job id.
        NotFoundError: The API does not know the job.
    """
    record = watcher_of(exchanges).resumed(job_id)
    if record.state.endpoint is None and not (yield from read_list(exchanges, [record])):
        record.learn(JobState.of_detail((yield from exchanges.call(op.GET, (job_id,), {}))))
    return operation_of(record)


def operation_of(record: JobRecord) -> Found:
    """Return the operation that a job's path names: of those that fit, the one with the most literal path."""
    endpoint = (record.state.endpoint or "").partition("?")[0].rstrip("/")
    fitting: list[tuple[int, Found]] = []
    for operation in OPERATIONS.values():
        if operation.kind == "job":
            pattern = _PARAMETER.sub("([^/]+)", re.escape(operation.path))
            if match := re.fullmatch(pattern, endpoint):
                starts = cast("Operation[JobId]", operation)
                fitting.append((len(match.groups()), Found(record, starts, match.groups())))
    return min(fitting, key=lambda one: one[0])[1] if fitting else Found(record, None)


def reopened(driver: "Runner", found: Found) -> "Snapshot[Any] | Batch | Job[UploadReport] | Job[JobFile]":
    """Return what the method returned."""
    operation, record = found.operation, found.record
    if operation is None:
        return file_job(driver, record)
    if operation.line is not None:
        from shoptet_api.snapshots.snapshot import Snapshot as SnapshotOf

        return SnapshotOf(driver, _request(driver.exchanges, operation, found))
    if operation.batch_line is not None:
        from shoptet_api.batches.batch import Batch as BatchOf
        from shoptet_api.batches.submission import Work

        return BatchOf(driver, Work.resumed(driver.exchanges, operation, record))
    return job_of(driver, operation, record)


def async_reopened(
    driver: "AsyncRunner", found: Found
) -> "AsyncSnapshot[Any] | AsyncBatch | AsyncJob[UploadReport] | AsyncJob[AsyncJobFile]":
    """Return what the asynchronous method returned."""
    operation, record = found.operation, found.record
    if operation is None:
        return async_file_job(driver, record)
    if operation.line is not None:
        from shoptet_api.snapshots.snapshot import AsyncSnapshot as SnapshotOf

        return SnapshotOf(driver, _request(driver.exchanges, operation, found))
    if operation.batch_line is not None:
        from shoptet_api.batches.batch import AsyncBatch as BatchOf
        from shoptet_api.batches.submission import Work

        return BatchOf(driver, Work.resumed(driver.exchanges, operation, record))
    return async_job_of(driver, operation, record)


def _request(exchanges: "Exchanges", operation: "Operation[JobId]", found: Found) -> "SnapshotRequest":
    from shoptet_api.snapshots.request import SnapshotRequest

    request = SnapshotRequest(exchanges, operation, found.path, {}, "raise", None, None)
    request.resume(found.record.id)
    return request
