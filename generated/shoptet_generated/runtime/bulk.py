# Copied from overrides/runtime/bulk.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Many records at once: reading them by their keys, and writing more rows than one call takes.

`shoptet_api` implements the methods that use these types.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Generic, TypeAlias, TypeVar

import attrs

from .answers import ErrorDetail

K_co = TypeVar("K_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class FetchProgress:
    """The progress of reading many records."""

    done: int
    """Keys that were answered, missing ones included."""
    missing: int
    total: int | None
    """Keys in all, repeated ones included; None if only the end of the keys will tell."""


OnFetch: TypeAlias = Callable[[FetchProgress], object]


class Many(ABC, Generic[K_co, T_co]):
    """The records of many keys. Iterate over it for those that exist; nothing is sent before.

    Each key is asked for once, however often it is given. A program that iterates again asks again.
    """

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]:
        """Iterate over the records that exist."""

    @abstractmethod
    def items(self) -> Iterator[tuple[K_co, T_co | None]]:
        """Iterate over the keys, each with its record, or with None if it is missing."""

    @property
    @abstractmethod
    def missing(self) -> Sequence[K_co]:
        """The keys that the last iteration has found missing so far."""


class AsyncMany(ABC, Generic[K_co, T_co]):
    """The records of many keys. Iterate over it for those that exist; nothing is sent before.

    Each key is asked for once, however often it is given. A program that iterates again asks again.
    """

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T_co]:
        """Iterate over the records that exist."""

    @abstractmethod
    def items(self) -> AsyncIterator[tuple[K_co, T_co | None]]:
        """Iterate over the keys, each with its record, or with None if it is missing."""

    @property
    @abstractmethod
    def missing(self) -> Sequence[K_co]:
        """The keys that the last iteration has found missing so far."""


@attrs.frozen
class RefusedRow:
    """A row that was not written."""

    index: int
    """The position of the row in the input, from 0."""
    errors: Sequence[ErrorDetail]
    """The API's reasons, or those of the check before sending."""

    @property
    def message(self) -> str:
        """The reasons in one line."""
        return "; ".join(map(str, self.errors)) or "refused without a reason"


@attrs.frozen
class WriteProgress:
    """The progress of writing many rows."""

    done: int
    """Rows that are finished: written, refused or unknown."""
    refused: int
    unknown: int


OnWrite: TypeAlias = Callable[[WriteProgress], object]


@attrs.frozen(kw_only=True)
class WriteResult(Generic[T_co]):
    """The outcome of writing many rows. A row that is neither refused nor unknown was written."""

    count: int
    """Rows that are finished: the first ones of the input."""
    refused: Sequence[RefusedRow]
    """In the order of the input, each row once."""
    unknown: Sequence[int]
    """Positions of rows that may have been written: the answer was lost. They are not sent again."""
    results: Sequence[T_co] = ()
    """The results of the calls, in order; those of earlier processes are not kept."""
    unplaced: Sequence[ErrorDetail] = ()
    """Errors that name a row, but none of the rows that were sent."""

    @property
    def written(self) -> int:
        """The number of rows that were written."""
        return self.count - len(self.refused) - len(self.unknown)
