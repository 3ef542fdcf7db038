"""Walking the lists of a shop that behaves; `tests/paging/test_paginators.py` has the ones that do not."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from shoptet_api import PagesShiftedError, PagesShiftedWarning
from tests.support.either_client import EitherClient
from tests.support.sandbox_clients import SandboxClients

NEWEST = 189
CODES = [f"2026{number:06d}" for number in range(NEWEST, NEWEST - 125, -1)]


def codes(rows: list[Any]) -> list[str]:
    return [row.code for row in rows]


def asked(clients: SandboxClients) -> list[dict[str, str]]:
    """The queries that came to the list since this was last asked for, by page."""
    queries = [dict(seen.query) for seen in clients.sandbox.requests.to("orders.list")]
    clients.sandbox.requests.clear()
    return sorted(queries, key=lambda query: int(query.get("page", "1")))


def total(client: EitherClient, pager: Any) -> int | None:
    count: int | None = client.run(pager.total_count())
    return count


def test_all_rows_in_pages_as_large_as_may_be(clients: SandboxClients) -> None:
    client = clients.client()
    pager = client.shop.orders.list(code_from=CODES[-1])
    assert asked(clients) == []
    assert codes(client.rows(pager)) == CODES
    assert asked(clients) == [
        {"codeFrom": CODES[-1], "itemsPerPage": "50"},
        {"codeFrom": CODES[-1], "page": "2", "itemsPerPage": "50"},
        {"codeFrom": CODES[-1], "page": "3", "itemsPerPage": "50"},
    ]


def test_pages_come_when_they_are_needed(clients: SandboxClients) -> None:
    client = clients.client(prefetch=0)
    pager = client.shop.orders.list()
    assert codes(client.rows(pager, 50)) == CODES[:50]
    assert len(asked(clients)) == 1
    assert codes(client.rows(pager, 51)) == CODES[:51]
    assert len(asked(clients)) == 2


def test_each_iteration_begins_anew(clients: SandboxClients) -> None:
    client = clients.client()
    pager = client.shop.orders.list(code_from=CODES[2])
    assert codes(client.rows(pager)) == codes(client.rows(pager)) == CODES[:3]
    assert len(asked(clients)) == 2


def test_pages(clients: SandboxClients) -> None:
    client = clients.client()
    pages = client.rows(client.shop.orders.list(items_per_page=48).pages())
    assert [len(page.rows) for page in pages] == [48, 48, 29]
    assert [page.number for page in pages] == [page.paginator.page for page in pages] == [1, 2, 3]


def test_a_walk_begins_where_another_broke_off(clients: SandboxClients) -> None:
    client = clients.client()
    assert codes(client.rows(client.shop.orders.list(page=2))) == CODES[50:]
    assert client.rows(client.shop.orders.list(page=4)) == []


def test_no_rows(clients: SandboxClients) -> None:
    client = clients.client()
    pager = client.shop.orders.list(status_id=99)
    assert client.rows(pager) == []
    assert client.rows(pager.pages()) == []
    assert client.run(pager.first()) is None
    assert total(client, pager) == 0


def test_the_first_row_costs_one_row(clients: SandboxClients) -> None:
    client = clients.client()
    assert client.run(client.shop.orders.list().first()).code == CODES[0]
    assert asked(clients) == [{"itemsPerPage": "1"}]
    assert client.run(client.shop.orders.list(page=3).first()).code == CODES[100]
    assert asked(clients) == [{"page": "101", "itemsPerPage": "1"}]


def test_the_total_count_is_asked_for_once(clients: SandboxClients) -> None:
    client = clients.client()
    pager = client.shop.orders.list()
    assert total(client, pager) == total(client, pager) == 125
    assert asked(clients) == [{"itemsPerPage": "1"}]
    client.run(client.shop.orders.delete(CODES[-1]))
    client.rows(pager, 1)
    assert total(client, pager) == 124


def test_a_list_that_shifts_is_told(clients: SandboxClients) -> None:
    clients.sandbox.shift("orders.list", 1)
    client = clients.client(prefetch=0)
    with pytest.warns(PagesShiftedWarning):
        rows = client.rows(client.shop.orders.list(items_per_page=50))
    assert len(rows) == 124, "one is missing, which is what the warning is for"


def test_a_list_that_shifts_can_end_the_walk_or_begin_it_anew(clients: SandboxClients) -> None:
    clients.sandbox.shift("orders.list", 1)
    stopping = clients.client(prefetch=0, on_shift="raise")
    with pytest.raises(PagesShiftedError) as caught:
        stopping.rows(stopping.shop.orders.list(items_per_page=50))
    assert (caught.value.page, caught.value.before, caught.value.now) == (2, 125, 124)

    starting = clients.client(
        prefetch=0, on_shift="restart", on_response=lambda _: clients.sandbox.shift("orders.list", 0)
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = starting.rows(starting.shop.orders.list(items_per_page=50))
    assert len({row.code for row in rows}) == len(rows) == 125
