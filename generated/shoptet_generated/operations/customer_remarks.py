# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer remarks: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import CustomerRemark

LIST: Final[Operation[CustomerRemark]] = Operation(
    id="getListOfCustomerRemarks",
    method="GET",
    path="/api/customers/{customer_guid}/remarks",
    resource="customer_remarks",
    name="list",
    kind="page",
    key="remarks",
    effect="reads",
    type="customers.CustomerRemark",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE: Final[Operation[CustomerRemark]] = Operation(
    id="createCustomerRemark",
    method="POST",
    path="/api/customers/{customer_guid}/remarks",
    resource="customer_remarks",
    name="create",
    kind="value",
    key="remark",
    type="customers.CustomerRemark",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_remarks.CustomerRemarkInput",
)

GET: Final[Operation[CustomerRemark]] = Operation(
    id="getDetailOfCustomerRemark",
    method="GET",
    path="/api/customers/{customer_guid}/remarks/{remark_id}",
    resource="customer_remarks",
    name="get",
    kind="value",
    key="remark",
    effect="reads",
    type="customers.CustomerRemark",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[CustomerRemark]] = Operation(
    id="updateCustomerRemark",
    method="PATCH",
    path="/api/customers/{customer_guid}/remarks/{remark_id}",
    resource="customer_remarks",
    name="update",
    kind="value",
    key="remark",
    type="customers.CustomerRemark",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_remarks.CustomerRemarkUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteCustomerRemark",
    method="DELETE",
    path="/api/customers/{customer_guid}/remarks/{remark_id}",
    resource="customer_remarks",
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
