"""Rows of a job's file, each row once, over as many connections as it takes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from shoptet_api.decoding.json_lines import LineReader
from shoptet_api.jobs.result import download_of
from shoptet_api.sansio.steps import Exchange
from shoptet_api.snapshots.file_start import FileStart
from shoptet_generated.runtime.snapshots import OnBadLine, OnProgress, SnapshotProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.records import JobRecord

T = TypeVar("T")

_REPORT_EVERY: Final = 2**20


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
        *,
        allows_no_file: bool = False,
    ) -> None:
        self._download = download_of(exchanges, record, allows_no_file=allows_no_file)
        self._line_type = line_type
        self._strict = exchanges.config.strict
        self._report = exchanges.report
        self._on_bad_line: OnBadLine = on_bad_line
        self._on_progress = on_progress
        self._start = FileStart(record.id)
        self._restarts = 0
        self._is_over = False
        self._reported = -1
        self._rows: Iterator[list[T]] = iter(())
        self.lines: LineReader[T] = self._reader(None)

    def next_rows(self) -> Exchange[list[T]]:
        """Return the next rows; an empty list at the end.

        Raises:
            BadLineError: A line cannot be read.
            DecodeError: The file is damaged, incomplete, or not a file of rows.
            JobError: The job made no file.
            JobResultGoneError: The file is not kept any more.
            TransportError: The file cannot be fetched.
        """
        while True:
            for rows in self._rows:
                self._report_progress()
                return rows
            if self._is_over:
                return []
            piece = yield from self._download.read()
            if piece:
                self._start.feed(piece)
                if self._download.restarts != self._restarts:
                    self._restarts = self._download.restarts
                    self.lines = self._reader(self.lines)
                self._rows = self.lines.feed(piece)
            elif not self.lines.is_whole:
                yield from self._download.cut_short("the compressed file breaks off")
            else:
                last = [row for rows in self.lines.end() for row in rows]
                self._start.check_rows(self.lines.row_count, self.lines.bad_count)
                self._is_over = True
                self._report_progress(is_last=True)
                return last

    def close(self) -> Exchange[None]:
        """Release the connection."""
        yield from self._download.close()

    def _reader(self, after: LineReader[T] | None) -> LineReader[T]:
        return LineReader(
            self._line_type, on_bad_line=self._on_bad_line, strict=self._strict, report=self._report, after=after
        )

    def _report_progress(self, *, is_last: bool = False) -> None:
        step = self._download.offset // _REPORT_EVERY
        if self._on_progress is not None and (is_last or step != self._reported):
            self._reported = step
            self._on_progress(SnapshotProgress(self._download.offset, self.lines.row_count, self._download.total))
