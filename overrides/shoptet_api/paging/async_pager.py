"""The walk on an event loop; tasks fetch the next pages. The twin of the sync pager: only the waiting differs."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, TypeVar

from shoptet_api.compat import override
from shoptet_api.errors import NotFoundError
from shoptet_api.paging.base import PagerParts
from shoptet_api.paging.notices import noting, report
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_check import check_row
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.prefetch_tasks import Tasks
from shoptet_api.paging.walk import PageRef, Walk
from shoptet_generated.runtime import AsyncPager as AsyncPagerBase, Page

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

T = TypeVar("T")


class AsyncPager(PagerParts[T], AsyncPagerBase[T]):
    """Rows of all pages, awaited. Each iteration starts at the first requested page."""

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
        """Iterate over the pages; `list(page=page.number)` starts at the same page again."""
        return self._walk()

    @override
    async def first(self) -> T | None:
        """Return the first row, fetched alone, or None if the list is empty."""
        return next(iter((await self._one_row()).rows), None)

    @override
    async def total_count(self) -> int | None:
        """Return the number of rows on all pages, as the last page says; fetch one row if there is no page yet."""
        if not self._total.is_known:
            await self._one_row()
        return self._total.count

    async def _walk(self) -> AsyncGenerator[Page[T], None]:
        walk: Walk[T] = Walk(self._start, self._options)
        tasks: Tasks[PageRef, Page[T]] = Tasks(lambda ref: self._run(self._fetch(self._choice(ref))))
        try:
            async with aclosing(self._pages(walk, tasks)) as pages:
                async for page in pages:
                    yield page
        finally:
            await tasks.end()

    async def _pages(self, walk: Walk[T], tasks: "Tasks[PageRef, Page[T]]") -> AsyncGenerator[Page[T], None]:
        while walk.next_page is not None:
            with noting(self._choice(walk.next_page)):
                try:
                    page = await tasks.take(walk.next_page)
                except NotFoundError as error:
                    received = walk.receive_error(error)
                else:
                    self._total.seen(page)
                    received = walk.receive(page)
                report(self._name, received)
            await tasks.follow(walk.wanted())
            if received.page is not None:
                yield received.page

    async def _one_row(self) -> Page[T]:
        choice = self._start.of_one_row()
        page = check_row(choice.number, await self._run(self._fetch(choice)))
        self._total.seen(page)
        return page
