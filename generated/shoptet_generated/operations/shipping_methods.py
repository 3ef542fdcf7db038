# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping methods: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.shipping_methods import CreatedShippingMethod, ShippingMethod, ShippingMethodList

LIST: Final[Operation[ShippingMethodList]] = Operation(
    id="getListOfShippingMethods",
    method="GET",
    path="/api/shipping-methods",
    resource="shipping_methods",
    name="list",
    kind="value",
    key=None,
    effect="reads",
    type="shipping_methods.ShippingMethodList",
    query={
        "sales_channel_guid": Parameter(wire="salesChannelGuid"),
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[CreatedShippingMethod]] = Operation(
    id="createShippingMethod",
    method="POST",
    path="/api/shipping-methods",
    resource="shipping_methods",
    name="create",
    kind="value",
    key=None,
    type="shipping_methods.CreatedShippingMethod",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="shipping_methods.ShippingMethodInput",
)

GET: Final[Operation[ShippingMethod]] = Operation(
    id="getShippingMethodDetail",
    method="GET",
    path="/api/shipping-methods/{guid}",
    resource="shipping_methods",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="shipping_methods.ShippingMethod",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("priceList",)),
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
}
"""The operations above by their operationId."""
