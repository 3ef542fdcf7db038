"""The sandbox's clock: hours pass when a test says so, and nothing sleeps."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Final

from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override


class SandboxClock(Clock):
    """A clock that can be put forward."""

    def __init__(self, base: Clock = SYSTEM_CLOCK) -> None:
        self._base: Final = base
        self._lock: Final = threading.Lock()
        self._ahead = 0.0

    def advance(self, seconds: float) -> None:
        """Put it forward."""
        with self._lock:
            self._ahead += seconds

    @override
    def monotonic(self) -> float:
        """The base's moment, and what it was put forward."""
        return self._base.monotonic() + self._ahead

    @override
    def now(self) -> datetime:
        """The base's time, and what it was put forward."""
        return self._base.now() + timedelta(seconds=self._ahead)

    @override
    def real_seconds(self, seconds: float) -> float:
        """As the base has it."""
        return self._base.real_seconds(seconds)

    def at(self, monotonic: float) -> datetime:
        """The time of day at a moment of `monotonic`."""
        return self.now() + timedelta(seconds=monotonic - self.monotonic())


_LOOK_AGAIN: Final = 0.01


class StoppedClock(Clock):
    """A clock that stands still: a `SandboxClock` on it moves by `advance` alone."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now: Final = start or datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        """Always the same moment."""
        return 0.0

    @override
    def now(self) -> datetime:
        """Always the same time."""
        return self._now

    @override
    def real_seconds(self, seconds: float) -> float:
        """A moment: nobody can tell when it is put forward, so that who waits has to look again."""
        return max(0.0, min(seconds, max(_LOOK_AGAIN, seconds / 1000)))
