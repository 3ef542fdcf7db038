# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Abandoned carts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.runtime.transport import JobId

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllAbandonedCarts",
    method="GET",
    path="/api/abandoned-carts/snapshot",
    resource="abandoned_carts",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "visit_time_from": Parameter(wire="visitTimeFrom", kind="date-time"),
        "visit_time_to": Parameter(wire="visitTimeTo", kind="date-time"),
        "language": Parameter(wire="language"),
    },
    line="abandoned_carts.AbandonedCartSnapshot",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    SNAPSHOT.id: SNAPSHOT,
}
"""The operations above by their operationId."""
