"""The one place that decides whether a response to a request for a page is a page."""

from typing import Final, TypeVar

from shoptet_api.errors import ApiError, DecodeError, NotFoundError
from shoptet_generated.runtime import Page, Paginator

T = TypeVar("T")

_NO_SUCH_PAGE: Final = "page-not-found"


def check_paginator(number: int, paginator: Paginator | None) -> Paginator:
    """Return the paginator of page `number` of a walk.

    A page without one does not say whether more pages follow, so that a walk that took it for the last one would lose
    rows silently. A response that is not a page at all has no paginator either.

    Raises:
        DecodeError: There is no paginator.
    """
    if paginator is None:
        raise DecodeError(f"page {number}: expected a list of rows with a paginator, got no paginator")
    return paginator


def check_row(number: int, page: Page[T]) -> Page[T]:
    """Return the page that was requested for its first row alone.

    Raises:
        DecodeError: The response has no row, and no paginator that says that the list is empty.
    """
    if not page.rows:
        check_paginator(number, page.paginator)
    return page


def is_no_such_page(error: ApiError) -> bool:
    """Return whether the API answered that the list has no page of this number."""
    return isinstance(error, NotFoundError) and _NO_SUCH_PAGE in error.codes
