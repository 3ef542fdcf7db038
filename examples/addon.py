"""A working addon: `CLIENT_ID=… CLIENT_SECRET=… PARTNER_URL=… ADDON_URL=… uvicorn addon:app`."""

import os
from html import escape

from shoptet_api import BasicEshop, Installation, SQLiteInstallationStore
from shoptet_api.addon import AddonApp
from shoptet_api.models import Order
from shoptet_api.webhooks import WebhookEvent

app = AddonApp(
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    partner_url=os.environ["PARTNER_URL"],
    url=os.environ["ADDON_URL"],
    store=SQLiteInstallationStore(os.environ.get("ADDON_STORE", "shops.sqlite")),
)


@app.on("order:create")
async def new_order(event: WebhookEvent[Order]) -> None:
    """Note in a new order that the addon has seen it."""
    async with app.client(event.eshop_id) as shop:
        await shop.orders.update_notes(event.instance, {"eshopRemark": "seen by the addon"})


@app.settings
def settings(shop: Installation, user: BasicEshop) -> str:
    """Show the settings page to a verified user of the shop."""
    return f"<h1>Shop {shop.eshop_id}</h1><p>{escape(user.user_name or 'unknown user')}</p>"
