"""A table of the caller stays in step with a resource, whatever happens between a snapshot and its changes."""

from __future__ import annotations

import random
from typing import Any

import pytest

from shoptet_api import ConfigurationError, NotFoundError, Shoptet, amirror, mirror
from tests.support.sandbox_clients import SandboxClients, client_of

OPERATIONS = ["orders.snapshot", "orders.get", "orders.list_changes", "jobs.list", "jobs.get"]


class Store:
    """Cursors that survive the program."""

    def __init__(self) -> None:
        self.cursors: dict[str, str] = {}

    def load(self, name: str) -> str | None:
        return self.cursors.get(name)

    def save(self, name: str, cursor: str) -> None:
        self.cursors[name] = cursor


class Table:
    """The caller's table, and what may go wrong in it."""

    def __init__(self, clients: SandboxClients) -> None:
        self.client = clients.client()
        self.client.run(self.client.shop.jobs.ensure_job_webhook("http://127.0.0.1:9/jobs"))
        self.store = Store()
        self.rows: dict[str, Any] = {}
        self.full = 0
        self.before_write: Any = lambda: None

    def upsert(self, record: Any) -> None:
        self.before_write()
        self.rows[record.code] = record

    def delete(self, code: str) -> None:
        self.before_write()
        self.rows.pop(code, None)

    def on_full(self) -> None:
        self.full += 1
        self.rows.clear()

    async def aupsert(self, record: Any) -> None:
        self.upsert(record)

    def pass_(self, **options: Any) -> Any:
        given: dict[str, Any] = {
            "upsert": self.upsert if self.client.runner is None else self.aupsert,
            "delete": self.delete,
            "on_full": self.on_full,
            "store": self.store,
            "name": "orders",
            **options,
        }
        make = mirror if self.client.runner is None else amirror
        return self.client.run(make(self.client.shop.orders, **given))


def statuses(shop: Shoptet) -> dict[str, Any]:
    return {row.code: row.status.id if row.status else None for row in shop.orders.list()}


def shown(table: Table) -> dict[str, Any]:
    return {code: order.status.id for code, order in table.rows.items()}


def test_a_snapshot_first_and_changes_afterwards(clients: SandboxClients) -> None:
    table = Table(clients)
    first = table.pass_(include=["notes"])
    assert first.is_full
    assert first.upserted >= 12
    with client_of(clients.sandbox) as shop:
        codes = sorted(statuses(shop))
        assert sorted(table.rows) == codes
        shop.orders.update_status(codes[0], {"statusId": -4})
        shop.orders.delete(codes[1])
        made = shop.orders.create({"externalCode": "n", "cashDeskOrder": True, "currency": {"code": "CZK"}})
        second = table.pass_()
        assert not second.is_full
        assert made.code in table.rows
        assert shown(table) == statuses(shop)
    assert len([seen for seen in clients.sandbox.requests if seen.path == "/api/orders/snapshot"]) == 1
    assert table.full == 1


def test_changes_during_the_snapshot_are_not_missed(clients: SandboxClients) -> None:
    table = Table(clients)
    with client_of(clients.sandbox) as shop:
        codes = sorted(statuses(shop))

        def meanwhile() -> None:
            table.before_write = lambda: None
            shop.orders.delete(codes[3])
            shop.orders.update_status(codes[4], {"statusId": -4})

        table.before_write = meanwhile
        table.pass_()
        assert shown(table) == statuses(shop)
        assert codes[3] not in table.rows


@pytest.mark.parametrize("seed", range(6))
def test_passes_that_die_anywhere_end_in_step(clients: SandboxClients, seed: int) -> None:
    chance, table = random.Random(seed), Table(clients)

    def dies() -> None:
        if chance.random() < 0.1:
            raise InterruptedError("killed")

    table.before_write = dies
    with client_of(clients.sandbox) as shop:
        codes = sorted(statuses(shop))
        for _ in range(25):
            if chance.random() < 0.4:
                shop.orders.update_status(codes[0], {"statusId": chance.choice([-4, -2, -1])})
            if chance.random() < 0.3:
                operation = chance.choice(OPERATIONS)
                clients.sandbox.inject(operation, status=chance.choice([400, 500, 502]), times=chance.choice([1, 9]))
            try:
                table.pass_()
            except Exception:  # noqa: BLE001 (the next pass continues)
                continue
        table.before_write = lambda: None
        clients.sandbox.faults.clear()
        table.pass_()
        assert shown(table) == statuses(shop)


def test_a_snapshot_whose_file_is_gone_begins_again(clients: SandboxClients) -> None:
    table = Table(clients)

    def dies() -> None:
        raise InterruptedError("killed")

    table.before_write = dies
    with pytest.raises(InterruptedError):
        table.pass_()
    table.before_write = lambda: None
    clients.sandbox.advance(hours=25)
    assert table.pass_().is_full
    assert len(table.rows) == 12
    assert len([seen for seen in clients.sandbox.requests if seen.path == "/api/orders/snapshot"]) == 2


def test_an_interrupted_snapshot_is_used_again(clients: SandboxClients) -> None:
    table = Table(clients)
    left = ["killed"]

    def dies() -> None:
        if len(table.rows) == 5 and left:
            raise InterruptedError(left.pop())

    table.before_write = dies
    with pytest.raises(InterruptedError):
        table.pass_()
    assert table.pass_().is_full
    assert len(table.rows) == 12
    assert table.full == 2
    assert len([seen for seen in clients.sandbox.requests if seen.path == "/api/orders/snapshot"]) == 1


def test_a_table_that_was_left_for_a_month_begins_again(clients: SandboxClients) -> None:
    table = Table(clients)
    table.pass_()
    clients.sandbox.advance(days=30)
    assert table.pass_().is_full
    assert table.full == 2


def test_the_name_of_a_table_of_another_resource(clients: SandboxClients) -> None:
    """Its records before now would be missing without a word."""
    table = Table(clients)
    table.pass_()
    table.client.shop.__dict__["orders"] = table.client.shop.customers
    with pytest.raises(ConfigurationError, match=r"^name: expected that of a table of Customers, got .* of Orders$"):
        table.pass_()


def test_what_a_function_of_the_caller_raises_is_not_a_fault_of_the_snapshot(clients: SandboxClients) -> None:
    table = Table(clients)

    def dies() -> None:
        if len(table.rows) == 5:
            raise NotFoundError(status=404, method="GET", path="/elsewhere", url="http://elsewhere/")

    table.before_write = dies
    for _ in range(2):
        with pytest.raises(NotFoundError, match="elsewhere"):
            table.pass_()
    table.before_write = lambda: None
    assert table.pass_().is_full
    assert len([seen for seen in clients.sandbox.requests if seen.path == "/api/orders/snapshot"]) == 1


def test_bad_arguments(clients: SandboxClients) -> None:
    table = Table(clients)
    table.store.save("feed", "2026-01-01T00:00:00+0100")
    with pytest.raises(ConfigurationError, match=r"^name 'feed' in the store is not the progress of a table$"):
        table.pass_(name="feed")
    with pytest.raises(ConfigurationError, match=r"^name: expected a name for the table"):
        table.pass_(name="")
    table.client.shop.__dict__["orders"] = table.client.shop.eshop
    with pytest.raises(ConfigurationError, match=r"^resource: expected a resource with snapshot and changes"):
        table.pass_()
