"""Calling the client's methods, the sync and the async ones alike."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, cast

import attrs

from shoptet_api import AsyncPager, AsyncShoptet, Drift, Pager, Shoptet
from tests.support.spec import Operation


def method_of(client: object, operation: Operation) -> Callable[..., Any]:
    return cast("Callable[..., Any]", getattr(getattr(client, operation.resource), operation.name))


class Caller(Protocol):
    """Calls methods of a client and waits for what comes; of a pager, for all rows."""

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
        return list(cast("Pager[object]", result)) if isinstance(result, Pager) else result


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
        return await result
