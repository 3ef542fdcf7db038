"""A thread or a task that waits for another one."""

import threading
from collections.abc import Callable


class Waiter:
    """Wakes a thread or task, under either driver, when another one has done its part."""

    __slots__ = ("_is_done", "_lock", "_wake")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_done = False
        self._wake: Callable[[], object] | None = None

    @property
    def is_done(self) -> bool:
        """Whether the wait has ended."""
        return self._is_done

    def finish(self) -> None:
        """End the wait; called from any thread."""
        with self._lock:
            self._is_done = True
        # Forgotten only when it has been called: an interrupted caller calls this method again.
        if (wake := self._wake) is not None:
            wake()
            self._wake = None

    def on_done(self, wake: Callable[[], object]) -> None:
        """Have `wake` called, from any thread, when the wait ends; at once if it has already ended.

        It may be called more than once.
        """
        with self._lock:
            if not self._is_done:
                self._wake = wake
                return
        wake()
