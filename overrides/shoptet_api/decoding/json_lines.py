"""Read lines of JSON into typed rows: a result of any size, in constant memory.

    bytes, gzip or not ──▶ pieces of plain bytes ──▶ whole lines ──▶ rows, in batches

msgspec decodes all lines of a piece in one call. If it refuses them, they are read one by one, as responses are: the
fast way if a line is as promised, and else the tolerant way. As with responses, the first line and then one in a
thousand are read the tolerant way, to find drift that the fast way cannot see.

If its connection breaks, a download may have to restart. Its next reader skips the lines that were read before, and
verifies with their checksum that they are the same.
"""

from __future__ import annotations

import contextlib
import logging
import zlib
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from shoptet_api.decoding.backoff import Backoff
from shoptet_api.decoding.decoder import SAMPLE_EVERY
from shoptet_api.decoding.gzip_stream import PIECE, Inflater
from shoptet_api.decoding.json_values import parse
from shoptet_api.decoding.unfinished_line import UnfinishedLine
from shoptet_api.errors import BadLineError, DecodeError, SchemaDriftError
from shoptet_generated.runtime.drift import is_object
from shoptet_generated.runtime.fields import fields_of, is_model
from shoptet_generated.runtime.reading import read
from shoptet_generated.runtime.snapshots import BadLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shoptet_api.decoding.fast import LinesDecode
    from shoptet_generated.runtime.model import Model
    from shoptet_generated.runtime.reading import Drift, Report
    from shoptet_generated.runtime.snapshots import OnBadLine

T = TypeVar("T")

LONGEST_LINE: Final = 64 * 1024 * 1024
_SHOWN: Final = 3
_log: Final = logging.getLogger("shoptet_api.snapshots")


class LineReader(Generic[T]):
    """Reads a file of JSON lines as its bytes arrive, and yields rows in batches.

    Args:
        line_type: The type of one row.
        on_bad_line: Reaction to a line that cannot be read: an error, a line in the log, or the call of a function. An
            exception of the function ends the reading.
        strict: Refuse a line that is not as promised. Every line is then read the tolerant way.
        report: Called for every place that is not as promised, if a line is read the tolerant way.
        after: The reader of the same file before the download restarted: its rows are not yielded again.
        piece: Number of bytes to decode at once.
        longest_line: A longer line is refused before it fills the memory.

    Attributes:
        lines: Number of lines read, including empty ones; after a batch, the number of its last line.
        row_count: Number of rows yielded, including those of the earlier reader.
        bad_count: Number of lines skipped because they cannot be read.
    """

    def __init__(
        self,
        line_type: object,
        *,
        on_bad_line: OnBadLine = "raise",
        strict: bool = False,
        report: Report | None = None,
        after: LineReader[T] | None = None,
        piece: int = PIECE,
        longest_line: int = LONGEST_LINE,
    ) -> None:
        self.lines: int = 0
        self.row_count: int = after.row_count if after is not None else 0
        self.bad_count: int = after.bad_count if after is not None else 0
        self._type = line_type
        self._is_model = is_model(line_type)
        fields = fields_of(cast("type[Model]", line_type)) if self._is_model else ()
        self._names = frozenset(field.wire for field in fields)
        self._on_bad_line: OnBadLine = on_bad_line
        self._strict = strict
        self._report = report
        self._inflater = Inflater(piece=piece)
        self._unfinished = UnfinishedLine(self._inflater, longest_line)
        self._until_sample = 0
        self._fast: LinesDecode | None = None
        self._fast_made = False
        self._backoff = Backoff()
        self._line_backoff = Backoff()
        self._skip, self._skip_sum = after.reached if after is not None else (0, 0)
        self._sum = 0
        self._error: DecodeError | None = None

    @property
    def reached(self) -> tuple[int, int]:
        """The number of lines that a next reader skips, and their checksum."""
        return max((self.lines, self._sum), (self._skip, self._skip_sum))

    @property
    def is_whole(self) -> bool:
        """Whether the file could end here."""
        return self._inflater.is_whole

    def feed(self, data: bytes) -> Iterator[list[T]]:
        """Yield the rows whose lines end within `data`.

        Raises:
            BadLineError: A line cannot be read; the rows before it were yielded.
            SchemaDriftError: A line is not as promised, and `strict` is true.
            DecodeError: The file is damaged, or changed before the download restarted.
        """
        self._raise_pending()
        for piece in self._inflater.feed(data):
            yield from self._split(piece)

    def end(self) -> Iterator[list[T]]:
        """End the file, and yield the row of a last line without a line break.

        Raises:
            CutShortError: The file is incomplete.
            BadLineError: The last line cannot be read, for instance since the file is cut off within it.
            SchemaDriftError: The line is not as promised, and `strict` is true.
            DecodeError: The file ends before the lines that the earlier reader read.
        """
        self._raise_pending()
        yield from self._split(self._inflater.end())
        last = self._unfinished.finish()
        if last.strip():
            # Complete gzip data is a complete file.
            yield from self._batch(last, may_be_cut=not self._inflater.is_gzip)
        if self._skip > self.lines:
            raise _changed()

    def _raise_pending(self) -> None:
        if self._error is not None:
            raise self._error

    def _split(self, piece: bytes) -> Iterator[list[T]]:
        end = piece.rfind(b"\n") + 1
        if end:
            yield from self._batch(self._unfinished.finish(piece[:end]))
        if rest := piece[end:]:
            self._unfinished.add(rest, self.lines + 1)

    def _batch(self, text: bytes, *, may_be_cut: bool = False) -> Iterator[list[T]]:
        if self.lines < self._skip:
            text = self._skip_read(text)
            if not text:
                return
        self._sum = zlib.crc32(text, self._sum)
        if text.isspace():  # There may be millions of empty lines.
            self.lines += text.count(b"\n") + (not text.endswith(b"\n"))
            return
        rows = None if self._until_sample <= 0 or self._strict else self._all_at_once(text)
        if rows is None:
            rows = self._one_by_one(text, may_be_cut=may_be_cut)
        if rows:
            self.row_count += len(rows)
            yield rows
        self._raise_pending()

    def _skip_read(self, text: bytes) -> bytes:
        """Skip the lines that the earlier reader read, and return the rest."""
        maximum = self._skip - self.lines
        *skipped, rest = text.split(b"\n", maximum)
        if len(skipped) < maximum and rest:
            skipped, rest = [*skipped, rest], b""
        self.lines += len(skipped)
        self._sum = zlib.crc32(text[: len(text) - len(rest)], self._sum)
        if self.lines == self._skip and self._sum != self._skip_sum:
            raise _changed()
        return rest

    def _all_at_once(self, text: bytes) -> list[T] | None:
        """Read all lines in one go, or none of them."""
        if (fast := self._decoder()) is None or not self._backoff.is_over():
            return None
        count = text.count(b"\n") + (not text.endswith(b"\n"))
        try:
            rows = fast.many(text)
        except Exception:  # noqa: BLE001 (the fault, whatever it is, is found line by line)
            rows = None
        # msgspec would read two values on one line as two rows, and a value on two lines as one row.
        if rows is None or len(rows) != count:
            self._backoff.failed()
            return None
        self._backoff.worked()
        self.lines += count
        self._until_sample -= count
        return rows

    def _one_by_one(self, text: bytes, *, may_be_cut: bool) -> list[T]:
        """Read line by line up to an error, which is raised after the rows before it were yielded."""
        rows: list[T] = []
        lines = text.removesuffix(b"\n").split(b"\n")
        for place, line in enumerate(lines, 1):
            self.lines += 1
            if not line.strip():
                continue
            try:
                rows.append(cast("T", self._row(line)))
            except SchemaDriftError as error:
                self._error = error
                break
            except DecodeError as error:
                fault = error.message
                if may_be_cut and place == len(lines):
                    self._error = BadLineError(self.lines, f"the file is cut short within it: {fault}")
                elif self._on_bad_line == "raise":
                    self._error = BadLineError(self.lines, fault)
                else:
                    self._skip_bad_line(fault)
                    continue
                break
        return rows

    def _row(self, line: bytes) -> object:
        if self._strict:
            return self._strict_row(line)
        self._until_sample -= 1
        is_sample = self._until_sample < 0
        if is_sample:
            self._until_sample = SAMPLE_EVERY - 1
        elif (fast := self._decoder()) is not None and self._line_backoff.is_over():
            try:
                row = fast.one(line)
            except Exception:  # noqa: BLE001 (whatever msgspec refuses, the tolerant way reads)
                self._line_backoff.failed()
            else:
                self._line_backoff.worked()
                return row
        try:
            return read(self._type, self._parsed(line), self._report)
        except DecodeError:
            # As in `Decoder.decode`: whether a fault in an unknown field is accepted must not depend on the sample.
            if (fast := self._decoder()) is not None:
                with contextlib.suppress(Exception):
                    return fast.one(line)
            raise

    def _strict_row(self, line: bytes) -> object:
        drifts: list[Drift] = []
        row = read(self._type, self._parsed(line), drifts.append)
        if not drifts:
            return row
        if self._report is not None:
            for drift in drifts:
                self._report(drift)
        shown = "; ".join(map(str, drifts[:_SHOWN]))
        more = f"; and {len(drifts) - _SHOWN} more" if len(drifts) > _SHOWN else ""
        fault = f"line {self.lines} of the file: it is not as the spec promises: {shown}{more}"
        raise SchemaDriftError(fault, drifts)

    def _parsed(self, line: bytes) -> object:
        value = parse(line, "it")
        if self._is_model and not is_object(value):
            raise DecodeError("it is not a JSON object")
        if self._names and self._names.isdisjoint(cast("dict[str, object]", value)):
            # Such as a response with errors in place of a row, which would be an empty record.
            raise DecodeError("it has none of the fields of a row")
        return value

    def _decoder(self) -> LinesDecode | None:
        if not self._fast_made:
            from shoptet_api.decoding import self_test

            if self_test.usable():
                from shoptet_api.decoding.fast import lines_decoder

                self._fast = lines_decoder(self._type)
            self._fast_made = True
        return self._fast

    def _skip_bad_line(self, fault: str) -> None:
        self.bad_count += 1
        if callable(self._on_bad_line):
            self._on_bad_line(BadLine(self.lines, fault))
        else:
            _log.warning("line %d of the snapshot was skipped: %s", self.lines, fault)


def _changed() -> DecodeError:
    return DecodeError("the file changed before the download restarted; read it again from its beginning")
