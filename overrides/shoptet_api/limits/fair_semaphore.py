"""A semaphore that grants its slots in the order of asking."""

import threading
from collections import OrderedDict, deque
from typing import Final

from shoptet_api.sansio.waiter import Waiter


class FairSemaphore:
    """Slots that any threads and tasks share.

    It knows its holders and the callers that wait, by identity. So `release` is right at any moment, waiting or not,
    and also twice: a caller that is interrupted between `acquire` and `release`, or inside them, need not know how far
    it got.
    """

    __slots__ = ("_admitted", "_holders", "_lock", "_queue", "slots")

    def __init__(self, slots: int) -> None:
        self.slots: Final = slots
        self._holders: set[object] = set()
        self._queue: OrderedDict[object, Waiter] = OrderedDict()
        # Callers that have a slot but may not know yet.
        self._admitted: deque[Waiter] = deque()
        self._lock = threading.Lock()

    @property
    def is_idle(self) -> bool:
        """Whether every slot is free."""
        return not self._holders

    @property
    def taken(self) -> int:
        """The number of slots that are taken."""
        return len(self._holders)

    @property
    def waiting(self) -> int:
        """The number of callers that wait for a slot."""
        return len(self._queue)

    def acquire(self, holder: object) -> Waiter | None:
        """Take a slot: return None if one was free, otherwise what to wait for."""
        with self._lock:
            if len(self._holders) < self.slots:
                self._holders.add(holder)
                return None
            waiter = self._queue[holder] = Waiter()
            return waiter

    def release(self, holder: object) -> None:
        """Free the slot, or stop waiting. The slot goes straight to the longest-waiting caller, so no one overtakes."""
        with self._lock:
            self._holders.discard(holder)
            self._queue.pop(holder, None)
            self._admit()

    def _admit(self) -> None:
        while self._queue and len(self._holders) < self.slots:
            next_holder, waiter = next(iter(self._queue.items()))
            # In this order: after an interrupt between two lines, the next call of this method does the rest.
            self._admitted.append(waiter)
            self._holders.add(next_holder)
            del self._queue[next_holder]
        while self._admitted:
            self._admitted[0].finish()
            self._admitted.popleft()
