"""The records of many keys, read by threads ahead of the caller."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from shoptet_api.bulk.fetching import Fetching, Found, Round
from shoptet_api.compat import override
from shoptet_api.paging.prefetch_threads import Threads
from shoptet_generated.runtime.bulk import Many

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

K = TypeVar("K", bound="str | int")
T = TypeVar("T")


class SyncMany(Many[K, T]):
    """The records of many keys."""

    def __init__(self, run: "Callable[[Exchange[Found[K, T]]], Found[K, T]]", fetching: Fetching[K, T]) -> None:
        self._run = run
        self._fetching = fetching
        self._round: Round[K] | None = None

    @override
    def __iter__(self) -> Iterator[T]:
        with closing(self._walk()) as answers:
            yield from (found.record for found in answers if found.record is not None)

    @override
    def items(self) -> Iterator[tuple[K, T | None]]:
        """Iterate over the keys, each with its record, or with None if it is missing."""
        with closing(self._walk()) as answers:
            for found in answers:
                yield found.key, found.record

    @property
    @override
    def missing(self) -> Sequence[K]:
        """The keys that the last iteration has found missing so far."""
        return () if self._round is None else tuple(self._round.missing)

    def _walk(self) -> Generator[Found[K, T], None, None]:
        fetching = self._fetching
        self._round = keys = fetching.round()
        threads: Threads[K, Found[K, T]] = Threads(self._run, fetching.fetch, fetching.concurrency)
        try:
            yield from self._answers(keys, threads)
            keys.end()
        finally:
            threads.end()

    def _answers(self, keys: Round[K], threads: "Threads[K, Found[K, T]]") -> Generator[Found[K, T], None, None]:
        at_once = self._fetching.concurrency
        # One key at a time is read by the caller's thread. Otherwise a slow record holds up none but itself.
        ahead = 2 * at_once if at_once > 1 else 1
        pending = keys.take(ahead)
        while pending:
            if at_once > 1:
                threads.follow(pending)
            key = pending[0] if self._fetching.ordered else threads.next_ready(pending)
            found = threads.take(key)
            pending.remove(key)
            pending += keys.take(1)
            if at_once > 1:
                threads.follow(pending)
            keys.answered(found)
            yield found
