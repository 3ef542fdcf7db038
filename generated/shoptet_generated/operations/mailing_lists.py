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

GET_LISTING_OF_EMAIL_DISTRIBUTION_LISTS: Final[Operation[list[MailingList]]] = Operation(
    id="getListingOfEmailDistributionLists",
    method="GET",
    path="/api/mailing-lists",
    resource="mailing_lists",
    name="list",
    kind="value",
    key="mailingLists",
    type="list[mailing_lists.MailingList]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_EMAIL_DISTRIBUTION_LIST: Final[Operation[MailingList]] = Operation(
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

GET_DETAIL_OF_EMAIL_DISTRIBUTION_LIST: Final[Operation[MailingListEmail]] = Operation(
    id="getDetailOfEmailDistributionList",
    method="GET",
    path="/api/mailing-lists/{code}",
    resource="mailing_lists",
    name="list_emails",
    kind="page",
    key="emails",
    type="mailing_lists.MailingListEmail",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
)

CREATE_EMAILS_DISTRIBUTION_LIST: Final[Operation[MailingListResult]] = Operation(
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

GET_LAST_CHANGES_IN_DISTRIBUTION_LIST: Final[Operation[MailingListChange]] = Operation(
    id="getLastChangesInDistributionList",
    method="GET",
    path="/api/mailing-lists/{code}/changes",
    resource="mailing_lists",
    name="list_changes",
    kind="page",
    key="changes",
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
    GET_LISTING_OF_EMAIL_DISTRIBUTION_LISTS.id: GET_LISTING_OF_EMAIL_DISTRIBUTION_LISTS,
    CREATE_EMAIL_DISTRIBUTION_LIST.id: CREATE_EMAIL_DISTRIBUTION_LIST,
    GET_DETAIL_OF_EMAIL_DISTRIBUTION_LIST.id: GET_DETAIL_OF_EMAIL_DISTRIBUTION_LIST,
    CREATE_EMAILS_DISTRIBUTION_LIST.id: CREATE_EMAILS_DISTRIBUTION_LIST,
    GET_LAST_CHANGES_IN_DISTRIBUTION_LIST.id: GET_LAST_CHANGES_IN_DISTRIBUTION_LIST,
}
"""The operations above by their operationId."""
