"""Rows of many pages as one sequence, fetched page by page as the caller goes on.

What to ask for next is decided by `next_page`, a function of the page that came; the two pagers differ only in how
they wait for it.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

import attrs

from shoptet_api.compat import override
from shoptet_generated.runtime import AsyncPager as AsyncPagerBase
from shoptet_generated.runtime import InputError, Page, Paginator
from shoptet_generated.runtime import Pager as PagerBase

if TYPE_CHECKING:
    from shoptet_api.steps import Exchange

T = TypeVar("T")


@attrs.frozen
class PageChoice:
    """Which page, and how long; None leaves it to the API."""

    number: int = 1
    size: int | None = None

    def parameters(self) -> list[tuple[str, str]]:
        """The choice as query parameters; page 1 goes without saying, as some operations know no pages in the spec."""
        pairs = [("page", str(self.number))] if self.number > 1 else []
        return pairs if self.size is None else [*pairs, ("itemsPerPage", str(self.size))]

    def of_one_row(self) -> "PageChoice":
        """The same first row, alone on its page; where the page's size cannot be chosen, the same page."""
        return self if self.size is None else PageChoice((self.number - 1) * self.size + 1, 1)


def first_choice(page_size: tuple[int, int] | None, query: Mapping[str, object]) -> PageChoice:
    """Where a walk begins: at the caller's page, and with the largest pages unless the caller says otherwise."""
    largest = page_size[1] if page_size is not None else None
    return PageChoice(_positive(query, "page") or 1, _positive(query, "items_per_page") or largest)


def _positive(query: Mapping[str, object], name: str) -> int | None:
    value = query.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InputError(f"{name}: a whole number from 1 up is due here")
    return value


def next_page(number: int, rows: int, paginator: Paginator | None) -> int | None:
    """The number of the page after page `number`, which has so many rows and this paginator; None if it is the last."""
    if not rows or paginator is None:
        return None
    if paginator.page is not None and paginator.page < number:
        return None  # A page that is not the one asked for: the API went back to what it takes for the last one.
    if paginator.page_count is not None:
        return number + 1 if number < paginator.page_count else None
    if paginator.total_count is not None and paginator.items_per_page:
        return number + 1 if number * paginator.items_per_page < paginator.total_count else None
    # How many pages there are is not told: on, until an empty one comes.
    return number + 1


class Total:
    """How many rows there are in all, as the last page that came said."""

    def __init__(self) -> None:
        self.is_known = False
        self.count: int | None = None

    def seen(self, page: Page[T]) -> Page[T]:
        """Take note of a page."""
        self.is_known = True
        self.count = page.paginator.total_count if page.paginator is not None else None
        return page


class SyncPager(PagerBase[T]):
    """Rows of all pages, fetched on the calling thread. Each iteration begins anew at the first page asked for."""

    def __init__(
        self,
        run: "Callable[[Exchange[Page[T]]], Page[T]]",
        fetch: "Callable[[PageChoice], Exchange[Page[T]]]",
        start: PageChoice,
    ) -> None:
        self._run = run
        self._fetch = fetch
        self._start = start
        self._total = Total()

    @override
    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.rows

    @override
    def pages(self) -> Iterator[Page[T]]:
        """Page by page; `page.paginator` tells the page's number, and `list(page=…)` begins there again."""
        number: int | None = self._start.number
        while number is not None:
            page = self._page(attrs.evolve(self._start, number=number))
            if page.rows:
                yield page
            number = next_page(number, len(page.rows), page.paginator)

    @override
    def first(self) -> T | None:
        """The first row, asked for alone; None when there is none."""
        return next(iter(self._page(self._start.of_one_row()).rows), None)

    @property
    @override
    def total_count(self) -> int | None:
        """How many rows there are in all, as the last page said; asks for one row when no page came yet."""
        if not self._total.is_known:
            self._page(self._start.of_one_row())
        return self._total.count

    def _page(self, choice: PageChoice) -> Page[T]:
        return self._total.seen(self._run(self._fetch(choice)))


class AsyncPager(AsyncPagerBase[T]):
    """Rows of all pages, awaited. Each iteration begins anew at the first page asked for."""

    def __init__(
        self,
        run: "Callable[[Exchange[Page[T]]], Awaitable[Page[T]]]",
        fetch: "Callable[[PageChoice], Exchange[Page[T]]]",
        start: PageChoice,
    ) -> None:
        self._run = run
        self._fetch = fetch
        self._start = start
        self._total = Total()

    @override
    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for row in page.rows:
                yield row

    @override
    async def pages(self) -> AsyncIterator[Page[T]]:
        """Page by page; `page.paginator` tells the page's number, and `list(page=…)` begins there again."""
        number: int | None = self._start.number
        while number is not None:
            page = await self._page(attrs.evolve(self._start, number=number))
            if page.rows:
                yield page
            number = next_page(number, len(page.rows), page.paginator)

    @override
    async def first(self) -> T | None:
        """The first row, asked for alone; None when there is none."""
        return next(iter((await self._page(self._start.of_one_row())).rows), None)

    @override
    async def total_count(self) -> int | None:
        """How many rows there are in all, as the last page said; asks for one row when no page came yet."""
        if not self._total.is_known:
            await self._page(self._start.of_one_row())
        return self._total.count

    async def _page(self, choice: PageChoice) -> Page[T]:
        return self._total.seen(await self._run(self._fetch(choice)))
