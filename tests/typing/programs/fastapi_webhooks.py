"""Webhooks under FastAPI: the application of the package, mounted, with handlers for some events."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request

from shoptet_api import AsyncShoptet
from shoptet_api.errors import NotFoundError
from shoptet_api.models import Order
from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

hooks = WebhookApp(key="the-key", store=SQLiteDeliveryStore("deliveries.sqlite"))


@hooks.on("order:create", "order:update")
async def order_changed(event: WebhookEvent[Order]) -> None:
    order = event.payload
    if order is not None:
        print(order.code, order.email)
    print(event.instance, event.eshop_id, event.event_created)


@hooks.on("stock:movement")
async def stock_moved(event: WebhookEvent) -> None:
    print(event.event, event.instance)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None, None]:
    async with AsyncShoptet.from_env() as shop:
        app.state.shop = shop
        yield


app = FastAPI(lifespan=lifespan)
app.mount("/shoptet", hooks)


def the_shop(request: Request) -> AsyncShoptet:
    shop = request.app.state.shop
    assert isinstance(shop, AsyncShoptet)
    return shop


@app.get("/orders/{code}")
async def order(code: str, shop: Annotated[AsyncShoptet, Depends(the_shop)]) -> dict[str, str | None]:
    try:
        found = await shop.orders.get(code)
    except NotFoundError:
        raise HTTPException(404) from None
    return {"code": found.code, "email": found.email}
