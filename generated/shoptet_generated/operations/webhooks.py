# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.webhooks import Webhook, WebhookNotification

LIST: Final[Operation[Webhook]] = Operation(
    id="getOverviewOfRegisteredWebhooks",
    method="GET",
    path="/api/webhooks",
    resource="webhooks",
    name="list",
    kind="page",
    key="webhooks",
    effect="reads",
    type="webhooks.Webhook",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 500),
)

CREATE_MANY: Final[Operation[list[Webhook]]] = Operation(
    id="registerNewWebhook",
    method="POST",
    path="/api/webhooks",
    resource="webhooks",
    name="create_many",
    kind="value",
    key="webhooks",
    type="list[webhooks.Webhook]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[webhooks.WebhookInput]",
    body_limits={"max_items": 50},
)

GET: Final[Operation[Webhook]] = Operation(
    id="getDetailOfRegisteredWebhooks",
    method="GET",
    path="/api/webhooks/{id}",
    resource="webhooks",
    name="get",
    kind="value",
    key="webhook",
    effect="reads",
    type="webhooks.Webhook",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[None]] = Operation(
    id="updateExistingWebhook",
    method="PATCH",
    path="/api/webhooks/{id}",
    resource="webhooks",
    name="update",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="webhooks.WebhookUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteRegisteredWebhook",
    method="DELETE",
    path="/api/webhooks/{id}",
    resource="webhooks",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

RENEW_SIGNATURE_KEY: Final[Operation[str]] = Operation(
    id="generateWebhookSignatureKey",
    method="POST",
    path="/api/webhooks/renew-signature-key",
    resource="webhooks",
    name="renew_signature_key",
    kind="value",
    key="signatureKey",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_NOTIFICATIONS: Final[Operation[WebhookNotification]] = Operation(
    id="getWebhookNotification",
    method="GET",
    path="/api/webhooks/notifications",
    resource="webhooks",
    name="list_notifications",
    kind="page",
    key="notifications",
    effect="reads",
    type="webhooks.WebhookNotification",
    query={
        "status": Parameter(wire="status"),
        "event": Parameter(wire="event"),
        "active": Parameter(wire="active", kind="boolean"),
        "since": Parameter(wire="from", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 500),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE_MANY.id: CREATE_MANY,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    RENEW_SIGNATURE_KEY.id: RENEW_SIGNATURE_KEY,
    LIST_NOTIFICATIONS.id: LIST_NOTIFICATIONS,
}
"""The operations above by their operationId."""
