"""Run exchanges on an event loop. Only the waiting differs from `sync_driver`."""

import asyncio
import contextlib
import math
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.clock import Alarm, Awaited
from shoptet_api.errors import ConfigurationError
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Close, Exchange, Read, Send, Sleep, Step, Wait
from shoptet_api.sansio.waiter import Waiter
from shoptet_api.transport.first_use import AsyncFirstUse
from shoptet_api.transport.tracebacks import forget_locals
from shoptet_generated.runtime import (
    UNSET,
    AsyncPager as AsyncPagerBase,
    InputError,
    JobId,
    Operation,
    Page,
    RawResponse,
)

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_api.transport.async_connections import AsyncStream
    from shoptet_generated.runtime import AsyncChangeFeed, CursorStore
    from shoptet_generated.runtime.batches import AsyncBatch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import AsyncMany, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.jobs import AsyncJob, Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress

T = TypeVar("T")
K = TypeVar("K", bound="str | int")


class AsyncDriver:
    """Performs the steps of exchanges; the generated resources call it (`AsyncTransport`)."""

    def __init__(self, exchanges: Exchanges, connections: AsyncFirstUse) -> None:
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

    def with_config(self, config: Config) -> "AsyncDriver":
        """Return a driver of the same connections under other settings."""
        return AsyncDriver(self.exchanges.with_config(config), self._connections)

    async def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call an operation and return its payload."""
        return await self.run(self.exchanges.call(operation, path, query, body))

    def paginate(
        self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> AsyncPagerBase[T]:
        """Return the rows of all pages of an operation; send nothing yet."""
        from shoptet_api.paging.async_pager import AsyncPager

        pages = self.exchanges.pages(operation, path, query)
        return AsyncPager(self.run, pages.fetch, pages.start, self.config.pages, name=operation.id)

    async def start(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> "AsyncJob[Any]":
        """Call an operation that queues a job; return the job."""
        from shoptet_api.jobs.submission import async_job_of, queue

        record = await self.run(queue(self.exchanges, operation, path, query, body))
        return async_job_of(self, operation, record)

    def snapshot(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        on_bad_line: "OnBadLine",
        on_progress: "OnProgress | None",
        timeout: float | None,
    ) -> "AsyncSnapshot[Any]":
        """Return the snapshot that an operation makes; send nothing yet."""
        from shoptet_api.snapshots.request import SnapshotRequest
        from shoptet_api.snapshots.snapshot import AsyncSnapshot

        plan = SnapshotRequest(self.exchanges, operation, path, query, on_bad_line, on_progress, timeout)
        return AsyncSnapshot(self, plan)

    def changes(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        since: "datetime | str",
        store: "CursorStore | None",
        name: str | None,
        overlap: float,
    ) -> "AsyncChangeFeed[T]":
        """Return the feed of a list of changes; send nothing yet."""
        from shoptet_api.feeds.arguments import rounds_of
        from shoptet_api.feeds.feed import AsyncChangeFeed

        rounds = rounds_of(self.exchanges, operation, path, query, since=since, store=store, name=name, overlap=overlap)
        return AsyncChangeFeed(self, rounds)

    async def batch(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        uploader: "Uploader | None",
        on_bad_row: "OnBadRow",
        more: Mapping[str, object],
    ) -> "AsyncBatch":
        """Check rows, upload the first file of them and return the batch."""
        from shoptet_api.batches.batch import AsyncBatch
        from shoptet_api.batches.submission import Work

        work = Work(self.exchanges, operation, path, query, rows, uploader, on_bad_row, more)
        await self.run(work.begin())
        return AsyncBatch(self, work)

    def get_many(
        self,
        operation: "Operation[T]",
        keys: "Iterable[K]",
        query: Mapping[str, object],
        *,
        concurrency: int,
        ordered: bool,
        on_progress: "OnFetch | None",
    ) -> "AsyncMany[K, T]":
        """Return the records of many keys; send nothing yet."""
        from shoptet_api.bulk.async_many import AsyncMany
        from shoptet_api.bulk.fetching import Fetching

        fetching = Fetching(
            self.exchanges,
            operation,
            keys,
            query,
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )
        return AsyncMany(self.run, fetching)

    async def write_chunked(
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
        return await self.run(write.run())

    async def download(
        self, operation: Operation[bytes], path: tuple[str | int, ...], query: Mapping[str, object], to: "Target"
    ) -> int:
        """Call an operation that answers with a file; write each piece as it arrives and return the length."""
        return await self.run(self.exchanges.download(operation, path, query, to))

    async def run(self, exchange: Exchange[T]) -> T:
        """Perform the steps of an exchange to its end. Its error keeps no local variable of the call.

        Raises:
            ConfigurationError: This is not an event loop of asyncio.
        """
        outside = sys.exception()
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            fault = "needs an event loop of asyncio; under trio, call Shoptet with trio.to_thread.run_sync"
            raise ConfigurationError("AsyncShoptet", fault) from None
        self._connections.load()
        try:
            with self.config.clock.working():
                return await self._perform_all(exchange)
        except BaseException as error:
            forget_locals(error, outside)
            raise

    async def _perform_all(self, exchange: Exchange[T]) -> T:
        response: object = None
        try:
            step = next(exchange)
            while True:
                try:
                    response = await self._perform(step)
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
                await cast("AsyncStream", response.stream).close()
            if getattr(exchange, "gi_frame", None) is not None:
                await self._let_clean_up(exchange, error)
            raise

    async def _let_clean_up(self, exchange: Exchange[object], error: BaseException) -> None:
        """Raise an error inside an exchange, which may close its streams but do nothing else."""
        with contextlib.suppress(BaseException):  # Of all errors, the caller must see this one.
            await self._close_streams(exchange, exchange.throw(error))
            exchange.close()

    async def _close_streams(self, exchange: Exchange[object], step: Step) -> None:
        while isinstance(step, Close):
            await self._perform(step)
            step = exchange.send(None)

    async def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        await self._connections.close()

    async def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return await self._connections.send(step.request, step.deadline)
        if isinstance(step, Read):
            return await cast("AsyncStream", step.stream).read(step.deadline)
        if isinstance(step, Close):
            await cast("AsyncStream", step.stream).close()
            return None
        if isinstance(step, Sleep):
            await self._wait(step.seconds)
            return None
        if isinstance(step, Wait):
            await self._wait(step.seconds, step.waiter, step.awaited)
            return step.waiter.is_done
        return await asyncio.to_thread(step.work) if step.blocks else step.work()

    async def _wait(self, seconds: float, waiter: Waiter | None = None, awaited: Awaited = "time") -> None:
        """Wait until this time has passed on the clock, or the waiter is done."""
        loop = asyncio.get_running_loop()
        event = asyncio.Event()

        def wake() -> None:
            with contextlib.suppress(RuntimeError):  # The loop was closed: nothing waits any longer.
                loop.call_soon_threadsafe(event.set)

        is_done = None if waiter is None else (lambda: waiter.is_done)
        with self.config.clock.alarm(seconds, wake, awaited=awaited, is_done=is_done) as alarm:
            if waiter is not None:
                waiter.on_done(wake)
            await _await_alarm(alarm, waiter, event)


async def _await_alarm(alarm: Alarm, waiter: Waiter | None, event: asyncio.Event) -> None:
    while not (alarm.is_over() or (waiter is not None and waiter.is_done)):
        event.clear()
        real = alarm.real_seconds()
        try:
            async with asyncio.timeout(None if math.isinf(real) else real):
                await event.wait()
        except TimeoutError:
            if alarm.timed_out():
                return


class RawAsyncDriver:
    """The driver of `with_raw_response`: its methods return whole responses."""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver

    async def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> RawResponse[T]:
        """Call an operation and return its response."""
        return await self._driver.run(self._driver.exchanges.raw_call(operation, path, query, body))

    async def paginate(
        self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> RawResponse[Page[T]]:
        """Return the first page that the arguments ask for."""
        return await self._driver.run(self._driver.exchanges.raw_page(operation, path, query))

    async def start(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> RawResponse[JobId]:
        """Queue a job and return the response."""
        return await self.call(operation, path, query, body)

    def get_many(self, operation: Operation[Any], *_arguments: object, **_options: object) -> NoReturn:
        """Refuse a method that makes many requests.

        Raises:
            InputError: Always.
        """
        raise InputError(f"with_raw_response: expected a method that makes one request, such as {operation.name}")

    write_chunked = get_many

    def changes(self, operation: Operation[Any], *_arguments: object, **_options: object) -> NoReturn:
        """Refuse a feed, which makes many requests.

        Raises:
            InputError: Always.
        """
        raise InputError(f"since: a feed makes many requests; {operation.name} returns the first page of the list")

    async def snapshot(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        **_options: object,
    ) -> RawResponse[JobId]:
        """Queue the job of a snapshot and return the response."""
        return await self.call(operation, path, query)

    async def batch(
        self,
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        more: Mapping[str, object],
        **_options: object,
    ) -> RawResponse[JobId]:
        """Queue the job of a batch whose file is already uploaded, and return the response."""
        from shoptet_api.batches.submission import body_of

        return await self.call(operation, path, query, body_of(rows, more))
