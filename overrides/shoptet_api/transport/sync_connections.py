"""Connections for threads, over httpx.

Each connection serves one thread at a time. One pool for all threads would lose calls: httpcore looks at a connection
that another thread has just received, may take the beginning of that thread's response for the end of an idle
connection, and closes it.

Connections are transports of httpx, not its clients. The API does not need what a client adds (cookies, redirects,
authentication, a log line with the whole address), and that takes as long as the rest of a request. If the environment
names proxies, the connection is a client after all, which knows which request goes through which proxy.
"""

import ssl
import threading
import weakref
from collections.abc import Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol, cast

import httpx

from shoptet_api.clock import Deadline
from shoptet_api.fork_safety import ProcessMark
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.transport.current_deadline import current_deadline
from shoptet_api.transport.httpx_adapter import (
    FAILURES,
    KEPT_SECONDS,
    check_announced_length,
    check_length,
    check_unpacked,
    checked_client,
    clients_request,
    closed,
    connect_through,
    failure_of,
    give_network,
    goes_through_a_proxy,
    own_request,
    plain_headers,
    seconds_of,
    tls_context,
    too_late,
)

if TYPE_CHECKING:
    from shoptet_api.transport.network import TimedBackend

_ONE: Final = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEPT_SECONDS)
_MAX_IDLE: Final = 16


class _Connection(Protocol):
    def send(self, request: Request, deadline: Deadline) -> httpx.Response: ...

    def close(self) -> None: ...

    def forsake(self) -> None:
        """Close only the sockets: that takes no lock that a thread may have held when the process was forked."""


class _Transport(httpx.HTTPTransport):
    """One connection, which keeps deadlines."""

    def __init__(self, tls: ssl.SSLContext, network: "TimedBackend") -> None:
        super().__init__(verify=tls, limits=_ONE)
        self._network = network
        give_network(self, network)

    def forsake(self) -> None:
        self._network.close_sockets()

    def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        return self.handle_request(own_request(request, seconds_of(request.timeout, deadline)))


class _Client:
    """A client of httpx: the caller's, or one that chooses the proxies."""

    def __init__(self, client: httpx.Client, network: "TimedBackend | None" = None) -> None:
        self._client = client
        self._network = network

    def forsake(self) -> None:
        if self._network is not None:
            self._network.close_sockets()

    def send(self, request: Request, deadline: Deadline) -> httpx.Response:
        made = clients_request(self._client, request, seconds_of(request.timeout, deadline))
        return self._client.send(made, stream=True, follow_redirects=False)

    def close(self) -> None:
        self._client.close()


class SyncStream(Stream):
    """The body of a response in transfer."""

    def __init__(self, connections: "SyncConnections", connection: _Connection, origin: str, request: Request) -> None:
        self._connections = connections
        self._connection: _Connection | None = connection
        self._origin = origin
        self._request = request
        self._response: httpx.Response | None = None
        self._pieces: Iterator[bytes] = iter(())

    def open(self, deadline: Deadline) -> httpx.Response:
        """Send the request and wait for the headers."""
        connection = self._connection
        if connection is None:  # pragma: no cover (opened once, by its maker)
            raise closed()
        self._response = connection.send(self._request, deadline)
        # A file is kept as it arrives; any other body is decompressed.
        raw = self._request.is_streamed
        self._pieces = self._response.iter_raw() if raw else self._response.iter_bytes()
        return self._response

    def read(self, deadline: Deadline) -> bytes:
        """Return the next piece; empty at the end.

        Raises:
            TransportError: The response broke off, or the deadline has passed.
        """
        token = current_deadline.set(deadline)
        try:
            return next((piece for piece in self._pieces if piece), b"")
        except FAILURES as error:
            self.close()
            raise failure_of(error, self._request, deadline) from error
        finally:
            current_deadline.reset(token)

    def close(self) -> None:
        """Return the connection to the pool; close it if its response was not read to the end."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            if self._response is not None:
                self._response.close()
        finally:
            self._connections.give_back(connection, self._origin)


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
        stream = SyncStream(self, self._take(origin), origin, request)
        token = current_deadline.set(deadline)
        is_kept = False
        try:
            response = stream.open(deadline)
            headers = plain_headers(response)
            if request.is_streamed and response.is_success:
                is_kept = True
                return Response(response.status_code, headers, b"", perf_counter() - started, stream)
            body = self._body(response, headers, request, deadline)
            return Response(response.status_code, headers, body, perf_counter() - started)
        except FAILURES as error:
            raise failure_of(error, request, deadline) from error
        finally:
            current_deadline.reset(token)
            if not is_kept:
                stream.close()

    def give_back(self, connection: _Connection, origin: str) -> None:
        """Return a connection to the pool."""
        if connection is self._callers:
            return
        with self._lock:
            idle = self._idle.setdefault(origin, [])
            if not self._is_closed and len(idle) < _MAX_IDLE and connection in self._own:
                idle.append(connection)
                return
            self._own.discard(connection)
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

    def _take(self, origin: str) -> _Connection:
        if self._process.is_of_parent():
            # A forked child must not use its parent's connections. Closing a socket here leaves it open in the parent.
            self._finalize.detach()
            for connection in self._own:
                connection.forsake()
            self._reset()
        if self._callers is not None and self._callers_client is not None:
            if self._is_closed or self._callers_client.is_closed:
                raise closed()
            return self._callers
        with self._lock:
            if self._is_closed:
                raise closed()
            if idle := self._idle.get(origin):
                return idle.pop()
            connection = self._new()
            self._own.add(connection)
            return connection

    def _new(self) -> _Connection:
        # Imported with the first request: httpcore takes as long to import as the rest of a client.
        from shoptet_api.transport.network import TimedBackend

        network = TimedBackend()
        if goes_through_a_proxy():
            client = httpx.Client(verify=tls_context(), limits=_ONE, follow_redirects=False)
            connect_through(client, network)
            return _Client(client, network)
        return _Transport(tls_context(), network)

    @staticmethod
    def _body(response: httpx.Response, headers: Mapping[str, str], request: Request, deadline: Deadline) -> bytes:
        check_announced_length(headers, request)
        is_packed = "content-encoding" in headers
        pieces: list[bytes] = []
        length = 0
        # Without compression the raw stream is read, which saves two generators for each piece.
        for piece in response.iter_bytes() if is_packed else cast("httpx.SyncByteStream", response.stream):
            length += len(piece)
            check_length(length, request)
            pieces.append(piece)
            if deadline.left() <= 0:
                raise too_late(request, deadline)
        if length and is_packed:
            check_unpacked(response)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _close_all(connections: set[_Connection], lock: threading.Lock) -> None:
    with lock:
        closing = list(connections)
        connections.clear()
    for connection in closing:
        connection.close()
