"""A small SQLite file for notes that must survive a crash, for its owner only."""

import contextlib
import sqlite3
from collections.abc import Generator
from os import PathLike, fspath
from typing import Final

from shoptet_api.errors import ConfigurationError
from shoptet_api.storage.private import ensure_private

_BUSY_SECONDS: Final = 10.0


class Database:
    """A file; opened for each use, since uses are few and a connection must not cross threads or a fork.

    Raises:
        ConfigurationError: The file cannot be made, or is no SQLite file.
    """

    def __init__(self, path: "str | PathLike[str]") -> None:
        self._path: Final = fspath(path)
        try:
            ensure_private(self._path)
            with self.transaction() as connection:
                connection.execute("PRAGMA schema_version").fetchone()
        except (OSError, sqlite3.Error) as error:
            fault = getattr(error, "strerror", None) or error
            raise ConfigurationError("path", f"{self._path!r} cannot be used as a store: {fault}") from None

    @contextlib.contextmanager
    def transaction(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection whose changes are on the disk at the end, or undone by an error."""
        with contextlib.closing(sqlite3.connect(self._path, timeout=_BUSY_SECONDS)) as connection, connection:
            yield connection
