# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order payment: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.orders import Order, OrderItem

CREATE: Final[Operation[Order]] = Operation(
    id="createOrderPayment",
    method="POST",
    path="/api/orders/{order_code}/payment",
    resource="order_payments",
    name="create",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_payments.OrderPaymentInput",
)

UPDATE: Final[Operation[OrderItem]] = Operation(
    id="updateOrderPayment",
    method="PATCH",
    path="/api/orders/{order_code}/payment/{payment_id}",
    resource="order_payments",
    name="update",
    kind="value",
    key="orderItem",
    type="orders.OrderItem",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_payments.OrderPaymentUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE.id: CREATE,
    UPDATE.id: UPDATE,
}
"""The operations above by their operationId."""
