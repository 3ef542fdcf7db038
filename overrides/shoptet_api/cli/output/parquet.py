"""Parquet files of rows, written while the rows arrive; columns have the types of the spec."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from shoptet_generated.runtime import Model

_ROWS: Final = 1000


def write_parquet(file: IO[bytes], rows: Iterable[object], model: type[Model] | None) -> None:
    """Write rows to a file.

    Args:
        file: The file.
        rows: The rows as plain JSON.
        model: The model of a row; without one, the columns have the types of the first rows.

    Raises:
        ConfigurationError: pyarrow is not installed.
    """
    from shoptet_api.snapshots.arrow_columns import Columns
    from shoptet_api.snapshots.optional_pyarrow import pa, pq

    batches = _batches(rows)
    if model is not None:
        columns = Columns(model)
        with pq.ParquetWriter(_Sink(file), columns.schema) as writer:
            for batch in batches:
                writer.write_batch(columns.batch([model.from_dict(row) for row in batch]))
        return
    first: list[Any] = next(batches, list[Any]())
    table = pa.Table.from_pylist([row if isinstance(row, dict) else {"value": row} for row in first])
    with pq.ParquetWriter(_Sink(file), table.schema) as writer:
        writer.write_table(table)
        for batch in batches:
            writer.write_table(pa.Table.from_pylist(batch, schema=table.schema))


def _batches(rows: Iterable[object]) -> Iterator[list[Any]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, _ROWS)):
        yield batch


class _Sink:
    """What pyarrow needs of a file, for one that is only written."""

    closed = False

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._position = 0

    def write(self, content: bytes) -> int:
        """Write a piece."""
        piece = bytes(content)
        self._file.write(piece)
        self._position += len(piece)
        return len(piece)

    def tell(self) -> int:
        """Return how much was written."""
        return self._position

    def flush(self) -> None:
        """Do nothing: whoever opened the file ends it."""

    def close(self) -> None:
        """Do nothing: whoever opened the file ends it."""
