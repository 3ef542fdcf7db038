"""The sandbox's clock: tests advance it by hours without sleeping."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Final

from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.compat import override


class SandboxClock(Clock):
    """A clock that can be advanced."""

    def __init__(self, base: Clock = SYSTEM_CLOCK) -> None:
        self._base: Final = base
        self._lock: Final = threading.Lock()
        self._offset = 0.0

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        with self._lock:
            self._offset += seconds

    @override
    def monotonic(self) -> float:
        """Return the base clock's moment plus the advanced seconds."""
        return self._base.monotonic() + self._offset

    @override
    def now(self) -> datetime:
        """Return the base clock's time plus the advanced seconds."""
        return self._base.now() + timedelta(seconds=self._offset)

    @override
    def real_seconds(self, seconds: float) -> float:
        """Return the real seconds of the base clock."""
        return self._base.real_seconds(seconds)

    def at(self, monotonic: float) -> datetime:
        """Return the wall-clock time at a moment of `monotonic`."""
        return self.now() + timedelta(seconds=monotonic - self.monotonic())


_POLL_SECONDS: Final = 0.01


class StoppedClock(Clock):
    """A clock that stands still; a `SandboxClock` based on it moves only by `advance`."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now: Final = start or datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        """Return always the same moment."""
        return 0.0

    @override
    def now(self) -> datetime:
        """Return always the same time."""
        return self._now

    @override
    def real_seconds(self, seconds: float) -> float:
        """Return a short time: the next `advance` cannot be predicted, so a waiting thread has to poll."""
        return max(0.0, min(seconds, max(_POLL_SECONDS, seconds / 1000)))
