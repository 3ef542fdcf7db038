"""Fetch pages, or records by their keys, ahead of the caller in tasks."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable, Sequence
from typing import Any, Generic, TypeVar

from shoptet_api.paging.options import AT_ONCE

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Tasks(Generic[K, T]):
    """The pages of one walk that are in flight or ready, by their references.

    No task exists before there is something to fetch ahead; a page without a task is fetched in the caller's task.
    """

    def __init__(self, fetch: Callable[[K], Coroutine[Any, Any, T]], at_once: int = AT_ONCE) -> None:
        self._fetch = fetch
        self._tasks: dict[K, asyncio.Task[T]] = {}
        self._slots = asyncio.Semaphore(at_once)

    async def next_ready(self, wanted: Sequence[K]) -> K:
        """Return the one of these that is ready first; wait for it. The first one if none is in flight."""
        tasks = {self._tasks[ref]: ref for ref in wanted if ref in self._tasks}
        if not tasks:
            return wanted[0]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return next(ref for task, ref in tasks.items() if task in done)

    async def take(self, ref: K) -> T:
        """Return the page; wait for it."""
        task = self._tasks.get(ref)
        try:
            return await (self._fetch(ref) if task is None else task)
        finally:
            del task  # It holds its error, whose traceback holds this frame.

    async def follow(self, wanted: Sequence[K]) -> None:
        """Have these pages in flight, in this order, and no others."""
        others = [ref for ref in self._tasks if ref not in wanted]
        await _end([self._tasks.pop(ref) for ref in others])
        for ref in wanted:
            if ref not in self._tasks:
                self._tasks[ref] = asyncio.create_task(self._fetch_in_turn(ref))

    async def end(self) -> None:
        """End all tasks."""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        await _end(tasks)

    async def _fetch_in_turn(self, ref: K) -> T:
        async with self._slots:
            return await self._fetch(ref)


async def _end(tasks: Sequence[asyncio.Task[T]]) -> None:
    for task in tasks:
        task.cancel()
    if tasks:  # Under an event loop that is not asyncio's, there are none, and `gather` would fail.
        await asyncio.gather(*tasks, return_exceptions=True)
