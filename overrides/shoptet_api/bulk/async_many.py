"""The records of many keys, read by tasks ahead of the caller. The twin of the sync one: only the waiting differs."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, TypeVar

from shoptet_api.bulk.fetching import Fetching, Found, Round
from shoptet_api.compat import override
from shoptet_api.paging.prefetch_tasks import Tasks
from shoptet_generated.runtime.bulk import AsyncMany as AsyncManyBase

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

K = TypeVar("K", bound="str | int")
T = TypeVar("T")


class AsyncMany(AsyncManyBase[K, T]):
    """The records of many keys."""

    def __init__(
        self,
        run: "Callable[[Exchange[Found[K, T]]], Coroutine[Any, Any, Found[K, T]]]",
        fetching: Fetching[K, T],
    ) -> None:
        self._run = run
        self._fetching = fetching
        self._round: Round[K] | None = None

    @override
    async def __aiter__(self) -> AsyncIterator[T]:
        async with (
            aclosing(self._walk()) as answers,
            aclosing(found.record async for found in answers if found.record is not None) as records,
        ):
            async for record in records:
                yield record

    @override
    async def items(self) -> AsyncIterator[tuple[K, T | None]]:
        """Iterate over the keys, each with its record, or with None if it is missing."""
        async with aclosing(self._walk()) as answers:
            async for found in answers:
                yield found.key, found.record

    @property
    @override
    def missing(self) -> Sequence[K]:
        """The keys that the last iteration has found missing so far."""
        return () if self._round is None else tuple(self._round.missing)

    async def _walk(self) -> AsyncGenerator[Found[K, T], None]:
        fetching = self._fetching
        self._round = keys = fetching.round()
        tasks: Tasks[K, Found[K, T]] = Tasks(lambda key: self._run(fetching.fetch(key)), fetching.concurrency)
        try:
            async with aclosing(self._answers(keys, tasks)) as answers:
                async for found in answers:
                    yield found
            keys.end()
        finally:
            await tasks.end()

    async def _answers(self, keys: Round[K], tasks: "Tasks[K, Found[K, T]]") -> AsyncGenerator[Found[K, T], None]:
        at_once = self._fetching.concurrency
        ahead = 2 * at_once if at_once > 1 else 1
        pending = keys.take(ahead)
        while pending:
            if at_once > 1:
                await tasks.follow(pending)
            key = pending[0] if self._fetching.ordered else await tasks.next_ready(pending)
            found = await tasks.take(key)
            pending.remove(key)
            pending += keys.take(1)
            if at_once > 1:
                await tasks.follow(pending)
            keys.answered(found)
            yield found
