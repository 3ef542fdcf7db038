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

GET_LIST_OF_SHIPMENTS: Final[Operation[ShipmentListItem]] = Operation(
    id="getListOfShipments",
    method="GET",
    path="/api/shipments",
    resource="shipments",
    name="list",
    kind="page",
    key="items",
    type="shipments.ShipmentListItem",
    query={
        "status": Parameter(wire="status"),
        "order_code": Parameter(wire="orderCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
)

CREATE_SHIPMENT: Final[Operation[CreatedShipment]] = Operation(
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

GET_SHIPMENT_DETAIL: Final[Operation[Shipment]] = Operation(
    id="getShipmentDetail",
    method="GET",
    path="/api/shipments/{guid}",
    resource="shipments",
    name="get",
    kind="value",
    key=None,
    type="shipments.Shipment",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_SHIPMENT_BY_ORDER_CODE: Final[Operation[CreatedShipment]] = Operation(
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

SHIPMENT_CANCELLATION_REQUEST: Final[Operation[None]] = Operation(
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

GET_SHIPMENT_SHIPPING_OPTIONS_BY_ORDER_CODE: Final[Operation[list[ShipmentShippingOption]]] = Operation(
    id="getShipmentShippingOptionsByOrderCode",
    method="GET",
    path="/api/shipments/order/{order_code}/shipping-options",
    resource="shipments",
    name="list_shipping_options",
    kind="value",
    key="shippingOptions",
    type="list[shipments.ShipmentShippingOption]",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_LIST_OF_SHIPMENT_CARRIERS: Final[Operation[list[ShipmentCarrierListItem]]] = Operation(
    id="getListOfShipmentCarriers",
    method="GET",
    path="/api/shipments/carriers",
    resource="shipments",
    name="list_carriers",
    kind="value",
    key="shipmentCarriers",
    type="list[shipments.ShipmentCarrierListItem]",
    query={
        "type": Parameter(wire="type"),
        "language": Parameter(wire="language"),
    },
)

GET_SHIPMENT_CARRIER_DETAIL: Final[Operation[ShipmentCarrier]] = Operation(
    id="getShipmentCarrierDetail",
    method="GET",
    path="/api/shipments/carriers/{carrier_code}/{carrier_type}",
    resource="shipments",
    name="get_carrier",
    kind="value",
    key=None,
    type="shipments.ShipmentCarrier",
    query={
        "language": Parameter(wire="language"),
    },
)

CLOSE_CARRIER_SHIPMENTS: Final[Operation[None]] = Operation(
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
    GET_LIST_OF_SHIPMENTS.id: GET_LIST_OF_SHIPMENTS,
    CREATE_SHIPMENT.id: CREATE_SHIPMENT,
    GET_SHIPMENT_DETAIL.id: GET_SHIPMENT_DETAIL,
    CREATE_SHIPMENT_BY_ORDER_CODE.id: CREATE_SHIPMENT_BY_ORDER_CODE,
    SHIPMENT_CANCELLATION_REQUEST.id: SHIPMENT_CANCELLATION_REQUEST,
    GET_SHIPMENT_SHIPPING_OPTIONS_BY_ORDER_CODE.id: GET_SHIPMENT_SHIPPING_OPTIONS_BY_ORDER_CODE,
    GET_LIST_OF_SHIPMENT_CARRIERS.id: GET_LIST_OF_SHIPMENT_CARRIERS,
    GET_SHIPMENT_CARRIER_DETAIL.id: GET_SHIPMENT_CARRIER_DETAIL,
    CLOSE_CARRIER_SHIPMENTS.id: CLOSE_CARRIER_SHIPMENTS,
}
"""The operations above by their operationId."""
