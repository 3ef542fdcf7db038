"""The clock and deadlines, behind one small class, so that a test can let hours pass in seconds."""

import math
import time
from datetime import UTC, datetime
from typing import Final

from shoptet_api.compat import override


class Clock:
    """The machine's clock. Drivers sleep by it too, as long as `real_seconds` says."""

    rate: float = 1.0
    """How many seconds of this clock pass in one second of the machine's."""

    def monotonic(self) -> float:
        """Return the seconds since some fixed moment; they never decrease."""
        return time.monotonic()

    def now(self) -> datetime:
        """Return the date and time, with a time zone."""
        return datetime.now(UTC)

    def real_seconds(self, seconds: float) -> float:
        """Return how long this many seconds of this clock take on the machine's; called before each wait."""
        return max(0.0, seconds / self.rate)


SYSTEM_CLOCK: Final = Clock()


class Deadline:
    """The moment when a call must have ended, all its tries and waits included."""

    __slots__ = ("_clock", "_end", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds: Final = seconds
        self._end = math.inf if seconds is None else clock.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that remain; infinite without a deadline, and never below zero."""
        return max(0.0, self._end - self._clock.monotonic())

    def real_left(self) -> float:
        """Return the seconds that remain on the machine's clock, the only one that sockets know."""
        return self.left() / self._clock.rate

    def allows(self, seconds: float) -> bool:
        """Return whether something that takes this many seconds would end in time."""
        return seconds < self.left()

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline this many seconds from now, or at this one's moment if that comes first."""
        return Deadline(self._clock, min(seconds, self.left()))

    @override
    def __repr__(self) -> str:
        return f"Deadline({self.left():.3f} s remain of {self.seconds})"
