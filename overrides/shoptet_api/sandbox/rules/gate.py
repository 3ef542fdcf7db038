"""Requests that are held until someone lets them go: so that tests see many at once without racing the clock."""

import asyncio
import threading
from typing import Final


class Gate:
    """Where requests wait while it is closed. It is closed and opened from any thread."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._waiting: Final[list[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = []
        self._is_closed = False

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        with self._lock:
            return len(self._waiting)

    def close(self) -> None:
        """Hold what comes from now on."""
        with self._lock:
            self._is_closed = True

    def open(self) -> None:
        """Let go what waits, and hold nothing more."""
        with self._lock:
            self._is_closed = False
            waiting = self._waiting[:]
            self._waiting.clear()
        for loop, event in waiting:
            loop.call_soon_threadsafe(event.set)

    async def passed(self) -> None:
        """Wait until it is open."""
        event = asyncio.Event()
        with self._lock:
            if not self._is_closed:
                return
            self._waiting.append((asyncio.get_running_loop(), event))
        await event.wait()
