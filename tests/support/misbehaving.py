"""Servers on real sockets that misbehave: reset, drip, break off, show a self-made certificate.

They are handwritten because the sandbox speaks correct HTTP, without TLS: here the bytes are broken, slow or too many.
"""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TypeAlias

import attrs

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
# The servers hang up after each response. Without the header, a client may use the connection before it notices.
GOOD = OK + b'Connection: close\r\nContent-Length: 27\r\n\r\n{"data":{"thing":{"a":1}}}\n'


@attrs.define
class Misbehaving:
    """A server, its requests and the state of its connections."""

    port: int = 0
    scheme: str = "http"
    connections: int = 0
    requests: list[bytes] = attrs.field(factory=list)
    closed: threading.Semaphore = attrs.field(factory=lambda: threading.Semaphore(0))
    """Released once per closed connection."""
    ended: threading.Event = attrs.field(factory=threading.Event)
    """Set when the test is over, so that no behaviour outlasts it."""

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"


Behaviour: TypeAlias = "Callable[[socket.socket, Misbehaving], None]"


@contextmanager
def misbehaving(behave: Behaviour, tls: ssl.SSLContext | None = None) -> Generator[Misbehaving, None, None]:
    """Run a server that reads a request, calls `behave`, and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Misbehaving(listener.getsockname()[1], "https" if tls else "http")
        threads: list[threading.Thread] = []

        def serve(plain: socket.socket) -> None:
            with plain, suppress(OSError):
                plain.settimeout(10)
                connection = tls.wrap_socket(plain, server_side=True) if tls else plain
                with connection:
                    if request := _request(connection):
                        server.requests.append(request)
                        behave(connection, server)
            server.closed.release()

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                server.connections += 1
                threads.append(threading.Thread(target=serve, args=(connection,), daemon=True))
                threads[-1].start()

        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield server
        finally:
            server.ended.set()
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for thread in threads:
                thread.join()


def _request(connection: socket.socket) -> bytes:
    received = b""
    while b"\r\n\r\n" not in received:
        if not (piece := connection.recv(65_536)):
            return b""
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length:
        body += connection.recv(65_536)
    return head + b"\r\n\r\n" + body


def says(answer: bytes) -> Behaviour:
    """Send these bytes."""
    return lambda connection, _: connection.sendall(answer)


def resets_after(answer: bytes) -> Behaviour:
    """Send these bytes and reset the connection."""

    def behave(connection: socket.socket, server: Misbehaving) -> None:
        connection.sendall(answer)
        # Without lingering, closing is a reset.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return behave


def drips(answer: bytes, first: int = 0, seconds: float = 0.02) -> Behaviour:
    """Send these bytes one by one, the first ones at once."""

    def behave(connection: socket.socket, server: Misbehaving) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(answer[:first])
        for byte in answer[first:]:
            if server.ended.wait(seconds):
                return
            connection.sendall(bytes([byte]))

    return behave


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Use the next behaviour with each request, and the last one from then on."""

    def behave(connection: socket.socket, server: Misbehaving) -> None:
        behaviours[min(len(server.requests), len(behaviours)) - 1](connection, server)

    return behave
