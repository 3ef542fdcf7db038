"""Walking a list of changes that does not hold still, in whichever order it is."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import attrs
import pytest
from hypothesis import given, strategies as st

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

    def page(self, asked: datetime, number: int) -> tuple[list[Change[None]], Page[None]]:
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
