"""Jobs: queued by operations that respond with 202, finished by the sandbox's clock."""

import itertools
import logging
import threading
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import attrs
import msgspec

from shoptet_api.sandbox.background.journal import Journal, Written
from shoptet_api.sandbox.background.mass_events import MassEvents
from shoptet_api.sandbox.background.outbound import OutboundClient
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.schedule import Schedule
from shoptet_api.sandbox.background.webhooks import Webhooks
from shoptet_api.sandbox.call import BATCHES, SNAPSHOTS, WORKS, Call, Fault, RefusedError, Row
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.fake_data.generator import IncludedSections, ValueGenerator
from shoptet_api.sandbox.faults.faults import Faults, JobEnd
from shoptet_api.sandbox.json_types import Json, Record, as_object
from shoptet_api.sandbox.request_log import LoggedRequest
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.spec.document import Operation
from shoptet_api.sandbox.spec.schemas import Schemas
from shoptet_api.sandbox.spec.values import wire_time

_log: Final = logging.getLogger("shoptet_api.sandbox")

FINISHED: Final = "job:finished"
FILE_KEY: Final = "batchFileUrlPath"
MAX_POLLS: Final = 10
_SILENT_SECONDS: Final = 3 * 3600
_RESULT_DAYS: Final = timedelta(hours=24)
_RECORD_SECONDS: Final = 30 * 24 * 3600
_FAKE_LINES: Final = 12
_PRODUCT_IMPORT: Final = "productBatchUpdate"
_BATCH_KINDS: Final = {
    "createBrandBatch": "brands-batch-create",
    "updateProductCategoryBatch": "categories-batch-update",
    "updateCategoryProductsPriorityBatch": "categories-batch-update",
    "orderBatchInsertion": "orders-batch-insert",
    "updatePricelistBatch": "pricelist-batch-update",
    "productImageBatchDelete": "product-images-batch-delete",
    "productBatchDelete": "products-batch-delete",
    "productBatchUpdate": "products-batch-update",
}
"""The names of the batches in the refusal of a second one."""


@attrs.define(eq=False)
class Job:
    """One job."""

    id: str
    operation: Operation
    call: Call = attrs.field(repr=False)
    endpoint: str
    request: Written = attrs.field(repr=False)
    created: float
    """A moment of the clock's `monotonic`, like all moments here."""
    end: JobEnd
    content: bytes | None = attrs.field(default=None, repr=False)
    """The file of a batch."""
    status: str = "pending"
    started: float | None = None
    completed: float | None = None
    due: float = 0.0
    """When an unfinished job starts, or ends."""
    polls: int = 0
    times: dict[float, str] = attrs.field(factory=dict[float, str], repr=False)
    """Moments of the job as texts, since a list shows those of every job."""
    log: str | None = None
    result: Path | None = None

    @property
    def is_finished(self) -> bool:
        """Whether the job has ended."""
        return self.status not in {"pending", "running"}


@attrs.frozen(eq=False)
class JobDependencies:
    """The parts of the sandbox that jobs use."""

    clock: SandboxClock
    schedule: Schedule
    schemas: Schemas
    generator: ValueGenerator
    faults: Faults
    webhooks: Webhooks
    outbound: OutboundClient
    results: Results
    journal: Journal
    lock: threading.RLock
    """Held while the shop's state is read or changed."""


class Jobs:
    """The jobs of a shop.

    Attributes:
        delay: Seconds that a job stays pending.
        duration: Seconds that a job runs.
        url: Base URL of the results.
    """

    def __init__(self, dependencies: JobDependencies) -> None:
        self._dependencies: Final = dependencies
        self.delay: float = 0.0
        self.duration: float = 0.2
        self.url = "http://sandbox"
        self._jobs: Final[dict[str, Job]] = {}
        self._numbers = itertools.count(1)

    def all(self) -> list[Job]:
        """Return every job that the shop still remembers, oldest first."""
        oldest = self._dependencies.clock.monotonic() - _RECORD_SECONDS
        jobs = list(self._jobs.values())
        for job in jobs:
            if job.created < oldest:
                self._jobs.pop(job.id, None)
        return [job for job in jobs if job.created >= oldest]

    def get(self, job_id: str) -> Job | None:
        """Return the job with this id, if the shop still remembers it."""
        return next((job for job in self.all() if job.id == job_id), None)

    def check(self, operation: Operation) -> None:
        """Refuse an operation that the shop would not queue.

        Raises:
            RefusedError: 403, no webhook is registered for `job:finished`; 409, a batch is running.
        """
        if not self._dependencies.webhooks.has(FINISHED):
            text = f"The webhook {FINISHED} is not registered; nothing was queued"
            raise RefusedError(403, Fault("webhook-not-registered", text, FINISHED))
        if not operation.is_batch:
            return
        kind = batch_kind(operation)
        running = {batch_kind(job.operation) for job in self.all() if job.operation.is_batch and not job.is_finished}
        if kind in running:
            raise RefusedError(409, Fault("batch-job-already-running", "A batch of this kind is running.", kind))
        if running:
            raise RefusedError(409, Fault("another-import-is-running", "A batch of another kind is running.", kind))

    def check_import(self, operation: Operation) -> None:
        """Refuse to delete a price list while products are imported.

        Raises:
            RefusedError: 423.
        """
        if operation.id == "deletePricelist" and any(
            job.operation.id == _PRODUCT_IMPORT and not job.is_finished for job in self.all()
        ):
            raise refusals.price_list_blocked("integration-call")

    def fetch(self, body: Json) -> bytes:
        """Fetch the file of a batch.

        Raises:
            RefusedError: 404, the file is not available.
        """
        url = str(body.get(FILE_KEY, "")) if isinstance(body, dict) else ""
        content = self._dependencies.outbound.get(url)
        if content is None:
            raise RefusedError(404, Fault("file-not-found", f'The file "{url}" was not found', FILE_KEY))
        return content

    def queue(self, operation: Operation, call: Call, logged: LoggedRequest, content: bytes | None) -> Job:
        """Queue a job."""
        fault = self._dependencies.faults.take(operation.id, logged.parameters, job=True)
        number = next(self._numbers)
        now = self._dependencies.clock.monotonic()
        body = msgspec.json.decode(logged.content) if operation.has_body and logged.content else None
        rows = None if content is None else content.decode(errors="replace")
        job = Job(
            id=f"{number:x}j{self._dependencies.generator.number(f'job {number}'):08x}",
            operation=operation,
            call=call,
            endpoint=logged.path,
            request=Written(logged.method, logged.path, urlencode(logged.query), body, logged.at, rows),
            created=now,
            end=fault.job if fault is not None and fault.job is not None else "completed",
            content=content,
            due=now + self.delay,
        )
        self._jobs[job.id] = job
        self._dependencies.schedule.at(job.due, lambda moment: self._start(job, moment))
        return job

    def restore(self, job: Job) -> None:
        """Take in a job that another sandbox has queued, and that has not ended."""
        number = int(job.id.partition("j")[0], 16)
        self._numbers = itertools.count(max(number + 1, next(self._numbers)))
        self._jobs[job.id] = job
        step = self._start if job.started is None else self._finish
        self._dependencies.schedule.at(job.due, lambda moment: step(job, moment))

    def redo(self, operation: Operation, call: Call, rows: str | None) -> None:
        """Do again what a job has done to the shop."""
        if operation.is_batch:
            self._batch(operation, call, (rows or "").encode())
        elif (work := WORKS.get(operation.id)) is not None:
            work(call)

    def poll(self, job_id: str) -> Job:
        """Return a job whose detail is requested; requests for an unfinished job are counted.

        Raises:
            RefusedError: 404, or 403 after too many requests.
        """
        job = self.get(job_id)
        if job is None:
            raise RefusedError(404, Fault("job-not-found", f'The job "{job_id}" was not found', job_id))
        if not job.is_finished:
            job.polls += 1
            if job.polls > MAX_POLLS:
                text = f"The detail of an unfinished job can be requested {MAX_POLLS} times; wait for {FINISHED}"
                raise RefusedError(403, Fault("job-detail-try-counter-exceeded-limit", text, job_id))
        return job

    def result(self, name: str) -> Path | None:
        """Return the file of a result, if it is still available."""
        job = next((job for job in self.all() if job.result is not None and job.result.name == name), None)
        if job is None or job.result is None or self._is_expired(job):
            return None
        return job.result

    def row(self, job: Job) -> dict[str, Json]:
        """Return a job as the list shows it."""
        completed = job.completed
        return {
            "jobId": job.id,
            "endpoint": job.endpoint,
            "creationTime": self._time(job, job.created),
            "completionTime": None if completed is None else self._time(job, completed),
            "status": job.status,
            "validUntil": None if completed is None else self._time(job, completed + _RESULT_DAYS.total_seconds()),
            "language": job.call.language,
        }

    def detail(self, job: Job) -> dict[str, Json]:
        """Return a job as its detail shows it."""
        ran = None if job.completed is None or job.started is None else job.completed - job.started
        shown = job.result is not None and not self._is_expired(job)
        return {
            **self.row(job),
            "duration": None if ran is None else f"{ran:.3f}",
            "resultUrl": f"{self.url}/api-results/{job.result.name}" if shown and job.result else None,
            "log": job.log,
        }

    def _time(self, job: Job, moment: float) -> str:
        if moment not in job.times:
            job.times[moment] = wire_time(self._dependencies.clock.at(moment))
        return job.times[moment]

    def _is_expired(self, job: Job) -> bool:
        since = self._dependencies.clock.monotonic() - (job.completed or 0.0)
        return job.completed is not None and since > _RESULT_DAYS.total_seconds()

    def _start(self, job: Job, moment: float) -> None:
        job.status = "running"
        job.started = moment
        job.due = job.created + _SILENT_SECONDS if job.end == "silent" else moment + self.duration
        self._dependencies.schedule.at(job.due, lambda moment: self._finish(job, moment))

    def _finish(self, job: Job, moment: float) -> None:
        status = "failed" if job.end == "silent" else job.end
        if status == "completed":
            try:
                with self._dependencies.lock:
                    self._work(job)
            except Exception:  # noqa: BLE001 (logged; the job ends as failed)
                _log.exception("job %s of %s failed", job.id, job.operation.id)
                status, job.log = "failed", "The sandbox failed; see its log."
        elif job.end != "silent":
            job.log = f"The job ended as {status}."
        job.completed = moment
        job.status = status
        if job.end != "silent":
            self._dependencies.webhooks.emit(FINISHED, job.id, moment)

    def _work(self, job: Job) -> None:
        operation = job.operation
        if operation.line is not None:
            job.result = self._dependencies.results.write(self._name(job), self._lines(job))
        elif operation.is_batch:
            job.log = self._batch(operation, job.call, job.content or b"")
            self._dependencies.journal.writes.append(job.request)
        else:
            work = WORKS.get(operation.id)
            done = work(job.call) if work is not None else None
            if work is not None:
                self._dependencies.journal.writes.append(job.request)
            if isinstance(done, bytes):
                job.result = self._dependencies.results.keep(self._name(job), done)
            else:
                job.log = done

    def _name(self, job: Job) -> str:
        return f"{job.id}-{self._dependencies.generator.number(job.id):08x}.json"

    def _lines(self, job: Job) -> Iterable[Record]:
        operation = job.operation
        lines = SNAPSHOTS.get(operation.id)
        found = self._fake_lines(job) if lines is None else lines(job.call)
        for line in found:
            for violation in self._dependencies.schemas.line(operation, line):
                raise ValueError(
                    f"a line of {operation.id} does not match its schema at {violation.location}: {violation.message}"
                )
            yield line

    def _fake_lines(self, job: Job) -> Iterable[Record]:
        operation = job.operation
        sections = IncludedSections(frozenset(operation.sections), job.call.include)
        for number in range(_FAKE_LINES):
            yield self._dependencies.generator.value(
                operation.line or {}, f"{operation.id}[{number}]", operation.resource, sections
            )

    def _batch(self, operation: Operation, call: Call, content: bytes) -> str:
        """Process the rows one by one; return the log, which numbers them from 1."""
        handle_row = BATCHES.get(operation.id)
        events = MassEvents(call, self._dependencies.webhooks.events)
        log = [
            f"{number}: {self._row(operation, events.call, handle_row, line)}"
            for number, line in enumerate(content.splitlines(), start=1)
            if line.strip()
        ]
        events.finish()
        return "\n".join(log)

    def _row(self, operation: Operation, call: Call, handle_row: Row | None, line: bytes) -> str:
        try:
            row = as_object(msgspec.json.decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return f"error: the row is not JSON: {error}"
        if row is None:
            return "error: the row is not a JSON object"
        if operation.batch_line is not None and (violations := self._dependencies.schemas.batch_line(operation, row)):
            return "error: " + "; ".join(f"{violation.location}: {violation.message}" for violation in violations)
        if handle_row is not None:
            try:
                handle_row(call, row)
            except RefusedError as error:
                return "error: " + "; ".join(fault.message for fault in error.faults)
        return "done"


def batch_kind(operation: Operation) -> str:
    """Return the name of a kind of batch."""
    return _BATCH_KINDS.get(operation.id, operation.id)
