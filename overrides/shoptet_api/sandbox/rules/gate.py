"""Requests that are held until someone lets them go: so that tests see many at once without racing the clock."""

import asyncio
import math
import threading
from typing import Final


class Gate:
    """Where requests wait while it is closed. It is closed and opened from any thread."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._waiting: Final[list[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = []
        self._left: float = 0

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        with self._lock:
            return len(self._waiting)

    def close(self, most: int | None = None) -> None:
        """Hold what comes from now on: all of it, or so many requests at most."""
        with self._lock:
            self._left = math.inf if most is None else most

    def open(self) -> None:
        """Let go what waits, and hold nothing more."""
        with self._lock:
            self._left = 0
            waiting = self._waiting[:]
            self._waiting.clear()
        for loop, event in waiting:
            loop.call_soon_threadsafe(event.set)

    async def passed(self) -> None:
        """Wait until it is open."""
        event = asyncio.Event()
        with self._lock:
            if self._left < 1:
                return
            self._left -= 1
            self._waiting.append((asyncio.get_running_loop(), event))
        await event.wait()
