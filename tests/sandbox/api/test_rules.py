"""The rules of the house: connections, the bucket, locks, deprecation, the clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
import pytest

from shoptet_api import ConfigurationError
from shoptet_api.sandbox import Sandbox
from tests.support.sandbox_clients import client_of

HOOK = {"data": [{"event": "order:create", "url": "https://shop.example/orders"}]}


async def at_once(
    sandbox: Sandbox, count: int, method: str, path: str, *, tokens: int = 1, json: object = None
) -> list[int]:
    """The statuses of so many requests at once, on so many tokens."""
    headers = [{"Shoptet-Private-API-Token": sandbox.private_token()} for _ in range(tokens)]
    sandbox.hold()
    async with httpx.AsyncClient(base_url=sandbox.url, limits=httpx.Limits(max_connections=None), timeout=60) as client:
        calls = [client.request(method, path, headers=headers[n % tokens], json=json) for n in range(count)]
        tasks = [asyncio.ensure_future(call) for call in calls]
        async with asyncio.timeout(60):
            while sandbox.held + sum(task.done() for task in tasks) < count:
                await asyncio.wait(tasks, timeout=0.005)
        sandbox.release()
        return sorted(answer.status_code for answer in await asyncio.gather(*tasks))


def test_a_token_has_three_connections(sandbox: Sandbox) -> None:
    assert asyncio.run(at_once(sandbox, 5, "GET", "/api/eshop")) == [200] * 3 + [429] * 2
    assert max(seen.connections for seen in sandbox.requests) == 3


def test_so_many_requests_are_held_and_the_others_are_answered(sandbox: Sandbox) -> None:
    async def main() -> None:
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        async with httpx.AsyncClient(base_url=sandbox.url, headers=headers, timeout=60) as client:
            sandbox.hold(1)
            held = asyncio.ensure_future(client.get("/api/eshop"))
            while not sandbox.held:
                await asyncio.wait([held], timeout=0.005)
            assert [(await client.get("/api/eshop")).status_code for _ in range(2)] == [200, 200]
            assert (sandbox.held, held.done()) == (1, False)
            sandbox.release()
            assert (await held).status_code == 200
            assert sandbox.held == 0

    asyncio.run(main())
    with pytest.raises(ConfigurationError, match=r"^maximum must be 1 or more, got 0"):
        sandbox.hold(0)


def test_what_is_held_can_be_answered_in_any_order(sandbox: Sandbox) -> None:
    async def main() -> None:
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        async with httpx.AsyncClient(base_url=f"{sandbox.url}/api", headers=headers, timeout=60) as client:
            sandbox.hold()
            second, third = (asyncio.ensure_future(client.get("/orders", params={"page": page})) for page in (2, 3))
            while sandbox.held < 2:
                await asyncio.wait([second, third], timeout=0.005)
            sandbox.release({"page": 3})
            assert (await third).json()["data"]["paginator"]["page"] == 3
            assert (await client.get("/orders", params={"page": 3})).status_code == 200, "and what comes later"
            assert (sandbox.held, second.done()) == (1, False)
            sandbox.release()
            assert (await second).status_code == 200

    asyncio.run(main())


def test_an_address_has_fifty_connections(sandbox: Sandbox) -> None:
    assert asyncio.run(at_once(sandbox, 52, "GET", "/api/eshop", tokens=26)) == [200] * 50 + [429] * 2


def test_an_identical_write_is_locked_while_the_first_one_runs(sandbox: Sandbox) -> None:
    assert asyncio.run(at_once(sandbox, 2, "POST", "/api/webhooks", json=HOOK)) == [201, 423]
    assert len(sandbox.webhooks.all()) == 1


def test_the_lock_of_a_write_holds_five_seconds_at_most(sandbox: Sandbox) -> None:
    limits = sandbox.limits
    with limits.writing("same"):
        sandbox.advance(seconds=4.9)
        with pytest.raises(Exception, match="423"), limits.writing("same"):
            pytest.fail("it was let in")
        sandbox.advance(seconds=0.2)
        with limits.writing("same"), limits.writing("other"):
            pass


def test_documents_are_made_one_at_a_time(sandbox: Sandbox) -> None:
    statuses = asyncio.run(at_once(sandbox, 3, "GET", "/api/proof-payments/2026000001/pdf", tokens=3))
    assert statuses.count(423) == 2
    assert statuses[0] in {200, 404}


def test_limits_can_be_left_out(sandbox: Sandbox) -> None:
    sandbox.limits.enabled = False
    assert asyncio.run(at_once(sandbox, 8, "GET", "/api/eshop")) == [200] * 8


def test_every_answer_fills_the_bucket_and_time_empties_it(sandbox: Sandbox, api: httpx.Client) -> None:
    def filling() -> str:
        return api.get("/api/eshop").headers["X-RateLimit-Bucket-Filling"]

    assert [filling() for _ in range(3)] == ["1/200", "2/200", "3/200"]
    sandbox.limits.fill(sandbox.token, 150)
    assert filling() == "151/200"
    sandbox.advance(seconds=10)
    assert filling() == "52/200"


def test_heavier_answers_are_more_drops(sandbox: Sandbox) -> None:
    sandbox.limits.count("light", 100)
    sandbox.limits.count("heavy", 100_000)
    assert sandbox.limits.level("light") < sandbox.limits.level("heavy")


def test_a_full_bucket_says_when_to_come_again(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.limits.fill(sandbox.token, 250)
    answer = api.get("/api/eshop")
    assert answer.status_code == 429
    assert answer.headers["X-RateLimit-Bucket-Filling"] == "200/200"
    date, again = (parsedate_to_datetime(answer.headers[name]) for name in ("Date", "Retry-After"))
    assert date == sandbox.clock.now()
    assert timedelta(seconds=5) <= again - date <= timedelta(seconds=7)
    sandbox.advance(seconds=(again - date).total_seconds())
    assert api.get("/api/eshop").status_code == 200


def test_tokens_of_the_addon_share_a_bucket_and_others_have_their_own(sandbox: Sandbox) -> None:
    tokens = [
        {"Shoptet-Access-Token": sandbox.addon.api_token()},
        {"Shoptet-Access-Token": sandbox.addon.api_token()},
        {"Shoptet-Private-API-Token": sandbox.token},
    ]
    answers = [httpx.get(f"{sandbox.url}/api/units", headers=headers) for headers in tokens]
    assert [answer.headers["X-RateLimit-Bucket-Filling"] for answer in answers] == ["1/200", "2/200", "1/200"]


def test_deprecated_operations_say_so(sandbox: Sandbox, api: httpx.Client) -> None:
    assert "Sunset" not in api.get("/api/eshop").headers
    sandbox.deprecate("eshop.get", datetime(2026, 12, 31, tzinfo=UTC))
    answer = api.get("/api/eshop")
    assert answer.headers["X-Shoptet-Deprecated"] == "GET /api/eshop"
    assert answer.headers["Sunset"] == "Thu, 31 Dec 2026 00:00:00 GMT"
    by_spec = api.post("/api/shipments/order/2026000001")
    assert by_spec.headers["X-Shoptet-Deprecated"] == "POST /api/shipments/order/{code}"


def test_answers_can_be_slow(sandbox: Sandbox, api: httpx.Client) -> None:
    sandbox.latency = 5
    with pytest.raises(httpx.ReadTimeout):
        api.get("/api/eshop", timeout=0.1)
    sandbox.latency = 0
    assert api.get("/api/eshop").status_code == 200


def test_the_clock_goes_forward_only(sandbox: Sandbox) -> None:
    before = sandbox.clock.now()
    sandbox.advance(days=1, hours=1, minutes=1, seconds=1)
    assert sandbox.clock.now() - before == timedelta(days=1, hours=1, minutes=1, seconds=1)
    with pytest.raises(ConfigurationError, match="forward"):
        sandbox.advance(seconds=-1)
    with pytest.raises(ConfigurationError, match="minutes: expected a number, got nan"):
        sandbox.advance(minutes=float("nan"))
    with pytest.raises(ConfigurationError, match="advance cannot move 864000000000 s ahead: beyond the calendar"):
        sandbox.advance(days=10**7)
    assert sandbox.clock.now() - before == timedelta(days=1, hours=1, minutes=1, seconds=1)


def test_a_running_clock_runs() -> None:
    with Sandbox() as sandbox:
        ahead = sandbox.clock.now() - datetime.now(UTC)
        sandbox.advance(hours=1)
        assert sandbox.clock.now() - datetime.now(UTC) - ahead > timedelta(minutes=59)


def test_the_readme_way_of_using_it() -> None:
    with Sandbox() as sandbox, client_of(sandbox) as shop:
        assert shop.eshop.get().contact_information is not None
