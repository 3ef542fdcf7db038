"""Webhooks: what a shop tells by itself.

    from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

    app = WebhookApp(key="…", store=SQLiteDeliveryStore("webhooks.db"))

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        print(event.instance)

signature          whether the shop signed a body
event              a body as an object
payload            the record that comes with it
sender             whether the sender's address is allowed
admission          what is accepted and what is refused
handlers           which functions are called for which events
endpoint           accepting a request: decide, keep, have it worked
receiving          arguments and methods that both receivers have
asgi               ... as an ASGI application
wsgi               ... for WSGI
stores/            what was accepted: the protocol, in memory, in a SQLite file
delivery/          from accepting to working: queue, worker, retries, threads for plain functions
registration/      which webhooks the shop should have: what to do, and doing it
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.errors import WebhookSignatureError as WebhookSignatureError
    from shoptet_api.webhooks.admission import Received as Received
    from shoptet_api.webhooks.asgi import WebhookApp as WebhookApp
    from shoptet_api.webhooks.delivery.queue import InProcessQueue as InProcessQueue
    from shoptet_api.webhooks.delivery.queue import Work as Work
    from shoptet_api.webhooks.delivery.queue import WorkQueue as WorkQueue
    from shoptet_api.webhooks.event import WebhookEvent as WebhookEvent
    from shoptet_api.webhooks.event import parse as parse
    from shoptet_api.webhooks.handlers import Handler as Handler
    from shoptet_api.webhooks.registration.plan import SyncPlan as SyncPlan
    from shoptet_api.webhooks.registration.plan import SyncReport as SyncReport
    from shoptet_api.webhooks.registration.plan import plan_sync as plan_sync
    from shoptet_api.webhooks.signature import SIGNATURE_HEADER as SIGNATURE_HEADER
    from shoptet_api.webhooks.signature import verify as verify
    from shoptet_api.webhooks.stores.memory import MemoryDeliveryStore as MemoryDeliveryStore
    from shoptet_api.webhooks.stores.protocol import DeadDelivery as DeadDelivery
    from shoptet_api.webhooks.stores.protocol import Delivery as Delivery
    from shoptet_api.webhooks.stores.protocol import DeliveryStore as DeliveryStore
    from shoptet_api.webhooks.stores.protocol import Taken as Taken
    from shoptet_api.webhooks.stores.sqlite import SQLiteDeliveryStore as SQLiteDeliveryStore
    from shoptet_api.webhooks.wsgi import WebhookReceiver as WebhookReceiver

    __all__: list[str]
else:
    lazy_exports(
        __name__,
        {
            "shoptet_api.errors": ("WebhookSignatureError",),
            "shoptet_api.webhooks.admission": ("Received",),
            "shoptet_api.webhooks.asgi": ("WebhookApp",),
            "shoptet_api.webhooks.delivery.queue": (
                "InProcessQueue",
                "Work",
                "WorkQueue",
            ),
            "shoptet_api.webhooks.event": (
                "WebhookEvent",
                "parse",
            ),
            "shoptet_api.webhooks.handlers": ("Handler",),
            "shoptet_api.webhooks.registration.plan": (
                "SyncPlan",
                "SyncReport",
                "plan_sync",
            ),
            "shoptet_api.webhooks.signature": (
                "SIGNATURE_HEADER",
                "verify",
            ),
            "shoptet_api.webhooks.stores.memory": ("MemoryDeliveryStore",),
            "shoptet_api.webhooks.stores.protocol": (
                "DeadDelivery",
                "Delivery",
                "DeliveryStore",
                "Taken",
            ),
            "shoptet_api.webhooks.stores.sqlite": ("SQLiteDeliveryStore",),
            "shoptet_api.webhooks.wsgi": ("WebhookReceiver",),
        },
    )
