"""Deliveries that the shop gave up, from its log of notifications: with their bodies, and so with their payloads."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import attrs

from shoptet_api.errors import DecodeError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.webhooks.event import WebhookEvent, event_from
from shoptet_generated.operations import webhooks as op

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges


@attrs.frozen
class LostDelivery:
    """A delivery that failed each time, and is not tried again."""

    id: int
    """The number of the notification."""
    webhook_url: str
    """The address that did not accept it."""
    attempts: int
    event: WebhookEvent[Any]


def lost(exchanges: "Exchanges", *, since: datetime | None, event: str | None) -> Exchange[list[LostDelivery]]:
    """Return the exchange for the deliveries that were given up, oldest first."""
    return (yield from logged(exchanges, query={"status": "failed", "active": False, "since": since, "event": event}))


def logged(exchanges: "Exchanges", *, query: Mapping[str, object]) -> Exchange[list[LostDelivery]]:
    """Return the exchange for deliveries that the shop's log has, oldest first."""
    found: list[LostDelivery] = []
    number = 1
    while True:
        # The whole response, since the rows keep the number of fields that the spec lists, which is less than the body.
        response = yield from exchanges.raw_page(op.LIST_NOTIFICATIONS, (), {**query, "page": number})
        found += [_delivery(row) for row in _rows(response.data)]
        paginator = response.parsed.paginator
        pages = None if paginator is None else paginator.page_count
        if not response.parsed.rows or pages is None or number >= pages:
            break
        number += 1
    return sorted(found, key=lambda one: one.id)


def _rows(data: object) -> list[Mapping[str, object]]:
    rows = (
        cast("Mapping[str, object]", data).get(op.LIST_NOTIFICATIONS.key or "") if isinstance(data, Mapping) else None
    )
    listed = cast("list[object]", rows) if isinstance(rows, list) else []
    return [cast("Mapping[str, object]", row) for row in listed if isinstance(row, Mapping)]


def _delivery(row: Mapping[str, object]) -> LostDelivery:
    number, attempts, body = row.get("id"), row.get("attempts"), row.get("data")
    if not isinstance(number, int) or not isinstance(body, dict):
        raise DecodeError("a notification has no number, or no data to recover")
    return LostDelivery(
        id=number,
        webhook_url=str(row.get("webhookUrl") or ""),
        attempts=attempts if isinstance(attempts, int) else 0,
        event=event_from(cast("dict[str, object]", body)),
    )
