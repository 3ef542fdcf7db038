"""Runs exchanges on an event loop, over httpx. The twin of the sync driver: only the waiting differs."""

import asyncio
import contextlib
import math
from collections.abc import Mapping
from time import perf_counter
from typing import TypeVar

import httpx

from shoptet_api.config import Config
from shoptet_api.exchange import Exchanges
from shoptet_api.httpx_words import (
    FAILURES,
    LIMITS,
    answer_of,
    callers_request,
    checked_client,
    closed,
    failure_of,
    own_request,
)
from shoptet_api.paging import AsyncPager
from shoptet_api.steps import Answer, Exchange, Request, Send, Sleep, Step, Wait
from shoptet_generated.runtime import UNSET, Operation
from shoptet_generated.runtime import AsyncPager as AsyncPagerBase

T = TypeVar("T")


class AsyncPool:
    """The connections of a client and of its copies: the caller's own httpx client, or one made at the first call."""

    def __init__(self, client: httpx.AsyncClient | None = None) -> None:
        self._client = checked_client(client, httpx.AsyncClient)
        self._is_ours = client is None
        self._closed = False

    def client(self) -> httpx.AsyncClient:
        """The httpx client."""
        if self._closed or (self._client is not None and self._client.is_closed):
            raise closed()
        if self._client is None:
            self._client = httpx.AsyncClient(limits=LIMITS, follow_redirects=False)
        return self._client

    def request(self, client: httpx.AsyncClient, request: Request) -> httpx.Request:
        """The request as httpx takes it."""
        return own_request(client, request) if self._is_ours else callers_request(client, request)

    async def close(self) -> None:
        """Close the connections that are ours."""
        self._closed = True
        if self._is_ours and self._client is not None:
            await self._client.aclose()


class AsyncDriver:
    """Performs the steps of exchanges; what the generated resources call (`AsyncTransport`)."""

    def __init__(self, exchanges: Exchanges, pool: AsyncPool) -> None:
        self._exchanges = exchanges
        self._pool = pool

    @property
    def config(self) -> Config:
        """The settings."""
        return self._exchanges.config

    def with_config(self, config: Config) -> "AsyncDriver":
        """The same connections under other settings."""
        return AsyncDriver(self._exchanges.with_config(config), self._pool)

    async def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call an operation and return its payload."""
        return await self.run(self._exchanges.call(operation, path, query, body))

    def paginate(
        self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> AsyncPagerBase[T]:
        """Return the rows of all pages of an operation; nothing is sent yet."""
        pages = self._exchanges.pages(operation, path, query)
        return AsyncPager(self.run, pages.fetch, pages.start)

    async def run(self, exchange: Exchange[T]) -> T:
        """Perform the steps of an exchange to its end."""
        try:
            step = next(exchange)
            while True:
                try:
                    answer = await self._perform(step)
                except BaseException as error:  # noqa: BLE001 (the exchange decides, and lets pass what is not its own)
                    step = exchange.throw(error)
                else:
                    step = exchange.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    async def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        await self._pool.close()

    async def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return await self._send(step.request)
        if isinstance(step, Sleep):
            await asyncio.sleep(self.config.clock.real_seconds(step.seconds))
            return None
        if isinstance(step, Wait):
            return await self._wait(step)
        return await asyncio.to_thread(step.work) if step.blocks else step.work()

    async def _wait(self, step: Wait) -> bool:
        loop = asyncio.get_running_loop()
        event = asyncio.Event()

        def wake() -> None:
            with contextlib.suppress(RuntimeError):  # The loop was closed: nobody waits any more.
                loop.call_soon_threadsafe(event.set)

        step.waiter.on_done(wake)
        seconds = self.config.clock.real_seconds(step.seconds)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(None if math.isinf(seconds) else seconds):
                await event.wait()
        return step.waiter.is_done

    async def _send(self, request: Request) -> Answer:
        client = self._pool.client()
        started = perf_counter()
        try:
            response = await client.send(self._pool.request(client, request), follow_redirects=False)
        except FAILURES as error:
            raise failure_of(error, request) from error
        return answer_of(response, perf_counter() - started)
