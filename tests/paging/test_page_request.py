"""Which page is asked for."""

import pytest
from hypothesis import given, strategies as st

from shoptet_api import ConfigurationError, PageOptions
from shoptet_api.paging.page_request import PageChoice, first_choice
from shoptet_generated.runtime import InputError


def test_the_first_page_is_the_largest_unless_the_caller_chooses() -> None:
    assert first_choice((20, 100), {}) == PageChoice(1, 100)
    assert first_choice((20, 100), {"page": None, "items_per_page": None}) == PageChoice(1, 100)
    assert first_choice((20, 100), {"page": 3, "items_per_page": 7}) == PageChoice(3, 7)
    assert first_choice(None, {}) == PageChoice(1, None)


@pytest.mark.parametrize("name", ["page", "items_per_page"])
@pytest.mark.parametrize("value", [0, -1, True, "2", 1.0])
def test_what_is_no_page_is_refused(name: str, value: object) -> None:
    with pytest.raises(InputError, match=f"^{name}: "):
        first_choice((20, 100), {name: value})


@given(number=st.integers(1, 1000), size=st.integers(1, 1000))
def test_one_row_is_the_first_of_the_page(number: int, size: int) -> None:
    one = PageChoice(number, size).of_one_row()
    assert one.size == 1
    assert one.number - 1 == (number - 1) * size


@pytest.mark.parametrize("pages", [-1, True, 1.5, "3"])
def test_what_is_no_number_of_pages_is_refused(pages: int) -> None:
    with pytest.raises(ConfigurationError, match=r"^prefetch: expected a whole number of at least 0, got "):
        PageOptions(prefetch=pages)


def test_what_is_not_to_be_done_about_a_shift_is_refused() -> None:
    with pytest.raises(
        ConfigurationError, match=r"^on_shift: expected one of 'warn', 'restart', 'raise', got 'ignore'$"
    ):
        PageOptions(on_shift="ignore")  # type: ignore[arg-type]


def test_options_that_are_not_given_stay() -> None:
    options = PageOptions(prefetch=5, on_shift="raise")
    assert options.with_options(None, None) == options
    assert options.with_options(0, None) == PageOptions(0, "raise")
    assert options.with_options(None, "warn") == PageOptions(5, "warn")
