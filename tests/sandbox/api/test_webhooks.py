"""Webhooks: registered, really delivered, signed, tried again; repeated and out of order on demand."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import httpx
import pytest

from shoptet_api import ConfigurationError
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.call import HANDLERS, Call, Reply
from tests.support.servers import CannedResponse, Server

HOOK = {"event": "order:create", "url": "https://shop.example/orders"}


def register(api: httpx.Client, *webhooks: dict[str, Any]) -> httpx.Response:
    return api.post("/api/webhooks", json={"data": list(webhooks)})


def registered(api: httpx.Client) -> list[Any]:
    rows: list[Any] = api.get("/api/webhooks").json()["data"]["webhooks"]
    return rows


def test_webhooks_are_kept(api: httpx.Client) -> None:
    answer = register(api, HOOK, {**HOOK, "event": "order:update", "sendPayload": "full"})
    assert answer.status_code == 201
    made = answer.json()["data"]["webhooks"]
    assert registered(api) == made
    assert [one["sendPayload"] for one in made] == [None, "full"]
    path = f"/api/webhooks/{made[0]['id']}"
    assert api.patch(path, json={"data": {"url": "https://shop.example/new", "sendPayload": "full"}}).status_code == 200
    changed = api.get(path).json()["data"]["webhook"]
    assert (changed["url"], changed["sendPayload"]) == ("https://shop.example/new", "full")
    assert changed["updated"] is not None
    assert api.delete(path).status_code == 200
    gone = api.get(path)
    assert (gone.status_code, gone.json()["errors"][0]["errorCode"]) == (404, "webhook-not-found")
    assert registered(api) == made[1:]


@pytest.mark.parametrize(
    ("webhooks", "status"),
    [
        ([HOOK, HOOK], 422),
        ([{**HOOK, "event": "order:nothing"}], 422),
        ([{**HOOK, "url": "shop"}], 422),
        ([{**HOOK, "url": "ftp://shop.example/"}], 422),
        ([{**HOOK, "url": "https://shop.example:99999/"}], 422),
        ([{**HOOK, "url": "https://shop.example:5000/"}], 422),
        ([{**HOOK, "url": "https://shop.example/" + "a" * 2000}], 422),
        ([{**HOOK, "event": "order:update"}, {**HOOK, "event": "order:cancel"}], 409),
        ([{**HOOK, "event": "customer:enableOrders"}, {**HOOK, "event": "customer:update"}], 409),
        ([HOOK] * 51, 413),
        ([{**HOOK, "url": "https://shop.example:8443/"}], 201),
        ([{**HOOK, "url": "http://127.0.0.1:5000/"}], 201),
    ],
)
def test_registration_has_rules(api: httpx.Client, webhooks: list[dict[str, Any]], status: int) -> None:
    assert register(api, *webhooks).status_code == status
    assert len(registered(api)) == (1 if status == 201 else 0)


def test_an_event_has_one_webhook(api: httpx.Client) -> None:
    register(api, HOOK)
    again = register(api, {"event": "order:update", "url": HOOK["url"]}, HOOK)
    assert (again.status_code, again.json()["errors"][0]["instance"]) == (422, "data[1].event")
    assert len(registered(api)) == 1


def test_a_webhook_cannot_be_changed_to_a_wrong_url(api: httpx.Client) -> None:
    webhook_id = register(api, HOOK).json()["data"]["webhooks"][0]["id"]
    wrong = api.patch(f"/api/webhooks/{webhook_id}", json={"data": {"url": "https://shop.example:1/"}})
    assert wrong.status_code == 422
    assert registered(api)[0]["url"] == HOOK["url"]


def test_deliveries_are_signed_over_the_bytes(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(api, {"event": "brand:update", "url": f"{receiver.url}/brands"})
    key = api.post("/api/webhooks/renew-signature-key").json()["data"]["signatureKey"]
    sandbox.emit("brand:update", "žito/5")
    assert sandbox.settle()
    (asked,) = receiver.asked
    assert asked.path == "/brands"
    assert asked.body == (
        b'{"eshopId":123456,"event":"brand:update","eventCreated":"2026-03-02T12:00:00+0100",'
        b'"eventInstance":"\\u017eito\\/5"}'
    )
    assert asked.headers["Content-Type"] == "application/json"
    signature = hmac.new(key.encode(), asked.body, hashlib.sha1).hexdigest()
    assert asked.headers["Shoptet-Webhook-Signature"] == signature


def test_mass_events_and_payloads(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(
        api,
        {"event": "order:massUpdate", "url": receiver.url},
        {"event": "order:create", "url": receiver.url, "sendPayload": "full"},
        {"event": "order:paid", "url": receiver.url},
    )
    sandbox.emit("order:massUpdate", ["2026000001", "2026000002"])
    sandbox.emit("order:create", "2026000001", payload={"code": "2026000001"})
    sandbox.emit("order:paid", 2026000001, payload={"code": "2026000001"})
    assert sandbox.settle()
    bodies: list[Any] = [asked.json() for asked in receiver.asked]
    assert bodies[0]["eventInstance"] == '["2026000001", "2026000002"]'
    assert bodies[1]["payload"] == {"code": "2026000001"}
    assert bodies[2]["eventInstance"] == "2026000001"
    assert "payload" not in bodies[2]


def test_a_receiver_that_fails_is_tried_three_times(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(api, {"event": "order:create", "url": receiver.url})
    receiver.script = lambda asked: CannedResponse(b"", 500)
    sandbox.emit("order:create", "1")
    sandbox.settle()
    assert len(receiver.asked) == 1
    sandbox.advance(minutes=14)
    assert len(receiver.asked) == 1
    sandbox.advance(minutes=2)
    assert len(receiver.asked) == 2
    sandbox.advance(hours=5)
    assert len(receiver.asked) == 3
    (row,) = api.get("/api/webhooks/notifications").json()["data"]["notifications"]
    assert (row["attempts"], row["status"], row["active"]) == (3, "failed", False)
    assert row["attempted"] == "2026-03-02T12:30:00+0100"
    assert row["data"] == receiver.asked[0].json()


def test_a_receiver_that_comes_back_gets_it_once(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(api, {"event": "order:create", "url": receiver.url})
    receiver.script = lambda asked: CannedResponse(b"", 200 if len(receiver.asked) > 1 else 503)
    sandbox.emit("order:create", "1")
    sandbox.advance(hours=5)
    assert len(receiver.asked) == 2
    assert sandbox.webhooks.notifications()[0].statuses == [503, 200]


def test_notifications_are_listed_by_what_became_of_them(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(api, {"event": "order:create", "url": receiver.url}, {"event": "order:paid", "url": "http://127.0.0.1:1/"})
    sandbox.emit("order:create", "1")
    sandbox.emit("order:paid", "1")
    sandbox.emit("order:delete", "1")
    sandbox.settle()

    def events(**params: str) -> list[str]:
        rows = api.get("/api/webhooks/notifications", params=params).json()["data"]["notifications"]
        return [row["event"] for row in rows]

    assert events() == ["order:create", "order:paid"]
    assert events(status="success") == ["order:create"]
    assert events(active="true") == ["order:paid"]
    assert events(event="order:paid") == ["order:paid"]
    assert events(**{"from": "2026-03-02T12:00:01+0100"}) == []
    sandbox.advance(days=6, hours=23)
    assert events() == ["order:create", "order:paid"]
    sandbox.advance(hours=2)
    assert events(**{"from": "2026-03-01T12:00:00+0100"}) == []


def test_deliveries_repeat_and_turn_round_on_demand(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    register(api, {"event": "order:create", "url": receiver.url})
    sandbox.webhooks.newest_first = True
    sandbox.webhooks.hold()
    first, second = (sandbox.emit("order:create", number)[0] for number in (1, 2))
    sandbox.settle()
    assert receiver.asked == []
    assert sandbox.webhooks.release() == [second, first]
    sandbox.settle()
    sandbox.webhooks.repeats = 1
    sandbox.emit("order:create", 3)
    sandbox.settle()
    sandbox.redeliver(first)
    bodies: list[Any] = [asked.json() for asked in receiver.asked]
    assert [body["eventInstance"] for body in bodies] == ["2", "1", "3", "3", "1"]


def test_nothing_leaves_this_machine(sandbox: Sandbox, api: httpx.Client) -> None:
    register(api, {"event": "order:create", "url": "https://shop.example/orders"})
    sandbox.emit("order:create", "1")
    sandbox.advance(hours=1)
    assert sandbox.webhooks.notifications()[0].statuses == [None] * 3


def test_an_unknown_event_is_told(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="'order:nothing' is unknown"):
        sandbox.emit("order:nothing", "1")


def test_handlers_let_events_happen(receiver: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def units(call: Call) -> Reply:
        call.emit("stock:movement", 5)
        return Reply()

    monkeypatch.setitem(HANDLERS, "shipmentCancellationRequest", units)
    with Sandbox() as sandbox:
        sandbox.webhooks.register([("stock:movement", receiver.url, None)])
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        path = "/api/shipments/0b8a4c1e-52d7-4f7e-9a61-c20d5d3e8b11/cancel-request"
        assert httpx.post(f"{sandbox.url}{path}", headers=headers).status_code == 202
        assert sandbox.settle()
    (asked,) = receiver.asked
    assert b'"eventInstance":"5"' in asked.body
