"""A walk over the pages of a list: what to ask for, given what came. There is no input and output here.

    walk.due        the page that the caller needs next; None at the end
    walk.wanted()   the pages to have under way meanwhile, in order
    walk.came(page) the due page came: what of it is for the caller, and what there is to tell

The first page comes alone: it tells how many there are. All others are given strictly in their order, whichever of them
comes first.
"""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.errors import PagesShiftedError
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.seen_rows import Given
from shoptet_generated.runtime import Page, Paginator

T = TypeVar("T")

MOST_RESTARTS: Final = 3


@attrs.frozen
class Ask:
    """A page to ask for. What was asked for before the walk began anew is no answer to what is asked now."""

    round: int
    number: int


@attrs.frozen
class Shift:
    """The list has changed: so many rows before, and so many now on this page."""

    page: int
    before: int
    now: int
    restarts: bool


@attrs.frozen
class Came(Generic[T]):
    """What a page brought."""

    page: Page[T] | None = None
    """For the caller; None when there is nothing new on it."""
    shift: Shift | None = None
    ended_early: str | None = None
    """Why the walk ends here although there should be more pages."""


def pages_in_all(paginator: Paginator) -> int | None:
    """How many pages there are, as far as the paginator tells."""
    if paginator.page_count is not None:
        return paginator.page_count
    if paginator.total_count is not None and paginator.items_per_page:
        return -(-paginator.total_count // paginator.items_per_page)
    return None


def next_page(number: int, rows: int, paginator: Paginator | None) -> int | None:
    """The number of the page after page `number`, which has so many rows and this paginator; None if it is the last."""
    if not rows or paginator is None:
        return None
    in_all = pages_in_all(paginator)
    if in_all is not None:
        return number + 1 if number < in_all else None
    if paginator.page is not None and paginator.page < number:
        return None  # The API went back to what it takes for the last page, and without a count this has no other end.
    # How many pages there are is not told: on, until an empty one comes.
    return number + 1


def is_repeated(number: int, page: Page[T], before: Sequence[T]) -> bool:
    """Whether the page is the one before it once more, and does not claim to be another one."""
    claimed = page.paginator.page if page.paginator is not None else None
    return claimed != number and len(page.rows) > 0 and page.rows == before


class Walk(Generic[T]):
    """One walk over a list, from a page on."""

    def __init__(self, start: int, options: PageOptions) -> None:
        self._start: Final = start
        self._options: Final = options
        self._given: Final = Given() if options.on_shift == "restart" else None
        self._has_warned = False
        self._begin(0)

    def _begin(self, number: int) -> None:
        self._round = number
        self.due: Ask | None = Ask(number, self._start)
        self._has_begun = False
        self._total: int | None = None
        self._in_all: int | None = None
        self._rows: Sequence[T] = ()

    def wanted(self) -> Sequence[Ask]:
        """The pages that are to be under way or at hand: nothing before the first page has come."""
        if self.due is None or not self._has_begun:
            return ()
        first = self.due.number
        # Where the count is not known, the next page is needed in any case: it may be the empty one at the end.
        left = 1 if self._in_all is None else max(1, self._in_all - first + 1)
        return [Ask(self._round, first + ahead) for ahead in range(min(self._options.prefetch, left))]

    def came(self, page: Page[T]) -> Came[T]:
        """Take the page that was due.

        Raises:
            PagesShiftedError: The list has changed, and the walk was told not to go on, or has begun anew too often.
        """
        assert self.due is not None  # noqa: S101 (for the type checkers; the pagers ask for nothing but what is due)
        number, paginator = self.due.number, page.paginator
        shift = self._shift(number, paginator)
        if shift is not None and shift.restarts:
            self._restart(shift)
            return Came(shift=shift)
        if is_repeated(number, page, self._rows):
            self.due = None
            return Came(shift=shift, ended_early=f"page {number} is the page before it once more")
        self._has_begun = True
        self._rows = page.rows
        self._in_all = pages_in_all(paginator) if paginator is not None else None
        following = next_page(number, len(page.rows), paginator)
        self.due = None if following is None else Ask(self._round, following)
        is_short = not page.rows and self._in_all is not None and number < self._in_all
        rows = page.rows if self._given is None else self._given.only_new(page.rows)
        return Came(
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
        if self._given is None or self._round == MOST_RESTARTS:
            raise PagesShiftedError(page=shift.page, before=shift.before, now=shift.now, restarts=self._round)
        self._given.restart()
        self._begin(self._round + 1)
