"""Call methods of both clients by their operations in the spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import attrs

from shoptet_api import AsyncBatch, AsyncJob, AsyncPager, AsyncSnapshot, Batch, Drift, Job, Pager, Snapshot
from tests.support.either_client import EitherClient
from tests.support.spec import Operation


def method_of(client: object, operation: Operation) -> Callable[..., Any]:
    return cast("Callable[..., Any]", getattr(getattr(client, operation.resource), operation.name))


@attrs.frozen
class MethodCaller:
    """Calls methods of a client and collects the results: all rows of a pager, the id of a job."""

    client: EitherClient
    drifts: list[Drift]
    """What the client has reported of responses that leave the spec."""

    def method(self, operation: Operation) -> Callable[..., Any]:
        return method_of(self.client.shop, operation)

    def call(self, operation: Operation, *args: Any, **kwargs: Any) -> Any:
        result = self.method(operation)(*args, **kwargs)
        if isinstance(result, Pager | AsyncPager):
            return self.client.rows(result)
        if isinstance(result, Snapshot | AsyncSnapshot):
            return job_id(self.client.run(cast("Any", result).start()).job)
        return job_id(self.client.run(result))


def job_id(result: object) -> object:
    """Return the id of a job that was started; anything else unchanged."""
    if isinstance(result, Batch | AsyncBatch):
        return result.job_ids[0]
    return cast("Job[object]", result).id if isinstance(result, Job | AsyncJob) else result
