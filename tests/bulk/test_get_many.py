"""Many records by their keys: in order or as they come, what is missing is named, and what bad input does."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pkgutil import iter_modules
from typing import Any

import pytest

from shoptet_api import ConfigurationError, FetchProgress, InputError, ServerError
from shoptet_generated import resources
from tests.support.sandbox_clients import SandboxClients

GONE = "2026009999"


def codes_of(clients: SandboxClients) -> list[str]:
    client = clients.client()
    return [row.code for row in client.rows(client.shop.orders.list())]


def found(clients: SandboxClients, codes: Any, **options: Any) -> tuple[list[str], Any]:
    client = clients.client()
    many = client.shop.orders.get_many(codes, **options)
    return [order.code for order in client.rows(many)], many


@pytest.mark.parametrize("concurrency", [1, 2, 3, 50])
def test_records_come_in_the_order_of_the_keys(clients: SandboxClients, concurrency: int) -> None:
    codes = codes_of(clients)
    clients.sandbox.inject("orders.get", latency=0.05, times=3)
    given = [*codes[:10], GONE, *codes[10:30]]
    records, many = found(clients, given, concurrency=concurrency)
    assert records == codes[:30]
    assert many.missing == (GONE,)
    assert len(clients.statuses("getOrderDetail")) == 31


def test_records_come_as_they_arrive(clients: SandboxClients) -> None:
    codes = codes_of(clients)[:12]
    clients.sandbox.inject("orders.get", latency=1.0, only={"code": codes[0]})
    client = clients.client(clock=clients.sandbox.clock)
    many = client.shop.orders.get_many([*codes, GONE], ordered=False)
    pairs = client.rows(many.items())
    assert {key for key, _ in pairs} == {*codes, GONE}
    assert [key for key, record in pairs if record is None] == [GONE]
    assert pairs[0][0] != codes[0]
    assert all(record is None or record.code == key for key, record in pairs)


def test_the_arguments_of_get_are_taken(clients: SandboxClients) -> None:
    client = clients.client()
    (order,) = client.rows(client.shop.orders.get_many(["2026000104"], include=["notes"], language="cs"))
    assert order.code == "2026000104"
    (seen,) = clients.sandbox.requests.to("getOrderDetail")
    assert seen.query == {"include": "notes", "language": "cs"}


def test_a_repeated_key_is_asked_for_once(clients: SandboxClients) -> None:
    codes = codes_of(clients)[:3]
    records, many = found(clients, [*codes, codes[1], GONE, codes[0], GONE])
    assert records == codes
    assert many.missing == (GONE,)
    assert len(clients.statuses("getOrderDetail")) == 4


def test_no_keys_send_nothing(clients: SandboxClients) -> None:
    assert found(clients, [])[0] == []
    assert found(clients, iter(()), ordered=False)[0] == []
    assert clients.statuses("getOrderDetail") == []


def test_nothing_is_sent_before_the_iteration_and_an_early_end_stops(clients: SandboxClients) -> None:
    codes = codes_of(clients)
    client = clients.client()
    many = client.shop.orders.get_many(codes, concurrency=2)
    assert clients.statuses("getOrderDetail") == []
    assert [order.code for order in client.rows(many, limit=2)] == codes[:2]
    assert len(clients.statuses("getOrderDetail")) <= 8


def broken(codes: list[str]) -> Iterator[str]:
    yield from codes
    raise KeyError("the caller's file ends here")


@pytest.mark.parametrize("ordered", [True, False])
def test_an_iterator_that_raises_loses_nothing_before_it(clients: SandboxClients, *, ordered: bool) -> None:
    codes = codes_of(clients)[:9]
    client = clients.client()
    seen: list[FetchProgress] = []
    many = client.shop.orders.get_many(broken(codes), ordered=ordered, on_progress=seen.append)
    with pytest.raises(KeyError, match="the caller's file ends here"):
        client.rows(many)
    assert [progress.done for progress in seen] == list(range(1, 10))


def test_keys_that_are_used_up_are_not_taken_for_none(clients: SandboxClients) -> None:
    client, codes = clients.client(), codes_of(clients)[:8]
    many = client.shop.orders.get_many(iter(codes))
    assert len(client.rows(many)) == 8
    with pytest.raises(
        InputError, match=r"^keys: expected a list to iterate over again, got list_iterator, which is use"
    ):
        client.rows(many)
    again = client.shop.orders.get_many(codes)
    assert len(client.rows(again)) == len(client.rows(again)) == 8


def test_progress_counts_answers(clients: SandboxClients) -> None:
    codes = codes_of(clients)[:4]
    seen: list[FetchProgress] = []
    found(clients, [*codes, GONE], on_progress=seen.append)
    assert seen[-1] == FetchProgress(done=5, missing=1, total=5)
    found(clients, iter(codes), on_progress=seen.append)
    assert seen[-1] == FetchProgress(done=4, missing=0, total=None)


def test_a_failure_ends_the_iteration(clients: SandboxClients) -> None:
    codes = codes_of(clients)[:9]
    clients.sandbox.inject("orders.get", status=500, only={"code": codes[4]}, times=10)
    client = clients.client(max_retries=0)
    with pytest.raises(ServerError):
        client.rows(client.shop.orders.get_many(codes))


@pytest.mark.parametrize("concurrency", [0, -1, True, 2.0, "3", 51])
def test_a_concurrency_that_cannot_be(clients: SandboxClients, concurrency: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^concurrency: expected "):
        clients.client().shop.orders.get_many(["1"], concurrency=concurrency)


@pytest.mark.parametrize("keys", ["2026000104", b"1", 5, None, {"a": 1}])
def test_what_is_not_several_keys(clients: SandboxClients, keys: Any) -> None:
    with pytest.raises(InputError, match=r"^keys: expected several keys, such as a list, got "):
        clients.client().shop.orders.get_many(keys)


@pytest.mark.parametrize(
    ("key", "argument"), [(None, "keys"), ([], "keys"), (1.5, "keys"), ("", "code"), (True, "code")]
)
def test_a_key_that_cannot_be_sent(clients: SandboxClients, key: Any, argument: str) -> None:
    client = clients.client()
    with pytest.raises(InputError, match=f"^{argument}: expected "):
        client.rows(client.shop.orders.get_many([key]))


def test_other_resources_have_it_too(clients: SandboxClients) -> None:
    client = clients.client()
    guids = [row.guid for row in client.rows(client.shop.products.list(), limit=4)]
    assert [row.guid for row in client.rows(client.shop.products.get_many(guids))] == guids
    coded = client.rows(client.shop.products.get_many_by_code(["0001/M", "none"]).items())
    assert [(key, record is None) for key, record in coded] == [("0001/M", False), ("none", True)]
    assert not hasattr(client.shop.jobs, "get_many")


def test_a_raw_client_refuses_it(clients: SandboxClients) -> None:
    with pytest.raises(InputError, match=r"^with_raw_response: expected a method that makes one request, such as get$"):
        clients.client().shop.with_raw_response.orders.get_many(["1"])


def test_a_long_list_of_keys_advises_a_snapshot(clients: SandboxClients, caplog: pytest.LogCaptureFixture) -> None:
    client = clients.client()
    with caplog.at_level("INFO", "shoptet_api.bulk"):
        client.rows(client.shop.orders.get_many(["2026000104"] * 1000))
        client.rows(client.shop.brands.get_many([GONE] * 1000))
    assert [record.getMessage() for record in caplog.records] == [
        "orders: 1000 records are read one by one; a snapshot may be cheaper"
    ]


def test_so_does_a_generator_when_it_becomes_long(
    clients: SandboxClients, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shoptet_api.bulk.fetching._SNAPSHOT_IS_CHEAPER", 4)
    client = clients.client()
    codes = clients.sandbox.shop.orders.key_list()
    with caplog.at_level("INFO", "shoptet_api.bulk"):
        client.rows(client.shop.orders.get_many(code for code in codes[:3] * 2))
        assert caplog.records == []
        client.rows(client.shop.orders.get_many(code for code in codes[:5]))
    assert [record.getMessage() for record in caplog.records] == [
        "orders: 4 records are read one by one; a snapshot may be cheaper"
    ]


def sync_resources() -> Iterator[tuple[str, type]]:
    for module in iter_modules(resources.__path__, f"{resources.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, type) and value.__module__ == module.name and not name.startswith("Async"):
                yield name, value


def test_lists_that_take_codes_have_shorter_rows() -> None:
    """Where a list has the records of `get`, `get_many` could read 50 of them with one request."""
    rows_and_records: dict[str, tuple[str, str]] = {}
    for name, resource in sync_resources():
        rows, many = getattr(resource, "list", None), getattr(resource, "get_many", None)
        if rows is not None and many is not None and any("codes" in one for one in signature(rows).parameters):
            rows_and_records[name] = (signature(rows).return_annotation, signature(many).return_annotation)
    assert rows_and_records == {
        "Orders": ("Pager[OrderListItem]", "Many[str, Order]"),
        "Products": ("Pager[ProductListItem]", "Many[str, Product]"),
    }
