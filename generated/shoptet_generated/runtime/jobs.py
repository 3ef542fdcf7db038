# Copied from overrides/runtime/jobs.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Jobs as methods return them: what the API has queued, watched until it has ended. `shoptet_api` implements them."""

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
"""Where a file goes: a path, or a file that is open for writing bytes."""


@attrs.frozen
class JobProgress:
    """What is known of a job that is waited for."""

    job_id: str
    status: str
    """As the API says: `pending`, `running`, `completed`, `failed`, `killed`, `expired`."""
    seconds: float
    """For how long it has been waited for."""


OnJobProgress: TypeAlias = Callable[[JobProgress], object]


class Job(ABC, Generic[T_co]):
    """A job that the API works on. It goes on whether or not somebody waits."""

    @property
    @abstractmethod
    def id(self) -> str:
        """The job's id, by which another process can go on: `shop.jobs.resume(job_id)`."""

    @property
    @abstractmethod
    def status(self) -> str:
        """The last known status; nothing is asked for."""

    @property
    @abstractmethod
    def log(self) -> str | None:
        """What the API wrote about the job, as far as it is known; nothing is asked for."""

    @abstractmethod
    def refresh(self) -> str:
        """Ask for the status once, in a way that does not use up the ten looks at an unfinished job."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has done its work.

        Args:
            timeout: Seconds; where not given, somewhat more than the three hours after which the API gives up a job.
            on_progress: Called with what is known, each time that the job was looked at.

        Raises:
            JobFailedError: It ended without doing its work; `JobKilledError`, `JobLostError` say more.
            JobResultGoneError: Its result is not kept any more; `JobExpiredError` where it expired.
            JobTimeoutError: It is not done yet. It may be waited for again.
        """

    @abstractmethod
    def result(self, *, timeout: float | None = None) -> T_co:
        """Wait as `wait` does, and return what the job has brought."""


class AsyncJob(ABC, Generic[T_co]):
    """A job that the API works on. It goes on whether or not somebody waits."""

    @property
    @abstractmethod
    def id(self) -> str:
        """The job's id, by which another process can go on: `shop.jobs.resume(job_id)`."""

    @property
    @abstractmethod
    def status(self) -> str:
        """The last known status; nothing is asked for."""

    @property
    @abstractmethod
    def log(self) -> str | None:
        """What the API wrote about the job, as far as it is known; nothing is asked for."""

    @abstractmethod
    async def refresh(self) -> str:
        """Ask for the status once, in a way that does not use up the ten looks at an unfinished job."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has done its work.

        Args:
            timeout: Seconds; where not given, somewhat more than the three hours after which the API gives up a job.
            on_progress: Called with what is known, each time that the job was looked at.

        Raises:
            JobFailedError: It ended without doing its work; `JobKilledError`, `JobLostError` say more.
            JobResultGoneError: Its result is not kept any more; `JobExpiredError` where it expired.
            JobTimeoutError: It is not done yet. It may be waited for again.
        """

    @abstractmethod
    async def result(self, *, timeout: float | None = None) -> T_co:
        """Wait as `wait` does, and return what the job has brought."""


class JobFile(ABC):
    """The file that a job has made, kept by the shop for a day."""

    @abstractmethod
    def read(self) -> bytes:
        """Return the whole file, as it came."""

    @abstractmethod
    def save(self, to: Target) -> int:
        """Write the file as it comes, and return its length; under a path there is the whole file or none."""

    @abstractmethod
    def uploads(self) -> UploadReport:
        """Read the file of a job that uploaded files, and return what became of each: after `shop.jobs.resume`."""


class AsyncJobFile(ABC):
    """The file that a job has made, kept by the shop for a day."""

    @abstractmethod
    async def read(self) -> bytes:
        """Return the whole file, as it came."""

    @abstractmethod
    async def save(self, to: Target) -> int:
        """Write the file as it comes, and return its length; under a path there is the whole file or none."""

    @abstractmethod
    async def uploads(self) -> UploadReport:
        """Read the file of a job that uploaded files, and return what became of each: after `shop.jobs.resume`."""


@attrs.frozen(kw_only=True)
class Upload:
    """What became of one file that was to be uploaded."""

    position: int
    """Its place in the request, from 0."""
    name: str | None = None
    """The name that it was given; None where it was refused."""
    source_url: str | None = None
    md5: str | None = None
    created: datetime | None = None
    error: ErrorDetail | None = None
    """Why it was refused; None where it is there."""

    @property
    def is_done(self) -> bool:
        """Whether the file was uploaded."""
        return self.error is None


@attrs.frozen
class UploadReport:
    """What became of the files of one request, in the request's order."""

    uploads: Sequence[Upload]
    errors: Sequence[ErrorDetail] = ()
    """Errors that name no file of the request."""

    @property
    def done(self) -> list[Upload]:
        """The files that were uploaded."""
        return [upload for upload in self.uploads if upload.is_done]

    @property
    def refused(self) -> list[Upload]:
        """The files that were not."""
        return [upload for upload in self.uploads if not upload.is_done]
