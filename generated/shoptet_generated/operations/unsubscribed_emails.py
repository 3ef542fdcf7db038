# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Unsubscribed emails: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.unsubscribed_emails import UnsubscribedEmail

LIST: Final[Operation[UnsubscribedEmail]] = Operation(
    id="getListingOfUnsubscribedEmails",
    method="GET",
    path="/api/unsubscribed-emails",
    resource="unsubscribed_emails",
    name="list",
    kind="page",
    key="unsubscribedEmails",
    effect="reads",
    type="unsubscribed_emails.UnsubscribedEmail",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE: Final[Operation[UnsubscribedEmail]] = Operation(
    id="createUnsubscribedEmail",
    method="POST",
    path="/api/unsubscribed-emails",
    resource="unsubscribed_emails",
    name="create",
    kind="value",
    key="unsubscribedEmail",
    type="unsubscribed_emails.UnsubscribedEmail",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="unsubscribed_emails.UnsubscribedEmailInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
}
"""The operations above by their operationId."""
