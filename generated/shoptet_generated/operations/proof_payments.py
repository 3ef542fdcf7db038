# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proof payments: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.proof_payments import ProofPayment, ProofPaymentChange, ProofPaymentListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[ProofPaymentListItem]] = Operation(
    id="getListOfProofPayments",
    method="GET",
    path="/api/proof-payments",
    resource="proof_payments",
    name="list",
    kind="page",
    key="items",
    effect="reads",
    type="proof_payments.ProofPaymentListItem",
    query={
        "code": Parameter(wire="code"),
        "order_code": Parameter(wire="orderCode"),
        "proforma_invoice_code": Parameter(wire="proformaInvoiceCode"),
        "invoice_code": Parameter(wire="invoiceCode"),
        "issue_date": Parameter(wire="issueDate", kind="date-time"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "closed": Parameter(wire="closed", kind="boolean"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 100),
)

CREATE: Final[Operation[ProofPayment]] = Operation(
    id="createProofPayment",
    method="POST",
    path="/api/proof-payments",
    resource="proof_payments",
    name="create",
    kind="value",
    key="proofPayments",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="proof_payments.ProofPaymentInput",
)

GET: Final[Operation[ProofPayment]] = Operation(
    id="getProofPaymentDetail",
    method="GET",
    path="/api/proof-payments/{code}",
    resource="proof_payments",
    name="get",
    kind="value",
    key="proofPayments",
    effect="reads",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[ProofPayment]] = Operation(
    id="updateProofPayment",
    method="PATCH",
    path="/api/proof-payments/{code}",
    resource="proof_payments",
    name="update",
    kind="value",
    key="proofPayments",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="proof_payments.ProofPaymentUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteProofPayment",
    method="DELETE",
    path="/api/proof-payments/{code}",
    resource="proof_payments",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllProofPayments",
    method="GET",
    path="/api/proof-payments/snapshot",
    resource="proof_payments",
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
        "tax_date_from": Parameter(wire="taxDateFrom", kind="date-time"),
        "tax_date_to": Parameter(wire="taxDateTo", kind="date-time"),
        "is_valid": Parameter(wire="isValid", kind="boolean"),
        "currency_code": Parameter(wire="currencyCode"),
        "closed": Parameter(wire="closed", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    line="proof_payments.ProofPaymentSnapshot",
)

LIST_BY_ORDER: Final[Operation[list[ProofPayment]]] = Operation(
    id="getProofPaymentDetailByOrderCode",
    method="GET",
    path="/api/proof-payments/order/{order_code}",
    resource="proof_payments",
    name="list_by_order",
    kind="value",
    key="proofPayments",
    effect="reads",
    type="list[proof_payments.ProofPayment]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_FROM_ORDER: Final[Operation[ProofPayment]] = Operation(
    id="createProofPaymentByOrderCode",
    method="POST",
    path="/api/proof-payments/order/{order_code}",
    resource="proof_payments",
    name="create_from_order",
    kind="value",
    key="proofPayments",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_BY_PROFORMA_INVOICE: Final[Operation[list[ProofPayment]]] = Operation(
    id="getProofPaymentDetailByProformaInvoiceCode",
    method="GET",
    path="/api/proof-payments/proforma-invoice/{proforma_invoice_code}",
    resource="proof_payments",
    name="list_by_proforma_invoice",
    kind="value",
    key="proofPayments",
    effect="reads",
    type="list[proof_payments.ProofPayment]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_FROM_PROFORMA_INVOICE: Final[Operation[ProofPayment]] = Operation(
    id="createProofPaymentByProformaInvoiceCode",
    method="POST",
    path="/api/proof-payments/proforma-invoice/{proforma_invoice_code}",
    resource="proof_payments",
    name="create_from_proforma_invoice",
    kind="value",
    key="proofPayments",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_DOCUMENT_SETTINGS: Final[Operation[ProofPayment]] = Operation(
    id="proofPaymentDocumentSettings",
    method="POST",
    path="/api/proof-payments/{code}/document-settings",
    resource="proof_payments",
    name="update_document_settings",
    kind="value",
    key="proofPayments",
    type="proof_payments.ProofPayment",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="proof_payments.ProofPaymentDocumentSettingsInput",
)

PDF: Final[Operation[bytes]] = Operation(
    id="downloadProofOfPaymentPdf",
    method="GET",
    path="/api/proof-payments/{code}/pdf",
    resource="proof_payments",
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
    id="downloadProofPaymentAsIsdoc",
    method="GET",
    path="/api/proof-payments/{code}/isdoc",
    resource="proof_payments",
    name="isdoc",
    kind="binary",
    key=None,
    effect="reads",
    type="bytes",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[ProofPaymentChange]] = Operation(
    id="getLastProofPaymentsChanges",
    method="GET",
    path="/api/proof-payments/changes",
    resource="proof_payments",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="proof_payments.ProofPaymentChange",
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
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    SNAPSHOT.id: SNAPSHOT,
    LIST_BY_ORDER.id: LIST_BY_ORDER,
    CREATE_FROM_ORDER.id: CREATE_FROM_ORDER,
    LIST_BY_PROFORMA_INVOICE.id: LIST_BY_PROFORMA_INVOICE,
    CREATE_FROM_PROFORMA_INVOICE.id: CREATE_FROM_PROFORMA_INVOICE,
    UPDATE_DOCUMENT_SETTINGS.id: UPDATE_DOCUMENT_SETTINGS,
    PDF.id: PDF,
    ISDOC.id: ISDOC,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
