"""Common parts of the two pagers: a list from a page on, the options of its walk, and what is known of it."""

from typing import Generic, Literal, Self, TypeVar

import attrs

from shoptet_api.compat import override
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import PageRef
from shoptet_generated.runtime import Page

T = TypeVar("T")


class Total:
    """The number of rows of a list, as the last received page says."""

    def __init__(self) -> None:
        self.is_known: bool = False
        self.count: int | None = None

    def seen(self, page: Page[T]) -> None:
        """Take note of a page, or of one row on a page of its own."""
        self.is_known = True
        self.count = page.paginator.total_count if page.paginator is not None else None


class PagerParts(Generic[T]):
    """The list of this name. Each iteration starts at the first requested page."""

    def __init__(self, start: PageChoice, options: PageOptions | None, name: str) -> None:
        self._start = start
        self._options = options or PageOptions()
        self._name = name
        self._total = Total()

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
