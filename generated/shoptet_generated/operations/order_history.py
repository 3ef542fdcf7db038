# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order history: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.order_history import OrderRemark
    from shoptet_generated.runtime.transport import JobId

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllRemarks",
    method="GET",
    path="/api/orders/history/snapshot",
    resource="order_history",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "order_codes": Parameter(wire="orderCodes", kind="list", max_items=50),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "user_id": Parameter(wire="userId"),
        "language": Parameter(wire="language"),
    },
    line="order_history.OrderRemarkSnapshot",
)

LIST: Final[Operation[list[OrderRemark]]] = Operation(
    id="getListOfRemarksForOrder",
    method="GET",
    path="/api/orders/{order_code}/history",
    resource="order_history",
    name="list",
    kind="value",
    key="orderHistory",
    effect="reads",
    type="list[order_history.OrderRemark]",
    query={
        "system": Parameter(wire="system", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[None]] = Operation(
    id="createOrderRemark",
    method="POST",
    path="/api/orders/{order_code}/history",
    resource="order_history",
    name="create",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_history.OrderRemarkInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOrderHistoryItem",
    method="DELETE",
    path="/api/orders/{order_code}/history/{remark_id}",
    resource="order_history",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    SNAPSHOT.id: SNAPSHOT,
    LIST.id: LIST,
    CREATE.id: CREATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
