"""The jobs that a client knows, each with what is known of it and with the looks that were spent on it."""

import threading
import weakref

import attrs

from shoptet_api.jobs.poll_schedule import MAX_POLLS, pause
from shoptet_api.jobs.state import UNKNOWN, JobState


@attrs.define(eq=False)
class JobRecord:
    """A job of this client. All that wait for it share it."""

    id: str
    looks: int
    """How many looks at the unfinished job's detail were spent, or may have been."""
    began: float
    """When it was started or taken up, by the monotonic clock."""
    state: JobState = attrs.field()
    looked: float | None = None
    """When it was looked at last, in its detail or in the list."""
    is_told: bool = False
    """Whether a webhook said that it has finished."""
    contradictions: int = 0
    """How often the detail said that the job runs, and something else that it has finished."""
    __weakref__: object = attrs.field(init=False, repr=False)

    def learn(self, state: JobState) -> None:
        """Take note of what the API said; the detail of a finished job is the last word."""
        if not (self.state.is_whole and self.state.is_finished):
            self.state = state

    @property
    def due(self) -> float:
        """When to look next, by the monotonic clock; at once where nothing is known of the job."""
        if self.looks >= MAX_POLLS and self.looked is None:
            return self.began
        looked = self.began if self.looked is None else self.looked
        return looked + pause(looked - self.began)

    @property
    def is_known(self) -> bool:
        """Whether there is nothing more to learn."""
        return self.state.is_whole and self.state.is_finished


class Records:
    """One record for each job, as long as somebody holds it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._records: weakref.WeakValueDictionary[str, JobRecord] = weakref.WeakValueDictionary()

    def started(self, job_id: str, now: float) -> JobRecord:
        """The record of a job that was queued just now."""
        return self._of(job_id, 0, now)

    def resumed(self, job_id: str, now: float) -> JobRecord:
        """The record of a job that was queued elsewhere, where all its looks may have been spent."""
        return self._of(job_id, MAX_POLLS, now)

    def known(self, job_id: str) -> JobRecord | None:
        """The record, if there is one."""
        with self._lock:
            return self._records.get(job_id)

    def _of(self, job_id: str, looks: int, now: float) -> JobRecord:
        with self._lock:
            record = self._records.get(job_id)
            if record is None:
                record = JobRecord(job_id, looks, now, JobState(id=job_id, status=UNKNOWN if looks else "pending"))
                self._records[job_id] = record
            return record
