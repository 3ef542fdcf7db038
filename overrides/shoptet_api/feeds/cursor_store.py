"""Stores for the cursors of feeds."""

from os import PathLike
from typing import Final

from shoptet_api.storage.sqlite import SQLiteFile
from shoptet_generated.runtime import CursorStore

__all__ = ["CursorStore", "SQLiteCursorStore"]

_TABLE: Final = "CREATE TABLE IF NOT EXISTS feed_cursors (name TEXT PRIMARY KEY, cursor TEXT NOT NULL)"


class SQLiteCursorStore:
    """Keeps cursors in a SQLite file that only its owner can read.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, path: "str | PathLike[str]") -> None:
        self._file = SQLiteFile(path)
        self._file.prepare(_TABLE)

    def load(self, name: str) -> str | None:
        """Return the cursor, or None if the store does not have one."""
        with self._file.opened() as run:
            row = run("SELECT cursor FROM feed_cursors WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def save(self, name: str, cursor: str) -> None:
        """Store the cursor."""
        with self._file.transaction() as run:
            run("INSERT OR REPLACE INTO feed_cursors VALUES (?, ?)", (name, cursor))
