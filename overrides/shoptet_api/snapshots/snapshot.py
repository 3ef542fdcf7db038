"""Snapshots as methods return them. The two classes differ only in how they wait."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.jobs.job import JobParts
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.starting import async_file_job, file_job, queue
from shoptet_api.steps import Exchange
from shoptet_api.timeouts import check_seconds
from shoptet_generated.runtime import JobId, Operation
from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile, OnJobProgress
from shoptet_generated.runtime.snapshots import AsyncSnapshot as AsyncSnapshotBase
from shoptet_generated.runtime.snapshots import OnBadLine, OnProgress
from shoptet_generated.runtime.snapshots import Snapshot as SnapshotBase

from .keep import save
from .lines import Line
from .stream import RowStream

if TYPE_CHECKING:
    from shoptet_api.async_driver import AsyncDriver
    from shoptet_api.exchange import Exchanges
    from shoptet_api.sync_driver import SyncDriver

T = TypeVar("T")


class Plan:
    """What a snapshot of either kind consists of, and what it does, as exchanges.

    Raises:
        InputError: An argument cannot be sent.
        ConfigurationError: An option makes no sense.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        on_bad_line: OnBadLine,
        on_progress: OnProgress | None,
        timeout: float | None,
    ) -> None:
        if on_bad_line not in ("raise", "skip") and not callable(on_bad_line):
            raise ConfigurationError("on_bad_line", f"is {on_bad_line!r}; give 'raise', 'skip' or a function")
        if timeout is not None:
            check_seconds("timeout", timeout)
        self.exchanges: Final = exchanges
        self.on_progress: Final = on_progress
        self.record: JobRecord | None = None
        self.stream: RowStream[Any] | None = None
        self._operation: Final = operation
        self._on_bad_line: Final[OnBadLine] = on_bad_line
        self._timeout: Final = timeout
        self._queue: Callable[[], Exchange[JobRecord]] = lambda: queue(exchanges, operation, path, query)
        # Made now, so that an argument which the API would refuse is told where the call stands.
        self._first: Exchange[JobRecord] | None = self._queue()

    @property
    def what(self) -> str:
        """For reprs: the operation, and the job."""
        return f"{self._operation.id}, {f'job {self.record.id}' if self.record is not None else 'not requested yet'}"

    @property
    def rows_read(self) -> int:
        """How many rows were given in the last walk."""
        return self.stream.lines.row_count if self.stream is not None else 0

    @property
    def bad_lines(self) -> int:
        """How many lines were passed over in the last walk."""
        return self.stream.lines.bad_count if self.stream is not None else 0

    def take_up(self, job_id: str) -> None:
        """Use a job that was started earlier."""
        self.record = self.exchanges.jobs.resumed(job_id)

    def start(self) -> Exchange[JobRecord]:
        """Queue the job, if there is none yet."""
        if self.record is None:
            first, self._first = self._first, None
            self.record = yield from first or self._queue()
        return self.record

    def wait(self, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[JobRecord]:
        """Wait for the job to do its work."""
        record = yield from self.start()
        parts: JobParts[None] = JobParts(self.exchanges, record, _nothing)
        yield from parts.wait(self._timeout if timeout is None else timeout, on_progress)
        return record

    def open(self) -> Exchange[RowStream[Any]]:
        """Wait for the job, and begin to read its file."""
        record = yield from self.wait(None, None)
        yield from self.close()
        config = self.exchanges.config
        line = Line(self._operation.line_type(), strict=config.strict, report=self.exchanges.report)
        self.stream = RowStream(self.exchanges, record, line, self._on_bad_line, self.on_progress)
        return self.stream

    def close(self) -> Exchange[None]:
        """Give the connection back."""
        if self.stream is not None:
            yield from self.stream.close()

    def save(self, path: str | PathLike[str], *, unpack: bool) -> Exchange[int]:
        """Keep the file."""
        record = yield from self.wait(None, None)
        return (yield from save(self.exchanges, record, path, unpack=unpack, on_progress=self.on_progress))

    def to_arrow(self) -> Exchange[Any]:
        """All rows as a table."""
        from .arrow import table_of

        return (yield from table_of(self._operation.line_type(), self.open))

    def to_parquet(self, path: str | PathLike[str], partition_by: str | None) -> Exchange[int]:
        """All rows as a Parquet file, or as a folder of them."""
        from .arrow import write_parquet

        return (yield from write_parquet(self._operation.line_type(), self.open, path, partition_by))


def _nothing(record: JobRecord) -> Exchange[None]:  # noqa: ARG001 (the job is waited for only)
    yield from ()


class Snapshot(SnapshotBase[T]):
    """All records of a kind, as they are when the shop makes the file."""

    def __init__(self, driver: "SyncDriver", plan: Plan) -> None:
        self._driver: Final = driver
        self.plan: Final = plan

    @property
    @override
    def job(self) -> "Job[JobFile] | None":
        """The job that makes the file; None before it is requested."""
        record = self.plan.record
        return None if record is None else file_job(self._driver, record)

    @property
    @override
    def rows_read(self) -> int:
        """How many rows were given in the last walk."""
        return self.plan.rows_read

    @property
    @override
    def bad_lines(self) -> int:
        """How many lines were passed over in the last walk."""
        return self.plan.bad_lines

    @override
    def start(self) -> Self:
        """Have the file made."""
        self._driver.run(self.plan.start())
        return self

    @override
    def resume(self, job_id: str) -> Self:
        """Take the file of a job that was started earlier."""
        self.plan.take_up(job_id)
        return self

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made."""
        self._driver.run(self.plan.wait(timeout, on_progress))
        return self

    @override
    def __iter__(self) -> Iterator[T]:
        stream = self._driver.run(self.plan.open())
        try:
            while rows := self._driver.run(stream.next_rows()):
                yield from rows
        finally:
            self._driver.run(stream.close())

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
        self._driver.run(self.plan.close())

    @override
    def save(self, path: str | PathLike[str]) -> int:
        """Keep the file as it comes."""
        return self._driver.run(self.plan.save(path, unpack=False))

    @override
    def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Keep the file unpacked."""
        return self._driver.run(self.plan.save(path, unpack=True))

    @override
    def to_arrow(self) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """All rows as a table."""
        return self._driver.run(self.plan.to_arrow())

    @override
    def to_parquet(self, path: str | PathLike[str], *, partition_by: str | None = None) -> int:
        """All rows as a Parquet file, or a folder of them."""
        return self._driver.run(self.plan.to_parquet(path, partition_by))

    @override
    def __repr__(self) -> str:
        return f"<Snapshot of {self.plan.what}>"


class AsyncSnapshot(AsyncSnapshotBase[T]):
    """All records of a kind, as they are when the shop makes the file."""

    def __init__(self, driver: "AsyncDriver", plan: Plan) -> None:
        self._driver: Final = driver
        self.plan: Final = plan

    @property
    @override
    def job(self) -> "AsyncJob[AsyncJobFile] | None":
        """The job that makes the file; None before it is requested."""
        record = self.plan.record
        return None if record is None else async_file_job(self._driver, record)

    @property
    @override
    def rows_read(self) -> int:
        """How many rows were given in the last walk."""
        return self.plan.rows_read

    @property
    @override
    def bad_lines(self) -> int:
        """How many lines were passed over in the last walk."""
        return self.plan.bad_lines

    @override
    async def start(self) -> Self:
        """Have the file made."""
        await self._driver.run(self.plan.start())
        return self

    @override
    def resume(self, job_id: str) -> Self:
        """Take the file of a job that was started earlier."""
        self.plan.take_up(job_id)
        return self

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made."""
        await self._driver.run(self.plan.wait(timeout, on_progress))
        return self

    @override
    async def __aiter__(self) -> AsyncIterator[T]:
        stream = await self._driver.run(self.plan.open())
        try:
            while rows := await self._driver.run(stream.next_rows()):
                for row in rows:
                    yield row
        finally:
            await self._driver.run(stream.close())

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
        await self._driver.run(self.plan.close())

    @override
    async def save(self, path: str | PathLike[str]) -> int:
        """Keep the file as it comes."""
        return await self._driver.run(self.plan.save(path, unpack=False))

    @override
    async def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Keep the file unpacked."""
        return await self._driver.run(self.plan.save(path, unpack=True))

    @override
    async def to_arrow(self) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """All rows as a table."""
        return await self._driver.run(self.plan.to_arrow())

    @override
    async def to_parquet(self, path: str | PathLike[str], *, partition_by: str | None = None) -> int:
        """All rows as a Parquet file, or a folder of them."""
        return await self._driver.run(self.plan.to_parquet(path, partition_by))

    @override
    def __repr__(self) -> str:
        return f"<AsyncSnapshot of {self.plan.what}>"
