# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.webhooks import Webhook, WebhookNotification

GET_OVERVIEW_OF_REGISTERED_WEBHOOKS: Final[Operation[Webhook]] = Operation(
    id="getOverviewOfRegisteredWebhooks",
    method="GET",
    path="/api/webhooks",
    resource="webhooks",
    name="list",
    kind="page",
    key="webhooks",
    type="webhooks.Webhook",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 500),
)

REGISTER_NEW_WEBHOOK: Final[Operation[list[Webhook]]] = Operation(
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
)

GET_DETAIL_OF_REGISTERED_WEBHOOKS: Final[Operation[Webhook]] = Operation(
    id="getDetailOfRegisteredWebhooks",
    method="GET",
    path="/api/webhooks/{id}",
    resource="webhooks",
    name="get",
    kind="value",
    key="webhook",
    type="webhooks.Webhook",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_EXISTING_WEBHOOK: Final[Operation[None]] = Operation(
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

DELETE_REGISTERED_WEBHOOK: Final[Operation[None]] = Operation(
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

GENERATE_WEBHOOK_SIGNATURE_KEY: Final[Operation[str]] = Operation(
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

GET_WEBHOOK_NOTIFICATION: Final[Operation[WebhookNotification]] = Operation(
    id="getWebhookNotification",
    method="GET",
    path="/api/webhooks/notifications",
    resource="webhooks",
    name="list_notifications",
    kind="page",
    key="notifications",
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
    GET_OVERVIEW_OF_REGISTERED_WEBHOOKS.id: GET_OVERVIEW_OF_REGISTERED_WEBHOOKS,
    REGISTER_NEW_WEBHOOK.id: REGISTER_NEW_WEBHOOK,
    GET_DETAIL_OF_REGISTERED_WEBHOOKS.id: GET_DETAIL_OF_REGISTERED_WEBHOOKS,
    UPDATE_EXISTING_WEBHOOK.id: UPDATE_EXISTING_WEBHOOK,
    DELETE_REGISTERED_WEBHOOK.id: DELETE_REGISTERED_WEBHOOK,
    GENERATE_WEBHOOK_SIGNATURE_KEY.id: GENERATE_WEBHOOK_SIGNATURE_KEY,
    GET_WEBHOOK_NOTIFICATION.id: GET_WEBHOOK_NOTIFICATION,
}
"""The operations above by their operationId."""
