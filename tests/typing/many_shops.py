"""What type checkers see of shared state and of a pool of shops; both checkers read this, nothing runs it."""

from collections.abc import Iterable, Mapping
from typing import assert_type

from shoptet_api import (
    AddonAuth,
    AsyncPooledShop,
    AsyncShopPool,
    InstallationStore,
    PooledShop,
    PoolOutcome,
    RedisState,
    ShopPool,
    Shoptet,
    TokenStore,
)
from shoptet_api.addon import AddonApp
from shoptet_api.webhooks import DeliveryStore, WebhookApp


def shared(state: RedisState) -> None:
    """Each object fits where it is meant to go."""
    tokens: TokenStore = state.token_store
    deliveries: DeliveryStore = state.delivery_store
    installations: InstallationStore = state.installation_store
    addon = AddonAuth(oauth_token="t", token_url="https://partner.example.com/token", store=tokens)
    shop = Shoptet(addon=addon, limits=state.limits, job_store=state.job_store)
    shop.orders.changes(since="", store=state.cursor_store)
    WebhookApp(key="k", store=deliveries)
    app = AddonApp(
        client_id="i", partner_url="https://partner.example.com", url="https://a.example.com", store=installations
    )
    assert_type(app.sync_client(1).__enter__(), Shoptet)
    assert_type(app.wsgi()({}, lambda status, headers, exc_info=None: print), Iterable[bytes])
    ShopPool(installations, token_url="https://partner.example.com/token", state=state, language="cs")


def count(shop: PooledShop) -> int:
    """Work one shop."""
    return shop.eshop_id + len(list(shop.products.list()))


async def acount(shop: AsyncPooledShop) -> str:
    """Work one shop."""
    return (await shop.orders.get("1")).code or shop.eshop_url


def pooled(pool: ShopPool) -> None:
    """A pool knows what its function returns."""
    assert_type(pool[1], PooledShop)
    assert_type(pool.map(count), PoolOutcome[int])
    assert_type(pool.map(count).results, Mapping[int, int])
    for shop in pool:
        assert_type(shop, PooledShop)


async def apooled(pool: AsyncShopPool) -> None:
    """The same for asyncio."""
    assert_type(pool[1], AsyncPooledShop)
    assert_type(await pool.map(acount), PoolOutcome[str])
    async for shop in pool:
        assert_type(shop, AsyncPooledShop)
