"""What a snapshot of either kind consists of, and what it does, as exchanges."""

from collections.abc import Callable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Final

from shoptet_api.checks import check_seconds
from shoptet_api.errors import ConfigurationError
from shoptet_api.jobs.job import JobParts
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.submission import queue
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_api.snapshots.row_stream import RowStream
from shoptet_api.snapshots.saving import save
from shoptet_generated.runtime import JobId, Operation
from shoptet_generated.runtime.jobs import OnJobProgress
from shoptet_generated.runtime.snapshots import OnBadLine, OnProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges


class SnapshotRequest:
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
        self.record = watcher_of(self.exchanges).resumed(job_id)

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
        line_type = self._operation.line_type()
        self.stream = RowStream(self.exchanges, record, line_type, self._on_bad_line, self.on_progress)
        return self.stream

    def close(self) -> Exchange[None]:
        """Give the connection back."""
        if self.stream is not None:
            yield from self.stream.close()

    def save(self, path: str | PathLike[str], *, unpack: bool) -> Exchange[int]:
        """Keep the file."""
        made = self.wait(None, None)
        return (yield from save(self.exchanges, made, path, unpack=unpack, on_progress=self.on_progress))

    def to_arrow(self) -> Exchange[Any]:
        """All rows as a table."""
        from shoptet_api.snapshots.arrow import table_of

        return (yield from table_of(self._operation.line_type(), self.open))

    def to_parquet(self, path: str | PathLike[str], partition_by: str | None) -> Exchange[int]:
        """All rows as a Parquet file, or as a folder of them."""
        from shoptet_api.snapshots.arrow import write_parquet

        return (yield from write_parquet(self._operation.line_type(), self.open, path, partition_by))


def _nothing(record: JobRecord) -> Exchange[None]:  # noqa: ARG001 (the job is waited for only)
    yield from ()
