# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Gifts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.gifts import OrderGiftSettings

GET_SETTINGS: Final[Operation[OrderGiftSettings]] = Operation(
    id="getOrderGiftSettings",
    method="GET",
    path="/api/orders/gifts/settings",
    resource="gifts",
    name="get_settings",
    kind="value",
    key=None,
    type="gifts.OrderGiftSettings",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SETTINGS: Final[Operation[OrderGiftSettings]] = Operation(
    id="updateOrderGiftSettings",
    method="PATCH",
    path="/api/orders/gifts/settings",
    resource="gifts",
    name="update_settings",
    kind="value",
    key=None,
    type="gifts.OrderGiftSettings",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="gifts.OrderGiftSettingsUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_SETTINGS.id: GET_SETTINGS,
    UPDATE_SETTINGS.id: UPDATE_SETTINGS,
}
"""The operations above by their operationId."""
