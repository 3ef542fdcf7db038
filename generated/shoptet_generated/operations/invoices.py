# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Invoices: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.invoices import Invoice, InvoiceChange, InvoiceListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[InvoiceListItem]] = Operation(
    id="getListOfInvoices",
    method="GET",
    path="/api/invoices",
    resource="invoices",
    name="list",
    kind="page",
    key="invoices",
    effect="reads",
    type="invoices.InvoiceListItem",
    query={
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "proforma_invoice_code": Parameter(wire="proformaInvoiceCode"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "tax_date_from": Parameter(wire="taxDateFrom", kind="date-time"),
        "order_code": Parameter(wire="orderCode"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "var_symbol": Parameter(wire="varSymbol"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 1000),
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllInvoices",
    method="GET",
    path="/api/invoices/snapshot",
    resource="invoices",
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
        "due_date_from": Parameter(wire="dueDateFrom", kind="date-time"),
        "due_date_to": Parameter(wire="dueDateTo", kind="date-time"),
        "tax_date_from": Parameter(wire="taxDateFrom", kind="date-time"),
        "tax_date_to": Parameter(wire="taxDateTo", kind="date-time"),
        "order_code_from": Parameter(wire="orderCodeFrom"),
        "order_code_to": Parameter(wire="orderCodeTo"),
        "customer_guid": Parameter(wire="customerGuid"),
        "var_symbol": Parameter(wire="varSymbol"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "has_tax_id": Parameter(wire="hasTaxId", kind="boolean"),
        "has_vat_id": Parameter(wire="hasVatId", kind="boolean"),
        "has_company_id": Parameter(wire="hasCompanyId", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    line="invoices.InvoiceSnapshot",
)

GET: Final[Operation[Invoice]] = Operation(
    id="getInvoiceDetail",
    method="GET",
    path="/api/invoices/{code}",
    resource="invoices",
    name="get",
    kind="value",
    key="invoice",
    effect="reads",
    type="invoices.Invoice",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_FROM_ORDER: Final[Operation[Invoice]] = Operation(
    id="createInvoiceFromOrder",
    method="POST",
    path="/api/orders/{order_code}/invoice",
    resource="invoices",
    name="create_from_order",
    kind="value",
    key="invoice",
    type="invoices.Invoice",
    query={
        "suppress_existence_check": Parameter(wire="suppressExistenceCheck", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="invoices.InvoiceFromOrderInput",
)

CREATE_FROM_PROFORMA_INVOICE: Final[Operation[Invoice]] = Operation(
    id="createInvoiceFromProformaInvoice",
    method="POST",
    path="/api/proforma-invoices/{proforma_invoice_code}/invoice",
    resource="invoices",
    name="create_from_proforma_invoice",
    kind="value",
    key="invoice",
    type="invoices.Invoice",
    query={
        "suppress_existence_check": Parameter(wire="suppressExistenceCheck", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="invoices.InvoiceFromProformaInvoiceInput",
)

LINK_PROFORMA_INVOICES: Final[Operation[Invoice]] = Operation(
    id="invoiceLinkProformaInvoices",
    method="PATCH",
    path="/api/invoices/{code}/link-proforma-invoice",
    resource="invoices",
    name="link_proforma_invoices",
    kind="value",
    key="invoice",
    type="invoices.Invoice",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="proformaInvoiceCodes",
    body_type="list[str]",
    body_limits={"min_items": 1},
)

LINK_PROOF_PAYMENTS: Final[Operation[Invoice]] = Operation(
    id="invoiceLinkProofPayments",
    method="PATCH",
    path="/api/invoices/{code}/link-proof-payment",
    resource="invoices",
    name="link_proof_payments",
    kind="value",
    key="invoice",
    type="invoices.Invoice",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="proofPaymentCodes",
    body_type="list[str]",
    body_limits={"min_items": 1},
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadInvoiceAsPdf",
    method="GET",
    path="/api/invoices/{code}/pdf",
    resource="invoices",
    name="pdf",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

ISDOC: Final[Operation[bytes]] = Operation(
    id="downloadInvoiceAsIsdoc",
    method="GET",
    path="/api/invoices/{code}/isdoc",
    resource="invoices",
    name="isdoc",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[InvoiceChange]] = Operation(
    id="getLastInvoiceChanges",
    method="GET",
    path="/api/invoices/changes",
    resource="invoices",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="invoices.InvoiceChange",
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
    LIST.id: LIST,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    CREATE_FROM_ORDER.id: CREATE_FROM_ORDER,
    CREATE_FROM_PROFORMA_INVOICE.id: CREATE_FROM_PROFORMA_INVOICE,
    LINK_PROFORMA_INVOICES.id: LINK_PROFORMA_INVOICES,
    LINK_PROOF_PAYMENTS.id: LINK_PROOF_PAYMENTS,
    PDF.id: PDF,
    ISDOC.id: ISDOC,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
