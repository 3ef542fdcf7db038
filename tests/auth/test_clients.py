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
from shoptet_api.sandbox.request_log import HIDDEN
from tests.support.oauth_partner import FETCH, OAUTH_TOKEN, Partner
from tests.support.servers import canned, closed_port

THREADS = 1000


@pytest.fixture
def shared() -> TokenStore:
    return MemoryTokenStore()


@pytest.fixture
def shops(partner: Partner, shared: TokenStore) -> Iterator[list[Shoptet]]:
    with ExitStack() as stack:
        url = partner.sandbox.url
        yield [stack.enter_context(Shoptet(addon=partner.addon(store=shared), base_url=url)) for _ in range(4)]


def call(shop: Shoptet) -> str:
    return shop.eshop.get().contact_information.eshop_name


def seen_by(partner: Partner) -> tuple[int, set[str]]:
    """How many calls the shop answered well, and with which tokens."""
    calls = [seen for seen in partner.sandbox.requests.to("eshop.get") if seen.status == 200]
    return len(calls), {seen.token for seen in calls}


def test_a_thousand_threads_whose_token_expired_fetch_one(partner: Partner, shops: list[Shoptet]) -> None:
    name = call(shops[0])
    partner.sandbox.addon.expire_tokens()
    partner.sandbox.requests.clear()
    barrier = threading.Barrier(THREADS)

    def one(number: int) -> str:
        barrier.wait()
        return call(shops[number % 4])

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(one, range(THREADS))) == [name] * THREADS
    assert len(partner.asked) == 1
    assert seen_by(partner) == (THREADS, {"addon token 2"})


def test_tasks_and_threads_share_a_token(partner: Partner, shops: list[Shoptet], shared: TokenStore) -> None:
    async def tasks() -> list[str]:
        async with AsyncShoptet(addon=partner.addon(store=shared), base_url=partner.sandbox.url) as shop:
            answers = await asyncio.gather(*(shop.eshop.get() for _ in range(200)))
            return [answer.contact_information.eshop_name for answer in answers]

    with ThreadPoolExecutor(8) as pool:
        sync = pool.map(call, shops * 10)
        names = asyncio.run(tasks())
        assert len(names) == 200
        assert {*names, *sync} == {names[0]}
    assert len(partner.asked) == len(partner.tokens) == 1
    assert seen_by(partner) == (240, {"addon token 1"})


def test_each_token_goes_to_its_own_server_only(partner: Partner) -> None:
    """Each server took the token that it was sent, which is hidden in the log, and was sent no other."""
    addon = partner.addon(store=MemoryTokenStore())
    with Shoptet(addon=addon, base_url=partner.sandbox.url) as shop:
        shop.request("GET", "/api/eshop")
    hidden = [{name for name, value in seen.headers.items() if value == HIDDEN} for seen in partner.sandbox.requests]
    assert hidden == [{"authorization"}, {"shoptet-access-token"}]
    assert [seen.status for seen in partner.sandbox.requests] == [200, 200]
    shown = repr([(seen.path, seen.query, seen.headers, seen.content) for seen in partner.sandbox.requests])
    assert not any(token in shown for token in (OAUTH_TOKEN, *partner.tokens))


def test_an_error_of_the_oauth_server_ends_the_call(partner: Partner, shops: list[Shoptet]) -> None:
    partner.sandbox.addon.suspend()
    with pytest.raises(AddonSuspendedError):
        shops[0].brands.create({"name": "Pelle"})
    assert [seen.operation for seen in partner.sandbox.requests] == [FETCH]


def test_a_write_that_had_no_token_was_not_sent(partner: Partner) -> None:
    url = f"http://127.0.0.1:{closed_port()}/x"
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url, store=MemoryTokenStore())
    url = partner.sandbox.url
    with Shoptet(addon=addon, base_url=url, deadline=60) as shop, pytest.raises(ConnectError) as caught:
        shop.brands.create({"name": "Pelle"})
    assert not caught.value.sent
    assert len(partner.sandbox.requests) == 0


def test_a_401_that_tells_nothing_of_the_token_fetches_none(partner: Partner, shops: list[Shoptet]) -> None:
    partner.sandbox.inject("eshop.get", times=3, status=401, body=b"<h1>Sign in</h1>")
    for _ in range(3):
        with pytest.raises(AuthenticationError):
            call(shops[0])
    assert [seen.status for seen in partner.sandbox.requests.to("eshop.get")] == [401] * 3
    assert len(partner.asked) == len(partner.tokens) == 1


def test_an_oauth_server_that_answers_without_end(partner: Partner, shops: list[Shoptet]) -> None:
    partner.answer_with(canned("x" * 2_000_000))
    with pytest.raises(Exception, match="answered with more than 1048576 bytes") as caught:
        call(shops[0])
    assert type(caught.value).__name__ == "AuthFlowError"


def test_a_client_uses_one_credential(partner: Partner) -> None:
    with pytest.raises(ConfigurationError):
        Shoptet(addon=partner.addon(), access_token="x" * 40)
