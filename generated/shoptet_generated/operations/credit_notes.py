# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Credit notes: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.credit_notes import CreditNote, CreditNoteChange, CreditNoteListItem, DocumentItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[CreditNoteListItem]] = Operation(
    id="getListOfCreditNotes",
    method="GET",
    path="/api/credit-notes",
    resource="credit_notes",
    name="list",
    kind="page",
    key="creditNotes",
    effect="reads",
    type="credit_notes.CreditNoteListItem",
    query={
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "invoice_code": Parameter(wire="invoiceCode"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "var_symbol": Parameter(wire="varSymbol"),
        "proof_payment_code": Parameter(wire="proofPaymentCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllCreditNotes",
    method="GET",
    path="/api/credit-notes/snapshot",
    resource="credit_notes",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "invoice_code_from": Parameter(wire="invoiceCodeFrom"),
        "invoice_code_to": Parameter(wire="invoiceCodeTo"),
        "due_date_from": Parameter(wire="dueDateFrom", kind="date-time"),
        "due_date_to": Parameter(wire="dueDateTo", kind="date-time"),
        "has_proof_payment_code": Parameter(wire="hasProofPaymentCode", kind="boolean"),
        "tax_date_from": Parameter(wire="taxDateFrom", kind="date-time"),
        "tax_date_to": Parameter(wire="taxDateTo", kind="date-time"),
        "order_code_from": Parameter(wire="orderCodeFrom"),
        "order_code_to": Parameter(wire="orderCodeTo"),
        "customer_guid": Parameter(wire="customerGuid"),
        "var_symbol": Parameter(wire="varSymbol"),
        "restocked": Parameter(wire="restocked", kind="boolean"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
    line="credit_notes.CreditNoteSnapshot",
)

GET: Final[Operation[CreditNote]] = Operation(
    id="getCreditNoteDetail",
    method="GET",
    path="/api/credit-notes/{code}",
    resource="credit_notes",
    name="get",
    kind="value",
    key="creditNote",
    effect="reads",
    type="credit_notes.CreditNote",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[CreditNote]] = Operation(
    id="updateCreditNote",
    method="PATCH",
    path="/api/credit-notes/{code}",
    resource="credit_notes",
    name="update",
    kind="value",
    key="creditNote",
    type="credit_notes.CreditNote",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="credit_notes.CreditNoteUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteCreditNote",
    method="DELETE",
    path="/api/credit-notes/{code}",
    resource="credit_notes",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

RESTOCK: Final[Operation[list[str]]] = Operation(
    id="restockCreditNote",
    method="POST",
    path="/api/credit-notes/{code}/restock",
    resource="credit_notes",
    name="restock",
    kind="value",
    key="notes",
    type="list[str]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_FROM_INVOICE: Final[Operation[CreditNote]] = Operation(
    id="createCreditNoteFromInvoice",
    method="POST",
    path="/api/invoices/{invoice_code}/credit-note",
    resource="credit_notes",
    name="create_from_invoice",
    kind="value",
    key="creditNote",
    type="credit_notes.CreditNote",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("surchargeParameters",)),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="credit_notes.CreditNoteFromInvoiceInput",
)

CREATE_FROM_PROOF_PAYMENT: Final[Operation[CreditNote]] = Operation(
    id="createCreditNoteFromProofOfPayment",
    method="POST",
    path="/api/proof-payments/{proof_payment_code}/credit-note",
    resource="credit_notes",
    name="create_from_proof_payment",
    kind="value",
    key="creditNote",
    type="credit_notes.CreditNote",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="credit_notes.CreditNoteFromProofPaymentInput",
)

CREATE_ITEM: Final[Operation[CreditNote]] = Operation(
    id="createCreditNoteItem",
    method="POST",
    path="/api/credit-notes/{code}/item",
    resource="credit_notes",
    name="create_item",
    kind="value",
    key="creditNote",
    type="credit_notes.CreditNote",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="credit_notes.CreditNoteItemInput",
)

UPDATE_ITEM: Final[Operation[DocumentItem]] = Operation(
    id="updateCreditNoteItem",
    method="PATCH",
    path="/api/credit-notes/{code}/item/{item_id}",
    resource="credit_notes",
    name="update_item",
    kind="value",
    key="creditNoteItem",
    type="credit_notes.DocumentItem",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="credit_notes.CreditNoteItemUpdateInput",
)

DELETE_ITEM: Final[Operation[None]] = Operation(
    id="deleteCreditNoteItem",
    method="DELETE",
    path="/api/credit-notes/{code}/item/{item_id}",
    resource="credit_notes",
    name="delete_item",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadCreditNotePdf",
    method="GET",
    path="/api/credit-notes/{code}/pdf",
    resource="credit_notes",
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
    id="downloadCreditNoteAsIsdoc",
    method="GET",
    path="/api/credit-notes/{code}/isdoc",
    resource="credit_notes",
    name="isdoc",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[CreditNoteChange]] = Operation(
    id="getLastCreditNoteChanges",
    method="GET",
    path="/api/credit-notes/changes",
    resource="credit_notes",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="credit_notes.CreditNoteChange",
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
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    RESTOCK.id: RESTOCK,
    CREATE_FROM_INVOICE.id: CREATE_FROM_INVOICE,
    CREATE_FROM_PROOF_PAYMENT.id: CREATE_FROM_PROOF_PAYMENT,
    CREATE_ITEM.id: CREATE_ITEM,
    UPDATE_ITEM.id: UPDATE_ITEM,
    DELETE_ITEM.id: DELETE_ITEM,
    PDF.id: PDF,
    ISDOC.id: ISDOC,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
