# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Price lists: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.common import PriceList
    from shoptet_generated.models.price_lists import PriceListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[list[PriceList]]] = Operation(
    id="getListOfPriceLists",
    method="GET",
    path="/api/pricelists",
    resource="price_lists",
    name="list",
    kind="value",
    key="pricelists",
    effect="reads",
    type="list[common.PriceList]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[PriceList]] = Operation(
    id="createPricelist",
    method="POST",
    path="/api/pricelists",
    resource="price_lists",
    name="create",
    kind="value",
    key=None,
    type="common.PriceList",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="price_lists.PriceListInput",
)

LIST_ITEMS: Final[Operation[PriceListItem]] = Operation(
    id="getPricelistDetail",
    method="GET",
    path="/api/pricelists/{id}",
    resource="price_lists",
    name="list_items",
    kind="page",
    key="pricelist",
    effect="reads",
    type="price_lists.PriceListItem",
    query={
        "code": Parameter(wire="code"),
        "guid": Parameter(wire="guid"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 100),
)

UPDATE_ITEM_MANY: Final[Operation[None]] = Operation(
    id="updatePricelist",
    method="PATCH",
    path="/api/pricelists/{id}",
    resource="price_lists",
    name="update_item_many",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[price_lists.PriceListItemUpdateInput]",
    body_limits={"max_items": 300},
)

DELETE: Final[Operation[None]] = Operation(
    id="deletePricelist",
    method="DELETE",
    path="/api/pricelists/{id}",
    resource="price_lists",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllPricelistDetails",
    method="GET",
    path="/api/pricelists/{id}/snapshot",
    resource="price_lists",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "action_price_date_from": Parameter(wire="actionPriceDateFrom", kind="date"),
        "action_price_date_to": Parameter(wire="actionPriceDateTo", kind="date"),
        "vat_rate": Parameter(wire="vatRate", kind="decimal"),
        "currency_code": Parameter(wire="currencyCode"),
        "orderable_min_amount": Parameter(wire="orderableMinAmount", kind="decimal"),
        "orderable_min_amount_from": Parameter(wire="orderableMinAmountFrom", kind="decimal"),
        "orderable_min_amount_to": Parameter(wire="orderableMinAmountTo", kind="decimal"),
        "orderable_max_amount": Parameter(wire="orderableMaxAmount", kind="decimal"),
        "orderable_max_amount_from": Parameter(wire="orderableMaxAmountFrom", kind="decimal"),
        "orderable_max_amount_to": Parameter(wire="orderableMaxAmountTo", kind="decimal"),
        "language": Parameter(wire="language"),
    },
    line="price_lists.PriceListSnapshot",
)

UPDATE_ITEM_BATCH: Final[Operation[JobId]] = Operation(
    id="updatePricelistBatch",
    method="PATCH",
    path="/api/pricelists/{id}/batch",
    resource="price_lists",
    name="update_item_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="price_lists.PriceListBatchUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    LIST_ITEMS.id: LIST_ITEMS,
    UPDATE_ITEM_MANY.id: UPDATE_ITEM_MANY,
    DELETE.id: DELETE,
    SNAPSHOT.id: SNAPSHOT,
    UPDATE_ITEM_BATCH.id: UPDATE_ITEM_BATCH,
}
"""The operations above by their operationId."""
