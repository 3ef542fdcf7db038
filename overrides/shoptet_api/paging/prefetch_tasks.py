"""Fetches pages ahead of the caller in tasks of its own."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Generic, TypeVar

from shoptet_api.paging.options import AT_ONCE
from shoptet_api.paging.walk import Ask
from shoptet_generated.runtime import Page

T = TypeVar("T")


class Tasks(Generic[T]):
    """The pages of one walk that are under way or at hand.

    There is no task before there is something to fetch ahead; what is not under way is fetched in the caller's task.
    """

    def __init__(self, fetch: Callable[[Ask], Coroutine[Any, Any, Page[T]]]) -> None:
        self._fetch = fetch
        self._tasks: dict[Ask, asyncio.Task[Page[T]]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    async def take(self, ask: Ask) -> Page[T]:
        """The page; waits for it."""
        task = self._tasks.get(ask)
        try:
            return await (self._fetch(ask) if task is None else task)
        finally:
            del task  # It holds its error, whose traceback holds this frame.

    async def follow(self, wanted: Sequence[Ask]) -> None:
        """Have these pages under way, in this order, and no others."""
        others = [ask for ask in self._tasks if ask not in wanted]
        await _end([self._tasks.pop(ask) for ask in others])
        for ask in wanted:
            if ask not in self._tasks:
                self._tasks[ask] = asyncio.create_task(self._fetch_in_turn(ask))

    async def end(self) -> None:
        """Leave no task behind."""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        await _end(tasks)

    async def _fetch_in_turn(self, ask: Ask) -> Page[T]:
        async with self._places:
            return await self._fetch(ask)


async def _end(tasks: Sequence[asyncio.Task[Page[T]]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
