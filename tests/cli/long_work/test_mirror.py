"""`shoptet mirror`: a table in step with the shop, whatever happens in the middle."""

from __future__ import annotations

import json
import sqlite3
import stat
from contextlib import closing
from typing import Any

import pytest

from shoptet_api.cli.long_work.tables import MirrorTable
from tests.support.command import CommandRunner
from tests.support.sandbox_clients import client_of


def rows(cli: CommandRunner, statement: str) -> list[Any]:
    with closing(sqlite3.connect(cli.folder / "shop.sqlite")) as connection:
        return connection.execute(statement).fetchall()


def orders(cli: CommandRunner) -> list[str]:
    return [key for (key,) in rows(cli, "SELECT key FROM orders ORDER BY key")]


def test_a_table_follows_the_shop(cli: CommandRunner) -> None:
    done = cli("mirror", "orders", "shop.sqlite")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert orders(cli) == sorted(cli.sandbox.orders)
    assert stat.S_IMODE((cli.folder / "shop.sqlite").stat().st_mode) == 0o600
    ((key, record, paid),) = rows(cli, "SELECT key, record, paid FROM orders ORDER BY key LIMIT 1")
    assert json.loads(record)["code"] == key
    assert paid in {0, 1, None}
    code = orders(cli)[0]
    cli.sandbox.advance(seconds=600)
    assert cli("orders", "update-head", code, "--json", '{"phone": "+420777000222"}').code == 0
    before = len(list(cli.sandbox.requests.to("getListOfAllOrders")))
    assert cli("mirror", "orders", "shop.sqlite").code == 0
    assert json.loads(rows(cli, f"SELECT record FROM orders WHERE key = '{code}'")[0][0])["phone"] == "+420777000222"
    assert len(list(cli.sandbox.requests.to("getListOfAllOrders"))) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("made up")], ids=["interrupt", "error"])
def test_an_interrupted_pass_changes_nothing_and_continues(cli: CommandRunner, error: BaseException) -> None:
    usual = MirrorTable.upsert
    left = [3]

    def upsert(table: Any, record: Any) -> None:
        left[0] -= 1
        if not left[0]:
            raise error
        usual(table, record)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MirrorTable, "upsert", upsert)
        assert cli("mirror", "orders", "shop.sqlite").code in {1, 130}
    assert orders(cli) == []
    before = len(list(cli.sandbox.requests.to("getListOfAllOrders")))
    assert cli("mirror", "orders", "shop.sqlite").code == 0
    assert orders(cli) == sorted(cli.sandbox.orders)
    # The job of the first pass made the rows of the second one.
    assert len(list(cli.sandbox.requests.to("getListOfAllOrders"))) == before


def test_others_read_and_write_while_a_snapshot_is_made(cli: CommandRunner) -> None:
    assert cli("mirror", "orders", "shop.sqlite").code == 0
    with closing(sqlite3.connect(cli.folder / "shop.sqlite", timeout=0.1, isolation_level=None)) as other:
        with MirrorTable("shop.sqlite", "orders", "code") as table:
            table.clear()
            other.execute("CREATE TABLE mine (a)")
            table.delete("nothing")
            table.upsert(next(iter(client_of(cli.sandbox).orders.list())))
            assert other.execute("SELECT count(*) FROM orders").fetchone() == (len(cli.sandbox.orders),)
        assert other.execute("SELECT count(*) FROM orders").fetchone() == (len(cli.sandbox.orders),)
    assert sorted(path.name for path in cli.folder.glob("shop.*")) == ["shop.sqlite"]


@pytest.mark.parametrize("resource", ["products", "customers", "invoices"])
def test_other_records(cli: CommandRunner, resource: str) -> None:
    assert cli("mirror", resource, "shop.sqlite").code == 0
    ((count, different),) = rows(cli, f"SELECT count(*), count(DISTINCT key) FROM {resource}")
    assert count == different > 0


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("orders",), 2, "Missing argument 'DATABASE'; see `shoptet mirror --help`"),
        (("brands", "shop.sqlite"), 2, "RESOURCE: expected one of credit-notes, customers, "),
        (
            ("orders", "shop.duckdb"),
            2,
            "DATABASE: expected a SQLite file (.sqlite, .sqlite3, .db), got shop.duckdb; DuckDB reads one: ATTACH",
        ),
        (("orders", "no/shop.sqlite"), 15, "no/shop.sqlite cannot be written: there is no folder no"),
        (("orders", "text.db"), 15, "text.db cannot be used: file is not a database"),
        (("orders", "other.db"), 15, "other.db has a table orders with other columns; use another file"),
    ],
)
def test_what_is_wrong_is_one_line(cli: CommandRunner, arguments: tuple[str, ...], code: int, line: str) -> None:
    (cli.folder / "text.db").write_text("This is not a database. " * 100)
    with closing(sqlite3.connect(cli.folder / "other.db")) as connection:
        connection.execute("CREATE TABLE orders (key TEXT PRIMARY KEY)")
    done = cli("mirror", *arguments)
    assert done.code == code
    assert done.line.startswith(line)
