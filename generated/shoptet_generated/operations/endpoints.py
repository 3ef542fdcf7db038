# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Endpoints: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.endpoints import Endpoint

LIST: Final[Operation[list[Endpoint]]] = Operation(
    id="getListOfAvailableEndpoints",
    method="GET",
    path="/api/system/endpoints",
    resource="endpoints",
    name="list",
    kind="value",
    key="endpoints",
    effect="reads",
    type="list[endpoints.Endpoint]",
    query={
        "status": Parameter(wire="status"),
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
