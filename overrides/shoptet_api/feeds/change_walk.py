"""Walk the list of changes so that none is missed: decisions about the pages received. No input or output.

The list has each record once, with its last change. Its order is not promised. If it is the order of time, a record
that changes again during the walk moves to the end, and the rows behind its place move up: one of them lands on a page
that was walked already. The number of rows stays the same, so it does not show this.

So a list in order of time is not walked by page numbers: the next page is the first one since the last row's time. The
number of its rows shows whether that was right; if it was not, the walk continues by page numbers. Such a walk is whole
once it has seen as many records as the list has; until then it is repeated, and adds to what it has.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.paging.walk import next_page
from shoptet_generated.runtime import Change, Page

T = TypeVar("T")

_MAX_REPEATS: Final = 3
_STEP: Final = timedelta(seconds=1)
"""Times are in whole seconds: rows of the last second may be on the next page."""


@attrs.frozen
class _Leap:
    """Where to continue by page numbers if the leap was wrong."""

    asked: datetime
    number: int
    minimum: int
    """The number of rows that there must be since the moment that was leapt to."""


@attrs.define(eq=False)
class Walk(Generic[T]):
    """A walk through all changes since a moment: request page `number` of those since `asked` until it is over."""

    asked: datetime
    number: int = 1
    is_over: bool = attrs.field(default=False, init=False)
    is_whole: bool = attrs.field(default=True, init=False)
    """Whether the walk has seen all changes of the list, as far as the list says."""
    brought: dict[str, Change[T]] = attrs.field(factory=dict[str, Change[T]], init=False)
    _here: dict[str, Change[T]] = attrs.field(factory=dict[str, Change[T]], init=False)
    """The changes since the last leap."""
    _total: int = attrs.field(default=0, init=False)
    """The largest number of rows that a page of the walk reported."""
    _last_total: int = attrs.field(default=0, init=False)
    _has_shrunk: bool = attrs.field(default=False, init=False)
    """Whether rows vanished between two pages: those behind them moved up, perhaps to a page that was walked."""
    _leap: _Leap | None = attrs.field(default=None, init=False)
    _may_leap: bool = attrs.field(default=True, init=False)
    _repeats: int = attrs.field(default=0, init=False)

    def take(self, changes: Sequence[Change[T]], page: Page[T]) -> None:
        """Take the changes of the requested page, and decide which page is next."""
        new = {change.key: change for change in changes}
        self.brought |= new
        total = page.paginator.total_count if page.paginator is not None else None
        if self._leap is not None and (total is None or total < self._leap.minimum):
            self._undo(self._leap)
            return
        leap, self._leap = self._leap, None
        if leap is not None:
            self._here = {}
        if self.number == 1:
            self._total, self._has_shrunk = 0, False
        elif total is not None and total < self._last_total:
            # A row that vanished was counted when it was seen, so that the number of rows alone hides another one.
            self._has_shrunk = True
        self._last_total = total or 0
        self._here |= new
        self._total = max(self._total, total or 0)
        number = next_page(self.number, len(changes), page.paginator)
        if number is None:
            # A single page shows all rows at once: no record can have moved between two pages.
            self._end(len(changes) if self.number == 1 else self._records())
            return
        # From a first page only: between two pages a row may have moved up.
        moment = _moment_of(changes, self.asked) if self._may_leap and self.number == 1 else None
        if moment is None or total is None:
            self.number = number
            return
        left_behind = sum(change.time is not None and change.time < moment for change in changes)
        self._leap = _Leap(self.asked, number, total - left_behind)
        self.asked, self.number = moment, 1

    def lose_page(self) -> bool:
        """Take the answer that the requested page does not exist; return whether the walk can continue.

        The list has become shorter since the page before. Nothing can be lost if it is walked again.
        """
        if self._leap is not None:
            self._undo(self._leap)
            return True
        if self.number == 1:
            return False
        self._end(self._records())
        return True

    def _undo(self, leap: _Leap) -> None:
        self.asked, self.number, self._may_leap, self._leap = leap.asked, leap.number, False, None

    def _records(self) -> int:
        return len({change.id for change in self._here.values()})

    def _end(self, seen: int) -> None:
        self.is_whole = seen >= self._total and not self._has_shrunk
        if self.is_whole or self._repeats >= _MAX_REPEATS:
            self.is_over = True
            return
        self._repeats += 1
        self.number = 1


def _moment_of(changes: Sequence[Change[object]], asked: datetime) -> datetime | None:
    """Return the moment to continue from, if the changes are in order of time and it is a later one."""
    times = [change.time for change in changes if change.time is not None]
    if len(times) < len(changes) or not times or times[0] == times[-1]:
        return None
    if any(first > second for first, second in pairwise(times)) or times[-1] - _STEP <= asked:
        return None
    return times[-1] - _STEP
