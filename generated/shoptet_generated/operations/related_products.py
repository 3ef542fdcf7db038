# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Related products: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.alternative_products import RelatedProduct

LIST: Final[Operation[list[RelatedProduct]]] = Operation(
    id="getListOfProductRelatedProducts",
    method="GET",
    path="/api/products/{product_guid}/relatedProducts",
    resource="related_products",
    name="list",
    kind="value",
    key="items",
    effect="reads",
    type="list[alternative_products.RelatedProduct]",
    query={
        "visible": Parameter(wire="visible", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

ADD: Final[Operation[list[RelatedProduct]]] = Operation(
    id="addRelatedProduct",
    method="POST",
    path="/api/products/{product_guid}/relatedProducts",
    resource="related_products",
    name="add",
    kind="value",
    key="items",
    type="list[alternative_products.RelatedProduct]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="related_products.RelatedProductInput",
)

SET: Final[Operation[list[RelatedProduct]]] = Operation(
    id="setRelatedProducts",
    method="PUT",
    path="/api/products/{product_guid}/relatedProducts",
    resource="related_products",
    name="set",
    kind="value",
    key="items",
    type="list[alternative_products.RelatedProduct]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="relatedProducts",
    body_type="list[alternative_products.ProductReferenceInput]",
    body_limits={"max_items": 50},
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    ADD.id: ADD,
    SET.id: SET,
}
"""The operations above by their operationId."""
