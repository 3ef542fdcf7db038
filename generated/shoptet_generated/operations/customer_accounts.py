# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer accounts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.customers import CustomerAccount

LIST: Final[Operation[CustomerAccount]] = Operation(
    id="getListOfCustomerAccounts",
    method="GET",
    path="/api/customers/{customer_guid}/accounts",
    resource="customer_accounts",
    name="list",
    kind="page",
    key="accounts",
    effect="reads",
    type="customers.CustomerAccount",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE: Final[Operation[CustomerAccount]] = Operation(
    id="createCustomerAccount",
    method="POST",
    path="/api/customers/{customer_guid}/accounts",
    resource="customer_accounts",
    name="create",
    kind="value",
    key="account",
    type="customers.CustomerAccount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_accounts.CustomerAccountInput",
)

GET: Final[Operation[CustomerAccount]] = Operation(
    id="getDetailOfCustomerAccount",
    method="GET",
    path="/api/customers/{customer_guid}/accounts/{account_guid}",
    resource="customer_accounts",
    name="get",
    kind="value",
    key="account",
    effect="reads",
    type="customers.CustomerAccount",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[CustomerAccount]] = Operation(
    id="updateCustomerAccount",
    method="PATCH",
    path="/api/customers/{customer_guid}/accounts/{account_guid}",
    resource="customer_accounts",
    name="update",
    kind="value",
    key="account",
    type="customers.CustomerAccount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="customer_accounts.CustomerAccountUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteCustomerAccount",
    method="DELETE",
    path="/api/customers/{customer_guid}/accounts/{account_guid}",
    resource="customer_accounts",
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
