"""Who waits for which job, and how they are woken."""

import threading

import attrs

from shoptet_api.jobs.records import JobRecord
from shoptet_api.sansio.steps import Exchange, wait
from shoptet_api.sansio.waiter import Waiter


@attrs.define(eq=False)
class Ticket:
    """One job that somebody waits for."""

    record: JobRecord
    bell: "Bell"
    due: float
    is_early: bool = False
    """It is young, and worth a look at its detail, which counts."""
    is_told: bool = False
    """Somebody said that it has finished: a webhook, or the list."""
    is_followed: bool = False
    """Somebody wants to hear of every look."""
    missed: int = 0
    """Looks at the list in a row that did not show it."""


class Bell:
    """Wakes one who waits, as often as needed, for one or several jobs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiter = Waiter()

    def ring(self) -> None:
        """Wake who waits, or who waits next."""
        with self._lock:
            waiter = self._waiter
        waiter.finish()

    def wait(self, seconds: float) -> Exchange[bool]:
        """Wait for at most so many seconds; whether it rang."""
        is_rung = yield from wait(self._waiter, seconds)
        if is_rung:
            with self._lock:
                self._waiter = Waiter()
        return is_rung
