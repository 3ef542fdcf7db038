"""Rules of the shop that are known from its documentation and from those who run integrations (case H.4)."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from shoptet_api import ConfigurationError
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.faults.error_codes import STATUSES
from tests.support.servers import CannedResponse, Server
from tests.support.waiting import until


def fault(answer: httpx.Response) -> tuple[int, str, str]:
    (error,) = answer.json()["errors"]
    return answer.status_code, error["errorCode"], error["instance"]


def held(sandbox: Sandbox, call: Callable[[], httpx.Response], others: Callable[[], object]) -> httpx.Response:
    """Return the answer to a call that is held back while others are made."""
    answers: list[httpx.Response] = []
    sandbox.hold(1)
    thread = threading.Thread(target=lambda: answers.append(call()))
    thread.start()
    until(lambda: sandbox.held == 1)
    others()
    sandbox.release()
    thread.join()
    return answers[0]


def serve(receiver: Server, file: bytes) -> None:
    receiver.script = lambda _: CannedResponse(file)


# --- pages


def test_h4_a_page_that_is_too_large_is_reduced_or_refused(sandbox: Sandbox, api: httpx.Client) -> None:
    reduced = api.get("/api/products", params={"itemsPerPage": 5000})
    assert reduced.json()["data"]["paginator"]["itemsPerPage"] == 1000
    sandbox.limits.large_pages = "refused"
    assert fault(api.get("/api/products", params={"itemsPerPage": 5000}))[:2] == (400, "invalid-parameter")
    assert api.get("/api/products", params={"itemsPerPage": 1000}).status_code == 200


# --- connections


def test_a_connection_too_many_is_refused_by_the_web_server(sandbox: Sandbox, api: httpx.Client) -> None:
    """Neither an envelope nor a header of the API: no bucket, no `Retry-After`, no request id."""
    sandbox.limits.per_token = 1
    refused: list[httpx.Response] = []
    headers = dict(api.headers)
    held(
        sandbox,
        lambda: httpx.get(f"{sandbox.url}/api/eshop", headers=headers),
        lambda: refused.append(api.get("/api/eshop")),
    )
    (answer,) = refused
    assert (answer.status_code, answer.headers["Content-Type"]) == (429, "text/html")
    assert b"nginx" in answer.content
    assert not {"x-ratelimit-bucket-filling", "retry-after", "x-request-id"} & {name.lower() for name in answer.headers}


def test_a_full_bucket_is_refused_by_the_api(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.limits.fill(sandbox.token, 200)
    answer = api.get("/api/eshop")
    assert fault(answer)[:2] == (429, "too-many-requests")
    assert answer.headers["X-RateLimit-Bucket-Filling"] == "200/200"
    assert answer.headers["Retry-After"].endswith("GMT")


# --- conflicts


def test_a_record_that_was_changed_meanwhile_is_409(sandbox: Sandbox, api: httpx.Client) -> None:
    first, second = list(sandbox.orders)[:2]
    headers = dict(api.headers)

    def change(code: str, email: str) -> httpx.Response:
        body = {"data": {"email": email}}
        return httpx.patch(f"{sandbox.url}/api/orders/{code}/head", json=body, headers=headers)

    answer = held(sandbox, lambda: change(first, "a@example.com"), lambda: change(first, "b@example.com"))
    assert fault(answer) == (409, "record-already-changed", "payload")
    assert sandbox.orders[first]["email"] == "b@example.com"
    other = held(sandbox, lambda: change(first, "c@example.com"), lambda: change(second, "d@example.com"))
    assert other.status_code == 200
    assert change(first, "e@example.com").status_code == 200


def test_categories_of_a_product_are_changed_by_one_at_a_time(sandbox: Sandbox, api: httpx.Client) -> None:
    guid = next(iter(sandbox.products))
    category = sandbox.shop.categories.key_list()[-1]
    headers = dict(api.headers)

    def change(**data: Any) -> httpx.Response:
        return httpx.patch(f"{sandbox.url}/api/products/{guid}", json={"data": data}, headers=headers)

    answers: list[httpx.Response] = []
    first = held(
        sandbox,
        lambda: change(categoryGuids=[category], defaultCategoryGuid=category),
        lambda: answers.append(change(name="Konvice")),
    )
    assert first.status_code == 200
    assert fault(answers[0])[:2] == (423, "concurrent-categories-update")
    assert change(name="Konvice").status_code == 200


def test_a_price_list_cannot_be_deleted_during_an_import(hooked: Sandbox, api: httpx.Client, receiver: Server) -> None:
    number = api.post("/api/pricelists", json={"data": {"name": "Velkoobchod"}}).json()["data"]["id"]
    serve(receiver, b"{}")
    hooked.jobs.duration = 60
    body = {"batchFileUrlPath": f"{receiver.url}/products.jsonl"}
    assert api.patch("/api/products/batch", json=body).status_code == 202
    assert fault(api.delete(f"/api/pricelists/{number}"))[:2] == (423, "pricelist-blocked")
    hooked.advance(minutes=2)
    assert api.delete(f"/api/pricelists/{number}").status_code == 200


def test_a_second_batch_of_a_kind_waits_for_the_end_of_the_first(
    hooked: Sandbox, api: httpx.Client, receiver: Server
) -> None:
    serve(receiver, b"{}")
    hooked.jobs.duration = 60
    body = {"batchFileUrlPath": f"{receiver.url}/orders.jsonl"}
    assert api.post("/api/orders/batch", json=body).status_code == 202
    assert fault(api.post("/api/orders/batch", json=body)) == (409, "batch-job-already-running", "orders-batch-insert")
    hooked.advance(minutes=2)
    assert api.post("/api/orders/batch", json=body).status_code == 202


def test_a_batch_of_another_kind_waits_for_the_end_of_the_first(
    hooked: Sandbox, api: httpx.Client, receiver: Server
) -> None:
    serve(receiver, b"{}")
    hooked.jobs.duration = 60
    body = {"batchFileUrlPath": f"{receiver.url}/rows.jsonl"}
    assert api.post("/api/orders/batch", json=body).status_code == 202
    for method, path, kind in (
        ("PATCH", "/api/products/batch", "products-batch-update"),
        ("POST", "/api/brands/batch", "brands-batch-create"),
    ):
        assert fault(api.request(method, path, json=body)) == (409, "another-import-is-running", kind)
    # Snapshots are no imports.
    assert api.get("/api/orders/snapshot").status_code == 202
    hooked.advance(minutes=2)
    assert api.patch("/api/products/batch", json=body).status_code == 202


def test_a_file_that_cannot_be_read_is_404_at_once(hooked: Sandbox, api: httpx.Client) -> None:
    body = {"batchFileUrlPath": "http://127.0.0.1:1/orders.jsonl"}
    assert fault(api.post("/api/orders/batch", json=body)) == (404, "file-not-found", "batchFileUrlPath")


# --- error codes


@pytest.mark.parametrize("code", ["pricelist-blocked", "record-already-changed", "cart-data-missing", "expired-token"])
def test_a_known_code_brings_its_status(sandbox: Sandbox, api: httpx.Client, code: str) -> None:
    sandbox.inject("eshop.get", code=code)
    assert fault(api.get("/api/eshop"))[:2] == (STATUSES[code], code)


def test_another_code_needs_a_status(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="'of-my-own' is not a known code"):
        sandbox.inject("eshop.get", code="of-my-own")
    sandbox.inject("eshop.get", code="order-not-found", status=422)


def test_codes_are_known_once() -> None:
    assert len(STATUSES) > 100
    assert set(STATUSES.values()) <= {200, 400, 401, 403, 404, 408, 409, 422, 423, 500, 503}


# --- webhooks


def body_of(sandbox: Sandbox, event: str) -> dict[str, Any]:
    (notification,) = [one for one in sandbox.webhooks.notifications() if one.event == event]
    body: dict[str, Any] = json.loads(notification.body)
    return body


def test_a_webhook_with_its_payload_holds_the_record(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    hook = {"event": "order:update", "url": receiver.url, "sendPayload": "full"}
    assert api.post("/api/webhooks", json={"data": [hook]}).status_code == 201
    code = next(iter(sandbox.orders))
    api.patch(f"/api/orders/{code}/head", json={"data": {"email": "novy@example.com"}})
    body = body_of(sandbox, "order:update")
    assert body["payload"]["data"]["order"]["code"] == code
    assert body["payload"]["data"]["order"]["email"] == "novy@example.com"
    # The log of notifications holds it, too.
    (logged,) = api.get("/api/webhooks/notifications").json()["data"]["notifications"]
    assert logged["data"] == body


def test_a_webhook_without_payload_has_none(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    sandbox.webhooks.register([("order:update", receiver.url, None), ("order:delete", receiver.url, "full")])
    first, second = list(sandbox.orders)[:2]
    api.patch(f"/api/orders/{first}/head", json={"data": {"email": "novy@example.com"}})
    api.delete(f"/api/orders/{second}")
    assert "payload" not in body_of(sandbox, "order:update")
    assert "payload" not in body_of(sandbox, "order:delete")


def test_emit_sends_the_record(sandbox: Sandbox, receiver: Server) -> None:
    sandbox.webhooks.register([("order:create", receiver.url, "full")])
    code = next(iter(sandbox.orders))
    sandbox.emit("order:create", code)
    assert body_of(sandbox, "order:create")["payload"]["data"]["order"]["code"] == code


def test_h4_an_event_that_the_list_does_not_have(sandbox: Sandbox, api: httpx.Client, receiver: Server) -> None:
    hook = {"event": "order:teleported", "url": receiver.url}
    assert api.post("/api/webhooks", json={"data": [hook]}).status_code == 422
    with pytest.raises(ConfigurationError, match="unknown"):
        sandbox.emit("order:teleported", "1")
    sandbox.webhooks.add_event("order:teleported")
    assert api.post("/api/webhooks", json={"data": [hook]}).status_code == 201
    sandbox.emit("order:teleported", "1")
    sandbox.settle()
    assert body_of(sandbox, "order:teleported")["eventInstance"] == "1"


def test_a_batch_sends_mass_events_beside_single_ones(hooked: Sandbox, api: httpx.Client, receiver: Server) -> None:
    events = ("brand:create", "order:create", "order:massCreate")
    hooked.webhooks.register([(event, f"{receiver.url}/{event}", None) for event in events])
    row = '{"data": {"externalCode": "%s", "cashDeskOrder": true, "currency": {"code": "CZK"}}}'
    serve(receiver, "\n".join(row % number for number in range(3)).encode())
    body = {"batchFileUrlPath": f"{receiver.url}/orders.jsonl"}
    assert api.post("/api/orders/batch", json=body).status_code == 202
    hooked.advance(minutes=1)
    sent = [one for one in hooked.webhooks.notifications() if one.event in events]
    assert [one.event for one in sent] == ["order:create"] * 3 + ["order:massCreate"]
    assert json.loads(sent[-1].instance) == [one.instance for one in sent[:3]]


# --- prices and modules


@pytest.mark.parametrize(("keeps", "shown"), [(False, None), (True, "0.00")])
def test_a_price_of_zero_is_none_until_the_shop_has_the_flag(
    sandbox: Sandbox, api: httpx.Client, keeps: bool, shown: str | None
) -> None:
    sandbox.shop.keeps_zero_prices = keeps
    code = sandbox.shop.products[list(sandbox.products)[5]].variants[0].code
    entry = {"code": code, "price": {"price": "0.00"}}
    assert api.patch("/api/pricelists/1", json={"data": [entry]}).status_code == 200
    (row,) = api.get("/api/pricelists/1", params={"code": code}).json()["data"]["pricelist"]
    assert row["price"]["price"] == shown


def test_modules_can_be_missing(sandbox: Sandbox, api: httpx.Client) -> None:
    paths = {
        "gifts": "/api/orders/gifts",
        "massEmailing": "/api/mailing-lists",
        "discountCoupons": "/api/discount-coupons",
        "rating": "/api/reviews/settings",
    }
    for module, path in paths.items():
        sandbox.modules.disable(module)
        assert fault(api.get(path)) == (
            403,
            "missing-module",
            module,
        )
        sandbox.modules.enable(module)
    assert api.get("/api/mailing-lists").status_code == 200
