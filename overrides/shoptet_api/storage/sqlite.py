"""SQLite files for data that must survive a crash: make, open, lock and write them, and word their errors.

    SQLiteFile      opened for each use: uses are few, and a connection must not cross threads or a fork
    SQLiteDatabase  the same file, kept open for frequent use by the threads of a process

A store consists of one of them and its SQL. A file must be on a disk of this machine: SQLite cannot lock files on
network shares.
"""

import os
import sqlite3
import stat
import threading
import weakref
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias, cast

from shoptet_api.checks import unexpected
from shoptet_api.clock import patience_within
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.fork_safety import ForkGuard, ProcessMark, on_fork
from shoptet_api.storage.private import OWNER_ONLY

Run: TypeAlias = Callable[..., sqlite3.Cursor]
"""Runs a statement: `Connection.execute`."""

_PATIENCE: Final = 10.0
"""Seconds to wait for another process that is writing."""
_OTHERS: Final = 0o077
"""The permissions of all but the owner."""


class SQLiteFile:
    """A file that only its owner can read, from its creation on. SQLite gives its other files the same mode.

    Args:
        path: The file; it is made if it does not exist, its folder is not.
        memory_store: The class that keeps the same data in memory, for the message about `:memory:`.
        pragmas: Settings of each connection.
        restrict: Whether the mode of an existing file is changed so that only its owner can read it.

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
        self._pragmas = ("synchronous = FULL", *pragmas)
        self._restrict = restrict

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
            patience: Seconds to wait for other connections that are writing.
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
        """Open the file; each statement is a separate transaction. The call in progress waits until its deadline."""
        connection = self.connect(patience_within(patience))
        try:
            yield connection.execute
        finally:
            connection.close()

    @contextmanager
    def transaction(self, patience: float = _PATIENCE) -> Generator[Run, None, None]:
        """Open the file for a transaction: on the disk when the block ends, or undone by an error.

        The call in progress waits for others until its deadline.
        """
        connection = self.connect(patience_within(patience))
        try:
            with _transaction(connection) as run:
                yield run
        finally:
            connection.close()

    @contextmanager
    def checked(self) -> Generator[None, None, None]:
        """Turn errors into one that names the file.

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
        """Run statements that make missing tables.

        Raises:
            ConfigurationError: The file cannot be used.
        """
        with self.checked(), self.opened() as run:
            for statement in statements:
                run(statement)

    def _make(self) -> None:
        # A process that closes a descriptor of a file drops all its locks on that file, those of SQLite included. So
        # a file is closed here only before another thread can have found it, and an existing one is never opened.
        with _making.lock:
            if not self.path.exists():
                with suppress(FileExistsError):  # Another process was faster.
                    os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise self.unusable("it is not a file")
            if self._restrict and os.name == "posix":
                self._make_private()

    def _make_private(self) -> None:
        for ending in ("", "-wal", "-shm", "-journal"):
            path = self.path.with_name(self.path.name + ending)
            try:
                found = path.stat()
            except FileNotFoundError:
                continue
            if not stat.S_IMODE(found.st_mode) & _OTHERS:
                continue
            if path.is_symlink() or found.st_uid != os.geteuid():
                # The mode of a file that somebody else made, or that a link points to, is not for a store to change.
                raise self.unusable(f"others may read or write it; run chmod 600 {str(path.resolve())!r} as its owner")
            path.chmod(OWNER_ONLY)


class SQLiteDatabase:
    """A connection that is kept, for one thread at a time.

    It is closed before a fork, and the next use on either side opens a new one. SQLite keeps the locks of a process in
    the process's memory, which a child inherits, and the system does not inherit them. Beside an inherited connection
    SQLite takes no locks for new ones, so that another process would delete the log that the child still writes to.

    Args:
        file: The file.
        schema: Statements that make missing tables.
        patience: Seconds to wait for another process that is writing.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, file: SQLiteFile, schema: Sequence[str], patience: float) -> None:
        self._file = file
        self._schema = schema
        self._patience = patience
        self._lock = threading.Lock()
        self._fork_guard = _ConnectionGuard(self._lock, weakref.WeakMethod(self._drop))
        self._process = ProcessMark()
        self._open_now: list[tuple[ProcessMark, sqlite3.Connection]] = []
        # Documented uses end with the program. A connection that the garbage collector closes causes a warning.
        weakref.finalize(self, _close, self._open_now)
        with file.checked():
            self._connection: sqlite3.Connection | None = self._open()

    @contextmanager
    def transaction(self) -> Generator[Run, None, None]:
        """Run statements that are on the disk when the block ends, or all undone by an error."""
        with self._lock, _transaction(self._usable()) as run:
            yield run

    @contextmanager
    def reading(self) -> Generator[Run, None, None]:
        """Run statements that only read, without a lock that others wait for."""
        with self._lock:
            yield self._usable().execute

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        """Close the connection; the caller holds the lock."""
        connection, self._connection = self._connection, None
        self._open_now.clear()
        if connection is not None:
            connection.close()

    def _usable(self) -> sqlite3.Connection:
        if self._process.is_of_parent():
            # A server that forks without Python, as uWSGI does, leaves it open. Closing it here drops no lock of the
            # parent. In the middle of a transaction it is kept as it is: the transaction is the parent's.
            if self._connection is not None and self._connection.in_transaction:
                _abandoned.append(self._connection)
                self._open_now.clear()
                self._connection = None
            self._drop()
            self._process = ProcessMark()
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
        self._open_now.append((ProcessMark(), connection))
        return connection


def _close(connections: list[tuple[ProcessMark, sqlite3.Connection]]) -> None:
    for process, connection in connections:
        if not process.is_of_parent():  # Closing it could undo a transaction of the parent.
            with suppress(sqlite3.Error):
                connection.close()


def is_busy(error: sqlite3.Error) -> bool:
    """Return whether other connections held the file for longer than this one waits."""
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Generator[Run, None, None]:
    # Immediate, so that no other connection writes between the reads and the writes.
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


class _ConnectionGuard(ForkGuard):
    """Closes a connection before a fork, and keeps others from opening it until the fork is over."""

    def __init__(self, lock: threading.Lock, drop: "weakref.WeakMethod[Callable[[], None]]") -> None:
        super().__init__()
        self._guarded = lock
        self._drop = drop

    @override
    def acquire(self) -> None:
        self._guarded.acquire()
        with suppress(sqlite3.Error):  # The connection is closed all the same.
            if drop := self._drop():
                drop()

    @override
    def release(self) -> None:
        self._guarded.release()


class _Making:
    """Lets one thread at a time check whether a file exists and make it."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.lock = threading.Lock()


_making: Final = _Making()
on_fork(_making.renew)
_abandoned: Final[list[sqlite3.Connection | None]] = []
