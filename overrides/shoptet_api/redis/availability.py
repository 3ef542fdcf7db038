"""What is known of a server that cannot be reached: pure decisions."""

from typing import Final

GRACE: Final = 5.0
"""Seconds that calls wait for a server before they go on without it: a restart takes less."""


class Availability:
    """Whether calls wait for the server or go on without it."""

    def __init__(self, grace: float = GRACE) -> None:
        self._grace = grace
        self._failing_since: float | None = None
        self.is_away: bool = False
        """Whether calls go on without the server."""

    @property
    def is_failing(self) -> bool:
        """Whether the last command failed."""
        return self._failing_since is not None

    def failed(self, now: float) -> bool:
        """Note that the server was not reached; return whether calls go on without it from now on."""
        if self._failing_since is None:
            self._failing_since = now
        if self.is_away or now - self._failing_since < self._grace:
            return False
        self.is_away = True
        return True

    def worked(self) -> bool:
        """Note that the server was reached; return whether calls went on without it until now."""
        if self._failing_since is None:
            return False
        was_away, self.is_away, self._failing_since = self.is_away, False, None
        return was_away


def share_of(limit: int, processes: int) -> int:
    """Return the part of a limit that a process keeps for itself while it cannot share it."""
    return max(1, limit // max(1, processes))
