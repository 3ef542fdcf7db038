# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Units: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.units import ProductUnit

LIST: Final[Operation[list[ProductUnit]]] = Operation(
    id="getListOfProductUnits",
    method="GET",
    path="/api/products/units",
    resource="units",
    name="list",
    kind="value",
    key="units",
    effect="reads",
    type="list[units.ProductUnit]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
