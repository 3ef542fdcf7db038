# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.product_sets import ProductSet

ADD_ITEM: Final[Operation[list[ProductSet | None] | None]] = Operation(
    id="addItemToProductSet",
    method="POST",
    path="/api/products/{guid}/set",
    resource="product_sets",
    name="add_item",
    kind="value",
    key="items",
    type="list[product_sets.ProductSet | None] | None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_sets.ProductSetAdditionInput",
)

SET_ITEMS: Final[Operation[list[ProductSet | None] | None]] = Operation(
    id="setProductSetItems",
    method="PUT",
    path="/api/products/{guid}/set",
    resource="product_sets",
    name="set_items",
    kind="value",
    key="items",
    type="list[product_sets.ProductSet | None] | None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_sets.ProductSetItemsInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    ADD_ITEM.id: ADD_ITEM,
    SET_ITEMS.id: SET_ITEMS,
}
"""The operations above by their operationId."""
