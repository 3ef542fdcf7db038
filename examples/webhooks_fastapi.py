"""Receive webhooks in FastAPI: `uvicorn webhooks_fastapi:app`."""

import os

from fastapi import FastAPI

from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

hooks = WebhookApp(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore(os.environ["WEBHOOK_STORE"]))
app = FastAPI(lifespan=hooks.lifespan)
app.mount("/shoptet", hooks)  # what is registered: https://…/shoptet/webhooks


@hooks.on("order:create")
async def new_order(event: WebhookEvent) -> None:
    """Runs after the shop has its answer."""
    print("new order", event.instance, flush=True)
