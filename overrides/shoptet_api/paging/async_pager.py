"""The walk on an event loop; tasks fetch what comes next. The twin of the sync one: only the waiting differs."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, TypeVar

from shoptet_api.compat import override
from shoptet_api.paging.base import PagerParts
from shoptet_api.paging.notices import noting, tell
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.prefetch_tasks import Tasks
from shoptet_api.paging.walk import Walk
from shoptet_generated.runtime import AsyncPager as AsyncPagerBase, Page

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

T = TypeVar("T")


class AsyncPager(PagerParts, AsyncPagerBase[T]):
    """Rows of all pages, awaited. Each iteration begins anew at the first page asked for."""

    def __init__(
        self,
        run: "Callable[[Exchange[Page[T]]], Coroutine[Any, Any, Page[T]]]",
        fetch: "Callable[[PageChoice], Exchange[Page[T]]]",
        start: PageChoice,
        options: PageOptions | None = None,
        *,
        name: str = "list",
    ) -> None:
        super().__init__(start, options, name)
        self._run = run
        self._fetch = fetch

    @override
    async def __aiter__(self) -> AsyncIterator[T]:
        async with aclosing(self._walk()) as pages:
            async for page in pages:
                for row in page.rows:
                    yield row

    @override
    def pages(self) -> AsyncIterator[Page[T]]:
        """Page by page; `page.number` tells the page's number, and `list(page=…)` begins there again."""
        return self._walk()

    @override
    async def first(self) -> T | None:
        """The first row, asked for alone; None when there is none."""
        return next(iter((await self._one_row()).rows), None)

    @override
    async def total_count(self) -> int | None:
        """How many rows there are in all, as the last page said; asks for one row when no page came yet."""
        if not self._total.is_known:
            await self._one_row()
        return self._total.count

    async def _walk(self) -> AsyncGenerator[Page[T], None]:
        walk: Walk[T] = Walk(self._start.number, self._options)
        tasks = Tasks(lambda ask: self._run(self._fetch(self._choice(ask))))
        try:
            while walk.due is not None:
                with noting(self._choice(walk.due)):
                    page = await tasks.take(walk.due)
                    self._total.walked(page)
                    came = walk.came(page)
                    tell(self._name, came)
                await tasks.follow(walk.wanted())
                if came.page is not None:
                    yield came.page
        finally:
            await tasks.end()

    async def _one_row(self) -> Page[T]:
        page = await self._run(self._fetch(self._start.of_one_row()))
        self._total.seen(page)
        return page
