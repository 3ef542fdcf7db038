"""Which clients a pool keeps: those that were used lately, and not more than a number of them."""

from collections import OrderedDict
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.auth.installation import Installation
from shoptet_api.secret import Secret

T = TypeVar("T")

_LOOKED_AT: Final = 32
"""Clients that are looked at, longest unused first, each time one is asked for."""


@attrs.frozen
class Known:
    """An installation that the pool has a client for."""

    digest: str
    """Stands for the OAuth token: another one means that the addon was installed again."""

    @classmethod
    def of(cls, installation: Installation) -> "Known":
        """Return what is remembered of an installation."""
        return cls(Secret(installation.oauth_token).digest())


@attrs.define(eq=False)
class Entry(Generic[T]):
    """A client, and when it was used and compared with its installation."""

    shop: T
    known: Known
    used: float
    checked: float


class KeptShops(Generic[T]):
    """Clients by the number of their shop, longest unused first."""

    def __init__(self, most: int, idle: float, recheck: float) -> None:
        self._most = most
        self._idle = idle
        self._recheck = recheck
        self._entries: OrderedDict[int, Entry[T]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, eshop_id: int, now: float) -> Entry[T] | None:
        """Return a client that may be used without a look at its installation."""
        entry = self._entries.get(eshop_id)
        if entry is None or now - entry.checked >= self._recheck:
            return None
        entry.used = now
        self._entries.move_to_end(eshop_id)
        return entry

    def confirm(self, eshop_id: int, known: Known, now: float) -> Entry[T] | None:
        """Return the client if its installation is still this one; forget it otherwise."""
        entry = self._entries.get(eshop_id)
        if entry is None:
            return None
        if entry.known != known:
            del self._entries[eshop_id]
            return None
        return self.keep(eshop_id, now)

    def keep(self, eshop_id: int, now: float) -> Entry[T] | None:
        """Return the client, if there is one, and use it without another look at its installation for a while."""
        if (entry := self._entries.get(eshop_id)) is not None:
            entry.checked = now
        return self.get(eshop_id, now)

    def add(self, eshop_id: int, shop: T, known: Known, now: float) -> T:
        """Keep a client, and forget those that were not used for long; return the one that is kept."""
        entry = self._entries.setdefault(eshop_id, Entry(shop, known, now, now))
        self._entries.move_to_end(eshop_id)
        for _ in range(_LOOKED_AT):
            oldest, other = next(iter(self._entries.items()))
            if other is entry or (len(self._entries) <= self._most and now - other.used < self._idle):
                break
            del self._entries[oldest]
        return entry.shop

    def forget(self, eshop_id: int | None = None) -> None:
        """Forget one client, or all."""
        if eshop_id is None:
            self._entries.clear()
        else:
            self._entries.pop(eshop_id, None)
