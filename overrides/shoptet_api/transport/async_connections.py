"""Connections for the tasks of an event loop, over httpx; the twin of `sync_connections`.

Each connection serves one request at a time. One pool of httpcore for all of them would look at every connection for
every request: a call would cost three times as much with 50 in flight as with one.
"""

import asyncio
import contextlib
import math
import ssl
import weakref
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from time import perf_counter
from typing import Final, Protocol, cast
from weakref import WeakKeyDictionary

import httpx

from shoptet_api.clock import Deadline, current_deadline
from shoptet_api.errors import ShoptetError
from shoptet_api.fork_safety import ProcessMark
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.transport.closing import closed, closed_stream
from shoptet_api.transport.httpx_adapter import (
    FAILURES,
    KEPT_SECONDS,
    checked_client,
    clients_request,
    failure_of,
    forget_cookies,
    give_network,
    own_request,
    plain_headers,
    seconds_of,
    strip,
    tls_context,
    use_one_connection,
)
from shoptet_api.transport.private_addresses import public_beside
from shoptet_api.transport.proxies import NamedProxy, httpx_proxy, proxy_of
from shoptet_api.transport.response_body import ResponseBody

_ONE: Final = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEPT_SECONDS)
# As many as the API takes from one address.
_MAX_IDLE: Final = 50


class _Connection(Protocol):
    @property
    def is_usable(self) -> bool:
        """Whether an idle connection can take a request: it is neither too old nor closed by the server."""
        ...

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response: ...

    async def aclose(self) -> None: ...


class _Transport(httpx.AsyncHTTPTransport):
    """One connection, which keeps deadlines."""

    def __init__(self, tls: ssl.SSLContext, network: object, proxy: NamedProxy | None) -> None:
        super().__init__(verify=tls, limits=_ONE, proxy=None if proxy is None else httpx_proxy(proxy))
        give_network(self, network)
        self._single = use_one_connection(self)
        self._is_direct = proxy is None

    @property
    def is_usable(self) -> bool:
        return self._single.is_usable

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = own_request(request, seconds_of(request.timeout, deadline))
        if request.public_beside is None or not self._is_direct:  # A proxy looks names up itself.
            return await self.handle_async_request(made)
        with public_beside(request.public_beside):
            return await self.handle_async_request(made)


class _Client:
    """The caller's client."""

    is_usable = True

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = clients_request(self._client, request, seconds_of(request.timeout, deadline))
        remaining = deadline.real_remaining()
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


async def _next(pieces: AsyncIterator[bytes]) -> bytes:
    async for piece in pieces:
        if piece:
            return piece
    return b""


class AsyncStream(Stream):
    """The body of a response in transfer, and the connection that it arrives on.

    A connection is used again only after a whole response.
    """

    def __init__(self, pool: "_Pool", request: Request) -> None:
        self._pool = pool
        self._request = request
        self._response: httpx.Response | None = None
        self._pieces: AsyncIterator[bytes] | None = None
        self._is_read = False
        self._connection: _Connection | None = None

    async def open(self, deadline: Deadline) -> httpx.Response:
        """Send the request and wait for the headers."""
        self._connection = await self._pool.take(self._request.origin)
        self._response = response = await self._connection.send(self._request, deadline)
        if self._request.is_streamed:
            # A file is kept as it arrives.
            self._pieces = response.aiter_raw()
        return response

    async def read(self, deadline: Deadline) -> bytes:
        """Return the next piece; empty at the end.

        Raises:
            TransportError: The response broke off, or the deadline has passed.
        """
        if self._is_read:
            return b""
        if self._connection is None or self._pieces is None:
            raise closed_stream(self._request)
        token = current_deadline.set(deadline)
        try:
            piece = await _next(self._pieces)
        except FAILURES as error:
            await self.close()
            raise failure_of(error, self._request, deadline) from error
        except BaseException:
            await self.close()
            raise
        finally:
            current_deadline.reset(token)
        self._is_read = not piece
        return piece

    def end(self) -> None:
        """Take note that the body was read to its end."""
        self._is_read = True

    async def close(self) -> None:
        """Return the connection to the pool; close it if its response was not read to the end."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        is_clean = False
        try:
            if self._response is not None:
                await self._response.aclose()
            is_clean = self._is_read
        finally:
            await self._pool.give_back(connection, self._request.origin, is_clean=is_clean)


class _Pool(Protocol):
    async def take(self, origin: str) -> _Connection:
        """Return a connection that serves nothing else until it is given back."""
        ...

    async def give_back(self, connection: _Connection, origin: str, *, is_clean: bool) -> None: ...

    async def aclose(self) -> None: ...


class _Callers:
    """The caller's client in place of a pool: it has one of its own."""

    def __init__(self, client: _Client) -> None:
        self._client = client

    async def take(self, origin: str) -> _Connection:
        del origin
        return self._client

    async def give_back(self, connection: _Connection, origin: str, *, is_clean: bool) -> None:
        """Do nothing."""

    async def aclose(self) -> None:
        """Do nothing: the client is the caller's."""


class _Own:
    """The connections of one loop."""

    def __init__(self, network: object) -> None:
        self._network = network
        self._idle: dict[str, deque[_Connection]] = {}
        self._all: set[_Connection] = set()
        self._is_closed = False

    async def take(self, origin: str) -> _Connection:
        idle = self._idle.get(origin)
        while idle:
            # The one that was used last: the others get too old when fewer are needed.
            connection = idle.pop()
            if connection.is_usable:
                if idle and not idle[0].is_usable:
                    await self._drop(idle.popleft())
                return connection
            await self._drop(connection)
        connection = _Transport(tls_context(), self._network, proxy_of(origin))
        self._all.add(connection)
        return connection

    async def give_back(self, connection: _Connection, origin: str, *, is_clean: bool) -> None:
        idle = self._idle.setdefault(origin, deque())
        if is_clean and not self._is_closed and len(idle) < _MAX_IDLE and connection.is_usable:
            idle.append(connection)
        else:
            await self._drop(connection)

    async def aclose(self) -> None:
        self._is_closed = True
        for connection in [*self._all]:
            await self._drop(connection)

    async def _drop(self, connection: _Connection) -> None:
        self._all.discard(connection)
        await connection.aclose()


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
        self._callers = None if given is None else _Callers(_Client(given))
        self._is_closed = False
        self._reset()

    async def send(self, request: Request, deadline: Deadline) -> Response:
        """Send a request; return the whole response, or one with the stream of its body.

        Raises:
            TransportError: The response did not arrive whole.
            ResponseTooLargeError: The response is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        stream = AsyncStream(await self._open_pool(), request)
        started = perf_counter()
        token = current_deadline.set(deadline)
        is_kept = False
        try:
            response = await stream.open(deadline)
            headers = plain_headers(response)
            if request.is_streamed and response.is_success:
                is_kept = True
                return Response(response.status_code, headers, b"", perf_counter() - started, stream)
            body = await self._body(response, headers, request, deadline)
            if not body.is_dropped:
                stream.end()
            return Response(response.status_code, headers, body.end(), perf_counter() - started)
        except FAILURES as error:
            raise failure_of(error, request, deadline) from error
        except ShoptetError:
            raise
        except BaseException as error:
            strip(error)  # An interrupt, or an error of the caller's own transport: its frames hold the token.
            raise
        finally:
            current_deadline.reset(token)
            if not is_kept:
                await stream.close()

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
        from shoptet_api.transport.async_network import AsyncTimedBackend

        return _Own(AsyncTimedBackend())

    @staticmethod
    async def _body(
        response: httpx.Response, headers: Mapping[str, str], request: Request, deadline: Deadline
    ) -> ResponseBody:
        body = ResponseBody(response.status_code, headers, request, deadline)
        # The raw stream: the pieces of httpx would pass through two more generators.
        async for piece in cast("httpx.AsyncByteStream", response.stream):
            body.feed(piece)
            if body.is_dropped:
                break
        return body
