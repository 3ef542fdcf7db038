"""Cassettes: the responses of a real shop, recorded once without personal data, and replayed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from shoptet_api import AsyncShoptet, ConfigurationError, Shoptet
from shoptet_api.errors import BadRequestError, NotFoundError, ServerError
from shoptet_api.models import Order
from shoptet_api.sandbox import Cassette, Recorder, Sandbox
from tests.support.servers import canned, running

CODE = "2026000104"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Order, str]:
    """A cassette, the order as the shop has it, and the shop's token."""
    path = tmp_path_factory.mktemp("cassettes") / "orders.yaml"
    with Sandbox() as real, Recorder(path, base_url=real.url) as recorder:
        options: Any = {**real.options, "base_url": recorder.url}
        with Shoptet(**options) as shop:
            order = shop.orders.get(CODE)
            assert len(list(shop.orders.list())) == 40
            shop.orders.update_status(CODE, {"paid": True})
            shop.orders.get(CODE)
            real.webhooks.register([("job:finished", "http://127.0.0.1:1/nobody-there", None)])
            with shop.orders.snapshot() as rows:
                assert len(list(rows)) == 40
            shop.orders.pdf(CODE)
            list(shop.customers.list(email="jan@example.org"))
            with pytest.raises(NotFoundError):
                shop.orders.get("2026999999")
    return path, order, real.token


def test_the_shop_is_read_again_without_it(recorded: tuple[Path, Order, str]) -> None:
    path, order, _ = recorded
    drift: list[object] = []
    with Cassette(path) as cassette, Shoptet(**cassette.options, on_drift=drift.append) as shop:
        with shop.orders.snapshot() as rows:
            assert {row.code for row in rows} == {row.code for row in shop.orders.list()}
        first, second = shop.orders.get(CODE), shop.orders.get(CODE)
        assert shop.orders.pdf(CODE).startswith(b"%PDF")
        assert list(shop.customers.list(email="somebody.else@example.com")) == []
        with pytest.raises(NotFoundError, match="order-not-found"):
            shop.orders.get("2026999999")
        assert cassette.unused == ["PATCH /api/orders/2026000104/status"]
        with pytest.raises(AssertionError, match=r"orders\.yaml: not sent: PATCH /api/orders/2026000104/status"):
            cassette.assert_all_used()
        shop.orders.update_status(CODE, {"paid": True})
        cassette.assert_all_used()
    assert drift == []
    # Equal requests have their responses in order.
    assert (first.paid, second.paid) == (order.paid, True)
    assert first.price == order.price
    assert first.creation_time == order.creation_time
    assert first.items == order.items


def test_async_clients_replay_it_likewise(recorded: tuple[Path, Order, str]) -> None:
    path, order, _ = recorded

    async def read() -> None:
        with Cassette(path) as cassette:
            async with AsyncShoptet(**cassette.options) as shop:
                assert (await shop.orders.get(CODE)).price == order.price
                assert len([row async for row in shop.orders.list()]) == 40

    asyncio.run(read())


def test_the_file_holds_no_personal_data_and_no_secret(recorded: tuple[Path, Order, str]) -> None:
    path, order, token = recorded
    text = path.read_text(encoding="utf-8")
    assert order.billing_address is not None
    address = order.billing_address
    for value in (token, order.email, order.phone, address.full_name, address.street, "jan@example.org", "api-results"):
        assert value
        assert value not in text
    assert "resultUrl: /-/files/1" in text


def test_substitutes_are_equal_where_the_values_are(recorded: tuple[Path, Order, str]) -> None:
    path, order, _ = recorded
    with Cassette(path) as cassette, Shoptet(**cassette.options) as shop:
        replayed = shop.orders.get(CODE)
        (row,) = [row for row in shop.orders.list() if row.code == CODE]
    assert replayed.email == row.email != order.email
    assert (replayed.email or "").endswith("@example.com")
    assert row.phone == replayed.phone != order.phone
    assert len(replayed.phone or "") == len(order.phone or "")
    assert (replayed.phone or "").startswith("+")


def test_recording_again_gives_the_same_substitutes(tmp_path: Path) -> None:
    texts: list[Any] = []
    for name in ("first.json", "second.json"):
        with Sandbox(orders=2) as real, Recorder(tmp_path / name, base_url=real.url, key="ours") as recorder:
            options: Any = {**real.options, "base_url": recorder.url}
            with Shoptet(**options) as shop:
                list(shop.orders.list())
        texts.append(json.loads((tmp_path / name).read_text(encoding="utf-8"))["interactions"][0]["response"]["data"])
    assert texts[0] == texts[1]


def test_a_request_that_was_not_recorded_is_one_clear_error(recorded: tuple[Path, Order, str]) -> None:
    path, _, _ = recorded
    message = r"orders\.yaml: GET /api/orders/2026000001 was not recorded; the nearest are GET /api/orders/2026000104"
    cassette = Cassette(path).__enter__()
    with Shoptet(**cassette.options) as shop, pytest.raises(BadRequestError, match=message):
        shop.orders.get("2026000001")
    with pytest.raises(AssertionError, match=message):
        cassette.__exit__(None, None, None)


def another_body(shop: Shoptet) -> None:
    shop.orders.update_status(CODE, {"paid": False})


def another_query(shop: Shoptet) -> None:
    list(shop.orders.list(page=7))


def once_more(shop: Shoptet) -> None:
    shop.orders.pdf(CODE)
    shop.orders.pdf(CODE)


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (another_body, "was recorded with another body"),
        (
            another_query,
            r"GET /api/orders\?itemsPerPage=50&page=7 was recorded with another query: \?itemsPerPage=50$",
        ),
        (once_more, r"/pdf was recorded 1 time, and is sent once more"),
    ],
    ids=["body", "query", "once more"],
)
def test_the_error_says_what_differs(
    recorded: tuple[Path, Order, str], call: Callable[[Shoptet], None], problem: str
) -> None:
    path, _, _ = recorded
    cassette = Cassette(path).__enter__()
    with Shoptet(**cassette.options) as shop, pytest.raises(BadRequestError, match="request-not-recorded"):
        call(shop)
    with pytest.raises(AssertionError, match=problem):
        cassette.__exit__(None, None, None)


def test_another_error_comes_first(recorded: tuple[Path, Order, str]) -> None:
    path, _, _ = recorded
    with pytest.raises(BadRequestError), Cassette(path) as cassette, Shoptet(**cassette.options) as shop:
        shop.orders.get("2026000001")


def test_a_recorded_pause_takes_no_time(tmp_path: Path) -> None:
    """A `Retry-After` with a time becomes one in seconds, which is true whenever it is replayed."""
    path = tmp_path / "busy.json"
    with Sandbox() as real, Recorder(path, base_url=real.url) as recorder:
        real.inject("eshop.get", status=503, retry_after="Mon, 30 Nov 2099 12:00:00 GMT")
        options: Any = {**real.options, "base_url": recorder.url}
        with Shoptet(**options, max_retries=0) as shop, pytest.raises(ServerError):
            shop.eshop.get()
        real.inject("eshop.get", status=429, retry_after=60)
        with Shoptet(**options) as shop:
            shop.eshop.get()
    headers = [one["headers"] for one in json.loads(path.read_text(encoding="utf-8"))["interactions"]]
    assert headers[0]["retry-after"].isdecimal()
    assert headers[1]["retry-after"] == "60"
    with Cassette(path) as cassette:
        with Shoptet(**cassette.options, max_retries=0) as shop, pytest.raises(ServerError):
            shop.eshop.get()
        before = cassette.clock.now()
        with Shoptet(**cassette.options) as shop:
            shop.eshop.get()
        assert (cassette.clock.now() - before).total_seconds() >= 60
        cassette.assert_all_used()


def test_what_was_recorded_before_an_error_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "half.json"

    def fail() -> None:
        with Sandbox() as real, Recorder(path, base_url=real.url) as recorder:
            httpx.get(f"{recorder.url}/api/eshop", headers={"Shoptet-Private-API-Token": real.token})
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert len(json.loads(path.read_text(encoding="utf-8"))["interactions"]) == 1


def test_a_shop_that_does_not_respond_is_not_recorded(tmp_path: Path) -> None:
    path = tmp_path / "dead.json"
    with Recorder(path, base_url="http://127.0.0.1:1") as recorder:
        assert httpx.get(f"{recorder.url}/api/eshop").status_code == 502
        assert httpx.get(f"{recorder.url}/-/files/1").status_code == 404
    assert json.loads(path.read_text(encoding="utf-8"))["interactions"] == []


def test_texts_that_only_look_like_other_things_survive(tmp_path: Path) -> None:
    """Values of YAML that another reader would take for numbers, times or booleans."""
    values = [
        "0123",
        "1e3",
        "yes",
        "null",
        "2026-03-02",
        "2026-03-02T12:00:00+01:00",
        "12:30:45",
        "~",
        "",
        "- a",
        "1_000",
    ]
    path = tmp_path / "odd.yaml"
    with running() as server:
        server.script = lambda _: canned({"brands": values})
        with Recorder(path, base_url=server.url) as recorder:
            httpx.get(f"{recorder.url}/api/brands")
    with Cassette(path) as cassette:
        assert httpx.get(f"{cassette.url}/api/brands").json()["data"]["brands"] == values


def test_paths_match_however_they_are_quoted(tmp_path: Path) -> None:
    path = tmp_path / "paths.json"
    with Sandbox() as real, Recorder(path, base_url=real.url) as recorder:
        headers = {"Shoptet-Private-API-Token": real.token}
        httpx.get(f"{recorder.url}/api/orders/A%2FB%20C", headers=headers)
    with Cassette(path) as cassette:
        assert httpx.get(f"{cassette.url}/api/orders/%41%2FB%20C").status_code == 404
        assert cassette.unused == []


GOOD: dict[str, Any] = {"version": 1, "recorded": "2026-03-02T12:00:00Z", "interactions": []}
ONE = {"method": "GET", "path": "/api/eshop", "status": 200}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "bad.json: "),
        (json.dumps({**GOOD, "wrong": 1}), "bad.json: Object contains unknown field `wrong`"),
        (json.dumps({**GOOD, "version": 2}), "bad.json: version: expected 1, got 2"),
        (
            json.dumps({**GOOD, "recorded": "2026-03-02T12:00:00"}),
            "bad.json: recorded: expected a time with a time zone",
        ),
        (
            json.dumps({**GOOD, "interactions": [{**ONE, "status": "ok"}]}),
            "bad.json: Expected `int`, got `str` - at `$.interactions[0].status`",
        ),
        (
            json.dumps({**GOOD, "interactions": [ONE, {**ONE, "lines": [], "file": "text/csv"}]}),
            "bad.json: interactions[1]: expected one of response, lines and file",
        ),
    ],
    ids=["no JSON", "unknown key", "version", "zone", "type", "contradiction"],
)
def test_a_wrong_file_is_one_line_with_its_place(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        Cassette(tmp_path / "bad.json")
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"gone\.yaml cannot be read"):
        Cassette(tmp_path / "gone.yaml")


def test_a_recording_is_not_overwritten_by_accident(tmp_path: Path) -> None:
    path = tmp_path / "there.json"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"there\.json exists; give overwrite=True"):
        Recorder(path)
    with pytest.raises(ConfigurationError, match="is not a folder"):
        Recorder(tmp_path / "nowhere" / "x.json")
    with pytest.raises(ConfigurationError, match="expected an http address"):
        Recorder(tmp_path / "x.json", base_url="api.myshoptet.com")
    with Recorder(path, overwrite=True):
        pass
    assert json.loads(path.read_text(encoding="utf-8"))["interactions"] == []


def test_neither_serves_outside_a_with_statement(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "x.json")
    with pytest.raises(ConfigurationError, match="does not run"):
        _ = recorder.url
    with recorder:
        assert recorder.url.startswith("http://127.0.0.1:")
    cassette = Cassette(tmp_path / "x.json")
    with pytest.raises(ConfigurationError, match="does not run"):
        _ = cassette.options


def test_the_clock_stands_at_the_time_of_the_recording(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps(GOOD), encoding="utf-8")
    assert Cassette(tmp_path / "x.json").clock.now() == datetime(2026, 3, 2, 12, tzinfo=UTC)
