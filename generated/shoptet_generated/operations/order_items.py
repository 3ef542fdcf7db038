# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order items: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.orders import Order, OrderItem

CREATE: Final[Operation[Order]] = Operation(
    id="createOrderItem",
    method="POST",
    path="/api/orders/{order_code}/item",
    resource="order_items",
    name="create",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "suppress_product_checking": Parameter(wire="suppressProductChecking", kind="boolean"),
        "suppress_stock_movements": Parameter(wire="suppressStockMovements", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_items.OrderItemCreateInput",
)

UPDATE: Final[Operation[OrderItem]] = Operation(
    id="updateOrderItem",
    method="PATCH",
    path="/api/orders/{order_code}/item/{item_id}",
    resource="order_items",
    name="update",
    kind="value",
    key="orderItem",
    type="orders.OrderItem",
    query={
        "suppress_product_guid_check": Parameter(wire="suppressProductGuidCheck", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_items.OrderItemUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOrderItem",
    method="DELETE",
    path="/api/orders/{order_code}/item/{item_id}",
    resource="order_items",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_SURCHARGE_PARAMETER: Final[Operation[Order]] = Operation(
    id="createOrderItemSurchargeParameters",
    method="POST",
    path="/api/orders/{order_code}/item/{item_id}/surcharge-parameters",
    resource="order_items",
    name="create_surcharge_parameter",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderItemListedSurchargeInput | order_items.OrderItemFreeSurchargeInput",
)

DELETE_SURCHARGE_PARAMETER: Final[Operation[None]] = Operation(
    id="deleteOrderItemSurchargeParameters",
    method="DELETE",
    path="/api/orders/{order_code}/item/{item_id}/surcharge-parameters/{relation_id}",
    resource="order_items",
    name="delete_surcharge_parameter",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE.id: CREATE,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    CREATE_SURCHARGE_PARAMETER.id: CREATE_SURCHARGE_PARAMETER,
    DELETE_SURCHARGE_PARAMETER.id: DELETE_SURCHARGE_PARAMETER,
}
"""The operations above by their operationId."""
