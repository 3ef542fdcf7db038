"""Connections for threads, over httpx.

Each connection serves one thread at a time. One pool for all threads would lose calls: httpcore looks at a connection
that another thread has just received, may take the beginning of that thread's response for the end of an idle
connection, and closes it.

Connections are transports of httpx, not its clients. The API does not need what a client adds (cookies, redirects,
authentication, a log line with the whole address), and that takes as long as the rest of a request.
"""

import ssl
import threading
import weakref
from collections.abc import Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol, cast

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
)
from shoptet_api.transport.private_addresses import public_beside
from shoptet_api.transport.proxies import NamedProxy, httpx_proxy, proxy_of
from shoptet_api.transport.response_body import ResponseBody

if TYPE_CHECKING:
    from shoptet_api.transport.network import TimedBackend

_ONE: Final = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEPT_SECONDS)
_MAX_IDLE: Final = 16


class _Connection(Protocol):
    @property
    def is_own(self) -> bool:
        """Whether this package made the connection."""
        ...

    def send(self, request: Request, deadline: Deadline) -> httpx.Response: ...

    def close(self) -> None: ...

    def forsake(self) -> None:
        """Close only the sockets: that takes no lock that a thread may have held when the process was forked."""


class _Transport(httpx.HTTPTransport):
    """One connection, which keeps deadlines."""

    is_own = True

    def __init__(self, tls: ssl.SSLContext, network: "TimedBackend", proxy: NamedProxy | None) -> None:
        super().__init__(verify=tls, limits=_ONE, proxy=None if proxy is None else httpx_proxy(proxy))
        self._network = network
        give_network(self, network)
        self._is_direct = proxy is None

    def forsake(self) -> None:
        self._network.close_sockets()

    def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = own_request(request, seconds_of(request.timeout, deadline))
        if request.public_beside is None or not self._is_direct:  # A proxy looks names up itself.
            return self.handle_request(made)
        with public_beside(request.public_beside):
            return self.handle_request(made)


class _Client:
    """The caller's client."""

    is_own = False

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def forsake(self) -> None:
        """Do nothing: the sockets are the caller's."""

    def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = clients_request(self._client, request, seconds_of(request.timeout, deadline))
        response = self._client.send(made, stream=True, follow_redirects=False)
        forget_cookies(self._client, response)
        return response

    def close(self) -> None:
        """Do nothing: the client is the caller's."""


class SyncStream(Stream):
    """The body of a response in transfer, and the connection that it arrives on.

    A connection is used again only after a whole response: after an error, or a signal handler that raised somewhere in
    between, nobody knows what it will deliver next.
    """

    def __init__(self, connections: "SyncConnections", origin: str, request: Request) -> None:
        self._connections = connections
        self._origin = origin
        self._request = request
        self._response: httpx.Response | None = None
        self._pieces: Iterator[bytes] = iter(())
        self._is_read = False
        self.connection: _Connection | None = None

    def open(self, connection: _Connection, deadline: Deadline) -> httpx.Response:
        """Send the request and wait for the headers."""
        self._response = response = connection.send(self._request, deadline)
        if self._request.is_streamed:
            # A file is kept as it arrives.
            self._pieces = response.iter_raw()
        return response

    def read(self, deadline: Deadline) -> bytes:
        """Return the next piece; empty at the end.

        Raises:
            TransportError: The response broke off, or the deadline has passed.
        """
        if self.connection is None and not self._is_read:
            raise closed_stream(self._request)
        token = current_deadline.set(deadline)
        try:
            piece = next((piece for piece in self._pieces if piece), b"")
            self._is_read = not piece
        except FAILURES as error:
            self.close()
            raise failure_of(error, self._request, deadline) from error
        except BaseException:
            self.close()
            raise
        finally:
            current_deadline.reset(token)
        return piece

    def end(self) -> None:
        """Take note that the body was read to its end."""
        self._is_read = True

    def close(self) -> None:
        """Return the connection to the pool; close it if its response was not read to the end."""
        connection, response = self.connection, self._response
        if connection is None:
            return
        is_clean = False
        try:
            if response is not None and (self._is_read or not connection.is_own):
                response.close()
            is_clean = self._is_read
        finally:
            self._connections.give_back(connection, self._origin, is_clean=is_clean)
            self.connection = None


class SyncConnections:
    """The connections of a client and its copies."""

    def __init__(self, client: httpx.Client | None = None) -> None:
        given = checked_client(client, httpx.Client)
        self._callers_client = given
        self._callers = None if given is None else _Client(given)
        self._is_closed = False
        self._reset()

    def send(self, request: Request, deadline: Deadline) -> Response:
        """Send a request; return the whole response, or one with the stream of its body.

        Raises:
            TransportError: The response did not arrive whole.
            ResponseTooLargeError: The response is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        origin = request.origin
        started = perf_counter()
        stream = SyncStream(self, origin, request)
        token = current_deadline.set(deadline)
        is_kept = False
        try:
            response = stream.open(self._take(origin, stream), deadline)
            headers = plain_headers(response)
            if request.is_streamed and response.is_success:
                streamed = Response(response.status_code, headers, b"", perf_counter() - started, stream)
                is_kept = True
                return streamed
            body = self._body(response, headers, request, deadline)
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
                stream.close()

    def give_back(self, connection: _Connection, origin: str, *, is_clean: bool) -> None:
        """Return a connection to the pool, or close it if it is not clean."""
        if not connection.is_own:
            return
        with self._lock:
            idle = self._idle.setdefault(origin, [])
            if connection in idle:  # Interrupted on its way out of the pool.
                idle.remove(connection)
            if is_clean and not self._is_closed and len(idle) < _MAX_IDLE and connection in self._own:
                idle.append(connection)
                return
            self._own.discard(connection)
        if not is_clean:
            connection.forsake()
        connection.close()

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._is_closed = True
        self._finalize()

    def _reset(self) -> None:
        self._process = ProcessMark()
        self._lock = threading.Lock()
        self._idle: dict[str, list[_Connection]] = {}
        self._own: set[_Connection] = set()
        # At the end of the program too: a socket that the garbage collector closes causes a warning.
        self._finalize = weakref.finalize(self, _close_all, self._own, self._lock)

    def _take(self, origin: str, stream: SyncStream) -> _Connection:
        """Give the stream a connection: at once, so that none is lost between the pool and the stream."""
        if self._process.is_of_parent():
            # A forked child must not use its parent's connections. Closing a socket here leaves it open in the parent.
            self._finalize.detach()
            for connection in self._own:
                connection.forsake()
            self._reset()
        if self._callers is not None and self._callers_client is not None:
            if self._is_closed or self._callers_client.is_closed:
                raise closed()
            stream.connection = self._callers
            return self._callers
        with self._lock:
            if self._is_closed:
                raise closed()
            if idle := self._idle.get(origin):
                stream.connection = connection = idle[-1]
                idle.pop()
                return connection
            stream.connection = connection = self._new(origin)
            self._own.add(connection)
            return connection

    def _new(self, origin: str) -> _Connection:
        # Imported with the first request: httpcore takes as long to import as the rest of a client.
        from shoptet_api.transport.network import TimedBackend

        return _Transport(tls_context(), TimedBackend(), proxy_of(origin))

    @staticmethod
    def _body(
        response: httpx.Response, headers: Mapping[str, str], request: Request, deadline: Deadline
    ) -> ResponseBody:
        body = ResponseBody(response.status_code, headers, request, deadline)
        # The raw stream: the pieces of httpx would pass through two more generators.
        for piece in cast("httpx.SyncByteStream", response.stream):
            body.feed(piece)
            if body.is_dropped:
                break
        return body


def _close_all(connections: set[_Connection], lock: threading.Lock) -> None:
    with lock:
        closing = list(connections)
        connections.clear()
    for connection in closing:
        connection.close()
