"""Snapshots kept: as files, and as Arrow and Parquet."""

import gzip
import json
import os
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import DecodeError, InputError, JobFailedError, TransportError
from shoptet_api.models import Order, ProductSnapshot
from shoptet_api.snapshots.arrow_columns import Columns
from shoptet_api.snapshots.optional_pyarrow import pa, pq
from tests.support.either_client import EitherClient
from tests.support.job_shop import ShopServer, packed, plain
from tests.support.snapshot_lines import lines


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_file_is_kept_as_it_came_for_its_owner_only(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    server.result = packed(lines(1000))
    server.results.cuts = [3000, 5000]
    path = tmp_path / "rows.gz"
    assert client.run(client.shop.order_history.snapshot().save(path)) == 1000
    assert path.read_bytes() == server.result
    assert path.stat().st_mode & 0o777 == 0o600
    assert left(tmp_path) == ["rows.gz"]


def test_the_file_is_kept_unpacked(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    server.result = gzip.compress(plain(lines(1000))[:-1])
    server.results.ranges = False
    server.results.cuts = [3000, 9000]
    path = tmp_path / "rows.jsonl"
    path.write_text("what was there before")
    assert client.run(client.shop.order_history.snapshot().to_jsonl(str(path))) == 1000
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == list(range(1000))


@pytest.mark.parametrize("method", ["save", "to_jsonl", "to_parquet"])
def test_a_file_that_does_not_come_whole_is_not_kept(
    client: EitherClient, server: ShopServer, tmp_path: Path, method: str
) -> None:
    path = tmp_path / "rows"
    path.write_text("what was there before")
    whole = packed(lines(1000))
    server.result = whole
    server.results.cuts = [3000] + [0] * 20
    with pytest.raises(TransportError):
        client.run(getattr(client.shop.order_history.snapshot(), method)(path))
    server.results.cuts = []
    server.result = whole[:-20]
    with pytest.raises(DecodeError):
        client.run(getattr(client.shop.order_history.snapshot(), method)(path))
    assert left(tmp_path) == ["rows"]
    assert path.read_text() == "what was there before"


def test_a_plain_file_whose_last_line_breaks_off_is_not_kept(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    server.result = plain(lines(10))[:-30]
    with pytest.raises(DecodeError, match="its last line breaks off"):
        client.run(client.shop.order_history.snapshot().save(tmp_path / "rows"))
    assert left(tmp_path) == []


@pytest.mark.parametrize("method", ["save", "to_jsonl", "to_parquet"])
def test_a_path_that_cannot_be_written_is_told_clearly(
    client: EitherClient, server: ShopServer, tmp_path: Path, method: str
) -> None:
    server.result = packed(lines(10))
    (tmp_path / "file").touch()
    for path, fault in (
        (tmp_path, "it is a folder"),
        (tmp_path / "no" / "rows", "No such file or directory"),
        (tmp_path / "file" / "rows", "Not a directory"),
        (tmp_path / ("x" * 300), "File name too long"),
        (tmp_path / "a\0b", "it is not the name of a file"),
        ("", "it is not the name of a file"),
    ):
        with pytest.raises(InputError, match=f"cannot be written: {fault}"):
            client.run(getattr(client.shop.order_history.snapshot(), method)(path))
    assert left(tmp_path) == ["file"]
    assert server.posted == []


@pytest.mark.parametrize("method", ["save", "to_jsonl"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_empty_lines_are_no_rows(
    client: EitherClient, server: ShopServer, tmp_path: Path, method: str, end: bytes
) -> None:
    server.result = end + plain(lines(3000)).replace(b"\n", end * 3)
    assert len(client.rows(client.shop.order_history.snapshot())) == 3000
    assert client.run(getattr(client.shop.order_history.snapshot(), method)(tmp_path / "rows")) == 3000


def test_a_snapshot_that_cannot_be_made_leaves_nothing(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    server.end = "failed"
    with pytest.raises(JobFailedError):
        client.run(client.shop.order_history.snapshot().save(tmp_path / "rows"))
    assert left(tmp_path) == []


def test_a_table_has_a_typed_schema(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(500))
    table = client.run(client.shop.order_history.snapshot().to_arrow())
    assert table.schema.field("id").type == pa.int64()
    assert table.schema.field("creation_time").type == pa.timestamp("us", tz="UTC")
    assert table.schema.field("user").type == pa.struct([("id", pa.string()), ("name", pa.string())])
    assert table.column("id").to_pylist() == list(range(500))
    assert table.column("creation_time")[0].as_py() == datetime(2026, 2, 28, 9, tzinfo=UTC)
    assert table.column("type")[0].as_py() == "comment"


def test_parquet_is_written_as_one_file_or_in_parts(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    server.result = packed(lines(500))
    path = tmp_path / "rows.parquet"
    assert client.run(client.shop.order_history.snapshot().to_parquet(path)) == 500
    assert pq.read_table(path).column("id").to_pylist() == list(range(500))
    assert path.stat().st_mode & 0o777 == 0o600
    folder = tmp_path / "rows"
    assert client.run(client.shop.order_history.snapshot().to_parquet(folder, partition_by="system")) == 500
    assert left(folder) == ["system=False", "system=True"]
    table = pq.read_table(folder).sort_by("id")
    assert table.column("id").to_pylist() == list(range(500))
    assert table.column("system").to_pylist() == ["True", "False"] * 250
    days = tmp_path / "days"
    client.run(client.shop.order_history.snapshot().to_parquet(days, partition_by="creation_time"))
    assert left(days) == ["creation_time_day=2026-02-28"]
    assert pq.read_table(days).num_rows == 500
    assert left(tmp_path) == ["days", "rows", "rows.parquet"]


def test_wrong_parts_are_refused_before_anything_is_asked_for(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=r"partition_by: must be one of id, creation_time, .*, got 'colour'"):
        client.run(client.shop.order_history.snapshot().to_parquet(tmp_path / "rows", partition_by="colour"))
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    with pytest.raises(InputError, match="it exists already"):
        client.run(client.shop.order_history.snapshot().to_parquet(tmp_path / "full", partition_by="system"))
    assert server.posted == []


def test_values_that_do_not_fit_are_null_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    columns = Columns(Order)
    price = {"vat": "1.00", "toPay": "12.34567890123", "currencyCode": 7, "exchangeRate": "1.5"}
    orders = [Order.from_dict({"code": 1, "price": price, "creationTime": "yesterday"}) for _ in range(3)]
    batch = columns.batch(orders)
    assert batch.column("code").to_pylist() == [None] * 3
    cell = batch.column("price")[0].as_py()
    assert cell["to_pay"] == Decimal("12.3457")
    assert caplog.text.count("column price.to_pay: a value with more than 4 decimal places is rounded") == 1
    assert cell["currency_code"] is None
    assert cell["exchange_rate"] == Decimal("1.5")
    assert caplog.text.count("column code: a value of type int does not fit and is null") == 1
    assert "column price.currency_code: " in caplog.text


@pytest.mark.parametrize("model", [Order, ProductSnapshot])
def test_every_column_of_large_models_has_a_type(model: Any) -> None:
    schema = Columns(model).schema
    assert len(schema) > 20
    assert {str(field.type) for field in schema} >= {"string", "timestamp[us, tz=UTC]"}


def test_every_snapshot_has_columns() -> None:
    from shoptet_generated.operations import OPERATIONS

    lines_of = [operation.line_type() for operation in OPERATIONS.values() if operation.line]
    assert len(lines_of) >= 15
    assert [str(model) for model in lines_of if not len(Columns(model).schema)] == []


@pytest.mark.parametrize(
    ("model", "column", "fault"),
    [
        (Order, "billing_address", "which has several; name a field, such as billing_address."),
        (Order, "status", "which has several; name a field, such as status.name"),
        (Order, "items", "expected a column with one plain value a row, got 'items', which has several"),
        (Order, "price.colour", "must be one of price.vat, .*, got 'price.colour'"),
        (Order, "code.x", "must be one of the column 'code' itself, got 'code.x'"),
        (Order, "", "must be one of code, "),
        (Order, ".", "must be one of code, "),
        (Order, 7, "expected the name of a column, got a value of type int"),
    ],
)
def test_rows_are_parted_by_one_plain_value(model: Any, column: Any, fault: str) -> None:
    """Case I1."""
    with pytest.raises(InputError, match=f"partition_by: .*{fault}"):
        Columns(model).partition(column)


def test_rows_are_parted_by_a_field_of_a_nested_model(
    client: EitherClient, server: ShopServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Case I1."""
    some = lines(7)
    for number, user in enumerate(["Anna", "Bo=b/..", "Anna", None, {"a": "secret"}]):
        some[number]["user"] = {"id": "1", "name": user}
    some[5]["user"] = None
    some[6]["user"] = "secret"
    server.result = packed(some)
    folder = tmp_path / "rows"
    assert client.run(client.shop.order_history.snapshot().to_parquet(folder, partition_by="user.name")) == 7
    null = "user.name=__HIVE_DEFAULT_PARTITION__"
    assert left(folder) == ["user.name=Anna", "user.name=Bo%3Db%2F..", null]
    table = import_module("pyarrow.dataset").dataset(folder, partitioning="hive").to_table().sort_by("id")
    assert table.column("user.name").to_pylist() == ["Anna", "Bo=b/..", "Anna", None, None, None, None]
    assert table.column("user").to_pylist()[0] == {"id": "1", "name": "Anna"}
    assert "secret" not in caplog.text


def test_a_refused_folder_does_not_show_the_value(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    """Case I1: the system's own error has the name of the folder."""
    some = lines(3)
    some[1]["text"] = "secret" * 100
    server.result = packed(some)
    with pytest.raises(InputError, match="rows' cannot be written: File name too long") as caught:
        client.run(client.shop.order_history.snapshot().to_parquet(tmp_path / "rows", partition_by="text"))
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert left(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("partition_by", [None, "system"])
def test_a_full_disk_leaves_nothing_behind(
    client: EitherClient,
    server: ShopServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    partition_by: str | None,
) -> None:
    """Case F7: closing a file on a full disk fails, too."""

    def full(descriptor: int, mode: str) -> Any:
        os.close(descriptor)
        return Path("/dev/full").open(mode)

    server.result = packed(lines(500))
    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OSError, match="No space left on device"):
        client.run(client.shop.order_history.snapshot().to_parquet(tmp_path / "rows", partition_by=partition_by))
    assert left(tmp_path) == []


def test_an_unpacked_file_ends_with_the_end_of_its_last_line(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    whole = plain(lines(3))
    server.result = whole.removesuffix(b"\n")
    assert client.run(client.shop.order_history.snapshot().to_jsonl(tmp_path / "rows.jsonl")) == 3
    assert (tmp_path / "rows.jsonl").read_bytes() == whole
