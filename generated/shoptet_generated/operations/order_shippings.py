# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order shipping: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.orders import Order, OrderItem

CREATE: Final[Operation[Order]] = Operation(
    id="addOrderShipping",
    method="POST",
    path="/api/orders/{order_code}/shipping",
    resource="order_shippings",
    name="create",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_shippings.OrderShippingInput",
)

UPDATE: Final[Operation[OrderItem]] = Operation(
    id="updateOrderShipping",
    method="PATCH",
    path="/api/orders/{order_code}/shipping/{shipping_id}",
    resource="order_shippings",
    name="update",
    kind="value",
    key="orderItem",
    type="orders.OrderItem",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_shippings.OrderShippingUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE.id: CREATE,
    UPDATE.id: UPDATE,
}
"""The operations above by their operationId."""
