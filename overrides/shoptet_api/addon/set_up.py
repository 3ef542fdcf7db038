"""What is done in a shop after the installation: its webhook key, and the webhooks. It is done again until it succeeds.

The shop waits five seconds for the installation's response, and may approve the installation later. So this happens
afterwards, and a shop that refuses the addon's tokens for now is asked again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Final

from shoptet_api.error_text import one_line
from shoptet_api.sansio.cancelled import is_being_cancelled

PAUSES: Final = (5.0, 30.0, 120.0, 600.0)
"""Seconds between the attempts; the last one repeats."""
_FINDING: Final = 0
"""Stands for no shop: the task that looks for them."""
_log: Final = logging.getLogger("shoptet_api.addon")


class SetUps:
    """The shops that are being set up, each by one task."""

    def __init__(self, set_up: Callable[[int], Awaitable[None]]) -> None:
        self._set_up = set_up
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def start(self, eshop_id: int) -> None:
        """Set a shop up; a task that still works on it begins again."""
        self._run(eshop_id, self._repeated(eshop_id))

    async def start_all(self, find: Callable[[], Awaitable[Iterable[int]]]) -> None:
        """Set up the shops that a function finds; if it fails now, it is called again later."""
        pause = await self._started(find, 0)
        if pause is not None:
            self._run(_FINDING, self._find_again(find, pause))

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

    def _run(self, name: int, work: Coroutine[Any, Any, None]) -> None:
        if (task := self._tasks.pop(name, None)) is not None:
            task.cancel()
        task = asyncio.create_task(work)
        self._tasks[name] = task
        task.add_done_callback(lambda done: self._forget(name, done))

    async def _find_again(self, find: Callable[[], Awaitable[Iterable[int]]], pause: float | None) -> None:
        attempt = 0
        while pause is not None:
            await asyncio.sleep(pause)
            attempt += 1
            pause = await self._started(find, attempt)

    async def _started(self, find: Callable[[], Awaitable[Iterable[int]]], attempt: int) -> float | None:
        """Start what is found; return the pause to the next attempt if that fails."""
        try:
            found = await find()
        except Exception as error:  # noqa: BLE001 (the store may be back soon, and new shops can install meanwhile)
            pause = _pause(attempt)
            what = (one_line(f"{type(error).__name__}: {error}"), pause)
            _log.warning("the installations cannot be read: %s; the next attempt is in %.0f s", *what)
            return pause
        for eshop_id in found:
            self.start(eshop_id)
        return None

    async def _repeated(self, eshop_id: int) -> None:
        attempt = 0
        while True:
            try:
                await self._set_up(eshop_id)
            except (Exception, asyncio.CancelledError) as error:
                # Whatever fails is tried again, also where a function of the addon waited for what was cancelled.
                if isinstance(error, asyncio.CancelledError) and is_being_cancelled():
                    raise
                pause = _pause(attempt)
                attempt += 1
                what = (eshop_id, one_line(f"{type(error).__name__}: {error}"), pause)
                _log.warning("shop %d is not set up yet: %s; the next attempt is in %.0f s", *what)
                await asyncio.sleep(pause)
            else:
                _log.info("shop %d is set up", eshop_id)
                return


def _pause(attempt: int) -> float:
    return PAUSES[min(attempt, len(PAUSES) - 1)]
