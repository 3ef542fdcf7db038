"""The requested page."""

from collections.abc import Mapping
from typing import Final

import attrs

from shoptet_api.error_text import one_line
from shoptet_generated.runtime import InputError

PAGE_ARGUMENTS: Final = ("page", "items_per_page")
_SHOWN: Final = 80


@attrs.frozen
class PageChoice:
    """The number and the length of a page; a length of None leaves it to the API."""

    number: int = 1
    size: int | None = None

    def parameters(self) -> list[tuple[str, str]]:
        """Return the choice as query parameters, without page 1: some operations declare no pages in the spec."""
        pairs = [("page", str(self.number))] if self.number > 1 else []
        return pairs if self.size is None else [*pairs, ("itemsPerPage", str(self.size))]

    def of_one_row(self) -> "PageChoice":
        """Return the page that holds only the first row; the same page if its length cannot be chosen."""
        return self if self.size is None else PageChoice((self.number - 1) * self.size + 1, 1)


def first_choice(page_size: tuple[int, int] | None, query: Mapping[str, object]) -> PageChoice:
    """Return where a walk starts: at the caller's page, with the largest pages unless the caller chose their length.

    Raises:
        InputError: An argument is not a whole number from 1 up.
    """
    largest = page_size[1] if page_size is not None else None
    return PageChoice(_positive(query, "page") or 1, _positive(query, "items_per_page") or largest)


def filters_of(query: Mapping[str, object]) -> dict[str, object]:
    """Return the arguments that decide which rows a list has, without those that choose the page."""
    return {name: value for name, value in query.items() if name not in PAGE_ARGUMENTS}


def _positive(query: Mapping[str, object], name: str) -> int | None:
    value = query.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InputError(f"{name}: expected a whole number from 1 up, got {one_line(repr(value), _SHOWN)}")
    return value
