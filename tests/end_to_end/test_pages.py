"""Walking the lists of a shop that behaves, with both clients; `test_paging` has the ones that do not."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from shoptet_api import PagesShiftedError, PagesShiftedWarning
from tests.support.either_client import Side
from tests.support.sandbox_clients import House

NEWEST = 189
CODES = [f"2026{number:06d}" for number in range(NEWEST, NEWEST - 125, -1)]


def codes(rows: list[Any]) -> list[str]:
    return [row.code for row in rows]


def asked(house: House) -> list[dict[str, str]]:
    """The queries that came to the list since this was last asked for, by page."""
    queries = [dict(seen.query) for seen in house.sandbox.requests.to("orders.list")]
    house.sandbox.requests.clear()
    return sorted(queries, key=lambda query: int(query.get("page", "1")))


def total(side: Side, pager: Any) -> int | None:
    count: int | None = pager.total_count if side.runner is None else side.run(pager.total_count())
    return count


def test_all_rows_in_pages_as_large_as_may_be(house: House) -> None:
    side = house.side()
    pager = side.shop.orders.list(code_from=CODES[-1])
    assert asked(house) == []
    assert codes(side.rows(pager)) == CODES
    assert asked(house) == [
        {"codeFrom": CODES[-1], "itemsPerPage": "50"},
        {"codeFrom": CODES[-1], "page": "2", "itemsPerPage": "50"},
        {"codeFrom": CODES[-1], "page": "3", "itemsPerPage": "50"},
    ]


def test_pages_come_when_they_are_needed(house: House) -> None:
    side = house.side(prefetch=0)
    pager = side.shop.orders.list()
    assert codes(side.rows(pager, 50)) == CODES[:50]
    assert len(asked(house)) == 1
    assert codes(side.rows(pager, 51)) == CODES[:51]
    assert len(asked(house)) == 2


def test_each_iteration_begins_anew(house: House) -> None:
    side = house.side()
    pager = side.shop.orders.list(code_from=CODES[2])
    assert codes(side.rows(pager)) == codes(side.rows(pager)) == CODES[:3]
    assert len(asked(house)) == 2


def test_pages(house: House) -> None:
    side = house.side()
    pages = side.rows(side.shop.orders.list(items_per_page=48).pages())
    assert [len(page.rows) for page in pages] == [48, 48, 29]
    assert [page.number for page in pages] == [page.paginator.page for page in pages] == [1, 2, 3]


def test_a_walk_begins_where_another_broke_off(house: House) -> None:
    side = house.side()
    assert codes(side.rows(side.shop.orders.list(page=2))) == CODES[50:]
    assert side.rows(side.shop.orders.list(page=4)) == []


def test_no_rows(house: House) -> None:
    side = house.side()
    pager = side.shop.orders.list(status_id=99)
    assert side.rows(pager) == []
    assert side.rows(pager.pages()) == []
    assert side.run(pager.first()) is None
    assert total(side, pager) == 0


def test_the_first_row_costs_one_row(house: House) -> None:
    side = house.side()
    assert side.run(side.shop.orders.list().first()).code == CODES[0]
    assert asked(house) == [{"itemsPerPage": "1"}]
    assert side.run(side.shop.orders.list(page=3).first()).code == CODES[100]
    assert asked(house) == [{"page": "101", "itemsPerPage": "1"}]


def test_the_total_count_is_asked_for_once(house: House) -> None:
    side = house.side()
    pager = side.shop.orders.list()
    assert total(side, pager) == total(side, pager) == 125
    assert asked(house) == [{"itemsPerPage": "1"}]
    side.run(side.shop.orders.delete(CODES[-1]))
    side.rows(pager, 1)
    assert total(side, pager) == 124


def test_a_list_that_shifts_is_told(house: House) -> None:
    house.sandbox.shift("orders.list", 1)
    side = house.side(prefetch=0)
    with pytest.warns(PagesShiftedWarning):
        rows = side.rows(side.shop.orders.list(items_per_page=50))
    assert len(rows) == 124, "one is missing, which is what the warning is for"


def test_a_list_that_shifts_can_end_the_walk_or_begin_it_anew(house: House) -> None:
    house.sandbox.shift("orders.list", 1)
    stopping = house.side(prefetch=0, on_shift="raise")
    with pytest.raises(PagesShiftedError) as caught:
        stopping.rows(stopping.shop.orders.list(items_per_page=50))
    assert (caught.value.page, caught.value.before, caught.value.now) == (2, 125, 124)

    starting = house.side(prefetch=0, on_shift="restart", on_response=lambda _: house.sandbox.shift("orders.list", 0))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = starting.rows(starting.shop.orders.list(items_per_page=50))
    assert len({row.code for row in rows}) == len(rows) == 125
