# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer delivery addresses: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import CustomerDeliveryAddress

LIST: Final[Operation[CustomerDeliveryAddress]] = Operation(
    id="geListOfCustomerDeliveryAddresses",
    method="GET",
    path="/api/customers/{customer_guid}/delivery-addresses",
    resource="customer_delivery_addresses",
    name="list",
    kind="page",
    key="deliveryAddresses",
    effect="reads",
    type="customers.CustomerDeliveryAddress",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE: Final[Operation[CustomerDeliveryAddress]] = Operation(
    id="createDeliveryAddress",
    method="POST",
    path="/api/customers/{customer_guid}/delivery-addresses",
    resource="customer_delivery_addresses",
    name="create",
    kind="value",
    key="deliveryAddress",
    type="customers.CustomerDeliveryAddress",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_delivery_addresses.CustomerDeliveryAddressInput",
)

GET: Final[Operation[CustomerDeliveryAddress]] = Operation(
    id="getDetailOfCustomerDeliveryAddress",
    method="GET",
    path="/api/customers/{customer_guid}/delivery-addresses/{address_guid}",
    resource="customer_delivery_addresses",
    name="get",
    kind="value",
    key="deliveryAddress",
    effect="reads",
    type="customers.CustomerDeliveryAddress",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[CustomerDeliveryAddress]] = Operation(
    id="updateCustomerDeliveryAddress",
    method="PATCH",
    path="/api/customers/{customer_guid}/delivery-addresses/{address_guid}",
    resource="customer_delivery_addresses",
    name="update",
    kind="value",
    key="deliveryAddress",
    type="customers.CustomerDeliveryAddress",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_delivery_addresses.CustomerDeliveryAddressUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteCustomerDeliveryAddress",
    method="DELETE",
    path="/api/customers/{customer_guid}/delivery-addresses/{address_guid}",
    resource="customer_delivery_addresses",
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
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
