"""A semaphore that grants its slots in the order of asking."""

import threading
from collections import OrderedDict

from shoptet_api.sansio.waiter import Waiter


class FairSemaphore:
    """Slots that any threads and tasks share.

    It knows its holders and the callers that wait, by identity. So `release` is right at any moment, waiting or not,
    and also twice: a caller that is interrupted between `acquire` and `release` need not know how far it got.
    """

    __slots__ = ("_holders", "_lock", "_queue", "slots")

    def __init__(self, slots: int) -> None:
        self.slots = slots
        self._holders: set[object] = set()
        self._queue: OrderedDict[object, Waiter] = OrderedDict()
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
            if not self._queue:
                return
            self._queue.pop(holder, None)
            admitted: list[Waiter] = []
            while self._queue and len(self._holders) < self.slots:
                next_holder = next(iter(self._queue))
                self._holders.add(next_holder)
                admitted.append(self._queue.pop(next_holder))
        for waiter in admitted:
            waiter.finish()
