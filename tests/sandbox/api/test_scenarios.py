"""Scenarios: a shop in a small file, saved and loaded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from shoptet_api import ConfigurationError, Shoptet
from shoptet_api.errors import ServerError
from shoptet_api.sandbox import Sandbox
from tests.support.servers import CannedResponse, running

FILE = """
name: an order that is paid twice
seed: 3
madeUpProducts: 4
madeUpOrders: 2
now: 2026-03-02T12:00:00+01:00
frozen: true
products:
  - {code: MUG, name: Hrnek, price: 199, stock: 5}
orders:
  - {code: "2026900001", email: jan@example.com, items: [{code: MUG, amount: 2}]}
  - {code: "2026900002", paid: true, items: [{code: MUG}], more: {phone: "+420700000009"}}
webhooks:
  - {event: "order:paid", url: "http://127.0.0.1:1/hook", payload: true}
faults:
  - {operation: orders.get, status: 503, times: 1}
later:
  - {after: 2 days 1h, emit: "order:paid", instance: "2026900001"}
  - {after: 90s, write: {method: PATCH, path: /api/orders/2026900001/status, body: {data: {paid: true}}}}
  - {after: 1 h, fault: {operation: brands.list, status: 500}}
missingModules: [rating]
"""


def write(tmp_path: Path, text: str, name: str = "shop.yaml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def shown(sandbox: Sandbox) -> dict[str, Any]:
    return {"orders": {code: sandbox.orders[code] for code in sandbox.orders}} | {
        "products": {guid: sandbox.products[guid] for guid in sandbox.products}
    }


def test_a_file_makes_a_shop(tmp_path: Path) -> None:
    with Sandbox(scenario=write(tmp_path, FILE)) as sandbox, Shoptet(**sandbox.options, max_retries=0) as shop:
        assert sandbox.clock.now() == datetime(2026, 3, 2, 11, tzinfo=UTC)
        assert (len(sandbox.products), len(sandbox.orders)) == (5, 4)
        with pytest.raises(ServerError):
            shop.orders.get("2026900001")
        order = shop.orders.get("2026900001")
        assert (order.email, order.paid) == ("jan@example.com", False)
        assert sandbox.orders["2026900001"]["items"][0]["itemPrice"]["withVat"] == "398.00"
        assert sandbox.orders["2026900002"]["phone"] == "+420700000009"
        assert sandbox.orders["2026900002"]["paid"] is True
        answer = httpx.get(f"{sandbox.url}/api/reviews/settings", headers={"Shoptet-Private-API-Token": sandbox.token})
        assert answer.status_code == 403


def test_what_comes_later_comes_at_its_time(tmp_path: Path) -> None:
    with Sandbox(scenario=write(tmp_path, FILE)) as sandbox, Shoptet(**sandbox.options, max_retries=0) as shop:
        list(shop.brands.list())
        sandbox.advance(minutes=2)
        assert sandbox.orders["2026900001"]["paid"] is True
        sandbox.advance(hours=1)
        with pytest.raises(ServerError):
            list(shop.brands.list())
        sandbox.advance(days=3)
        (notification,) = [one for one in sandbox.webhooks.notifications() if one.event == "order:paid"]
        assert notification.instance == "2026900001"


@pytest.mark.parametrize("name", ["saved.yaml", "saved.json"])
def test_a_saved_shop_is_loaded_as_it_was(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Sandbox(seed=4, products=6, orders=5, frozen=True) as sandbox, Shoptet(**sandbox.options) as shop:
        sandbox.webhooks.register([("order:create", "http://127.0.0.1:1/", None)])
        shop.brands.create({"name": "Žižka"})
        sandbox.advance(hours=3)
        first = next(iter(sandbox.orders))
        shop.orders.update_status(first, {"paid": True})
        created = shop.orders.create({"externalCode": "A-1", "cashDeskOrder": True, "currency": {"code": "CZK"}})
        shop.orders.delete(list(sandbox.orders)[1])
        sandbox.modules.disable("rating")
        sandbox.save(path)
        before, now = shown(sandbox), sandbox.clock.now()
    with Sandbox.load(path) as loaded, Shoptet(**loaded.options) as shop:
        assert created.code in before["orders"]
        assert shown(loaded) == before
        assert loaded.clock.now() == now
        assert "Žižka" in [brand.name for brand in shop.brands.list()]
        assert [webhook.event for webhook in loaded.webhooks.all()] == ["order:create"]
        assert loaded.modules.missing == ["rating"]
        again = tmp_path / f"again-{name}"
        loaded.save(again)
    assert again.read_bytes() == path.read_bytes()


def test_a_file_names_several_shops(tmp_path: Path) -> None:
    text = "shops: {cz: {products: [{code: MUG, name: Hrnek}]}, sk: {orders: [{code: '7'}]}}"
    with Sandbox(scenario=write(tmp_path, text)) as sandbox:
        assert list(sandbox.named) == ["cz", "sk"]
        assert sandbox.named["cz"].shop.find_variant("MUG") is not None
        assert sandbox.named["sk"].shop.find_variant("MUG") is None
        assert "7" in sandbox.named["sk"].orders
        with pytest.raises(ConfigurationError, match="several shops"):
            sandbox.save(tmp_path / "x.json")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prodcuts: []", "shop.yaml: Object contains unknown field `prodcuts`"),
        ("orders: [{cod: '1'}]", "shop.yaml: Object contains unknown field `cod` - at `$.orders[0]`"),
        ("orders: [{items: [{code: 5}]}]", "shop.yaml: Expected `str`, got `int` - at `$.orders[0].items[0].code`"),
        ("seed: many", "shop.yaml: Expected `int | null`, got `str` - at `$.seed`"),
        ("orders: [{items: [{code: ZZ}]}]", "orders[0].items[0].code: the shop has no product 'ZZ'"),
        ("orders: [{code: a}, {code: b}, {code: a}]", "orders[2].code: 'a' is that of shop.yaml: orders[0], too"),
        ("products: [{code: A, name: B, more: {nmae: C}}]", "products[0]: data.nmae: The property nmae is not"),
        ("faults: [{operation: orders.gett, status: 500}]", "faults[0]: operation 'orders.gett' is unknown"),
        ("faults: [{statsu: 500}]", "faults[0]: "),
        ("webhooks: [{event: 'order:no', url: 'http://127.0.0.1/'}]", "webhooks[0]: data[0].event: Unknown event"),
        ("later: [{after: 1h, emit: 'order:no', instance: a}]", "later[0]: the API has no event 'order:no'"),
        ("later: [{after: soon, emit: 'order:paid', instance: a}]", "later[0]: expected a time such as '2h' or"),
        ("later: [{after: 1h}]", "later[0]: expected one of emit, fault and write"),
        ("later: [{after: 1h, emit: 'order:paid'}]", "later[0]: emit and instance belong together"),
        ("writes: [{method: PATCH, path: /api/nothing}]", "writes[0]: the API has no write PATCH /api/nothing"),
        ("missingModules: [nothing]", "missingModules[0]: module must be one of"),
        ("shops: {a: {}}\norders: [{code: '1'}]", "shop.yaml: orders stands beside shops; it belongs into one of a"),
        ("shops: {a: {orders: [{items: [{code: ZZ}]}]}}", "shops.a.orders[0].items[0].code: the shop has"),
        ("now: 2026-01-01T10:00:00", "now: expected a time with a time zone"),
        ("orders: [", "shop.yaml: "),
    ],
)
def test_a_mistake_is_one_line_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Sandbox(scenario=write(tmp_path, text), products=3, orders=1)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        Sandbox.load(tmp_path / "nothing.yaml")


def test_a_json_file_needs_no_library(tmp_path: Path) -> None:
    path = write(tmp_path, '{"orders": [{"code": "1"}]}', "shop.json")
    assert "1" in Sandbox(scenario=path, products=1, orders=0).orders


def test_a_running_clock_is_saved_as_it_was(tmp_path: Path) -> None:
    with Sandbox(products=1, orders=0) as sandbox:
        sandbox.advance(days=2)
        sandbox.save(tmp_path / "shop.json")
    elapsed = msgspec.json.decode((tmp_path / "shop.json").read_bytes())["elapsed"]
    assert timedelta(days=2) <= timedelta(seconds=elapsed) < timedelta(days=3)


def test_rows_of_batches_and_running_jobs_are_saved(tmp_path: Path) -> None:
    path = tmp_path / "shop.json"
    with running() as receiver, Sandbox(orders=3, frozen=True) as sandbox:
        receiver.script = lambda asked: CannedResponse(
            b'{"name": "Pelle"}\n' if asked.path == "/first.jsonl" else '{"name": "\u017dito"}\n{"name": 5}\n'.encode()
        )
        sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/nobody-there", None)])
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        with httpx.Client(base_url=sandbox.url, headers=headers) as api:
            sandbox.jobs.delay, sandbox.jobs.duration = 10, 100
            first = {"batchFileUrlPath": f"{receiver.url}/first.jsonl"}
            api.post("/api/brands/batch", json=first).raise_for_status()
            sandbox.advance(seconds=111)
            second = {"batchFileUrlPath": f"{receiver.url}/second.jsonl"}
            batch = api.post("/api/brands/batch", json=second).json()["data"]["jobId"]
            sandbox.advance(seconds=15)
            snapshot = api.get("/api/orders/snapshot?include=notes").json()["data"]["jobId"]
            brands = [brand["name"] for brand in api.get("/api/brands").json()["data"]["brands"]]
        sandbox.save(path)
    assert "Pelle" in brands
    with Sandbox.load(path) as loaded:
        headers = {"Shoptet-Private-API-Token": loaded.token}
        with httpx.Client(base_url=loaded.url, headers=headers) as api:
            assert [brand["name"] for brand in api.get("/api/brands").json()["data"]["brands"]] == brands
            rows = api.get("/api/system/jobs").json()["data"]["jobs"]
            assert {row["jobId"]: row["status"] for row in rows} == {batch: "running", snapshot: "pending"}
            # What is saved again is the same.
            loaded.save(tmp_path / "again.json")
            assert (tmp_path / "again.json").read_bytes() == path.read_bytes()
            loaded.jobs.duration = 100
            loaded.advance(seconds=94)
            assert api.get(f"/api/system/jobs/{batch}").json()["data"]["job"]["status"] == "running"
            loaded.advance(seconds=2)
            done = api.get(f"/api/system/jobs/{batch}").json()["data"]["job"]
            assert (done["status"], done["duration"]) == ("completed", "100.000")
            assert done["log"].splitlines()[0] == "1: done"
            assert "\u017dito" in [brand["name"] for brand in api.get("/api/brands").json()["data"]["brands"]]
            loaded.advance(seconds=60)
            assert api.get(f"/api/system/jobs/{snapshot}").json()["data"]["job"]["status"] == "completed"
            fresh = api.get("/api/orders/snapshot").json()["data"]["jobId"]
            assert fresh not in {batch, snapshot}


REQUEST = {"method": "GET", "path": "/api/orders/snapshot"}
JOB: dict[str, Any] = {"id": "1j0a", "request": REQUEST, "created": -5, "due": 5}


@pytest.mark.parametrize(
    ("job", "problem"),
    [
        ({**JOB, "request": {"method": "GET", "path": "/api/orders"}}, "jobs[0]: the API has no job GET /api/orders"),
        ({**JOB, "end": "well"}, "jobs[0].end: expected one of completed, failed, killed, expired, silent, got 'well'"),
        ({**JOB, "id": "first"}, "jobs[0].id: expected the id of a job"),
        ({**JOB, "request": {**REQUEST, "query": "wrong=1"}}, 'jobs[0]: wrong: Unknown parameter "wrong"'),
    ],
    ids=["not a job", "end", "id", "query"],
)
def test_a_wrong_job_is_one_line_with_its_place(tmp_path: Path, job: Any, problem: str) -> None:
    (tmp_path / "shop.json").write_bytes(msgspec.json.encode({"jobs": [job]}))
    with pytest.raises(ConfigurationError) as caught:
        Sandbox.load(tmp_path / "shop.json")
    assert problem in str(caught.value)
