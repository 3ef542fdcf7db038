"""When to try the fast way again after it failed."""

from __future__ import annotations

from typing import Final

_MAX_SKIPPED: Final = 64


class Backoff:
    """Counts tries that are skipped: twice as many after each failure, up to 64.

    For responses that always drift, trying the fast way each time costs more than it gains. (Threads that share one
    object may miscount, which costs a try.)
    """

    def __init__(self) -> None:
        self._remaining = 0
        self._next = 1

    def is_over(self) -> bool:
        """Return whether to try now, and count the try that is skipped if not."""
        if self._remaining:
            self._remaining -= 1
            return False
        return True

    def failed(self) -> None:
        """Record a failed try."""
        self._remaining = self._next
        self._next = min(2 * self._next, _MAX_SKIPPED)

    def worked(self) -> None:
        """Record a successful try."""
        self._next = 1
