# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer groups: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customer_groups import CustomerGroup

GET_LIST_OF_CUSTOMER_GROUPS: Final[Operation[list[CustomerGroup]]] = Operation(
    id="getListOfCustomerGroups",
    method="GET",
    path="/api/customers/groups",
    resource="customer_groups",
    name="list",
    kind="value",
    key="customerGroups",
    type="list[customer_groups.CustomerGroup]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_CUSTOMER_GROUP: Final[Operation[list[CustomerGroup]]] = Operation(
    id="createCustomerGroup",
    method="POST",
    path="/api/customers/groups",
    resource="customer_groups",
    name="create",
    kind="value",
    key="customerGroups",
    type="list[customer_groups.CustomerGroup]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_groups.CustomerGroupInput",
)

DELETE_CUSTOMER_GROUP: Final[Operation[None]] = Operation(
    id="deleteCustomerGroup",
    method="DELETE",
    path="/api/customers/groups/{id}",
    resource="customer_groups",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_CUSTOMER_GROUP: Final[Operation[list[CustomerGroup]]] = Operation(
    id="updateCustomerGroup",
    method="PATCH",
    path="/api/customers/groups/{id}",
    resource="customer_groups",
    name="update",
    kind="value",
    key="customerGroups",
    type="list[customer_groups.CustomerGroup]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_groups.CustomerGroupUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_LIST_OF_CUSTOMER_GROUPS.id: GET_LIST_OF_CUSTOMER_GROUPS,
    CREATE_CUSTOMER_GROUP.id: CREATE_CUSTOMER_GROUP,
    DELETE_CUSTOMER_GROUP.id: DELETE_CUSTOMER_GROUP,
    UPDATE_CUSTOMER_GROUP.id: UPDATE_CUSTOMER_GROUP,
}
"""The operations above by their operationId."""
