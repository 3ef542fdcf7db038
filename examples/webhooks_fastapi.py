"""Receive webhooks in FastAPI: `uvicorn webhooks_fastapi:app`."""

import os

from fastapi import FastAPI

from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

hooks = WebhookApp(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore(os.environ["WEBHOOK_STORE"]))
app = FastAPI(lifespan=hooks.lifespan)
app.mount("/shoptet", hooks)  # the URL to register: https://…/shoptet/webhooks


@hooks.on("order:create")
async def new_order(event: WebhookEvent) -> None:
    """Handle a new order, after the shop has received its response."""
    print("new order", event.instance, flush=True)
