"""Write rows to an Arrow table, or to Parquet files while the rows arrive."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeAlias, cast
from urllib.parse import quote

from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.snapshots.arrow_columns import Columns, Partition
from shoptet_api.snapshots.child_tables import ChildTable, ParentTable, child_tables
from shoptet_api.snapshots.optional_pyarrow import pa, pq
from shoptet_api.storage.destination import Destination, file_path, refusal, sync_folder
from shoptet_api.storage.partial_files import claim, part_of
from shoptet_api.storage.private import OWNER_ONLY
from shoptet_generated.runtime import InputError, Model

if TYPE_CHECKING:
    from shoptet_api.snapshots.row_stream import RowStream

Table: TypeAlias = Columns | ChildTable | ParentTable

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
    explode: str | Sequence[str] | None = None,
) -> Exchange[int]:
    """Write all rows to a file, or to a folder `column=value/part-0.parquet`, whole or not at all; return their number.

    With `explode`, the folder has `rows.parquet` and a file for each list.

    Raises:
        InputError: The path cannot be written, or the columns cannot be used so; nothing was requested.
    """
    columns = Columns(model)
    if partition_by is not None and explode is not None:
        raise InputError("explode: expected no partition_by beside it, got both")
    partition = None if partition_by is None else columns.partition(partition_by)
    children = None if explode is None else child_tables(columns, explode)

    def opened() -> _File | _Folder | _Tables:
        if children is not None:
            return _Tables(file_path(path), columns, children)
        return _File(path, columns) if partition is None else _Folder(file_path(path), columns, partition)

    target = yield from run_blocking(opened)
    try:
        yield from _each(open_, target.add)
        yield from run_blocking(target.commit)
    except BaseException:
        target.abandon()
        raise
    return target.count


def save_parquet(rows: "Iterable[Model]", path: str | PathLike[str], *, model: type[Model] | None = None) -> int:
    """Write records to a Parquet file with the columns of a snapshot, whole or not at all; return their number.

    For what changed since a snapshot: a file for each day beside the snapshot's file is one table to DuckDB or Polars.

        changed = [change.id for change in shop.orders.changes(since=yesterday) if not change.is_deleted]
        save_parquet(shop.orders.get_many(changed), "orders/2026-03-02.parquet")

    Args:
        rows: The records, all of one model.
        path: The file.
        model: Their model, for a file without records.

    Raises:
        InputError: The file cannot be written, or the rows are of different models; no file is left.
    """
    iterator = iter(rows)
    first = next(iterator, None)
    made: type[Model] | None = model
    if made is None and isinstance(cast("object", first), Model):
        made = type(cast("Model", first))
    if made is None:
        raise InputError("rows: expected records, or `model` for a file without them, got none")
    target = _File(path, Columns(made))
    try:
        for some in _chunks(iterator if first is None else chain([first], iterator)):
            target.add(_checked(some, made))
        target.commit()
    except BaseException:
        target.abandon()
        raise
    return target.count


def _checked(rows: list[Any], model: type[Model]) -> list[Any]:
    if any(not isinstance(row, model) for row in rows):
        raise InputError(f"rows: expected records of {model.__name__} alone, got others")
    return rows


def _chunks(rows: "Iterator[Model]") -> "Iterator[list[Any]]":
    while some := list(islice(rows, 1000)):
        yield some


def _each(open_: "Callable[[], Exchange[RowStream[Any]]]", take: Callable[[list[Any]], None]) -> Exchange[None]:
    stream = yield from open_()
    try:
        yield from _read(stream, take)
    finally:
        yield from stream.close()


def _read(stream: "RowStream[Any]", take: Callable[[list[Any]], None]) -> Exchange[None]:
    while rows := (yield from stream.next_rows()):
        yield from run_blocking(partial(take, rows))


class RowGroups:
    """Collects rows for a row group, and writes it.

    Attributes:
        bytes: The size of the batches that wait to be written.
    """

    def __init__(self, file: BinaryIO, columns: Table, without: str | None = None) -> None:
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
        self._rows += batch.num_rows
        self._pending = []
        self.bytes += batch.nbytes
        if self.bytes >= _GROUP_BYTES or self._rows >= _GROUP_ROWS:
            self._write()

    def flush(self) -> None:
        """Write what waits as a group."""
        self.convert()
        self._write()

    def _write(self) -> None:
        if self._rows:
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


class _NewFolder:
    """A folder that gets its name when all of its files are complete."""

    def __init__(self, path: Path) -> None:
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
        self._parts: dict[str, tuple[BinaryIO, RowGroups]] = {}

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

    def _make(self, key: str, folder: Path, name: str, columns: Table, without: str | None) -> None:
        """Open a file for some of the rows."""
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(folder / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
        except OSError as error:
            # The system's own message has the folder's name, and with it the value.
            raise refusal(self._path, error) from None
        file = os.fdopen(descriptor, "wb")
        try:
            self._parts[key] = (file, RowGroups(file, columns, without))
        except BaseException:
            with contextlib.suppress(OSError):
                file.close()
            raise


class _Tables(_NewFolder):
    """A folder with the rows, and with a file for each list in them."""

    def __init__(self, path: Path, columns: Columns, children: Sequence[ChildTable]) -> None:
        super().__init__(path)
        tables: dict[str, Table] = {"rows": ParentTable.of(columns, children)}
        tables |= {child.name.replace(".", "_"): child for child in children}
        try:
            for name, table in tables.items():
                self._make(name, self._part, f"{name}.parquet", table, None)
        except BaseException:
            self.abandon()
            raise

    def add(self, rows: list[Any]) -> None:
        for _, groups in self._parts.values():
            groups.add(rows)
        self.count += len(rows)


class _Folder(_NewFolder):
    """A folder with a part for each value of a column. It gets its name when all parts are complete.

    As readers of such folders expect, a column of the rows is in the names alone. For a time, the names have the day as
    another column, and the files keep the time. A field of a nested model stays in the files too.
    """

    def __init__(self, path: Path, columns: Columns, partition: Partition) -> None:
        super().__init__(path)
        self._columns = columns
        self._partition = partition

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

    def _groups(self, value: str) -> RowGroups:
        if value not in self._parts:
            if len(self._parts) >= _MAX_PARTITIONS:
                column = self._partition.column
                fault = f"expected a column of at most {_MAX_PARTITIONS} values, got more in {column!r}"
                raise InputError(f"partition_by: {fault}; each value is a folder")
            folder = self._part / f"{self._partition.name}={value}"
            self._make(value, folder, "part-0.parquet", self._columns, self._partition.dropped)
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
