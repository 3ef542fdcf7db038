"""Common parts of the two pagers: a list from a page on, the options of its walk, and its length."""

from typing import Final, Literal, Self, TypeVar

import attrs

from shoptet_api.compat import override
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import PageRef
from shoptet_generated.runtime import Page

T = TypeVar("T")

# `list(pager)` reserves room for `len(pager)` rows: a count that no shop has must not take all memory.
_MAX_LENGTH: Final = 100_000_000


class Total:
    """The number of rows of a list, as the last received page says."""

    def __init__(self, start: PageChoice) -> None:
        self.is_known: bool = False
        self.count: int | None = None
        self._start = start
        self._size = start.size

    def seen(self, page: Page[T]) -> None:
        """Take note of a page, or of one row on a page of its own."""
        self.is_known = True
        self.count = page.paginator.total_count if page.paginator is not None else None

    def walked(self, page: Page[T]) -> None:
        """Take note of a page of a walk, which also shows how long pages really are."""
        self.seen(page)
        if page.paginator is not None:
            self._size = page.paginator.items_per_page or self._size

    def length(self) -> int:
        """Return the number of rows of a walk, from the page at which it starts. This sends no request.

        Raises:
            TypeError: The number is not known.
        """
        before = self._start.number - 1
        if self.count is None or not 0 <= self.count <= _MAX_LENGTH or (before and self._size is None):
            raise TypeError("the number of rows is not known yet: ask for total_count, or for a row")
        return max(0, self.count - before * (self._size or 0))


class PagerParts:
    """The list of this name. Each iteration starts at the first requested page."""

    def __init__(self, start: PageChoice, options: PageOptions | None, name: str) -> None:
        self._start = start
        self._options = options or PageOptions()
        self._name = name
        self._total = Total(start)

    def __len__(self) -> int:
        """Return the number of rows of a whole iteration, without fetching a page.

        Raises:
            TypeError: No page has been fetched yet, or the API does not say how many rows the list has.
        """
        return self._total.length()

    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """Return a pager of the same list with other options; an omitted option stays as it is. See `PageOptions`.

        Raises:
            ConfigurationError: An option is not valid.
        """
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        other._options = self._options.with_options(prefetch, on_shift)
        return other

    @override
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._name} from page {self._start.number}>"

    def _choice(self, ref: PageRef) -> PageChoice:
        return attrs.evolve(self._start, number=ref.number)
