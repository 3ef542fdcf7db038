"""The clock and deadlines, behind one small class, so that a test can let hours pass in seconds."""

import math
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Final, Literal, Self, TypeAlias, TypeVar

from shoptet_api.compat import override

T = TypeVar("T")

Awaited: TypeAlias = Literal["time", "others", "changes", "background"]
"""What is waited for: a moment, another caller (the time is only the limit), changes in the shop; or work that no call
waits for."""


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

    def alarm(
        self,
        seconds: float,
        wake: Callable[[], object],  # noqa: ARG002 (only a clock that can be moved calls it)
        *,
        awaited: Awaited = "time",  # noqa: ARG002
        is_done: Callable[[], bool] | None = None,  # noqa: ARG002
    ) -> "Alarm":
        """Begin a wait.

        Args:
            seconds: The length of the wait, on this clock.
            wake: Called from any thread when the clock was moved meanwhile.
            awaited: What the wait is for.
            is_done: Returns whether the wait has ended for another reason than the time.
        """
        return Alarm(self.real_seconds(seconds))

    def working(self) -> AbstractContextManager[None]:
        """Return a context in which the current thread or task performs a call."""
        return _WORKING


class Alarm:
    """One wait on a clock; a clock that can be moved has its own kind."""

    __slots__ = ("_seconds",)

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def real_seconds(self) -> float:
        """Return how long to wait, on the machine's clock, before asking again."""
        return self._seconds

    def is_over(self) -> bool:
        """Return whether the clock was moved past the end of the wait; asked after each `wake`."""
        return False

    def timed_out(self) -> bool:
        """Return whether the wait is over, now that `real_seconds` have passed."""
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


_WORKING: Final = nullcontext()

SYSTEM_CLOCK: Final = Clock()


class Deadline:
    """The moment when a call must have ended, all its tries and waits included."""

    __slots__ = ("_clock", "_end", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds: Final = seconds
        self._end = math.inf if seconds is None else clock.monotonic() + seconds

    def remaining(self) -> float:
        """Return the seconds that remain; infinite without a deadline, and never below zero."""
        return max(0.0, self._end - self._clock.monotonic())

    def real_remaining(self) -> float:
        """Return the seconds that remain on the machine's clock, the only one that sockets know."""
        return self.remaining() / self._clock.rate

    def allows(self, seconds: float) -> bool:
        """Return whether something that takes this many seconds would end in time."""
        return seconds < self.remaining()

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline this many seconds from now, or at this one's moment if that comes first."""
        return Deadline(self._clock, min(seconds, self.remaining()))

    @override
    def __repr__(self) -> str:
        return f"Deadline({self.remaining():.3f} s remain of {self.seconds})"


current_deadline: Final[ContextVar[Deadline | None]] = ContextVar("shoptet_api_deadline", default=None)
"""The deadline of the call that this thread or task is making. It is set around requests, reads and work, for code that
has no parameter for it: httpcore, and the stores of tokens, cursors and finished jobs, whose methods callers may write
themselves."""


def until(deadline: Deadline, work: Callable[[], T]) -> T:
    """Do work under a deadline."""
    token = current_deadline.set(deadline)
    try:
        return work()
    finally:
        current_deadline.reset(token)


def patience_within(seconds: float) -> float:
    """Return how long to wait for something: this many seconds, or less if the call must end before."""
    deadline = current_deadline.get()
    return seconds if deadline is None else min(seconds, deadline.real_remaining())
