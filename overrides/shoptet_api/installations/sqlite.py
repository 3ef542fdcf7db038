"""Installations in a SQLite file, which the processes of one machine share."""

from collections.abc import Sequence
from os import PathLike
from typing import Final

from shoptet_api.auth.installation import Installation
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.installations.sealing import Sealing, check_same_shop, is_number
from shoptet_api.secret import Secret, SecretBytes
from shoptet_api.storage.sqlite import Run, SQLiteFile

_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS installations (eshop_id INTEGER PRIMARY KEY, sealed BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS installations_key (id INTEGER PRIMARY KEY CHECK (id = 1), proof BLOB NOT NULL)",
    # A table of this name with other columns is another program's.
    "SELECT eshop_id, sealed FROM installations LIMIT 0",
)


class SQLiteInstallationStore:
    """Keeps installations in a file that only its owner can read, for all processes of one machine.

    Args:
        path: The file; it is created if missing, its folder is not.
        key: Encrypts the installations, whose tokens give all rights of the addon; from `generate_key()`. Needs the
            extra `encryption`. Without it they stand in the file as they are.

    Raises:
        ConfigurationError: The file cannot be used, or was written with another key.
    """

    def __init__(self, path: str | PathLike[str], key: str | Secret | None = None) -> None:
        secret = Secret.of(key)
        del key  # A traceback that shows local variables must not show it.
        cipher = Cipher(secret)
        self._sealing = Sealing(cipher)
        # SQLite overwrites deleted data, so the token of an uninstalled addon does not stay in the file.
        self._file = SQLiteFile(
            path, memory_store="MemoryInstallationStore", pragmas=("secure_delete = ON",), restrict=True
        )
        self._file.prepare(*_SCHEMA)
        self._check(cipher)

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None.

        Raises:
            ConfigurationError: It cannot be read.
        """
        with self._file.opened() as run:
            found = _row(run, eshop_id)
        return None if found is None else self._sealing.opened(eshop_id, found)

    def save(self, installation: Installation) -> None:
        """Keep a new installation; it is on the disk when this returns.

        Raises:
            ConfigurationError: The installation does not say which shop it is in.
        """
        sealed = self._sealing.sealed(installation)
        with self._file.transaction() as run:
            run("INSERT OR REPLACE INTO installations VALUES (?, ?)", (installation.eshop_id, sealed.reveal()))

    def replace(self, old: Installation, new: Installation) -> bool:
        """Keep `new` if the file still holds `old`; it is on the disk when this returns.

        Raises:
            ConfigurationError: What the file holds cannot be read.
        """
        check_same_shop(old, new)
        with self._file.transaction() as run:
            found = _row(run, old.eshop_id)
            if found is None or self._sealing.opened(old.eshop_id, found) != old:
                return False
            sealed = self._sealing.sealed(new, over=found)
            run("UPDATE installations SET sealed = ? WHERE eshop_id = ?", (sealed.reveal(), new.eshop_id))
            return True

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop."""
        if not is_number(eshop_id):
            return False
        with self._file.transaction() as run:
            return run("DELETE FROM installations WHERE eshop_id = ?", (eshop_id,)).rowcount > 0

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops."""
        with self._file.opened() as run:
            return [int(row[0]) for row in run("SELECT eshop_id FROM installations ORDER BY eshop_id")]

    def _check(self, cipher: Cipher) -> None:
        with self._file.transaction() as run:
            run("INSERT OR IGNORE INTO installations_key VALUES (1, ?)", (cipher.proof(),))
            proof = bytes(run("SELECT proof FROM installations_key").fetchone()[0])
        if cipher.fault(proof):
            raise ConfigurationError("key", f"expected the key that {self._file} was written with, got another or none")

    @override
    def __repr__(self) -> str:
        if "_file" not in vars(self):
            return "<SQLiteInstallationStore, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SQLiteInstallationStore({str(self._file)!r})"


def _row(run: Run, eshop_id: int) -> SecretBytes | None:
    """Return what is written of a shop."""
    if not is_number(eshop_id):
        return None
    # Edited by hand, it can be a text or a number.
    query = "SELECT CAST(sealed AS BLOB) FROM installations WHERE eshop_id = ?"
    return next((SecretBytes(bytes(row[0])) for row in run(query, (eshop_id,))), None)
