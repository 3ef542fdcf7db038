# Copied from overrides/runtime/jobs.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Jobs as methods return them: work that the API has queued, polled until it ends. `shoptet_api` implements them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from os import PathLike
from typing import BinaryIO, Generic, Self, TypeAlias, TypeVar

import attrs

from .answers import ErrorDetail

T_co = TypeVar("T_co", covariant=True)

Target: TypeAlias = str | PathLike[str] | BinaryIO
"""The destination of a file: a path, or a file open for writing bytes."""


@attrs.frozen
class JobProgress:
    """The progress of a job that a caller waits for."""

    job_id: str
    status: str
    """As the API says: `pending`, `running`, `completed`, `failed`, `killed`, `expired`."""
    seconds: float
    """How long the caller has waited."""


OnJobProgress: TypeAlias = Callable[[JobProgress], object]


class Job(ABC, Generic[T_co]):
    """A job that the API works on, whether or not a caller waits for it."""

    @property
    @abstractmethod
    def id(self) -> str:
        """The job's id; another process can continue with `shop.jobs.resume(job_id)`."""

    @property
    @abstractmethod
    def status(self) -> str:
        """The last known status; reading it sends no request."""

    @property
    @abstractmethod
    def log(self) -> str | None:
        """The last known log of the job; reading it sends no request."""

    @abstractmethod
    def refresh(self) -> str:
        """Request the status once, without using up any of the ten polls that the API allows of an unfinished job."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has completed.

        Args:
            timeout: Seconds; by default somewhat more than the three hours after which the API gives up a job.
            on_progress: Called with the progress after each poll.

        Raises:
            JobFailedError: The job failed; `JobKilledError` and `JobLostError` are more precise.
            JobResultGoneError: The result is no longer available; `JobExpiredError` if the job expired.
            JobTimeoutError: The job has not ended yet. The caller can wait again.
        """

    @abstractmethod
    def result(self, *, timeout: float | None = None) -> T_co:
        """Wait as `wait` does, and return the result of the job."""


class AsyncJob(ABC, Generic[T_co]):
    """A job that the API works on, whether or not a caller waits for it."""

    @property
    @abstractmethod
    def id(self) -> str:
        """The job's id; another process can continue with `shop.jobs.resume(job_id)`."""

    @property
    @abstractmethod
    def status(self) -> str:
        """The last known status; reading it sends no request."""

    @property
    @abstractmethod
    def log(self) -> str | None:
        """The last known log of the job; reading it sends no request."""

    @abstractmethod
    async def refresh(self) -> str:
        """Request the status once, without using up any of the ten polls that the API allows of an unfinished job."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has completed.

        Args:
            timeout: Seconds; by default somewhat more than the three hours after which the API gives up a job.
            on_progress: Called with the progress after each poll.

        Raises:
            JobFailedError: The job failed; `JobKilledError` and `JobLostError` are more precise.
            JobResultGoneError: The result is no longer available; `JobExpiredError` if the job expired.
            JobTimeoutError: The job has not ended yet. The caller can wait again.
        """

    @abstractmethod
    async def result(self, *, timeout: float | None = None) -> T_co:
        """Wait as `wait` does, and return the result of the job."""


class JobFile(ABC):
    """The file that a job has made; the shop keeps it for a day."""

    @abstractmethod
    def read(self) -> bytes:
        """Return the whole file, unchanged."""

    @abstractmethod
    def save(self, to: Target) -> int:
        """Write the file while it arrives, and return its length; a path holds the whole file or nothing."""

    @abstractmethod
    def uploads(self) -> UploadReport:
        """Read the file of a job that uploaded files, and return the outcome of each; for resumed jobs."""


class AsyncJobFile(ABC):
    """The file that a job has made; the shop keeps it for a day."""

    @abstractmethod
    async def read(self) -> bytes:
        """Return the whole file, unchanged."""

    @abstractmethod
    async def save(self, to: Target) -> int:
        """Write the file while it arrives, and return its length; a path holds the whole file or nothing."""

    @abstractmethod
    async def uploads(self) -> UploadReport:
        """Read the file of a job that uploaded files, and return the outcome of each; for resumed jobs."""


@attrs.frozen(kw_only=True)
class Upload:
    """The outcome of one file to upload."""

    position: int
    """The position of the file in the request, from 0."""
    name: str | None = None
    """The name of the uploaded file; None if it was refused."""
    source_url: str | None = None
    md5: str | None = None
    created: datetime | None = None
    error: ErrorDetail | None = None
    """Why the file was refused; None if it was uploaded."""

    @property
    def is_done(self) -> bool:
        """Whether the file was uploaded."""
        return self.error is None


@attrs.frozen
class UploadReport:
    """The outcome of the files of one request, in the request's order."""

    uploads: Sequence[Upload]
    errors: Sequence[ErrorDetail] = ()
    """Errors that do not name a file of the request."""

    @property
    def done(self) -> list[Upload]:
        """The files that were uploaded."""
        return [upload for upload in self.uploads if upload.is_done]

    @property
    def refused(self) -> list[Upload]:
        """The files that were refused."""
        return [upload for upload in self.uploads if not upload.is_done]
