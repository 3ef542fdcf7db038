"""Requests that are held until someone lets them go: so that tests see many at once without racing the clock."""

import asyncio
import math
import threading
from typing import Final

import attrs

from shoptet_api.sandbox.matching import Given, Only, is_meant


@attrs.frozen(eq=False)
class _Waiting:
    given: Given
    loop: asyncio.AbstractEventLoop
    event: asyncio.Event

    def wake(self) -> None:
        self.loop.call_soon_threadsafe(self.event.set)


class Gate:
    """Where requests wait while it is closed. It is closed and opened from any thread."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._waiting: Final[list[_Waiting]] = []
        self._slow: Final[list[_Waiting]] = []
        self._let_through: Final[list[Only]] = []
        self._left: float = 0
        self._has_ended = False

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        with self._lock:
            return len(self._waiting)

    def close(self, most: int | None = None) -> None:
        """Hold what comes from now on: all of it, or so many requests at most."""
        with self._lock:
            if not self._has_ended:
                self._left = math.inf if most is None else most
            self._let_through.clear()

    def open(self) -> None:
        """Let go what waits, and hold nothing more."""
        with self._lock:
            self._left = 0
            self._free({})

    def let_through(self, only: Only) -> None:
        """Let those go that have these values in their path and query, and whatever of them comes later."""
        with self._lock:
            self._let_through.append(only)
            self._free(only)

    def end(self) -> None:
        """Let go what waits and what is slow, and let nothing wait from now on."""
        with self._lock:
            self._has_ended = True
            self._left = 0
            self._free({})
            for slow in self._slow:
                slow.wake()

    def _free(self, only: Only) -> None:
        for waiting in [one for one in self._waiting if is_meant(one.given, only)]:
            self._waiting.remove(waiting)
            waiting.wake()

    async def passed(self, given: Given) -> None:
        """Wait until it is open for a request with such values in its path and query."""
        waiting = _Waiting(given, asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._left < 1 or any(is_meant(given, only) for only in self._let_through):
                return
            self._left -= 1
            self._waiting.append(waiting)
        await waiting.event.wait()

    async def delayed(self, seconds: float) -> None:
        """Wait so long; less where the sandbox ends meanwhile, which waits for nobody."""
        if not seconds:
            await asyncio.sleep(0)
            return
        waiting = _Waiting({}, asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._has_ended:
                return
            self._slow.append(waiting)
        try:
            async with asyncio.timeout(seconds):
                await waiting.event.wait()
        except TimeoutError:
            return
        finally:
            with self._lock:
                self._slow.remove(waiting)
