"""A number of places, and a queue before them: who comes first is let in first."""

import threading
from collections import deque

from shoptet_api.steps import Waiter


class Gate:
    """Places that any threads and tasks share."""

    __slots__ = ("_free", "_lock", "_queue", "places")

    def __init__(self, places: int) -> None:
        self.places = places
        self._free = places
        self._queue: deque[Waiter] = deque()
        self._lock = threading.Lock()

    @property
    def is_idle(self) -> bool:
        """Whether every place is free."""
        return self._free == self.places

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return self.places - self._free

    def enter(self) -> Waiter | None:
        """Take a place; None when it was free, or else who must wait to be let in."""
        with self._lock:
            if self._free:
                self._free -= 1
                return None
            waiter = Waiter()
            self._queue.append(waiter)
            return waiter

    def leave(self) -> None:
        """Give a place back: straight to who waits longest, so that nobody overtakes."""
        with self._lock:
            if not self._queue:
                self._free += 1
                return
            waiter = self._queue.popleft()
        waiter.finish()

    def withdraw(self, waiter: Waiter) -> None:
        """Stop waiting; a place that was given in the same moment goes on to the next."""
        with self._lock:
            try:
                self._queue.remove(waiter)
            except ValueError:
                pass
            else:
                return
        self.leave()
