# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery notes: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.delivery_notes import DeliveryNote, DeliveryNoteListItem
    from shoptet_generated.runtime.transport import JobId

CREATE_FROM_ORDER: Final[Operation[DeliveryNote]] = Operation(
    id="deliveryNoteFromOrder",
    method="POST",
    path="/api/orders/{order_code}/delivery-notes",
    resource="delivery_notes",
    name="create_from_order",
    kind="value",
    key="deliveryNote",
    type="delivery_notes.DeliveryNote",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="delivery_notes.DeliveryNoteFromOrderInput",
)

LIST: Final[Operation[DeliveryNoteListItem]] = Operation(
    id="getListOfDeliveryNotes",
    method="GET",
    path="/api/delivery-notes",
    resource="delivery_notes",
    name="list",
    kind="page",
    key="deliveryNotes",
    effect="reads",
    type="delivery_notes.DeliveryNoteListItem",
    query={
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "order_code": Parameter(wire="orderCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 100),
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllDeliveryNotes",
    method="GET",
    path="/api/delivery-notes/snapshot",
    resource="delivery_notes",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "order_code_from": Parameter(wire="orderCodeFrom"),
        "order_code_to": Parameter(wire="orderCodeTo"),
        "customer_guid": Parameter(wire="customerGuid"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    line="delivery_notes.DeliveryNoteSnapshot",
)

GET: Final[Operation[DeliveryNote]] = Operation(
    id="getDetailOfDeliveryNote",
    method="GET",
    path="/api/delivery-notes/{code}",
    resource="delivery_notes",
    name="get",
    kind="value",
    key="deliveryNote",
    effect="reads",
    type="delivery_notes.DeliveryNote",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadDeliveryNoteAsPdf",
    method="GET",
    path="/api/delivery-notes/{code}/pdf",
    resource="delivery_notes",
    name="pdf",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE_FROM_ORDER.id: CREATE_FROM_ORDER,
    LIST.id: LIST,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    PDF.id: PDF,
}
"""The operations above by their operationId."""
