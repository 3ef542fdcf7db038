"""The network backend for tasks: sockets of asyncio, without anyio between them and httpcore.

anyio costs a third of an asynchronous call: a cancel scope for each read and write, and a search for sniffio for each
lock. `network` explains the deadlines.
"""

import asyncio
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from functools import partial
from socket import SOCK_STREAM
from ssl import SSLContext
from typing import Final, cast

import httpcore

from shoptet_api.compat import override
from shoptet_api.networks import address_of
from shoptet_api.sansio.messages import PrivateAddressError
from shoptet_api.transport.network import SocketOption, limited
from shoptet_api.transport.private_addresses import any_private, guarded_beside

# A family of addresses that does not respond costs this long, in seconds (RFC 8305).
_HAPPY_EYEBALLS: Final = 0.25
_MAX_BUFFERED: Final = 512 * 1024
_CLOSING_SECONDS: Final = 1.0


class _Socket(asyncio.Protocol):
    """A connection whose data one task reads, and one writes."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport = cast("asyncio.Transport", None)
        self._loop = asyncio.get_running_loop()
        self._received: deque[bytes | memoryview] = deque()
        self._buffered = 0
        self._is_paused = False
        self._is_full = False
        self._is_at_end = False
        self._error: Exception | None = None
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None
        self._lost: asyncio.Future[None] = self._loop.create_future()

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    @override
    def data_received(self, data: bytes) -> None:
        self._received.append(data)
        self._buffered += len(data)
        if self._buffered > _MAX_BUFFERED and not self._is_paused:
            self._is_paused = True
            self.transport.pause_reading()
        _wake(self._reader)

    @override
    def eof_received(self) -> bool:
        self._is_at_end = True
        _wake(self._reader)
        return False

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._is_at_end = True
        self._error = exc
        _wake(self._reader)
        _wake(self._writer)
        _wake(self._lost)

    @override
    def pause_writing(self) -> None:
        self._is_full = True

    @override
    def resume_writing(self) -> None:
        self._is_full = False
        _wake(self._writer)

    @property
    def is_readable(self) -> bool:
        """Whether a read would return at once: for an idle connection, whether the server has closed it."""
        return bool(self._received) or self._is_at_end or self.transport.is_closing()

    async def read(self, max_bytes: int, timeout: float | None) -> bytes:
        """Return the next bytes; none at the end.

        Raises:
            TimeoutError: Nothing arrived in time.
            OSError: The connection is lost.
        """
        if not self._received and not self._is_at_end:
            self._reader = self._loop.create_future()
            try:
                await self._wait(self._reader, timeout)
            finally:
                self._reader = None
        if not self._received:
            if self._error is not None:
                raise self._error
            return b""
        piece = self._received.popleft()
        if len(piece) > max_bytes:
            # A view: what remains is not copied again with each piece.
            self._received.appendleft(memoryview(piece)[max_bytes:])
            piece = piece[:max_bytes]
        self._buffered -= len(piece)
        if self._is_paused and self._buffered <= _MAX_BUFFERED // 2:
            self._is_paused = False
            self.transport.resume_reading()
        return bytes(piece)

    async def write(self, data: bytes, timeout: float | None) -> None:
        """Write the bytes, and wait while the connection takes no more.

        Raises:
            TimeoutError: The connection did not take them in time.
            OSError: The connection is lost.
        """
        self._raise_if_lost()
        self.transport.write(data)
        while self._is_full and not self._lost.done():
            self._writer = self._loop.create_future()
            try:
                await self._wait(self._writer, timeout)
            finally:
                self._writer = None
        self._raise_if_lost()

    async def close(self) -> None:
        """Close the connection at once: what was not sent is not sent any more."""
        self.transport.abort()
        # The event loop confirms it in its next turns; a loop that does not must not hold up the call.
        await asyncio.wait([self._lost], timeout=_CLOSING_SECONDS)

    def _raise_if_lost(self) -> None:
        if self._lost.done() or self.transport.is_closing():
            raise self._error or ConnectionResetError("the connection is closed")

    async def _wait(self, future: "asyncio.Future[None]", timeout: float | None) -> None:
        if timeout is None:
            await future
            return
        timer = self._loop.call_later(timeout, _expire, future)
        try:
            await future
        finally:
            timer.cancel()


def _wake(future: "asyncio.Future[None] | None") -> None:
    if future is not None and not future.done():
        future.set_result(None)


def _expire(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_exception(TimeoutError())


@contextmanager
def _named(late: type[Exception], failed: type[Exception]) -> Generator[None, None, None]:
    """Raise the errors of the network as httpcore's."""
    try:
        yield
    except TimeoutError as error:
        raise late("timed out") from error
    except OSError as error:
        raise failed(str(error)) from error


class _Stream(httpcore.AsyncNetworkStream):
    def __init__(self, socket: _Socket) -> None:
        self._socket = socket

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        timeout = limited(timeout, httpcore.ReadTimeout)
        with _named(httpcore.ReadTimeout, httpcore.ReadError):
            return await self._socket.read(max_bytes, timeout)

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:
            return
        timeout = limited(timeout, httpcore.WriteTimeout)
        with _named(httpcore.WriteTimeout, httpcore.WriteError):
            await self._socket.write(buffer, timeout)

    @override
    async def aclose(self) -> None:
        await self._socket.close()

    @override
    async def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        timeout = limited(timeout, httpcore.ConnectTimeout)
        socket = self._socket
        try:
            with _named(httpcore.ConnectTimeout, httpcore.ConnectError):
                async with asyncio.timeout(timeout):
                    encrypted = await asyncio.get_running_loop().start_tls(
                        socket.transport, socket, ssl_context, server_hostname=server_hostname or ""
                    )
        except BaseException:
            socket.transport.abort()
            socket.connection_lost(None)  # asyncio does not call it after a handshake that failed.
            raise
        socket.transport = cast("asyncio.Transport", encrypted)
        return self

    @override
    def get_extra_info(self, info: str) -> object:
        if info == "is_readable":
            return self._socket.is_readable
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._socket.transport.get_extra_info(names.get(info, info))


class AsyncTimedBackend(httpcore.AsyncNetworkBackend):
    """Connects for tasks of asyncio."""

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Open a TCP connection.

        Raises:
            PrivateAddressError: It would lead to a private address, and must not.
        """
        timeout = limited(timeout, httpcore.ConnectTimeout)
        loop = asyncio.get_running_loop()
        local = None if local_address is None else (local_address, 0)
        api_host = guarded_beside()
        # Loops that others write, such as uvloop, do not know the argument. An address needs no race; asyncio can leave
        # the socket of a race that is cancelled to the garbage collector.
        is_race = isinstance(loop, asyncio.BaseEventLoop) and address_of(host) is None
        connect = partial(loop.create_connection, _Socket, host, port, local_addr=local)
        with _named(httpcore.ConnectTimeout, httpcore.ConnectError):
            async with asyncio.timeout(timeout):
                if api_host is not None:
                    await _refuse_private(await _looked_up(host), api_host)
                transport, made = await (connect(happy_eyeballs_delay=_HAPPY_EYEBALLS) if is_race else connect())
                if api_host is not None:
                    try:  # The name may have led elsewhere this time.
                        await _refuse_private([_address(transport)], api_host)
                    except BaseException:
                        transport.abort()
                        raise
        for option in socket_options or ():
            transport.get_extra_info("socket").setsockopt(*option)
        return _Stream(made)


def _address(transport: asyncio.BaseTransport) -> str:
    """Return the address that a transport is connected to.

    Raises:
        OSError: The server has closed the connection already.
    """
    peer: tuple[object, ...] | None = transport.get_extra_info("peername")
    if peer is None:
        raise ConnectionResetError("the server closed the connection")
    return str(peer[0])


async def _refuse_private(addresses: list[str], api_host: str) -> None:
    if any_private(addresses) and not any_private(await _looked_up(api_host)):
        raise PrivateAddressError


async def _looked_up(host: str) -> list[str]:
    """Return the addresses of a host; none if it cannot be looked up, which connecting to it then says."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=SOCK_STREAM)
    except OSError:
        return []
    return [str(address[0]) for *_, address in found]
