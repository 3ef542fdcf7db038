# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment methods: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.payment_methods import PaymentMethod, PaymentMethodList

LIST: Final[Operation[PaymentMethodList]] = Operation(
    id="getListingOfPaymentMethods",
    method="GET",
    path="/api/payment-methods",
    resource="payment_methods",
    name="list",
    kind="value",
    key=None,
    effect="reads",
    type="payment_methods.PaymentMethodList",
    query={
        "sales_channel_guid": Parameter(wire="salesChannelGuid"),
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[PaymentMethod]] = Operation(
    id="createPaymentMethod",
    method="POST",
    path="/api/payment-methods",
    resource="payment_methods",
    name="create",
    kind="value",
    key=None,
    type="payment_methods.PaymentMethod",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="payment_methods.PaymentMethodInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deletePaymentMethod",
    method="DELETE",
    path="/api/payment-methods/{guid}",
    resource="payment_methods",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
