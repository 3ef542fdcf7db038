# Copied from overrides/runtime/snapshots.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Snapshots as methods return them: all records of a kind as a stream of typed rows. `shoptet_api` implements them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
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
    """The number of the line in the file, from 1."""
    fault: str


@attrs.frozen
class SnapshotProgress:
    """The progress of a snapshot."""

    bytes: int
    """Number of compressed bytes received so far."""
    rows: int
    """Number of rows read so far."""
    total_bytes: int | None
    """The length of the file; None if the server does not say."""


OnBadLine: TypeAlias = Literal["raise", "skip"] | Callable[[BadLine], object]
"""How to treat a line that cannot be read: raise an error, skip and log it, or call a function with it."""
OnProgress: TypeAlias = Callable[[SnapshotProgress], object]


class Snapshot(ABC, Generic[T_co]):
    """All records of a kind, as they are when the shop makes the file. The first use sends the request.

    with shop.orders.snapshot() as orders:
        for order in orders:
            ...
    """

    @property
    @abstractmethod
    def job(self) -> Job[JobFile] | None:
        """The job that makes the file; None before it is requested."""

    @property
    @abstractmethod
    def rows_read(self) -> int:
        """Number of rows returned so far."""

    @property
    @abstractmethod
    def bad_lines(self) -> int:
        """Number of lines skipped because they could not be read."""

    @abstractmethod
    def start(self) -> Self:
        """Request the file, without waiting for it."""

    @abstractmethod
    def resume(self, job_id: str) -> Self:
        """Use the file of a job that was started earlier, perhaps by another process, instead of a new one."""

    @abstractmethod
    def allow_no_file(self) -> Self:
        """Treat a job that completed without a file as one without rows; by default it is a `JobError` with the log."""

    @abstractmethod
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made, as `Job.wait` does."""

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]:
        """Iterate over the rows while they arrive. A second iteration reads the same file again."""

    @abstractmethod
    def __enter__(self) -> Self:
        """Request the file and wait for it."""

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
        """Save the file unchanged, whole and checked or not at all; return the number of its rows."""

    @abstractmethod
    def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Save the file decompressed, one JSON object a line, whole or not at all; return the number of its rows."""

    @abstractmethod
    def to_arrow(self) -> Any:  # noqa: ANN401
        """Return all rows as a `pyarrow.Table` with a typed schema; needs the extra `arrow`."""

    @abstractmethod
    def to_parquet(
        self,
        path: str | PathLike[str],
        *,
        partition_by: str | None = None,
        explode: str | Sequence[str] | None = None,
    ) -> int:
        """Write the rows to a Parquet file, or to a folder with a part for each value (or day) of a column.

        Args:
            path: The file; a new folder with one of the other arguments.
            partition_by: A column of plain values, such as `status_id` or `price.currency_code`.
            explode: Lists that get a table of their own: `"items"`, several names, or `"all"`. The folder then has
                `rows.parquet` and a file for each list, whose rows have the key of their parent.

        Returns:
            The number of rows written.
        """


class AsyncSnapshot(ABC, Generic[T_co]):
    """All records of a kind, as they are when the shop makes the file. The first use sends the request.

    async with shop.orders.snapshot() as orders:
        async for order in orders:
            ...
    """

    @property
    @abstractmethod
    def job(self) -> AsyncJob[AsyncJobFile] | None:
        """The job that makes the file; None before it is requested."""

    @property
    @abstractmethod
    def rows_read(self) -> int:
        """Number of rows returned so far."""

    @property
    @abstractmethod
    def bad_lines(self) -> int:
        """Number of lines skipped because they could not be read."""

    @abstractmethod
    async def start(self) -> Self:
        """Request the file, without waiting for it."""

    @abstractmethod
    def resume(self, job_id: str) -> Self:
        """Use the file of a job that was started earlier, perhaps by another process, instead of a new one."""

    @abstractmethod
    def allow_no_file(self) -> Self:
        """Treat a job that completed without a file as one without rows; by default it is a `JobError` with the log."""

    @abstractmethod
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the file is made, as `AsyncJob.wait` does."""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T_co]:
        """Iterate over the rows while they arrive. A second iteration reads the same file again."""

    @abstractmethod
    async def __aenter__(self) -> Self:
        """Request the file and wait for it."""

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
        """Save the file unchanged, whole and checked or not at all; return the number of its rows."""

    @abstractmethod
    async def to_jsonl(self, path: str | PathLike[str]) -> int:
        """Save the file decompressed, one JSON object a line, whole or not at all; return the number of its rows."""

    @abstractmethod
    async def to_arrow(self) -> Any:  # noqa: ANN401
        """Return all rows as a `pyarrow.Table` with a typed schema; needs the extra `arrow`."""

    @abstractmethod
    async def to_parquet(
        self,
        path: str | PathLike[str],
        *,
        partition_by: str | None = None,
        explode: str | Sequence[str] | None = None,
    ) -> int:
        """Write the rows to a Parquet file, or to a folder with a part for each value (or day) of a column.

        Args:
            path: The file; a new folder with one of the other arguments.
            partition_by: A column of plain values, such as `status_id` or `price.currency_code`.
            explode: Lists that get a table of their own: `"items"`, several names, or `"all"`. The folder then has
                `rows.parquet` and a file for each list, whose rows have the key of their parent.

        Returns:
            The number of rows written.
        """
