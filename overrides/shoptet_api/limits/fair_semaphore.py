"""A number of places, and a queue before them: who comes first is let in first."""

import threading
from collections import OrderedDict

from shoptet_api.sansio.waiter import Waiter


class FairSemaphore:
    """Places that any threads and tasks share.

    It knows who is inside and who waits, by identity. So leaving is right at any moment, waiting or not, and twice too:
    who is interrupted somewhere between asking and leaving need not know how far it came.
    """

    __slots__ = ("_inside", "_lock", "_queue", "places")

    def __init__(self, places: int) -> None:
        self.places: int = places
        self._inside: set[object] = set()
        self._queue: OrderedDict[object, Waiter] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def is_idle(self) -> bool:
        """Whether every place is free."""
        return not self._inside

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return len(self._inside)

    @property
    def waiting(self) -> int:
        """How many wait for a place."""
        return len(self._queue)

    def enter(self, who: object) -> Waiter | None:
        """Take a place; None when it was free, or else what to wait for."""
        with self._lock:
            if len(self._inside) < self.places:
                self._inside.add(who)
                return None
            waiter = self._queue[who] = Waiter()
            return waiter

    def leave(self, who: object) -> None:
        """Give the place back, or stop waiting. It goes straight to who waits longest, so that nobody overtakes."""
        with self._lock:
            self._inside.discard(who)
            if not self._queue:
                return
            self._queue.pop(who, None)
            let_in: list[Waiter] = []
            while self._queue and len(self._inside) < self.places:
                following = next(iter(self._queue))
                self._inside.add(following)
                let_in.append(self._queue.pop(following))
        for waiter in let_in:
            waiter.finish()
