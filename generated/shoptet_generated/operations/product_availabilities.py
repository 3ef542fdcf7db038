# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product availabilities: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.product_availabilities import ProductAvailability, ProductAvailabilityList

LIST: Final[Operation[ProductAvailabilityList]] = Operation(
    id="getListOfProductsAvailabilities",
    method="GET",
    path="/api/products/availabilities",
    resource="product_availabilities",
    name="list",
    kind="value",
    key=None,
    effect="reads",
    type="product_availabilities.ProductAvailabilityList",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[ProductAvailability]] = Operation(
    id="createProductAvailability",
    method="POST",
    path="/api/products/availabilities",
    resource="product_availabilities",
    name="create",
    kind="value",
    key="availability",
    type="product_availabilities.ProductAvailability",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_availabilities.ProductAvailabilityInput",
)

UPDATE: Final[Operation[ProductAvailability]] = Operation(
    id="updateProductAvailability",
    method="PATCH",
    path="/api/products/availabilities/{id}",
    resource="product_availabilities",
    name="update",
    kind="value",
    key="availability",
    type="product_availabilities.ProductAvailability",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_availabilities.ProductAvailabilityUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteProductAvailability",
    method="DELETE",
    path="/api/products/availabilities/{id}",
    resource="product_availabilities",
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
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
