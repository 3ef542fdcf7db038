"""A walk over the pages of a list: the next page to request, decided from the pages received. No input or output.

    walk.next_page      the page that the caller needs next; None at the end
    walk.wanted()       the pages to have in flight meanwhile, in order
    walk.receive(page)  takes the next page, and returns the part of it that is for the caller, and what to report

The first page comes alone: it says how many there are. All others are given strictly in their order, whichever of them
arrives first.
"""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.errors import PagesShiftedError
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.seen_rows import SeenRows
from shoptet_generated.runtime import Page, Paginator

T = TypeVar("T")

MAX_RESTARTS: Final = 3


@attrs.frozen
class PageRef:
    """A page to request. A page requested before the walk started again does not answer a later request."""

    round: int
    number: int


@attrs.frozen
class Shift:
    """The list has changed: it had `before` rows, and has `now` as of this page."""

    page: int
    before: int
    now: int
    restarts: bool


@attrs.frozen
class Received(Generic[T]):
    """The result of a page."""

    page: Page[T] | None = None
    """The page for the caller; None if it has nothing new."""
    shift: Shift | None = None
    ended_early: str | None = None
    """Why the walk ends here although there should be more pages."""


def pages_in_all(paginator: Paginator) -> int | None:
    """Return the number of pages of the list, as far as the paginator says."""
    if paginator.page_count is not None:
        return paginator.page_count
    if paginator.total_count is not None and paginator.items_per_page:
        return -(-paginator.total_count // paginator.items_per_page)
    return None


def next_page(number: int, rows: int, paginator: Paginator | None) -> int | None:
    """Return the number of the page after page `number`, which has `rows` rows; None if it is the last."""
    if not rows or paginator is None:
        return None
    in_all = pages_in_all(paginator)
    if in_all is not None:
        return number + 1 if number < in_all else None
    if paginator.page is not None and paginator.page < number:
        return None  # The API fell back to its last page, and without a count this has no other end.
    # The number of pages is not known: continue until an empty one comes.
    return number + 1


def is_repeated(number: int, page: Page[T], before: Sequence[T]) -> bool:
    """Return whether the page repeats the one before it, and does not claim to be another one."""
    claimed = page.paginator.page if page.paginator is not None else None
    return claimed != number and len(page.rows) > 0 and page.rows == before


class Walk(Generic[T]):
    """One walk over a list, from a page on."""

    def __init__(self, start: int, options: PageOptions) -> None:
        self._start = start
        self._options = options
        self._seen_rows = SeenRows() if options.on_shift == "restart" else None
        self._has_warned = False
        self._begin(0)

    def _begin(self, number: int) -> None:
        self._round = number
        self.next_page: PageRef | None = PageRef(number, self._start)
        self._has_begun = False
        self._total: int | None = None
        self._in_all: int | None = None
        self._rows: Sequence[T] = ()

    def wanted(self) -> Sequence[PageRef]:
        """Return the pages to have in flight or ready: none before the first page was received."""
        if self.next_page is None or not self._has_begun:
            return ()
        first = self.next_page.number
        # Where the count is not known, the next page is needed in any case: it may be the empty one at the end.
        remaining = 1 if self._in_all is None else max(1, self._in_all - first + 1)
        return [PageRef(self._round, first + ahead) for ahead in range(min(self._options.prefetch, remaining))]

    def receive(self, page: Page[T]) -> Received[T]:
        """Take the next page.

        Raises:
            PagesShiftedError: The list has changed, and the options forbid to continue, or the walk has started again
                too often.
        """
        assert self.next_page is not None  # noqa: S101 (for the type checkers; the pagers fetch nothing after the end)
        number, paginator = self.next_page.number, page.paginator
        shift = self._shift(number, paginator)
        if shift is not None and shift.restarts:
            self._restart(shift)
            return Received(shift=shift)
        if is_repeated(number, page, self._rows):
            self.next_page = None
            return Received(shift=shift, ended_early=f"page {number} repeats the page before it")
        self._has_begun = True
        self._rows = page.rows
        self._in_all = pages_in_all(paginator) if paginator is not None else None
        following = next_page(number, len(page.rows), paginator)
        self.next_page = None if following is None else PageRef(self._round, following)
        is_short = not page.rows and self._in_all is not None and number < self._in_all
        rows = page.rows if self._seen_rows is None else self._seen_rows.drop_seen(page.rows)
        return Received(
            page=Page(rows, paginator, number) if rows else None,
            shift=shift,
            ended_early=f"page {number} of {self._in_all} is empty" if is_short else None,
        )

    def _shift(self, number: int, paginator: Paginator | None) -> Shift | None:
        now = paginator.total_count if paginator is not None else None
        before = self._total
        self._total = before if now is None else now
        if before is None or now is None or now == before:
            return None
        if self._options.on_shift == "raise":
            raise PagesShiftedError(page=number, before=before, now=now)
        if self._options.on_shift == "restart":
            return Shift(number, before, now, restarts=True)
        if self._has_warned:
            return None
        self._has_warned = True
        return Shift(number, before, now, restarts=False)

    def _restart(self, shift: Shift) -> None:
        if self._seen_rows is None or self._round == MAX_RESTARTS:
            raise PagesShiftedError(page=shift.page, before=shift.before, now=shift.now, restarts=self._round)
        self._seen_rows.restart()
        self._begin(self._round + 1)
