"""Wait for another thread or process without guessing how long it takes."""

import asyncio
import time
from collections.abc import Callable


def until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until the condition is true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to it"
        time.sleep(0.002)


async def comes(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until the condition is true, while other tasks run."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 (what other threads do sets no event)
            await asyncio.sleep(0.002)
