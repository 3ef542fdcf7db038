# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.products import ProductSetItem

ADD: Final[Operation[list[ProductSetItem]]] = Operation(
    id="addItemToProductSet",
    method="POST",
    path="/api/products/{product_guid}/set",
    resource="product_sets",
    name="add",
    kind="value",
    key="items",
    type="list[products.ProductSetItem]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_sets.ProductSetAdditionInput",
)

SET: Final[Operation[list[ProductSetItem]]] = Operation(
    id="setProductSetItems",
    method="PUT",
    path="/api/products/{product_guid}/set",
    resource="product_sets",
    name="set",
    kind="value",
    key="items",
    type="list[products.ProductSetItem]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="setItems",
    body_type="list[product_sets.ProductSetItemInput]",
    body_limits={"max_items": 50},
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    ADD.id: ADD,
    SET.id: SET,
}
"""The operations above by their operationId."""
