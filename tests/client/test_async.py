"""What only the async client does: many tasks, `async with`, being cancelled."""

import asyncio

import pytest

from shoptet_api import Timeouts
from tests.client.callers import GET_THING, TOKEN, AsyncShop
from tests.client.servers import Server, raw, told


def test_many_tasks_share_a_client(server: Server) -> None:
    server.script = lambda asked: told({"thing": {"code": asked.path.rpartition("/")[2]}})

    async def main() -> list[object]:
        async with AsyncShop(private_token=TOKEN, base_url=server.url) as shop:
            calls = (shop.things.call(GET_THING, (number,), {}, None) for number in range(100))
            return [thing["code"] for thing in await asyncio.gather(*calls)]

    assert asyncio.run(main()) == [str(number) for number in range(100)]
    assert len({asked.port for asked in server.asked}) <= 3


def test_a_cancelled_call_leaves_the_client_usable(server: Server) -> None:
    server.script = lambda _: told({"thing": {"code": "1"}})

    async def main() -> object:
        with raw(b"", linger=5) as silent:
            async with AsyncShop(private_token=TOKEN, base_url=silent, timeout=Timeouts(pool=1)) as shop:
                for _ in range(5):
                    with pytest.raises(TimeoutError):
                        async with asyncio.timeout(0.02):
                            await shop.things.call(GET_THING, ("1",), {}, None)
        async with AsyncShop(private_token=TOKEN, base_url=server.url) as shop:
            return await shop.things.call(GET_THING, ("1",), {}, None)

    assert asyncio.run(main()) == {"code": "1"}


def test_a_client_that_never_called_closes_too() -> None:
    async def main() -> None:
        async with AsyncShop(private_token=TOKEN) as shop:
            assert isinstance(shop, AsyncShop)

    asyncio.run(main())
