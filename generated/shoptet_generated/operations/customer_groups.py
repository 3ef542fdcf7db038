# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer groups: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customer_groups import CustomerGroup

LIST: Final[Operation[list[CustomerGroup]]] = Operation(
    id="getListOfCustomerGroups",
    method="GET",
    path="/api/customers/groups",
    resource="customer_groups",
    name="list",
    kind="value",
    key="customerGroups",
    effect="reads",
    type="list[customer_groups.CustomerGroup]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[list[CustomerGroup]]] = Operation(
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

DELETE: Final[Operation[None]] = Operation(
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

UPDATE: Final[Operation[list[CustomerGroup]]] = Operation(
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
    LIST.id: LIST,
    CREATE.id: CREATE,
    DELETE.id: DELETE,
    UPDATE.id: UPDATE,
}
"""The operations above by their operationId."""
