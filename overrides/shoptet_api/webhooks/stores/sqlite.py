"""A store in a SQLite file: accepted deliveries survive a crash, and several processes of one machine share it."""

import math
import os
from collections.abc import Sequence
from typing import Final

from shoptet_api.compat import override
from shoptet_api.storage.sqlite import SQLiteDatabase, SQLiteFile
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, Taken

_WAITING: Final = 0
_DONE: Final = 1
_DEAD: Final = 2
_IN_WORK: Final = 3
_OPEN: Final = (_WAITING, _IN_WORK)
_SCHEMA: Final = (
    """
CREATE TABLE IF NOT EXISTS shoptet_webhooks (
    key TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    accepted REAL NOT NULL,
    due REAL NOT NULL,
    fencing_token INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    state INTEGER NOT NULL,
    error TEXT NOT NULL
) WITHOUT ROWID
""",
    "CREATE INDEX IF NOT EXISTS shoptet_webhooks_due ON shoptet_webhooks (state, due)",
    "CREATE INDEX IF NOT EXISTS shoptet_webhooks_accepted ON shoptet_webhooks (state, accepted)",
)


class SQLiteDeliveryStore:
    """Keeps deliveries in a file.

    `accept` returns when the delivery is on the disk. The store empties the bodies of handled deliveries, and deletes
    their rows when the window is over; dead deliveries stay. The file can hold personal data, so that only its owner
    can read it. It must be on a disk of this machine: SQLite cannot lock files on network shares.

    Args:
        path: The file; made if it does not exist.
        patience: Seconds to wait for another process that is writing. The shop waits 4 seconds in all.

    Raises:
        ConfigurationError: The file cannot be opened or written, or is not a SQLite file.
    """

    blocks: bool = True

    def __init__(self, path: "str | os.PathLike[str]", *, patience: float = 2.0) -> None:
        pragmas = ("journal_mode = WAL",)
        self._file = SQLiteFile(path, memory_store="MemoryDeliveryStore", pragmas=pragmas, restrict=True)
        self._database = SQLiteDatabase(self._file, _SCHEMA, patience)

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery; None if it is known already."""
        with self._database.transaction() as run:
            run("DELETE FROM shoptet_webhooks WHERE state = ? AND accepted <= ?", (_DONE, now - window))
            added = run(
                "INSERT INTO shoptet_webhooks VALUES (?, ?, ?, ?, 1, 0, ?, '') ON CONFLICT DO NOTHING",
                (key, body, now, due, _WAITING),
            )
            return Delivery(key, 1) if added.rowcount else None

    def due(self, *, now: float, due: float, limit: int, latest: float = math.inf) -> Sequence[Delivery]:
        """Offer deliveries whose time has come."""
        with self._database.reading() as run:  # Reading first takes no lock that others wait for.
            has_come = "SELECT 1 FROM shoptet_webhooks WHERE state IN (?, ?) AND (due <= ? OR due > ?) LIMIT 1"
            if run(has_come, (*_OPEN, now, latest)).fetchone() is None:
                return []
        with self._database.transaction() as run:
            rows = run(
                "UPDATE shoptet_webhooks SET fencing_token = fencing_token + 1, due = ? WHERE key IN "
                "(SELECT key FROM shoptet_webhooks WHERE state IN (?, ?) AND (due <= ? OR due > ?) "
                "ORDER BY due, accepted LIMIT ?) "
                "RETURNING key, fencing_token, state, accepted",
                (due, *_OPEN, now, latest, limit),
            ).fetchall()
        rows.sort(key=lambda row: float(row[3]))
        return [Delivery(key, token, state == _IN_WORK) for key, token, state, _ in rows]

    def next_due(self) -> float | None:
        """Return the time of the next offer."""
        with self._database.reading() as run:
            # One query for each state: the index then gives the least at once.
            moments = [
                run("SELECT min(due) FROM shoptet_webhooks WHERE state = ?", (state,)).fetchone()[0] for state in _OPEN
            ]
        return min((float(moment) for moment in moments if moment is not None), default=None)

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery."""
        with self._database.transaction() as run:
            rows = run(
                "UPDATE shoptet_webhooks SET fencing_token = fencing_token + 1, attempts = attempts + 1, due = ?, "
                "state = ? WHERE key = ? AND fencing_token = ? AND state IN (?, ?) "
                "RETURNING fencing_token, body, attempts",
                (due, _IN_WORK, delivery.key, delivery.fencing_token, *_OPEN),
            ).fetchall()
            if rows:
                ((token, body, attempt),) = rows
                return Taken(delivery.key, token, body, attempt)
            known = run("SELECT 1 FROM shoptet_webhooks WHERE key = ?", (delivery.key,)).fetchone()
        if not known:
            raise LookupError(f"the store has no delivery {delivery.key}: it is another store, or it has forgotten it")
        return None

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Extend the lease."""
        return self._change(taken, "due = ?", due)

    def done(self, taken: Taken) -> None:
        """Note that it was handled."""
        self._change(taken, "state = ?, body = x''", _DONE)

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back; the attempt does not count."""
        changes = "state = ?, fencing_token = fencing_token + 1, attempts = attempts - 1, due = ?"
        self._change(taken, changes, _WAITING, due)

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note a failed attempt."""
        if due is None:
            self._change(taken, "attempts = ?, state = ?, error = ?", taken.attempt, _DEAD, error)
        else:
            changes = "attempts = ?, state = ?, fencing_token = fencing_token + 1, due = ?, error = ?"
            self._change(taken, changes, taken.attempt, _WAITING, due, error)

    def waiting(self) -> int:
        """Return the number of deliveries that wait or are being handled."""
        with self._database.reading() as run:
            (count,) = run("SELECT count(*) FROM shoptet_webhooks WHERE state IN (?, ?)", _OPEN).fetchone()
        return int(count)

    def dead(self) -> Sequence[DeadDelivery]:
        """Return the deliveries whose last attempt failed."""
        with self._database.reading() as run:
            rows = run(
                "SELECT key, body, attempts, accepted, error FROM shoptet_webhooks WHERE state = ? ORDER BY accepted",
                (_DEAD,),
            ).fetchall()
        return [DeadDelivery(*row) for row in rows]

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery handled again."""
        with self._database.transaction() as run:
            changed = run(
                "UPDATE shoptet_webhooks SET state = ?, attempts = 0, fencing_token = fencing_token + 1, due = ? "
                "WHERE key = ? AND state = ?",
                (_WAITING, now, key, _DEAD),
            )
            return changed.rowcount > 0

    def forget(self, key: str) -> bool:
        """Drop a dead delivery."""
        with self._database.transaction() as run:
            return run("DELETE FROM shoptet_webhooks WHERE key = ? AND state = ?", (key, _DEAD)).rowcount > 0

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        self._database.close()

    @override
    def __repr__(self) -> str:
        if "_file" not in vars(self):
            return "<SQLiteDeliveryStore, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SQLiteDeliveryStore({str(self._file)!r})"

    def _change(self, taken: Taken, changes: str, *values: object) -> bool:
        statement = f"UPDATE shoptet_webhooks SET {changes} WHERE key = ? AND fencing_token = ? AND state = ?"  # noqa: S608
        with self._database.transaction() as run:
            return run(statement, (*values, taken.key, taken.fencing_token, _IN_WORK)).rowcount > 0
