"""Snapshots as methods return them. The two classes differ only in how they wait."""

from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Sequence
from contextlib import aclosing
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from shoptet_api.compat import override
from shoptet_api.jobs.submission import async_file_job, file_job
from shoptet_api.snapshots.request import SnapshotRequest
from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile, OnJobProgress
from shoptet_generated.runtime.snapshots import AsyncSnapshot as AsyncSnapshotBase, Snapshot as SnapshotBase

if TYPE_CHECKING:
    from shoptet_api.calls.runner import AsyncRunner, Runner
    from shoptet_api.snapshots.row_stream import RowStream

T = TypeVar("T")


class Snapshot(SnapshotBase[T]):
    """All records of a kind, as they are when the shop makes the file."""

    def __init__(self, driver: "Runner", request: SnapshotRequest) -> None:
        self._driver = driver
        self.request = request

    @property
    @override
    def job(self) -> "Job[JobFile] | None":
        """The job that makes the file; None before it is requested."""
        record = self.request.record
        return None if record is None else file_job(self._driver, record)

    @property
    @override
    def rows_read(self) -> int:
        """Number of rows returned in the last iteration."""
        return self.request.rows_read

    @property
    @override
    def bad_lines(self) -> int:
        """Number of lines skipped in the last iteration."""
        return self.request.bad_lines

    @override
    def start(self) -> Self:
        """Request the file."""
        self._driver.run(self.request.start())
        return self

    @override
    def resume(self, job_id: str) -> Self:
        """Use the file of a job that was started earlier."""
        self.request.resume(job_id)
        return self

    @override
    def allow_no_file(self) -> Self:
        """Treat a job that completed without a file as one without rows."""
        self.request.allows_no_file = True
        return self

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made."""
        self._driver.run(self.request.wait(timeout, on_progress))
        return self

    @override
    def __iter__(self) -> Iterator[T]:
        stream = self._driver.run(self.request.open())
        try:
            for rows in self._batches(stream):
                yield from rows
        finally:
            self._driver.run(stream.close())

    def _batches(self, stream: "RowStream[T]") -> Iterator[list[T]]:
        while rows := self._driver.run(stream.next_rows()):
            yield rows

    @override
    def __enter__(self) -> Self:
        return self.wait()

    @override
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @override
    def close(self) -> None:
        """Close the connection."""
        self._driver.run(self.request.close())

    @override
    def save(self, path: str | PathLike[str]) -> int:
        """Save the file unchanged."""
        return self._driver.run(self.request.save(path, unpack=False))

    @override
    def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Save the file decompressed."""
        return self._driver.run(self.request.save(path, unpack=True))

    @override
    def to_arrow(self) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return all rows as a table."""
        return self._driver.run(self.request.to_arrow())

    @override
    def to_parquet(
        self,
        path: str | PathLike[str],
        *,
        partition_by: str | None = None,
        explode: str | Sequence[str] | None = None,
    ) -> int:
        """Write all rows to a Parquet file, or to a folder of them."""
        return self._driver.run(self.request.to_parquet(path, partition_by, explode))

    @override
    def __repr__(self) -> str:
        return f"<Snapshot of {self.request.what}>"


class AsyncSnapshot(AsyncSnapshotBase[T]):
    """All records of a kind, as they are when the shop makes the file."""

    def __init__(self, driver: "AsyncRunner", request: SnapshotRequest) -> None:
        self._driver = driver
        self.request = request

    @property
    @override
    def job(self) -> "AsyncJob[AsyncJobFile] | None":
        """The job that makes the file; None before it is requested."""
        record = self.request.record
        return None if record is None else async_file_job(self._driver, record)

    @property
    @override
    def rows_read(self) -> int:
        """Number of rows returned in the last iteration."""
        return self.request.rows_read

    @property
    @override
    def bad_lines(self) -> int:
        """Number of lines skipped in the last iteration."""
        return self.request.bad_lines

    @override
    async def start(self) -> Self:
        """Request the file."""
        await self._driver.run(self.request.start())
        return self

    @override
    def resume(self, job_id: str) -> Self:
        """Use the file of a job that was started earlier."""
        self.request.resume(job_id)
        return self

    @override
    def allow_no_file(self) -> Self:
        """Treat a job that completed without a file as one without rows."""
        self.request.allows_no_file = True
        return self

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made."""
        await self._driver.run(self.request.wait(timeout, on_progress))
        return self

    @override
    async def __aiter__(self) -> AsyncIterator[T]:
        stream = await self._driver.run(self.request.open())
        try:
            async with aclosing(self._batches(stream)) as batches:
                async for rows in batches:
                    for row in rows:
                        yield row
        finally:
            await self._driver.run(stream.close())

    async def _batches(self, stream: "RowStream[T]") -> AsyncGenerator[list[T], None]:
        while rows := await self._driver.run(stream.next_rows()):
            yield rows

    @override
    async def __aenter__(self) -> Self:
        return await self.wait()

    @override
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    @override
    async def aclose(self) -> None:
        """Close the connection."""
        await self._driver.run(self.request.close())

    @override
    async def save(self, path: str | PathLike[str]) -> int:
        """Save the file unchanged."""
        return await self._driver.run(self.request.save(path, unpack=False))

    @override
    async def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Save the file decompressed."""
        return await self._driver.run(self.request.save(path, unpack=True))

    @override
    async def to_arrow(self) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return all rows as a table."""
        return await self._driver.run(self.request.to_arrow())

    @override
    async def to_parquet(
        self,
        path: str | PathLike[str],
        *,
        partition_by: str | None = None,
        explode: str | Sequence[str] | None = None,
    ) -> int:
        """Write all rows to a Parquet file, or to a folder of them."""
        return await self._driver.run(self.request.to_parquet(path, partition_by, explode))

    @override
    def __repr__(self) -> str:
        return f"<AsyncSnapshot of {self.request.what}>"
