# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer remarks: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import CustomerRemark

GET_LIST_OF_CUSTOMER_REMARKS: Final[Operation[CustomerRemark]] = Operation(
    id="getListOfCustomerRemarks",
    method="GET",
    path="/api/customers/{customer_guid}/remarks",
    resource="customer_remarks",
    name="list",
    kind="page",
    key="remarks",
    type="customers.CustomerRemark",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE_CUSTOMER_REMARK: Final[Operation[CustomerRemark]] = Operation(
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

GET_DETAIL_OF_CUSTOMER_REMARK: Final[Operation[CustomerRemark]] = Operation(
    id="getDetailOfCustomerRemark",
    method="GET",
    path="/api/customers/{customer_guid}/remarks/{remark_id}",
    resource="customer_remarks",
    name="get",
    kind="value",
    key="remark",
    type="customers.CustomerRemark",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_CUSTOMER_REMARK: Final[Operation[CustomerRemark]] = Operation(
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

DELETE_CUSTOMER_REMARK: Final[Operation[None]] = Operation(
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
    GET_LIST_OF_CUSTOMER_REMARKS.id: GET_LIST_OF_CUSTOMER_REMARKS,
    CREATE_CUSTOMER_REMARK.id: CREATE_CUSTOMER_REMARK,
    GET_DETAIL_OF_CUSTOMER_REMARK.id: GET_DETAIL_OF_CUSTOMER_REMARK,
    UPDATE_CUSTOMER_REMARK.id: UPDATE_CUSTOMER_REMARK,
    DELETE_CUSTOMER_REMARK.id: DELETE_CUSTOMER_REMARK,
}
"""The operations above by their operationId."""
