# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment gateways: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.payment_statuses import PaymentInformation

GET: Final[Operation[PaymentInformation]] = Operation(
    id="getInformationAboutPayment",
    method="GET",
    path="/api/payment-status/{payment_code}",
    resource="payment_statuses",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="payment_statuses.PaymentInformation",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[None]] = Operation(
    id="updatePaymentStatus",
    method="PATCH",
    path="/api/payment-status/{payment_code}",
    resource="payment_statuses",
    name="update",
    kind="none",
    key=None,
    type="None",
    query={
        "suppress_document_generation": Parameter(wire="suppressDocumentGeneration", kind="boolean"),
        "suppress_email_sending": Parameter(wire="suppressEmailSending", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="payment_statuses.PaymentStatusUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET.id: GET,
    UPDATE.id: UPDATE,
}
"""The operations above by their operationId."""
