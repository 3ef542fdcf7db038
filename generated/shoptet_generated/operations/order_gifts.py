# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order gifts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.order_gifts import OrderGift

LIST: Final[Operation[list[OrderGift]]] = Operation(
    id="getOrderGiftsList",
    method="GET",
    path="/api/orders/gifts",
    resource="order_gifts",
    name="list",
    kind="value",
    key="items",
    type="list[order_gifts.OrderGift]",
    query={
        "language": Parameter(wire="language"),
    },
)

ADD: Final[Operation[list[OrderGift]]] = Operation(
    id="addOrderGift",
    method="POST",
    path="/api/orders/gifts",
    resource="order_gifts",
    name="add",
    kind="value",
    key="items",
    type="list[order_gifts.OrderGift]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_gifts.OrderGiftInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOrderGift",
    method="DELETE",
    path="/api/orders/gifts/{id}",
    resource="order_gifts",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    ADD.id: ADD,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
