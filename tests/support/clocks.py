"""Clocks that run faster than the machine's: hours pass in seconds."""

import time
from datetime import UTC, datetime, timedelta

from shoptet_api.clock import Clock
from shoptet_api.compat import override


class FastClock(Clock):
    """A clock whose seconds pass `speed` times as fast as the machine's; its dates are the machine's."""

    def __init__(self, speed: float) -> None:
        self.rate = speed

    @override
    def monotonic(self) -> float:
        return super().monotonic() * self.rate


class FastWallClock(Clock):
    """A clock whose dates pass `speed` times as fast as the machine's, and that can be set forward."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = time.monotonic()
        self._ahead = 0.0

    @override
    def monotonic(self) -> float:
        return (time.monotonic() - self._began) * self._speed + self._ahead

    @override
    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(seconds=self.monotonic())

    @override
    def real_seconds(self, seconds: float) -> float:
        return max(0.0, seconds) / self._speed

    def advance(self, seconds: float) -> None:
        """Set the clock forward."""
        self._ahead += seconds
