"""Faults on demand, as a client meets them."""

from __future__ import annotations

import gzip
import socket
from typing import Any

import httpx
import pytest

from shoptet_api import (
    ApiError,
    ConfigurationError,
    Drift,
    MaintenanceError,
    NotFoundError,
    TransportError,
)
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.call import HANDLERS, Call, Reply, Rows
from tests.support.sandbox_clients import client_of

UUID = "0b8a4c1e-52d7-4f7e-9a61-c20d5d3e8b11"


def test_a_status_strikes_as_often_as_asked(sandbox: Sandbox) -> None:
    sandbox.inject(operation="eshop.get", status=503, times=2, retry_after=30)
    with client_of(sandbox) as shop:
        for _ in range(2):
            with pytest.raises(MaintenanceError) as caught:
                shop.eshop.get()
            assert caught.value.retry_after == 30
        assert shop.eshop.get().contact_information is not None


def test_the_operation_goes_by_either_name_or_by_none(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("getEshopInfo", status=500, code="broken")
    assert api.get("/api/orders").status_code == 200
    answer = api.get("/api/eshop")
    assert (answer.status_code, answer.json()["errors"][0]["errorCode"]) == (500, "broken")
    sandbox.inject(status=502, body=b"<html>Bad Gateway</html>")
    proxy = api.get("/api/orders")
    assert (proxy.status_code, proxy.text) == (502, "<html>Bad Gateway</html>")
    assert proxy.headers["Content-Type"].startswith("text/html")


def test_a_request_that_is_refused_leaves_the_fault_to_the_next_one(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("brands.create", status=503)
    bodies: list[dict[str, Any]] = [{"data": {}}, {"data": {"name": "Pelle"}}, {"data": {"name": "Pelle"}}]
    assert [api.post("/api/brands", json=body).status_code for body in bodies] == [422, 503, 201]


def test_faults_can_be_forgotten(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", status=500, times=10)
    sandbox.faults.clear()
    assert api.get("/api/eshop").status_code == 200


@pytest.mark.parametrize("cut", ["before-headers", "after-headers", "mid-body"])
def test_connections_are_cut(sandbox: Sandbox, api: httpx.Client, cut: Any) -> None:
    sandbox.inject("eshop.get", cut=cut)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.get("/api/eshop")
    assert sandbox.requests[-1].notes[-1].startswith("cut")
    assert sandbox.requests[-1].status == (0 if cut == "before-headers" else 200)
    assert api.get("/api/eshop").status_code == 200


def test_half_of_a_body_really_comes(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", cut="mid-body")
    got: list[bytes] = []
    with api.stream("GET", "/api/eshop") as answer, pytest.raises(httpx.RemoteProtocolError):
        got.extend(answer.iter_raw())
    assert 2 * len(b"".join(got)) == pytest.approx(int(answer.headers["Content-Length"]), abs=1)


def test_a_write_that_was_cut_happened_all_the_same(sandbox: Sandbox, api: httpx.Client) -> None:
    hook = {"data": [{"event": "order:create", "url": "https://shop.example/"}]}
    sandbox.inject("webhooks.create_many", cut="after-headers")
    with pytest.raises(httpx.RemoteProtocolError):
        api.post("/api/webhooks", json=hook)
    assert len(sandbox.webhooks.all()) == 1


def test_a_client_tells_a_cut_as_what_it_is(sandbox: Sandbox) -> None:
    sandbox.inject("eshop.get", cut="before-headers", times=5)
    with (
        client_of(sandbox) as shop,
        pytest.raises(TransportError) as caught,
    ):
        shop.eshop.get()
    assert caught.value.sent


def test_a_body_alone_is_a_good_answer(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", body=b'{"data": {}}')
    answer = api.get("/api/eshop")
    assert (answer.status_code, answer.content) == (200, b'{"data": {}}')
    assert answer.headers["Content-Type"] == "application/json"
    sandbox.inject("eshop.get", status=204, body=b"unseen")
    assert (api.get("/api/eshop").status_code, api.get("/api/eshop").status_code) == (204, 200)


def test_headers_are_set_and_left_out(sandbox: Sandbox, api: httpx.Client) -> None:
    headers = {"x-request-id": "r-1", "X-Shoptet-Deprecated": "soon", "X-RateLimit-Bucket-Filling": None}
    sandbox.inject("eshop.get", headers=headers, retry_after=5)
    answer = api.get("/api/eshop")
    assert answer.json()["data"]["contactInformation"]
    assert answer.headers.get_list("X-Request-ID") == ["r-1"]
    assert (answer.headers["X-Shoptet-Deprecated"], answer.headers["Retry-After"]) == ("soon", "5")
    assert "X-RateLimit-Bucket-Filling" not in answer.headers
    sandbox.inject("eshop.get", status=301, headers={"Location": "https://elsewhere.example/"})
    assert api.get("/api/eshop").headers["Location"] == "https://elsewhere.example/"


def test_a_packed_answer_and_one_of_unknown_length(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", body=gzip.compress(b'{"data": 1}'), headers={"Content-Encoding": "gzip"})
    assert api.get("/api/eshop").json() == {"data": 1}
    sandbox.inject("eshop.get", body=b'{"data": 1}', headers={"Content-Length": None})
    answer = api.get("/api/eshop")
    assert answer.json() == {"data": 1}
    assert answer.headers["Transfer-Encoding"] == "chunked"


def test_one_page_or_one_record_is_struck(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("orders.list", only={"page": 2}, status=500)
    sandbox.inject("orders.get", only={"code": "a/b"}, status=502)
    pages = [api.get("/api/orders", params={"itemsPerPage": 5, "page": page}).status_code for page in (1, 3, 2, 2)]
    assert pages == [200, 200, 500, 200]
    sandbox.inject("orders.list", only={"page": None}, status=500)
    assert [api.get("/api/orders", params=params).status_code for params in ({"page": 1}, {})] == [200, 500]
    assert [api.get(f"/api/orders/{code}").status_code for code in ("b", "a%2Fb", "a%2Fb")] == [404, 502, 404]


def test_latency_is_felt(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", latency=5)
    with pytest.raises(httpx.ReadTimeout):
        api.get("/api/eshop", timeout=0.2)


def test_answers_leave_the_spec_on_demand(sandbox: Sandbox, api: httpx.Client) -> None:
    before = api.get("/api/eshop").json()["data"]
    sandbox.inject(
        "eshop.get",
        missing=["contactInformation.eshopName"],
        null=["settings"],
        retyped=["contactInformation.url", "currencies[].priceDecimalPlaces", "currencies[0].exchangeRate"],
        extra={"contactInformation.new": {"a": 1}, "whole": True},
    )
    after = api.get("/api/eshop").json()["data"]
    assert "eshopName" in before["contactInformation"]
    assert "eshopName" not in after["contactInformation"]
    assert after["contactInformation"]["url"] == [before["contactInformation"]["url"]]
    assert after["contactInformation"]["new"] == {"a": 1}
    assert after["settings"] is None
    assert after["whole"] is True
    assert api.get("/api/eshop").json()["data"] == before


def test_texts_and_numbers_change_places_digit_by_digit(sandbox: Sandbox) -> None:
    drifts: list[Drift] = []
    with client_of(sandbox, on_drift=drifts.append) as shop:
        guid = sandbox.shop.shipments.key_list()[0]
        plain = shop.shipments.get(guid)
        sandbox.inject("shipments.get", retyped=["guid"])
        assert plain.guid == guid
        shop.shipments.get(guid)
    assert [drift.path for drift in drifts] == ["$.data.guid"]


def test_a_path_that_leads_nowhere_is_noted(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.inject("eshop.get", missing=["imageCuts[0].name"], extra={"imageCuts[].new": 1})
    assert api.get("/api/eshop").status_code == 200
    sandbox.inject(null=["nothing.here"])
    assert api.get("/api/eshop").status_code == 200
    assert [note for seen in sandbox.requests for note in seen.notes] == [
        "no imageCuts[0].name to change",
        "no imageCuts[].new to change",
        "no nothing.here to change",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"operation": "order.get"}, r"^operation 'order.get' is unknown; similar: orders.get, "),
        ({"operation": "getOrderDetails"}, r"^operation 'getOrderDetails' is unknown; similar: getOrderDetail"),
        ({"operation": "?"}, r"^operation '\?' is unknown; use a name like orders.get or getOrderDetail$"),
        ({"times": 0}, r"^times must be 1 or more, got 0$"),
        ({"status": 99}, r"^status must be an HTTP status from 200 to 599, got 99$"),
        ({"headers": {"X-A": "1\n2"}}, r"^headers must be valid one-line headers, got 'X-A'$"),
        ({"headers": {"X A": "1"}}, r"^headers must be valid one-line headers, got 'X A'$"),
        ({"cut": "somewhere"}, r"^cut must be one of before-headers, after-headers, mid-body, got 'somewhere'$"),
        ({"times": 1.5}, r"^times: expected a whole number, got 1.5$"),
        ({"status": "503"}, r"^status: expected a whole number, got '503'$"),
        ({"latency": -1}, r"^latency: expected a number of seconds from zero up, got -1$"),
        ({"latency": float("nan")}, r"^latency: expected a number of seconds from zero up, got nan$"),
        ({}, r"^fault has no effect; set a status, a latency, a cut, a drift or a job's end$"),
        ({"only": {"page": 2}}, r"^fault has no effect; set a status"),
        ({"code": "locked"}, r"^code 'locked' is not a known code, so it needs a status as well$"),
        ({"status": 503, "body": "<html>"}, r"^body must be bytes, got '<html>'$"),
        ({"status": 503, "code": 7}, r"^code must be the text of an error code, got 7$"),
        (
            {"status": 503, "retry_after": "za chvíli"},
            r"^retry_after must be seconds or an HTTP date, got 'za chvíli'$",
        ),
        ({"operation": 5, "status": 503}, r"^operation 5 is unknown; use a name like orders.get or getOrderDetail$"),
        (
            {"operation": "orders.get", "null": ["order.cod"]},
            r"^null has 'order.cod', but cod does not exist; similar: code",
        ),
        ({"operation": "orders.list", "null": ["orders.code"]}, r"but code does not exist; expected \[\] for a list$"),
        ({"null": ["order..code"]}, r"^null must be paths like order.items\[\].code, got 'order..code'$"),
        ({"operation": "orders.get", "extra": {"orders.new": 1}}, r"^extra has 'orders', but orders does not exist"),
        ({"extra": {"order.items[0]": 1}}, r"^extra must end with the name of a property, got 'order.items\[0\]'$"),
        ({"extra": {"new": object()}}, r"^extra must be JSON values: "),
        ({"extra": ["order"]}, r"^extra: expected a mapping, got \['order'\]$"),
        ({"job": "done"}, r"^job must be one of completed, failed, killed, expired, silent, got 'done'$"),
        ({"operation": "orders.get", "job": "failed"}, r"^job needs an operation that queues a job, got orders.get$"),
        ({"missing": "order"}, r"^missing: expected a list of paths, got 'order'$"),
    ],
)
def test_what_cannot_be_injected_is_told_in_one_line(sandbox: Sandbox, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        sandbox.inject(**arguments)


def test_a_handler_that_leaves_the_schema_is_a_server_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(HANDLERS, "getShipmentDetail", lambda call: Reply({"guid": 5}))
    with Sandbox() as sandbox, client_of(sandbox) as shop:
        with pytest.raises(ApiError, match="does not match its schema: "):
            shop.shipments.get(UUID)
        assert "the response of getShipmentDetail does not match its schema: " in caplog.text


def test_a_handler_that_breaks_is_a_server_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(call: Call) -> Rows:
        raise KeyError("somewhere")

    monkeypatch.setitem(HANDLERS, "getListOfShipments", broken)
    with Sandbox() as sandbox:
        answer = httpx.get(f"{sandbox.url}/api/shipments", headers={"Shoptet-Private-API-Token": sandbox.token})
    assert answer.status_code == 500
    assert "KeyError: 'somewhere'" in caplog.text


def test_requests_are_kept_without_their_tokens(sandbox: Sandbox) -> None:
    with client_of(sandbox) as shop:
        shop.eshop.get(include=["countries"])
        with pytest.raises(NotFoundError):
            shop.webhooks.get(999)
    first, second = sandbox.requests
    assert (first.operation, first.operation_id, first.method, first.status) == (
        "eshop.get",
        "getEshopInfo",
        "GET",
        200,
    )
    assert dict(first.query) == {"include": "countries"}
    assert (second.status, second.codes, second.bucket) == (404, ("webhook-not-found",), "2/200")
    assert sandbox.token not in repr(vars_of(sandbox))
    assert sandbox.requests.assert_called("eshop.get", times=1) == [first]
    sandbox.requests.assert_not_called("orders.get")
    with pytest.raises(AssertionError, match=r"^orders.get was not called; calls: eshop.get, webhooks.get$"):
        sandbox.requests.assert_called("orders.get")
    with pytest.raises(AssertionError, match=r"^eshop.get was called once, not 2 times; calls: "):
        sandbox.requests.assert_called("eshop.get", times=2)
    with pytest.raises(AssertionError, match=r"^eshop.get was called once$"):
        sandbox.requests.assert_not_called("eshop.get")
    with pytest.raises(AssertionError, match=r"^requests failed: GET /api/webhooks/999: 404 webhook-not-found$"):
        sandbox.requests.assert_all_good()
    sandbox.requests.clear()
    sandbox.requests.assert_all_good()
    assert len(sandbox.requests) == 0


def test_an_assertion_about_no_operation_is_a_mistake_of_the_test(sandbox: Sandbox) -> None:
    for assertion in (sandbox.requests.assert_not_called, sandbox.requests.assert_called, sandbox.requests.to):
        with pytest.raises(ConfigurationError, match=r"^operation 'orders.gte' is unknown; similar: orders.get, "):
            assertion("orders.gte")
    sandbox.requests.assert_not_called("oauth.getAccessToken")


def test_skipped_records_and_missing_answers_are_not_all_good(sandbox: Sandbox, api: httpx.Client) -> None:
    rows = [{"productCode": "0001/S", "amountChange": 1}, {"productCode": "nothing", "amountChange": 1}]
    assert api.patch("/api/stocks/1/movements", json={"data": rows}).status_code == 200
    with pytest.raises(AssertionError, match=r"^requests failed: PATCH /api/stocks/1/movements: 200 unknown-product$"):
        sandbox.requests.assert_all_good()
    sandbox.requests.clear()
    sandbox.inject("eshop.get", cut="before-headers")
    with pytest.raises(httpx.RemoteProtocolError):
        api.get("/api/eshop")
    with pytest.raises(AssertionError, match=r"^requests failed: GET /api/eshop: no response$"):
        sandbox.requests.assert_all_good()


def test_the_message_of_an_assertion_stays_short(sandbox: Sandbox, api: httpx.Client) -> None:
    for number in range(20):
        api.get("/api/eshop/")
        api.get(f"/api/nothing/{number}")
    with pytest.raises(AssertionError, match=r"calls: GET /api/eshop/ \(20 times\), .*, 9 more$"):
        sandbox.requests.assert_called("eshop.get")


@pytest.mark.parametrize("status", [204, 304])
def test_a_status_without_a_body_has_none(sandbox: Sandbox, api: httpx.Client, status: int) -> None:
    sandbox.inject("eshop.get", status=status)
    answer = api.get("/api/eshop")
    assert (answer.status_code, answer.content) == (status, b"")
    assert api.get("/api/eshop").status_code == 200


def test_a_cut_strikes_its_own_connection(sandbox: Sandbox) -> None:
    """Though the same port calls another sandbox, and a header tells the address that a proxy would have seen."""
    sandbox.inject("eshop.get", cut="before-headers")
    with Sandbox() as other, socket.socket() as caller, socket.socket() as bystander:
        for connection, called in ((caller, sandbox), (bystander, other)):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            connection.bind(caller.getsockname() if connection is bystander else ("127.0.0.1", 0))
            connection.connect(("127.0.0.1", int(called.url.rpartition(":")[2])))
        caller.sendall(_raw(sandbox))
        assert caller.recv(1) == b""
        bystander.sendall(_raw(other))
        assert bystander.recv(15) == b"HTTP/1.1 200 OK"


def _raw(sandbox: Sandbox) -> bytes:
    token = f"Shoptet-Private-API-Token: {sandbox.token}"
    return f"GET /api/eshop HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\n{token}\r\n\r\n".encode()


def vars_of(sandbox: Sandbox) -> list[object]:
    """Everything that is kept of the requests."""
    return [(seen, seen.headers, seen.content) for seen in sandbox.requests]


def test_the_body_of_a_request_can_be_looked_at(sandbox: Sandbox, api: httpx.Client) -> None:
    api.post("/api/webhooks", json={"data": [{"event": "order:create", "url": "https://shop.example/"}]})
    api.get("/api/webhooks")
    posted, got = sandbox.requests[0:2]
    assert posted.json["data"][0]["event"] == "order:create"
    assert got.json is None
    assert sandbox.requests.to("registerNewWebhook") == [posted]
