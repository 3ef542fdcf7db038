# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Orders: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.orders import (
        Order,
        OrderChange,
        OrderClaim,
        OrderListItem,
        OrderSourceListItem,
        OrderStatusList,
    )
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[OrderListItem]] = Operation(
    id="getListOfOrders",
    method="GET",
    path="/api/orders",
    resource="orders",
    name="list",
    kind="page",
    key="orders",
    effect="reads",
    type="orders.OrderListItem",
    query={
        "status_id": Parameter(wire="statusId", kind="integer"),
        "shipping_guid": Parameter(wire="shippingGuid"),
        "shipping_company_code": Parameter(wire="shippingCompanyCode"),
        "payment_method_guid": Parameter(wire="paymentMethodGuid"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "customer_guid": Parameter(wire="customerGuid"),
        "email": Parameter(wire="email"),
        "phone": Parameter(wire="phone"),
        "product_code": Parameter(wire="productCode"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "source_id": Parameter(wire="sourceId", kind="integer"),
        "order_codes": Parameter(wire="orderCodes", kind="list", max_items=50),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(50, 50),
)

CREATE: Final[Operation[Order]] = Operation(
    id="createOrder",
    method="POST",
    path="/api/orders",
    resource="orders",
    name="create",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "suppress_document_generation": Parameter(wire="suppressDocumentGeneration", kind="boolean"),
        "suppress_email_sending": Parameter(wire="suppressEmailSending", kind="boolean"),
        "suppress_product_checking": Parameter(wire="suppressProductChecking", kind="boolean"),
        "suppress_stock_movements": Parameter(wire="suppressStockMovements", kind="boolean"),
        "suppress_historical_mandatory_fields": Parameter(wire="suppressHistoricalMandatoryFields", kind="boolean"),
        "suppress_historical_payment_checking": Parameter(wire="suppressHistoricalPaymentChecking", kind="boolean"),
        "suppress_historical_shipping_checking": Parameter(wire="suppressHistoricalShippingChecking", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderInput",
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllOrders",
    method="GET",
    path="/api/orders/snapshot",
    resource="orders",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "notes",
                "images",
                "shippingDetails",
                "stockLocation",
                "surchargeParameters",
                "productFlags",
            ),
        ),
        "order_codes": Parameter(wire="orderCodes", kind="list", max_items=50),
        "status_id": Parameter(wire="statusId", kind="integer"),
        "shipping_guid": Parameter(wire="shippingGuid"),
        "shipping_company_code": Parameter(wire="shippingCompanyCode"),
        "payment_method_guid": Parameter(wire="paymentMethodGuid"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "customer_guid": Parameter(wire="customerGuid"),
        "email": Parameter(wire="email"),
        "phone": Parameter(wire="phone"),
        "product_code": Parameter(wire="productCode"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "source_id": Parameter(wire="sourceId", kind="integer"),
        "language": Parameter(wire="language"),
    },
    line="orders.OrderSnapshot",
)

UPDATE_STATUS_MANY: Final[Operation[None]] = Operation(
    id="bulkOrderStatusChange",
    method="PATCH",
    path="/api/orders/status-change",
    resource="orders",
    name="update_status_many",
    kind="none",
    key=None,
    type="None",
    query={
        "suppress_document_generation": Parameter(wire="suppressDocumentGeneration", kind="boolean"),
        "suppress_email_sending": Parameter(wire="suppressEmailSending", kind="boolean"),
        "suppress_sms_sending": Parameter(wire="suppressSmsSending", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderStatusesUpdateInput",
)

GET: Final[Operation[Order]] = Operation(
    id="getOrderDetail",
    method="GET",
    path="/api/orders/{code}",
    resource="orders",
    name="get",
    kind="value",
    key="order",
    effect="reads",
    type="orders.Order",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "notes",
                "images",
                "shippingDetails",
                "stockLocation",
                "surchargeParameters",
                "paymentTransactions",
                "productFlags",
            ),
        ),
        "language": Parameter(wire="language"),
    },
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOrder",
    method="DELETE",
    path="/api/orders/{code}",
    resource="orders",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_HEAD: Final[Operation[Order]] = Operation(
    id="updateOrderHead",
    method="PATCH",
    path="/api/orders/{code}/head",
    resource="orders",
    name="update_head",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderHeadUpdateInput",
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadOrderAsPdf",
    method="GET",
    path="/api/orders/{code}/pdf",
    resource="orders",
    name="pdf",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_NOTES: Final[Operation[None]] = Operation(
    id="updateRemarksForOrder",
    method="PATCH",
    path="/api/orders/{code}/notes",
    resource="orders",
    name="update_notes",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderNotesUpdateInput",
)

UPDATE_STATUS: Final[Operation[Order]] = Operation(
    id="updateOrderStatus",
    method="PATCH",
    path="/api/orders/{code}/status",
    resource="orders",
    name="update_status",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "suppress_document_generation": Parameter(wire="suppressDocumentGeneration", kind="boolean"),
        "suppress_email_sending": Parameter(wire="suppressEmailSending", kind="boolean"),
        "suppress_sms_sending": Parameter(wire="suppressSmsSending", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderStatusUpdateInput",
)

COPY: Final[Operation[Order]] = Operation(
    id="orderCopy",
    method="POST",
    path="/api/orders/{code}/copy",
    resource="orders",
    name="copy",
    kind="value",
    key="order",
    type="orders.Order",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "notes",
                "images",
                "shippingDetails",
                "stockLocation",
                "productFlags",
                "surchargeParameters",
                "paymentTransactions",
            ),
        ),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="orders.OrderCopyInput",
)

LIST_STATUSES: Final[Operation[OrderStatusList]] = Operation(
    id="getListOfOrderStatuses",
    method="GET",
    path="/api/orders/statuses",
    resource="orders",
    name="list_statuses",
    kind="value",
    key=None,
    effect="reads",
    type="orders.OrderStatusList",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_SOURCES: Final[Operation[list[OrderSourceListItem]]] = Operation(
    id="getListOfOrderSources",
    method="GET",
    path="/api/orders/sources",
    resource="orders",
    name="list_sources",
    kind="value",
    key="sources",
    effect="reads",
    type="list[orders.OrderSourceListItem]",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[OrderChange]] = Operation(
    id="getLastOrderChanges",
    method="GET",
    path="/api/orders/changes",
    resource="orders",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="orders.OrderChange",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "change_type": Parameter(wire="changeType"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 1000),
)

LIST_CLAIMS: Final[Operation[OrderClaim]] = Operation(
    id="getOrderClaims",
    method="GET",
    path="/api/orders/claims",
    resource="orders",
    name="list_claims",
    kind="page",
    key="orders",
    effect="reads",
    type="orders.OrderClaim",
    query={
        "include_closed_and_cancelled_orders": Parameter(wire="includeClosedAndCancelledOrders", kind="boolean"),
        "product_code": Parameter(wire="productCode"),
        "order_code": Parameter(wire="orderCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 250),
)

CREATE_BATCH: Final[Operation[JobId]] = Operation(
    id="orderBatchInsertion",
    method="POST",
    path="/api/orders/batch",
    resource="orders",
    name="create_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="orders.OrderBatchCreateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    SNAPSHOT.id: SNAPSHOT,
    UPDATE_STATUS_MANY.id: UPDATE_STATUS_MANY,
    GET.id: GET,
    DELETE.id: DELETE,
    UPDATE_HEAD.id: UPDATE_HEAD,
    PDF.id: PDF,
    UPDATE_NOTES.id: UPDATE_NOTES,
    UPDATE_STATUS.id: UPDATE_STATUS,
    COPY.id: COPY,
    LIST_STATUSES.id: LIST_STATUSES,
    LIST_SOURCES.id: LIST_SOURCES,
    LIST_CHANGES.id: LIST_CHANGES,
    LIST_CLAIMS.id: LIST_CLAIMS,
    CREATE_BATCH.id: CREATE_BATCH,
}
"""The operations above by their operationId."""
