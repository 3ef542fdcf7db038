"""Work scheduled by the sandbox's clock: ends of jobs, retries of webhooks."""

import heapq
import itertools
import logging
import threading
from collections.abc import Callable
from typing import Final, TypeAlias

from shoptet_api.sandbox.clock import SandboxClock

_log: Final = logging.getLogger("shoptet_api.sandbox")

Work: TypeAlias = Callable[[float], object]
"""Receives its scheduled moment, which lies in the past if the clock was advanced beyond it."""


class Schedule:
    """Runs work at its scheduled moment, one piece after another, in a thread that starts with the first piece."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock: Final = clock
        self._changed: Final = threading.Condition()
        self._queue: Final[list[tuple[float, int, Work]]] = []
        self._numbers: Final = itertools.count()
        self._thread: threading.Thread | None = None
        self._is_working = False
        self._is_closed = False
        clock.follow(self)

    def at(self, moment: float, work: Work) -> None:
        """Run `work` at a moment of the clock's `monotonic`."""
        with self._changed:
            if self._is_closed:
                return
            heapq.heappush(self._queue, (moment, next(self._numbers), work))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="shoptet-sandbox-schedule", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def settle(self, timeout: float) -> bool:
        """Wait until no work is ready or running; return False if that takes longer than `timeout` seconds."""
        if threading.current_thread() is self._thread:
            return True
        with self._changed:
            self._changed.notify_all()
            return self._changed.wait_for(self._is_idle, timeout)

    def close(self) -> None:
        """Drop all scheduled work, and stop once the running piece has ended."""
        with self._changed:
            self._is_closed = True
            self._queue.clear()
            self._changed.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def is_idle(self) -> bool:
        """Return whether no work is ready or running."""
        with self._changed:
            return self._is_idle()

    def next_moment(self) -> float | None:
        """Return the moment of the next piece of work."""
        with self._changed:
            return self._queue[0][0] if self._queue else None

    def wake(self) -> None:
        """Run the work whose moment has come since the clock was moved."""
        with self._changed:
            self._changed.notify_all()

    def _is_idle(self) -> bool:
        return not self._is_working and not self._is_ready()

    def _is_ready(self) -> bool:
        return bool(self._queue) and self._queue[0][0] <= self._clock.monotonic()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._is_working = False
                self._changed.notify_all()
                while not self._is_closed and not self._is_ready():
                    self._changed.wait(self._seconds())
                if self._is_closed:
                    return
                moment, _, work = heapq.heappop(self._queue)
                self._is_working = True
            try:
                work(moment)
            except Exception:  # noqa: BLE001 (logged; the next piece must still run)
                _log.exception("scheduled work failed")
            self._rest()

    def _rest(self) -> None:
        """Let the clock move on if callers wait for it."""
        with self._changed:
            self._is_working = False
        self._clock.skip()

    def _seconds(self) -> float | None:
        """Return the real seconds until the next piece; advancing the sandbox's clock ends the wait earlier."""
        if not self._queue:
            return None
        return min(3600.0, self._clock.real_seconds(self._queue[0][0] - self._clock.monotonic()))
