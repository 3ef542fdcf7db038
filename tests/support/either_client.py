"""Run the same test with the sync and the async client."""

import asyncio
from collections.abc import Coroutine
from itertools import islice
from typing import Any

import attrs


@attrs.frozen
class EitherClient:
    """One of the two clients. Its methods return values or coroutines, so nothing here is typed."""

    shop: Any
    runner: asyncio.Runner | None

    def run(self, value: Any) -> Any:
        """Return what a method returned, awaited if the client is asynchronous."""
        if self.runner is None:
            return value
        return self.runner.run(_awaited(value))

    def rows(self, rows: Any, limit: int | None = None) -> list[Any]:
        """Return the rows of a pager, snapshot or feed."""
        if self.runner is None:
            return list(islice(rows, limit))
        return self.runner.run(_rows(rows, limit))

    def close(self) -> None:
        if self.runner is None:
            self.shop.close()
        else:
            self.runner.run(self.shop.aclose())


async def _awaited(value: Coroutine[Any, Any, Any]) -> Any:
    return await value


async def _rows(rows: Any, limit: int | None) -> list[Any]:
    found: list[Any] = []
    iterator = aiter(rows)
    try:
        async for row in iterator:
            found.append(row)
            if len(found) == limit:
                break
    finally:
        if hasattr(iterator, "aclose"):
            await iterator.aclose()
    return found
