# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proforma invoices: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.proforma_invoices import (
        ProformaInvoice,
        ProformaInvoiceChange,
        ProformaInvoiceListItem,
    )
    from shoptet_generated.runtime.transport import JobId

CREATE_FROM_ORDER: Final[Operation[ProformaInvoice]] = Operation(
    id="createProformaInvoiceFromOrder",
    method="POST",
    path="/api/orders/{order_code}/proforma-invoice",
    resource="proforma_invoices",
    name="create_from_order",
    kind="value",
    key="proformaInvoice",
    type="proforma_invoices.ProformaInvoice",
    query={
        "suppress_existence_check": Parameter(wire="suppressExistenceCheck", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="proforma_invoices.ProformaInvoiceFromOrderInput",
)

LIST: Final[Operation[ProformaInvoiceListItem]] = Operation(
    id="getListOfProformaInvoices",
    method="GET",
    path="/api/proforma-invoices",
    resource="proforma_invoices",
    name="list",
    kind="page",
    key="proformaInvoices",
    effect="reads",
    type="proforma_invoices.ProformaInvoiceListItem",
    query={
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "order_code": Parameter(wire="orderCode"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "var_symbol": Parameter(wire="varSymbol"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 100),
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllProformaInvoices",
    method="GET",
    path="/api/proforma-invoices/snapshot",
    resource="proforma_invoices",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "proforma_invoice_code_from": Parameter(wire="proformaInvoiceCodeFrom"),
        "proforma_invoice_code_to": Parameter(wire="proformaInvoiceCodeTo"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "paid": Parameter(wire="paid", kind="boolean"),
        "currency_code": Parameter(wire="currencyCode"),
        "language": Parameter(wire="language"),
    },
    line="proforma_invoices.ProformaInvoiceSnapshot",
)

GET: Final[Operation[ProformaInvoice]] = Operation(
    id="getProformaInvoiceDetail",
    method="GET",
    path="/api/proforma-invoices/{code}",
    resource="proforma_invoices",
    name="get",
    kind="value",
    key="proformaInvoice",
    effect="reads",
    type="proforma_invoices.ProformaInvoice",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadProformaInvoicePdf",
    method="GET",
    path="/api/proforma-invoices/{code}/pdf",
    resource="proforma_invoices",
    name="pdf",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[ProformaInvoiceChange]] = Operation(
    id="getLastProformaInvoiceChanges",
    method="GET",
    path="/api/proforma-invoices/changes",
    resource="proforma_invoices",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="proforma_invoices.ProformaInvoiceChange",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "change_type": Parameter(wire="changeType"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE_FROM_ORDER.id: CREATE_FROM_ORDER,
    LIST.id: LIST,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    PDF.id: PDF,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
