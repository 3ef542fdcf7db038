"""Several snapshots at a time."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, TypeVar

from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.snapshots.many import Several, plans_of
from shoptet_generated.runtime.snapshots import AsyncSnapshot, Snapshot

S = TypeVar("S", bound=Snapshot[Any])
A = TypeVar("A", bound=AsyncSnapshot[Any])


class Snapshots(Composed):
    """Several snapshots at a time."""

    def many(
        self, snapshots: Mapping[str, S], *, concurrency: int = 3, timeout: float | None = None
    ) -> Iterator[tuple[str, S]]:
        """Have several snapshots made, and give each with its name as soon as its file is there.

            for name, rows in shop.snapshots.many({"orders": shop.orders.snapshot(), "brands": ...}):
                rows.to_parquet(f"{name}.parquet")

        While one is worked on, the shop makes the next ones. One that failed comes, too, and tells its error when it is
        used, so that it does not stop the others.

        Args:
            snapshots: What methods return, by names of your own; not used yet.
            concurrency: How many are under way at a time.
            timeout: Seconds to wait for the next one; somewhat more than three hours where not given.

        Raises:
            ConfigurationError: An argument makes no sense.
            JobTimeoutError: None was made in time.
        """
        several = Several(self._exchanges, plans_of(snapshots), concurrency, timeout)
        while (name := self._run(lambda _: several.next())) is not None:
            yield name, snapshots[name]


class AsyncSnapshots(AsyncComposed):
    """Several snapshots at a time."""

    async def many(
        self, snapshots: Mapping[str, A], *, concurrency: int = 3, timeout: float | None = None
    ) -> AsyncIterator[tuple[str, A]]:
        """Have several snapshots made, and give each with its name as soon as its file is there.

            async for name, rows in shop.snapshots.many({"orders": shop.orders.snapshot(), "brands": ...}):
                await rows.to_parquet(f"{name}.parquet")

        While one is worked on, the shop makes the next ones. One that failed comes, too, and tells its error when it is
        used, so that it does not stop the others.

        Args:
            snapshots: What methods return, by names of your own; not used yet.
            concurrency: How many are under way at a time.
            timeout: Seconds to wait for the next one; somewhat more than three hours where not given.

        Raises:
            ConfigurationError: An argument makes no sense.
            JobTimeoutError: None was made in time.
        """
        several = Several(self._exchanges, plans_of(snapshots), concurrency, timeout)
        while (name := await self._run(lambda _: several.next())) is not None:
            yield name, snapshots[name]
