"""Write rows to files of JSON lines: each row is checked, and no file is longer than the API allows."""

import shutil
import tempfile
import weakref
from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, cast

import attrs

from shoptet_generated.runtime import InputError, Model, encode_body
from shoptet_generated.runtime.batches import OnBadRow, RowResult
from shoptet_generated.runtime.refusals import Fault, refusal_of
from shoptet_generated.runtime.wire import encode_checked_body

MAX_BYTES: Final = 100_000_000
"""The maximum size of one file."""
_MAX_FAULTS: Final = 100
"""The maximum number of mistakes that are listed: rows of another kind have one each."""


@attrs.frozen(eq=False)
class RowsFile:
    """A file, and the positions of its lines among the caller's rows."""

    path: Path
    positions: "array[int]"


class RowsFiles:
    """The files of a batch, in a folder of their own that is removed with this object.

    Attributes:
        files: The files, in order.
        bad: The rows that are not in the files.
        count: The number of the caller's rows.
    """

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self.files: list[RowsFile] = []
        self.bad: list[RowResult] = []
        self.count: int = 0
        self._max_bytes = max_bytes
        self._folder = Path(tempfile.mkdtemp(prefix="shoptet-batch-"))
        self._finalizer = weakref.finalize(self, shutil.rmtree, str(self._folder), True)

    def write(self, rows: Iterable[object], type_: object, on_bad_row: OnBadRow, *, is_checked: bool = True) -> None:
        """Check and write all rows.

        Args:
            rows: The rows.
            type_: The type of a row.
            on_bad_row: Treatment of a row that cannot be sent.
            is_checked: Whether to compare the rows with the spec.

        Raises:
            InputError: Some rows cannot be sent; the error names their positions, from 1.
        """
        file, length = None, 0
        refused: list[Fault] = []
        encode = encode_checked_body if is_checked else encode_body
        try:
            for self.count, row in enumerate(rows, start=1):
                try:
                    line = self._line(row, type_, encode)
                except InputError as error:
                    if on_bad_row == "raise":
                        refused += (_of_row(fault, self.count) for fault in error.faults)
                        if len(refused) >= _MAX_FAULTS:
                            break
                    else:
                        message = "; ".join(str(_of_row(fault)) for fault in error.faults)
                        self.bad.append(RowResult(position=self.count, outcome="not sent", message=message))
                    continue
                if refused:
                    continue
                if file is None or length + len(line) > self._max_bytes:
                    if file is not None:
                        file.close()
                    length = 0
                    self.files.append(RowsFile(self._folder / f"rows-{len(self.files) + 1}.jsonl", array("Q")))
                    file = self.files[-1].path.open("wb")
                file.write(line)
                length += len(line)
                self.files[-1].positions.append(self.count)
        finally:
            if file is not None:
                file.close()
        if refused:
            text = str(refusal_of(refused, "rows"))
            raise InputError(
                f"{text}; nothing was sent" if len(refused) == 1 else f"{text}\n  nothing was sent", refused
            )

    def close(self) -> None:
        """Remove the folder."""
        self._finalizer()

    def _line(self, row: object, type_: object, encode: Callable[[object, object], bytes]) -> bytes:
        if not isinstance(row, Model | Mapping):
            raise InputError(f"body: expected a model or its plain JSON, got a value of type {type(row).__name__}")
        line = encode(cast("object", row), type_) + b"\n"
        if len(line) > self._max_bytes:
            raise InputError(f"body: expected at most {self._max_bytes:,} bytes, the maximum of a file, got more")
        return line


def _of_row(fault: Fault, position: int | None = None) -> Fault:
    """Return the fault with the position of its row in place of the word `body`, or without it."""
    place = fault.path.removeprefix("body").removeprefix(".")
    row = "" if position is None else f"row {position}"
    return fault._replace(path=": ".join(filter(None, (row, place))) or "row")
