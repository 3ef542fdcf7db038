"""Many calls at once, with a limit of one's own, and both kinds of clients behind one interface."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from shoptet_api import AsyncShoptet, LocalLimits, Timeouts
from shoptet_api.models import Customer, Order, Product

T = TypeVar("T")


async def all_of(calls: Sequence[Callable[[], Awaitable[T]]], at_once: int = 3) -> list[T]:
    gate = asyncio.Semaphore(at_once)

    async def one(call: Callable[[], Awaitable[T]]) -> T:
        async with gate:
            return await call()

    return list(await asyncio.gather(*(one(call) for call in calls)))


async def main(codes: Sequence[str]) -> None:
    limits = LocalLimits()
    async with AsyncShoptet.from_env(limits=limits, timeout=Timeouts(read=20)) as shop:

        def getter(code: str) -> Callable[[], Awaitable[Order]]:
            return lambda: shop.orders.get(code)

        orders = await all_of([getter(code) for code in codes])
        guids = {order.customer_guid for order in orders if order.customer_guid}
        customers: list[Customer] = list(await asyncio.gather(*(shop.customers.get(guid) for guid in guids)))
        print(len(customers))
        pager = shop.products.list()
        first = await pager.first()
        if first is not None:
            product: Product = await shop.products.get(first.guid, include=["images"])
            print(product.name)
        async for page in pager.pages():
            print(page.paginator.total_count if page.paginator else None)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(shop.orders.get(code)) for code in codes]
        print([task.result().code for task in tasks])


if __name__ == "__main__":
    asyncio.run(main(["2026000001"]))
