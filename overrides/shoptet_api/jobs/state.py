"""What is known of a job, and which error its end is. Nothing here asks for anything."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Self

import attrs

from shoptet_api.errors import JobError, JobExpiredError, JobFailedError, JobKilledError, JobLostError

if TYPE_CHECKING:
    from shoptet_generated.models import JobDetail, JobListItem

UNKNOWN: Final = "unknown"
_UNFINISHED: Final = frozenset({"pending", "running", UNKNOWN})
_FINISHED: Final = frozenset({"completed", "failed", "killed", "expired"})
# The API marks a job that broke as failed three hours after it was queued; its clock and steps need not be exact.
_SILENT: Final = timedelta(hours=3) - timedelta(minutes=5)


@attrs.frozen(kw_only=True)
class JobState:
    """A job as the API described it, in the list or in its detail."""

    id: str
    status: str
    created: datetime | None = None
    completed: datetime | None = None
    valid_until: datetime | None = None
    log: str | None = attrs.field(default=None, repr=False)
    result_url: str | None = attrs.field(default=None, repr=False)
    """It is signed: whoever has it has the file."""
    is_whole: bool = False
    """Whether this is the detail: the list knows neither the log nor the result."""

    @classmethod
    def of_detail(cls, job: "JobDetail") -> Self:
        """The state that a detail tells."""
        return cls(
            id=job.job_id,
            status=_text(job.status) or UNKNOWN,
            created=_moment(job.creation_time),
            completed=_moment(job.completion_time),
            valid_until=_moment(job.valid_until),
            log=_text(job.log),
            result_url=_text(job.result_url),
            is_whole=True,
        )

    @classmethod
    def of_row(cls, row: "JobListItem") -> Self:
        """The state that a row of the list tells."""
        return cls(
            id=row.job_id,
            status=_text(row.status) or UNKNOWN,
            created=_moment(row.creation_time),
            completed=_moment(row.completion_time),
            valid_until=_moment(row.valid_until),
        )

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen. A status that nobody knows yet is an end when the job has a time of it."""
        return self.status in _FINISHED or (self.status not in _UNFINISHED and self.completed is not None)


def failure(state: JobState) -> JobError | None:
    """The error that a finished job ends with; None where it did its work."""
    if state.status == "completed":
        return None
    kind, fault = _end_of(state)
    return kind(fault, job_id=state.id, status=state.status, log=state.log)


def _end_of(state: JobState) -> tuple[type[JobError], str]:
    match state.status:
        case "killed":
            return JobKilledError, "was killed before it had done its work"
        case "expired":
            return JobExpiredError, "has expired: what it made is not kept any more"
        case "failed" if _is_silent(state):
            return JobLostError, "broke without a word, and was given up by the API three hours later"
        case "failed":
            return JobFailedError, "failed"
        case other:
            return JobFailedError, f"ended as {other!r}, which is none of the ends that are known"


def _is_silent(state: JobState) -> bool:
    return state.created is not None and state.completed is not None and state.completed - state.created >= _SILENT


def _text(value: object) -> str | None:
    """A text, whatever an answer that left the spec had in its place."""
    return None if value is None else str(value)


def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) and value.tzinfo is not None else None
