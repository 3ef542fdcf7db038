"""The network backend for threads, which keeps a call's deadline exactly; `async_network` has the one for tasks.

httpx's timeouts apply to each read, so a server that sends one byte now and then could hold a call for ever. Here every
read, write and connect gets the time that remains until the call's deadline, if that is less than its own timeout.
"""

import math
import socket
from collections.abc import Iterable
from ssl import SSLContext
from typing import TypeAlias, cast

import httpcore

from shoptet_api.clock import current_deadline
from shoptet_api.compat import override
from shoptet_api.sansio.messages import PrivateAddressError
from shoptet_api.transport.private_addresses import any_private, guarded_beside

SocketOption: TypeAlias = "tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]"


def limited(timeout: float | None, late: type[httpcore.TimeoutException]) -> float | None:
    """Return the timeout, or the time until the call's deadline if that is less.

    Raises:
        httpcore.TimeoutException: The deadline has passed.
    """
    deadline = current_deadline.get()
    if deadline is None:
        return timeout
    left = deadline.real_remaining()
    if left <= 0:
        raise late("the call's deadline has passed")
    soonest = left if timeout is None else min(left, timeout)
    return None if math.isinf(soonest) else soonest


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, opened: "set[_Stream]") -> None:
        self._stream = stream
        self._opened = opened
        opened.add(self)

    @override
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, limited(timeout, httpcore.ReadTimeout))

    @override
    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, limited(timeout, httpcore.WriteTimeout))

    @override
    def close(self) -> None:
        self._opened.discard(self)
        self._stream.close()

    @override
    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = limited(timeout, httpcore.ConnectTimeout)
        encrypted = self._stream.start_tls(ssl_context, server_hostname, timeout)
        self._opened.discard(self)
        return _Stream(encrypted, self._opened)

    @override
    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)

    def address(self) -> str:
        """Return the address that the stream is connected to.

        Raises:
            httpcore.ConnectError: The server has closed the connection already.
        """
        try:
            return str(self.get_socket().getpeername()[0])
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error

    def get_socket(self) -> socket.socket:
        """Return the socket under the stream."""
        return cast("socket.socket", self._stream.get_extra_info("socket"))


class TimedBackend(httpcore.NetworkBackend):
    """Connects for threads."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()
        self._opened: set[_Stream] = set()

    def close_sockets(self) -> None:
        """Close the open sockets, without notifying httpcore, which uses them."""
        while self._opened:
            self._opened.pop().get_socket().close()

    @override
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a TCP connection.

        Raises:
            PrivateAddressError: It would lead to a private address, and must not.
        """
        api_host = guarded_beside()
        if api_host is not None and any_private(_looked_up(host)) and not any_private(_looked_up(api_host)):
            raise PrivateAddressError
        timeout = limited(timeout, httpcore.ConnectTimeout)
        stream = _Stream(self._backend.connect_tcp(host, port, timeout, local_address, socket_options), self._opened)
        # The name may have led elsewhere this time.
        if api_host is not None and any_private([stream.address()]) and not any_private(_looked_up(api_host)):
            stream.close()
            raise PrivateAddressError
        return stream


def _looked_up(host: str) -> list[str]:
    """Return the addresses of a host; none if it cannot be looked up, which connecting to it then says."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except OSError:
        return []
