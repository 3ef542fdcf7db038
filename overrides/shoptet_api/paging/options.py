"""How lists are walked."""

from typing import Final, Literal, TypeAlias, cast, get_args

import attrs

from shoptet_api.errors import ConfigurationError

# How many pages of one walk are asked for at once: the API refuses a fourth connection of one token.
AT_ONCE: Final = 3

OnShift: TypeAlias = Literal["warn", "restart", "raise"]


@attrs.frozen
class PageOptions:
    """How far ahead pages are fetched, and what happens when a list changes while it is walked.

    Raises:
        ConfigurationError: A setting makes no sense.
    """

    prefetch: int = 3
    """How many pages may be fetched ahead of the one that the caller works on: at most three of them at once, as the
    API takes no more of one token. No more than these are held in memory. 0 fetches a page when its first row is asked
    for, and starts no thread and no task."""
    on_shift: OnShift = "warn"
    """What to do when `totalCount` changes between two pages, so that rows may be missing or come twice: warn with
    `PagesShiftedWarning` and go on, begin anew without the rows that were given already (a row that has changed comes
    again), or raise `PagesShiftedError`. To begin anew takes 16 bytes of memory for each row and is done three times at
    most, then it is `PagesShiftedError` too. A list that loses as many rows as it gains shows no change."""

    def __attrs_post_init__(self) -> None:
        pages = cast("object", self.prefetch)
        if isinstance(pages, bool) or not isinstance(pages, int) or pages < 0:
            raise ConfigurationError("prefetch", f"is {pages!r}; give a number of pages, or 0 to fetch none ahead")
        if self.on_shift not in (known := get_args(OnShift)):
            raise ConfigurationError("on_shift", f"is {self.on_shift!r}; give one of {', '.join(map(repr, known))}")

    def with_options(self, prefetch: int | None, on_shift: OnShift | None) -> "PageOptions":
        """The same with some of them changed; None leaves one as it is."""
        return PageOptions(
            prefetch=self.prefetch if prefetch is None else prefetch,
            on_shift=self.on_shift if on_shift is None else on_shift,
        )
