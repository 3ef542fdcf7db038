"""A table of a SQLite file that mirrors a resource, and beside it how far the mirror is.

Rows and progress are written in one transaction, so that neither is ever ahead of the other.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from decimal import Decimal
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.output.columns import Column, all_columns
from shoptet_api.cli.output.json_text import json_text
from shoptet_api.operation_calls.json_values import plain_json
from shoptet_generated.operations import OPERATIONS

if TYPE_CHECKING:
    from shoptet_generated.runtime import Model

_TYPES: Final = {"number": "INTEGER", "flag": "INTEGER"}


class MirrorTable:
    """A table, and the store of its progress.

    Args:
        path: The SQLite file.
        name: The resource, which names the table.
        key: The field that names a record.

    Raises:
        CommandError: The file cannot be used.
    """

    def __init__(self, path: str, name: str, key: str) -> None:
        self._path = path
        self._name = name
        self._key = key
        self._is_to_clear = False
        snapshot = next(one for one in OPERATIONS.values() if (one.resource, one.name) == (name, "snapshot"))
        # A list of values or of objects is in the whole record.
        found = all_columns(cast("type[Model]", snapshot.line_type()))
        self._columns: list[Column] = [one for one in found if one.kind != "parts"]
        self._connection = self._opened()

    def load(self, name: str) -> str | None:
        """Return how far the mirror is."""
        row = self._run("SELECT progress FROM shoptet_mirror WHERE name = ?", [name]).fetchone()
        return None if row is None else str(row[0])

    def save(self, name: str, cursor: str) -> None:
        """Note how far the mirror is, together with the rows before it."""
        self._clear_now()
        self._run("INSERT OR REPLACE INTO shoptet_mirror VALUES (?, ?)", [name, cursor])
        self._run("COMMIT")
        self._run("BEGIN")

    def upsert(self, record: Model) -> None:
        """Write a record in place of the one with its key."""
        self._clear_now()
        plain = cast("dict[str, object]", plain_json(record))
        values = [getattr(record, self._key), *(_stored(one.of(plain)) for one in self._columns)]
        places = ", ".join("?" * (len(values) + 1))
        whole = json_text(plain).decode()
        self._run(f'INSERT OR REPLACE INTO "{self._name}" VALUES ({places})', [*values, whole])  # noqa: S608

    def delete(self, key: str) -> None:
        """Delete a record."""
        self._run(f'DELETE FROM "{self._name}" WHERE "key" = ?', [key])  # noqa: S608

    def clear(self) -> None:
        """Delete all records with the next write: a snapshot brings those that are there.

        Other programs see the old ones until all are written. While the shop makes the file, they can write to theirs.
        """
        self._is_to_clear = True

    def _clear_now(self) -> None:
        if self._is_to_clear:
            self._run(f'DELETE FROM "{self._name}"')  # noqa: S608
            self._is_to_clear = False

    def _opened(self) -> sqlite3.Connection:
        try:
            if not os.path.lexists(self._path):
                os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600))
            # No implicit transactions: they begin and end where this says so.
            connection = sqlite3.connect(self._path, timeout=10.0, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self._refusal(error) from None
        self._connection = connection
        try:
            # Others read the rows of before while new ones are written.
            self._run("PRAGMA journal_mode = WAL")
            self._run("CREATE TABLE IF NOT EXISTS shoptet_mirror (name TEXT PRIMARY KEY, progress TEXT NOT NULL)")
            columns = [
                '"key" TEXT PRIMARY KEY',
                *(f"{_quoted(one)} {_TYPES.get(one.kind, 'TEXT')}" for one in self._columns),
            ]
            self._run(f'CREATE TABLE IF NOT EXISTS "{self._name}" ({", ".join(columns)}, "record" TEXT NOT NULL)')
            self._check_columns()
            self._run("BEGIN")
        except BaseException:
            connection.close()
            raise
        return connection

    def _check_columns(self) -> None:
        """Check that the table is of this release: others may know other fields.

        Raises:
            CommandError: It has other columns.
        """
        found = [str(row[1]) for row in self._run(f'PRAGMA table_info("{self._name}")')]
        if found != ["key", *(_plain(one) for one in self._columns), "record"]:
            message = f"{self._path} has a table {self._name} with other columns; use another file, or drop the table"
            raise CommandError(message, errors.OUTPUT)

    def _run(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise self._refusal(error) from None

    def _refusal(self, error: Exception) -> CommandError:
        reason = getattr(error, "strerror", None) or error
        return CommandError(f"{self._path} cannot be used: {reason}", errors.OUTPUT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # What was not saved together with its progress is rolled back, and comes again.
        self._connection.close()


def _stored(value: object) -> object:
    """Return a value as SQLite takes it, without losing a digit."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return value if -(2**63) <= value < 2**63 else str(value)
    return value if value is None or isinstance(value, str) else json_text(value).decode()


def _plain(column: Column) -> str:
    return "_".join(column.path)


def _quoted(column: Column) -> str:
    return f'"{_plain(column)}"'
