# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.shipments import (
        CreatedShipment,
        Shipment,
        ShipmentCarrier,
        ShipmentCarrierListItem,
        ShipmentListItem,
        ShipmentShippingOption,
    )

LIST: Final[Operation[ShipmentListItem]] = Operation(
    id="getListOfShipments",
    method="GET",
    path="/api/shipments",
    resource="shipments",
    name="list",
    kind="page",
    key="items",
    effect="reads",
    type="shipments.ShipmentListItem",
    query={
        "status": Parameter(wire="status"),
        "order_code": Parameter(wire="orderCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[CreatedShipment]] = Operation(
    id="createShipment",
    method="POST",
    path="/api/shipments",
    resource="shipments",
    name="create",
    kind="value",
    key=None,
    type="shipments.CreatedShipment",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="shipments.ShipmentInput",
)

GET: Final[Operation[Shipment]] = Operation(
    id="getShipmentDetail",
    method="GET",
    path="/api/shipments/{guid}",
    resource="shipments",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="shipments.Shipment",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_FROM_ORDER: Final[Operation[CreatedShipment]] = Operation(
    id="createShipmentByOrderCode",
    method="POST",
    path="/api/shipments/order/{order_code}",
    resource="shipments",
    name="create_from_order",
    kind="value",
    key=None,
    type="shipments.CreatedShipment",
    query={
        "language": Parameter(wire="language"),
    },
    deprecated=True,
)

REQUEST_CANCELLATION: Final[Operation[None]] = Operation(
    id="shipmentCancellationRequest",
    method="POST",
    path="/api/shipments/{guid}/cancel-request",
    resource="shipments",
    name="request_cancellation",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_SHIPPING_OPTIONS: Final[Operation[list[ShipmentShippingOption]]] = Operation(
    id="getShipmentShippingOptionsByOrderCode",
    method="GET",
    path="/api/shipments/order/{order_code}/shipping-options",
    resource="shipments",
    name="list_shipping_options",
    kind="value",
    key="shippingOptions",
    effect="reads",
    type="list[shipments.ShipmentShippingOption]",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CARRIERS: Final[Operation[list[ShipmentCarrierListItem]]] = Operation(
    id="getListOfShipmentCarriers",
    method="GET",
    path="/api/shipments/carriers",
    resource="shipments",
    name="list_carriers",
    kind="value",
    key="shipmentCarriers",
    effect="reads",
    type="list[shipments.ShipmentCarrierListItem]",
    query={
        "type": Parameter(wire="type"),
        "language": Parameter(wire="language"),
    },
)

GET_CARRIER: Final[Operation[ShipmentCarrier]] = Operation(
    id="getShipmentCarrierDetail",
    method="GET",
    path="/api/shipments/carriers/{carrier_code}/{carrier_type}",
    resource="shipments",
    name="get_carrier",
    kind="value",
    key=None,
    effect="reads",
    type="shipments.ShipmentCarrier",
    query={
        "language": Parameter(wire="language"),
    },
)

CLOSE_CARRIER: Final[Operation[None]] = Operation(
    id="closeCarrierShipments",
    method="POST",
    path="/api/shipments/carriers/{carrier_code}/close",
    resource="shipments",
    name="close_carrier",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    CREATE_FROM_ORDER.id: CREATE_FROM_ORDER,
    REQUEST_CANCELLATION.id: REQUEST_CANCELLATION,
    LIST_SHIPPING_OPTIONS.id: LIST_SHIPPING_OPTIONS,
    LIST_CARRIERS.id: LIST_CARRIERS,
    GET_CARRIER.id: GET_CARRIER,
    CLOSE_CARRIER.id: CLOSE_CARRIER,
}
"""The operations above by their operationId."""
