"""Runs exchanges on the calling thread, over httpx."""

import ssl
import threading
import time
from collections.abc import Mapping
from functools import cached_property
from time import perf_counter
from typing import TypeVar

import httpx

from shoptet_api.config import CONNECTIONS_PER_TOKEN, Config
from shoptet_api.exchange import Exchanges
from shoptet_api.httpx_words import (
    FAILURES,
    ONE_CONNECTION,
    answer_of,
    callers_request,
    checked_client,
    closed,
    failure_of,
    own_request,
)
from shoptet_api.paging import SyncPager
from shoptet_api.steps import Answer, Exchange, Request, Send, Sleep, Step, Wait
from shoptet_generated.runtime import UNSET, Operation, Pager

T = TypeVar("T")


class SyncPool:
    """The connections of a client and of its copies: the caller's own httpx client, or up to three of ours.

    Each of ours has one connection and serves one thread at a time. One for all threads would lose calls: httpcore
    looks at a connection that another thread has just been given, may take the beginning of that thread's answer for
    the end of an idle connection, and closes it.
    """

    def __init__(self, client: httpx.Client | None = None) -> None:
        self._callers = checked_client(client, httpx.Client)
        self._idle: list[httpx.Client] = []
        self._ours: list[httpx.Client] = []
        self._places = threading.BoundedSemaphore(CONNECTIONS_PER_TOKEN)
        self._lock = threading.Lock()
        self._closed = False

    def take(self, request: Request) -> httpx.Client:
        """A client for one request, to be given back.

        Raises:
            TimeoutError: All connections stayed busy for too long.
            ConfigurationError: The pool is closed.
        """
        if self._callers is not None:
            if self._closed or self._callers.is_closed:
                raise closed()
            return self._callers
        if not self._places.acquire(timeout=request.timeout.pool):
            raise failure_of(httpx.PoolTimeout("all connections are busy"), request)
        try:
            return self._one_of_ours()
        except BaseException:
            self._places.release()
            raise

    def request(self, client: httpx.Client, request: Request) -> httpx.Request:
        """The request as httpx takes it."""
        return callers_request(client, request) if client is self._callers else own_request(client, request)

    def give_back(self, client: httpx.Client) -> None:
        """Let others have the client."""
        if client is not self._callers:
            with self._lock:
                self._idle.append(client)
            self._places.release()

    def close(self) -> None:
        """Close the connections that are ours."""
        with self._lock:
            self._closed = True
            for client in self._ours:
                client.close()

    def _one_of_ours(self) -> httpx.Client:
        with self._lock:
            if self._closed:
                raise closed()
            if self._idle:
                return self._idle.pop()
            client = httpx.Client(verify=self._tls, limits=ONE_CONNECTION, follow_redirects=False)
            self._ours.append(client)
            return client

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        # Reading the certificates takes longer than a call.
        return httpx.create_ssl_context()


class SyncDriver:
    """Performs the steps of exchanges; what the generated resources call (`Transport`)."""

    def __init__(self, exchanges: Exchanges, pool: SyncPool) -> None:
        self._exchanges = exchanges
        self._pool = pool

    @property
    def config(self) -> Config:
        """The settings."""
        return self._exchanges.config

    def with_config(self, config: Config) -> "SyncDriver":
        """The same connections under other settings."""
        return SyncDriver(self._exchanges.with_config(config), self._pool)

    def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call an operation and return its payload."""
        return self.run(self._exchanges.call(operation, path, query, body))

    def paginate(self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]) -> Pager[T]:
        """Return the rows of all pages of an operation; nothing is sent yet."""
        pages = self._exchanges.pages(operation, path, query)
        return SyncPager(self.run, pages.fetch, pages.start)

    def run(self, exchange: Exchange[T]) -> T:
        """Perform the steps of an exchange to its end."""
        try:
            step = next(exchange)
            while True:
                try:
                    answer = self._perform(step)
                except BaseException as error:  # noqa: BLE001 (the exchange decides, and lets pass what is not its own)
                    step = exchange.throw(error)
                else:
                    step = exchange.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._pool.close()

    def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return self._send(step.request)
        if isinstance(step, Sleep):
            time.sleep(self.config.clock.real_seconds(step.seconds))
            return None
        return self._wait(step) if isinstance(step, Wait) else step.work()

    def _wait(self, step: Wait) -> bool:
        event = threading.Event()
        step.waiter.on_done(event.set)
        seconds = self.config.clock.real_seconds(step.seconds)
        return event.wait(min(seconds, threading.TIMEOUT_MAX)) or step.waiter.is_done

    def _send(self, request: Request) -> Answer:
        client = self._pool.take(request)
        started = perf_counter()
        try:
            response = client.send(self._pool.request(client, request), follow_redirects=False)
        except FAILURES as error:
            raise failure_of(error, request) from error
        finally:
            self._pool.give_back(client)
        return answer_of(response, perf_counter() - started)
