"""Calls of operations by name against the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from shoptet_api import AsyncShoptet, InputError, LocalLimits, NotFoundError, Shoptet
from shoptet_api.operation_calls.call import acall, arows, call, download, prepare, rows
from shoptet_api.operation_calls.json_values import parse_json, plain_json
from shoptet_api.sandbox import Sandbox

ORDER = "2026000104"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def shop(sandbox: Sandbox) -> Iterator[Shoptet]:
    with Shoptet(**sandbox.options, limits=LocalLimits()) as client:
        yield client


def test_a_value(shop: Shoptet) -> None:
    result = call(shop, prepare("getOrderDetail", [ORDER], {"include": "notes"}))
    assert result.data == shop.orders.get(ORDER, include=["notes"]).to_dict()
    assert result.status == 200
    assert result.request_id
    assert result.bucket is not None


def test_one_page(shop: Shoptet) -> None:
    result = call(shop, prepare("orders.list", query={"itemsPerPage": 3, "page": 2}))
    assert result.paginator is not None
    assert isinstance(result.data, list)
    assert (result.paginator.page, len(result.data)) == (2, 3)


def test_rows_of_all_pages(shop: Shoptet) -> None:
    found = list(rows(shop, prepare("orders.list", query={"items_per_page": 7})))
    assert found == [row.to_dict() for row in shop.orders.list()]


def test_a_file(shop: Shoptet, tmp_path: Path) -> None:
    assert isinstance(call(shop, prepare("orders.pdf", [ORDER])).data, bytes)
    length = download(shop, prepare("orders.pdf", [ORDER]), tmp_path / "order.pdf")
    assert (tmp_path / "order.pdf").stat().st_size == length


def test_all_mistakes_of_a_body(shop: Shoptet) -> None:
    with pytest.raises(InputError) as caught:
        call(shop, prepare("brands.create", body={"name": "", "x": 1}))
    assert [fault.path for fault in caught.value.faults] == ["body.name", "body.x"]


def test_a_refusal(shop: Shoptet) -> None:
    with pytest.raises(NotFoundError):
        call(shop, prepare("orders.get", ["nothing"]))


@pytest.mark.parametrize("code", ["../eshop", "..%2Feshop", "a/b", "x?y=1", "č%"])
def test_an_argument_stays_one_part_of_the_path(sandbox: Sandbox, shop: Shoptet, code: str) -> None:
    with pytest.raises(NotFoundError):
        call(shop, prepare("orders.get", [code]))
    assert sandbox.requests[-1].operation == "orders.get"


def test_asynchronously(sandbox: Sandbox) -> None:
    import asyncio

    async def main() -> tuple[object, list[object]]:
        async with AsyncShoptet(**sandbox.options, limits=LocalLimits()) as client:
            one = await acall(client, prepare("orders.get", [ORDER]))
            return one.data, [row async for row in arows(client, prepare("brands.list"))]

    data, brands = asyncio.run(main())
    assert isinstance(data, dict)
    assert data["code"] == ORDER
    assert len(brands) > 1


def test_json_is_exact() -> None:
    assert parse_json('{"a": 0.1000, "b": 1e3}', "body") == {"a": Decimal("0.1000"), "b": Decimal("1E+3")}
    assert plain_json([Decimal("1.10"), ("a",), None]) == [Decimal("1.10"), ["a"], None]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "body: expected JSON, got text that is not (line 1, column 2: "),
        ("[NaN]", "body: expected JSON, got NaN, which JSON does not have"),
        ('{"a": 1, "a": 2}', "body: expected each key of an object once, got 'a' twice"),
        (b"\xff", "body: expected UTF-8, got other bytes at position 0"),
        ("[" * 200_000, "body: expected JSON, got more levels of nesting than Python can read"),
        ("9" * 5000, "body: expected numbers of a usual length, got a longer one"),
    ],
)
def test_what_is_not_json(text: str | bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_json(text, "body")
    assert str(caught.value).startswith(message)


def test_a_file_is_not_json() -> None:
    with pytest.raises(InputError, match="value: expected JSON, got a value of type bytes"):
        plain_json(b"%PDF")
