"""Write rows to an Arrow table, or to Parquet files while the rows arrive."""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from urllib.parse import quote

from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.snapshots.arrow_columns import Columns, Partition
from shoptet_api.snapshots.optional_pyarrow import pa, pq
from shoptet_api.storage.destination import Destination, file_path, refusal, sync_folder
from shoptet_api.storage.partial_files import claim, part_of
from shoptet_api.storage.private import OWNER_ONLY
from shoptet_generated.runtime import InputError

if TYPE_CHECKING:
    from shoptet_api.snapshots.row_stream import RowStream

# A column costs as much as some ten values of it, and rows arrive half a dozen at a time.
_BATCH_ROWS: Final = 128
_MAX_PENDING: Final = 1024
_GROUP_BYTES: Final = 16 * 2**20
_GROUP_ROWS: Final = 100_000
_MAX_PARTITIONS: Final = 1000
_NULL: Final = "__HIVE_DEFAULT_PARTITION__"


def table_of(model: object, open_: "Callable[[], Exchange[RowStream[Any]]]") -> Exchange[Any]:
    """Return all rows as a table."""
    columns = Columns(model)
    batches: list[Any] = []
    pending: list[Any] = []

    def add(rows: list[Any]) -> None:
        pending.extend(rows)
        if len(pending) >= _BATCH_ROWS:
            convert()

    def convert() -> None:
        batches.append(columns.batch(pending))
        pending.clear()

    yield from _each(open_, add)
    yield from run_blocking(convert)
    return pa.Table.from_batches(batches, schema=columns.schema)


def write_parquet(
    model: object,
    open_: "Callable[[], Exchange[RowStream[Any]]]",
    path: str | PathLike[str],
    partition_by: str | None,
) -> Exchange[int]:
    """Write all rows to a file, or to a folder `column=value/part-0.parquet`, whole or not at all; return their number.

    Raises:
        InputError: The path cannot be written, or the column cannot part the rows; nothing was requested.
    """
    columns = Columns(model)
    partition = None if partition_by is None else columns.partition(partition_by)
    target: _File | _Folder
    target = yield from run_blocking(
        lambda: _File(path, columns) if partition is None else _Folder(file_path(path), columns, partition)
    )
    try:
        yield from _each(open_, target.add)
        yield from run_blocking(target.commit)
    except BaseException:
        target.abandon()
        raise
    return target.count


def _each(open_: "Callable[[], Exchange[RowStream[Any]]]", take: Callable[[list[Any]], None]) -> Exchange[None]:
    stream = yield from open_()
    try:
        while rows := (yield from stream.next_rows()):
            yield from run_blocking(partial(take, rows))
    finally:
        yield from stream.close()


class RowGroups:
    """Collects rows for a row group, and writes it.

    Attributes:
        bytes: The size of the batches that wait to be written.
    """

    def __init__(self, file: BinaryIO, columns: Columns, without: str | None = None) -> None:
        self._columns = columns
        self._without = [] if without is None else [without]
        self._writer = pq.ParquetWriter(file, columns.schema_without(without))
        self._pending: list[Any] = []
        self._batches: list[Any] = []
        self._rows = 0
        self.bytes: int = 0

    @property
    def pending(self) -> int:
        """The number of rows that are not converted yet."""
        return len(self._pending)

    def add(self, rows: Sequence[Any]) -> None:
        """Take rows; write a group when there are enough."""
        self._pending.extend(rows)
        if len(self._pending) >= _BATCH_ROWS:
            self.convert()

    def convert(self) -> None:
        """Convert the rows that wait."""
        if not self._pending:
            return
        batch = self._columns.batch(self._pending)
        self._batches.append(batch)
        self._rows += len(self._pending)
        self._pending = []
        self.bytes += batch.nbytes
        if self.bytes >= _GROUP_BYTES or self._rows >= _GROUP_ROWS:
            self._write()

    def flush(self) -> None:
        """Write what waits as a group."""
        self.convert()
        self._write()

    def _write(self) -> None:
        if self._batches:
            table = pa.Table.from_batches(self._batches).drop_columns(self._without)
            self._writer.write_table(table, row_group_size=self._rows)
        self._batches, self._rows, self.bytes = [], 0, 0

    def close(self) -> None:
        """Write what waits, and the end of the file."""
        self.flush()
        self._writer.close()

    def drop(self) -> None:
        """Close a writer whose file is removed: an open writer would write when it is garbage collected."""
        with contextlib.suppress(OSError, ValueError, pa.ArrowException):
            self._writer.close()


class _File:
    """One Parquet file."""

    def __init__(self, path: str | PathLike[str], columns: Columns) -> None:
        self.count = 0
        self._destination = Destination(path)
        try:
            self._groups = RowGroups(self._destination.file, columns)
        except BaseException:
            self._destination.abandon()
            raise

    def add(self, rows: list[Any]) -> None:
        self._groups.add(rows)
        self.count += len(rows)

    def commit(self) -> None:
        self._groups.close()
        self._destination.commit()

    def abandon(self) -> None:
        self._groups.drop()
        self._destination.abandon()


class _Folder:
    """A folder with a part for each value of a column. It gets its name when all parts are complete.

    As readers of such folders expect, a column of the rows is in the names alone. For a time, the names have the day as
    another column, and the files keep the time. A field of a nested model stays in the files too.
    """

    def __init__(self, path: Path, columns: Columns, partition: Partition) -> None:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise InputError(f"{str(path)!r} cannot be written: it exists already; give a new or an empty folder")
        self.count = 0
        self._path = path
        self._part = part_of(path)
        try:
            self._part.mkdir(mode=0o700)
        except OSError as error:
            raise refusal(path, error) from None
        self._claimed = _claimed(self._part)
        self._columns = columns
        self._partition = partition
        self._parts: dict[str, tuple[Any, RowGroups]] = {}

    def add(self, rows: list[Any]) -> None:
        by_value: dict[str, list[Any]] = {}
        for row in rows:
            by_value.setdefault(_folder_name(self._partition.value_of(row)), []).append(row)
        for value, some in by_value.items():
            self._groups(value).add(some)
        self.count += len(rows)
        parts = [groups for _, groups in self._parts.values()]
        if sum(groups.pending for groups in parts) >= _MAX_PENDING:
            for groups in parts:
                groups.convert()
        if sum(groups.bytes for groups in parts) >= _GROUP_BYTES:
            for groups in parts:
                groups.flush()

    def commit(self) -> None:
        for file, groups in self._parts.values():
            groups.close()
            file.flush()
            os.fsync(file.fileno())
            file.close()
        if self._path.exists():
            self._path.rmdir()
        self._part.replace(self._path)
        self._claimed.close()
        sync_folder(self._path.parent)

    def abandon(self) -> None:
        self._claimed.close()
        for file, groups in self._parts.values():
            groups.drop()
            # On a full disk closing fails, too.
            with contextlib.suppress(OSError):
                file.close()
        shutil.rmtree(self._part, ignore_errors=True)

    def _groups(self, value: str) -> RowGroups:
        if value not in self._parts:
            if len(self._parts) >= _MAX_PARTITIONS:
                column = self._partition.column
                fault = f"expected a column of at most {_MAX_PARTITIONS} values, got more in {column!r}"
                raise InputError(f"partition_by: {fault}; each value is a folder")
            folder = self._part / f"{self._partition.name}={value}"
            try:
                folder.mkdir(mode=0o700)
                descriptor = os.open(folder / "part-0.parquet", os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
            except OSError as error:
                # The system's own message has the folder's name, and with it the value.
                raise refusal(self._path, error) from None
            file = os.fdopen(descriptor, "wb")
            try:
                self._parts[value] = (file, RowGroups(file, self._columns, self._partition.dropped))
            except BaseException:
                with contextlib.suppress(OSError):
                    file.close()
                raise
        return self._parts[value][1]


def _claimed(folder: Path) -> contextlib.ExitStack:
    """Return a lock of the folder; closing it releases the lock."""
    claimed = contextlib.ExitStack()
    with contextlib.suppress(OSError):  # Windows does not open folders.
        descriptor = os.open(folder, os.O_RDONLY)
        claimed.callback(os.close, descriptor)
        claim(descriptor)
    return claimed


def _folder_name(value: object) -> str:
    """Return a value as the name of a folder, in the form of Hive; of a time, the day."""
    if value is None:
        return _NULL
    if isinstance(value, datetime):
        value = value.date()
    elif isinstance(value, Decimal):
        value = format(value.normalize(), "f")
    return quote(str(value), safe=" ") or _NULL
