"""Webhooks: the events that a shop reports by itself.

    from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookApp, WebhookEvent

    app = WebhookApp(key="…", store=SQLiteDeliveryStore("webhooks.db"))

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        print(event.instance)

signature     check that the shop signed a body, and sign one
payload       read the record that comes with an event
event         read a body as an object
sender        find the caller's address, and decide whether it may call
admission     decide which requests are accepted
gathering     handle a record once for several events
handlers      keep the functions that handle events
stores        keep accepted deliveries: protocol, memory, SQLite
delivery      bring deliveries to their handlers: queue, worker, retries
endpoint      combine all of that
receiving     the arguments and methods that both receivers share
registering   the names of events, and the payloads that their handlers get
asgi          serve the endpoint as an ASGI application
wsgi          serve the endpoint from a WSGI view
registration  register the webhooks that a shop should have
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.errors import WebhookSignatureError as WebhookSignatureError
    from shoptet_api.webhooks.admission import Received as Received
    from shoptet_api.webhooks.asgi import WebhookApp as WebhookApp
    from shoptet_api.webhooks.delivery.queue import (
        InProcessQueue as InProcessQueue,
        Work as Work,
        WorkQueue as WorkQueue,
    )
    from shoptet_api.webhooks.event import WebhookEvent as WebhookEvent, parse as parse
    from shoptet_api.webhooks.gathering import GatheredRecord as GatheredRecord, gathered as gathered
    from shoptet_api.webhooks.handlers import Handler as Handler
    from shoptet_api.webhooks.registration.lost import LostDelivery as LostDelivery
    from shoptet_api.webhooks.registration.plan import (
        SyncPlan as SyncPlan,
        SyncReport as SyncReport,
        plan_sync as plan_sync,
    )
    from shoptet_api.webhooks.signature import (
        SIGNATURE_HEADER as SIGNATURE_HEADER,
        sign as sign,
        verify as verify,
    )
    from shoptet_api.webhooks.stores.memory import MemoryDeliveryStore as MemoryDeliveryStore
    from shoptet_api.webhooks.stores.protocol import (
        DeadDelivery as DeadDelivery,
        Delivery as Delivery,
        DeliveryStore as DeliveryStore,
        Taken as Taken,
    )
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
            "shoptet_api.webhooks.gathering": ("GatheredRecord", "gathered"),
            "shoptet_api.webhooks.handlers": ("Handler",),
            "shoptet_api.webhooks.registration.lost": ("LostDelivery",),
            "shoptet_api.webhooks.registration.plan": (
                "SyncPlan",
                "SyncReport",
                "plan_sync",
            ),
            "shoptet_api.webhooks.signature": (
                "SIGNATURE_HEADER",
                "sign",
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
