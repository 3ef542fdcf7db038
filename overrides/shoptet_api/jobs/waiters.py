"""The callers that wait for jobs, and how the watcher wakes them."""

import threading

import attrs

from shoptet_api.clock import Awaited
from shoptet_api.jobs.records import JobRecord
from shoptet_api.sansio.steps import Exchange, wait
from shoptet_api.sansio.waiter import Waiter


@attrs.define(eq=False)
class Waiting:
    """One job that one caller waits for."""

    record: JobRecord
    wakeup: "Wakeup"
    next_poll: float
    is_early: bool = False
    """The job is young, and worth a poll of its detail, which the API counts."""
    is_reported: bool = False
    """A webhook or the list has reported that the job has finished."""
    is_followed: bool = False
    """The caller wants to know of every poll."""
    missed: int = 0
    """Polls of the list in a row that did not contain the job."""


class Wakeup:
    """Wakes one caller, as often as needed, for one or several jobs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiter = Waiter()

    def set(self) -> None:
        """Wake the caller, or end its next wait at once."""
        with self._lock:
            waiter = self._waiter
        waiter.finish()

    def wait(self, seconds: float, awaited: Awaited = "others") -> Exchange[bool]:
        """Wait for at most this many seconds, and return whether the caller was woken."""
        is_set = yield from wait(self._waiter, seconds, awaited)
        if is_set:
            with self._lock:
                self._waiter = Waiter()
        return is_set
