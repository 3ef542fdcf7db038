"""Several snapshots at a time."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, TypeVar

from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.snapshots.many import Several, requests_of
from shoptet_generated.runtime.snapshots import AsyncSnapshot, Snapshot

S = TypeVar("S", bound=Snapshot[Any])
A = TypeVar("A", bound=AsyncSnapshot[Any])


class Snapshots(Composed):
    """Several snapshots at a time."""

    def many(
        self, snapshots: Mapping[str, S], *, concurrency: int = 3, timeout: float | None = None
    ) -> Iterator[tuple[str, S]]:
        """Request several snapshots, and yield each with its name as soon as its file is ready.

            for name, rows in shop.snapshots.many({"orders": shop.orders.snapshot(), "brands": ...}):
                rows.to_parquet(f"{name}.parquet")

        While you read one snapshot, the shop makes the next ones. A failed snapshot is yielded too, and raises its
        error when it is used, so that it does not stop the others.

        Args:
            snapshots: Snapshots that were not used yet, by names of your choice.
            concurrency: The number of snapshots in progress at a time.
            timeout: Seconds to wait for the next one; by default somewhat more than three hours.

        Raises:
            ConfigurationError: An argument is invalid.
            JobTimeoutError: No snapshot was ready in time.
        """
        several = Several(self._exchanges, requests_of(snapshots), concurrency, timeout)
        while (name := self._run(lambda _: several.next())) is not None:
            yield name, snapshots[name]


class AsyncSnapshots(AsyncComposed):
    """Several snapshots at a time."""

    async def many(
        self, snapshots: Mapping[str, A], *, concurrency: int = 3, timeout: float | None = None
    ) -> AsyncIterator[tuple[str, A]]:
        """Request several snapshots, and yield each with its name as soon as its file is ready.

            async for name, rows in shop.snapshots.many({"orders": shop.orders.snapshot(), "brands": ...}):
                await rows.to_parquet(f"{name}.parquet")

        While you read one snapshot, the shop makes the next ones. A failed snapshot is yielded too, and raises its
        error when it is used, so that it does not stop the others.

        Args:
            snapshots: Snapshots that were not used yet, by names of your choice.
            concurrency: The number of snapshots in progress at a time.
            timeout: Seconds to wait for the next one; by default somewhat more than three hours.

        Raises:
            ConfigurationError: An argument is invalid.
            JobTimeoutError: No snapshot was ready in time.
        """
        several = Several(self._exchanges, requests_of(snapshots), concurrency, timeout)
        while (name := await self._run(lambda _: several.next())) is not None:
            yield name, snapshots[name]
