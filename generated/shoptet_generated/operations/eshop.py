# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Eshop: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.eshop import CustomerFields, Eshop, EshopDesign, EshopDocumentSettings

GET: Final[Operation[Eshop]] = Operation(
    id="getEshopInfo",
    method="GET",
    path="/api/eshop",
    resource="eshop",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="eshop.Eshop",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "orderAdditionalFields",
                "orderStatuses",
                "paymentMethods",
                "shippingMethods",
                "imageCuts",
                "countries",
                "cashDesk",
            ),
        ),
        "language": Parameter(wire="language"),
    },
)

GET_DESIGN: Final[Operation[EshopDesign]] = Operation(
    id="getEshopDesign",
    method="GET",
    path="/api/eshop/design",
    resource="eshop",
    name="get_design",
    kind="value",
    key=None,
    effect="reads",
    type="eshop.EshopDesign",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_DOCUMENT_SETTINGS: Final[Operation[EshopDocumentSettings]] = Operation(
    id="getEshopDocumentSettings",
    method="GET",
    path="/api/eshop/document-settings",
    resource="eshop",
    name="get_document_settings",
    kind="value",
    key=None,
    effect="reads",
    type="eshop.EshopDocumentSettings",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_CUSTOMER_FIELDS: Final[Operation[CustomerFields]] = Operation(
    id="getEshopMandatoryFields",
    method="GET",
    path="/api/eshop/customer-fields",
    resource="eshop",
    name="get_customer_fields",
    kind="value",
    key=None,
    effect="reads",
    type="eshop.CustomerFields",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET.id: GET,
    GET_DESIGN.id: GET_DESIGN,
    GET_DOCUMENT_SETTINGS.id: GET_DOCUMENT_SETTINGS,
    GET_CUSTOMER_FIELDS.id: GET_CUSTOMER_FIELDS,
}
"""The operations above by their operationId."""
