# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Suppliers: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.common import Supplier

LIST: Final[Operation[Supplier]] = Operation(
    id="getListOfSuppliers",
    method="GET",
    path="/api/suppliers",
    resource="suppliers",
    name="list",
    kind="page",
    key="suppliers",
    effect="reads",
    type="common.Supplier",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(200, 500),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
