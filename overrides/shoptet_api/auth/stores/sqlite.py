"""Tokens in a SQLite file, which the processes of one machine share."""

import logging
import os
import sqlite3
import stat
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, cast

from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.auth.stores.protocol import Acquired, Busy, Claimed, Found
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret

_MODE: Final = 0o600
# What the file says it is: "Shop", and how its tables look.
_APPLICATION: Final = 0x53686F70
_VERSION: Final = 1
# Others hold the file for a few milliseconds. Who asks for a token asks again, so that no deadline is missed here; a
# token that was fetched is worth waiting for.
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
    """Keeps tokens in a file, for all processes of one machine that name it.

    Only the user who owns the file can read it. It survives a process that is killed while it writes. It must not lie
    on a network drive, where locks cannot be relied upon.

    Args:
        path: The file; it is made if it is not there, its folder is not.
        key: Encrypts the tokens; from `generate_key()`. Needs the extra `encryption`.
        clock: What the tokens' age is measured by.

    Raises:
        ConfigurationError: The file cannot be written, is something else, or was written with another key.
    """

    def __init__(self, path: str | os.PathLike[str], key: str | None = None, clock: Clock = SYSTEM_CLOCK) -> None:
        secret = Secret.of(key)
        del key  # A traceback that shows local variables must not show it.
        self._path = _checked(path)
        self._clock = clock
        self._cipher = Cipher(secret)
        with self._told(), self._opened(_LONG_PATIENCE) as file:
            file.execute("SELECT count(*) FROM installation").fetchone()

    def acquire(self, key: str, claim: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds."""
        with self._told():
            try:
                with self._opened(_PATIENCE) as file:
                    return self._acquire(file, key, claim, lease, refused)
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    raise
        return Busy(_PATIENCE)

    def save(self, key: str, claim: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a token that was fetched, and end the claim."""
        with self._told(), self._opened(_LONG_PATIENCE) as file:
            now = self._now()
            file.execute("DELETE FROM issued WHERE valid_until <= ?", (now,))
            file.execute("INSERT OR REPLACE INTO issued VALUES (?, ?, ?)", (key, token.digest(), now + valid))
            file.execute("INSERT OR IGNORE INTO installation (key) VALUES (?)", (key,))
            file.execute(
                "UPDATE installation SET token = ?, digest = ?, usable_until = ? WHERE key = ? AND usable_until < ?",
                (self._cipher.seal(key, token), token.digest(), now + usable, key, now + usable),
            )
            _end_claim(file, key, claim)

    def release(self, key: str, claim: str) -> None:
        """End the claim without a token."""
        with self._told(), self._opened(_PATIENCE) as file:
            _end_claim(file, key, claim)

    def valid(self, key: str) -> tuple[float, ...]:
        """For how many more seconds each token that was saved here is valid, the soonest first."""
        with self._told(), self._opened(_LONG_PATIENCE) as file:
            now = self._now()
            rows = file.execute("SELECT valid_until FROM issued WHERE key = ? AND valid_until > ?", (key, now))
            return tuple(sorted(cast("float", end) - now for (end,) in rows))

    def _acquire(
        self, file: sqlite3.Connection, key: str, claim: str, lease: float, refused: Secret | None
    ) -> Acquired:
        now = self._now()
        file.execute("INSERT OR IGNORE INTO installation (key) VALUES (?)", (key,))
        if refused is not None:
            file.execute("DELETE FROM issued WHERE key = ? AND digest = ?", (key, refused.digest()))
            file.execute(
                "UPDATE installation SET token = NULL, usable_until = 0 WHERE key = ? AND digest = ?",
                (key, refused.digest()),
            )
        columns = "usable_until, claim, claimed_until, lease"
        row = file.execute(f"SELECT {columns} FROM installation WHERE key = ?", (key,)).fetchone()  # noqa: S608
        usable_until, holder, claimed_until, leased = cast("tuple[float, str | None, float, float]", row)
        if usable_until > now:
            token = self._token(file, key)
            if token is not None:
                return Found(token, usable_until - now)
            _log.warning("a kept token cannot be read, as if the file was changed by hand: another one is fetched")
        # A claim that would last longer than it was given for is one from before the clock was set back.
        if holder not in {None, claim} and 0 < claimed_until - now <= leased:
            return Busy(claimed_until - now)
        file.execute(
            "UPDATE installation SET claim = ?, claimed_until = ?, lease = ?, usable_until = 0 WHERE key = ?",
            (claim, now + lease, lease, key),
        )
        return Claimed()

    def _token(self, file: sqlite3.Connection, key: str) -> Secret | None:
        # Straight into the cipher: no local variable holds what was read.
        query = "SELECT token FROM installation WHERE key = ? AND token IS NOT NULL"
        for row in file.execute(query, (key,)):
            token = self._cipher.open(key, bytes(row[0]))
            return None if token is None or token.fault() else token
        return None

    def _now(self) -> float:
        # The time of day, which all processes agree on.
        return self._clock.now().timestamp()

    @contextmanager
    def _opened(self, patience: float) -> Generator[sqlite3.Connection, None, None]:
        """The file in a transaction of its own, which nobody else writes in.

        It is opened anew each time: tokens are asked for a few times an hour, and so nothing is left open in a forked
        child, or when the interpreter ends.
        """
        _make(self._path)
        file = sqlite3.connect(f"{self._path.as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None)
        try:
            # What is deleted is overwritten: a token that ran out does not stay in the file.
            file.execute("PRAGMA secure_delete = ON")
            file.execute("BEGIN IMMEDIATE")
            try:
                self._check(file)
                yield file
                file.execute("COMMIT")
            except BaseException:
                if file.in_transaction:
                    file.execute("ROLLBACK")
                raise
        finally:
            file.close()

    def _check(self, file: sqlite3.Connection) -> None:
        application, version, tables = (
            cast("int", file.execute(query).fetchone()[0])
            for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
        )
        if not (application or version or tables):
            for statement in _SCHEMA:
                file.execute(statement)
            file.execute("INSERT INTO proof VALUES (?)", (self._cipher.proof(),))
        elif application != _APPLICATION:
            raise ConfigurationError("path", f"{_shown(self._path)} is the database of another program")
        elif version != _VERSION:
            raise ConfigurationError("path", f"{_shown(self._path)} was written by another version; delete it")
        row = file.execute("SELECT sealed FROM proof").fetchone()
        if fault := self._cipher.fault(bytes(row[0]) if row else b""):
            raise ConfigurationError("key", fault)

    @contextmanager
    def _told(self) -> Generator[None, None, None]:
        """Tell what is wrong with the file in words of ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise ConfigurationError("path", f"{_shown(self._path)} cannot be used: {error}") from None
        except sqlite3.DatabaseError as error:
            fault = f"{_shown(self._path)} is no SQLite database, or is damaged: {error}"
            raise ConfigurationError("path", fault) from None

    @override
    def __repr__(self) -> str:
        if "_path" not in vars(self):
            return "<SQLiteTokenStore, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SQLiteTokenStore({str(self._path)!r})"


def _checked(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise ConfigurationError("path", f"is of type {type(path).__name__}; give the path of a file")
    given = os.fspath(cast("str | os.PathLike[str]", path))
    if not given or given.startswith((":memory:", "file:")) or "\0" in given:
        raise ConfigurationError("path", f"{given!r} is no path of a file; MemoryTokenStore keeps tokens in memory")
    return Path(given).absolute()


def _make(path: Path) -> None:
    """See that the file is there and that nobody else can read it, from its first moment on.

    SQLite gives the journal beside it the same mode.
    """
    try:
        with _making.lock:
            if not path.exists():
                with suppress(FileExistsError):  # Another process was faster.
                    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _MODE))
            mode = path.stat().st_mode
            if stat.S_ISREG(mode) and os.name == "posix" and stat.S_IMODE(mode) != _MODE:
                path.chmod(_MODE)
    except OSError as error:
        raise ConfigurationError("path", f"{_shown(path)} cannot be written: {error.strerror}") from None
    if not stat.S_ISREG(mode):
        raise ConfigurationError("path", f"{_shown(path)} is no file")


class _Making:
    """Lets one thread at a time look whether a file is there.

    Whoever closes a file gives up all locks that the process has on it, those of SQLite included. So a file is only
    closed here before another thread can have found it, and one that was there is not opened at all.
    """

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.lock = threading.Lock()


_making: Final = _Making()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_making.renew)


def _shown(path: Path) -> str:
    return repr(str(path))


def _end_claim(file: sqlite3.Connection, key: str, claim: str) -> None:
    file.execute(
        "UPDATE installation SET claim = NULL, claimed_until = 0, lease = 0 WHERE key = ? AND claim = ?", (key, claim)
    )


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
