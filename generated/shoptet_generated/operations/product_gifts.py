# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product gifts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.products import ProductGift

LIST: Final[Operation[list[ProductGift]]] = Operation(
    id="getListOfProductGifts",
    method="GET",
    path="/api/products/{product_guid}/gifts",
    resource="product_gifts",
    name="list",
    kind="value",
    key="items",
    effect="reads",
    type="list[products.ProductGift]",
    query={
        "language": Parameter(wire="language"),
    },
)

ADD: Final[Operation[list[ProductGift]]] = Operation(
    id="createProductGift",
    method="POST",
    path="/api/products/{product_guid}/gifts",
    resource="product_gifts",
    name="add",
    kind="value",
    key="items",
    type="list[products.ProductGift]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_gifts.ProductGiftInput",
)

SET: Final[Operation[list[ProductGift]]] = Operation(
    id="setGiftsToProduct",
    method="PUT",
    path="/api/products/{product_guid}/gifts",
    resource="product_gifts",
    name="set",
    kind="value",
    key="items",
    type="list[products.ProductGift]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="giftCodes",
    body_type="list[product_gifts.ProductGiftCodeInput]",
    body_limits={"max_items": 50},
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    ADD.id: ADD,
    SET.id: SET,
}
"""The operations above by their operationId."""
