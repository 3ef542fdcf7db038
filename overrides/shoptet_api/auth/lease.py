"""The right to fetch a token, granted by a store: taken, used and given up."""

import logging
import secrets
import threading
from typing import Final

from shoptet_api.auth.stores.protocol import Acquired, Leased, TokenStore
from shoptet_api.errors import ShoptetError
from shoptet_api.secret import Secret

LEASE_SECONDS: Final = 30.0
"""Longer than one try may take, so that a live process never loses its lease."""

_log: Final = logging.getLogger("shoptet_api.auth")


class FetchLease:
    """One caller's lease. It can be given up at any moment, even while a thread is still taking it."""

    def __init__(self, store: TokenStore, key: str) -> None:
        self._store = store
        self._key = key
        self._holder = secrets.token_hex(16)
        self._lock = threading.Lock()
        self._is_given_up = False

    def take(self, refused: Secret | None) -> Acquired:
        """Get the token, or the lease."""
        acquired = self._store.acquire(self._key, self._holder, LEASE_SECONDS, refused)
        with self._lock:
            is_wanted = not self._is_given_up
        if not is_wanted and isinstance(acquired, Leased):
            self._store.release(self._key, self._holder)
        return acquired

    def save(self, token: Secret, usable: float, valid: float) -> None:
        """Keep the token, for others too."""
        self._store.save(self._key, self._holder, token, usable, valid)

    def give_up(self) -> None:
        """Let others fetch. Errors of the store are only logged: the lease expires by itself."""
        with self._lock:
            self._is_given_up = True
        try:
            self._release()
        except Exception as error:  # noqa: BLE001 (whatever a store raises)
            _log.warning(
                "a fetch lease could not be given up (%s); it expires in %d s", type(error).__name__, LEASE_SECONDS
            )

    def _release(self) -> None:
        try:
            self._store.release(self._key, self._holder)
        except BaseException as error:
            if isinstance(error, ShoptetError | OSError):
                raise
            # Perhaps a signal handler raised, and not the store.
            self._store.release(self._key, self._holder)
            if not isinstance(error, Exception):
                raise
