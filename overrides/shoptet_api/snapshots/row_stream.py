"""Rows of a job's file, whatever happens to the connection: each row once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from shoptet_api.decoding.json_lines import LineReader
from shoptet_api.jobs.result import fetch_of
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime.snapshots import OnBadLine, OnProgress, SnapshotProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.records import JobRecord

T = TypeVar("T")

_TELL_EVERY: Final = 2**20


class RowStream(Generic[T]):
    """Reads the file of a finished job once.

    Attributes:
        lines: Counts rows and bad lines.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        record: "JobRecord",
        line_type: Any,  # noqa: ANN401 (a type, or what stands for one)
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
    ) -> None:
        self._fetch: Final = fetch_of(exchanges, record)
        self._line_type: Final = line_type
        self._strict: Final = exchanges.config.strict
        self._report: Final = exchanges.report
        self._on_bad_line: OnBadLine = on_bad_line
        self._on_progress = on_progress
        self._generation = 0
        self._is_over = False
        self._told = -1
        self._rows: Iterator[list[T]] = iter(())
        self.lines: LineReader[T] = self._reader(None)

    def next_rows(self) -> Exchange[list[T]]:
        """The next rows; none at the end.

        Raises:
            BadLineError: A line cannot be read.
            DecodeError: The file is damaged or not whole.
            JobResultGoneError: The file is not kept any more.
            TransportError: The file cannot be had.
        """
        while True:
            for rows in self._rows:
                self._tell()
                return rows
            if self._is_over:
                return []
            piece = yield from self._fetch.read()
            if piece:
                if self._fetch.restarts != self._generation:
                    self._generation = self._fetch.restarts
                    self.lines = self._reader(self.lines)
                self._rows = self.lines.feed(piece)
            elif not self.lines.is_whole:
                yield from self._fetch.cut_short("the packed file breaks off")
            else:
                last = [row for rows in self.lines.end() for row in rows]
                self._is_over = True
                self._tell(is_last=True)
                return last

    def close(self) -> Exchange[None]:
        """Give the connection back."""
        yield from self._fetch.close()

    def _reader(self, after: LineReader[T] | None) -> LineReader[T]:
        return LineReader(
            self._line_type, on_bad_line=self._on_bad_line, strict=self._strict, report=self._report, after=after
        )

    def _tell(self, *, is_last: bool = False) -> None:
        step = self._fetch.offset // _TELL_EVERY
        if self._on_progress is not None and (is_last or step != self._told):
            self._told = step
            self._on_progress(SnapshotProgress(self._fetch.offset, self.lines.row_count, self._fetch.total))
