"""Walking the list of changes so that none slips through: decisions over the pages that came.

The list has each record once, with its last change. Its order is not promised. Where it is that of time, a record that
changes once more moves to the end while the pages are walked, and the rows behind its place move up: one of them lands
on a page that was walked already. The number of rows stays the same, so that it tells nothing.

So a list in order of time is not walked by numbers: the next page is the first one since the last row's time. Whether
it has all the rows that it must have shows whether that was right; where it was not, pages go by their numbers. Such a
walk is whole when as many records were seen as the list had; until then it is made again, and adds to the first.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, Generic, TypeVar

import attrs

from shoptet_api.paging.walk import next_page
from shoptet_generated.runtime import Change, Page

T = TypeVar("T")

_MOST_AGAIN: Final = 3
_STEP: Final = timedelta(seconds=1)
"""Times have whole seconds: rows of the last second may stand on the next page."""


@attrs.frozen
class _Leap:
    """Where to go on by numbers if the leap was wrong."""

    asked: datetime
    number: int
    least: int
    """How many rows there must be since the moment that was leapt to."""


@attrs.define(eq=False)
class Walk(Generic[T]):
    """A walk through all changes since a moment: ask for page `number` of those since `asked` until it is over."""

    asked: datetime
    number: int = 1
    is_over: bool = attrs.field(default=False, init=False)
    is_whole: bool = attrs.field(default=True, init=False)
    """Whether all that the list has was seen, as far as it says."""
    brought: dict[str, Change[T]] = attrs.field(factory=dict[str, Change[T]], init=False)
    _here: dict[str, Change[T]] = attrs.field(factory=dict[str, Change[T]], init=False)
    """What came since the last leap."""
    _most: int = attrs.field(default=0, init=False)
    """How many rows there were, as far as any page of the walk said."""
    _leap: _Leap | None = attrs.field(default=None, init=False)
    _may_leap: bool = attrs.field(default=True, init=False)
    _again: int = attrs.field(default=0, init=False)

    def take(self, changes: Sequence[Change[T]], page: Page[T]) -> None:
        """Take the changes of the page that was asked for, and decide which one is next."""
        new = {change.key: change for change in changes}
        self.brought |= new
        total = page.paginator.total_count if page.paginator is not None else None
        leap, self._leap = self._leap, None
        if leap is not None and (total is None or total < leap.least):
            self.asked, self.number, self._may_leap = leap.asked, leap.number, False
            return
        if leap is not None:
            self._here = {}
        if self.number == 1:
            self._most = 0
        self._here |= new
        self._most = max(self._most, total or 0)
        number = next_page(self.number, len(changes), page.paginator)
        if number is None:
            self._end()
            return
        # From a first page only: between two pages a row may have moved up.
        moment = _moment_of(changes, self.asked) if self._may_leap and self.number == 1 else None
        if moment is None or total is None:
            self.number = number
            return
        left_behind = sum(change.time is not None and change.time < moment for change in changes)
        self._leap = _Leap(self.asked, number, total - left_behind)
        self.asked, self.number = moment, 1

    def _end(self) -> None:
        records = {change.id for change in self._here.values()}
        self.is_whole = self.number == 1 or len(records) >= self._most
        if self.is_whole or self._again >= _MOST_AGAIN:
            self.is_over = True
            return
        self._again += 1
        self.number = 1


def _moment_of(changes: Sequence[Change[object]], asked: datetime) -> datetime | None:
    """The moment to go on from, if the changes are in order of time and it is a later one."""
    times = [change.time for change in changes if change.time is not None]
    if len(times) < len(changes) or not times or times[0] == times[-1]:
        return None
    if any(first > second for first, second in pairwise(times)) or times[-1] - _STEP <= asked:
        return None
    return times[-1] - _STEP
