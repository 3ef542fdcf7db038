# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Jobs: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.jobs import JobDetail, JobListItem

LIST: Final[Operation[JobListItem]] = Operation(
    id="getListOfJobs",
    method="GET",
    path="/api/system/jobs",
    resource="jobs",
    name="list",
    kind="page",
    key="jobs",
    effect="reads",
    type="jobs.JobListItem",
    query={
        "status": Parameter(wire="status"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "completion_time_from": Parameter(wire="completionTimeFrom", kind="date-time"),
        "completion_time_to": Parameter(wire="completionTimeTo", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 500),
)

GET: Final[Operation[JobDetail]] = Operation(
    id="getJobDetail",
    method="GET",
    path="/api/system/jobs/{job_id}",
    resource="jobs",
    name="get",
    kind="value",
    key="job",
    effect="reads",
    type="jobs.JobDetail",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    GET.id: GET,
}
"""The operations above by their operationId."""
