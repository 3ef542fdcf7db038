# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Quantity discounts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.quantity_discounts import QuantityDiscount, QuantityDiscountListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[QuantityDiscountListItem]] = Operation(
    id="getListOfQuantityDiscounts",
    method="GET",
    path="/api/quantity-discounts",
    resource="quantity_discounts",
    name="list",
    kind="page",
    key="discounts",
    effect="reads",
    type="quantity_discounts.QuantityDiscountListItem",
    query={
        "customer_group_code": Parameter(wire="customerGroupCode"),
        "valid_from": Parameter(wire="validFrom", kind="date"),
        "valid_to": Parameter(wire="validTo", kind="date"),
        "status": Parameter(wire="status"),
        "is_active": Parameter(wire="isActive", kind="boolean"),
        "include_unregistered_customers": Parameter(wire="includeUnregisteredCustomers", kind="boolean"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

CREATE: Final[Operation[QuantityDiscount]] = Operation(
    id="createQuantityDiscount",
    method="POST",
    path="/api/quantity-discounts",
    resource="quantity_discounts",
    name="create",
    kind="value",
    key="discount",
    type="quantity_discounts.QuantityDiscount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="quantity_discounts.QuantityDiscountInput",
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllQuantityDiscounts",
    method="GET",
    path="/api/quantity-discounts/snapshot",
    resource="quantity_discounts",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "customer_group_code": Parameter(wire="customerGroupCode"),
        "valid_from": Parameter(wire="validFrom", kind="date"),
        "valid_to": Parameter(wire="validTo", kind="date"),
        "status": Parameter(wire="status"),
        "is_active": Parameter(wire="isActive", kind="boolean"),
        "include_unregistered_customers": Parameter(wire="includeUnregisteredCustomers", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    line="quantity_discounts.QuantityDiscountSnapshot",
)

GET: Final[Operation[QuantityDiscount]] = Operation(
    id="getDetailOfQuantityDiscounts",
    method="GET",
    path="/api/quantity-discounts/{id}",
    resource="quantity_discounts",
    name="get",
    kind="value",
    key="discount",
    effect="reads",
    type="quantity_discounts.QuantityDiscount",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[QuantityDiscount]] = Operation(
    id="updateQuantityDiscount",
    method="PATCH",
    path="/api/quantity-discounts/{id}",
    resource="quantity_discounts",
    name="update",
    kind="value",
    key="discount",
    type="quantity_discounts.QuantityDiscount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="quantity_discounts.QuantityDiscountUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteQuantityDiscount",
    method="DELETE",
    path="/api/quantity-discounts/{id}",
    resource="quantity_discounts",
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
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
