"""What is a page, for a walk and for a look at the first row."""

import pytest

from shoptet_api import DecodeError
from shoptet_api.paging.page_check import check_row
from shoptet_generated.runtime import Page, Paginator

PAGINATOR = Paginator(0, 1, 0, 0, 50)


@pytest.mark.parametrize(
    "page",
    [Page(["a"], None, 1), Page(["a"], PAGINATOR, 1), Page([], PAGINATOR, 1)],
    ids=["a-row-alone", "a-row", "an-empty-list"],
)
def test_a_row_or_a_paginator_is_enough_for_the_first_row(page: Page[str]) -> None:
    assert check_row(1, page) is page


def test_a_response_without_either_is_not_a_page() -> None:
    with pytest.raises(DecodeError, match=r"^page 3: expected a list of rows with a paginator, got no paginator$"):
        check_row(3, Page([], None, 3))
