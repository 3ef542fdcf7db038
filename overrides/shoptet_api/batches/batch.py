"""Batches as methods return them. The two classes differ only in how they wait."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from shoptet_api.batches.submission import Work
from shoptet_api.compat import override
from shoptet_generated.runtime.batches import AsyncBatch as AsyncBatchBase, Batch as BatchBase, BatchResult
from shoptet_generated.runtime.jobs import OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.runner import AsyncRunner, Runner


class Batch(BatchBase):
    """Rows on their way."""

    def __init__(self, driver: "Runner", work: Work) -> None:
        self._driver: Final = driver
        self._work: Final = work

    @property
    @override
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""
        return self._work.job_ids

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Wait until all is done; what became of each row."""
        return self._driver.run(self._work.wait(timeout, on_progress))

    @override
    def __repr__(self) -> str:
        return f"<Batch: {', '.join(self.job_ids) or 'nothing to do'}>"


class AsyncBatch(AsyncBatchBase):
    """Rows on their way."""

    def __init__(self, driver: "AsyncRunner", work: Work) -> None:
        self._driver: Final = driver
        self._work: Final = work

    @property
    @override
    def job_ids(self) -> Sequence[str]:
        """The jobs that were started so far."""
        return self._work.job_ids

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> BatchResult:
        """Wait until all is done; what became of each row."""
        return await self._driver.run(self._work.wait(timeout, on_progress))

    @override
    def __repr__(self) -> str:
        return f"<AsyncBatch: {', '.join(self.job_ids) or 'nothing to do'}>"
