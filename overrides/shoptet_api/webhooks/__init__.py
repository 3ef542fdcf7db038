"""Webhooks: what a shop tells by itself.

    from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

    app = WebhookApp(key="…", store=SQLiteDeliveryStore("webhooks.db"))

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        print(event.instance)

signature     whether the shop signed a body
payload       the record that comes with an event
event         a body as an object
sender        the address of the caller, and whether it may call
admission     what is accepted and what is refused
handlers      the functions that handle events
stores        what was accepted: protocol, memory, SQLite
delivery      queue, worker and retries
endpoint      all of that together
asgi          the endpoint as an ASGI application
wsgi          the endpoint for WSGI
registration  register in the shop the webhooks that it should have
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shoptet_api.errors import WebhookSignatureError
    from shoptet_api.webhooks.admission import Received
    from shoptet_api.webhooks.asgi import WebhookApp
    from shoptet_api.webhooks.delivery.queue import InProcessQueue, Work, WorkQueue
    from shoptet_api.webhooks.event import WebhookEvent, parse
    from shoptet_api.webhooks.handlers import Handler
    from shoptet_api.webhooks.registration.plan import SyncPlan, SyncReport, plan_sync
    from shoptet_api.webhooks.signature import SIGNATURE_HEADER, verify
    from shoptet_api.webhooks.stores.memory import MemoryDeliveryStore
    from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, DeliveryStore, Taken
    from shoptet_api.webhooks.stores.sqlite import SQLiteDeliveryStore
    from shoptet_api.webhooks.wsgi import WebhookReceiver

__all__ = [
    "SIGNATURE_HEADER",
    "DeadDelivery",
    "Delivery",
    "DeliveryStore",
    "Handler",
    "InProcessQueue",
    "MemoryDeliveryStore",
    "Received",
    "SQLiteDeliveryStore",
    "SyncPlan",
    "SyncReport",
    "Taken",
    "WebhookApp",
    "WebhookEvent",
    "WebhookReceiver",
    "WebhookSignatureError",
    "Work",
    "WorkQueue",
    "parse",
    "plan_sync",
    "verify",
]

if not TYPE_CHECKING:  # A checker that saw this function would believe in every name.
    _MODULES = {
        "admission": ("Received",),
        "asgi": ("WebhookApp",),
        "event": ("WebhookEvent", "parse"),
        "handlers": ("Handler",),
        "stores.memory": ("MemoryDeliveryStore",),
        "wsgi": ("WebhookReceiver",),
        "signature": ("SIGNATURE_HEADER", "WebhookSignatureError", "verify"),
        "stores.sqlite": ("SQLiteDeliveryStore",),
        "stores.protocol": ("DeadDelivery", "Delivery", "DeliveryStore", "Taken"),
        "registration.plan": ("SyncPlan", "SyncReport", "plan_sync"),
        "delivery.queue": ("InProcessQueue", "Work", "WorkQueue"),
    }
    _PLACES = {name: module for module, names in _MODULES.items() for name in names}

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for."""
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
