"""A store in a SQLite file: what was accepted survives a crash, and several processes of one machine share it."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.fork_safety import ForkLock
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, Taken

_WAITING: Final = 0
_DONE: Final = 1
_DEAD: Final = 2
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS shoptet_webhooks (
    key TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    accepted REAL NOT NULL,
    due REAL NOT NULL,
    fencing_token INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    state INTEGER NOT NULL,
    error TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shoptet_webhooks_due ON shoptet_webhooks (state, due);
CREATE INDEX IF NOT EXISTS shoptet_webhooks_accepted ON shoptet_webhooks (state, accepted);
"""
_OWNER_ONLY: Final = 0o600
_Run: TypeAlias = Callable[..., sqlite3.Cursor]


class SQLiteDeliveryStore:
    """Keeps deliveries in a file.

    `accept` returns when the delivery is on the disk. Bodies of what was worked are emptied, and rows are deleted when
    the window is over; dead deliveries stay. The file can hold personal data, so that it is readable for its owner
    only. It must be on a disk of this machine: SQLite cannot lock files on network shares.

    Args:
        path: The file; made where it does not exist.
        patience: Seconds to wait for another process that is writing. The shop waits 4 seconds in all.

    Raises:
        ConfigurationError: The file cannot be opened or written, or is no SQLite file.
    """

    blocks: bool = True

    def __init__(self, path: "str | os.PathLike[str]", *, patience: float = 2.0) -> None:
        self._path = Path(path)
        self._patience = patience
        self._lock = ForkLock()
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        try:
            self._connection = self._open()
        except (sqlite3.Error, OSError) as error:
            fault = getattr(error, "strerror", None) or error
            raise ConfigurationError("path", f"{str(self._path)!r} cannot be used as a store: {fault}") from None

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery; None when it is known already."""
        with self._transaction() as run:
            run("DELETE FROM shoptet_webhooks WHERE state = ? AND accepted <= ?", (_DONE, now - window))
            added = run(
                "INSERT INTO shoptet_webhooks VALUES (?, ?, ?, ?, 1, 0, ?, '') ON CONFLICT DO NOTHING",
                (key, body, now, due, _WAITING),
            )
            return Delivery(key, 1) if added.rowcount else None

    def due(self, *, now: float, due: float, limit: int) -> Sequence[Delivery]:
        """Offer what is due."""
        if (first := self.next_due()) is None or first > now:
            return []  # Looked at first, since a look takes no lock that others wait for.
        with self._transaction() as run:
            rows = run(
                "UPDATE shoptet_webhooks SET fencing_token = fencing_token + 1, due = ? WHERE key IN "
                "(SELECT key FROM shoptet_webhooks WHERE state = ? AND due <= ? ORDER BY due, accepted LIMIT ?) "
                "RETURNING key, fencing_token, accepted",
                (due, _WAITING, now, limit),
            ).fetchall()
        return [Delivery(key, token) for key, token, _ in sorted(rows, key=lambda row: float(row[2]))]

    def next_due(self) -> float | None:
        """When something is due next."""
        with self._reading() as run:
            (moment,) = run("SELECT min(due) FROM shoptet_webhooks WHERE state = ?", (_WAITING,)).fetchone()
        return None if moment is None else float(moment)

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery."""
        with self._transaction() as run:
            rows = run(
                "UPDATE shoptet_webhooks SET fencing_token = fencing_token + 1, attempts = attempts + 1, due = ? "
                "WHERE key = ? AND fencing_token = ? AND state = ? RETURNING fencing_token, body, attempts",
                (due, delivery.key, delivery.fencing_token, _WAITING),
            ).fetchall()
            if rows:
                ((token, body, attempt),) = rows
                return Taken(delivery.key, token, body, attempt)
            known = run("SELECT 1 FROM shoptet_webhooks WHERE key = ?", (delivery.key,)).fetchone()
        if not known:
            raise LookupError(f"the store has no delivery {delivery.key}: it is another store, or it has forgotten it")
        return None

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Work on."""
        return self._change(taken, "due = ?", due)

    def done(self, taken: Taken) -> None:
        """Note that it was worked."""
        self._change(taken, "state = ?, body = x''", _DONE)

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back unworked."""
        self._change(taken, "fencing_token = fencing_token + 1, attempts = attempts - 1, due = ?", due)

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note that it could not be worked."""
        if due is None:
            self._change(taken, "state = ?, error = ?", _DEAD, error)
        else:
            self._change(taken, "fencing_token = fencing_token + 1, due = ?, error = ?", due, error)

    def waiting(self) -> int:
        """How many wait or are in work."""
        with self._reading() as run:
            (count,) = run("SELECT count(*) FROM shoptet_webhooks WHERE state = ?", (_WAITING,)).fetchone()
        return int(count)

    def dead(self) -> Sequence[DeadDelivery]:
        """What failed for the last time."""
        with self._reading() as run:
            rows = run(
                "SELECT key, body, attempts, accepted, error FROM shoptet_webhooks WHERE state = ? ORDER BY accepted",
                (_DEAD,),
            ).fetchall()
        return [DeadDelivery(*row) for row in rows]

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery worked again."""
        with self._transaction() as run:
            changed = run(
                "UPDATE shoptet_webhooks SET state = ?, attempts = 0, fencing_token = fencing_token + 1, due = ? "
                "WHERE key = ? AND state = ?",
                (_WAITING, now, key, _DEAD),
            )
            return changed.rowcount > 0

    def forget(self, key: str) -> bool:
        """Drop a dead delivery."""
        with self._transaction() as run:
            return run("DELETE FROM shoptet_webhooks WHERE key = ? AND state = ?", (key, _DEAD)).rowcount > 0

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @override
    def __repr__(self) -> str:
        return f"SQLiteDeliveryStore({str(self._path)!r})"

    def _change(self, taken: Taken, changes: str, *values: object) -> bool:
        statement = f"UPDATE shoptet_webhooks SET {changes} WHERE key = ? AND fencing_token = ? AND state = ?"  # noqa: S608
        with self._transaction() as run:
            return run(statement, (*values, taken.key, taken.fencing_token, _WAITING)).rowcount > 0

    @contextlib.contextmanager
    def _transaction(self) -> Generator[_Run, None, None]:
        """All or nothing; on the disk when the block is left."""
        with self._lock:
            connection = self._usable()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection.execute
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _reading(self) -> Generator[_Run, None, None]:
        with self._lock:
            yield self._usable().execute

    def _usable(self) -> sqlite3.Connection:
        if self._process != os.getpid():
            # SQLite's connections do not survive a fork. The parent's is not closed here: that would drop its locks.
            _abandoned.append(self._connection)
            self._connection, self._process = None, os.getpid()
        if self._connection is None:
            self._connection = self._open()
        return self._connection

    def _open(self) -> sqlite3.Connection:
        # Made here and not by SQLite, so that nobody else can read it for a moment; its other files follow its mode.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY))
        connection = sqlite3.connect(self._path, timeout=self._patience, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.executescript(_SCHEMA)
        except BaseException:
            connection.close()
            raise
        return connection


_abandoned: Final[list[sqlite3.Connection | None]] = []
