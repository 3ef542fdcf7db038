"""Walking a list of changes that does not hold still, in whichever order it is."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import attrs
import pytest
from hypothesis import given, strategies as st

from shoptet_api import DecodeError
from shoptet_api.feeds.change_walk import Walk
from shoptet_generated.runtime import Change, Page, Paginator

START = datetime(2026, 2, 1, tzinfo=UTC)
SIZE = 4

ORDERS: dict[str, Callable[[tuple[str, int]], object]] = {
    "oldest first": lambda row: (row[1], row[0]),
    "newest first": lambda row: (-row[1], row[0]),
    "by code": lambda row: row[0],
    "in no order": lambda row: random.Random(row[0]).random(),
}


@attrs.define
class Shop:
    """A log of changes: the second of each record's last change."""

    order: str
    times: dict[str, int]
    now: int
    asked: list[tuple[int, int]] = attrs.field(factory=list)
    """The requested pages: their second and their number."""

    def page(self, asked: datetime, number: int) -> tuple[list[Change[None]], Page[None]]:
        self.asked.append((int((asked - START).total_seconds()), number))
        rows = [(code, time) for code, time in self.times.items() if START + timedelta(seconds=time) >= asked]
        rows.sort(key=ORDERS[self.order])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        shown = rows[(number - 1) * SIZE : number * SIZE]
        paginator = Paginator(len(rows), number, -(-len(rows) // SIZE), len(shown), SIZE)
        changes = [Change(code, START + timedelta(seconds=time), "edit", None) for code, time in shown]
        return changes, Page([None] * len(shown), paginator, number)

    def change(self, code: str) -> None:
        self.now += 1
        self.times[code] = self.now


def walk(shop: Shop, between: Callable[[int], object]) -> Walk[None]:
    walk: Walk[None] = Walk(START)
    asked = 0
    while not walk.is_over:
        changes, page = shop.page(walk.asked, walk.number)
        walk.take(changes, page)
        asked += 1
        assert asked < 200
        between(asked)
    return walk


# In the other orders a first page of four rows is in order of time by chance; with as many as pages have, it never is.
@pytest.mark.parametrize("order", ["oldest first", "newest first"])
@given(
    times=st.dictionaries(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), st.integers(0, 30), max_size=26),
    moves=st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=12),
)
def test_what_did_not_change_meanwhile_is_never_missed(order: str, times: dict[str, int], moves: list[str]) -> None:
    shop = Shop(order, dict(times), 40)
    left = list(moves)
    done = walk(shop, lambda _: shop.change(left.pop()) if left else None)
    brought = {change.id for change in done.brought.values()}
    assert not done.is_whole or {code for code, time in shop.times.items() if time <= 40} <= brought


@pytest.mark.parametrize("order", ORDERS)
def test_a_list_that_holds_still_is_walked_once(order: str) -> None:
    shop = Shop(order, {chr(97 + number): 2 * number for number in range(26)}, 60)
    asked: list[int] = []
    done = walk(shop, asked.append)
    assert done.is_whole
    assert len(done.brought) == 26
    assert len(asked) <= 10  # Seven full pages, and a row or two that come again with the next moment.


def test_a_first_page_that_is_in_order_by_chance_hides_nothing() -> None:
    times = {"a": 1, "b": 5, "c": 9, "d": 20, "e": 3, "f": 2, "g": 30}
    done = walk(Shop("by code", times, 60), lambda _: None)
    assert {change.id for change in done.brought.values()} == set(times)
    assert done.is_whole


def test_a_list_that_never_holds_still_is_left_in_the_end() -> None:
    shop = Shop("newest first", {f"{number:03}": 5 for number in range(12)}, 40)

    def change(asked: int) -> None:
        for number in range(2):
            shop.change(f"new {asked} {number}")

    done = walk(shop, change)
    assert done.is_over
    assert not done.is_whole


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def shop_of_26(order: str) -> Shop:
    return Shop(order, {code: 2 * number for number, code in enumerate(LETTERS)}, 60)


def test_the_pages_of_a_list_in_order_of_time_are_requested_by_time() -> None:
    """Each page once: the first one of the changes since the last row's second but one."""
    shop = shop_of_26("oldest first")
    walk(shop, lambda _: None)
    assert shop.asked == [(0, 1), (5, 1), (11, 1), (17, 1), (23, 1), (29, 1), (35, 1), (41, 1), (47, 1)]


def test_the_pages_of_another_list_are_requested_by_their_numbers() -> None:
    shop = shop_of_26("newest first")
    walk(shop, lambda _: None)
    assert shop.asked == [(0, number) for number in range(1, 8)]


def test_a_list_in_order_of_time_by_chance_is_walked_by_numbers_after_one_wrong_leap() -> None:
    times = {"a": 10, "b": 11, "c": 12, "d": 30, "e": 3, "f": 2, "g": 1, "h": 4, "i": 29, "j": 40}
    shop = Shop("by code", times, 60)
    assert walk(shop, lambda _: None).is_whole
    assert shop.asked == [(0, 1), (29, 1), (0, 2), (0, 3)]


def test_no_leap_is_made_after_a_wrong_one() -> None:
    """Also not when the list is walked again."""
    times = {"a": 10, "b": 11, "c": 12, "d": 30, "e": 3, "f": 2, "g": 1, "h": 4, "i": 29, "j": 40}
    shop = Shop("by code", times, 60)
    walk: Walk[None] = Walk(START)
    while not walk.is_over:
        page = shop.page(walk.asked, walk.number)
        if len(shop.asked) == 4:
            assert walk.lose_page()
        else:
            walk.take(*page)
    assert shop.asked == [(0, 1), (29, 1), (0, 2), (0, 3), (0, 1), (0, 2), (0, 3)]


def test_no_leap_is_made_from_a_later_page() -> None:
    """Between two pages a row may have moved up."""
    times = {"a": 5, "b": 1, "c": 2, "d": 3, "e": 10, "f": 11, "g": 12, "h": 13, "i": 4, "j": 40}
    shop = Shop("by code", times, 60)
    assert walk(shop, lambda _: None).is_whole
    assert shop.asked == [(0, 1), (0, 2), (0, 3)]


def test_a_change_during_a_walk_in_order_of_time_costs_no_second_walk() -> None:
    shop = shop_of_26("oldest first")
    done = walk(shop, lambda asked: shop.change("c") if asked == 2 else None)
    assert done.is_whole
    assert {change.id for change in done.brought.values()} == set(LETTERS)
    assert len(shop.asked) <= 9


@pytest.mark.parametrize("order", ["oldest first", "newest first"])
@given(
    moves=st.lists(st.tuples(st.integers(1, 9), st.sampled_from(LETTERS)), max_size=2),
    deletions=st.lists(st.tuples(st.integers(1, 9), st.sampled_from(LETTERS)), max_size=2),
)
def test_a_few_changes_do_not_keep_a_walk_from_being_whole(
    order: str, moves: list[tuple[int, str]], deletions: list[tuple[int, str]]
) -> None:
    shop = shop_of_26(order)

    def change(asked: int) -> None:
        for moment, code in moves:
            if moment == asked and code in shop.times:
                shop.change(code)
        for moment, code in deletions:
            if moment == asked:
                shop.times.pop(code, None)

    done = walk(shop, change)
    assert done.is_whole
    # What changes during the walk comes in the next round at the latest.
    assert {code for code, time in shop.times.items() if time <= 60} <= {change.id for change in done.brought.values()}


def test_a_row_that_vanishes_behind_a_walk_hides_no_other_row() -> None:
    """`s` was seen and is gone, and counts in the second pass, in which `r` moves up to a page that was walked."""
    shop = shop_of_26("newest first")

    def change(asked: int) -> None:
        if asked == 2:
            shop.times.pop("s")
        elif asked == 3:
            shop.change("j")
        elif asked == 9:
            shop.times.pop("j")

    done = walk(shop, change)
    assert done.is_whole
    assert {change.id for change in done.brought.values()} >= set(LETTERS) - {"j"}


def test_a_page_that_does_not_exist_any_more_has_the_list_walked_again() -> None:
    """A2."""
    shop = shop_of_26("newest first")
    walk: Walk[None] = Walk(START)
    while walk.number < 5:
        walk.take(*shop.page(walk.asked, walk.number))
    assert walk.lose_page()
    assert (walk.is_over, walk.number) == (False, 1)
    while not walk.is_over:
        walk.take(*shop.page(walk.asked, walk.number))
    assert walk.is_whole
    assert len(walk.brought) == 26


def test_a_first_page_that_does_not_exist_is_not_the_end_of_a_list() -> None:
    """A2."""
    assert not Walk(START).lose_page()


def test_a_leap_to_a_page_that_does_not_exist_is_undone() -> None:
    """A2."""
    shop = shop_of_26("oldest first")
    walk: Walk[None] = Walk(START)
    walk.take(*shop.page(walk.asked, walk.number))
    assert (walk.asked, walk.number) == (START + timedelta(seconds=5), 1)
    assert walk.lose_page()
    assert (walk.asked, walk.number) == (START, 2)


@pytest.mark.parametrize("lost", [0, 2, 5])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("rows", [3, 26])
def test_rows_that_one_page_lacks_come_with_another_walk(order: str, lost: int, rows: int) -> None:
    """A1: a page that is short or empty does not make a walk whole."""
    shop = Shop(order, {code: 2 * number for number, code in enumerate(LETTERS[:rows])}, 60)
    walk: Walk[None] = Walk(START)
    asked = 0
    while not walk.is_over:
        changes, page = shop.page(walk.asked, walk.number)
        if asked == lost:
            changes, page = changes[1::2], attrs.evolve(page, rows=page.rows[1::2])
        walk.take(changes, page)
        asked += 1
    assert walk.is_whole
    assert len({change.id for change in walk.brought.values()}) == rows


def test_a_walk_that_never_has_all_rows_says_so() -> None:
    """A1: a single page, too."""
    shop = Shop("by code", {"a": 1, "b": 2, "c": 3}, 40)
    walk: Walk[None] = Walk(START)
    while not walk.is_over:
        changes, page = shop.page(walk.asked, walk.number)
        walk.take(changes[:2], attrs.evolve(page, rows=page.rows[:2]))
    assert not walk.is_whole
    assert len(shop.asked) == 4


def test_a_response_that_is_not_a_page_is_an_error() -> None:
    """A3."""
    walk: Walk[None] = Walk(START)
    with pytest.raises(DecodeError):
        walk.take([], Page([], None))


@pytest.mark.parametrize("order", ORDERS)
@given(
    times=st.dictionaries(st.sampled_from(LETTERS), st.integers(0, 30), max_size=26),
    faults=st.dictionaries(st.integers(0, 30), st.sampled_from(["short", "empty", "lost"]), max_size=4),
)
def test_a_walk_over_faulty_pages_has_all_changes_or_is_not_whole(
    order: str, times: dict[str, int], faults: dict[int, str]
) -> None:
    """A1, A2: and it is whole in the end unless each of its walks had a fault."""
    shop = Shop(order, dict(times), 40)
    walk: Walk[None] = Walk(START)
    while not walk.is_over:
        fault = faults.get(len(shop.asked))
        changes, page = shop.page(walk.asked, walk.number)
        assert len(shop.asked) < 100
        if fault == "lost" and walk.lose_page():
            continue
        kept = {"short": 1, "empty": 0}.get(str(fault), SIZE)
        walk.take(changes[:kept], attrs.evolve(page, rows=page.rows[:kept]))
    if walk.is_whole:
        assert {change.id for change in walk.brought.values()} == set(times)
    assert walk.is_whole or len(faults) > 3
