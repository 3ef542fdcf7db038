"""Requests held back until a test releases them, so that many run at once without a race against the clock."""

import asyncio
import math
import threading
from typing import Final

import attrs

from shoptet_api.sandbox.matching import ParameterFilter, ParameterValues, matches


@attrs.frozen(eq=False)
class _Waiting:
    parameters: ParameterValues
    loop: asyncio.AbstractEventLoop
    event: asyncio.Event

    def wake(self) -> None:
        self.loop.call_soon_threadsafe(self.event.set)


class HoldGate:
    """A gate where requests wait while it is closed; any thread may close and open it."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._waiting: Final[list[_Waiting]] = []
        self._delayed: Final[list[_Waiting]] = []
        self._let_through: Final[list[ParameterFilter]] = []
        self._remaining: float = 0
        self._has_ended = False

    @property
    def waiting(self) -> int:
        """The number of waiting requests."""
        with self._lock:
            return len(self._waiting)

    def close(self, maximum: int | None = None) -> None:
        """Hold all requests from now on, or at most the next `maximum` ones."""
        with self._lock:
            if not self._has_ended:
                self._remaining = math.inf if maximum is None else maximum
            self._let_through.clear()

    def open(self) -> None:
        """Release the waiting requests, and hold no more."""
        with self._lock:
            self._remaining = 0
            self._wake({})

    def let_through(self, only: ParameterFilter) -> None:
        """Release the requests with these values in their path and query, now and from now on."""
        with self._lock:
            self._let_through.append(only)
            self._wake(only)

    def end(self) -> None:
        """Release all waiting and delayed requests, and never hold one again."""
        with self._lock:
            self._has_ended = True
            self._remaining = 0
            self._wake({})
            for delayed in self._delayed:
                delayed.wake()

    def _wake(self, only: ParameterFilter) -> None:
        for waiting in [one for one in self._waiting if matches(one.parameters, only)]:
            self._waiting.remove(waiting)
            waiting.wake()

    async def wait_until_open(self, parameters: ParameterValues) -> None:
        """Wait until the gate is open for a request with these values in its path and query."""
        waiting = _Waiting(parameters, asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._remaining < 1 or any(matches(parameters, only) for only in self._let_through):
                return
            self._remaining -= 1
            self._waiting.append(waiting)
        await waiting.event.wait()

    async def delay(self, seconds: float) -> None:
        """Wait this many seconds, or until the sandbox stops, which does not wait for delayed requests."""
        if not seconds:
            await asyncio.sleep(0)
            return
        waiting = _Waiting({}, asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._has_ended:
                return
            self._delayed.append(waiting)
        try:
            async with asyncio.timeout(seconds):
                await waiting.event.wait()
        except TimeoutError:
            return
        finally:
            with self._lock:
                self._delayed.remove(waiting)
