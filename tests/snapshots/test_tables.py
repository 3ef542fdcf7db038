"""Parquet that people can query: tables of lists, decimals with the places of their fields, files of changes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import InputError, Shoptet, save_parquet
from shoptet_api.models import Order, OrderRemarkSnapshot
from shoptet_api.sandbox import Sandbox
from shoptet_api.snapshots.decimal_places import places_of_field

pq: Any = pytest.importorskip("pyarrow.parquet")


def orders(count: int) -> list[Order]:
    items = [
        {"name": "Tea", "code": "T", "amount": "2.500", "itemPrice": {"withVat": "121.00"}},
        {"name": "Cup", "code": "C", "amount": "1.000", "itemPrice": {"withVat": "12.10"}},
    ]
    rows = [
        {"code": f"{number}", "items": items[: number % 3], "price": {"toPay": "133.10", "exchangeRate": "25.1234567"}}
        for number in range(count)
    ]
    return [Order.from_dict(row) for row in rows]


def test_lists_get_tables_with_the_key_of_their_parent(tmp_path: Path) -> None:
    with Sandbox(orders=12, products=5, limits=False) as sandbox, Shoptet(**sandbox.options) as shop:
        shop.jobs.ensure_job_webhook("http://127.0.0.1:9/jobs")
        folder = tmp_path / "orders"
        assert shop.orders.snapshot().to_parquet(folder, explode="items") == 12
        assert sorted(path.name for path in folder.iterdir()) == ["items.parquet", "rows.parquet"]
        rows, items = pq.read_table(folder / "rows.parquet"), pq.read_table(folder / "items.parquet")
        assert "items" not in rows.column_names
        assert items.column_names[:3] == ["parent_code", "position", "product_guid"]
        expected = [
            (order.code, place, item.name) for order in shop.orders.snapshot() for place, item in enumerate(order.items)
        ]
        found = zip(*(items.column(name).to_pylist() for name in ("parent_code", "position", "name")), strict=True)
        assert list(found) == expected
        everything = tmp_path / "all"
        shop.orders.snapshot().to_parquet(everything, explode="all")
        assert {"rows.parquet", "items.parquet"} < {path.name for path in everything.iterdir()}
        assert [
            field for field in pq.read_table(everything / "rows.parquet").schema if str(field.type).startswith("list")
        ] == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"explode": "colour"}, r"^explode: expected 'all' or one of .*items.*, got 'colour'$"),
        ({"explode": "code"}, r"^explode: expected 'all' or one of .*, got 'code'$"),
        ({"explode": "items", "partition_by": "code"}, r"^explode: expected no partition_by beside it, got both$"),
    ],
)
def test_what_cannot_be_exploded_is_refused_before_a_request(
    options: dict[str, Any], message: str, tmp_path: Path
) -> None:
    with Sandbox(orders=1, products=1) as sandbox, Shoptet(**sandbox.options) as shop:
        with pytest.raises(InputError, match=message):
            shop.orders.snapshot().to_parquet(tmp_path / "x", **options)
        assert list(sandbox.requests) == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_whole_or_not_there(tmp_path: Path) -> None:
    with Sandbox(orders=5, products=5, limits=False) as sandbox, Shoptet(**sandbox.options) as shop:
        sandbox.inject("orders.snapshot", job="failed")
        shop.jobs.ensure_job_webhook("http://127.0.0.1:9/jobs")
        with pytest.raises(Exception, match="job"):
            shop.orders.snapshot().to_parquet(tmp_path / "orders", explode="items")
    assert list(tmp_path.iterdir()) == []


def test_decimals_have_the_places_of_their_fields(tmp_path: Path) -> None:
    assert save_parquet(orders(4), tmp_path / "day.parquet") == 4
    table = pq.read_table(tmp_path / "day.parquet")
    price, item = table.schema.field("price").type, table.schema.field("items").type.value_type
    assert str(price.field("to_pay").type) == "decimal128(38, 4)"
    assert str(price.field("exchange_rate").type) == "decimal128(38, 10)"
    assert str(item.field("amount").type) == "decimal128(38, 3)"
    assert table.column("items").to_pylist()[1][0]["amount"] == Decimal("2.500")
    assert table.column("price").to_pylist()[0]["exchange_rate"] == Decimal("25.1234567000")


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("amount", 3),
        ("packaging_amount", 3),
        ("complete_package_weight", 3),
        ("stock", 3),
        ("with_vat", 4),
        ("partial_payment_amount", 4),
        ("vat_rate", 4),
        ("price_ratio", 4),
        ("invoicing_exchange_rate", 10),
    ],
)
def test_places_by_name(name: str, places: int) -> None:
    assert places_of_field(name) == places


def test_files_of_changes_are_one_table_with_the_snapshot(tmp_path: Path) -> None:
    ds: Any = pytest.importorskip("pyarrow.dataset")
    folder = tmp_path / "orders"
    folder.mkdir()
    save_parquet(iter(orders(3)), folder / "2026-03-01.parquet")
    save_parquet(orders(2), folder / "2026-03-02.parquet")
    assert save_parquet([], folder / "2026-03-03.parquet", model=Order) == 0
    assert ds.dataset(folder).to_table().num_rows == 5


def test_rows_that_cannot_be_saved_leave_no_file(tmp_path: Path) -> None:
    other = OrderRemarkSnapshot.from_dict({})
    bad: list[tuple[Any, str]] = [
        ([], r"^rows: expected records, or `model`"),
        ([{"code": "1"}], r"^rows: expected records, or `model`"),
        ([*orders(1), other], r"^rows: expected records of Order alone, got others$"),
    ]
    for rows, message in bad:
        with pytest.raises(InputError, match=message):
            save_parquet(rows, tmp_path / "x.parquet")
    assert list(tmp_path.iterdir()) == []
