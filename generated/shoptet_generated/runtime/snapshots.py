# Copied from overrides/runtime/snapshots.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Snapshots as methods return them: all records of a kind as a stream of typed rows. `shoptet_api` implements them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeAlias, TypeVar

import attrs

if TYPE_CHECKING:
    from .jobs import AsyncJob, AsyncJobFile, Job, JobFile, OnJobProgress

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class BadLine:
    """A line of a snapshot that cannot be read."""

    number: int
    """Its number in the file, from 1."""
    fault: str


@attrs.frozen
class SnapshotProgress:
    """How far a snapshot has come."""

    bytes: int
    """Bytes of the file that have come, packed as they are."""
    rows: int
    """Rows that were read."""
    total_bytes: int | None
    """How long the file is, where the server says so."""


OnBadLine: TypeAlias = Literal["raise", "skip"] | Callable[[BadLine], object]
"""What becomes of a line that cannot be read: an error, a line in the log, or whatever a function makes of it."""
OnProgress: TypeAlias = Callable[[SnapshotProgress], object]


class Snapshot(ABC, Generic[T_co]):
    """All records of a kind, as they are when the shop makes the file. Nothing is sent before it is used.

    with shop.orders.snapshot() as orders:
        for order in orders:
            ...
    """

    @property
    @abstractmethod
    def job(self) -> Job[JobFile] | None:
        """The job that makes the file; None when it was not requested yet."""

    @property
    @abstractmethod
    def rows_read(self) -> int:
        """How many rows were given so far."""

    @property
    @abstractmethod
    def bad_lines(self) -> int:
        """How many lines could not be read, and were skipped."""

    @abstractmethod
    def start(self) -> Self:
        """Have the file made, and do not wait for it."""

    @abstractmethod
    def resume(self, job_id: str) -> Self:
        """Take the file of a job that was started earlier, perhaps by another process, instead of a new one."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made, as `Job.wait` does."""

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]:
        """Walk the rows as they come. A second walk reads the same file again."""

    @abstractmethod
    def __enter__(self) -> Self:
        """Have the file made and wait for it."""

    @abstractmethod
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the connection."""

    @abstractmethod
    def close(self) -> None:
        """Close the connection."""

    @abstractmethod
    def save(self, path: str | PathLike[str]) -> int:
        """Keep the file as it comes, whole and checked or not at all; return how many rows it has."""

    @abstractmethod
    def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Keep the file unpacked, one JSON object a line, whole or not at all; return how many rows it has."""

    @abstractmethod
    def to_arrow(self) -> Any:  # noqa: ANN401
        """Return all rows as a `pyarrow.Table` with a typed schema; needs the extra `arrow`."""

    @abstractmethod
    def to_parquet(self, path: str | PathLike[str], *, partition_by: str | None = None) -> int:
        """Write the rows to a Parquet file, or to a folder with a part for each value (of a time: day) of a column.

        Returns:
            How many rows were written.
        """


class AsyncSnapshot(ABC, Generic[T_co]):
    """All records of a kind, as they are when the shop makes the file. Nothing is sent before it is used.

    async with shop.orders.snapshot() as orders:
        async for order in orders:
            ...
    """

    @property
    @abstractmethod
    def job(self) -> AsyncJob[AsyncJobFile] | None:
        """The job that makes the file; None when it was not requested yet."""

    @property
    @abstractmethod
    def rows_read(self) -> int:
        """How many rows were given so far."""

    @property
    @abstractmethod
    def bad_lines(self) -> int:
        """How many lines could not be read, and were skipped."""

    @abstractmethod
    async def start(self) -> Self:
        """Have the file made, and do not wait for it."""

    @abstractmethod
    def resume(self, job_id: str) -> Self:
        """Take the file of a job that was started earlier, perhaps by another process, instead of a new one."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made, as `AsyncJob.wait` does."""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T_co]:
        """Walk the rows as they come. A second walk reads the same file again."""

    @abstractmethod
    async def __aenter__(self) -> Self:
        """Have the file made and wait for it."""

    @abstractmethod
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the connection."""

    @abstractmethod
    async def aclose(self) -> None:
        """Close the connection."""

    @abstractmethod
    async def save(self, path: str | PathLike[str]) -> int:
        """Keep the file as it comes, whole and checked or not at all; return how many rows it has."""

    @abstractmethod
    async def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Keep the file unpacked, one JSON object a line, whole or not at all; return how many rows it has."""

    @abstractmethod
    async def to_arrow(self) -> Any:  # noqa: ANN401
        """Return all rows as a `pyarrow.Table` with a typed schema; needs the extra `arrow`."""

    @abstractmethod
    async def to_parquet(self, path: str | PathLike[str], *, partition_by: str | None = None) -> int:
        """Write the rows to a Parquet file, or to a folder with a part for each value (of a time: day) of a column.

        Returns:
            How many rows were written.
        """
