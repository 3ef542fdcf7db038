# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment gateways: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.payment_gateways import PaymentInformation

GET_PAYMENT: Final[Operation[PaymentInformation]] = Operation(
    id="getInformationAboutPayment",
    method="GET",
    path="/api/payment-status/{paymentCode}",
    resource="payment_gateways",
    name="get_payment",
    kind="value",
    key=None,
    type="payment_gateways.PaymentInformation",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_PAYMENT_STATUS: Final[Operation[None]] = Operation(
    id="updatePaymentStatus",
    method="PATCH",
    path="/api/payment-status/{paymentCode}",
    resource="payment_gateways",
    name="update_payment_status",
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
    body_type="payment_gateways.PaymentStatusUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_PAYMENT.id: GET_PAYMENT,
    UPDATE_PAYMENT_STATUS.id: UPDATE_PAYMENT_STATUS,
}
"""The operations above by their operationId."""
