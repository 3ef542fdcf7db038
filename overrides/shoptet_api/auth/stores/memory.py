"""Tokens in the memory of one process."""

import threading
from typing import Final

import attrs

from shoptet_api.auth.stores.protocol import Acquired, Busy, Claimed, Found
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override
from shoptet_api.fork_safety import on_fork
from shoptet_api.secret import Secret

_KEPT: Final = 4096


@attrs.define(eq=False)
class _Entry:
    token: Secret | None = None
    usable_until: float = 0.0
    claim: str | None = None
    claimed_until: float = 0.0
    valid_until: dict[Secret, float] = attrs.field(factory=dict[Secret, float])

    def is_idle(self, now: float) -> bool:
        return self.claimed_until <= now and all(end <= now for end in self.valid_until.values())


class MemoryTokenStore:
    """Keeps tokens for as long as the process runs.

    Clients that are given no store share one of these, so that no two of them fetch a token of the same installation.
    Make one of your own to keep tokens apart.

    Args:
        clock: What the tokens' age is measured by.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        self._clock = clock
        self._entries: dict[str, _Entry] = {}
        self._lock = threading.Lock()
        on_fork(self.forget_claims)

    def acquire(self, key: str, claim: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds."""
        with self._lock:
            now, entry = self._clock.monotonic(), self._entry(key)
            if refused is not None:
                entry.valid_until.pop(refused, None)
                if entry.token == refused:
                    entry.token = None
            if entry.token is not None and entry.usable_until > now:
                return Found(entry.token, entry.usable_until - now)
            if entry.claim not in {None, claim} and entry.claimed_until > now:
                return Busy(entry.claimed_until - now)
            entry.claim, entry.claimed_until = claim, now + lease
            return Claimed()

    def save(self, key: str, claim: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a token that was fetched, and end the claim."""
        with self._lock:
            now, entry = self._clock.monotonic(), self._entry(key)
            if entry.token is None or entry.usable_until < now + usable:
                entry.token, entry.usable_until = token, now + usable
            entry.valid_until = {old: end for old, end in entry.valid_until.items() if end > now}
            entry.valid_until[token] = now + valid
            self._end(entry, claim)

    def release(self, key: str, claim: str) -> None:
        """End the claim without a token."""
        with self._lock:
            self._end(self._entry(key), claim)

    def valid(self, key: str) -> tuple[float, ...]:
        """For how many more seconds each token that was saved here is valid, the soonest first."""
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
    def _end(entry: _Entry, claim: str) -> None:
        if entry.claim == claim:
            entry.claim, entry.claimed_until = None, 0.0

    def forget_claims(self) -> None:
        """Begin anew in a forked child: with the tokens, but without what the parent's threads were about to do."""
        self._lock = threading.Lock()
        for entry in self._entries.values():
            entry.claim, entry.claimed_until = None, 0.0

    @override
    def __repr__(self) -> str:
        return f"MemoryTokenStore({len(self._entries)} installations)"


PROCESS_STORE: Final = MemoryTokenStore()
"""The one that clients share when they are given no other."""
