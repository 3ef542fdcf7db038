"""Tokens in the memory of one process."""

import threading
from functools import lru_cache
from typing import Final

import attrs

from shoptet_api.auth.stores.protocol import Acquired, Busy, Found, Leased
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override
from shoptet_api.fork_safety import on_fork
from shoptet_api.secret import Secret

_KEPT: Final = 4096


@attrs.define(eq=False)
class _Entry:
    token: Secret | None = None
    usable_until: float = 0.0
    holder: str | None = None
    leased_until: float = 0.0
    valid_until: dict[Secret, float] = attrs.field(factory=dict[Secret, float])

    def is_idle(self, now: float) -> bool:
        return self.leased_until <= now and all(end <= now for end in self.valid_until.values())


def _valid(tokens: dict[Secret, float], now: float) -> dict[Secret, float]:
    return {token: end for token, end in tokens.items() if end > now}


class MemoryTokenStore:
    """Keeps tokens for as long as the process runs.

    Clients without a store share one of these, so no two of them fetch a token of the same installation. Create another
    one to keep tokens apart.

    Args:
        clock: Measures the tokens' age.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        self._clock = clock
        self._entries: dict[str, _Entry] = {}
        self._lock = threading.Lock()
        on_fork(self.forget_leases)

    def acquire(self, key: str, holder: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds."""
        with self._lock:
            now, entry = self._clock.monotonic(), self._entry(key)
            if refused is not None:
                entry.valid_until.pop(refused, None)
                if entry.token == refused:
                    entry.token = None
            if entry.token is not None and entry.usable_until > now:
                return Found(entry.token, entry.usable_until - now)
            if entry.holder not in {None, holder} and entry.leased_until > now:
                return Busy(entry.leased_until - now)
            entry.holder, entry.leased_until = holder, now + lease
            return Leased()

    def save(self, key: str, holder: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a fetched token and end the lease."""
        with self._lock:
            now, entry = self._clock.monotonic(), self._entry(key)
            if entry.token is None or entry.usable_until < now + usable:
                entry.token, entry.usable_until = token, now + usable
            entry.valid_until = {**_valid(entry.valid_until, now), token: now + valid}
            self._end(entry, holder)

    def release(self, key: str, holder: str) -> None:
        """End the lease without a token."""
        with self._lock:
            self._end(self._entry(key), holder)

    def valid(self, key: str) -> tuple[float, ...]:
        """Return the remaining validity of each token saved here, in seconds, shortest first."""
        with self._lock:
            now = self._clock.monotonic()
            return tuple(sorted(end - now for end in self._entry(key).valid_until.values() if end > now))

    def _entry(self, key: str) -> _Entry:
        entry = self._entries.get(key)
        if entry is None:
            if len(self._entries) >= _KEPT:
                now = self._clock.monotonic()
                self._entries = {key: entry for key, entry in self._entries.items() if not entry.is_idle(now)}
            entry = self._entries[key] = _Entry()
        return entry

    @staticmethod
    def _end(entry: _Entry, holder: str) -> None:
        if entry.holder == holder:
            entry.holder, entry.leased_until = None, 0.0

    def forget_leases(self) -> None:
        """Reset in a forked child: keep the tokens and drop the leases, whose holders exist only in the parent."""
        self._lock = threading.Lock()
        for entry in self._entries.values():
            entry.holder, entry.leased_until = None, 0.0

    @override
    def __repr__(self) -> str:
        return f"MemoryTokenStore({len(self._entries)} installations)"


PROCESS_STORE: Final = MemoryTokenStore()
"""The store of all clients without one of their own."""


@lru_cache(maxsize=16)
def store_of(clock: Clock) -> MemoryTokenStore:
    """Return the store of all clients on a clock that have no store of their own."""
    return MemoryTokenStore(clock)
