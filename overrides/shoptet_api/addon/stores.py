"""Where the shops of an addon are kept: in memory, or in a SQLite file that only its owner can read."""

import threading
from collections.abc import Sequence
from os import PathLike
from typing import Final, Protocol, cast

from shoptet_api.addon.installed import InstalledShop
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret
from shoptet_api.storage.sqlite import SQLiteFile

_CHECK: Final = "shoptet-api installations"
_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS installed_shops (eshop_id INTEGER PRIMARY KEY, sealed BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS installed_shops_key (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL)",
)


class InstallationStore(Protocol):
    """Keeps the shops that have an addon. Called from any thread; each method is one step that is done or not."""

    def save(self, shop: InstalledShop) -> None:
        """Keep a shop, in place of the one with its number; once this returns, it survives a crash."""
        ...

    def get(self, eshop_id: int) -> InstalledShop | None:
        """Return a shop, or None."""
        ...

    def all(self) -> Sequence[InstalledShop]:
        """Return all shops."""
        ...

    def remove(self, eshop_id: int) -> None:
        """Forget a shop, with its token and its key. A shop that is not there is no error."""
        ...


class MemoryInstallationStore:
    """Keeps shops in the memory of this process: for tests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shops: dict[int, InstalledShop] = {}

    def save(self, shop: InstalledShop) -> None:
        """Keep a shop."""
        with self._lock:
            self._shops[shop.eshop_id] = shop

    def get(self, eshop_id: int) -> InstalledShop | None:
        """Return a shop, or None."""
        return self._shops.get(eshop_id)

    def all(self) -> Sequence[InstalledShop]:
        """Return all shops."""
        with self._lock:
            return list(self._shops.values())

    def remove(self, eshop_id: int) -> None:
        """Forget a shop."""
        with self._lock:
            self._shops.pop(eshop_id, None)


class SQLiteInstallationStore:
    """Keeps shops in a file that only its owner can read, for all processes of one machine.

    Args:
        path: The file; it is created if missing, its folder is not.
        key: Encrypts the shops, whose tokens give all rights of the addon; from `generate_key()`. Needs the extra
            `encryption`. Without it they stand in the file as they are.

    Raises:
        ConfigurationError: The file cannot be used, or was written with another key.
    """

    def __init__(self, path: "str | PathLike[str]", key: str | None = None) -> None:
        secret = Secret.of(key)
        del key  # A traceback that shows local variables must not show it.
        pragmas = ("secure_delete = ON",)
        self._file = SQLiteFile(path, memory_store="MemoryInstallationStore", pragmas=pragmas, restrict=True)
        self._cipher = Cipher(secret)
        self._file.prepare(*_SCHEMA)
        self._check_key()

    def save(self, shop: InstalledShop) -> None:
        """Keep a shop."""
        sealed = self._cipher.seal(str(shop.eshop_id), Secret(shop.to_json()))
        with self._file.transaction() as run:
            run("INSERT OR REPLACE INTO installed_shops VALUES (?, ?)", (shop.eshop_id, sealed))

    def get(self, eshop_id: int) -> InstalledShop | None:
        """Return a shop, or None."""
        with self._file.opened() as run:
            row = run("SELECT eshop_id, sealed FROM installed_shops WHERE eshop_id = ?", (eshop_id,)).fetchone()
        return None if row is None else self._opened(cast("tuple[int, bytes]", row))

    def all(self) -> Sequence[InstalledShop]:
        """Return all shops."""
        with self._file.opened() as run:
            rows = run("SELECT eshop_id, sealed FROM installed_shops ORDER BY eshop_id").fetchall()
        return [self._opened(cast("tuple[int, bytes]", row)) for row in rows]

    def remove(self, eshop_id: int) -> None:
        """Forget a shop."""
        with self._file.transaction() as run:
            run("DELETE FROM installed_shops WHERE eshop_id = ?", (eshop_id,))

    def _opened(self, row: tuple[int, bytes]) -> InstalledShop:
        opened = self._cipher.open(str(row[0]), bytes(row[1]))
        try:
            if opened is not None:
                return InstalledShop.from_json(opened.reveal())
        except ValueError:
            pass
        # Outside the handler: its error holds the text.
        raise self._file.unusable(f"shop {row[0]} cannot be read, as if the file was edited by hand")

    def _check_key(self) -> None:
        with self._file.transaction() as run:
            run("INSERT OR IGNORE INTO installed_shops_key VALUES (1, ?)", (self._cipher.seal("key", Secret(_CHECK)),))
            row = run("SELECT sealed FROM installed_shops_key").fetchone()
        found = self._cipher.open("key", bytes(row[0]))
        if found is None or found.reveal() != _CHECK:
            raise ConfigurationError("key", f"expected the key that {self._file} was written with, got another or none")

    @override
    def __repr__(self) -> str:
        if "_file" not in vars(self):
            return "<SQLiteInstallationStore, not set up>"
        return f"SQLiteInstallationStore({str(self._file)!r})"
