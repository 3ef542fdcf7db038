"""Jobs: queued by operations that answer 202, ended by the sandbox's clock."""

import itertools
import logging
import threading
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

import attrs
import msgspec

from shoptet_api.sandbox.background.outbound import Outside
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.schedule import Schedule
from shoptet_api.sandbox.background.webhooks import Webhooks
from shoptet_api.sandbox.call import BATCHES, SNAPSHOTS, WORKS, Call, Fault, RefusedError, Row
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.fake_data.generator import Maker, Wanted
from shoptet_api.sandbox.faults.faults import Faults, JobEnd
from shoptet_api.sandbox.json_types import Json, Record, as_object
from shoptet_api.sandbox.request_log import Seen
from shoptet_api.sandbox.spec.document import Operation
from shoptet_api.sandbox.spec.schemas import Schemas
from shoptet_api.sandbox.spec.values import wire_time

_log: Final = logging.getLogger("shoptet_api.sandbox")

FINISHED: Final = "job:finished"
FILE_KEY: Final = "batchFileUrlPath"
MOST_LOOKS: Final = 10
_SILENT_SECONDS: Final = 3 * 3600
_RESULT_DAYS: Final = timedelta(hours=24)
_RECORD_SECONDS: Final = 30 * 24 * 3600
_MADE_UP_LINES: Final = 12


@attrs.define(eq=False)
class Job:
    """One job."""

    id: str
    operation: Operation
    call: Call = attrs.field(repr=False)
    endpoint: str
    created: float
    """Of the clock's `monotonic`, as all moments here."""
    end: JobEnd
    content: bytes | None = attrs.field(default=None, repr=False)
    """A batch's file."""
    status: str = "pending"
    started: float | None = None
    completed: float | None = None
    looks: int = 0
    log: str | None = None
    result: Path | None = None

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status not in {"pending", "running"}


@attrs.frozen(eq=False)
class Tools:
    """What jobs work with."""

    clock: SandboxClock
    schedule: Schedule
    schemas: Schemas
    maker: Maker
    faults: Faults
    webhooks: Webhooks
    outside: Outside
    results: Results
    lock: threading.RLock
    """Held by whoever works with the shop's state."""


class Jobs:
    """The jobs of a shop.

    Attributes:
        delay: Seconds that a job is pending.
        duration: Seconds that it runs.
        url: Where results are served.
    """

    def __init__(self, tools: Tools) -> None:
        self._tools: Final = tools
        self.delay: float = 0.0
        self.duration: float = 0.2
        self.url = "http://sandbox"
        self._jobs: Final[dict[str, Job]] = {}
        self._numbers: Final = itertools.count(1)

    def all(self) -> list[Job]:
        """Every job that is still on record, oldest first."""
        oldest = self._tools.clock.monotonic() - _RECORD_SECONDS
        jobs = list(self._jobs.values())
        for job in jobs:
            if job.created < oldest:
                self._jobs.pop(job.id, None)
        return [job for job in jobs if job.created >= oldest]

    def get(self, job_id: str) -> Job | None:
        """One job."""
        return next((job for job in self.all() if job.id == job_id), None)

    def check(self, operation: Operation) -> None:
        """Refuse a job that would not be queued.

        Raises:
            RefusedError: 403, no webhook is registered for `job:finished`; 409, a batch of this kind is running.
        """
        if not self._tools.webhooks.has(FINISHED):
            text = f"The webhook {FINISHED} is not registered; nothing was queued"
            raise RefusedError(403, Fault("webhook-not-registered", text, FINISHED))
        if operation.is_batch and any(job.operation is operation and not job.is_finished for job in self.all()):
            raise RefusedError(409, Fault("batch-job-already-running", "Such a batch is running", operation.id))

    def fetch(self, body: Json) -> bytes:
        """The file of a batch.

        Raises:
            RefusedError: 404, it cannot be had.
        """
        url = str(body.get(FILE_KEY, "")) if isinstance(body, dict) else ""
        content = self._tools.outside.get(url)
        if content is None:
            raise RefusedError(404, Fault("file-not-found", f'The file "{url}" was not found', FILE_KEY))
        return content

    def queue(self, operation: Operation, call: Call, seen: Seen, content: bytes | None) -> Job:
        """Queue a job."""
        fault = self._tools.faults.take(operation.id, seen.given, job=True)
        number = next(self._numbers)
        now = self._tools.clock.monotonic()
        job = Job(
            id=f"{number:x}j{self._tools.maker.number(f'job {number}'):08x}",
            operation=operation,
            call=call,
            endpoint=seen.path,
            created=now,
            end=fault.job if fault is not None and fault.job is not None else "completed",
            content=content,
        )
        self._jobs[job.id] = job
        self._tools.schedule.at(now + self.delay, lambda moment: self._start(job, moment))
        return job

    def look(self, job_id: str) -> Job:
        """A job for someone who asks for its detail, which counts while it is not finished.

        Raises:
            RefusedError: 404, or 403 after too many looks.
        """
        job = self.get(job_id)
        if job is None:
            raise RefusedError(404, Fault("job-not-found", f'The job "{job_id}" was not found', job_id))
        if not job.is_finished:
            job.looks += 1
            if job.looks > MOST_LOOKS:
                text = f"The detail of an unfinished job can be asked for {MOST_LOOKS} times; wait for {FINISHED}"
                raise RefusedError(403, Fault("job-detail-try-counter-exceeded-limit", text, job_id))
        return job

    def result(self, name: str) -> Path | None:
        """A result that can still be fetched."""
        job = next((job for job in self.all() if job.result is not None and job.result.name == name), None)
        if job is None or job.result is None or self._is_gone(job):
            return None
        return job.result

    def row(self, job: Job) -> dict[str, Json]:
        """A job as the list shows it."""
        at = self._tools.clock.at
        completed = None if job.completed is None else at(job.completed)
        return {
            "jobId": job.id,
            "endpoint": job.endpoint,
            "creationTime": wire_time(at(job.created)),
            "completionTime": None if completed is None else wire_time(completed),
            "status": job.status,
            "validUntil": None if completed is None else wire_time(completed + _RESULT_DAYS),
            "language": job.call.language,
        }

    def detail(self, job: Job) -> dict[str, Json]:
        """A job as its detail shows it."""
        ran = None if job.completed is None or job.started is None else job.completed - job.started
        shown = job.result is not None and not self._is_gone(job)
        return {
            **self.row(job),
            "duration": None if ran is None else f"{ran:.3f}",
            "resultUrl": f"{self.url}/api-results/{job.result.name}" if shown and job.result else None,
            "log": job.log,
        }

    def _is_gone(self, job: Job) -> bool:
        since = self._tools.clock.monotonic() - (job.completed or 0.0)
        return job.completed is not None and since > _RESULT_DAYS.total_seconds()

    def _start(self, job: Job, moment: float) -> None:
        job.status = "running"
        job.started = moment
        end = job.created + _SILENT_SECONDS if job.end == "silent" else moment + self.duration
        self._tools.schedule.at(end, lambda moment: self._finish(job, moment))

    def _finish(self, job: Job, moment: float) -> None:
        status = "failed" if job.end == "silent" else job.end
        if status == "completed":
            try:
                with self._tools.lock:
                    self._work(job)
            except Exception:  # noqa: BLE001 - it is logged, and the job is a failed one
                _log.exception("job %s of %s failed", job.id, job.operation.id)
                status, job.log = "failed", "The sandbox failed; its log says how."
        elif job.end != "silent":
            job.log = f"The job ended as {status}."
        job.completed = moment
        job.status = status
        if job.end != "silent":
            self._tools.webhooks.emit(FINISHED, job.id, moment)

    def _work(self, job: Job) -> None:
        operation = job.operation
        if operation.line is not None:
            job.result = self._tools.results.write(self._name(job), self._lines(job))
        elif operation.is_batch:
            job.log = self._batch(job)
        else:
            work = WORKS.get(operation.id)
            done = work(job.call) if work is not None else None
            if isinstance(done, bytes):
                job.result = self._tools.results.keep(self._name(job), done)
            else:
                job.log = done

    def _name(self, job: Job) -> str:
        return f"{job.id}-{self._tools.maker.number(job.id):08x}.json"

    def _lines(self, job: Job) -> Iterable[Record]:
        operation = job.operation
        lines = SNAPSHOTS.get(operation.id)
        found = self._made_up(job) if lines is None else lines(job.call)
        for line in found:
            for misfit in self._tools.schemas.line(operation, line):
                raise ValueError(f"a line of {operation.id} is wrong at {misfit.place}: {misfit.message}")
            yield line

    def _made_up(self, job: Job) -> Iterable[Record]:
        operation = job.operation
        wanted = Wanted(frozenset(operation.sections), job.call.include)
        for number in range(_MADE_UP_LINES):
            yield self._tools.maker.value(operation.line or {}, f"{operation.id}[{number}]", operation.resource, wanted)

    def _batch(self, job: Job) -> str:
        """Do the rows one by one; the log, which names each by its position from 1."""
        act = BATCHES.get(job.operation.id)
        lines = (job.content or b"").splitlines()
        said = [f"{number}: {self._row(job, act, line)}" for number, line in enumerate(lines, start=1) if line.strip()]
        return "\n".join(said)

    def _row(self, job: Job, act: Row | None, line: bytes) -> str:
        try:
            row = as_object(msgspec.json.decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return f"error: the row is no JSON: {error}"
        if row is None:
            return "error: the row is no JSON object"
        if job.operation.batch_line is not None and (misfits := self._tools.schemas.batch_line(job.operation, row)):
            return "error: " + "; ".join(f"{misfit.place}: {misfit.message}" for misfit in misfits)
        if act is not None:
            try:
                act(job.call, row)
            except RefusedError as error:
                return "error: " + "; ".join(fault.message for fault in error.faults)
        return "done"
