"""The parts of the API that a client has: the generated classes, and some classes with more methods.

A part with more methods has a module here, whose class inherits from the generated class and from `Composed`. The
attributes below replace those of the generated client, for clients and type checkers alike.

composed    the base of methods that make several calls
eshop       the shop itself
jobs        asynchronous jobs
orders      orders that are created once
shipments   labels of shipments
snapshots   several snapshots at a time
webhooks    registered webhooks
image_cuts  addresses of the sizes of an image
"""

from typing import TYPE_CHECKING

from shoptet_api.compat import override
from shoptet_generated.resources import AsyncResources as GeneratedAsyncResources, Resources as GeneratedResources

if TYPE_CHECKING:
    from builtins import property as cached_property

    from shoptet_api.resources.eshop import AsyncEshop, Eshop
    from shoptet_api.resources.jobs import AsyncJobs, Jobs
    from shoptet_api.resources.orders import AsyncOrders, Orders
    from shoptet_api.resources.shipments import AsyncShipments, Shipments
    from shoptet_api.resources.snapshots import AsyncSnapshots, Snapshots
    from shoptet_api.resources.webhooks import AsyncWebhooks, Webhooks
else:
    from functools import cached_property


class Resources(GeneratedResources):
    """Parts of the API, each made when it is first used."""

    @cached_property
    @override
    def eshop(self) -> "Eshop":
        """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""
        from shoptet_api.resources.eshop import Eshop

        return Eshop(self._transport)

    @cached_property
    @override
    def jobs(self) -> "Jobs":
        """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""
        from shoptet_api.resources.jobs import Jobs

        return Jobs(self._transport)

    @cached_property
    @override
    def orders(self) -> "Orders":
        """Orders.

        Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
        """
        from shoptet_api.resources.orders import Orders

        return Orders(self._transport)

    @cached_property
    @override
    def shipments(self) -> "Shipments":
        """Shipments and carriers."""
        from shoptet_api.resources.shipments import Shipments

        return Shipments(self._transport)

    @cached_property
    def snapshots(self) -> "Snapshots":
        """Several snapshots at a time."""
        from shoptet_api.resources.snapshots import Snapshots

        return Snapshots(self._transport)

    @cached_property
    @override
    def webhooks(self) -> "Webhooks":
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from shoptet_api.resources.webhooks import Webhooks

        return Webhooks(self._transport)


class AsyncResources(GeneratedAsyncResources):
    """Asynchronous parts of the API, each made when it is first used."""

    @cached_property
    @override
    def eshop(self) -> "AsyncEshop":
        """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""
        from shoptet_api.resources.eshop import AsyncEshop

        return AsyncEshop(self._transport)

    @cached_property
    @override
    def jobs(self) -> "AsyncJobs":
        """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""
        from shoptet_api.resources.jobs import AsyncJobs

        return AsyncJobs(self._transport)

    @cached_property
    @override
    def orders(self) -> "AsyncOrders":
        """Orders.

        Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
        """
        from shoptet_api.resources.orders import AsyncOrders

        return AsyncOrders(self._transport)

    @cached_property
    @override
    def shipments(self) -> "AsyncShipments":
        """Shipments and carriers."""
        from shoptet_api.resources.shipments import AsyncShipments

        return AsyncShipments(self._transport)

    @cached_property
    def snapshots(self) -> "AsyncSnapshots":
        """Several snapshots at a time."""
        from shoptet_api.resources.snapshots import AsyncSnapshots

        return AsyncSnapshots(self._transport)

    @cached_property
    @override
    def webhooks(self) -> "AsyncWebhooks":
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from shoptet_api.resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._transport)
