"""Write rows to files of JSON lines: each row is checked, and no file is longer than the API allows."""

import shutil
import tempfile
import weakref
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, cast

import attrs

from shoptet_api.batches.row_check import described, faults
from shoptet_generated.runtime import InputError, Model, dumps, plain_body
from shoptet_generated.runtime.batches import OnBadRow, RowResult

MAX_BYTES: Final = 100_000_000
"""The maximum size of one file."""


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

    def write(self, rows: Iterable[object], type_: object, on_bad_row: OnBadRow) -> None:
        """Check and write all rows.

        Raises:
            InputError: A row cannot be sent; the error names its position, from 1.
        """
        file, length = None, 0
        try:
            for self.count, row in enumerate(rows, start=1):
                try:
                    line = self._line(row, type_)
                except InputError as error:
                    if on_bad_row == "raise":
                        raise InputError(f"row {self.count}: {error}; nothing was sent") from None
                    self.bad.append(RowResult(position=self.count, outcome="not sent", message=str(error)))
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

    def close(self) -> None:
        """Remove the folder."""
        self._finalizer()

    def _line(self, row: object, type_: object) -> bytes:
        if not isinstance(row, Model | Mapping):
            raise InputError(f"expected a model or its plain JSON, got a value of type {type(row).__name__}")
        written = plain_body(cast("object", row), type_)
        if fault := described(faults(written, type_)):
            raise InputError(fault)
        line = dumps(written) + b"\n"
        if len(line) > self._max_bytes:
            raise InputError(f"must not be longer than {self._max_bytes:,} bytes, the maximum of a file")
        return line
