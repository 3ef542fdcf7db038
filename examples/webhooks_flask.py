"""Receive webhooks in Flask: `flask --app webhooks_flask run`."""

import os

from flask import Flask, request

from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookEvent, WebhookReceiver

hooks = WebhookReceiver(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore(os.environ["WEBHOOK_STORE"]))
app = Flask(__name__)


@hooks.on("order:create")
def new_order(event: WebhookEvent) -> None:
    """Handle a new order, after the shop has received its response."""
    print("new order", event.instance, flush=True)


@app.post("/webhooks")
def webhooks() -> tuple[str, int]:
    """Receive a webhook and respond to the shop."""
    response = hooks.receive(request.get_data(), request.headers, peer=request.remote_addr)
    return response.text, response.status
