"""A group of asyncio workers that sync shops: `python sync.py`, as often and on as many machines as wanted.

Each process takes the shops that no other one has taken, from a queue on Redis.
"""

import asyncio
import logging
import os
from datetime import UTC, datetime, timedelta

import redis

from shoptet_api import AsyncPooledShop, AsyncShopPool, RedisState

REDIS = os.environ.get("SHOPS_REDIS", "redis://127.0.0.1:6379/0")
QUEUE = "many-shops:queue"
TAKEN_AT_ONCE = 20

_log = logging.getLogger("many_shops")


def fill(queue: redis.Redis, state: RedisState) -> None:
    """Put all shops into the queue; one process does it, once for each round."""
    eshop_ids = state.installation_store.eshop_ids()
    if eshop_ids and queue.set(f"{QUEUE}:filled", "1", nx=True, ex=60):
        queue.sadd(QUEUE, *eshop_ids)


def take(queue: redis.Redis) -> list[int]:
    """Take some shops out of the queue."""
    return [int(eshop_id) for eshop_id in queue.spop(QUEUE, TAKEN_AT_ONCE) or ()]


async def main() -> None:
    """Sync shops until the queue is empty."""
    queue = redis.Redis.from_url(REDIS)  # pyright: ignore[reportUnknownMemberType] (its options have no types)
    with RedisState(REDIS, address=os.environ.get("OUTGOING_ADDRESS", "default")) as state:

        async def sync(shop: AsyncPooledShop) -> int:
            products = len([product async for product in shop.products.list()])
            month = datetime.now(UTC) - timedelta(days=29)
            feed = shop.products.changes(since=month, store=state.cursor_store, name=f"{shop.eshop_id}/products")
            async for _ in feed:
                pass
            return products

        async with AsyncShopPool(
            state.installation_store,
            token_url=os.environ["SHOPTET_TOKEN_URL"],
            base_url=os.environ["SHOPTET_BASE_URL"],
            state=state,
        ) as pool:
            await asyncio.to_thread(fill, queue, state)
            shops = products = 0
            while eshop_ids := await asyncio.to_thread(take, queue):
                outcome = await pool.map(sync, concurrency=TAKEN_AT_ONCE, eshop_ids=eshop_ids)
                shops, products = shops + len(outcome.results), products + sum(outcome.results.values())
                for eshop_id, error in outcome.errors.items():
                    # It is worked in the next round.
                    _log.warning("shop %d: %s", eshop_id, error)
    queue.close()
    print(f"{shops} shops, {products} products")


if __name__ == "__main__":
    asyncio.run(main())
