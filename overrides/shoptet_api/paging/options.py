"""Options of a walk over a list."""

from typing import Final, Literal, TypeAlias, get_args

import attrs

from shoptet_api.checks import check_whole, unexpected

# How many pages of one walk are requested at once: the API refuses a fourth connection of one token.
AT_ONCE: Final = 3

OnShift: TypeAlias = Literal["warn", "restart", "raise"]


@attrs.frozen
class PageOptions:
    """How far ahead pages are fetched, and what happens when a list changes during the walk.

    Raises:
        ConfigurationError: An option is not valid.
    """

    prefetch: int = 3
    """How many pages may be fetched ahead of the one that the caller works on: at most three of them at once, as the
    API accepts no more from one token. The memory holds no more than these. With 0, a page is fetched when its first
    row is needed, and no thread or task is started."""
    on_shift: OnShift = "warn"
    """What to do when the list changes during the walk, so that rows may be missing or come twice: warn with
    `PagesShiftedWarning` and continue, start again without the rows that the caller has already (a row that has changed
    comes again), or raise `PagesShiftedError`. To start again takes 16 bytes of memory for each row and happens three
    times at most; after that `PagesShiftedError` is raised.

    A change shows in another `totalCount`, in a page before the last that is short, empty or does not exist any more,
    in a row that comes twice, and in a number of rows that is not the promised one. A list that loses as many rows as
    it gains between two pages may show no change."""

    def __attrs_post_init__(self) -> None:
        check_whole("prefetch", self.prefetch, 0)
        if self.on_shift not in (known := get_args(OnShift)):
            raise unexpected("on_shift", f"one of {', '.join(map(repr, known))}", self.on_shift)

    def with_options(self, prefetch: int | None, on_shift: OnShift | None) -> "PageOptions":
        """Return the same with some options changed; None leaves an option as it is."""
        return PageOptions(
            prefetch=self.prefetch if prefetch is None else prefetch,
            on_shift=self.on_shift if on_shift is None else on_shift,
        )
