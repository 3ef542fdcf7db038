# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Stocks: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.stocks import LastStockMovement, Stock, StockList, StockMovement, StockSupply

LIST: Final[Operation[StockList]] = Operation(
    id="getListOfStocks",
    method="GET",
    path="/api/stocks",
    resource="stocks",
    name="list",
    kind="value",
    key=None,
    effect="reads",
    type="stocks.StockList",
    query={
        "language": Parameter(wire="language"),
    },
)

GET: Final[Operation[Stock]] = Operation(
    id="getStockDetail",
    method="GET",
    path="/api/stocks/{id}",
    resource="stocks",
    name="get",
    kind="value",
    key="stock",
    effect="reads",
    type="stocks.Stock",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_MOVEMENTS: Final[Operation[StockMovement]] = Operation(
    id="getStockMovements",
    method="GET",
    path="/api/stocks/{id}/movements",
    resource="stocks",
    name="list_movements",
    kind="page",
    key="movements",
    effect="reads",
    type="stocks.StockMovement",
    query={
        "last_id": Parameter(wire="lastId", kind="integer"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "order_code": Parameter(wire="orderCode"),
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "orderCode",
                "productGuid",
                "historicalProductGuid",
                "sumAmount",
            ),
        ),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(25, 1000),
)

UPDATE_QUANTITY_MANY: Final[Operation[None]] = Operation(
    id="updateQuantityInStock",
    method="PATCH",
    path="/api/stocks/{id}/movements",
    resource="stocks",
    name="update_quantity_many",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[stocks.StockAmountChangeInput | stocks.StockQuantityInput | stocks.StockRealStockInput]",
    body_limits={"max_items": 300},
)

GET_LAST_MOVEMENT: Final[Operation[LastStockMovement]] = Operation(
    id="getStockMovementsLastMove",
    method="GET",
    path="/api/stocks/{id}/movements/last",
    resource="stocks",
    name="get_last_movement",
    kind="value",
    key=None,
    effect="reads",
    type="stocks.LastStockMovement",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_SUPPLIES: Final[Operation[StockSupply]] = Operation(
    id="getProductSuppliesInStock",
    method="GET",
    path="/api/stocks/{id}/supplies",
    resource="stocks",
    name="list_supplies",
    kind="page",
    key="supplies",
    effect="reads",
    type="stocks.StockSupply",
    query={
        "product_guid": Parameter(wire="productGuid"),
        "code": Parameter(wire="code"),
        "only_with_claim": Parameter(wire="onlyWithClaim", kind="boolean"),
        "changed_from": Parameter(wire="changedFrom", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    GET.id: GET,
    LIST_MOVEMENTS.id: LIST_MOVEMENTS,
    UPDATE_QUANTITY_MANY.id: UPDATE_QUANTITY_MANY,
    GET_LAST_MOVEMENT.id: GET_LAST_MOVEMENT,
    LIST_SUPPLIES.id: LIST_SUPPLIES,
}
"""The operations above by their operationId."""
