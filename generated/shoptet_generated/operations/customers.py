# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customers: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import Customer, CustomerChange, CustomerListItem, CustomerRegion
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[CustomerListItem]] = Operation(
    id="getListOfCustomers",
    method="GET",
    path="/api/customers",
    resource="customers",
    name="list",
    kind="page",
    key="customers",
    effect="reads",
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

CREATE: Final[Operation[Customer]] = Operation(
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

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllCustomers",
    method="GET",
    path="/api/customers/snapshot",
    resource="customers",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
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

GET: Final[Operation[Customer]] = Operation(
    id="getCustomerDetail",
    method="GET",
    path="/api/customers/{guid}",
    resource="customers",
    name="get",
    kind="value",
    key="customer",
    effect="reads",
    type="customers.Customer",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[Customer]] = Operation(
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

DELETE: Final[Operation[None]] = Operation(
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

LIST_CHANGES: Final[Operation[CustomerChange]] = Operation(
    id="getLastCustomerChanges",
    method="GET",
    path="/api/customers/changes",
    resource="customers",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
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

LIST_REGIONS: Final[Operation[list[CustomerRegion]]] = Operation(
    id="getListOfCustomerRegions",
    method="GET",
    path="/api/customers/regions",
    resource="customers",
    name="list_regions",
    kind="value",
    key="regions",
    effect="reads",
    type="list[customers.CustomerRegion]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    LIST_CHANGES.id: LIST_CHANGES,
    LIST_REGIONS.id: LIST_REGIONS,
}
"""The operations above by their operationId."""
