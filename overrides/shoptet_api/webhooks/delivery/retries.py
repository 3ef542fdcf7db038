"""Decide when a failed handler is called again."""

from collections.abc import Sequence
from typing import Final

import attrs

from shoptet_api.checks import check_seconds

DEFAULT_RETRIES: Final = (10.0, 60.0, 300.0, 1800.0, 7200.0)
"""Seconds between the attempts: six attempts in about two and a half hours."""


@attrs.frozen
class RetrySchedule:
    """Pauses between attempts; after the last attempt a delivery is dead."""

    pauses: tuple[float, ...] = DEFAULT_RETRIES

    @classmethod
    def of(cls, pauses: Sequence[float]) -> "RetrySchedule":
        """Return the schedule with these pauses, in seconds.

        Raises:
            ConfigurationError: One of them is not a number of seconds.
        """
        for pause in pauses:
            check_seconds("retries", pause, may_be_zero=True)
        return cls(tuple(map(float, pauses)))

    @property
    def attempts(self) -> int:
        """The number of attempts in all."""
        return len(self.pauses) + 1

    @property
    def longest(self) -> float:
        """The longest pause; zero if there are none."""
        return max(self.pauses, default=0.0)

    def after(self, attempt: int) -> float | None:
        """Return the seconds to wait after attempt number `attempt` (from 1); None if it was the last one."""
        return self.pauses[attempt - 1] if attempt <= len(self.pauses) else None
