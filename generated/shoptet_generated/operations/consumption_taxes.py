# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Consumption taxes: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.consumption_taxes import ConsumptionTax

LIST: Final[Operation[list[ConsumptionTax]]] = Operation(
    id="getListOfConsumptionTaxes",
    method="GET",
    path="/api/products/consumption-taxes",
    resource="consumption_taxes",
    name="list",
    kind="value",
    key="consumptionTaxes",
    effect="reads",
    type="list[consumption_taxes.ConsumptionTax]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[ConsumptionTax]] = Operation(
    id="createConsumptionTax",
    method="POST",
    path="/api/products/consumption-taxes",
    resource="consumption_taxes",
    name="create",
    kind="value",
    key=None,
    type="consumption_taxes.ConsumptionTax",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="consumption_taxes.ConsumptionTaxInput",
)

UPDATE: Final[Operation[ConsumptionTax]] = Operation(
    id="updateConsumptionTax",
    method="PATCH",
    path="/api/products/consumption-taxes/{id}",
    resource="consumption_taxes",
    name="update",
    kind="value",
    key=None,
    type="consumption_taxes.ConsumptionTax",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="consumption_taxes.ConsumptionTaxUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteConsumptionTax",
    method="DELETE",
    path="/api/products/consumption-taxes/{id}",
    resource="consumption_taxes",
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
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
