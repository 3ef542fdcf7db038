"""The right to fetch a token, as a store gives it: taken, kept and given up."""

import logging
import secrets
import threading
from typing import Final

from shoptet_api.auth.stores.protocol import Acquired, Claimed, TokenStore
from shoptet_api.secret import Secret

LEASE: Final = 30.0
"""Longer than one try may take, so that nobody who is alive loses a claim."""

_log: Final = logging.getLogger("shoptet_api.auth")


class Claim:
    """One caller's claim. It can be given up at any moment, even while a thread is still taking it."""

    def __init__(self, store: TokenStore, key: str) -> None:
        self._store = store
        self._key = key
        self._name = secrets.token_hex(16)
        self._lock = threading.Lock()
        self._is_given_up = False

    def take(self, refused: Secret | None) -> Acquired:
        """Get the token, or the claim."""
        acquired = self._store.acquire(self._key, self._name, LEASE, refused)
        with self._lock:
            is_wanted = not self._is_given_up
        if not is_wanted and isinstance(acquired, Claimed):
            self._store.release(self._key, self._name)
        return acquired

    def save(self, token: Secret, usable: float, valid: float) -> None:
        """Keep the token, for others too."""
        self._store.save(self._key, self._name, token, usable, valid)

    def give_up(self) -> None:
        """Let others fetch. What goes wrong here is no reason to fail: the claim runs out by itself."""
        with self._lock:
            self._is_given_up = True
        try:
            self._store.release(self._key, self._name)
        except Exception as error:  # noqa: BLE001 (whatever a store raises)
            _log.warning("a claim could not be given up (%s); it runs out in %d s", type(error).__name__, LEASE)
