"""Connections for the tasks of an event loop, over httpx; the twin of `sync_connections`.

Tasks of one loop do not run at the same time, so they can share one pool.
"""

import asyncio
import contextlib
import math
import ssl
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from time import perf_counter
from typing import Final, Protocol, cast
from weakref import WeakKeyDictionary

import httpx

from shoptet_api.clock import Deadline
from shoptet_api.errors import ShoptetError
from shoptet_api.fork_safety import ProcessMark
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.transport.current_deadline import current_deadline
from shoptet_api.transport.httpx_adapter import (
    FAILURES,
    KEPT_SECONDS,
    checked_client,
    clients_request,
    closed,
    failure_of,
    forget_cookies,
    give_network,
    own_request,
    plain_headers,
    seconds_of,
    strip,
    tls_context,
)
from shoptet_api.transport.proxies import NamedProxy, httpx_proxy, proxy_of
from shoptet_api.transport.response_body import ResponseBody

# The limits decide how many requests go at a time, before a request arrives here.
_LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=16, keepalive_expiry=KEPT_SECONDS)


class _Pool(Protocol):
    async def send(self, request: Request, deadline: Deadline) -> httpx.Response: ...

    async def aclose(self) -> None: ...


class _Transport(httpx.AsyncHTTPTransport):
    """Connections that keep deadlines."""

    def __init__(self, tls: ssl.SSLContext, network: object, proxy: NamedProxy | None) -> None:
        super().__init__(verify=tls, limits=_LIMITS, proxy=None if proxy is None else httpx_proxy(proxy))
        give_network(self, network)

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        return await self.handle_async_request(own_request(request, seconds_of(request.timeout, deadline)))


class _Transports:
    """The transports of one loop: one for each origin, which may have a proxy of its own."""

    def __init__(self, network: object) -> None:
        self._network = network
        self._transports: dict[str, _Transport] = {}

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        origin = request.origin
        transport = self._transports.get(origin)
        if transport is None:
            transport = self._transports[origin] = _Transport(tls_context(), self._network, proxy_of(origin))
        return await transport.send(request, deadline)

    async def aclose(self) -> None:
        for transport in self._transports.values():
            await transport.aclose()


class _Client:
    """The caller's client."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = clients_request(self._client, request, seconds_of(request.timeout, deadline))
        remaining = deadline.real_left()
        try:
            # The caller's client has its own network, which knows no deadline.
            async with asyncio.timeout(None if math.isinf(remaining) else remaining):
                response = await self._client.send(made, stream=True, follow_redirects=False)
        except TimeoutError as error:
            raise httpx.ReadTimeout("the call's deadline has passed") from error
        forget_cookies(self._client, response)
        return response

    async def aclose(self) -> None:
        """Do nothing: the client is the caller's."""


class AsyncStream(Stream):
    """The body of a response in transfer."""

    def __init__(self, response: httpx.Response, request: Request) -> None:
        self._response = response
        self._request = request
        self._pieces: AsyncIterator[bytes] = response.aiter_raw()

    async def read(self, deadline: Deadline) -> bytes:
        """Return the next piece; empty at the end.

        Raises:
            TransportError: The response broke off, or the deadline has passed.
        """
        token = current_deadline.set(deadline)
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
        """Return the connection to the pool; close it if its response was not read to the end."""
        await self._response.aclose()


class _LoopPool:
    """The pool of one event loop. It is closed with its client, with the last reference to that, or with the loop.

    A loop that ends closes the asynchronous generators that were started in it: one of them waits to close the pool.
    """

    def __init__(self, pool: _Pool) -> None:
        self.pool = pool
        self._end = self._close_at_the_end()

    async def settle(self) -> None:
        """Register the generator with the loop."""
        await anext(self._end)

    async def leave(self) -> None:
        """Close the pool."""
        await self._end.aclose()

    async def _close_at_the_end(self) -> AsyncGenerator[None, None]:
        # Kept alive, so that the loop can close it when nothing else refers to it; in a forked child, for ever.
        _held.add(self)
        try:
            yield
        finally:
            _held.discard(self)
            await self.pool.aclose()


_held: Final[set[object]] = set()


def _leave_all(pools: WeakKeyDictionary[asyncio.AbstractEventLoop, _LoopPool], process: ProcessMark) -> None:
    """Have each loop close its pool; a child process leaves the pools of its parent alone."""
    for loop, pool in () if process.is_of_parent() else [*pools.items()]:
        with contextlib.suppress(RuntimeError):  # The loop was closed.
            loop.call_soon_threadsafe(_leave, loop, pool)


def _leave(loop: asyncio.AbstractEventLoop, pool: _LoopPool) -> None:
    task = loop.create_task(pool.leave())
    _held.add(task)
    task.add_done_callback(_held.discard)


class AsyncConnections:
    """The connections of a client and its copies."""

    def __init__(self, client: httpx.AsyncClient | None = None) -> None:
        given = checked_client(client, httpx.AsyncClient)
        self._callers_client = given
        self._callers = None if given is None else _Client(given)
        self._is_closed = False
        self._reset()

    async def send(self, request: Request, deadline: Deadline) -> Response:
        """Send a request; return the whole response, or one with the stream of its body.

        Raises:
            TransportError: The response did not arrive whole.
            ResponseTooLargeError: The response is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        pool = await self._open_pool()
        started = perf_counter()
        token = current_deadline.set(deadline)
        try:
            response = await pool.send(request, deadline)
            headers = plain_headers(response)
            if request.is_streamed and response.is_success:
                stream = AsyncStream(response, request)
                return Response(response.status_code, headers, b"", perf_counter() - started, stream)
            try:
                body = await self._body(response, headers, request, deadline)
            finally:
                await response.aclose()
            return Response(response.status_code, headers, body, perf_counter() - started)
        except FAILURES as error:
            raise failure_of(error, request, deadline) from error
        except ShoptetError:
            raise
        except BaseException as error:
            strip(error)  # An interrupt, or an error of the caller's own transport: its frames hold the token.
            raise
        finally:
            current_deadline.reset(token)

    async def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._is_closed = True
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is not None and not self._process.is_of_parent():
            await pool.leave()

    async def _open_pool(self) -> _Pool:
        if self._is_closed or (self._callers_client is not None and self._callers_client.is_closed):
            raise closed()
        if self._callers is not None:
            return self._callers
        if self._process.is_of_parent():
            # A forked child must not use its parent's connections, and not even close them: both processes would share
            # the parent's list of sockets to watch.
            self._reset()
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            pool = self._pools[loop] = _LoopPool(self._new())
            await pool.settle()
        return pool.pool

    def _reset(self) -> None:
        self._process = ProcessMark()
        self._pools: WeakKeyDictionary[asyncio.AbstractEventLoop, _LoopPool] = WeakKeyDictionary()
        weakref.finalize(self, _leave_all, self._pools, self._process).atexit = False

    def _new(self) -> _Pool:
        # Imported with the first request: httpcore takes as long to import as the rest of a client.
        from shoptet_api.transport.network import AsyncTimedBackend

        return _Transports(AsyncTimedBackend())

    @staticmethod
    async def _body(
        response: httpx.Response, headers: Mapping[str, str], request: Request, deadline: Deadline
    ) -> bytes:
        body = ResponseBody(response.status_code, headers, request, deadline)
        # The raw stream: the pieces of httpx would pass through two more generators.
        async for piece in cast("httpx.AsyncByteStream", response.stream):
            body.feed(piece)
        return body.end()
