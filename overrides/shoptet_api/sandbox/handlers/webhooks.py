"""Operations on webhooks. They belong to one running sandbox, so they are not registered for all sandboxes."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final, cast

from shoptet_api.sandbox.background.webhooks import Notification, Webhook, Webhooks
from shoptet_api.sandbox.call import Call, Handler, Reply, Rows
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.spec.values import wire_time

_RETENTION: Final = timedelta(days=7)
"""The age up to which notifications are listed."""


def webhook_handlers(webhooks: Webhooks, clock: SandboxClock, new_key: Callable[[], str]) -> Mapping[str, Handler]:
    """Return the handlers, keyed by operationId."""

    def time(moment: float | None) -> str | None:
        return None if moment is None else wire_time(clock.at(moment))

    def row(webhook: Webhook) -> Record:
        return {
            "id": webhook.id,
            "event": webhook.event,
            "url": webhook.url,
            "created": time(webhook.created),
            "updated": time(webhook.updated),
            "sendPayload": webhook.send_payload,
        }

    def notification_row(notification: Notification) -> Record:
        return {
            "id": notification.id,
            "webhookId": notification.webhook.id,
            "webhookUrl": notification.webhook.url,
            "event": notification.event,
            "eventCreated": time(notification.happened),
            "created": time(notification.happened),
            "attempted": time(notification.attempted),
            "attempts": notification.attempts,
            "status": notification.status,
            "active": notification.active,
            "data": json.loads(notification.body),
        }

    def register(call: Call) -> Reply:
        wanted = cast("list[dict[str, str | None]]", call.body)
        registered = webhooks.register([(str(one["event"]), str(one["url"]), one.get("sendPayload")) for one in wanted])
        return Reply([row(webhook) for webhook in registered])

    def update(call: Call) -> Reply:
        webhooks.update(int(call.path["id"]), cast("Mapping[str, str | None]", call.body))
        return Reply()

    def delete(call: Call) -> Reply:
        webhooks.delete(int(call.path["id"]))
        return Reply()

    def renew(_: Call) -> Reply:
        webhooks.renew_key(new_key())
        return Reply(webhooks.signature_key)

    def notifications(call: Call) -> Rows:
        wanted = {name: call.query[name] for name in ("status", "event", "active") if name in call.query}
        oldest = clock.now() - _RETENTION
        since = max(oldest, cast("datetime", call.query.get("from", oldest)))
        rows = [notification_row(one) for one in webhooks.notifications() if clock.at(one.happened) >= since]
        return Rows([one for one in rows if all(one[name] == value for name, value in wanted.items())])

    return {
        "getOverviewOfRegisteredWebhooks": lambda _: Rows([row(webhook) for webhook in webhooks.all()]),
        "registerNewWebhook": register,
        "getDetailOfRegisteredWebhooks": lambda call: Reply(row(webhooks.get(int(call.path["id"])))),
        "updateExistingWebhook": update,
        "deleteRegisteredWebhook": delete,
        "generateWebhookSignatureKey": renew,
        "getWebhookNotification": notifications,
    }
