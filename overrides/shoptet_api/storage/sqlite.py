"""SQLite files for what must survive a crash: how they are made, opened, locked and written, and their errors' words.

    SQLiteFile      opened for each use: uses are few, and a connection must not cross threads or a fork
    SQLiteDatabase  the same file, kept open for frequent use by the threads of a process

Stores are made of one of them and their SQL. A file must be on a disk of this machine: SQLite cannot lock files on
network shares.
"""

import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias, cast

from shoptet_api.checks import unexpected
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.fork_safety import ForkLock, ProcessMark, on_fork
from shoptet_api.storage.private import OWNER_ONLY

Run: TypeAlias = Callable[..., sqlite3.Cursor]
"""Runs a statement: `Connection.execute`."""

_PATIENCE: Final = 10.0
"""Seconds to wait for another process that is writing."""


class SQLiteFile:
    """A file that only its owner can read, from its first moment on. SQLite gives its other files the same mode.

    Args:
        path: The file; it is made if it is not there, its folder is not.
        memory_store: The class that keeps the same in memory, for the message to who wants that.
        pragmas: Settings of each connection.
        restrict: Whether a file that others may read is made its owner's.

    Raises:
        ConfigurationError: This is not the path of a file.
    """

    def __init__(
        self,
        path: "str | os.PathLike[str]",
        *,
        memory_store: str | None = None,
        pragmas: Sequence[str] = (),
        restrict: bool = False,
    ) -> None:
        self.path: Final = _checked(path, memory_store)
        self._pragmas: Final = ("synchronous = FULL", *pragmas)
        self._restrict: Final = restrict

    @override
    def __str__(self) -> str:
        return str(self.path)

    @override
    def __repr__(self) -> str:
        if not hasattr(self, "path"):
            return f"<{type(self).__name__}, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"{type(self).__name__}({str(self)!r})"

    def connect(self, patience: float, *, any_thread: bool = False) -> sqlite3.Connection:
        """Return a connection on which each statement is a transaction unless one is begun.

        Args:
            patience: Seconds to wait for others that are writing.
            any_thread: Whether other threads may use it, one at a time.

        Raises:
            OSError: The file cannot be made.
            sqlite3.Error: It cannot be opened, or is not a SQLite file.
        """
        self._make()
        connection = sqlite3.connect(
            f"{self.path.as_uri()}?mode=rw",
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=not any_thread,
        )
        try:
            for pragma in self._pragmas:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def opened(self, patience: float = _PATIENCE) -> Generator[Run, None, None]:
        """Open the file; each statement is a transaction of its own."""
        connection = self.connect(patience)
        try:
            yield connection.execute
        finally:
            connection.close()

    @contextmanager
    def transaction(self, patience: float = _PATIENCE) -> Generator[Run, None, None]:
        """Open the file for a transaction: on the disk when the block is left, or undone by an error."""
        connection = self.connect(patience)
        try:
            with _transaction(connection) as run:
                yield run
        finally:
            connection.close()

    @contextmanager
    def checked(self) -> Generator[None, None, None]:
        """Say which file an error is about.

        Raises:
            ConfigurationError: The file cannot be used.
        """
        try:
            yield
        except OSError as error:
            raise self.unusable(error.strerror or str(error)) from None
        except sqlite3.OperationalError as error:
            raise self.unusable(str(error)) from None
        except sqlite3.DatabaseError as error:
            raise self.unusable(f"it is not a SQLite database, or it is damaged: {error}") from None

    def unusable(self, fault: str) -> ConfigurationError:
        """Return the error that says why the file cannot be used."""
        return ConfigurationError("path", f"{str(self)!r} cannot be used as a store: {fault}")

    def prepare(self, *statements: str) -> None:
        """Run statements that make the tables where they are missing.

        Raises:
            ConfigurationError: The file cannot be used.
        """
        with self.checked(), self.opened() as run:
            for statement in statements:
                run(statement)

    def _make(self) -> None:
        # Who closes a file gives up all locks that the process has on it, those of SQLite included. So a file is only
        # closed here before another thread can have found it, and one that was there is not opened at all.
        with _making.lock:
            if not self.path.exists():
                with suppress(FileExistsError):  # Another process was faster.
                    os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
            mode = self.path.stat().st_mode
            is_file = stat.S_ISREG(mode)
            if is_file and self._restrict and os.name == "posix" and stat.S_IMODE(mode) != OWNER_ONLY:
                if self.path.is_symlink():
                    # The link's maker may not know that the file is a store: its mode is not changed from here.
                    raise self.unusable("it is a link to a file that is not its owner's alone; run chmod 600 on that")
                self.path.chmod(OWNER_ONLY)
        if not is_file:
            raise self.unusable("it is not a file")


class SQLiteDatabase:
    """A connection that is kept, for one thread at a time, and made anew in a forked child.

    Args:
        file: The file.
        schema: Statements that make the tables where they are missing.
        patience: Seconds to wait for another process that is writing.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, file: SQLiteFile, schema: Sequence[str], patience: float) -> None:
        self._file: Final = file
        self._schema: Final = schema
        self._patience: Final = patience
        self._lock: Final = ForkLock()
        self._process = ProcessMark()
        with file.checked():
            self._connection: sqlite3.Connection | None = self._open()

    @contextmanager
    def transaction(self) -> Generator[Run, None, None]:
        """All or nothing; on the disk when the block is left."""
        with self._lock, _transaction(self._usable()) as run:
            yield run

    @contextmanager
    def reading(self) -> Generator[Run, None, None]:
        """Run statements that change nothing, without a lock that others wait for."""
        with self._lock:
            yield self._usable().execute

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _usable(self) -> sqlite3.Connection:
        if self._process.is_of_parent():
            # SQLite's connections do not survive a fork. The parent's is not closed here: that would drop its locks.
            _abandoned.append(self._connection)
            self._connection, self._process = None, ProcessMark()
        if self._connection is None:
            self._connection = self._open()
        return self._connection

    def _open(self) -> sqlite3.Connection:
        connection = self._file.connect(self._patience, any_thread=True)
        try:
            for statement in self._schema:
                connection.execute(statement)
        except BaseException:
            connection.close()
            raise
        return connection


def is_busy(error: sqlite3.Error) -> bool:
    """Return whether others held the file for longer than the connection waits."""
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Generator[Run, None, None]:
    # Immediate, so that nobody else writes between what is read and what is written.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection.execute
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _checked(path: "str | os.PathLike[str]", memory_store: str | None) -> Path:
    given: object = os.fspath(path) if isinstance(cast("object", path), str | os.PathLike) else None
    if not isinstance(given, str) or not given or given.startswith((":memory:", "file:")) or "\0" in given:
        hint = f" (or a {memory_store} instead of this store)" if memory_store else ""
        raise unexpected("path", f"the path of a file{hint}", path)
    return Path(given).absolute()


class _Making:
    """Lets one thread at a time look whether a file is there."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.lock = threading.Lock()


_making: Final = _Making()
on_fork(_making.renew)
_abandoned: Final[list[sqlite3.Connection | None]] = []
