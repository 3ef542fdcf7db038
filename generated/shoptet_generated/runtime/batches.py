# Copied from overrides/runtime/batches.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Batches as methods return them: many rows that the API fetches as a file and handles one by one.

`shoptet_api` implements them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import attrs

if TYPE_CHECKING:
    from .jobs import OnJobProgress

OnBadRow: TypeAlias = Literal["raise", "skip"]
"""What becomes of a row that cannot be sent: an error and nothing is sent, or the others are sent without it."""
RowOutcome: TypeAlias = Literal["done", "refused", "not sent", "unknown"]


class Uploader(Protocol):
    """Places files where the vendor's servers can fetch them."""

    def upload(self, path: Path, name: str) -> str:
        """Place the file, under a name of this kind, and return its public URL."""
        ...

    def remove(self, url: str) -> None:
        """Take away a file that is not needed any more."""
        ...


@attrs.frozen(kw_only=True)
class RowResult:
    """What became of one row."""

    position: int
    """Its position among the rows that were given, from 1."""
    outcome: RowOutcome
    """`unknown` where the job's log says nothing of it."""
    message: str | None = None
    """What the log, or the check before sending, says."""


@attrs.frozen(kw_only=True)
class BatchResult:
    """What became of the rows of a batch."""

    rows: Sequence[RowResult]
    """One for each row that was given, in order; of a file that was made elsewhere, those that the log names."""
    job_ids: Sequence[str]
    log: str
    """The logs of all jobs."""
    unread: Sequence[str] = ()
    """Lines of the log that name no row."""

    @property
    def done(self) -> list[RowResult]:
        """The rows that were done."""
        return [row for row in self.rows if row.outcome == "done"]

    @property
    def refused(self) -> list[RowResult]:
        """The rows that were refused, or not sent."""
        return [row for row in self.rows if row.outcome in ("refused", "not sent")]


class Batch(ABC):
    """Rows on their way. Where they need several files, each is handed over when the one before it is done."""

    @property
    @abstractmethod
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Hand over what is left, wait until all is done, and say what became of each row.

        Args:
            timeout: Seconds for each job; where not given, somewhat more than three hours.
            on_progress: Called with what is known of a job, each time that it was looked at.

        Raises:
            JobError: A job did not do its work; what was handed over before is in the batch's `job_ids`.
        """


class AsyncBatch(ABC):
    """Rows on their way. Where they need several files, each is handed over when the one before it is done."""

    @property
    @abstractmethod
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Hand over what is left, wait until all is done, and say what became of each row.

        Args:
            timeout: Seconds for each job; where not given, somewhat more than three hours.
            on_progress: Called with what is known of a job, each time that it was looked at.

        Raises:
            JobError: A job did not do its work; what was handed over before is in the batch's `job_ids`.
        """
