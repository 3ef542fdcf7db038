"""A local server that sends prepared responses, at once or after a delay.

It runs in a separate process, so that the client is not charged for its time:
`python -m benchmarks.servers LATENCY PAGES`.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from typing_extensions import override

ROWS: Final = 20
_PAGE: Final = re.compile(rb"[?&]page=(\d+)")
_HEAD: Final = (
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-RateLimit-Bucket-Filling: 0/200\r\n"
    "X-Request-ID: 0195b0c2-1111-7222-8333-444455556666\r\nContent-Length: {}\r\n\r\n"
)


def response(body: bytes) -> bytes:
    """Return the bytes of a whole response."""
    return _HEAD.format(len(body)).encode() + body


class Server(asyncio.Protocol):
    """One connection, which responds to each request in turn. It reads no request bodies, as the clients send none."""

    def __init__(self, latency: float, pages: int) -> None:
        # Imported where a server runs: the spec that the samples are made from takes 80 MB to read.
        from benchmarks import samples

        self._make_page = samples.order_page
        self._latency = latency
        self._pages = pages
        self._order = response(samples.order())
        self._page_bodies: dict[int, bytes] = {}
        self._read = b""
        self._transport: asyncio.Transport | None = None

    def __call__(self) -> Server:
        """Return the protocol of a new connection; all connections share the prepared responses."""
        connection = object.__new__(Server)
        connection.__dict__.update(self.__dict__)
        return connection

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            target = self._read[: self._read.index(b"\r\n")].split(b" ")[1]
            self._read = self._read[end + 4 :]
            if self._latency:
                asyncio.get_running_loop().call_later(self._latency, self._send, self._response(target))
            else:
                self._send(self._response(target))

    def _send(self, body: bytes) -> None:
        assert self._transport is not None
        if not self._transport.is_closing():
            self._transport.write(body)

    def _response(self, target: bytes) -> bytes:
        if not target.startswith(b"/api/orders?") and target != b"/api/orders":
            return self._order
        found = _PAGE.search(target)
        page = int(found[1]) if found else 1
        if page not in self._page_bodies:
            self._page_bodies[page] = response(self._make_page(page, self._pages, ROWS))
        return self._page_bodies[page]


async def _serve(latency: float, pages: int) -> None:
    server = Server(latency, pages)
    for page in range(1, pages + 1):
        server._response(b"/api/orders?page=%d" % page)  # noqa: SLF001 (prepared before the first request)
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(server, "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    # The parent process stops this one by closing its input or by ending.
    await loop.run_in_executor(None, sys.stdin.read)


@contextmanager
def running(latency: float = 0.0, pages: int = 1) -> Iterator[str]:
    """Start a server and yield its URL."""
    command = [sys.executable, "-m", "benchmarks.servers", str(latency), str(pages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.stdin.close()
            process.wait(10)


if __name__ == "__main__":
    asyncio.run(_serve(float(sys.argv[1]), int(sys.argv[2])))
