"""Changes of orders and products, followed in a thread and in a task, from stored cursors."""

import asyncio
import signal
import threading
from datetime import UTC, datetime, timedelta
from types import FrameType

from shoptet_api import AsyncShoptet, Change, Shoptet
from shoptet_api.feeds.cursor_store import SQLiteCursorStore
from shoptet_api.models import ChangeType, OrderChange, ProductChange

STOP = threading.Event()
SINCE = datetime(2026, 3, 1, tzinfo=UTC)


def stop(_number: int, _frame: FrameType | None) -> None:
    STOP.set()


def follow_orders() -> None:
    store = SQLiteCursorStore("cursors.sqlite")
    with Shoptet.from_env() as shop:
        feed = shop.orders.changes(since=datetime.now(UTC) - timedelta(days=1), store=store, name="orders")
        for change in feed.follow(poll=60):
            handle(shop, change)
            if STOP.is_set():
                return


def handle(shop: Shoptet, change: Change[OrderChange]) -> None:
    if change.type == ChangeType.DELETE:
        print("gone", change.id)
    else:
        print(shop.orders.get(change.id).status, change.row.change_time)


async def follow_products() -> None:
    async with AsyncShoptet.from_env() as shop:
        deleted: list[ProductChange] = [
            row async for row in shop.products.list_changes(since=SINCE, change_type="delete")
        ]
        for row in deleted:
            async for other in shop.products.list_changes(since=SINCE, change_type=row.change_type):
                print(other.guid)
        async for change in shop.products.changes(since=SINCE):
            print(change.id)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    threading.Thread(target=follow_orders).start()
    asyncio.run(follow_products())
