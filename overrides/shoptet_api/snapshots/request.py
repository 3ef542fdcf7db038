"""The parts of a snapshot and its actions as exchanges, for both clients."""

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

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
    """The parts of a snapshot and its actions as exchanges, for both clients.

    Raises:
        InputError: An argument cannot be sent.
        ConfigurationError: An option is invalid.
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
            raise ConfigurationError("on_bad_line", f"expected 'raise', 'skip' or a function, got {on_bad_line!r}")
        if timeout is not None:
            check_seconds("timeout", timeout)
        self.exchanges = exchanges
        self.on_progress = on_progress
        self.record: JobRecord | None = None
        self.stream: RowStream[Any] | None = None
        self.allows_no_file = False
        """Whether a job that completed without a file counts as one without rows."""
        self._operation = operation
        self._on_bad_line: OnBadLine = on_bad_line
        self._timeout = timeout
        self._queue: Callable[[], Exchange[JobRecord]] = lambda: queue(exchanges, operation, path, query)
        # Made now, so that an invalid argument is an error at the call itself.
        self._first: Exchange[JobRecord] | None = self._queue()

    @property
    def what(self) -> str:
        """The operation and the job, for reprs."""
        return f"{self._operation.id}, {f'job {self.record.id}' if self.record is not None else 'not requested yet'}"

    @property
    def rows_read(self) -> int:
        """Number of rows returned in the last iteration."""
        return self.stream.lines.row_count if self.stream is not None else 0

    @property
    def bad_lines(self) -> int:
        """Number of lines skipped in the last iteration."""
        return self.stream.lines.bad_count if self.stream is not None else 0

    def resume(self, job_id: str) -> None:
        """Use a job that was started earlier."""
        self.record = watcher_of(self.exchanges).resumed(job_id)

    def start(self) -> Exchange[JobRecord]:
        """Queue the job, unless there is one already."""
        if self.record is None:
            first, self._first = self._first, None
            self.record = yield from first or self._queue()
        return self.record

    def wait(self, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[JobRecord]:
        """Wait until the job has completed."""
        record = yield from self.start()
        parts: JobParts[None] = JobParts(self.exchanges, record, _nothing)
        yield from parts.wait(self._timeout if timeout is None else timeout, on_progress)
        return record

    def open(self) -> Exchange[RowStream[Any]]:
        """Wait for the job, and return a stream of its rows."""
        record = yield from self.wait(None, None)
        yield from self.close()
        line_type = self._operation.line_type()
        self.stream = RowStream(
            self.exchanges,
            record,
            line_type,
            self._on_bad_line,
            self.on_progress,
            allows_no_file=self.allows_no_file,
        )
        return self.stream

    def close(self) -> Exchange[None]:
        """Release the connection."""
        if self.stream is not None:
            yield from self.stream.close()

    def save(self, path: str | PathLike[str], *, unpack: bool) -> Exchange[int]:
        """Save the file."""
        made = self.wait(None, None)
        return (
            yield from save(
                self.exchanges,
                made,
                path,
                unpack=unpack,
                on_progress=self.on_progress,
                allows_no_file=self.allows_no_file,
            )
        )

    def to_arrow(self) -> Exchange[Any]:
        """Return all rows as a table."""
        from shoptet_api.snapshots.arrow import table_of

        return (yield from table_of(self._operation.line_type(), self.open))

    def to_parquet(
        self, path: str | PathLike[str], partition_by: str | None, explode: str | Sequence[str] | None
    ) -> Exchange[int]:
        """Write all rows to a Parquet file, or to a folder of them."""
        from shoptet_api.snapshots.arrow import write_parquet

        return (yield from write_parquet(self._operation.line_type(), self.open, path, partition_by, explode))


def _nothing(record: JobRecord) -> Exchange[None]:  # noqa: ARG001 (the wait needs no result)
    yield from ()
