"""Run exchanges on the calling thread."""

import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.clock import Alarm, Awaited
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Close, Exchange, Read, Send, Sleep, Step, Wait
from shoptet_api.sansio.waiter import Waiter
from shoptet_api.transport.first_use import SyncFirstUse
from shoptet_api.transport.tracebacks import forget_locals
from shoptet_generated.runtime import UNSET, InputError

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_api.transport.sync_connections import SyncStream
    from shoptet_generated.runtime import ChangeFeed, CursorStore, JobId, Operation, Page, Pager, RawResponse
    from shoptet_generated.runtime.batches import Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.jobs import Job, Target
    from shoptet_generated.runtime.snapshots import OnBadLine, OnProgress, Snapshot

T = TypeVar("T")
K = TypeVar("K", bound="str | int")


class SyncDriver:
    """Performs the steps of exchanges; the generated resources call it (`Transport`)."""

    def __init__(self, exchanges: Exchanges, connections: SyncFirstUse) -> None:
        self._exchanges = exchanges
        self._connections = connections

    @property
    def config(self) -> Config:
        """The client's settings."""
        return self.exchanges.config

    @property
    def exchanges(self) -> Exchanges:
        """The maker of exchanges, for work that consists of several calls."""
        return self._exchanges

    def with_config(self, config: Config) -> "SyncDriver":
        """Return a driver of the same connections under other settings."""
        return SyncDriver(self.exchanges.with_config(config), self._connections)

    def call(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call an operation and return its payload."""
        return self.run(self.exchanges.call(operation, path, query, body))

    def paginate(
        self, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> "Pager[T]":
        """Return the rows of all pages of an operation; send nothing yet."""
        from shoptet_api.paging.sync_pager import SyncPager

        pages = self.exchanges.pages(operation, path, query)
        return SyncPager(self.run, pages.fetch, pages.start, self.config.pages, name=operation.id)

    def start(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> "Job[Any]":
        """Call an operation that queues a job; return the job."""
        from shoptet_api.jobs.submission import job_of, queue

        record = self.run(queue(self.exchanges, operation, path, query, body))
        return job_of(self, operation, record)

    def snapshot(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        on_bad_line: "OnBadLine",
        on_progress: "OnProgress | None",
        timeout: float | None,
    ) -> "Snapshot[Any]":
        """Return the snapshot that an operation makes; send nothing yet."""
        from shoptet_api.snapshots.request import SnapshotRequest
        from shoptet_api.snapshots.snapshot import Snapshot

        plan = SnapshotRequest(self.exchanges, operation, path, query, on_bad_line, on_progress, timeout)
        return Snapshot(self, plan)

    def changes(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        since: "datetime | str",
        store: "CursorStore | None",
        name: str | None,
        overlap: float,
    ) -> "ChangeFeed[T]":
        """Return the feed of a list of changes; send nothing yet."""
        from shoptet_api.feeds.arguments import rounds_of
        from shoptet_api.feeds.feed import ChangeFeed

        rounds = rounds_of(self.exchanges, operation, path, query, since=since, store=store, name=name, overlap=overlap)
        return ChangeFeed(self, rounds)

    def batch(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        uploader: "Uploader | None",
        on_bad_row: "OnBadRow",
        more: Mapping[str, object],
    ) -> "Batch":
        """Check rows, upload the first file of them and return the batch."""
        from shoptet_api.batches.batch import Batch
        from shoptet_api.batches.submission import Work

        work = Work(self.exchanges, operation, path, query, rows, uploader, on_bad_row, more)
        self.run(work.begin())
        return Batch(self, work)

    def get_many(
        self,
        operation: "Operation[T]",
        keys: "Iterable[K]",
        query: Mapping[str, object],
        *,
        concurrency: int,
        ordered: bool,
        on_progress: "OnFetch | None",
    ) -> "Many[K, T]":
        """Return the records of many keys; send nothing yet."""
        from shoptet_api.bulk.fetching import Fetching
        from shoptet_api.bulk.sync_many import SyncMany

        fetching = Fetching(
            self.exchanges,
            operation,
            keys,
            query,
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )
        return SyncMany(self.run, fetching)

    def write_chunked(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        store: "CursorStore | None",
        name: str | None,
        on_progress: "OnWrite | None",
    ) -> "WriteResult[T]":
        """Send any number of rows in calls of a limited size."""
        from shoptet_api.bulk.chunked_write import ChunkedWrite

        write = ChunkedWrite(
            self.exchanges, operation, path, query, rows, store=store, name=name, on_progress=on_progress
        )
        return self.run(write.run())

    def download(
        self, operation: "Operation[bytes]", path: tuple[str | int, ...], query: Mapping[str, object], to: "Target"
    ) -> int:
        """Call an operation that answers with a file; write each piece as it arrives and return the length."""
        return self.run(self.exchanges.download(operation, path, query, to))

    def run(self, exchange: Exchange[T]) -> T:
        """Perform the steps of an exchange to its end. Its error keeps no local variable of the call."""
        outside = sys.exception()
        self._connections.load()
        try:
            with self.config.clock.working():
                return self._perform_all(exchange)
        except BaseException as error:
            forget_locals(error, outside)
            raise

    def _perform_all(self, exchange: Exchange[T]) -> T:
        response: object = None
        try:
            step = next(exchange)
            while True:
                try:
                    response = self._perform(step)
                except BaseException as error:  # noqa: BLE001 (the exchange decides, and raises what it does not handle)
                    step = exchange.throw(error)
                else:
                    step = exchange.send(response)
        except StopIteration as end:
            result: T = end.value
            return result
        except BaseException as error:
            # A signal handler may have raised between two steps, when the exchange does not know of it yet.
            if isinstance(response, Response) and response.stream is not None:
                cast("SyncStream", response.stream).close()
            if getattr(exchange, "gi_frame", None) is not None:
                self._let_clean_up(exchange, error)
            raise

    def _let_clean_up(self, exchange: Exchange[object], error: BaseException) -> None:
        """Raise an error inside an exchange, which may close its streams but do nothing else."""
        with suppress(BaseException):  # Of all errors, the caller must see this one.
            self._close_streams(exchange, exchange.throw(error))
            exchange.close()

    def _close_streams(self, exchange: Exchange[object], step: Step) -> None:
        while isinstance(step, Close):
            self._perform(step)
            step = exchange.send(None)

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._connections.close()

    def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return self._connections.send(step.request, step.deadline)
        if isinstance(step, Read):
            return cast("SyncStream", step.stream).read(step.deadline)
        if isinstance(step, Close):
            cast("SyncStream", step.stream).close()
            return None
        if isinstance(step, Sleep):
            self._wait(step.seconds)
            return None
        if isinstance(step, Wait):
            self._wait(step.seconds, step.waiter, step.awaited)
            return step.waiter.is_done
        return step.work()

    def _wait(self, seconds: float, waiter: Waiter | None = None, awaited: Awaited = "time") -> None:
        """Wait until this time has passed on the clock, or the waiter is done."""
        # Not an Event: after an interrupt inside one of its methods, the thread that sets it could wait for ever.
        wakeup: SimpleQueue[None] = SimpleQueue()
        wake = partial(wakeup.put, None)
        is_done = None if waiter is None else (lambda: waiter.is_done)
        with self.config.clock.alarm(seconds, wake, awaited=awaited, is_done=is_done) as alarm:
            if waiter is not None:
                waiter.on_done(wake)
            _await_alarm(alarm, waiter, wakeup)


def _await_alarm(alarm: Alarm, waiter: Waiter | None, wakeup: "SimpleQueue[None]") -> None:
    while not (alarm.is_over() or (waiter is not None and waiter.is_done)):
        try:
            wakeup.get(timeout=min(alarm.real_seconds(), threading.TIMEOUT_MAX))
        except Empty:
            if alarm.timed_out():
                return


class RawSyncDriver:
    """The driver of `with_raw_response`: its methods return whole responses."""

    def __init__(self, driver: SyncDriver) -> None:
        self._driver = driver

    def call(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> "RawResponse[T]":
        """Call an operation and return its response."""
        return self._driver.run(self._driver.exchanges.raw_call(operation, path, query, body))

    def paginate(
        self, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> "RawResponse[Page[T]]":
        """Return the first page that the arguments ask for."""
        return self._driver.run(self._driver.exchanges.raw_page(operation, path, query))

    def start(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> "RawResponse[JobId]":
        """Queue a job and return the response."""
        return self.call(operation, path, query, body)

    def get_many(self, operation: "Operation[Any]", *_arguments: object, **_options: object) -> NoReturn:
        """Refuse a method that makes many requests.

        Raises:
            InputError: Always.
        """
        raise InputError(f"with_raw_response: expected a method that makes one request, such as {operation.name}")

    write_chunked = get_many

    def changes(self, operation: "Operation[Any]", *_arguments: object, **_options: object) -> NoReturn:
        """Refuse a feed, which makes many requests.

        Raises:
            InputError: Always.
        """
        raise InputError(f"since: a feed makes many requests; {operation.name} returns the first page of the list")

    def snapshot(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        **_options: object,
    ) -> "RawResponse[JobId]":
        """Queue the job of a snapshot and return the response."""
        return self.call(operation, path, query)

    def batch(
        self,
        operation: "Operation[JobId]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        more: Mapping[str, object],
        **_options: object,
    ) -> "RawResponse[JobId]":
        """Queue the job of a batch whose file is already uploaded, and return the response."""
        from shoptet_api.batches.submission import body_of

        return self.call(operation, path, query, body_of(rows, more))
