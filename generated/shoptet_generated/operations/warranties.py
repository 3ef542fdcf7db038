# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Warranties: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.warranties import Warranty

LIST: Final[Operation[list[Warranty]]] = Operation(
    id="getListOfProductWarranties",
    method="GET",
    path="/api/products/warranties",
    resource="warranties",
    name="list",
    kind="value",
    key="warranties",
    effect="reads",
    type="list[warranties.Warranty]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
