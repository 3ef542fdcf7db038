"""What the page asks for, and what its controls do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from shoptet_api import Shoptet
from shoptet_api.sandbox import Sandbox
from tests.support.servers import Server


def state(page: httpx.Client, **params: str) -> Any:
    return page.get("/state", params=params).raise_for_status().json()


@pytest.mark.parametrize(
    ("path", "media_type", "part"),
    [
        ("/", "text/html", '<html lang="en">'),
        ("/_sandbox/page.css", "text/css", "prefers-color-scheme"),
        ("/_sandbox/page.js", "text/javascript", "/_sandbox/"),
    ],
)
def test_the_files_are_served(sandbox: Sandbox, path: str, media_type: str, part: str) -> None:
    answer = httpx.get(f"{sandbox.url}{path}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].partition(";")[0] == media_type
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert part in answer.text
    assert re.findall(r"https?://|//\w+\.", answer.text) == []


def test_the_shop_is_shown(sandbox: Sandbox, page: httpx.Client) -> None:
    shown = state(page)
    assert shown["time"] == "2026-06-01T12:00:00+0200"
    assert shown["counts"] == {"orders": 40, "products": 60, "customers": 20, "webhooks": 0, "jobs": 0}
    newest = list(sandbox.orders)[:-9:-1]
    assert [order["code"] for order in shown["orders"]] == newest
    first = sandbox.orders[newest[0]]
    assert shown["orders"][0]["status"] == first["status"]["name"]
    assert shown["orders"][0]["price"] == f"{first['price']['withVat']} CZK"
    assert len(shown["products"]) == 8
    product = sandbox.products[shown["products"][0]["guid"]]
    assert [variant["code"] for variant in shown["products"][0]["variants"]] == [
        variant["code"] for variant in product["variants"]
    ]


def test_products_are_shown_part_by_part(sandbox: Sandbox, page: httpx.Client) -> None:
    guids = list(sandbox.products)
    assert [product["guid"] for product in state(page, products_from="56")["products"]] == guids[56:]
    assert state(page, products_from="60")["products"] == []
    assert page.get("/state", params={"products_from": "-1"}).status_code == 400


def test_requests_are_shown_with_limits_and_without_the_pages_own(
    sandbox: Sandbox, api: httpx.Client, page: httpx.Client
) -> None:
    api.get("/api/orders", params={"itemsPerPage": 5, "nothing": "hidden"})
    api.get("/api/orders/1")
    shown = state(page)
    second, first = shown["requests"]
    assert (first["number"], second["number"]) == (1, 2)
    assert first["target"] == "/api/orders?itemsPerPage=5&nothing=…"
    assert (first["status"], first["codes"]) == (400, ["invalid-parameter"])
    assert (second["operation"], second["status"], second["codes"]) == ("orders.get", 404, ["order-not-found"])
    assert (second["token"], second["bucket"], second["connections"]) == ("private token 1", "2/200", 1)
    assert shown["tokens"] == [{"name": "private token 1", "level": 2, "size": 200, "connections": 0, "slots": 3}]
    assert len(sandbox.requests) == 2


def test_connections_that_are_held_are_shown(sandbox: Sandbox, page: httpx.Client) -> None:
    token = sandbox.addon.api_token()
    sandbox.limits.fill("addon", 150)
    with sandbox.limits.connection(token, "127.0.0.1"):
        shown = state(page)["tokens"][1]
    assert shown == {"name": "addon token 1", "level": 150, "size": 200, "connections": 1, "slots": 3}
    sandbox.advance(minutes=31)
    assert [token["name"] for token in state(page)["tokens"]] == ["private token 1"]


def test_no_token_is_shown(sandbox: Sandbox, api: httpx.Client, page: httpx.Client, receiver: Server) -> None:
    token = sandbox.addon.api_token()
    secrets = [sandbox.token, token, sandbox.addon.oauth_token, sandbox.addon.client_secret]
    secrets += [sandbox.addon.install_code(), sandbox.webhooks.signature_key, "hunter2"]
    sandbox.webhooks.register(
        [("order:create", f"{receiver.url.replace('//', '//me:hunter2@')}/in?key=hunter2", None)],
    )
    for secret in secrets:
        api.get(f"/api/orders/{secret}" if secret != "hunter2" else "/api/orders")
        api.get("/api/eshop", params={"access_token": secret, "language": secret})
        api.get("/action/OAuthServer/resource", params={"method": "getBasicEshop", "access_token": secret})
    httpx.get(f"{sandbox.url}/api/eshop", headers={"Shoptet-Access-Token": token})
    sandbox.emit("order:create", sandbox.token)
    sandbox.settle()
    shown = page.get("/state").text
    assert f"{receiver.url}/in?…" in shown
    for text in (shown, page.get("/choices").text, httpx.get(f"{sandbox.url}/").text):
        # The one that looks like nothing is a value that only the sandbox's user can tell from a language.
        assert [secret for secret in secrets if secret in text.replace("language=hunter2", "")] == []


def test_a_fault_is_injected_and_cleared(sandbox: Sandbox, api: httpx.Client, page: httpx.Client) -> None:
    fault = {"operation": "orders.list", "status": 503, "times": 2, "latency": 0.01, "cut": None}
    assert page.post("/faults", json=fault).json() == {"waiting": 1}
    assert state(page)["faults"] == [{"operation": "orders.list", "times": 2, "effect": "status 503, 0.01 s later"}]
    assert api.get("/api/orders").status_code == 503
    assert page.post("/faults/clear", json={}).json() == {"waiting": 0}
    assert api.get("/api/orders").status_code == 200
    page.post("/faults", json={"cut": "before-headers"}).raise_for_status()
    with pytest.raises(httpx.RemoteProtocolError):
        api.get("/api/eshop")


def test_an_event_is_emitted(sandbox: Sandbox, page: httpx.Client, receiver: Server) -> None:
    event = {"event": "order:create", "instance": "2026000065"}
    assert page.post("/events", json=event).json() == {"notified": 0}
    sandbox.webhooks.register([("order:create", f"{receiver.url}/in", None)])
    assert page.post("/events", json=event).json() == {"notified": 1}
    assert sandbox.settle()
    assert b'"eventInstance":"2026000065"' in receiver.last.body
    shown = state(page)
    assert shown["webhooks"] == [{"id": 1, "event": "order:create", "url": f"{receiver.url}/in"}]
    (delivery,) = shown["notifications"]
    assert (delivery["status"], delivery["statuses"]) == ("success", [200])


def test_the_clock_is_put_forward(sandbox: Sandbox, api: httpx.Client, page: httpx.Client, receiver: Server) -> None:
    sandbox.webhooks.register([("job:finished", receiver.url, None)])
    sandbox.jobs.duration = 60
    api.get("/api/orders/snapshot").raise_for_status()
    before = sandbox.clock.now()
    assert state(page)["jobs"][0]["operation"] == "orders.snapshot"
    assert page.post("/clock", json={"seconds": 1860}).json() == {"settled": True}
    assert sandbox.clock.now() - before == timedelta(minutes=31)
    assert state(page)["jobs"][0]["status"] == "completed"
    assert len(receiver.asked) == 1


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("/faults", b'{"operation": "orders.gte", "status": 500}', "'orders.gte' is unknown; similar: orders.get"),
        ("/faults", b'{"operation": "orders.get"}', "has no effect"),
        ("/faults", b'{"status": 99}', "$.status"),
        ("/faults", b'{"status": "503"}', "$.status"),
        ("/faults", b'{"status": 503, "times": 0}', "$.times"),
        ("/faults", b'{"latency": 1e999}', "$.latency"),
        ("/faults", b'{"cut": "anywhere"}', "$.cut"),
        ("/faults", b'{"nothing": 1}', "nothing"),
        ("/faults", b"\xff", ""),
        ("/events", b'{"event": "order:nothing", "instance": "1"}', "'order:nothing' is unknown"),
        ("/events", b'{"event": "order:create", "instance": ""}', "$.instance"),
        ("/clock", b'{"seconds": -1}', "$.seconds"),
        ("/clock", b'{"seconds": 1e12}', "$.seconds"),
        ("/clock", b"", ""),
    ],
)
def test_what_cannot_be_is_told(sandbox: Sandbox, page: httpx.Client, path: str, content: bytes, message: str) -> None:
    before = sandbox.clock.now()
    answer = page.post(path, content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert message in answer.json()["error"]
    assert "\n" not in answer.json()["error"]
    assert sandbox.faults.waiting() == []
    assert sandbox.clock.now() == before


def test_what_is_too_long_is_refused(page: httpx.Client) -> None:
    answer = page.post("/clock", content=b" " * 70_000, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Host": "elsewhere.example"},
        {"Host": "127.0.0.1.elsewhere.example"},
        {"Host": "[::1"},
    ],
)
@pytest.mark.parametrize("path", ["/faults", "/faults/clear", "/events", "/clock", "/addon"])
def test_other_sites_change_nothing(sandbox: Sandbox, page: httpx.Client, path: str, headers: dict[str, str]) -> None:
    before = sandbox.clock.now()
    waiting = sandbox.inject("orders.get", status=500)
    content = b'{"seconds": 60}' if path == "/clock" else b'{"status": 503}' if path == "/faults" else b"{}"
    content = b'{"action": "suspend"}' if path == "/addon" else content
    answer = page.post(path, content=content, headers={"Content-Type": "application/json", **headers})
    # Another host is refused by the whole sandbox, and the rest by the page.
    assert answer.status_code == (421 if "Host" in headers else 403)
    assert answer.text
    assert sandbox.addon.state == "installed"
    assert sandbox.clock.now() == before
    assert sandbox.faults.waiting() == [waiting]


@pytest.mark.parametrize(
    "path", ["/", "/_sandbox/state", "/_sandbox/choices", "/_sandbox/request?number=1", "/_sandbox/page.js"]
)
def test_the_page_is_at_loopback_hosts_only(sandbox: Sandbox, path: str) -> None:
    port = httpx.URL(sandbox.url).port
    httpx.get(f"{sandbox.url}/api/eshop")
    answers = [
        httpx.get(f"{sandbox.url}{path}", headers={"Host": host}).status_code
        for host in (
            f"localhost:{port}",
            f"127.0.0.1:{port}",
            f"[::1]:{port}",
            "192.168.7.7",
            f"elsewhere.example:{port}",
        )
    ]
    assert answers == [200, 200, 200, 403, 421]


def test_the_pages_own_writes_pass(sandbox: Sandbox, page: httpx.Client) -> None:
    headers = {"Origin": sandbox.url, "Sec-Fetch-Site": "same-origin"}
    assert page.post("/faults/clear", json={}, headers=headers).status_code == 200
    assert page.get("/clock").status_code == 405


def details_of(sandbox: Sandbox, number: int) -> Any:
    return httpx.get(f"{sandbox.url}/_sandbox/request", params={"number": number}).json()


def test_a_request_is_shown_in_full_and_without_secrets(sandbox: Sandbox, api: httpx.Client) -> None:
    api.post("/api/webhooks/renew-signature-key")
    api.get("/api/orders?itemsPerPage=1&creationTimeFrom=2026-01-01T00:00:00%2B0100")
    api.post("/api/brands", content=b'{"data": {"name": "Jan\'s"}}')
    renewed, listed, created = (details_of(sandbox, number) for number in (1, 2, 3))
    assert sandbox.webhooks.signature_key not in str(renewed)
    assert sandbox.token not in str((renewed, listed, created))
    assert listed["title"] == "GET /api/orders?itemsPerPage=1&creationTimeFrom=2026-01-01T00:00:00+0100"
    assert '"orders": [' in listed["responseBody"]
    assert created["status"] == 201
    assert created["python"] == """shop.request('POST', '/api/brands', body={'data': {'name': "Jan's"}})"""
    assert created["curl"].startswith(f"curl -X POST {sandbox.url}/api/brands -H ")
    assert """-d '{"data": {"name": "Jan'"'"'s"}}'""" in created["curl"]


def test_copies_do_the_same_again(sandbox: Sandbox, api: httpx.Client) -> None:
    api.get("/api/orders", params={"itemsPerPage": 2, "creationTimeFrom": "2026-01-01T00:00:00+0100"})
    shown = details_of(sandbox, 1)
    with Shoptet(**sandbox.options) as shop:
        again = eval(shown["python"], {"shop": shop})
    assert again.data["paginator"]["itemsOnPage"] == 2
    command = ["bash", "-c", shown["curl"].replace("curl ", "curl -s ", 1)]
    environment = {**os.environ, "SHOPTET_PRIVATE_API_TOKEN": sandbox.token}
    if shutil.which("curl"):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        assert '"itemsOnPage":2' in done.stdout


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "", "9" * 20])
def test_a_request_that_is_not_kept_is_404(sandbox: Sandbox, api: httpx.Client, number: str) -> None:
    api.get("/api/eshop")
    answer = httpx.get(f"{sandbox.url}/_sandbox/request", params={"number": number})
    assert answer.status_code == 404


def test_the_addon_is_controlled(sandbox: Sandbox, page: httpx.Client) -> None:
    def post(**form: object) -> httpx.Response:
        return page.post("/addon", json=form)

    assert post(action="suspend").json() == {"status": None, "state": "suspended"}
    assert post(action="approve", url="http://127.0.0.1:1/").json() == {"status": None, "state": "installed"}
    assert sandbox.addon.approve_url == "http://127.0.0.1:1/"
    for form in ({"action": "install"}, {"action": "eat"}, {}, {"action": "suspend", "more": 1}):
        assert page.post("/addon", json=form).status_code == 422


def test_the_page_shows_and_controls_each_of_several_shops() -> None:
    with Sandbox(shops=3, orders=2) as sandbox:
        page = f"{sandbox.url}/_sandbox"
        names = httpx.get(f"{page}/choices").json()["shops"]
        assert names == [f"Shop {one.shop.eshop_id}" for one in sandbox.shops]
        assert len(set(names)) == 3
        headers = {"Shoptet-Private-API-Token": sandbox.shops[2].token}
        httpx.get(f"{sandbox.url}/api/eshop", headers=headers)
        orders = [httpx.get(f"{page}/state", params={"shop": number}).json()["orders"] for number in range(3)]
        assert len({order[0]["name"] for order in orders}) > 1
        requests = [httpx.get(f"{page}/state", params={"shop": number}).json()["requests"] for number in range(3)]
        assert [[one["operation"] for one in found] for found in requests] == [[], [], ["eshop.get"]]
        fault = {"operation": "eshop.get", "status": 503, "cut": None, "latency": 0, "times": 1}
        httpx.post(f"{page}/faults", params={"shop": 1}, json=fault, headers={"Origin": sandbox.url}).raise_for_status()
        assert [len(one.faults.waiting()) for one in sandbox.shops] == [0, 1, 0]


@pytest.mark.parametrize("number", ["", "3", "-1", "x", "\u0663", "9" * 12])
def test_a_shop_that_is_none_of_them_is_the_first(number: str) -> None:
    with Sandbox(shops=2, orders=2) as sandbox:
        first = httpx.get(f"{sandbox.url}/_sandbox/state").json()["orders"]
        assert httpx.get(f"{sandbox.url}/_sandbox/state", params={"shop": number}).json()["orders"] == first


def test_the_shops_of_a_scenario_have_its_names(tmp_path: Path) -> None:
    (tmp_path / "two.json").write_text('{"shops": {"brno": {}, "praha": {}}}', encoding="utf-8")
    with Sandbox(scenario=tmp_path / "two.json") as sandbox:
        assert httpx.get(f"{sandbox.url}/_sandbox/choices").json()["shops"] == ["brno", "praha"]
