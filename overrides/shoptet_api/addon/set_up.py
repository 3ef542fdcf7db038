"""What is done in a shop after the installation: its webhook key, and the webhooks. It is done again until it succeeds.

The shop waits five seconds for the installation's response, and may approve the installation later. So this happens
afterwards, and a shop that refuses the addon's tokens for now is asked again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final

from shoptet_api.error_text import one_line

PAUSES: Final = (5.0, 30.0, 120.0, 600.0)
"""Seconds between the attempts; the last one repeats."""
_log: Final = logging.getLogger("shoptet_api.addon")


class SetUps:
    """The shops that are being set up, each by one task."""

    def __init__(self, set_up: Callable[[int], Awaitable[None]]) -> None:
        self._set_up = set_up
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def start(self, eshop_id: int) -> None:
        """Set a shop up; a task that still works on it begins again."""
        if (task := self._tasks.pop(eshop_id, None)) is not None:
            task.cancel()
        task = asyncio.create_task(self._until_done(eshop_id))
        self._tasks[eshop_id] = task
        task.add_done_callback(lambda done: self._forget(eshop_id, done))

    async def stop(self) -> None:
        """End all tasks; the next start of the application begins them again."""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def settled(self) -> None:
        """Wait until no shop is being set up."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _forget(self, eshop_id: int, task: "asyncio.Task[None]") -> None:
        if self._tasks.get(eshop_id) is task:
            del self._tasks[eshop_id]

    def _until_done(self, eshop_id: int) -> Coroutine[Any, Any, None]:
        return self._repeated(eshop_id)

    async def _repeated(self, eshop_id: int) -> None:
        attempt = 0
        while True:
            try:
                await self._set_up(eshop_id)
            except Exception as error:  # noqa: BLE001 (whatever fails is tried again)
                pause = PAUSES[min(attempt, len(PAUSES) - 1)]
                attempt += 1
                what = (eshop_id, one_line(f"{type(error).__name__}: {error}"), pause)
                _log.warning("shop %d is not set up yet: %s; the next attempt is in %.0f s", *what)
                await asyncio.sleep(pause)
            else:
                _log.info("shop %d is set up", eshop_id)
                return
