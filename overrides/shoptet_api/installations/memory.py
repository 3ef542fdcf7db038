"""Installations in the memory of a process: for tests, and for programs that have a list of their own."""

import threading
from collections.abc import Sequence

from shoptet_api.auth.installation import Installation
from shoptet_api.compat import override
from shoptet_api.installations.sealing import check_installation, check_same_shop


class MemoryInstallationStore:
    """Keeps installations as long as the process runs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[int, Installation] = {}

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None."""
        return self._kept.get(eshop_id)

    def save(self, installation: Installation) -> None:
        """Keep a new installation.

        Raises:
            ConfigurationError: The installation does not say which shop it is in.
        """
        check_installation(installation)
        with self._lock:
            self._kept[installation.eshop_id] = installation

    def replace(self, old: Installation, new: Installation) -> bool:
        """Keep `new` if the store still holds `old`."""
        check_same_shop(old, new)
        with self._lock:
            is_held = self._kept.get(old.eshop_id) == old
            if is_held:
                self._kept[new.eshop_id] = new
            return is_held

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
