"""What is wrong with a request is told as the API tells it."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import httpx
import pytest

from shoptet_api import ConfigurationError
from shoptet_api.clock import Clock
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.call import HANDLERS, Call, Fault, RefusedError, Reply
from shoptet_api.sandbox.spec.document import load
from shoptet_api.sandbox.state.shop import EPOCH

UUID = "0b8a4c1e-52d7-4f7e-9a61-c20d5d3e8b11"
COUPON = {
    "code": "JARO",
    "discountType": "fixed",
    "amount": "100.00",
    "currency": "CZK",
    "template": UUID,
    "shippingPrice": "free",
    "reusable": False,
}


def errors(answer: httpx.Response) -> list[tuple[str, str]]:
    """Code and place of each error; the envelope is the API's."""
    envelope = answer.json()
    assert envelope["data"] is None
    assert envelope["metadata"]["requestId"] == answer.headers["X-Request-ID"]
    assert all(error["message"] for error in envelope["errors"])
    return [(error["errorCode"], error["instance"]) for error in envelope["errors"]]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, "missing-access-token"),
        ({"Authorization": "Bearer x"}, "missing-access-token"),
        ({"Shoptet-Private-API-Token": "x"}, "invalid-token"),
        ({"Shoptet-Access-Token": "x"}, "invalid-token"),
    ],
)
def test_a_token_is_needed(sandbox: Sandbox, headers: dict[str, str], code: str) -> None:
    answer = httpx.get(f"{sandbox.url}/api/eshop", headers=headers)
    assert answer.status_code == 401
    assert errors(answer) == [(code, "unknown")]


def test_both_kinds_of_tokens_are_known(sandbox: Sandbox) -> None:
    private = {"Shoptet-Private-API-Token": sandbox.token}
    addon = {"Shoptet-Access-Token": sandbox.addon.api_token()}
    assert [httpx.get(f"{sandbox.url}/api/eshop", headers=one).status_code for one in (private, addon)] == [200, 200]


def test_a_token_of_the_callers_own_is_known(sandbox: Sandbox) -> None:
    sandbox.private_token({"eshop": "read"}, token="from-my/settings")
    headers = {"Shoptet-Private-API-Token": "from-my/settings"}
    assert [httpx.get(f"{sandbox.url}/api/{path}", headers=headers).status_code for path in ("eshop", "brands")] == [
        200,
        403,
    ]
    with pytest.raises(ConfigurationError, match=r"^token must not be empty$"):
        sandbox.private_token(token=" ")


def test_headers_are_kept_without_tokens(sandbox: Sandbox) -> None:
    headers = [("Shoptet-Private-API-Token", sandbox.token), ("X-Many", "1"), ("X-Many", "2")]
    httpx.get(f"{sandbox.url}/api/eshop", headers=headers)
    (seen,) = sandbox.requests
    assert seen.headers["x-many"] == "1, 2"
    assert seen.headers["shoptet-private-api-token"] == "***"
    assert "shoptet-access-token" not in seen.headers


def test_no_address_stands_in_the_log(sandbox: Sandbox, api: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        api.get("/api/eshop", params={"code": "secret"})
    assert not [record.name for record in caplog.records if record.name.startswith("uvicorn")]


def test_a_revoked_token_is_unknown(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.revoke(sandbox.token)
    assert errors(api.get("/api/eshop")) == [("invalid-token", "unknown")]


@pytest.mark.parametrize(
    ("right", "statuses"),
    [("read", [200, 403, 403]), ("write", [403, 201, 403]), ("read+write", [200, 201, 403])],
)
def test_rights_are_those_of_the_endpoint_group(sandbox: Sandbox, right: Any, statuses: list[int]) -> None:
    token = sandbox.private_token({"webhooks": right})
    body = {"data": [{"event": "order:create", "url": "https://shop.example/orders"}]}
    with httpx.Client(base_url=sandbox.url, headers={"Shoptet-Private-API-Token": token}) as client:
        answers = [client.get("/api/webhooks"), client.post("/api/webhooks", json=body), client.get("/api/orders")]
    assert [answer.status_code for answer in answers] == statuses
    assert errors(answers[2]) == [("invalid-token-no-rights", "access-token")]


def test_a_missing_module_is_told(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.modules.disable("discussion")
    sandbox.modules.disable("foreignLanguages")
    assert errors(api.get("/api/discussions/settings")) == [("missing-module", "discussion")]
    assert errors(api.get("/api/eshop", params={"language": "sk"})) == [("missing-module", "foreignLanguages")]
    sandbox.modules.enable("foreignLanguages")
    assert api.get("/api/eshop", params={"language": "sk"}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nothing", 404, "endpoint-not-found"),
        ("GET", "/api/orders/", 404, "endpoint-not-found"),
        ("GET", "/api", 404, "endpoint-not-found"),
        ("PUT", "/api/orders", 405, "method-not-allowed"),
        ("HEAD", "/api/orders", 405, None),
    ],
)
def test_addresses_are_those_of_the_api(
    api: httpx.Client, method: str, path: str, status: int, code: str | None
) -> None:
    answer = api.request(method, path)
    assert answer.status_code == status
    if code is not None:
        assert [found for found, _ in errors(answer)] == [code]
    if status == 405:
        assert answer.headers["Allow"] == "GET, POST"


@pytest.mark.parametrize(
    ("target", "code", "name"),
    [
        ("/api/orders?wrong=1", "invalid-parameter", "wrong"),
        ("/api/orders?page=one", "invalid-parameter", "page"),
        ("/api/orders?page=0", "invalid-parameter", "page"),
        ("/api/orders?page=", "invalid-parameter", "page"),
        ("/api/orders?statusId=1.5", "invalid-parameter", "statusId"),
        ("/api/orders?creationTimeFrom=2026-03-28", "invalid-parameter", "creationTimeFrom"),
        ("/api/orders?creationTimeFrom=2026-03-28T23:05:17+0100", "invalid-parameter", "creationTimeFrom"),
        ("/api/orders?shippingGuid=5", "invalid-parameter", "shippingGuid"),
        ("/api/orders?email=%FF", "invalid-parameter", "query"),
        ("/api/orders?orderCodes=" + ",".join(map(str, range(51))), "invalid-parameter", "orderCodes"),
        ("/api/orders/2026000001?include=notes,nothing", "invalid-parameter", "include"),
        ("/api/products/5", "invalid-parameter", "guid"),
        ("/api/webhooks/one", "invalid-parameter", "id"),
        ("/api/orders/%FF", "invalid-parameter", "code"),
        ("/api/orders/changes", "missing-parameter", "from"),
        ("/api/orders?language=cs&language=", None, None),
        ("/api/orders?creationTimeFrom=2026-03-28T23:05:17%2B0100", None, None),
        ("/api/orders?creationTimeFrom=2026-03-28T23:05:17%2B01:00", None, None),
        ("/api/orders/2026000001?include=NOTES,%20images", None, None),
        (f"/api/products/{UUID}?language=sk", None, None),
    ],
)
def test_paths_and_queries_have_types(api: httpx.Client, target: str, code: str | None, name: str | None) -> None:
    answer = api.get(target)
    if code is None:
        assert answer.status_code in {200, 404}
        assert answer.status_code == 200 or "not-found" in errors(answer)[0][0]
    else:
        assert answer.status_code == 400
        assert errors(answer) == [(code, name)]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"amount": 99.5}, "data.coupons[1].amount"),
        ({"amount": "99.5"}, "data.coupons[1].amount"),
        ({"code": ""}, "data.coupons[1].code"),
        ({"reusable": "yes"}, "data.coupons[1].reusable"),
        ({"nothing": 1}, "data.coupons[1].nothing"),
        ({"discountType": "none"}, "data.coupons[1].discountType"),
    ],
)
def test_a_body_that_leaves_the_schema_names_the_place(api: httpx.Client, change: dict[str, Any], place: str) -> None:
    wrong = {**COUPON, **change}
    answer = api.post("/api/discount-coupons", json={"data": {"coupons": [COUPON, wrong]}})
    assert answer.status_code == 422
    assert errors(answer) == [("invalid-request-data", place)]


@pytest.mark.parametrize("content", [b"", b"data", b'{"data":', b"\xff", b'{"data": NaN}', b"[" * 5000])
def test_what_is_no_json_is_refused(api: httpx.Client, content: bytes) -> None:
    answer = api.post("/api/discount-coupons", content=content)
    assert answer.status_code == 422
    assert errors(answer) == [("invalid-request-data", "payload")]


def test_a_missing_property_is_named(api: httpx.Client) -> None:
    assert errors(api.post("/api/discount-coupons", json={})) == [("invalid-request-data", "data")]
    assert errors(api.post("/api/discount-coupons", json=[])) == [("invalid-request-data", "payload")]


def test_whole_numbers_pass_for_decimals(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies: list[object] = []

    def create(call: Call) -> Reply:
        bodies.append(call.body)
        raise RefusedError(409, Fault("conflict", "It is there already"))

    monkeypatch.setitem(HANDLERS, "createDiscountCoupons", create)
    with Sandbox() as sandbox:
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        body = {"data": {"coupons": [{**COUPON, "amount": 100}]}}
        assert httpx.post(f"{sandbox.url}/api/discount-coupons", headers=headers, json=body).status_code == 409
    assert bodies == [{"coupons": [COUPON]}]


def test_a_list_that_is_too_long_is_413(api: httpx.Client) -> None:
    files = [{"sourceUrl": "https://shop.example/a.jpg"}] * 51
    answer = api.post("/api/system/files", json={"data": files})
    assert answer.status_code == 413
    assert errors(answer) == [("invalid-request-data", "data")]


@pytest.mark.parametrize(("asked", "got"), [("1", 1), ("1000", 1000), ("1001", 1000), (None, 500)])
def test_pages_are_cut_to_the_cap(api: httpx.Client, asked: str | None, got: int) -> None:
    answer = api.get("/api/brands", params={} if asked is None else {"itemsPerPage": asked})
    assert answer.json()["data"]["paginator"]["itemsPerPage"] == got


def test_pages_are_parts_of_one_list(api: httpx.Client) -> None:
    whole = api.get("/api/suppliers").json()["data"]
    rows = whole["suppliers"]
    assert len(rows) == whole["paginator"]["totalCount"] > 2
    found: list[Any] = []
    for page in range(1, -(-len(rows) // 2) + 1):
        data = api.get("/api/suppliers", params={"page": page, "itemsPerPage": 2}).json()["data"]
        assert data["paginator"]["itemsOnPage"] == len(data["suppliers"])
        found += data["suppliers"]
    assert found == rows
    beyond = api.get("/api/suppliers", params={"page": 1000}).json()["data"]
    assert beyond["suppliers"] == []


def test_rows_shift_between_pages_on_demand(sandbox: Sandbox, api: httpx.Client) -> None:
    def page(number: int) -> Any:
        return api.get("/api/suppliers", params={"page": number, "itemsPerPage": 2}).json()["data"]

    before = [page(1), page(2)]
    sandbox.shift("suppliers.list", 1)
    after = [page(1), page(2)]
    assert after[0] == before[0]
    assert after[1]["paginator"]["totalCount"] == before[1]["paginator"]["totalCount"] - 1
    assert after[1]["suppliers"][0] == before[1]["suppliers"][1]
    sandbox.shift("suppliers.list", -1)
    assert page(2)["suppliers"][0] == before[0]["suppliers"][1]


def test_sections_come_on_demand_only(api: httpx.Client) -> None:
    sections = {"orderStatuses", "paymentMethods", "shippingMethods", "imageCuts"}
    plain = api.get("/api/eshop").json()["data"]
    some = api.get("/api/eshop", params={"include": "imagecuts,OrderStatuses"}).json()["data"]
    assert sections & plain.keys() == set()
    assert sections & some.keys() == {"imageCuts", "orderStatuses"}


def test_a_plus_that_became_a_space_is_told(api: httpx.Client) -> None:
    messages = [
        api.get(f"/api/orders?creationTimeFrom={time}").json()["errors"][0]["message"]
        for time in ("2026-03-28T23:05:17+0100", "28 March")
    ]
    assert [message.endswith("; write a plus as %2B in a query") for message in messages] == [True, False]


def test_the_same_seed_is_the_same_shop() -> None:
    def made(seed: int) -> list[object]:
        with Sandbox(seed=seed) as sandbox:
            headers = {"Shoptet-Private-API-Token": sandbox.token}
            paths = ("/api/eshop", "/api/suppliers", f"/api/suppliers/{UUID}", "/api/eshop")
            with httpx.Client(base_url=sandbox.url, headers=headers) as client:
                return [client.get(path).json()["data"] for path in paths]

    assert made(3) == made(3) != made(4)


def test_the_same_seed_is_the_same_shop_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, but for what names the request itself."""

    def made() -> list[object]:
        with Sandbox(seed=5, limits=False) as sandbox:
            headers = {"Shoptet-Private-API-Token": sandbox.token}
            order, product = list(sandbox.orders)[-1], next(iter(sandbox.products))
            paths = [f"/api/{name}" for name in ("orders", "products", "customers", "invoices", "discount-coupons")]
            paths += [f"/api/orders/{order}", f"/api/products/{product}", "/api/articles", "/api/shipments"]
            paths += ["/api/stocks/1/movements", "/api/orders/changes?from=2026-07-01T00:00:00%2B0200"]
            with httpx.Client(base_url=sandbox.url, headers=headers) as client:
                answers = [client.get(path) for path in paths]
                answers.append(client.post("/api/shipments/order/2026000001"))
            ids = [answer.headers["X-Request-ID"] for answer in answers]
            bodies = [answer.text.replace(id_, "") for answer, id_ in zip(answers, ids, strict=True)]
            return [[answer.status_code for answer in answers], bodies, answers[-1].headers["Sunset"]]

    today = made()
    later = datetime.now(UTC) + timedelta(days=400, minutes=7)
    monkeypatch.setattr(Clock, "now", lambda _: later)
    assert made() == today


def test_a_shop_can_be_found_at_any_moment() -> None:
    now = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
    for frozen in (False, True):
        sandbox = Sandbox(now=now, frozen=frozen)
        created = datetime.fromisoformat(sandbox.orders[list(sandbox.orders)[-1]]["creationTime"])
        assert timedelta(0) <= now - created < timedelta(days=7)
        assert (sandbox.clock.now() == now) is frozen
    assert Sandbox(frozen=True).clock.now() == EPOCH


def test_a_made_up_record_is_the_one_that_was_asked_for(api: httpx.Client) -> None:
    made_up = api.get("/api/products/filtering-parameters/novinky").json()["data"]
    assert made_up["code"] == "novinky"


def test_what_is_made_up_is_plausible(api: httpx.Client) -> None:
    def rows(path: str, key: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = api.get(path).json()["data"][key]
        return found

    for discount in rows("/api/quantity-discounts", "discounts"):
        assert (discount["validFrom"] or "") <= (discount["validTo"] or "9")
    for warranty in rows("/api/products/warranties", "warranties"):
        assert (warranty["inMonths"] or 0) <= 36
    for parameter in rows("/api/products/filtering-parameters", "filteringParameters"):
        for value in parameter["values"]:
            assert re.fullmatch("#[0-9a-f]{6}", value["color"] or "#000000")
    for proof in rows("/api/proof-payments", "items"):
        first, last = (proof["billFullName"] or "Eva Nováková").split(" ")
        assert first.endswith(("a", "e")) == last.endswith("á")
    for unit in rows("/api/products/measure-units", "measureUnits"):
        assert unit["unitName"] in {"ks", "pár", "m", "balení"}


def test_the_endpoints_are_those_of_the_spec(sandbox: Sandbox, api: httpx.Client) -> None:
    approved = api.get("/api/system/endpoints").json()["data"]["endpoints"]
    assert len(approved) == len(load().operations)
    order = next(row for row in approved if row["description"] == "DELETE /api/orders/{code}")
    assert (order["endpoint"], order["access"], order["action"]) == ("orders/{code}", "write", "delete")
    assert sandbox.private_token({order["group"]["description"]: "read"})
    assert api.get("/api/system/endpoints?status=pending").json()["data"]["endpoints"] == []


def test_the_shop_can_start_at_a_time_of_another_zone() -> None:
    now = datetime(2031, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=2)))
    with Sandbox(now=now, frozen=True, products=1, orders=0) as sandbox:
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        answer = httpx.get(f"{sandbox.url}/api/eshop", headers=headers)
    assert answer.headers["Date"] == "Tue, 06 May 2031 05:08:09 GMT"
