"""A list whose pages wait at the server until the test lets them through, and a hand that takes its pages."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import nullcontext
from typing import Any, TypeAlias, cast

from shoptet_api import Page
from tests.client.callers import LIST_THINGS, AsyncWalk, Caller, Object, SyncWalk, Walk
from tests.client.servers import Asked, Server, Told
from tests.client.shelves import numbers, shelf

LONG = 20.0


class Door:
    """20 rows in pages of two. What was asked for, and how much of it at once, is kept."""

    def __init__(self, server: Server) -> None:
        self.asked: list[int] = []
        self.most_at_once = 0
        self._at_once = 0
        self._let_through: set[int] = set()
        self._is_open = False
        self._changed = threading.Condition()
        self._give = shelf(20)
        server.script = self._answer

    def _answer(self, asked: Asked) -> Told:
        number = int(dict(asked.query).get("page", 1))
        with self._changed:
            self.asked.append(number)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._is_open or number in self._let_through, LONG)
            self._at_once -= 1
        return self._give(asked)

    def let_through(self, *pages: int) -> None:
        with self._changed:
            self._let_through.update(pages)
            self._changed.notify_all()

    def open(self) -> None:
        with self._changed:
            self._is_open = True
            self._changed.notify_all()

    async def came(self, *pages: int) -> None:
        """Wait until just these pages have been asked for."""
        assert await asyncio.to_thread(self._came, sorted(pages)), self.asked

    def _came(self, pages: list[int]) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: sorted(self.asked) == pages, LONG)


class Hand:
    """Takes the pages of a walk one by one, whichever pager it is, while an event loop runs."""

    def __init__(self, walk: Walk[Object]) -> None:
        self._sync: Generator[Page[Object], None, None] | None = None
        if isinstance(walk, SyncWalk):
            self._sync = cast("Generator[Page[Object], None, None]", walk.pager.pages())
        else:
            assert isinstance(walk, AsyncWalk)
            self._async = cast("AsyncGenerator[Page[Object], None]", walk.pager.pages())

    async def take(self) -> tuple[int, list[object]]:
        """The next page's number and rows."""
        page = await (anext(self._async) if self._sync is None else asyncio.to_thread(next, self._sync))
        return page.number, numbers(list(page.rows))

    async def close(self) -> None:
        await (self._async.aclose() if self._sync is None else asyncio.to_thread(self._sync.close))


Scenario: TypeAlias = "Callable[[Hand], Coroutine[Any, Any, None]]"


def two_by_two(caller: Caller, **options: Any) -> Walk[Object]:
    return caller.walk(LIST_THINGS, {"items_per_page": 2}).with_options(**options)


def play(caller: Caller, scenario: Scenario, **options: Any) -> None:
    """Play the scenario with a hand on the door's list."""
    walk = two_by_two(caller, **options)
    with nullcontext(walk.runner) if isinstance(walk, AsyncWalk) else asyncio.Runner() as runner:
        runner.run(scenario(Hand(walk)))


def helpers() -> list[threading.Thread]:
    """The threads that fetch pages."""
    return [thread for thread in threading.enumerate() if thread.name.startswith("shoptet_api pages")]
