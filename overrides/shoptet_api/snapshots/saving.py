"""The file of a snapshot under a path, whole and checked or not at all."""

import re
from collections.abc import Mapping
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.decoding.gzip_stream import Inflater
from shoptet_api.decoding.json_lines import LONGEST_LINE
from shoptet_api.decoding.json_values import parse
from shoptet_api.decoding.unfinished_line import UnfinishedLine
from shoptet_api.errors import DecodeError
from shoptet_api.jobs.result import download_of
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.snapshots.file_start import FileStart
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.snapshots import OnProgress, SnapshotProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.download import Download
    from shoptet_api.jobs.records import JobRecord


_EMPTY: Final = re.compile(rb"\n[ \t\r]*\n")
"""An empty line, which is not a row."""
_ERRORS: Final = b'"errors"'


class LineSink:
    """Counts the lines of a file, and writes it unchanged or decompressed.

    Args:
        destination: Where to write.
        unpack: Whether to decompress the file.
        longest_line: A longer line is refused, as it is when rows are read, before memory is full of it.
    """

    def __init__(self, destination: Destination, *, unpack: bool, longest_line: int = LONGEST_LINE) -> None:
        self.count: int = 0
        self._destination = destination
        self._unpack = unpack
        self._longest_line = longest_line
        self._start_again()

    @property
    def is_whole(self) -> bool:
        """Whether the file could end here."""
        return self._inflater.is_whole

    def restart(self) -> None:
        """Forget what was written."""
        self._start_again()
        self._destination.restart()

    def write(self, piece: bytes) -> None:
        """Write a piece of the file.

        Raises:
            BadLineError: A line is too long.
            DecodeError: The file is damaged, or it is not a file of rows.
        """
        if not self._unpack:
            self._destination.write(piece)
        for plain in self._inflater.feed(piece):
            self._take(plain)

    def commit(self) -> None:
        """Check the end of the file, which may lack a line end but not the end of its JSON, and keep the file.

        Raises:
            DecodeError: The file is incomplete, or it is not a file of rows.
        """
        rest = self._inflater.end()
        if rest:
            self._take(rest)
        last = self._unfinished.finish()
        if last.strip():
            try:
                parse(last)
            except DecodeError:
                raise DecodeError("the file is incomplete: its last line breaks off") from None
            self._count(last)
            if self._unpack:
                self._destination.write(b"\n")
        if self.count and not self._has_object:
            raise DecodeError("expected a file of JSON lines, got no line that can be a row")
        self._destination.commit()

    def _start_again(self) -> None:
        self.count, self._lines = 0, 0
        self._has_object = False
        self._inflater = Inflater()
        self._unfinished = UnfinishedLine(self._inflater, self._longest_line)

    def _take(self, plain: bytes) -> None:
        lines, end, rest = plain.rpartition(b"\n")
        if end:
            self._count(self._unfinished.finish(lines))
        if rest:
            self._unfinished.add(rest, self._lines + 1)
        if self._unpack:
            self._destination.write(plain)

    def _count(self, lines: bytes) -> None:
        """Count whole lines, the last one without its end."""
        number = lines.count(b"\n") + 1
        rows = number
        if _EMPTY.search(b"\n%b\n" % lines):
            rows -= sum(not line.strip() for line in lines.split(b"\n"))
        if not self.count and rows:
            _check_first(lines)
        self._has_object = self._has_object or lines.lstrip().startswith(b"{") or b"\n{" in lines
        self._lines += number
        self.count += rows


def _check_first(lines: bytes) -> None:
    """Check the first row.

    Raises:
        DecodeError: It is a response of the API with errors, in place of the rows.
    """
    first = lines.lstrip().partition(b"\n")[0]
    if _ERRORS not in first:
        return
    value = parse(first)
    if isinstance(value, Mapping) and {"data", "errors"} <= cast("Mapping[str, object]", value).keys():
        raise DecodeError("expected a file of JSON lines, got a response with errors")


def save(
    exchanges: "Exchanges",
    made: "Exchange[JobRecord]",
    path: str | PathLike[str],
    *,
    unpack: bool,
    on_progress: OnProgress | None,
    allows_no_file: bool = False,
) -> Exchange[int]:
    """Write the file unchanged, or decompressed, and return the number of its rows.

    Args:
        exchanges: How to send.
        made: Waits for the job; used only when the path can be written.
        path: Where to write.
        unpack: Whether to decompress the file.
        on_progress: Called with the progress.
        allows_no_file: Whether a job without a file counts as one without rows.

    Raises:
        DecodeError: The file is damaged, incomplete, or not a file of rows.
        InputError: The path cannot be written.
        JobError: The job made no file.
        JobResultGoneError: The file is not kept any more.
        TransportError: The file cannot be fetched.
    """
    destination = yield from run_blocking(lambda: Destination(path))
    lines = LineSink(destination, unpack=unpack)
    download: Download | None = None
    try:
        record = yield from made
        download = download_of(exchanges, record, allows_no_file=allows_no_file)
        yield from _write(download, FileStart(record.id), lines, on_progress)
        yield from run_blocking(lines.commit)
    except BaseException:
        destination.abandon()
        raise
    finally:
        if download is not None:
            yield from download.close()
    return lines.count


def _write(download: "Download", start: FileStart, lines: LineSink, on_progress: OnProgress | None) -> Exchange[None]:
    restarts = 0
    while True:
        piece = yield from download.read()
        if download.restarts != restarts:
            restarts = download.restarts
            yield from run_blocking(lines.restart)
        if piece:
            start.feed(piece)
            yield from run_blocking(partial(lines.write, piece))
            if on_progress is not None:
                on_progress(SnapshotProgress(download.offset, lines.count, download.total))
        elif lines.is_whole:
            return
        else:
            yield from download.cut_short("the compressed file breaks off")
