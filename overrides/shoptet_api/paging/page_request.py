"""Which page is asked for."""

from collections.abc import Mapping
from typing import Final

import attrs

from shoptet_generated.runtime import InputError

PAGE_ARGUMENTS: Final = ("page", "items_per_page")


@attrs.frozen
class PageChoice:
    """Which page, and how long; None leaves it to the API."""

    number: int = 1
    size: int | None = None

    def parameters(self) -> list[tuple[str, str]]:
        """The choice as query parameters; page 1 goes without saying, as some operations know no pages in the spec."""
        pairs = [("page", str(self.number))] if self.number > 1 else []
        return pairs if self.size is None else [*pairs, ("itemsPerPage", str(self.size))]

    def of_one_row(self) -> "PageChoice":
        """The same first row, alone on its page; where the page's size cannot be chosen, the same page."""
        return self if self.size is None else PageChoice((self.number - 1) * self.size + 1, 1)


def first_choice(page_size: tuple[int, int] | None, query: Mapping[str, object]) -> PageChoice:
    """Where a walk begins: at the caller's page, and with the largest pages unless the caller says otherwise."""
    largest = page_size[1] if page_size is not None else None
    return PageChoice(_positive(query, "page") or 1, _positive(query, "items_per_page") or largest)


def filters_of(query: Mapping[str, object]) -> dict[str, object]:
    """Return the arguments that say which rows a list has, without those that say which page is asked for."""
    return {name: value for name, value in query.items() if name not in PAGE_ARGUMENTS}


def _positive(query: Mapping[str, object], name: str) -> int | None:
    value = query.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InputError(f"{name}: a whole number from 1 up is due here")
    return value
