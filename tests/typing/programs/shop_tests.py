"""Tests of one's own, with the fixtures of the package, a sandbox and a cassette."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from shoptet_api import AsyncShoptet, Shoptet
from shoptet_api.errors import ServerError
from shoptet_api.sandbox import Cassette, Recorder, Sandbox


@pytest.fixture
def recorded() -> Iterator[Shoptet]:
    with Cassette("orders.yaml") as cassette, Shoptet(**cassette.options) as shop:
        yield shop


def test_orders(shop: Shoptet, shoptet_sandbox: Sandbox) -> None:
    shoptet_sandbox.inject("orders.get", status=503, times=2, retry_after=30)
    code = next(iter(shoptet_sandbox.orders))
    before = shoptet_sandbox.clock.now()
    assert shop.orders.get(code).code == code
    assert shoptet_sandbox.clock.now() - before >= timedelta(minutes=1)
    shoptet_sandbox.requests.assert_called("orders.get", times=3)


async def test_async(async_shop: AsyncShoptet) -> None:
    with pytest.raises(ServerError):
        await async_shop.eshop.get()


def test_recorded(recorded: Shoptet) -> None:
    assert recorded.orders.get("2026000104").paid


def record(token: str) -> None:
    recorder = Recorder("orders.yaml", also=["guid"])
    with recorder, Shoptet(private_token=token, base_url=recorder.url) as shop:
        shop.orders.get("2026000104")
