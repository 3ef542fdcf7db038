"""Which pages a walk asks for, and what it gives, whatever comes in whatever order."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from shoptet_api import DecodeError, PageOptions, PagesShiftedError
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import MAX_RESTARTS, PageRef, Received, Shift, Walk, next_page
from shoptet_generated.runtime import Page
from tests.paging.lists_in_memory import page_of, paginator, rows_of, walked

totals = st.integers(0, 300)
sizes = st.integers(1, 60)
starts = st.integers(1, 12)
windows = st.integers(0, 7)
# Which page comes next: each number picks one of those under way.
orders = st.lists(st.integers(0, 6), max_size=30)


class Arrivals:
    def __init__(self, order: list[int]) -> None:
        self.order = order

    def __call__(self, in_flight: int) -> int:
        return self.order.pop() % in_flight if self.order else 0


@pytest.mark.parametrize(
    ("number", "rows", "known", "following"),
    [
        (1, 100, {"page": 1, "page_count": 3}, 2),
        (3, 7, {"page": 3, "page_count": 3}, None),
        (4, 7, {"page": 4, "page_count": 3}, None),
        (2, 0, {"page": 2, "page_count": 3}, None),
        (5, 7, {"page": 3, "page_count": 9}, 6),
        (5, 7, {"page": 3}, None),
        (1, 100, {"page_count": 2}, 2),
        (1, 100, {"total_count": 101, "items_per_page": 100}, 2),
        (1, 100, {"total_count": 100, "items_per_page": 100}, None),
        (1, 100, {"total_count": 101, "items_per_page": 0}, 2),
        (1, 100, {}, 2),
        (1, 0, {}, None),
    ],
)
def test_the_next_page(number: int, rows: int, known: Mapping[str, int], following: int | None) -> None:
    assert next_page(number, rows, paginator(**known)) == following


@pytest.mark.parametrize(("number", "rows"), [(1, 100), (3, 20), (3, 0)])
def test_a_page_without_a_paginator_is_an_error(number: int, rows: int) -> None:
    """A3: nothing says that it is the last one."""
    with pytest.raises(
        DecodeError, match=f"^page {number}: expected a list of rows with a paginator, got no paginator$"
    ):
        next_page(number, rows, None)


@given(total=totals, size=sizes, start=starts, window=windows, order=orders)
def test_every_row_is_given_once_and_in_order(total: int, size: int, start: int, window: int, order: list[int]) -> None:
    rows = list(range(total))
    pages, asked = walked(
        lambda number: page_of(rows, number, size),
        start=start,
        options=PageOptions(prefetch=window),
        arrive=Arrivals(order),
    )
    assert rows_of(pages) == rows[(start - 1) * size :]
    last = max(start, -(-total // size))
    assert asked == [PageRef(0, number) for number in range(start, last + 1)]
    assert [page.number for page in pages] == list(range(start, start + len(pages)))


@given(total=totals, size=sizes, window=windows, known=st.sampled_from(["count", "total", "nothing"]))
def test_what_the_paginator_lacks_loses_no_row(total: int, size: int, window: int, known: str) -> None:
    rows = list(range(total))

    def page(number: int) -> Page[int]:
        whole = page_of(rows, number, size)
        said = paginator(page_count=-(-total // size)) if known == "count" else paginator()
        if known == "total":
            said = paginator(total_count=total, items_per_page=size)
        return Page(whole.rows, said)

    pages, asked = walked(page, options=PageOptions(prefetch=window))
    assert rows_of(pages) == rows
    empty_one = known == "nothing" and total > 0
    assert len(asked) == max(1, -(-total // size)) + empty_one


@given(total=st.integers(1, 300), size=sizes, window=windows, count=st.integers(0, 60), claims=st.booleans())
def test_a_count_that_lies_ends_all_the_same(total: int, size: int, window: int, count: int, claims: bool) -> None:
    """The API gives its last page again and again for pages that do not exist."""
    rows = list(range(total))
    last = -(-total // size)

    def page(number: int) -> Page[int]:
        really = min(number, last)
        known = {"page": really} if claims else {}
        return Page(page_of(rows, really, size).rows, paginator(page_count=count, **known))

    pages, asked = walked(page, options=PageOptions(prefetch=window))
    assert rows_of(pages) == rows[: max(1, count) * size]
    assert len(asked) <= last + max(1, window)


def test_equal_pages_that_are_two_are_both_given() -> None:
    pages, _ = walked(lambda number: Page([7, 7], paginator(page=number, page_count=3)))
    assert rows_of(pages) == [7] * 6


def test_an_end_before_the_count_is_reported() -> None:
    walk: Walk[int] = Walk(PageChoice(1), PageOptions())
    walk.receive(Page([1], paginator(page_count=4)))
    shift = Shift(2, 2, 1, restarts=False, fault="page 2 of 4 is empty")
    assert walk.receive(Page([], paginator(page_count=4))) == Received(shift=shift)
    assert walk.receive(Page([], paginator(page_count=4))) == Received(ended_early="page 3 of 4 is empty")
    assert walk.next_page is None
    walk = Walk(PageChoice(1), PageOptions())
    walk.receive(Page([1], paginator(page_count=3)))
    assert walk.receive(Page([1], paginator(page_count=3))).ended_early == "page 2 repeats the page before it"


def test_nothing_is_wanted_before_the_first_page() -> None:
    walk: Walk[int] = Walk(PageChoice(4), PageOptions(prefetch=5))
    assert walk.next_page == PageRef(0, 4)
    assert walk.wanted() == ()
    walk.receive(Page([1], paginator(page_count=7)))
    assert walk.wanted() == [PageRef(0, 5), PageRef(0, 6), PageRef(0, 7)]


def test_where_the_count_is_not_known_one_page_is_fetched_ahead() -> None:
    walk: Walk[int] = Walk(PageChoice(1), PageOptions(prefetch=5))
    walk.receive(Page([1], paginator()))
    assert walk.wanted() == [PageRef(0, 2)]


def shifting(*totals: int) -> list[Page[int]]:
    """Pages of one row each, of a list with this many rows when each of them is requested."""
    return [
        Page([10 * number], paginator(total_count=total, page=number, page_count=9))
        for number, total in enumerate(totals, 1)
    ]


def test_a_shift_is_reported_once() -> None:
    walk: Walk[int] = Walk(PageChoice(1), PageOptions())
    reported = [walk.receive(page).shift for page in shifting(9, 9, 8, 8, 9)]
    assert reported == [None, None, Shift(3, 9, 8, restarts=False), None, None]


def test_a_total_that_does_not_come_is_no_shift() -> None:
    walk: Walk[int] = Walk(PageChoice(1), PageOptions(on_shift="raise"))
    walk.receive(shifting(9)[0])
    assert walk.receive(Page([20], paginator(page=2, page_count=9))).shift is None
    with pytest.raises(PagesShiftedError):
        walk.receive(Page([30], paginator(page=3, page_count=9, total_count=8)))


def test_a_shift_is_an_error_if_it_is_to_be() -> None:
    walk: Walk[int] = Walk(PageChoice(1), PageOptions(on_shift="raise"))
    first, second, third = shifting(9, 9, 8)
    walk.receive(first)
    walk.receive(second)
    with pytest.raises(PagesShiftedError, match=r"^the list changed: it had 9 rows, and has 8 as of page 3$") as caught:
        walk.receive(third)
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 9, 8)


# When, and where in the list. All of one kind: a list that gets a row and loses another shows no change.
changes = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 100)), max_size=MAX_RESTARTS)


@given(
    total=st.integers(0, 120),
    size=st.integers(1, 20),
    window=windows,
    order=orders,
    changes=changes,
    grows=st.booleans(),
)
def test_a_walk_that_starts_again_gives_every_row_that_stayed_once(
    *, total: int, size: int, window: int, order: list[int], changes: list[tuple[int, int]], grows: bool
) -> None:
    rows = list(range(total))
    stayed = set(rows)
    calls = 0

    def page(number: int) -> Page[int]:
        nonlocal calls
        for moment, place in changes:
            if moment == calls and grows:
                rows.insert(place % (len(rows) + 1), 1000 + len(rows))
            elif moment == calls and rows:
                stayed.discard(rows.pop(place % len(rows)))
        calls += 1
        return page_of(rows, number, size)

    options = PageOptions(prefetch=window, on_shift="restart")
    pages, _ = walked(page, options=options, arrive=Arrivals(order))
    given = rows_of(pages)
    assert len(set(given)) == len(given)
    assert stayed <= set(given)


def test_rows_that_are_equal_are_all_given_when_the_walk_starts_again() -> None:
    reported = iter([3, 4, 4, 4, 4])
    rows = [7, 7, 7]

    def page(number: int) -> Page[int]:
        total = next(reported)
        if total == 4 and len(rows) == 3:
            rows.append(7)
        return page_of(rows, number, 2)

    pages, _ = walked(page, options=PageOptions(prefetch=0, on_shift="restart"))
    assert rows_of(pages) == [7] * 4


def test_a_list_that_never_rests_is_an_error_in_the_end() -> None:
    total = 100
    calls = 0

    def page(number: int) -> Page[int]:
        nonlocal total, calls
        total, calls = total + 1, calls + 1
        return Page([calls], paginator(total_count=total, page=number, page_count=50))

    with pytest.raises(PagesShiftedError, match=f"after {MAX_RESTARTS} "):
        walked(page, options=PageOptions(prefetch=0, on_shift="restart"))
    assert calls == 2 * (MAX_RESTARTS + 1)
