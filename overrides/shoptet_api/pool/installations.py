"""Records of an addon's installations: in which shops it is, and with which OAuth tokens."""

import threading
from collections.abc import Sequence
from os import PathLike
from typing import Final, Protocol, cast

import attrs

from shoptet_api.auth.installation import Installation
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret
from shoptet_api.storage.sqlite import SQLiteFile

_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS installation_key (proof BLOB NOT NULL)",
    """CREATE TABLE IF NOT EXISTS installations (
        eshop_id INTEGER PRIMARY KEY, token BLOB NOT NULL, eshop_url TEXT, contact_email TEXT, scope TEXT
    )""",
)


class InstallationStore(Protocol):
    """Keeps one installation for each shop. Called from any thread; a database of your own may be one."""

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None."""
        ...

    def save(self, installation: Installation) -> None:
        """Keep an installation, in place of an earlier one in the same shop."""
        ...

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop; return whether there was one."""
        ...

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops, in ascending order."""
        ...


class MemoryInstallationStore:
    """Keeps installations as long as the process runs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[int, Installation] = {}

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None."""
        return self._kept.get(eshop_id)

    def save(self, installation: Installation) -> None:
        """Keep an installation."""
        with self._lock:
            self._kept[installation.eshop_id] = installation

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop."""
        with self._lock:
            return self._kept.pop(eshop_id, None) is not None

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops."""
        with self._lock:
            return sorted(self._kept)

    @override
    def __repr__(self) -> str:
        return f"MemoryInstallationStore({len(self._kept)} shops)"


class SQLiteInstallationStore:
    """Keeps installations in a file that only its owner can read.

    Args:
        path: The file; it is created if missing, its folder is not.
        key: Encrypts the tokens; from `generate_key()`. Needs the extra `encryption`.

    Raises:
        ConfigurationError: The file cannot be used, or was written with another key.
    """

    def __init__(self, path: str | PathLike[str], key: str | Secret | None = None) -> None:
        secret = Secret.of(key)
        del key  # A traceback that shows local variables must not show it.
        self._cipher = Cipher(secret)
        self._file = SQLiteFile(
            path, memory_store="MemoryInstallationStore", pragmas=("secure_delete = ON",), restrict=True
        )
        self._file.prepare(*_TABLES)
        with self._file.transaction() as run:
            row = run("SELECT proof FROM installation_key").fetchone()
            if row is None:
                run("INSERT INTO installation_key VALUES (?)", (self._cipher.proof(),))
            elif fault := self._cipher.fault(bytes(row[0])):
                raise ConfigurationError("key", fault)

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None.

        Raises:
            ConfigurationError: Its token cannot be read.
        """
        columns = "token, eshop_url, contact_email, scope"
        with self._file.opened() as run:
            row = run(f"SELECT {columns} FROM installations WHERE eshop_id = ?", (eshop_id,)).fetchone()  # noqa: S608
        if row is None:
            return None
        sealed, url, email, scope = cast("tuple[bytes, str, str | None, str | None]", row)
        return _opened(self._cipher, eshop_id, sealed, url, email, scope)

    def save(self, installation: Installation) -> None:
        """Keep an installation; it is on the disk when this returns."""
        values = (
            *(installation.eshop_id, _sealed(self._cipher, installation), installation.eshop_url),
            *(installation.contact_email, installation.scope),
        )
        with self._file.transaction() as run:
            run("INSERT OR REPLACE INTO installations VALUES (?, ?, ?, ?, ?)", values)

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop."""
        with self._file.transaction() as run:
            return run("DELETE FROM installations WHERE eshop_id = ?", (eshop_id,)).rowcount > 0

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops."""
        with self._file.opened() as run:
            return [int(row[0]) for row in run("SELECT eshop_id FROM installations ORDER BY eshop_id")]

    @override
    def __repr__(self) -> str:
        if "_file" not in vars(self):
            return "<SQLiteInstallationStore, not set up>"
        return f"SQLiteInstallationStore({str(self._file)!r})"


def _sealed(cipher: Cipher, installation: Installation) -> bytes:
    """Return the token of an installation as it is written."""
    return cipher.seal(f"installation {installation.eshop_id}", Secret(installation.oauth_token))


def _opened(
    cipher: Cipher, eshop_id: int, sealed: bytes, url: str, email: str | None, scope: str | None
) -> Installation:
    """Return an installation that was written.

    Raises:
        ConfigurationError: Its token cannot be read.
    """
    token = cipher.open(f"installation {eshop_id}", bytes(sealed))
    if token is None:
        fault = f"the token of shop {eshop_id} cannot be read; was it written with another key?"
        raise ConfigurationError("key", fault)
    return Installation(token.reveal(), eshop_id, url, email, scope)


@attrs.frozen
class Known:
    """An installation that the pool has a client for."""

    digest: str
    """Stands for the OAuth token: another one means that the addon was installed again."""

    @classmethod
    def of(cls, installation: Installation) -> "Known":
        """Return what is remembered of an installation."""
        return cls(Secret(installation.oauth_token).digest())
