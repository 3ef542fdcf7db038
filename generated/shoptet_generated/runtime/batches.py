# Copied from overrides/runtime/batches.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Batches as methods return them: many rows that the API fetches as a file and processes one by one.

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
"""How to treat a row that cannot be sent: raise and send nothing, or send the others without it."""
RowOutcome: TypeAlias = Literal["done", "refused", "not sent", "unknown"]


class Uploader(Protocol):
    """Puts files where the vendor's servers can fetch them."""

    def upload(self, path: Path, name: str) -> str:
        """Upload the file, under a name based on `name`, and return its public URL."""
        ...

    def remove(self, url: str) -> None:
        """Remove a file that is no longer needed."""
        ...


@attrs.frozen(kw_only=True)
class RowResult:
    """The outcome of one row."""

    position: int
    """The position of the row among the rows of the batch, from 1."""
    outcome: RowOutcome
    """`unknown` if the job's log does not mention the row."""
    message: str | None = None
    """The text of the log, or of the check before sending."""


@attrs.frozen(kw_only=True)
class BatchResult:
    """The outcome of every row of a batch."""

    rows: Sequence[RowResult]
    """One for each row of the batch, in order; for a file that was made elsewhere, the rows that the log names."""
    job_ids: Sequence[str]
    log: str
    """The logs of all jobs."""
    unread: Sequence[str] = ()
    """Lines of the log that do not name a row."""

    @property
    def done(self) -> list[RowResult]:
        """The rows that were done."""
        return [row for row in self.rows if row.outcome == "done"]

    @property
    def refused(self) -> list[RowResult]:
        """The rows that were refused or not sent."""
        return [row for row in self.rows if row.outcome in ("refused", "not sent")]


class Batch(ABC):
    """Rows that are being processed. If they need several files, each is submitted when the previous one is done."""

    @property
    @abstractmethod
    def job_ids(self) -> Sequence[str]:
        """The ids of the jobs started so far."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Submit the remaining files, wait until all jobs are done, and return the outcome of each row.

        Args:
            timeout: Seconds for each job; somewhat more than three hours by default.
            on_progress: Called with the progress of a job after each poll.

        Raises:
            JobError: A job failed; the batch's `job_ids` lists the jobs submitted before.
        """


class AsyncBatch(ABC):
    """Rows that are being processed. If they need several files, each is submitted when the previous one is done."""

    @property
    @abstractmethod
    def job_ids(self) -> Sequence[str]:
        """The ids of the jobs started so far."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Submit the remaining files, wait until all jobs are done, and return the outcome of each row.

        Args:
            timeout: Seconds for each job; somewhat more than three hours by default.
            on_progress: Called with the progress of a job after each poll.

        Raises:
            JobError: A job failed; the batch's `job_ids` lists the jobs submitted before.
        """
