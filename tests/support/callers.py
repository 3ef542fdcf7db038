"""Calling the client's methods, the sync and the async ones alike."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, cast

import attrs

from shoptet_api import (
    AsyncBatch,
    AsyncJob,
    AsyncPager,
    AsyncShoptet,
    AsyncSnapshot,
    Batch,
    Drift,
    Job,
    Pager,
    Shoptet,
    Snapshot,
)
from tests.support.spec import Operation


def method_of(client: object, operation: Operation) -> Callable[..., Any]:
    return cast("Callable[..., Any]", getattr(getattr(client, operation.resource), operation.name))


class Caller(Protocol):
    """Calls methods of a client and waits for what comes; of a pager, for all rows, of a job for its id."""

    drifts: list[Drift]
    """What the client has told of answers that leave the spec."""

    def method(self, operation: Operation) -> Callable[..., Any]: ...

    def call(self, operation: Operation, *args: Any, **kwargs: Any) -> Any: ...


@attrs.frozen
class SyncCaller(Caller):
    client: Shoptet
    drifts: list[Drift]

    def method(self, operation: Operation) -> Callable[..., Any]:
        return method_of(self.client, operation)

    def call(self, operation: Operation, *args: Any, **kwargs: Any) -> Any:
        result = self.method(operation)(*args, **kwargs)
        if isinstance(result, Pager):
            return list(cast("Pager[object]", result))
        return job_id(cast("Snapshot[object]", result).start().job if isinstance(result, Snapshot) else result)


@attrs.frozen
class AsyncCaller(Caller):
    client: AsyncShoptet
    drifts: list[Drift]
    runner: asyncio.Runner

    def method(self, operation: Operation) -> Callable[..., Any]:
        return method_of(self.client, operation)

    def call(self, operation: Operation, *args: Any, **kwargs: Any) -> Any:
        return self.runner.run(self._call(operation, *args, **kwargs))

    async def _call(self, operation: Operation, *args: Any, **kwargs: Any) -> Any:
        result = self.method(operation)(*args, **kwargs)
        if isinstance(result, AsyncPager):
            return [row async for row in cast("AsyncPager[object]", result)]
        if isinstance(result, AsyncSnapshot):
            return job_id((await cast("AsyncSnapshot[object]", result).start()).job)
        return job_id(await result)


def job_id(result: object) -> object:
    """The id of a job that was started; anything else as it is."""
    if isinstance(result, Batch | AsyncBatch):
        return result.job_ids[0]
    return cast("Job[object]", result).id if isinstance(result, Job | AsyncJob) else result
