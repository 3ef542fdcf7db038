"""Addons through the clients that users have: many of both kinds, over one store, by one token."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from shoptet_api import (
    AddonAuth,
    AddonSuspendedError,
    AsyncShoptet,
    AuthenticationError,
    ConfigurationError,
    ConnectError,
    MemoryTokenStore,
    Shoptet,
    TokenStore,
)
from tests.auth.partner import OAUTH_TOKEN, Partner, answer
from tests.client.servers import Asked, Server, Told, closed_port, told

THREADS = 1000


@pytest.fixture
def shared() -> TokenStore:
    return MemoryTokenStore()


@pytest.fixture
def shops(partner: Partner, server: Server, shared: TokenStore) -> Iterator[list[Shoptet]]:
    with ExitStack() as stack:
        yield [stack.enter_context(Shoptet(addon=partner.addon(store=shared), base_url=server.url)) for _ in range(4)]


def call(shop: Shoptet) -> object:
    return shop.request("GET", "/api/eshop").data


def test_a_thousand_threads_whose_token_expired_fetch_one(partner: Partner, shops: list[Shoptet]) -> None:
    assert call(shops[0]) == {"ok": True}
    partner.expire_all()
    barrier = threading.Barrier(THREADS)

    def one(number: int) -> object:
        barrier.wait()
        return call(shops[number % 4])

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(one, range(THREADS))) == [{"ok": True}] * THREADS
    assert len(partner.asked) == 2


def test_tasks_and_threads_share_a_token(
    partner: Partner, server: Server, shops: list[Shoptet], shared: TokenStore
) -> None:
    async def tasks() -> list[object]:
        async with AsyncShoptet(addon=partner.addon(store=shared), base_url=server.url) as shop:
            answers = await asyncio.gather(*(shop.request("GET", "/api/eshop") for _ in range(200)))
            return [answer.data for answer in answers]

    with ThreadPoolExecutor(8) as pool:
        sync = pool.map(call, shops * 10)
        assert asyncio.run(tasks()) == [{"ok": True}] * 200
        assert list(sync) == [{"ok": True}] * 40
    assert len(partner.asked) == 1
    assert partner.most_valid == 1


def test_no_redirect_takes_a_token_elsewhere(partner: Partner, server: Server, shops: list[Shoptet]) -> None:
    call(shops[0])
    assert {name for asked in server.asked for name in asked.headers if asked.headers[name] in OAUTH_TOKEN} == set()
    sent = [(asked.path.startswith("/action"), f"Bearer {OAUTH_TOKEN}" in str(asked.headers)) for asked in server.asked]
    assert sent == [(True, True), (False, False)]


def test_an_error_of_the_oauth_server_ends_the_call(partner: Partner, shops: list[Shoptet], server: Server) -> None:
    partner.oauth = lambda _: answer({"error": "addon_suspended"}, 403)
    with pytest.raises(AddonSuspendedError):
        shops[0].request("POST", "/api/orders", body={"data": {}})
    assert [asked.path for asked in server.asked] == ["/action/ApiOAuthServer/getAccessToken"]


def test_a_write_that_had_no_token_was_not_sent(server: Server) -> None:
    url = f"http://127.0.0.1:{closed_port()}/x"
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url, store=MemoryTokenStore())
    with Shoptet(addon=addon, base_url=server.url, deadline=0.3) as shop, pytest.raises(ConnectError) as caught:
        shop.request("POST", "/api/orders", body={"data": {}})
    assert not caught.value.sent
    assert server.asked == []


def test_a_401_that_tells_nothing_of_the_token_fetches_none(
    partner: Partner, server: Server, shops: list[Shoptet]
) -> None:
    def script(asked: Asked) -> Told:
        return partner.issue(asked) if asked.path.startswith("/action") else Told(b"<h1>Sign in</h1>", 401)

    server.script = script
    for _ in range(3):
        with pytest.raises(AuthenticationError):
            call(shops[0])
    assert len(partner.issued) == 1


def test_an_oauth_server_that_answers_without_end(partner: Partner, shops: list[Shoptet]) -> None:
    partner.oauth = lambda _: told("x" * 2_000_000)
    with pytest.raises(Exception, match="answered with more than 1048576 bytes") as caught:
        call(shops[0])
    assert type(caught.value).__name__ == "AuthFlowError"


def test_a_client_uses_one_credential(partner: Partner) -> None:
    with pytest.raises(ConfigurationError):
        Shoptet(addon=partner.addon(), access_token="x" * 40)
