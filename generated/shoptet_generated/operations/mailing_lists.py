# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""E-mail distribution lists: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.mailing_lists import (
        MailingList,
        MailingListChange,
        MailingListEmail,
        MailingListResult,
    )

LIST: Final[Operation[list[MailingList]]] = Operation(
    id="getListingOfEmailDistributionLists",
    method="GET",
    path="/api/mailing-lists",
    resource="mailing_lists",
    name="list",
    kind="value",
    key="mailingLists",
    effect="reads",
    type="list[mailing_lists.MailingList]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[MailingList]] = Operation(
    id="createEmailDistributionList",
    method="POST",
    path="/api/mailing-lists",
    resource="mailing_lists",
    name="create",
    kind="value",
    key="mailingList",
    type="mailing_lists.MailingList",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="mailing_lists.MailingListInput",
)

LIST_EMAILS: Final[Operation[MailingListEmail]] = Operation(
    id="getDetailOfEmailDistributionList",
    method="GET",
    path="/api/mailing-lists/{code}",
    resource="mailing_lists",
    name="list_emails",
    kind="page",
    key="emails",
    effect="reads",
    type="mailing_lists.MailingListEmail",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
)

ADD_EMAIL_MANY: Final[Operation[MailingListResult]] = Operation(
    id="createEmailsDistributionList",
    method="POST",
    path="/api/mailing-lists/{code}",
    resource="mailing_lists",
    name="add_email_many",
    kind="value",
    key=None,
    type="mailing_lists.MailingListResult",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="emails",
    body_type="list[str]",
)

LIST_CHANGES: Final[Operation[MailingListChange]] = Operation(
    id="getLastChangesInDistributionList",
    method="GET",
    path="/api/mailing-lists/{code}/changes",
    resource="mailing_lists",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="mailing_lists.MailingListChange",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "change_type": Parameter(wire="changeType"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 500),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    LIST_EMAILS.id: LIST_EMAILS,
    ADD_EMAIL_MANY.id: ADD_EMAIL_MANY,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
