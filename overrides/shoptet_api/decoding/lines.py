"""Lines of JSON into typed rows: a result of any size, in constant memory.

    bytes, gzip or not ──▶ pieces of plain bytes ──▶ whole lines ──▶ rows, in batches

msgspec decodes all lines of a piece in one call. When it refuses them, they are read one by one, as answers are: fast
where a line is as promised, tolerantly where it is not. And like answers, the first line and then one in a thousand are
looked at closely for drift that the fast way would not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from shoptet_api.errors import DecodeError, SchemaDriftError
from shoptet_generated.runtime.reading import read

from .decoder import SAMPLE_EVERY
from .inflating import PIECE, CutShortError, Inflater
from .parsing import parse
from .pause import Pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shoptet_generated.runtime.reading import Drift, Report

    from .fast import LinesDecode

LONGEST_LINE: Final = 64 * 1024 * 1024
_SHOWN: Final = 3


class BadLine(NamedTuple):
    """A line that is no row."""

    number: int
    """Its number, from 1; empty lines count."""
    error: DecodeError
    """What is wrong with it; the message names the number."""


def rows_of(
    chunks: Iterable[bytes],
    line_type: object,
    *,
    on_bad_line: Callable[[BadLine], object] | None = None,
    strict: bool = False,
    report: Report | None = None,
) -> Iterator[list[Any]]:
    """Give the rows of a file of JSON lines, in batches.

    Args:
        chunks: The bytes of the file, gzip or not, cut anywhere.
        line_type: As for `LineReader`.
        on_bad_line: As for `LineReader`.
        strict: As for `LineReader`.
        report: As for `LineReader`.

    Raises:
        CutShortError: The file is not whole.
        DecodeError: The file is damaged, or a line is no JSON and `on_bad_line` was not given.
        SchemaDriftError: A line is not as promised, and `strict` was asked for.
    """
    reader = LineReader(line_type, on_bad_line=on_bad_line, strict=strict, report=report)
    for chunk in chunks:
        yield from reader.feed(chunk)
    yield from reader.end()


class LineReader:
    """Takes the bytes of a file of JSON lines as they come, and gives rows in batches.

    Args:
        line_type: The type of one row.
        on_bad_line: Called for every line that is no JSON, which is then left out. What it raises ends the reading.
            Without it the first such line does.
        strict: Refuse a line that is not as promised. Every line is then looked at closely.
        report: Called for every place that is not as promised, where a line is looked at closely.
        piece: How many bytes are decoded at once.
        longest_line: A longer line is refused before memory is full of it.
    """

    def __init__(
        self,
        line_type: object,
        *,
        on_bad_line: Callable[[BadLine], object] | None = None,
        strict: bool = False,
        report: Report | None = None,
        piece: int = PIECE,
        longest_line: int = LONGEST_LINE,
    ) -> None:
        self._type = line_type
        self._on_bad_line = on_bad_line
        self._strict = strict
        self._report = report
        self._longest_line = longest_line
        self._inflater = Inflater(piece=piece)
        self._unfinished: list[bytes] = []
        self._unfinished_size = 0
        self._until_sample = 0
        self._fast: LinesDecode | None = None
        self._fast_made = False
        self._pause = Pause()
        self._line_pause = Pause()
        self.lines = 0
        """How many lines were read; after a batch, the number of its last line."""

    def feed(self, data: bytes) -> Iterator[list[Any]]:
        """Give the rows whose lines end within `data`."""
        for piece in self._inflater.feed(data):
            yield from self._split(piece)

    def end(self) -> Iterator[list[Any]]:
        """Say that no more comes, and give the row of a last line without an end."""
        yield from self._split(self._inflater.end())
        last = b"".join(self._unfinished)
        self._unfinished.clear()
        if last.strip():
            # Gzip data that is whole is that of a whole file.
            yield from self._batch(last, may_be_cut=not self._inflater.is_gzip)

    def _split(self, piece: bytes) -> Iterator[list[Any]]:
        end = piece.rfind(b"\n") + 1
        if end:
            lines = b"".join([*self._unfinished, piece[:end]]) if self._unfinished else piece[:end]
            self._unfinished.clear()
            self._unfinished_size = 0
            yield from self._batch(lines)
        if rest := piece[end:]:
            self._unfinished.append(rest)
            self._unfinished_size += len(rest)
            if self._unfinished_size > self._longest_line:
                raise DecodeError(f"line {self.lines + 1:,} of the file is longer than {self._longest_line:,} bytes")

    def _batch(self, text: bytes, *, may_be_cut: bool = False) -> Iterator[list[Any]]:
        rows = None if self._until_sample <= 0 or self._strict else self._all_at_once(text)
        if rows is None:
            rows = self._one_by_one(text, may_be_cut=may_be_cut)
        if rows:
            yield rows

    def _all_at_once(self, text: bytes) -> list[Any] | None:
        """Read all lines in one go, or none of them."""
        if (fast := self._decoder()) is None or not self._pause.is_over():
            return None
        count = text.count(b"\n") + (not text.endswith(b"\n"))
        try:
            rows = fast.many(text)
        except Exception:  # noqa: BLE001 - whatever is wrong with one of the lines, it is found line by line
            rows = None
        # msgspec would take two values on one line for two rows, and one value on two lines for one.
        if rows is None or len(rows) != count:
            self._pause.failed()
            return None
        self._pause.worked()
        self.lines += count
        self._until_sample -= count
        return rows

    def _one_by_one(self, text: bytes, *, may_be_cut: bool) -> list[Any]:
        rows: list[Any] = []
        lines = text.removesuffix(b"\n").split(b"\n")
        for place, line in enumerate(lines, 1):
            self.lines += 1
            if not line.strip():
                continue
            try:
                rows.append(self._row(line))
            except SchemaDriftError:
                raise
            except DecodeError as error:
                if may_be_cut and place == len(lines):
                    raise CutShortError(f"the file is cut short within line {self.lines:,}: {error.message}") from None
                self._bad(error)
        return rows

    def _row(self, line: bytes) -> object:
        if self._strict:
            return self._strict_row(line)
        self._until_sample -= 1
        is_sample = self._until_sample < 0
        if is_sample:
            self._until_sample = SAMPLE_EVERY - 1
        elif (fast := self._decoder()) is not None and self._line_pause.is_over():
            try:
                row = fast.one(line)
            except Exception:  # noqa: BLE001 - whatever it has against the line, the tolerant way reads it
                self._line_pause.failed()
            else:
                self._line_pause.worked()
                return row
        return read(self._type, parse(line), self._report)

    def _strict_row(self, line: bytes) -> object:
        drifts: list[Drift] = []
        row = read(self._type, parse(line), drifts.append)
        if not drifts:
            return row
        if self._report is not None:
            for drift in drifts:
                self._report(drift)
        shown = "; ".join(map(str, drifts[:_SHOWN]))
        more = f"; and {len(drifts) - _SHOWN} more" if len(drifts) > _SHOWN else ""
        fault = f"line {self.lines:,} of the file is not as the spec promises: {shown}{more}"
        raise SchemaDriftError(fault, drifts)

    def _decoder(self) -> LinesDecode | None:
        if not self._fast_made:
            from .fast import lines_decoder

            self._fast = lines_decoder(self._type)
            self._fast_made = True
        return self._fast

    def _bad(self, error: DecodeError) -> None:
        told = DecodeError(f"line {self.lines:,} of the file: {error.message}")
        if self._on_bad_line is None:
            raise told from None
        self._on_bad_line(BadLine(self.lines, told))
