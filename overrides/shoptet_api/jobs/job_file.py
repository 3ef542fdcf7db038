"""The file of a job as methods return it."""

from typing import TYPE_CHECKING

from shoptet_api.compat import override
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.result import read_all, save
from shoptet_generated.runtime.jobs import (
    AsyncJobFile as AsyncJobFileBase,
    JobFile as JobFileBase,
    Target,
    UploadReport,
)

if TYPE_CHECKING:
    from shoptet_api.calls.runner import AsyncRunner, Runner


class JobFile(JobFileBase):
    """The file of a job."""

    def __init__(self, driver: "Runner", record: JobRecord) -> None:
        self._driver = driver
        self._record = record

    @override
    def read(self) -> bytes:
        """Return the whole file."""
        return self._driver.run(read_all(self._driver.exchanges, self._record))

    @override
    def save(self, to: Target) -> int:
        """Write the file while it arrives, and return its length."""
        return self._driver.run(save(self._driver.exchanges, self._record, to))

    @override
    def uploads(self) -> UploadReport:
        """Return the outcome of each uploaded file."""
        from shoptet_api.jobs.upload_report import report

        return self._driver.run(report(self._driver.exchanges, self._record))


class AsyncJobFile(AsyncJobFileBase):
    """The file of a job."""

    def __init__(self, driver: "AsyncRunner", record: JobRecord) -> None:
        self._driver = driver
        self._record = record

    @override
    async def read(self) -> bytes:
        """Return the whole file."""
        return await self._driver.run(read_all(self._driver.exchanges, self._record))

    @override
    async def save(self, to: Target) -> int:
        """Write the file while it arrives, and return its length."""
        return await self._driver.run(save(self._driver.exchanges, self._record, to))

    @override
    async def uploads(self) -> UploadReport:
        """Return the outcome of each uploaded file."""
        from shoptet_api.jobs.upload_report import report

        return await self._driver.run(report(self._driver.exchanges, self._record))
