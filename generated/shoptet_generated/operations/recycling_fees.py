# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Recycling fees: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.common import RecyclingFeeCategory

LIST: Final[Operation[list[RecyclingFeeCategory]]] = Operation(
    id="getListOfRecyclingFeeCategories",
    method="GET",
    path="/api/products/recycling-fee-categories",
    resource="recycling_fees",
    name="list",
    kind="value",
    key="recyclingFeeCategories",
    effect="reads",
    type="list[common.RecyclingFeeCategory]",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
