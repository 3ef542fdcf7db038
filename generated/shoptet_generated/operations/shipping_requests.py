# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping requests: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.shipping_requests import ShippingRequest, ShippingRequestStatus

GET: Final[Operation[ShippingRequest]] = Operation(
    id="getShippingRequestForCartDetails",
    method="GET",
    path="/api/shipping-request/{code}/{shipping_guid}",
    resource="shipping_requests",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="shipping_requests.ShippingRequest",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[str]] = Operation(
    id="updateShippingData",
    method="PUT",
    path="/api/shipping-request/{code}/{shipping_guid}",
    resource="shipping_requests",
    name="update",
    kind="value",
    key="verificationCode",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="shipping_requests.ShippingRequestUpdateInput",
)

GET_ORDER_STATUS: Final[Operation[ShippingRequestStatus]] = Operation(
    id="getShippingRequestForGettingOrderStatus",
    method="GET",
    path="/api/shipping-request/{code}/{shipping_guid}/status",
    resource="shipping_requests",
    name="get_order_status",
    kind="value",
    key=None,
    effect="reads",
    type="shipping_requests.ShippingRequestStatus",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET.id: GET,
    UPDATE.id: UPDATE,
    GET_ORDER_STATUS.id: GET_ORDER_STATUS,
}
"""The operations above by their operationId."""
