"""A walk over the pages of a list: the next page to request, decided from the pages received. No input or output.

    walk.next_page      the page that the caller needs next; None at the end
    walk.wanted()       the pages to have in flight meanwhile, in order
    walk.receive(page)  takes the next page, and returns the part of it that is for the caller, and what to report
    walk.receive_error(error)  takes the answer that the next page does not exist

The first page comes alone: it says how many there are. All others are given strictly in their order, whichever of them
arrives first.
"""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.errors import NotFoundError, PagesShiftedError
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_check import check_paginator, is_no_such_page
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.seen_rows import RepeatedRows, SeenRows
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
    """The list has changed during the walk, or a page shows that rows are missing or come twice."""

    page: int
    before: int
    """The number of rows that the list had, or promised."""
    now: int
    """The number of rows that it has, as far as the walk has seen."""
    restarts: bool
    fault: str | None = None
    """What is wrong with the page; None if the page says itself that the number of rows has changed."""
    is_lasting: bool = False
    """Whether an earlier walk found the same, so that this may be how the list really is."""

    @property
    def text(self) -> str:
        """The shift in words."""
        return self.fault or f"the list had {self.before} rows, and has {self.now} as of page {self.page}"


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
    """Return the number of the page after page `number`, which has `rows` rows; None if it is the last.

    Raises:
        DecodeError: The page has no paginator.
    """
    paginator = check_paginator(number, paginator)
    if not rows:
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
    """One walk over a list, from a page on.

    The rows are counted: a walk to the end of a list has as many as the list promises, or reports a shift.
    """

    def __init__(self, start: PageChoice, options: PageOptions) -> None:
        self._start = start
        self._options = options
        self._seen_rows = SeenRows() if options.on_shift == "restart" else None
        self._has_warned = False
        self._repeated_rows = RepeatedRows()
        self._begin(0)

    def _begin(self, number: int) -> None:
        self._round = number
        self.next_page: PageRef | None = PageRef(number, self._start.number)
        self._has_begun = False
        self._total: int | None = None
        self._in_all: int | None = None
        self._size = self._start.size
        self._rows: Sequence[T] = ()
        self._count = 0

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
            DecodeError: The response is not a page.
            PagesShiftedError: The list has changed, and the options forbid to continue, or the walk has started again
                too often.
        """
        assert self.next_page is not None  # noqa: S101 (for the type checkers; the pagers fetch nothing after the end)
        number = self.next_page.number
        paginator = check_paginator(number, page.paginator)
        before = self._total
        self._learn(paginator)
        rows: Sequence[T] = () if is_repeated(number, page, self._rows) else page.rows
        self._count += len(rows)
        following = self._following(number, page, rows)
        ended_early = None if following is not None else self._early_end(number, page, rows)
        shift = self._changed(number, before) or self._faulty(number, page, rows, ended_early)
        if shift is None and following is None:
            shift = self._miscounted(number)
        shift = self._decide(shift)
        if shift is not None and shift.restarts:
            return Received(shift=shift)
        self._has_begun = True
        self._rows = rows
        self.next_page = None if following is None else PageRef(self._round, following)
        new = rows if self._seen_rows is None else self._seen_rows.drop_seen(rows)
        return Received(Page(new, paginator, number) if new else None, shift, ended_early)

    def receive_error(self, error: NotFoundError) -> Received[T]:
        """Take the answer that there is no next page: the list has become shorter, or this is its end.

        Raises:
            NotFoundError: The answer does not come of a change of the list, or the caller asked for this page.
            PagesShiftedError: As from `receive`.
        """
        assert self.next_page is not None  # noqa: S101 (as above)
        number = self.next_page.number
        if not is_no_such_page(error) or (number == self._start.number and self._round == 0):
            raise error
        shift = None
        missing = self._missing()
        # Before the first page of a walk that has started again, nothing is known, and nothing has an end.
        if missing or not self._has_begun or (missing is None and self._in_all is not None):
            pages = f" of {self._in_all}" if self._in_all is not None else ""
            shift = self._decide(self._shift_by(missing or 0, number, f"page {number}{pages} does not exist any more"))
        if shift is None or not shift.restarts:
            self.next_page = None
        return Received(shift=shift)

    def _learn(self, paginator: Paginator) -> None:
        """Take note of what a page says about the list; what it does not say stays as it was."""
        if paginator.total_count is not None:
            self._total = paginator.total_count
        in_all = pages_in_all(paginator)
        if in_all is not None:
            self._in_all = in_all
        self._size = paginator.items_per_page or self._size

    def _missing(self) -> int | None:
        """Return how many of the promised rows did not come so far, which is negative if there are too many."""
        before = self._start.number - 1
        if self._total is None or (before and self._size is None):
            return None
        return max(0, self._total - before * (self._size or 0)) - self._count

    def _following(self, number: int, page: Page[T], rows: Sequence[T]) -> int | None:
        if rows:
            following = next_page(number, len(rows), page.paginator)
            return following if self._in_all is None or number < self._in_all else None
        # One empty page before the last may be a gap. Two of them are the end: the count of pages is wrong.
        is_gap = not page.rows and self._in_all is not None and number < self._in_all
        return number + 1 if is_gap and self._rows and self._missing() != 0 else None

    def _early_end(self, number: int, page: Page[T], rows: Sequence[T]) -> str | None:
        """Return why this is not the end that the list promised, though the walk ends."""
        if page.rows and not rows:
            return f"page {number} repeats the page before it"
        if not page.rows and self._in_all is not None and number < self._in_all:
            return f"page {number} of {self._in_all} is empty"
        return None

    def _changed(self, number: int, before: int | None) -> Shift | None:
        """Return the shift that the page itself reports."""
        if before is None or self._total is None or self._total == before:
            return None
        return Shift(number, before, self._total, restarts=False)

    def _faulty(self, number: int, page: Page[T], rows: Sequence[T], ended_early: str | None) -> Shift | None:
        """Return the shift that the rows of the page show."""
        missing = self._missing()
        repeated, is_lasting = self._repeated_rows.count(rows)
        is_before_last = self._in_all is not None and number < self._in_all
        if repeated:
            fault = f"page {number} repeats {repeated} of the rows before it"
            return attrs.evolve(self._shift_by(repeated, number, fault), is_lasting=is_lasting)
        if missing == 0:
            return None  # All promised rows came, whatever the pages say about themselves.
        if ended_early is not None:
            # Without any count this is the only end that the list has.
            return self._shift_by(missing or 0, number, ended_early) if is_before_last or missing else None
        claimed = page.paginator.page if page.paginator is not None else None
        if claimed is not None and claimed != number and rows and (is_before_last or number == self._in_all):
            return self._shift_by(len(rows), number, f"page {claimed} came in place of page {number}")
        promised = self._promised(page, is_before_last=is_before_last)
        if len(rows) < promised:
            held = f"has {len(rows)} of {promised} rows" if rows else "is empty"
            return self._shift_by(promised - len(rows), number, f"page {number} of {self._in_all} {held}")
        return None

    def _promised(self, page: Page[T], *, is_before_last: bool) -> int:
        """Return how many rows the page should have, as far as that is known."""
        paginator = check_paginator(0, page.paginator)
        full = (paginator.items_per_page or 1) if is_before_last else 0
        return max(full, paginator.items_on_page or 0)

    def _miscounted(self, number: int) -> Shift | None:
        """Return the shift that the number of rows shows at the end of the list."""
        missing = self._missing()
        if not missing:
            return None
        promised = self._count + missing
        return self._shift_by(missing, number, f"{self._count} rows came where the list promised {promised}")

    def _shift_by(self, missing: int, number: int, fault: str) -> Shift:
        before = self._total if self._total is not None else self._count + missing
        return Shift(number, before, max(0, before - missing), restarts=False, fault=fault)

    def _decide(self, shift: Shift | None) -> Shift | None:
        """Return the shift that is to be reported, after a restart if the options say so.

        Raises:
            PagesShiftedError: The walk must not continue.
        """
        if shift is None:
            return None
        if self._options.on_shift == "raise":
            raise _error(shift, 0)
        is_last_round = self._round == MAX_RESTARTS
        if self._seen_rows is not None and not (is_last_round and shift.is_lasting):
            if is_last_round:
                raise _error(shift, self._round)
            self._seen_rows.restart()
            self._repeated_rows.restart()
            self._begin(self._round + 1)
            return attrs.evolve(shift, restarts=True)
        if self._has_warned:
            return None
        self._has_warned = True
        return shift


def _error(shift: Shift, restarts: int) -> PagesShiftedError:
    error = PagesShiftedError(page=shift.page, before=shift.before, now=shift.now, restarts=restarts)
    if shift.fault is not None:
        again = f", after {restarts} restarts of the walk" if restarts else ""
        error.args = (f"the list changed during the walk: {shift.fault}{again}",)
    return error
