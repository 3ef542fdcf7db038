# Copied from overrides/runtime/long_running.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""The client as generated resources need it for work that takes longer than a call: jobs, snapshots, batches, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .model import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from .batches import AsyncBatch, Batch, OnBadRow, Uploader
    from .bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from .feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from .jobs import AsyncJob, Job, Target
    from .operation import Operation
    from .snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from .transport import JobId

T = TypeVar("T")
K = TypeVar("K", bound="str | int")


class LongRunning(Protocol):
    """Starts work that takes longer than a call."""

    def get_many(
        self,
        operation: Operation[T],
        keys: Iterable[K],
        query: Mapping[str, object],
        *,
        concurrency: int,
        ordered: bool,
        on_progress: OnFetch | None,
    ) -> Many[K, T]:
        """Return the records of many keys, by an operation that reads one; this sends no request yet."""
        ...

    def write_chunked(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        store: CursorStore | None,
        name: str | None,
        on_progress: OnWrite | None,
    ) -> WriteResult[T]:
        """Send any number of rows in calls that each take a limited number, one after the other."""
        ...

    def start(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> Job[Any]:
        """Call an operation that queues a job, and return the job."""
        ...

    def snapshot(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        on_bad_line: OnBadLine,
        on_progress: OnProgress | None,
        timeout: float | None,
    ) -> Snapshot[Any]:
        """Return the snapshot that an operation makes; this sends no request yet."""
        ...

    def changes(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        since: datetime | str,
        store: CursorStore | None,
        name: str | None,
        overlap: float,
    ) -> ChangeFeed[T]:
        """Return the feed of a list of changes; this sends no request yet."""
        ...

    def batch(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        uploader: Uploader | None,
        on_bad_row: OnBadRow,
        more: Mapping[str, object],
    ) -> Batch:
        """Check the rows, submit the first file and return the batch; `more` goes into the body of each call."""
        ...

    def download(
        self, operation: Operation[bytes], path: tuple[str | int, ...], query: Mapping[str, object], to: Target
    ) -> int:
        """Call an operation that returns a file, write the file while it arrives, and return its length."""
        ...


class AsyncLongRunning(Protocol):
    """Starts work that takes longer than a call, asynchronously."""

    def get_many(
        self,
        operation: Operation[T],
        keys: Iterable[K],
        query: Mapping[str, object],
        *,
        concurrency: int,
        ordered: bool,
        on_progress: OnFetch | None,
    ) -> AsyncMany[K, T]:
        """Return the records of many keys, by an operation that reads one; this sends no request yet."""
        ...

    async def write_chunked(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        store: CursorStore | None,
        name: str | None,
        on_progress: OnWrite | None,
    ) -> WriteResult[T]:
        """Send any number of rows in calls that each take a limited number, one after the other."""
        ...

    async def start(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> AsyncJob[Any]:
        """Call an operation that queues a job, and return the job."""
        ...

    def snapshot(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        on_bad_line: OnBadLine,
        on_progress: OnProgress | None,
        timeout: float | None,
    ) -> AsyncSnapshot[Any]:
        """Return the snapshot that an operation makes; this sends no request yet."""
        ...

    def changes(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        since: datetime | str,
        store: CursorStore | None,
        name: str | None,
        overlap: float,
    ) -> AsyncChangeFeed[T]:
        """Return the feed of a list of changes; this sends no request yet."""
        ...

    async def batch(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        uploader: Uploader | None,
        on_bad_row: OnBadRow,
        more: Mapping[str, object],
    ) -> AsyncBatch:
        """Check the rows, submit the first file and return the batch; `more` goes into the body of each call."""
        ...

    async def download(
        self, operation: Operation[bytes], path: tuple[str | int, ...], query: Mapping[str, object], to: Target
    ) -> int:
        """Call an operation that returns a file, write the file while it arrives, and return its length."""
        ...
