"""Operations on jobs. They belong to one running sandbox, so they are not registered for all sandboxes."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from shoptet_api.sandbox.background.jobs import Job, Jobs
from shoptet_api.sandbox.call import Call, Handler, Reply, Rows
from shoptet_api.sandbox.clock import SandboxClock


def job_handlers(jobs: Jobs, clock: SandboxClock) -> Mapping[str, Handler]:
    """Return the handlers, keyed by operationId."""

    def is_within(call: Call, name: str, moment: float | None) -> bool:
        first = cast("datetime | None", call.query.get(f"{name}From"))
        last = cast("datetime | None", call.query.get(f"{name}To"))
        if first is None and last is None:
            return True
        if moment is None:
            return False
        at = clock.at(moment)
        return (first is None or first <= at) and (last is None or at <= last)

    def is_wanted(call: Call, job: Job) -> bool:
        if not call.query:
            return True
        return (
            call.query.get("status") in {None, job.status}
            and is_within(call, "creationTime", job.created)
            and is_within(call, "completionTime", job.completed)
        )

    def rows(call: Call) -> Rows:
        return Rows([jobs.row(job) for job in jobs.all() if is_wanted(call, job)])

    return {
        "getListOfJobs": rows,
        "getJobDetail": lambda call: Reply(jobs.detail(jobs.poll(str(call.path["jobId"])))),
    }
