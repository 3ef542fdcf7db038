# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order gifts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.order_gifts import OrderGift, OrderGiftSettings

LIST: Final[Operation[list[OrderGift]]] = Operation(
    id="getOrderGiftsList",
    method="GET",
    path="/api/orders/gifts",
    resource="order_gifts",
    name="list",
    kind="value",
    key="items",
    effect="reads",
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

GET_SETTINGS: Final[Operation[OrderGiftSettings]] = Operation(
    id="getOrderGiftSettings",
    method="GET",
    path="/api/orders/gifts/settings",
    resource="order_gifts",
    name="get_settings",
    kind="value",
    key=None,
    effect="reads",
    type="order_gifts.OrderGiftSettings",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SETTINGS: Final[Operation[OrderGiftSettings]] = Operation(
    id="updateOrderGiftSettings",
    method="PATCH",
    path="/api/orders/gifts/settings",
    resource="order_gifts",
    name="update_settings",
    kind="value",
    key=None,
    type="order_gifts.OrderGiftSettings",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="order_gifts.OrderGiftSettingsUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    ADD.id: ADD,
    DELETE.id: DELETE,
    GET_SETTINGS.id: GET_SETTINGS,
    UPDATE_SETTINGS.id: UPDATE_SETTINGS,
}
"""The operations above by their operationId."""
