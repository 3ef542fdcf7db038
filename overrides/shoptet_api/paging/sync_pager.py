"""The walk on the calling thread; up to three threads fetch what comes next."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from shoptet_api.compat import override
from shoptet_api.paging.base import PagerParts
from shoptet_api.paging.notices import noting, tell
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.prefetch_threads import Threads
from shoptet_api.paging.walk import Walk
from shoptet_generated.runtime import Page, Pager

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

T = TypeVar("T")


class SyncPager(PagerParts, Pager[T]):
    """Rows of all pages. Each iteration begins anew at the first page asked for."""

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

    @override
    def __iter__(self) -> Iterator[T]:
        with closing(self._walk()) as pages:
            for page in pages:
                yield from page.rows

    @override
    def pages(self) -> Iterator[Page[T]]:
        """Page by page; `page.number` tells the page's number, and `list(page=…)` begins there again."""
        return self._walk()

    @override
    def first(self) -> T | None:
        """The first row, asked for alone; None when there is none."""
        return next(iter(self._one_row().rows), None)

    @property
    @override
    def total_count(self) -> int | None:
        """How many rows there are in all, as the last page said; asks for one row when no page came yet."""
        if not self._total.is_known:
            self._one_row()
        return self._total.count

    def _walk(self) -> Generator[Page[T], None, None]:
        walk: Walk[T] = Walk(self._start.number, self._options)
        threads = Threads(self._run, lambda ask: self._fetch(self._choice(ask)))
        try:
            while walk.due is not None:
                with noting(self._choice(walk.due)):
                    page = threads.take(walk.due)
                    self._total.walked(page)
                    came = walk.came(page)
                    tell(self._name, came)
                threads.follow(walk.wanted())
                if came.page is not None:
                    yield came.page
        finally:
            threads.end()

    def _one_row(self) -> Page[T]:
        page = self._run(self._fetch(self._start.of_one_row()))
        self._total.seen(page)
        return page
