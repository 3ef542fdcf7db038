"""A store in memory: accepted deliveries are lost when the process ends."""

import heapq
import math
from collections.abc import Sequence

import attrs

from shoptet_api.fork_safety import ForkLock
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, Taken


@attrs.define
class _Entry:
    body: bytes = attrs.field(repr=False)
    accepted: float
    due: float
    fencing_token: int = 1
    attempts: int = 0
    is_in_work: bool = False
    error: str = attrs.field(default="", repr=False)


class MemoryDeliveryStore:
    """Keeps deliveries in memory: fit for tests, and for events whose loss does no harm.

    A crash loses deliveries that were accepted and not yet handled. `SQLiteDeliveryStore` keeps them.
    """

    blocks: bool = False

    def __init__(self) -> None:
        self._lock = ForkLock()
        self._waiting: dict[str, _Entry] = {}
        self._dead: dict[str, _Entry] = {}
        self._done: dict[str, float] = {}
        """The time of acceptance by key, in the order of completion."""
        self._heap: list[tuple[float, str]] = []
        """Deliveries by the time of their next offer; a pair that differs from its entry is out of date."""

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery; None if it is known already."""
        with self._lock:
            self._forget_done(now - window)
            if key in self._waiting or key in self._dead or self._done.get(key, -window) > now - window:
                return None
            self._done.pop(key, None)
            self._wait(key, _Entry(body, now, due))
            return Delivery(key, 1)

    def due(self, *, now: float, due: float, limit: int, latest: float = math.inf) -> Sequence[Delivery]:
        """Offer deliveries whose time has come."""
        with self._lock:
            return self._offer(now, due, limit, latest)

    def _offer(self, now: float, due: float, limit: int, latest: float) -> list[Delivery]:
        for late, put_off in self._waiting.items():
            if put_off.due > latest:
                self._set_due(late, put_off, now)
        offered: list[Delivery] = []
        while len(offered) < limit and self._heap and self._heap[0][0] <= now:
            moment, key = heapq.heappop(self._heap)
            entry = self._waiting.get(key)
            if entry is not None and entry.due == moment:
                offered.append(Delivery(key, self._next_token(key, entry, due), entry.is_in_work))
        return offered

    def next_due(self) -> float | None:
        """Return the time of the next offer."""
        with self._lock:
            return self._next_due()

    def _next_due(self) -> float | None:
        while self._heap:
            moment, key = self._heap[0]
            if key in self._waiting and self._waiting[key].due == moment:
                return moment
            heapq.heappop(self._heap)
        return None

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery."""
        key = delivery.key
        with self._lock:
            entry = self._waiting.get(key)
            if entry is None:
                if key in self._done or key in self._dead:
                    return None
                raise LookupError(f"the store has no delivery {key}: it is another store, or it has forgotten it")
            if entry.fencing_token != delivery.fencing_token:
                return None
            entry.attempts += 1
            entry.is_in_work = True
            return Taken(key, self._next_token(key, entry, due), entry.body, entry.attempts)

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Extend the lease."""
        with self._lock:
            entry = self._held(taken)
            if entry is not None:
                self._set_due(taken.key, entry, due)
            return entry is not None

    def done(self, taken: Taken) -> None:
        """Note that it was handled."""
        with self._lock:
            if entry := self._held(taken):
                del self._waiting[taken.key]
                self._done[taken.key] = entry.accepted

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back; the attempt does not count."""
        with self._lock:
            if entry := self._held(taken):
                entry.attempts -= 1
                entry.is_in_work = False
                self._next_token(taken.key, entry, due)

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note a failed attempt."""
        with self._lock:
            entry = self._held(taken)
            if entry is None:
                return
            entry.error, entry.attempts, entry.is_in_work = error, taken.attempt, False
            if due is None:
                self._dead[taken.key] = self._waiting.pop(taken.key)
            else:
                self._next_token(taken.key, entry, due)

    def waiting(self) -> int:
        """Return the number of deliveries that wait or are being handled."""
        with self._lock:
            return len(self._waiting)

    def dead(self) -> Sequence[DeadDelivery]:
        """Return the deliveries whose last attempt failed."""
        with self._lock:
            return [
                DeadDelivery(key, entry.body, entry.attempts, entry.accepted, entry.error)
                for key, entry in sorted(self._dead.items(), key=lambda item: item[1].accepted)
            ]

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery handled again."""
        with self._lock:
            entry = self._dead.pop(key, None)
            if entry is not None:
                entry.attempts = 0
                self._waiting[key] = entry
                self._next_token(key, entry, now)
            return entry is not None

    def forget(self, key: str) -> bool:
        """Drop a dead delivery."""
        with self._lock:
            return self._dead.pop(key, None) is not None

    def close(self) -> None:
        """Do nothing: no file is open."""

    def _wait(self, key: str, entry: _Entry) -> None:
        self._waiting[key] = entry
        self._set_due(key, entry, entry.due)

    def _next_token(self, key: str, entry: _Entry, due: float) -> int:
        entry.fencing_token += 1
        self._set_due(key, entry, due)
        return entry.fencing_token

    def _set_due(self, key: str, entry: _Entry, due: float) -> None:
        entry.due = due
        heapq.heappush(self._heap, (due, key))

    def _held(self, taken: Taken) -> _Entry | None:
        entry = self._waiting.get(taken.key)
        return entry if entry is not None and entry.fencing_token == taken.fencing_token else None

    def _forget_done(self, before: float) -> None:
        """Forget completed deliveries accepted before this moment; those completed out of order go a little later."""
        while self._done:
            key, accepted = next(iter(self._done.items()))
            if accepted > before:
                return
            del self._done[key]
