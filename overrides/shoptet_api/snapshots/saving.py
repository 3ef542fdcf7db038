"""The file of a snapshot under a path, whole and checked or not at all."""

import json
import re
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Final

from shoptet_api.decoding.gzip_stream import Inflater
from shoptet_api.errors import DecodeError
from shoptet_api.jobs.result import fetch_of
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.snapshots import OnProgress, SnapshotProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.download import Download
    from shoptet_api.jobs.records import JobRecord


_EMPTY: Final = re.compile(rb"\n[ \t\r]*\n")
"""An empty line, which is no row."""


class _Lines:
    """Counts lines, and writes them as they come or unpacked."""

    def __init__(self, destination: Destination, *, unpack: bool) -> None:
        self.count = 0
        self._destination: Final = destination
        self._unpack: Final = unpack
        self._inflater = Inflater()
        self._last = b""

    @property
    def is_whole(self) -> bool:
        return self._inflater.is_whole

    def restart(self) -> None:
        self.count, self._last, self._inflater = 0, b"", Inflater()
        self._destination.restart()

    def write(self, piece: bytes) -> None:
        if not self._unpack:
            self._destination.write(piece)
        for unpacked in self._inflater.feed(piece):
            self._take(unpacked)

    def commit(self) -> None:
        """Check the end, which is the end of a line or at least of its JSON; and have all on the disk."""
        left = self._inflater.end()
        if left:
            self._take(left)
        if self._last.strip():
            try:
                json.loads(self._last)
            except ValueError:
                raise DecodeError("the file is not whole: its last line breaks off") from None
            self.count += 1
            if self._unpack:
                self._destination.write(b"\n")
        self._destination.commit()

    def _take(self, unpacked: bytes) -> None:
        if self._unpack:
            self._destination.write(unpacked)
        lines, end, last = unpacked.rpartition(b"\n")
        if not end:
            self._last += last
            return
        lines = b"\n%b%b\n" % (self._last, lines)
        self.count += lines.count(b"\n") - 1
        if _EMPTY.search(lines):
            self.count -= sum(not line.strip() for line in lines[1:-1].split(b"\n"))
        self._last = last


def save(
    exchanges: "Exchanges",
    made: "Exchange[JobRecord]",
    path: str | PathLike[str],
    *,
    unpack: bool,
    on_progress: OnProgress | None,
) -> Exchange[int]:
    """Write the file as it comes, or unpacked; how many rows it has.

    Args:
        exchanges: How to send.
        made: The job, waited for when it is known that the path can be written.
        path: Where to write.
        unpack: Whether the file is kept unpacked.
        on_progress: Called with what has come.

    Raises:
        DecodeError: The file is damaged or not whole.
        InputError: The path cannot be written.
        JobResultGoneError: The file is not kept any more.
        TransportError: The file cannot be had.
    """
    destination = yield from run_blocking(lambda: Destination(path))
    lines = _Lines(destination, unpack=unpack)
    fetch: Download | None = None
    restarts = 0
    try:
        fetch = fetch_of(exchanges, (yield from made))
        while True:
            piece = yield from fetch.read()
            if fetch.restarts != restarts:
                restarts = fetch.restarts
                yield from run_blocking(lines.restart)
            if piece:
                yield from run_blocking(partial(lines.write, piece))
                if on_progress is not None:
                    on_progress(SnapshotProgress(fetch.offset, lines.count, fetch.total))
            elif lines.is_whole:
                break
            else:
                yield from fetch.cut_short("the packed file breaks off")
        yield from run_blocking(lines.commit)
    except BaseException:
        destination.abandon()
        raise
    finally:
        if fetch is not None:
            yield from fetch.close()
    return lines.count
