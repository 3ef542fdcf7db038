# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Exports: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.runtime.transport import JobId

DOCUMENTS: Final[Operation[JobId]] = Operation(
    id="generalDocumentDownload",
    method="GET",
    path="/api/export/{document_type}/{file_format}",
    resource="exports",
    name="documents",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "currency": Parameter(wire="currency"),
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "date_from": Parameter(wire="dateFrom", kind="date"),
        "date_to": Parameter(wire="dateTo", kind="date"),
        "tax_date_from": Parameter(wire="taxDateFrom", kind="date"),
        "tax_date_to": Parameter(wire="taxDateTo", kind="date"),
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "exportWithHistoricalVat",
                "exportAsForeignCurrency",
                "linkProformaInvoices",
                "descOrder",
                "onlyClosedProofPayments",
            ),
        ),
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    DOCUMENTS.id: DOCUMENTS,
}
"""The operations above by their operationId."""
