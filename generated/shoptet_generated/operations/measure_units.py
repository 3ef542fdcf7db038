# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Measure units: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.measure_units import ProductMeasureUnit

LIST: Final[Operation[list[ProductMeasureUnit]]] = Operation(
    id="getListOfProductsMeasureUnits",
    method="GET",
    path="/api/products/measure-units",
    resource="measure_units",
    name="list",
    kind="value",
    key="measureUnits",
    effect="reads",
    type="list[measure_units.ProductMeasureUnit]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
