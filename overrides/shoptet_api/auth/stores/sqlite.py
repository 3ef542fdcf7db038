"""Tokens in a SQLite file, which the processes of one machine share."""

import logging
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from os import PathLike
from typing import Final, cast

from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.auth.stores.memory import MemoryTokenStore
from shoptet_api.auth.stores.protocol import Acquired, Busy, Found, Leased
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override
from shoptet_api.error_text import one_line
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret
from shoptet_api.storage.sqlite import Run, SQLiteFile, is_busy

# The file's declared application, "Shop", and the version of its tables.
_APPLICATION: Final = 0x53686F70
_VERSION: Final = 1
# Others hold the file for a few milliseconds. A caller that needs a token asks again, so the store must not wait past
# the caller's deadline; a fetched token is worth a longer wait.
_PATIENCE: Final = 0.2
_LONG_PATIENCE: Final = 5.0

_SCHEMA: Final = (
    "CREATE TABLE proof (sealed BLOB NOT NULL)",
    """CREATE TABLE installation (
        key TEXT PRIMARY KEY, token BLOB, digest TEXT, usable_until REAL NOT NULL DEFAULT 0,
        claim TEXT, claimed_until REAL NOT NULL DEFAULT 0, lease REAL NOT NULL DEFAULT 0
    ) WITHOUT ROWID""",
    "CREATE TABLE issued (key TEXT, digest TEXT, valid_until REAL NOT NULL, PRIMARY KEY (key, digest)) WITHOUT ROWID",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
)

_log: Final = logging.getLogger("shoptet_api.auth")


class SQLiteTokenStore:
    """Keeps tokens in a file, for all processes of one machine that use it.

    Only the file's owner can read it. It survives a process that is killed while writing. It must not be on a network
    drive, where locks are unreliable. While the file cannot be used, because the disk is full or the file is damaged,
    tokens are kept in this process's memory, with a warning in the log.

    Args:
        path: The file; it is created if missing, its folder is not.
        key: Encrypts the tokens; from `generate_key()`. Needs the extra `encryption`.
        clock: Measures the tokens' age.

    Raises:
        ConfigurationError: The file cannot be written, is something else, or was written with another key.
    """

    def __init__(self, path: str | PathLike[str], key: str | None = None, clock: Clock = SYSTEM_CLOCK) -> None:
        secret = Secret.of(key)
        del key  # A traceback that shows local variables must not show it.
        # SQLite overwrites deleted data, so an expired token does not stay in the file.
        pragmas = ("secure_delete = ON",)
        self._file = SQLiteFile(path, memory_store="MemoryTokenStore", pragmas=pragmas, restrict=True)
        self._clock = clock
        self._cipher = Cipher(secret)
        # Used while the file cannot be.
        self._memory = MemoryTokenStore(clock)
        self._is_failing = False
        with self._file.checked():
            try:
                with self._opened(_LONG_PATIENCE) as run:
                    run("SELECT count(*) FROM installation").fetchone()
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                _log.info("%s is locked by another program; it is checked with the first token", self._file)

    def acquire(self, key: str, holder: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds."""
        if self._is_failing:
            # A full disk can be read: the file then says that there is no token.
            kept = self._memory.acquire(key, holder, lease, refused)
            if isinstance(kept, Found):
                return kept
            self._memory.release(key, holder)
        try:
            with self._opened(_PATIENCE) as run:
                return self._acquire(run, key, holder, lease, refused)
        except (OSError, sqlite3.Error) as error:
            if _is_busy(error):
                return Busy(_PATIENCE)
            self._warn(error)
        return self._memory.acquire(key, holder, lease, refused)

    def save(self, key: str, holder: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a fetched token and end the lease."""
        try:
            self._save(key, holder, token, usable, valid)
        except (OSError, sqlite3.Error) as error:
            self._warn(error)
            self._memory.save(key, holder, token, usable, valid)
            with suppress(OSError, sqlite3.Error), self._opened(_PATIENCE) as run:
                _end_lease(run, key, holder)
        else:
            self._is_failing = False
            self._memory.release(key, holder)

    def _save(self, key: str, holder: str, token: Secret, usable: float, valid: float) -> None:
        with self._opened(_LONG_PATIENCE) as run:
            now = self._now()
            run("DELETE FROM issued WHERE valid_until <= ?", (now,))
            run("INSERT OR REPLACE INTO issued VALUES (?, ?, ?)", (key, token.digest(), now + valid))
            run("INSERT OR IGNORE INTO installation (key) VALUES (?)", (key,))
            run(
                "UPDATE installation SET token = ?, digest = ?, usable_until = ? WHERE key = ? AND usable_until < ?",
                (self._cipher.seal(key, token), token.digest(), now + usable, key, now + usable),
            )
            _end_lease(run, key, holder)

    def release(self, key: str, holder: str) -> None:
        """End the lease without a token."""
        self._memory.release(key, holder)
        try:
            with self._opened(_PATIENCE) as run:
                _end_lease(run, key, holder)
        except (OSError, sqlite3.Error) as error:
            if _is_busy(error):
                raise self._file.unusable(str(error)) from None
            self._warn(error)

    def valid(self, key: str) -> tuple[float, ...]:
        """Return the remaining validity of each token saved here, in seconds, shortest first."""
        known = self._memory.valid(key)
        try:
            with self._opened(_LONG_PATIENCE) as run:
                now = self._now()
                rows = run("SELECT valid_until FROM issued WHERE key = ? AND valid_until > ?", (key, now))
                known += tuple(cast("float", end) - now for (end,) in rows)
        except (OSError, sqlite3.Error) as error:
            self._warn(error)
        return tuple(sorted(known))

    def _acquire(self, run: Run, key: str, holder: str, lease: float, refused: Secret | None) -> Acquired:
        now = self._now()
        run("INSERT OR IGNORE INTO installation (key) VALUES (?)", (key,))
        if refused is not None:
            run("DELETE FROM issued WHERE key = ? AND digest = ?", (key, refused.digest()))
            run(
                "UPDATE installation SET token = NULL, usable_until = 0 WHERE key = ? AND digest = ?",
                (key, refused.digest()),
            )
        columns = "usable_until, claim, claimed_until, lease"
        row = run(f"SELECT {columns} FROM installation WHERE key = ?", (key,)).fetchone()  # noqa: S608
        usable_until, holds, leased_until, length = cast("tuple[float, str | None, float, float]", row)
        if usable_until > now:
            token = self._token(run, key)
            if token is not None:
                return Found(token, usable_until - now)
            _log.warning("a stored token cannot be read, as if the file was edited by hand: fetching another one")
        # A lease that would last longer than its length is from before the clock was set back.
        if holds not in {None, holder} and 0 < leased_until - now <= length:
            return Busy(leased_until - now)
        run(
            "UPDATE installation SET claim = ?, claimed_until = ?, lease = ?, usable_until = 0 WHERE key = ?",
            (holder, now + lease, lease, key),
        )
        return Leased()

    def _token(self, run: Run, key: str) -> Secret | None:
        # Straight into the cipher: no local variable holds the stored bytes.
        query = "SELECT token FROM installation WHERE key = ? AND token IS NOT NULL"
        for row in run(query, (key,)):
            token = self._cipher.open(key, bytes(row[0]))
            return None if token is None or token.fault() else token
        return None

    def _warn(self, error: OSError | sqlite3.Error) -> None:
        """Log that the file cannot be used, once until it can be written again."""
        if self._is_failing:
            return
        self._is_failing = True
        fault = f"the token store {str(self._file)!r} cannot be used ({one_line(str(error))})"
        _log.warning("%s: tokens are kept in this process's memory, other processes fetch their own", fault)

    def _now(self) -> float:
        # The time of day, on which all processes agree.
        return self._clock.now().timestamp()

    @contextmanager
    def _opened(self, patience: float) -> Generator[Run, None, None]:
        """Open the file in a transaction, during which no other process can write.

        It is opened each time: tokens are needed a few times an hour. So no file is left open in a forked child, or
        when the interpreter ends.
        """
        with self._file.transaction(patience) as run:
            self._check(run)
            yield run

    def _check(self, run: Run) -> None:
        application, version, tables = (
            cast("int", run(query).fetchone()[0])
            for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
        )
        if not (application or version or tables):
            for statement in _SCHEMA:
                run(statement)
            run("INSERT INTO proof VALUES (?)", (self._cipher.proof(),))
        elif application != _APPLICATION:
            raise self._file.unusable("it is the database of another program")
        elif version != _VERSION:
            raise self._file.unusable("it was written by another version; delete it")
        row = run("SELECT sealed FROM proof").fetchone()
        if fault := self._cipher.fault(bytes(row[0]) if row else b""):
            raise ConfigurationError("key", fault)

    @override
    def __reduce__(self) -> tuple[object, ...]:
        # Of the arguments, a key is a secret; the cipher refuses to be pickled with one.
        return _restore, (str(self._file), self._cipher, self._clock)

    @override
    def __repr__(self) -> str:
        if "_file" not in vars(self):
            return "<SQLiteTokenStore, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SQLiteTokenStore({str(self._file)!r})"


def _restore(path: str, _without_key: Cipher, clock: Clock) -> SQLiteTokenStore:
    return SQLiteTokenStore(path, clock=clock)


def _is_busy(error: OSError | sqlite3.Error) -> bool:
    return isinstance(error, sqlite3.OperationalError) and is_busy(error)


def _end_lease(run: Run, key: str, holder: str) -> None:
    run("UPDATE installation SET claim = NULL, claimed_until = 0, lease = 0 WHERE key = ? AND claim = ?", (key, holder))
