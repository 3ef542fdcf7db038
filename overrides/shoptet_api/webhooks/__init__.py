"""Webhooks: what a shop tells by itself.

    from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

    app = WebhookApp(key="…", store=SQLiteDeliveryStore("webhooks.db"))

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        print(event.instance)

signature        whether the shop signed a body
event            a body as an object
payload          the record that comes with it
checks           what arguments must be like
network          who calls
admission        what is accepted and what is refused
handlers         who wants to know of what
store            what was accepted: the protocol
memory_store     ... in memory
sqlite_store     ... in a file
fork             locks that outlive a fork
retries          when a failed handler is called again
work_queue       from accepting to working
threads          plain functions as handlers
worker           working
endpoint         all of that together
app              ... as an ASGI application
receiver         ... for WSGI
sync             what is registered in the shop, made to match: what to do
registering      ... doing it
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
