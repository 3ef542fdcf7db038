"""Batches as methods return them. The two classes differ only in how they wait."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shoptet_api.batches.submission import Work
from shoptet_api.compat import override
from shoptet_generated.runtime.batches import AsyncBatch as AsyncBatchBase, Batch as BatchBase, BatchResult
from shoptet_generated.runtime.jobs import OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.runner import AsyncRunner, Runner


class Batch(BatchBase):
    """Rows that were submitted."""

    def __init__(self, driver: "Runner", work: Work) -> None:
        self._driver = driver
        self._work = work

    @property
    @override
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""
        return self._work.job_ids

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Wait until all jobs have ended, and return the outcome of each row."""
        return self._driver.run(self._work.wait(timeout, on_progress))

    @override
    def __repr__(self) -> str:
        return f"<Batch: {', '.join(self.job_ids) or 'no rows'}>"


class AsyncBatch(AsyncBatchBase):
    """Rows that were submitted."""

    def __init__(self, driver: "AsyncRunner", work: Work) -> None:
        self._driver = driver
        self._work = work

    @property
    @override
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""
        return self._work.job_ids

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Wait until all jobs have ended, and return the outcome of each row."""
        return await self._driver.run(self._work.wait(timeout, on_progress))

    @override
    def __repr__(self) -> str:
        return f"<AsyncBatch: {', '.join(self.job_ids) or 'no rows'}>"
