"""Which records to ask for, and one of them as an exchange."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from importlib import import_module
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

import attrs

from shoptet_api.checks import check_whole, unexpected
from shoptet_api.errors import NotFoundError
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.bulk import FetchProgress, OnFetch

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_generated.runtime import Operation

K = TypeVar("K", bound="str | int")
T = TypeVar("T")

MAX_CONCURRENCY: Final = 50
"""The API's limit of connections from one address."""
_SNAPSHOT_IS_CHEAPER: Final = 1000
_log: Final = logging.getLogger("shoptet_api.bulk")


@attrs.frozen
class Found(Generic[K, T]):
    """The answer for one key."""

    key: K
    record: T | None
    """None if the record is missing."""


class Fetching(Generic[K, T]):
    """What to ask for, for both clients. Each iteration over it is a `Round`.

    Raises:
        InputError: These are not keys.
        ConfigurationError: An option is invalid.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        operation: "Operation[T]",
        keys: Iterable[K],
        query: Mapping[str, object],
        *,
        concurrency: int,
        ordered: bool,
        on_progress: OnFetch | None,
    ) -> None:
        given = type(cast("object", keys)).__name__
        if isinstance(keys, str | bytes | Mapping) or not isinstance(cast("object", keys), Iterable):
            raise InputError(f"keys: expected several keys, such as a list, got {given}")
        self.concurrency: Final = check_whole("concurrency", concurrency, 1)
        if concurrency > MAX_CONCURRENCY:
            raise unexpected("concurrency", f"at most {MAX_CONCURRENCY}", concurrency)
        if on_progress is not None and not callable(on_progress):
            raise unexpected("on_progress", "a function", on_progress)
        self.ordered: Final = ordered
        self._exchanges = exchanges
        self._operation = operation
        self._query = query
        self._keys = keys
        self._is_used = False
        self._on_progress = on_progress

    def round(self) -> "Round[K]":
        """Begin an iteration.

        Raises:
            InputError: The keys were used up by an earlier one.
        """
        if isinstance(self._keys, Iterator):
            if self._is_used:
                given = type(self._keys).__name__
                raise InputError(f"keys: expected a list to iterate over again, got {given}, which is used up")
            self._is_used = True
        total = len(self._keys) if isinstance(self._keys, Sized) else None
        if total is not None and total >= _SNAPSHOT_IS_CHEAPER:
            self._advise(total)
        return Round(self._keys, total, self._on_progress, self._advise)

    def _advise(self, count: int) -> None:
        """Log that a snapshot may be cheaper for this many records, if the API has one.

        List filters take 50 codes at a time, but the rows of lists are shorter than the records of `get`.
        """
        if _has_snapshot(self._operation.resource):
            what = (self._operation.resource, count)
            _log.info("%s: %d records are read one by one; a snapshot may be cheaper", *what)

    def fetch(self, key: K) -> Exchange[Found[K, T]]:
        """Return the exchange for one record; a record that does not exist is an answer, too."""
        try:
            record = yield from self._exchanges.call(self._operation, (key,), self._query)
        except NotFoundError:
            return Found(key, None)
        return Found(key, record)


class Round(Generic[K]):
    """One iteration: the keys that are still to be asked for, and the missing ones so far."""

    def __init__(
        self, keys: Iterable[K], total: int | None, on_progress: OnFetch | None, advise: Callable[[int], object]
    ) -> None:
        self.missing: list[K] = []
        self._advise = advise
        self._taken = 0
        self._keys = self._each_once(keys)
        self._total = total
        self._on_progress = on_progress
        self._done = 0
        self._fault: BaseException | None = None

    def take(self, count: int) -> list[K]:
        """Return the next keys, at most this many.

        If the caller's iterator raises, the keys before it are asked for first: `end` raises its error.
        """
        taken: list[K] = []
        try:
            while len(taken) < count and self._fault is None:
                taken.append(next(self._keys))
                self._taken += 1
                if self._total is None and self._taken == _SNAPSHOT_IS_CHEAPER:
                    # A generator does not say how many there are.
                    self._advise(self._taken)
        except StopIteration:
            pass
        except Exception as error:  # noqa: BLE001 (raised when the keys before it are answered)
            self._fault = error
        return taken

    def answered(self, found: "Found[K, T]") -> None:
        """Count an answer."""
        self._done += 1
        if found.record is None:
            self.missing.append(found.key)
        if self._on_progress is not None:
            self._on_progress(FetchProgress(self._done, len(self.missing), self._total))

    def end(self) -> None:
        """Raise the error of the caller's iterator, if it ended with one."""
        if self._fault is not None:
            raise self._fault

    @staticmethod
    def _each_once(keys: Iterable[K]) -> Iterator[K]:
        seen: set[K] = set()
        for key in keys:
            if not isinstance(cast("object", key), str | int):
                raise InputError(f"keys: expected a str or an int for each record, got {type(key).__name__}")
            if key not in seen:
                seen.add(key)
                yield key


def _has_snapshot(resource: str) -> bool:
    return hasattr(import_module(f"shoptet_generated.operations.{resource}"), "SNAPSHOT")
