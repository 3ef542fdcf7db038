"""An event as plain JSON, with the names that its body has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shoptet_api.operation_calls.json_values import plain_json

if TYPE_CHECKING:
    from shoptet_api.webhooks.event import WebhookEvent


def event_json(event: WebhookEvent[Any]) -> dict[str, object]:
    """Return an event as plain JSON."""
    found: dict[str, object] = {
        "event": str(event.event.value),
        "eventCreated": None if event.event_created is None else event.event_created.isoformat(),
        "eshopId": event.eshop_id,
        "eventInstances": list(event.instances),
    }
    return found if event.payload is None else {**found, "payload": plain_json(event.payload)}
