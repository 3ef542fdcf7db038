"""What only the async client does: many tasks, `async with`, being cancelled."""

import asyncio

import pytest

from shoptet_api import AsyncShoptet, Timeouts
from shoptet_api.sandbox import Sandbox


def test_many_tasks_share_a_client(sandbox: Sandbox) -> None:
    codes = (list(sandbox.orders) * 3)[:100]

    async def main() -> list[str | None]:
        async with AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            return [order.code for order in await asyncio.gather(*map(shop.orders.get, codes))]

    assert asyncio.run(main()) == codes
    assert len({seen.port for seen in sandbox.requests}) <= 3


def test_a_cancelled_call_leaves_the_client_usable(sandbox: Sandbox) -> None:
    async def main() -> str | None:
        async with AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url, timeout=Timeouts(pool=1)) as shop:
            sandbox.hold()
            for _ in range(5):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.02):
                        await shop.eshop.get()
            sandbox.release()
            return (await shop.eshop.get()).contact_information.eshop_name

    assert asyncio.run(main()) == "Obchod na písku"


def test_a_client_that_never_called_closes_too() -> None:
    async def main() -> None:
        async with AsyncShoptet(private_token="made-up") as shop:
            assert isinstance(shop, AsyncShoptet)

    asyncio.run(main())
