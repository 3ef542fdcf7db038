"""Snapshots of the sandbox: typed rows as many as the shop has records, whatever happens on the way."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import DecodeError, SnapshotProgress
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import Operation
from tests.support.either_client import EitherClient

SNAPSHOTS = sorted((operation for operation in OPERATIONS.values() if operation.line), key=lambda one: one.id)
MADE_UP = 12
"""What the sandbox keeps no state of has so many lines."""

COUNTS: dict[str, Callable[[Sandbox], int]] = {
    "getListAllArticles": lambda sandbox: len(sandbox.shop.articles),
    "getListOfAllCreditNotes": lambda sandbox: len(sandbox.shop.credit_notes),
    "getListOfAllCustomers": lambda sandbox: len(sandbox.shop.customers),
    "getListOfAllDeliveryNotes": lambda sandbox: len(sandbox.shop.delivery_notes),
    "getListOfAllDiscountCoupons": lambda sandbox: sum(
        coupon["shippingPrice"] == next(sandbox.shop.coupons.values())["shippingPrice"]
        for coupon in sandbox.shop.coupons.values()
    ),
    "getListOfAllInvoices": lambda sandbox: len(sandbox.shop.invoices),
    "getListOfAllOrders": lambda sandbox: len(sandbox.shop.orders),
    "getListOfAllProducts": lambda sandbox: len(sandbox.shop.products),
    "getListOfAllProductsAndPricelistPrices": lambda sandbox: sum(
        len(product.variants) for product in sandbox.shop.products.values()
    ),
    "getListOfAllProformaInvoices": lambda sandbox: len(sandbox.shop.proforma_invoices),
}


def snapshot_of(client: EitherClient, operation: Operation[Any], **options: Any) -> Any:
    path = [1] if "{" in operation.path else []
    return getattr(getattr(client.shop, operation.resource), operation.name)(*path, **options)


def required(sandbox: Sandbox, operation: Operation[Any]) -> dict[str, object]:
    """What a snapshot cannot do without."""
    if operation.id != "getListOfAllDiscountCoupons":
        return {}
    coupon = next(sandbox.shop.coupons.values())
    return {"template": coupon["template"], "shipping_price": coupon["shippingPrice"]}


def made(client: EitherClient, sandbox: Sandbox, snapshot: Any) -> Path:
    """Have the shop make the file; where the sandbox keeps it."""
    client.run(snapshot.start())
    sandbox.advance(seconds=1)
    (file,) = (job.result for job in sandbox.jobs.all() if job.id == snapshot.job.id)
    assert file is not None
    return file


def rows_of(client: EitherClient, sandbox: Sandbox, snapshot: Any) -> list[Any]:
    made(client, sandbox, snapshot)
    rows = client.rows(snapshot)
    assert snapshot.rows_read == len(rows)
    return rows


def test_there_are_as_many_snapshots_as_the_spec_has() -> None:
    assert len(SNAPSHOTS) == 15


@pytest.mark.parametrize("operation", SNAPSHOTS, ids=lambda operation: operation.id)
def test_every_snapshot_gives_a_typed_row_for_each_record(
    client: EitherClient, sandbox: Sandbox, operation: Operation[Any], caplog: pytest.LogCaptureFixture
) -> None:
    rows = rows_of(client, sandbox, snapshot_of(client, operation, **required(sandbox, operation)))
    assert {type(row) for row in rows} == {operation.line_type()}
    assert len(rows) == expected(client, sandbox, operation)
    assert [record for record in caplog.records if record.name == "shoptet_api.drift"] == []
    sandbox.requests.assert_all_good()


def expected(client: EitherClient, sandbox: Sandbox, operation: Operation[Any]) -> int:
    if operation.id in COUNTS:
        return COUNTS[operation.id](sandbox)
    listed = {
        "getListOfAllRemarks": lambda: sum(
            len(client.run(client.shop.order_history.list(code))) for code in sandbox.shop.orders.key_list()
        ),
        "getListOfAllPricelistDetails": lambda: len(client.rows(client.shop.price_lists.list_items(1))),
    }.get(operation.id)
    return MADE_UP if listed is None else listed()


def test_a_snapshot_has_what_the_shop_has(client: EitherClient, sandbox: Sandbox) -> None:
    rows = rows_of(client, sandbox, client.shop.orders.snapshot(include=["notes"]))
    assert [row.code for row in rows] == sandbox.shop.orders.key_list()
    order = client.run(client.shop.orders.get(rows[3].code, include=["notes"]))
    assert rows[3].price == order.price
    assert rows[3].creation_time == order.creation_time


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "plain"])
@pytest.mark.parametrize("ranges", [True, False], ids=["rest", "whole again"])
def test_a_file_that_breaks_off_gives_every_row_once(
    client: EitherClient, sandbox: Sandbox, packed: bool, ranges: bool
) -> None:
    sandbox.results.gzip, sandbox.results.ranges = packed, ranges
    reported: list[SnapshotProgress] = []

    def follow(progress: SnapshotProgress) -> None:
        reported.append(progress)
        if not ranges:  # The whole file comes again, and would break off at the same place for ever.
            sandbox.results.cut_after = None

    snapshot = client.shop.products.snapshot(include=["images", "variantParameters"], on_progress=follow)
    length = len(made(client, sandbox, snapshot).read_bytes())
    sandbox.results.cut_after = length // 7 if ranges else length // 2
    assert [row.guid for row in client.rows(snapshot)] == sandbox.shop.products.key_list()
    assert reported[-1] == SnapshotProgress(length, len(sandbox.shop.products), length)


def test_a_header_that_lies_about_the_packing_is_not_believed(client: EitherClient, sandbox: Sandbox) -> None:
    sandbox.results.content_encoding = True
    assert len(rows_of(client, sandbox, client.shop.orders.snapshot())) == len(sandbox.shop.orders)


def test_a_result_that_is_damaged_is_an_error_and_no_file(
    client: EitherClient, sandbox: Sandbox, tmp_path: Path
) -> None:
    snapshot = client.shop.orders.snapshot()
    file = made(client, sandbox, snapshot)
    file.write_bytes(file.read_bytes()[:-12])
    with pytest.raises(DecodeError, match="breaks off"):
        client.run(snapshot.save(tmp_path / "orders"))
    assert list(tmp_path.iterdir()) == []


def test_files_and_tables_have_all_rows(client: EitherClient, sandbox: Sandbox, tmp_path: Path) -> None:
    parquet = import_module("pyarrow.parquet")
    snapshot = client.shop.orders.snapshot()
    made(client, sandbox, snapshot)
    count = len(sandbox.shop.orders)
    assert client.run(snapshot.to_jsonl(tmp_path / "orders.jsonl")) == count
    assert client.run(snapshot.to_parquet(tmp_path / "orders.parquet")) == count
    codes = [json.loads(line)["code"] for line in (tmp_path / "orders.jsonl").read_text().splitlines()]
    assert codes == sandbox.shop.orders.key_list()
    assert parquet.read_table(tmp_path / "orders.parquet").column("code").to_pylist() == codes


def test_several_snapshots_are_made_at_a_time(client: EitherClient, sandbox: Sandbox) -> None:
    wanted = {name: getattr(client.shop, name).snapshot() for name in ("orders", "products", "customers")}
    for snapshot in wanted.values():
        client.run(snapshot.start())
    sandbox.advance(seconds=1)
    found = dict(client.rows(client.shop.snapshots.many(wanted, concurrency=3)))
    assert {name: len(client.rows(snapshot)) for name, snapshot in found.items()} == {
        "orders": len(sandbox.shop.orders),
        "products": len(sandbox.shop.products),
        "customers": len(sandbox.shop.customers),
    }
