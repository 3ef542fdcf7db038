"""Rows as an Arrow table, or as Parquet files that are written as the rows come."""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from urllib.parse import quote

from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.snapshots.arrow_columns import Columns
from shoptet_api.snapshots.optional_pyarrow import pa, pq
from shoptet_api.storage.destination import Destination, file_path, refusal, sync_folder
from shoptet_api.storage.partial_files import claim, part_of
from shoptet_api.storage.private import OWNER_ONLY
from shoptet_generated.runtime import InputError

if TYPE_CHECKING:
    from shoptet_api.snapshots.row_stream import RowStream

_GROUP_BYTES: Final = 16 * 2**20
_GROUP_ROWS: Final = 100_000
_MOST_PARTITIONS: Final = 1000
_NULL: Final = "__HIVE_DEFAULT_PARTITION__"


def table_of(model: object, open_: "Callable[[], Exchange[RowStream[Any]]]") -> Exchange[Any]:
    """All rows as a table."""
    columns = Columns(model)
    batches: list[Any] = []

    def add(rows: list[Any]) -> None:
        batches.append(columns.batch(rows))

    yield from _each(open_, add)
    return pa.Table.from_batches(batches, schema=columns.schema)


def write_parquet(
    model: object,
    open_: "Callable[[], Exchange[RowStream[Any]]]",
    path: str | PathLike[str],
    partition_by: str | None,
) -> Exchange[int]:
    """All rows as a file, or as a folder `column=value/part-0.parquet`; whole or not at all. Returns their number.

    Raises:
        InputError: The path cannot be written, or there is no such column; nothing was asked for.
    """
    columns = Columns(model)
    if partition_by is not None and partition_by not in columns.schema.names:
        raise InputError(f"partition_by: {partition_by!r} is none of {', '.join(columns.schema.names)}")
    kept: _File | _Folder
    kept = yield from run_blocking(
        lambda: _File(path, columns) if partition_by is None else _Folder(file_path(path), columns, partition_by)
    )
    try:
        yield from _each(open_, kept.add)
        yield from run_blocking(kept.commit)
    except BaseException:
        kept.abandon()
        raise
    return kept.count


def _each(open_: "Callable[[], Exchange[RowStream[Any]]]", take: Callable[[list[Any]], None]) -> Exchange[None]:
    stream = yield from open_()
    try:
        while rows := (yield from stream.next_rows()):
            yield from run_blocking(partial(take, rows))
    finally:
        yield from stream.close()


class _Groups:
    """Gathers rows until they are worth a row group, and writes it."""

    def __init__(self, file: BinaryIO, columns: Columns, without: str | None = None) -> None:
        self._columns = columns
        self._without = [] if without is None else [without]
        self._writer = pq.ParquetWriter(file, columns.schema_without(without))
        self._batches: list[Any] = []
        self._rows = 0
        self.bytes = 0

    def add(self, rows: Sequence[Any]) -> None:
        batch = self._columns.batch(rows)
        self._batches.append(batch)
        self._rows += len(rows)
        self.bytes += batch.nbytes
        if self.bytes >= _GROUP_BYTES or self._rows >= _GROUP_ROWS:
            self.flush()

    def flush(self) -> None:
        if self._batches:
            table = pa.Table.from_batches(self._batches).drop_columns(self._without)
            self._writer.write_table(table, row_group_size=self._rows)
        self._batches, self._rows, self.bytes = [], 0, 0

    def close(self) -> None:
        self.flush()
        self._writer.close()

    def drop(self) -> None:
        """Close a writer whose file goes: left open, it would write when it is collected."""
        with contextlib.suppress(OSError, ValueError, pa.ArrowException):
            self._writer.close()


class _File:
    """One file."""

    def __init__(self, path: str | PathLike[str], columns: Columns) -> None:
        self.count = 0
        self._destination = Destination(path)
        self._groups = _Groups(self._destination.file, columns)

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
    """A folder with a part for each value of a column. It takes its name when all parts are whole.

    As readers of such folders want it, the column is in the names alone. Of a time the names have the day, as another
    column, and the files keep the time.
    """

    def __init__(self, path: Path, columns: Columns, column: str) -> None:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise InputError(f"{str(path)!r} cannot be written: it is there already; give a new or an empty folder")
        self.count = 0
        self._path = path
        self._part = part_of(path)
        try:
            self._part.mkdir(mode=0o700)
        except OSError as error:
            raise refusal(path, error) from None
        self._claimed = _claimed(self._part)
        self._columns = columns
        self._column = column
        is_time = pa.types.is_timestamp(columns.schema.field(column).type)
        self._name = f"{column}_day" if is_time else column
        self._without = None if is_time else column
        self._parts: dict[str, tuple[Any, _Groups]] = {}

    def add(self, rows: list[Any]) -> None:
        by_value: dict[str, list[Any]] = {}
        for row in rows:
            by_value.setdefault(_folder_name(getattr(row, self._column)), []).append(row)
        for value, some in by_value.items():
            self._groups(value).add(some)
        self.count += len(rows)
        if sum(groups.bytes for _, groups in self._parts.values()) >= _GROUP_BYTES:
            for _, groups in self._parts.values():
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
            file.close()
        shutil.rmtree(self._part, ignore_errors=True)

    def _groups(self, value: str) -> _Groups:
        if value not in self._parts:
            if len(self._parts) >= _MOST_PARTITIONS:
                fault = f"{self._column!r} has more than {_MOST_PARTITIONS} values, each of which would be a folder"
                raise InputError(f"partition_by: {fault}")
            folder = self._part / f"{self._name}={value}"
            folder.mkdir(mode=0o700)
            descriptor = os.open(folder / "part-0.parquet", os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
            file = os.fdopen(descriptor, "wb")
            self._parts[value] = (file, _Groups(file, self._columns, self._without))
        return self._parts[value][1]


def _claimed(folder: Path) -> contextlib.ExitStack:
    """A claim to the folder; closing it gives it up."""
    claimed = contextlib.ExitStack()
    with contextlib.suppress(OSError):  # Windows opens no folders.
        descriptor = os.open(folder, os.O_RDONLY)
        claimed.callback(os.close, descriptor)
        claim(descriptor)
    return claimed


def _folder_name(value: object) -> str:
    """A value as the name of a folder, as Hive has them; of a time, the day."""
    if value is None:
        return _NULL
    if isinstance(value, datetime):
        value = value.date()
    return quote(str(value), safe=" ") or _NULL
