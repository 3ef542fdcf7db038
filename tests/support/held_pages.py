"""A list whose pages the sandbox holds back until the test releases them, and a reader of its pages."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Iterable
from contextlib import nullcontext
from typing import Any, Final, TypeAlias, cast

from shoptet_api import Page
from shoptet_api.models import OrderListItem
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import orders
from tests.support.callers import AsyncWalk, Caller, SyncWalk, Walk
from tests.support.waiting import comes

LONG: Final = 20.0
LIST: Final = "orders.list"


def newest(sandbox: Sandbox) -> list[str]:
    """Return the codes of all orders, in the order of the list."""
    return sorted(sandbox.orders, reverse=True)


def codes(rows: Iterable[OrderListItem]) -> list[str]:
    return [row.code for row in rows]


def pages_asked(sandbox: Sandbox) -> list[int]:
    """Return the numbers of the requested pages, sorted."""
    return sorted(int(seen.query.get("page", 1)) for seen in sandbox.requests.to(LIST))


class HeldPages:
    """A list of 20 rows in pages of two, each held back until it is released."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._codes = newest(sandbox)
        self._sandbox.hold()

    @property
    def asked(self) -> list[int]:
        return pages_asked(self._sandbox)

    @property
    def most_at_once(self) -> int:
        return max(seen.connections for seen in self._sandbox.requests)

    def page(self, number: int) -> tuple[int, list[str]]:
        """Return the number and the codes of a page."""
        return number, self._codes[2 * number - 2 : 2 * number]

    def let_through(self, *pages: int) -> None:
        for page in pages:  # The first page is requested without a number.
            self._sandbox.release({"itemsPerPage": 2, "page": None if page == 1 else page})

    def open(self) -> None:
        self._sandbox.release()

    async def came(self, *pages: int) -> None:
        """Wait until exactly these pages have been requested."""
        await comes(lambda: self.asked == sorted(pages), LONG)


class PageTaker:
    """Takes the pages of a sync or an async pager one by one, while an event loop runs."""

    def __init__(self, walk: Walk[OrderListItem]) -> None:
        self._sync: Generator[Page[OrderListItem], None, None] | None = None
        if isinstance(walk, SyncWalk):
            self._sync = cast("Generator[Page[OrderListItem], None, None]", walk.pager.pages())
        else:
            assert isinstance(walk, AsyncWalk)
            self._async = cast("AsyncGenerator[Page[OrderListItem], None]", walk.pager.pages())

    async def take(self) -> tuple[int, list[str]]:
        """Return the number and the codes of the next page."""
        page = await (anext(self._async) if self._sync is None else asyncio.to_thread(next, self._sync))
        return page.number, codes(page.rows)

    async def close(self) -> None:
        await (self._async.aclose() if self._sync is None else asyncio.to_thread(self._sync.close))


Scenario: TypeAlias = "Callable[[PageTaker], Coroutine[Any, Any, None]]"


def two_by_two(caller: Caller, **options: Any) -> Walk[OrderListItem]:
    return caller.walk(orders.LIST, {"items_per_page": 2}).with_options(**options)


def play(caller: Caller, scenario: Scenario, **options: Any) -> None:
    """Run the scenario with a taker of the held pages."""
    walk = two_by_two(caller, **options)
    with nullcontext(walk.runner) if isinstance(walk, AsyncWalk) else asyncio.Runner() as runner:
        runner.run(scenario(PageTaker(walk)))


def helpers() -> list[threading.Thread]:
    """Return the threads that fetch pages."""
    return [thread for thread in threading.enumerate() if thread.name.startswith("shoptet_api pages")]
