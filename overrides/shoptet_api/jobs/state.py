"""What is known of a job, and the error for its end. Nothing here sends a request."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Self

import attrs

from shoptet_api.errors import JobError, JobExpiredError, JobFailedError, JobKilledError, JobLostError
from shoptet_api.jobs.result_url import SignedUrl

if TYPE_CHECKING:
    from shoptet_generated.models import JobDetail, JobListItem

UNKNOWN: Final = "unknown"
_UNFINISHED: Final = frozenset({"pending", "running", UNKNOWN})
_FINISHED: Final = frozenset({"completed", "failed", "killed", "expired"})
_KEPT: Final = timedelta(days=1)
# The API marks a broken job as failed three hours after it was queued. Its clock and intervals may be inexact.
_SILENT: Final = timedelta(hours=3) - timedelta(minutes=5)


@attrs.frozen(kw_only=True)
class JobState:
    """A job as the API described it, in the list or in its detail."""

    id: str
    status: str
    created: datetime | None = None
    completed: datetime | None = None
    valid_until: datetime | None = None
    endpoint: str | None = None
    """The path that was called, with its ids."""
    log: str | None = attrs.field(default=None, repr=False)
    result_url: SignedUrl | None = attrs.field(default=None, repr=False)
    """A signed address: anyone who has it can read the file."""
    is_whole: bool = False
    """Whether this state is from the detail: the list has neither the log nor the result."""

    @classmethod
    def of_detail(cls, job: "JobDetail") -> Self:
        """Return the state in a job's detail."""
        return cls(
            id=job.job_id,
            status=_text(job.status) or UNKNOWN,
            created=_moment(job.creation_time),
            completed=_moment(job.completion_time),
            valid_until=_moment(job.valid_until),
            endpoint=_text(job.endpoint),
            log=_text(job.log),
            result_url=SignedUrl(url) if (url := _text(job.result_url)) else None,
            is_whole=True,
        )

    @classmethod
    def of_row(cls, row: "JobListItem") -> Self:
        """Return the state in a row of the list."""
        return cls(
            id=row.job_id,
            status=_text(row.status) or UNKNOWN,
            created=_moment(row.creation_time),
            completed=_moment(row.completion_time),
            valid_until=_moment(row.valid_until),
            endpoint=_text(row.endpoint),
        )

    @property
    def is_finished(self) -> bool:
        """Whether the job has ended. An unknown status is an end if the job has a completion time."""
        return self.status in _FINISHED or (self.status not in _UNFINISHED and self.completed is not None)


def has_no_file(state: JobState, now: datetime) -> bool:
    """Return whether a completed job made no file; the file of an older job may have been removed instead."""
    ends = state.valid_until or (state.completed + _KEPT if state.completed is not None else None)
    return state.status == "completed" and state.result_url is None and (ends is None or now < ends)


def failure(state: JobState) -> JobError | None:
    """Return the error for the end of a finished job; None if it completed."""
    if state.status == "completed":
        return None
    kind, fault = _end_of(state)
    return kind(fault, job_id=state.id, status=state.status, log=state.log)


def _end_of(state: JobState) -> tuple[type[JobError], str]:
    match state.status:
        case "killed":
            return JobKilledError, "was killed before it completed"
        case "expired":
            return JobExpiredError, "has expired: its result is not kept any more"
        case "failed" if _is_silent(state):
            return JobLostError, "broke without reporting it, and the API gave it up three hours later"
        case "failed":
            return JobFailedError, "failed"
        case other:
            return JobFailedError, f"ended with the unknown status {other!r}"


def _is_silent(state: JobState) -> bool:
    return state.created is not None and state.completed is not None and state.completed - state.created >= _SILENT


def _text(value: object) -> str | None:
    """Return a text, whatever type a response has here."""
    return None if value is None else str(value)


def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) and value.tzinfo is not None else None
