"""Requests that are held until someone lets them go: so that tests see many at once without racing the clock."""

import asyncio
import threading
from typing import Final, TypeAlias

_Waiter: TypeAlias = tuple[asyncio.AbstractEventLoop, asyncio.Event]


class Gate:
    """Where requests wait while it is closed. It is closed and opened from any thread."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._waiting: Final[list[_Waiter]] = []
        self._slow: Final[list[_Waiter]] = []
        self._is_closed = False
        self._has_ended = False

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        with self._lock:
            return len(self._waiting)

    def close(self) -> None:
        """Hold what comes from now on."""
        with self._lock:
            self._is_closed = not self._has_ended

    def open(self) -> None:
        """Let go what waits, and hold nothing more."""
        with self._lock:
            self._is_closed = False
            waiting = self._waiting[:]
            self._waiting.clear()
        _wake(waiting)

    def end(self) -> None:
        """Let go what waits and what is slow, and let nothing wait from now on."""
        with self._lock:
            self._has_ended = True
            slow = self._slow[:]
        self.open()
        _wake(slow)

    async def passed(self) -> None:
        """Wait until it is open."""
        waiter = asyncio.get_running_loop(), asyncio.Event()
        with self._lock:
            if not self._is_closed:
                return
            self._waiting.append(waiter)
        await waiter[1].wait()

    async def delayed(self, seconds: float) -> None:
        """Wait so long; less where the sandbox ends meanwhile, which waits for nobody."""
        if not seconds:
            await asyncio.sleep(0)
            return
        waiter = asyncio.get_running_loop(), asyncio.Event()
        with self._lock:
            if self._has_ended:
                return
            self._slow.append(waiter)
        try:
            async with asyncio.timeout(seconds):
                await waiter[1].wait()
        except TimeoutError:
            return
        finally:
            with self._lock:
                self._slow.remove(waiter)


def _wake(waiters: list[_Waiter]) -> None:
    for loop, event in waiters:
        loop.call_soon_threadsafe(event.set)
