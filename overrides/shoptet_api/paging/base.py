"""What the two pagers have in common: a list, from a page on, and how it is walked."""

from typing import Literal, Self

import attrs

from shoptet_api.compat import override
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.total import Total
from shoptet_api.paging.walk import Ask


class PagerParts:
    """The list of this name. Each iteration begins anew at the first page asked for."""

    def __init__(self, start: PageChoice, options: PageOptions | None, name: str) -> None:
        self._start = start
        self._options = options or PageOptions()
        self._name = name
        self._total = Total(start)

    def __len__(self) -> int:
        """How many rows a whole iteration has; this asks for no page.

        Raises:
            TypeError: No page has come yet, or the API does not say how many rows there are.
        """
        return self._total.length()

    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """The same list, walked in another way; what is not given stays as it is. See `PageOptions`.

        Raises:
            ConfigurationError: A setting makes no sense.
        """
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        other._options = self._options.with_options(prefetch, on_shift)
        return other

    @override
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._name} from page {self._start.number}>"

    def _choice(self, ask: Ask) -> PageChoice:
        return attrs.evolve(self._start, number=ask.number)
