"""What time it is and how long is left, behind one small class, so that a test can let hours pass in seconds."""

import math
import time
from datetime import UTC, datetime
from typing import Final

from shoptet_api.compat import override


class Clock:
    """The machine's clock. Drivers sleep by it too: `real_seconds` says how long."""

    rate: float = 1.0
    """How many of its seconds pass in one of the machine's."""

    def monotonic(self) -> float:
        """Seconds since some moment; never set back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The time of day, aware."""
        return datetime.now(UTC)

    def real_seconds(self, seconds: float) -> float:
        """How long to wait on the machine's clock for so many seconds to pass on this one; asked before each wait."""
        return max(0.0, seconds / self.rate)


SYSTEM_CLOCK: Final = Clock()


class Deadline:
    """The moment by which a call must have ended, all its tries and waits included."""

    __slots__ = ("_clock", "_end", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds: Final = seconds
        self._end = math.inf if seconds is None else clock.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; infinite where there is no deadline, and never below zero."""
        return max(0.0, self._end - self._clock.monotonic())

    def real_left(self) -> float:
        """Seconds of the machine's clock left: for sockets, which know no other."""
        return self.left() / self._clock.rate

    def allows(self, seconds: float) -> bool:
        """Whether something that takes so long would end in time."""
        return seconds < self.left()

    def within(self, seconds: float) -> "Deadline":
        """A deadline so many seconds from now, or this one if that comes first."""
        return Deadline(self._clock, min(seconds, self.left()))

    @override
    def __repr__(self) -> str:
        return f"Deadline({self.left():.3f} s left of {self.seconds})"
