"""The walk on the calling thread; up to three threads fetch the next pages."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from shoptet_api.compat import override
from shoptet_api.errors import NotFoundError
from shoptet_api.paging.base import PagerParts
from shoptet_api.paging.notices import noting, report
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_check import check_row
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.prefetch_threads import Threads
from shoptet_api.paging.walk import PageRef, Walk
from shoptet_generated.runtime import Page, Pager

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

T = TypeVar("T")


class SyncPager(PagerParts[T], Pager[T]):
    """Rows of all pages. Each iteration starts at the first requested page."""

    def __init__(
        self,
        run: "Callable[[Exchange[Page[T]]], Page[T]]",
        fetch: "Callable[[PageChoice], Exchange[Page[T]]]",
        start: PageChoice,
        options: PageOptions | None = None,
        *,
        name: str = "list",
    ) -> None:
        super().__init__(start, options, name)
        self._run = run
        self._fetch = fetch
        self._kept: Page[T] | None = None
        self._has_rows: bool | None = None

    @override
    def __bool__(self) -> bool:
        """Return whether the list has rows; the first call fetches the first page, and the next walk starts with it."""
        if self._has_rows is None:
            page = check_row(self._start.number, self._run(self._fetch(self._start)))
            self._total.seen(page)
            self._kept, self._has_rows = page, bool(page.rows)
        return self._has_rows

    @override
    def __iter__(self) -> Iterator[T]:
        with closing(self._walk()) as pages:
            for page in pages:
                yield from page.rows

    @override
    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages; `list(page=page.number)` starts at the same page again."""
        return self._walk()

    @override
    def first(self) -> T | None:
        """Return the first row, fetched alone, or None if the list is empty."""
        kept = self._kept
        return next(iter((self._one_row() if kept is None else kept).rows), None)

    @override
    def total_count(self) -> int | None:
        """Return the number of rows on all pages, as the last page says; fetch one row if there is no page yet."""
        if not self._total.is_known:
            self._one_row()
        return self._total.count

    def _walk(self) -> Generator[Page[T], None, None]:
        walk: Walk[T] = Walk(self._start, self._options)
        threads: Threads[PageRef, Page[T]] = Threads(self._run, lambda ref: self._fetch(self._choice(ref)))
        try:
            yield from self._pages(walk, threads)
        finally:
            threads.end()

    def _pages(self, walk: Walk[T], threads: "Threads[PageRef, Page[T]]") -> Generator[Page[T], None, None]:
        kept, self._kept = self._kept, None
        while walk.next_page is not None:
            with noting(self._choice(walk.next_page)):
                try:
                    page = threads.take(walk.next_page) if kept is None else kept
                except NotFoundError as error:
                    received = walk.receive_error(error)
                else:
                    self._total.seen(page)
                    kept = None
                    received = walk.receive(page)
                report(self._name, received)
            threads.follow(walk.wanted())
            if received.page is not None:
                yield received.page

    def _one_row(self) -> Page[T]:
        choice = self._start.of_one_row()
        page = check_row(choice.number, self._run(self._fetch(choice)))
        self._total.seen(page)
        return page
