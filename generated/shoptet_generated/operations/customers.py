# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customers: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import Customer, CustomerChange, CustomerListItem, CustomerRegion
    from shoptet_generated.runtime.transport import JobId

GET_LIST_OF_CUSTOMERS: Final[Operation[CustomerListItem]] = Operation(
    id="getListOfCustomers",
    method="GET",
    path="/api/customers",
    resource="customers",
    name="list",
    kind="page",
    key="customers",
    type="customers.CustomerListItem",
    query={
        "email": Parameter(wire="email"),
        "phone": Parameter(wire="phone"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 1000),
)

CREATE_CUSTOMER: Final[Operation[Customer]] = Operation(
    id="createCustomer",
    method="POST",
    path="/api/customers",
    resource="customers",
    name="create",
    kind="value",
    key="customer",
    type="customers.Customer",
    query={
        "suppress_mandatory_fields_check": Parameter(wire="suppressMandatoryFieldsCheck", kind="boolean"),
        "send_registration_email": Parameter(wire="sendRegistrationEmail", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customers.CustomerInput",
)

GET_LIST_OF_ALL_CUSTOMERS: Final[Operation[JobId]] = Operation(
    id="getListOfAllCustomers",
    method="GET",
    path="/api/customers/snapshot",
    resource="customers",
    name="snapshot",
    kind="job",
    key="jobId",
    type="str",
    query={
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "language": Parameter(wire="language"),
    },
    line="customers.CustomerSnapshot",
)

GET_CUSTOMER_DETAIL: Final[Operation[Customer]] = Operation(
    id="getCustomerDetail",
    method="GET",
    path="/api/customers/{guid}",
    resource="customers",
    name="get",
    kind="value",
    key="customer",
    type="customers.Customer",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_CUSTOMER: Final[Operation[Customer]] = Operation(
    id="updateCustomer",
    method="PATCH",
    path="/api/customers/{guid}",
    resource="customers",
    name="update",
    kind="value",
    key="customer",
    type="customers.Customer",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customers.CustomerUpdateInput",
)

DELETE_CUSTOMER: Final[Operation[None]] = Operation(
    id="deleteCustomer",
    method="DELETE",
    path="/api/customers/{guid}",
    resource="customers",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_LAST_CUSTOMER_CHANGES: Final[Operation[CustomerChange]] = Operation(
    id="getLastCustomerChanges",
    method="GET",
    path="/api/customers/changes",
    resource="customers",
    name="list_changes",
    kind="page",
    key="changes",
    type="customers.CustomerChange",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "change_type": Parameter(wire="changeType"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

GET_LIST_OF_CUSTOMER_REGIONS: Final[Operation[list[CustomerRegion]]] = Operation(
    id="getListOfCustomerRegions",
    method="GET",
    path="/api/customers/regions",
    resource="customers",
    name="list_regions",
    kind="value",
    key="regions",
    type="list[customers.CustomerRegion]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_LIST_OF_CUSTOMERS.id: GET_LIST_OF_CUSTOMERS,
    CREATE_CUSTOMER.id: CREATE_CUSTOMER,
    GET_LIST_OF_ALL_CUSTOMERS.id: GET_LIST_OF_ALL_CUSTOMERS,
    GET_CUSTOMER_DETAIL.id: GET_CUSTOMER_DETAIL,
    UPDATE_CUSTOMER.id: UPDATE_CUSTOMER,
    DELETE_CUSTOMER.id: DELETE_CUSTOMER,
    GET_LAST_CUSTOMER_CHANGES.id: GET_LAST_CUSTOMER_CHANGES,
    GET_LIST_OF_CUSTOMER_REGIONS.id: GET_LIST_OF_CUSTOMER_REGIONS,
}
"""The operations above by their operationId."""
