"""Connections for the tasks of an event loop, over httpx; see `sync_connections`, whose twin this is.

Tasks of one loop do not run at the same time, so that they can share one pool.
"""

import asyncio
import os
import ssl
from collections.abc import AsyncIterator
from time import perf_counter
from typing import Final, Protocol

import httpcore
import httpx

from shoptet_api.clock import Clock, Deadline
from shoptet_api.httpx_words import (
    FAILURES,
    KEPT_SECONDS,
    check_announced_length,
    check_length,
    check_unpacked,
    checked_client,
    clients_request,
    closed,
    failure_of,
    goes_through_a_proxy,
    own_request,
    seconds_of,
    tls_context,
    too_late,
)
from shoptet_api.steps import Answer, Request, Stream
from shoptet_api.timed_network import AsyncTimedBackend, current_deadline

# How many requests go at a time is decided by the limits, before a request comes here.
_LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=16, keepalive_expiry=KEPT_SECONDS)


class _Pool(Protocol):
    async def send(self, request: Request, clock: Clock, deadline: Deadline) -> httpx.Response: ...

    async def aclose(self) -> None: ...


class _Transport(httpx.AsyncHTTPTransport):
    """Connections that keep deadlines."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        super().__init__(verify=tls, limits=_LIMITS)
        # httpx has no argument for the network that its pool of httpcore connects through.
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls,
            max_connections=None,
            max_keepalive_connections=_LIMITS.max_keepalive_connections,
            keepalive_expiry=KEPT_SECONDS,
            network_backend=AsyncTimedBackend(),
        )

    async def send(self, request: Request, clock: Clock, deadline: Deadline) -> httpx.Response:
        return await self.handle_async_request(own_request(request, seconds_of(request.timeout, clock, deadline)))


class _Client:
    """A client of httpx: the caller's, or one that finds the proxies."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request, clock: Clock, deadline: Deadline) -> httpx.Response:
        made = clients_request(self._client, request, seconds_of(request.timeout, clock, deadline))
        return await self._client.send(made, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        await self._client.aclose()


class AsyncStream(Stream):
    """The body of an answer on its way."""

    def __init__(self, response: httpx.Response, request: Request, clock: Clock) -> None:
        self._response = response
        self._request = request
        self._clock = clock
        self._pieces: AsyncIterator[bytes] = response.aiter_raw()

    async def read(self, deadline: Deadline) -> bytes:
        """The next piece; empty at the end.

        Raises:
            TransportError: The answer broke off, or the deadline has passed.
        """
        token = current_deadline.set((self._clock, deadline))
        try:
            async for piece in self._pieces:
                if piece:
                    return piece
        except FAILURES as error:
            await self.close()
            raise failure_of(error, self._request, deadline) from error
        finally:
            current_deadline.reset(token)
        return b""

    async def close(self) -> None:
        """Give the connection back; one whose answer was not read to its end is closed."""
        await self._response.aclose()


class AsyncConnections:
    """The connections of a client and of its copies."""

    def __init__(self, client: httpx.AsyncClient | None = None) -> None:
        self._callers_client = checked_client(client, httpx.AsyncClient)
        self._pool: _Pool | None = None if self._callers_client is None else _Client(self._callers_client)
        self._home: tuple[asyncio.AbstractEventLoop, int] | None = None
        self._is_closed = False

    async def send(self, request: Request, clock: Clock, deadline: Deadline) -> Answer:
        """Send a request; its answer, in whole or with the stream of its body.

        Raises:
            TransportError: No whole answer came.
            AnswerTooLargeError: It is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        pool = self._open_pool()
        started = perf_counter()
        token = current_deadline.set((clock, deadline))
        try:
            response = await pool.send(request, clock, deadline)
            if request.is_streamed and response.is_success:
                stream = AsyncStream(response, request, clock)
                return Answer(response.status_code, response.headers, b"", perf_counter() - started, stream)
            try:
                body = await self._body(response, request, deadline)
            finally:
                await response.aclose()
            return Answer(response.status_code, response.headers, body, perf_counter() - started)
        except FAILURES as error:
            raise failure_of(error, request, deadline) from error
        finally:
            current_deadline.reset(token)

    async def close(self) -> None:
        """Close the connections that are ours."""
        self._is_closed = True
        if self._callers_client is None and self._pool is not None:
            pool, self._pool = self._pool, None
            if self._is_at_home():
                await pool.aclose()

    def _is_at_home(self) -> bool:
        return self._home == (asyncio.get_running_loop(), os.getpid())

    def _open_pool(self) -> _Pool:
        if self._is_closed or (self._callers_client is not None and self._callers_client.is_closed):
            raise closed()
        if self._callers_client is not None:
            return self._pool or _Client(self._callers_client)
        if self._pool is None or not self._is_at_home():
            if self._pool is not None:
                # A forked child must not speak on its parent's connections, and not even close them: both would share
                # the parent's list of sockets to watch. Those of a loop that has ended cannot be closed any more.
                _abandoned.append(self._pool)
            self._pool = self._new()
            self._home = (asyncio.get_running_loop(), os.getpid())
        return self._pool

    def _new(self) -> _Pool:
        if goes_through_a_proxy():
            return _Client(httpx.AsyncClient(verify=tls_context(), limits=_LIMITS, follow_redirects=False))
        return _Transport(tls_context())

    @staticmethod
    async def _body(response: httpx.Response, request: Request, deadline: Deadline) -> bytes:
        check_announced_length(response, request)
        pieces: list[bytes] = []
        length = 0
        async for piece in response.aiter_bytes():
            length += len(piece)
            check_length(length, request)
            pieces.append(piece)
            if deadline.left() <= 0:
                raise too_late(request, deadline)
        check_unpacked(response, length)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


_abandoned: Final[list[object]] = []
"""Kept, so that the garbage collector does not close their sockets."""
