"""Lines of JSON into typed rows, as the bytes come.

A line is read the fast way where it is as promised, and tolerantly where it is not, as answers of the API are. One in a
thousand goes the tolerant way for the sake of finding drift.
"""

import logging
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from shoptet_api.decoding.decoder import sampler
from shoptet_api.decoding.fast import lines_decoder
from shoptet_api.decoding.parsing import parse
from shoptet_api.errors import BadLineError, DecodeError, SchemaDriftError
from shoptet_generated.runtime.drift import Drift, Report, is_object
from shoptet_generated.runtime.reading import read
from shoptet_generated.runtime.snapshots import BadLine, OnBadLine

from .unpack import Unpacker

if TYPE_CHECKING:
    from shoptet_api.errors import ShoptetError

T = TypeVar("T")

_LONGEST_PAUSE: Final = 64
_LONGEST_LINE: Final = 64 * 2**20
_SHOWN: Final = 3
_log: Final = logging.getLogger("shoptet_api.snapshots")


class Line:
    """Reads one line at a time into one type."""

    def __init__(self, type_: object, *, strict: bool = False, report: Report | None = None) -> None:
        self._type = type_
        self._strict = strict
        self._report = report
        self._sample = sampler()
        self._fast = None if strict else _fast(type_)
        # A file whose lines always drift is not worth a try of the fast way for each of them.
        self._pause = 0
        self._next_pause = 1

    def read(self, line: bytes) -> object:
        """One row.

        Raises:
            DecodeError: The line is no JSON object.
            SchemaDriftError: It is not as promised, and that is to be an error.
        """
        if self._fast is not None and not self._sample():
            if self._pause:
                self._pause -= 1
            else:
                try:
                    row = self._fast(line)
                except Exception:  # noqa: BLE001 - whatever msgspec has against the line, the tolerant way reads it
                    self._pause = self._next_pause
                    self._next_pause = min(2 * self._next_pause, _LONGEST_PAUSE)
                else:
                    self._next_pause = 1
                    return row
        return self._tolerantly(line)

    def _tolerantly(self, line: bytes) -> object:
        value = parse(line)
        if not is_object(value):
            raise DecodeError("it is no JSON object")
        if not self._strict:
            return read(self._type, value, self._report)
        drifts: list[Drift] = []
        row = read(self._type, value, drifts.append)
        if drifts:
            for drift in drifts if self._report is not None else ():
                cast("Report", self._report)(drift)
            shown = "; ".join(map(str, drifts[:_SHOWN]))
            raise SchemaDriftError(f"it is not as the spec promises: {shown}", drifts)
        return row


class LineReader(Generic[T]):
    """Rows of a file, given the file's bytes piece by piece.

    Args:
        line: Reads a line.
        on_bad_line: What becomes of a line that cannot be read.
        after: Where an earlier reader of the same file was when the file began anew: its rows are not given again.

    Attributes:
        row_count: Rows given so far, those of the earlier reader included.
        bad_count: Lines that could not be read, and were passed over.
        line_number: The number of the last line that was looked at, from 1.
    """

    def __init__(self, line: Line, *, on_bad_line: OnBadLine = "raise", after: "LineReader[T] | None" = None) -> None:
        self.row_count: int = after.row_count if after else 0
        self.bad_count: int = after.bad_count if after else 0
        self.line_number = 0
        # How far an earlier reader came, and the sum of the lines until there.
        self._skip, self._skip_sum = after.reached if after else (0, 0)
        self._line: Final = line
        self._on_bad_line: Final = on_bad_line
        self._unpacker: Final = Unpacker()
        self._unpacked: Iterator[bytes] = iter(())
        self._rest: list[bytes] = []
        self._rest_length = 0
        # Of all lines so far, to be sure that a file which began anew is the same one.
        self._sum = 0
        self._error: ShoptetError | None = None

    @property
    def reached(self) -> tuple[int, int]:
        """How many lines need not be given again, and their sum."""
        return max((self.line_number, self._sum), (self._skip, self._skip_sum))

    @property
    def is_whole(self) -> bool:
        """Whether the file could end here."""
        return self._unpacker.is_whole

    def feed(self, piece: bytes) -> None:
        """Take a piece, whose rows `rows` then gives."""
        self._unpacked = self._unpacker.feed(piece)

    def rows(self) -> list[T]:
        """The next rows; none when another piece is needed.

        Raises:
            BadLineError: A line cannot be read.
            DecodeError: The file is packed and damaged, or is not the one that it was before it began anew.
        """
        if self._error is not None:
            raise self._error
        for unpacked in self._unpacked:
            end = unpacked.rfind(b"\n")
            if end < 0:
                self._keep(unpacked)
                continue
            lines = (b"".join((*self._rest, unpacked[:end])) if self._rest else unpacked[:end]).split(b"\n")
            self._rest.clear()
            self._rest_length = 0
            self._keep(unpacked[end + 1 :])
            if rows := self._read(lines):
                return rows
            if self._error is not None:
                raise self._error
        return []

    def finish(self) -> list[T]:
        """The rows of a last line that has no end.

        Raises:
            BadLineError: It cannot be read.
            DecodeError: The file ends before the place where it began anew.
        """
        self._keep(self._unpacker.finish())
        last = b"".join(self._rest)
        self._rest.clear()
        rows = self._read([last]) if last else []
        if self._error is None and self._skip > self.line_number:
            self._error = _changed()
        if self._error is not None and not rows:
            raise self._error
        return rows

    def _keep(self, part: bytes) -> None:
        if part:
            self._rest.append(part)
            self._rest_length += len(part)
            if self._rest_length > _LONGEST_LINE:
                raise BadLineError(self.line_number + 1, f"it is longer than {_LONGEST_LINE:,} bytes")

    def _read(self, lines: list[bytes]) -> list[T]:
        rows: list[T] = []
        for line in lines:
            self._sum = zlib.crc32(line, self._sum)
            self.line_number += 1
            if self.line_number <= self._skip:
                if self.line_number == self._skip and self._sum != self._skip_sum:
                    self._error = _changed()
                    return rows
                continue
            try:
                rows.append(cast("T", self._line.read(line)))
            except SchemaDriftError as error:
                self._error = SchemaDriftError(f"line {self.line_number} of the file: {error.message}", error.drifts)
                break
            except DecodeError as error:
                if not line or line.isspace():
                    continue
                fault = error.message.replace("the answer", "it", 1)
                if not self._passes_over(fault):
                    self._error = BadLineError(self.line_number, fault)
                    break
        self.row_count += len(rows)
        return rows

    def _passes_over(self, fault: str) -> bool:
        if self._on_bad_line == "raise":
            return False
        self.bad_count += 1
        if self._on_bad_line == "skip":
            _log.warning("line %d of the snapshot was skipped: %s", self.line_number, fault)
        else:
            self._on_bad_line(BadLine(self.line_number, fault))
        return True


def _fast(type_: object) -> Callable[[bytes], object] | None:
    decoder = lines_decoder(type_)
    return decoder.one if decoder is not None else None


def _changed() -> DecodeError:
    return DecodeError("the file began anew and is not the one that it was; read it again from its beginning")
