"""Payloads of webhooks that are registered with them: the record, with all sections."""

from collections.abc import Mapping, Sequence
from typing import Final

from shoptet_api.sandbox.call import Call, Handler, RefusedError, Reply
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.spec.document import Spec
from shoptet_api.sandbox.state.shop import Shop

DETAILS: Final = {
    "order": "getOrderDetail",
    "customer": "getCustomerDetail",
    "invoice": "getInvoiceDetail",
    "proformaInvoice": "getProformaInvoiceDetail",
    "creditNote": "getCreditNoteDetail",
}
"""The operation that returns the record of an event."""
_VERBS: Final = frozenset({"create", "update"})


class Payloads:
    """Makes the payloads of events."""

    def __init__(self, handlers: Mapping[str, Handler], spec: Spec, shop: Shop, clock: SandboxClock) -> None:
        self._handlers: Final = handlers
        self._spec: Final = spec
        self._shop: Final = shop
        self._clock: Final = clock

    def of(self, event: str, instance: str | int | Sequence[str | int]) -> Json:
        """Return the payload of an event; None for the events that have none, and for a record that is gone."""
        noun, _, verb = event.partition(":")
        operation = self._spec.operations.get(DETAILS.get(noun, ""))
        if operation is None or verb not in _VERBS or not isinstance(instance, str | int):
            return None
        call = Call(
            operation=operation.id,
            path={next(iter(operation.path_parameters)): str(instance)},
            query={},
            body=None,
            include=frozenset(operation.sections),
            language="cs",
            now=self._clock.now(),
            shop=self._shop,
        )
        try:
            reply = self._handlers[operation.id](call)
        except RefusedError:
            return None
        if not isinstance(reply, Reply):
            return None
        return {"data": reply.payload if operation.key is None else {operation.key: reply.payload}}
