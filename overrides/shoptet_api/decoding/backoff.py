"""When to try the fast way again after it was refused."""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 64


class Backoff:
    """Counts tries that are better left out: twice as many after each failure, up to 64.

    Answers that always drift are not worth a try of the fast way each time. (Threads that share one may miscount; it
    costs a try.)
    """

    def __init__(self) -> None:
        self._left = 0
        self._next = 1

    def is_over(self) -> bool:
        """Whether to try now; counts the try that is left out."""
        if self._left:
            self._left -= 1
            return False
        return True

    def failed(self) -> None:
        """The try failed."""
        self._left = self._next
        self._next = min(2 * self._next, _LONGEST)

    def worked(self) -> None:
        """The try was a success."""
        self._next = 1
