"""The asynchronous client under another event loop (F6): one clear error, and a way that works."""

from functools import partial

import pytest
import trio

from shoptet_api import AsyncShoptet, ConfigurationError, Shoptet
from shoptet_api.sandbox import Sandbox


def test_trio_gets_one_clear_error(sandbox: Sandbox) -> None:
    async def call() -> None:
        shop = AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url)
        await shop.eshop.get()

    async def walk() -> None:
        shop = AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url)
        async for _ in shop.orders.list():
            pass

    for work in (call, walk):
        with pytest.raises(ConfigurationError, match="needs an event loop of asyncio; under trio, call Shoptet with"):
            trio.run(work)


def test_trio_calls_the_other_client_in_a_thread(sandbox: Sandbox) -> None:
    async def call() -> str | None:
        with Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            code = next(iter(sandbox.orders))
            return (await trio.to_thread.run_sync(partial(shop.orders.get, code))).code

    assert trio.run(call) in sandbox.orders
