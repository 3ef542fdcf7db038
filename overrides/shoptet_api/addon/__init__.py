"""An addon as a web application: installation, settings page, webhooks and the end.

    from shoptet_api import SQLiteInstallationStore
    from shoptet_api.addon import AddonApp

    app = AddonApp(client_id="…", client_secret="…", partner_url="https://partner.myshoptet.com",
                   url="https://addon.example.com", store=SQLiteInstallationStore("shops.sqlite"))

    @app.on("order:create")
    async def new_order(event: WebhookEvent[Order]) -> None: ...

http        requests and responses of the pages
set_up      what is done in a shop after the installation, again until it succeeds
app         the ASGI application
wsgi        the same under a WSGI server
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.addon.app import AddonApp as AddonApp

    __all__: list[str]
else:
    lazy_exports(__name__, {"shoptet_api.addon.app": ("AddonApp",)})
