"""The jobs that a client knows, each with its last known state and the number of polls used."""

import re
import threading
import weakref
from typing import Final, TypeGuard

import attrs

from shoptet_api.jobs.poll_schedule import MAX_POLLS, pause
from shoptet_api.jobs.state import UNKNOWN, JobState

_ID: Final = re.compile(r"[!-~]{1,255}")


def is_job_id(value: object) -> TypeGuard[str]:
    """Return whether a value can be a job id: visible ASCII, fit for a path and for one line of a log."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None and bool(value.strip("."))


@attrs.define(eq=False)
class JobRecord:
    """A job of this client. All callers that wait for the job share one record."""

    id: str
    polls: int
    """How many polls of the unfinished job's detail were used, or may have been used."""
    began: float
    """When the job was started or resumed, by the monotonic clock."""
    state: JobState = attrs.field()
    polled_at: float | None = None
    """When the job was last polled, in its detail or in the list."""
    is_reported: bool = False
    """Whether a webhook reported that the job has finished."""
    contradictions: int = 0
    """How often the detail showed a running job after the list or a webhook had reported its end."""
    __weakref__: object = attrs.field(init=False, repr=False)

    def learn(self, state: JobState) -> None:
        """Record a state from the API; the detail of a finished job is final."""
        if not (self.state.is_whole and self.state.is_finished):
            self.replace(state)

    def replace(self, state: JobState) -> None:
        """Record a state in place of any other. The id stays: that of a response may be anything."""
        self.state = attrs.evolve(state, id=self.id)

    @property
    def next_poll(self) -> float:
        """The time of the next poll, by the monotonic clock; immediately if nothing is known of the job."""
        if self.polls >= MAX_POLLS and self.polled_at is None:
            return self.began
        polled_at = self.began if self.polled_at is None else self.polled_at
        return polled_at + pause(polled_at - self.began)

    @property
    def is_known(self) -> bool:
        """Whether the final state is known."""
        return self.state.is_whole and self.state.is_finished


class Records:
    """One record for each job, kept while a caller holds it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._records: weakref.WeakValueDictionary[str, JobRecord] = weakref.WeakValueDictionary()

    def started(self, job_id: str, now: float) -> JobRecord:
        """Return the record of a job that was queued just now."""
        return self._of(job_id, 0, now)

    def resumed(self, job_id: str, now: float) -> JobRecord:
        """Return the record of a job that was queued elsewhere, where all its polls may have been used."""
        return self._of(job_id, MAX_POLLS, now)

    def known(self, job_id: str) -> JobRecord | None:
        """Return the record, or None."""
        with self._lock:
            return self._records.get(job_id)

    def _of(self, job_id: str, polls: int, now: float) -> JobRecord:
        with self._lock:
            record = self._records.get(job_id)
            if record is None:
                record = JobRecord(job_id, polls, now, JobState(id=job_id, status=UNKNOWN if polls else "pending"))
                self._records[job_id] = record
            return record
