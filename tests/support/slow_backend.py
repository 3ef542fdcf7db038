"""A program: answers every request with its path's last segment, each after the same pause. Arguments: port, seconds.

It runs in its own process and uses protocols, not streams, so that its load does not show in a comparison. The sandbox
checks each request, which takes more of the machine than the client does.
"""

import asyncio
import sys


class Answering(asyncio.Protocol):
    """One connection."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            code = head.split(b" ", 2)[1].rpartition(b"/")[2]
            asyncio.get_running_loop().call_later(self._seconds, self._answer, code)

    def _answer(self, code: bytes) -> None:
        body = b'{"data":{"thing":{"code":"%s"}},"errors":null}' % code
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(head + body)


async def main(port: int, seconds: float) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Answering(seconds), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
