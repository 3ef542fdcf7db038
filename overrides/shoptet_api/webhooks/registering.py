"""Register handlers of events: the names of events, and the payloads that their handlers get.

A subject that the spec gets later has no line here: its names are accepted, and its handlers get any payload.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, overload

from shoptet_api.webhooks.handlers import H, Handlers, checked_events

if TYPE_CHECKING:
    from shoptet_api import models
    from shoptet_api.webhooks.event import WebhookEvent
    from shoptet_api.webhooks.payload import Payload
    from shoptet_generated import webhooks as events_of

    P = TypeVar("P", bound=Payload)
    R = TypeVar("R")

    class Registers(Protocol[P]):
        """A decorator for a function of such an event; the function stays what it is."""

        def __call__(self, handler: Callable[[WebhookEvent[P]], R], /) -> Callable[[WebhookEvent[P]], R]:
            """Register the function."""
            ...


class Registering:
    """Registers handlers."""

    _handlers: Handlers

    @overload
    def on(self, *events: events_of.BrandEvent) -> Registers[models.Brand]: ...  # pyright: ignore[reportOverlappingOverload]

    @overload
    def on(self, *events: events_of.CategoryEvent) -> Registers[models.Category]: ...

    @overload
    def on(self, *events: events_of.CreditNoteEvent) -> Registers[models.CreditNote]: ...

    @overload
    def on(self, *events: events_of.CustomerEvent) -> Registers[models.Customer]: ...

    @overload
    def on(
        self, *events: events_of.DeliveryNoteEvent, new: Literal[False] = False
    ) -> Registers[models.DeliveryNote]: ...

    @overload
    def on(
        self, *events: events_of.DiscountCouponEvent, new: Literal[False] = False
    ) -> Registers[models.DiscountCoupon]: ...

    @overload
    def on(self, *events: events_of.InvoiceEvent) -> Registers[models.Invoice]: ...

    @overload
    def on(self, *events: events_of.JobEvent) -> Registers[models.JobDetail]: ...

    @overload
    def on(self, *events: events_of.OrderEvent) -> Registers[models.Order]: ...

    @overload
    def on(self, *events: events_of.ProductEvent) -> Registers[models.Product]: ...

    @overload
    def on(
        self, *events: events_of.ProformaInvoiceEvent, new: Literal[False] = False
    ) -> Registers[models.ProformaInvoice]: ...

    @overload
    def on(
        self, *events: events_of.ProofPaymentEvent, new: Literal[False] = False
    ) -> Registers[models.ProofPayment]: ...

    @overload
    def on(
        self, *events: events_of.QuantityDiscountEvent, new: Literal[False] = False
    ) -> Registers[models.QuantityDiscount]: ...

    @overload
    def on(
        self, *events: events_of.SalesChannelEvent, new: Literal[False] = False
    ) -> Registers[models.SalesChannel]: ...

    @overload
    def on(self, *events: events_of.ShipmentEvent) -> Registers[models.Shipment]: ...

    @overload
    def on(
        self, *events: events_of.ShippingMethodEvent, new: Literal[False] = False
    ) -> Registers[models.ShippingMethod]: ...

    @overload
    def on(
        self, *events: events_of.ShippingRequestEvent, new: Literal[False] = False
    ) -> Registers[models.ShippingRequest]: ...

    @overload
    def on(self, *events: events_of.StockEvent) -> Registers[models.Stock]: ...

    @overload
    def on(
        self, *events: models.WebhookEventType | models.WebhookEventTypeLiteral, new: Literal[False] = False
    ) -> Registers[Payload]: ...

    @overload
    def on(self, *events: str, new: Literal[True]) -> Registers[Payload]: ...

    def on(self, *events: str, new: bool = False) -> Callable[[Any], Any]:
        """Register a handler for events: `@app.on("order:create")`. It may be a coroutine function.

        A plain function is called in a thread. If a handler raises, the attempt has failed and is repeated later.

        Args:
            events: The events.
            new: Whether the events may be newer than the spec; otherwise an unknown name is taken for a misspelling.

        Raises:
            ConfigurationError: No event is given, one of them is misspelt or unknown, or the handler is not a
                function or is a generator function.
        """
        checked = checked_events(events, new=new)
        return lambda handler: self._handlers.add(checked, handler)

    def on_any(self, handler: H) -> H:
        """Register a handler for all events, those that the spec does not know included: `@app.on_any`.

        Raises:
            ConfigurationError: The handler is not a function, or is a generator function.
        """
        return self._handlers.add_any(handler)
