"""Connections for tasks: how many there are, which are used again, and what passes through them."""

import asyncio
import builtins
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpcore
import pytest

from shoptet_api import ConnectError, LocalLimits
from shoptet_api.transport import async_network
from shoptet_api.transport.async_network import AsyncTimedBackend
from shoptet_generated.runtime import UNSET
from tests.support.callers import TOKEN, AsyncShop
from tests.support.made_up_operations import CREATE_THING, GET_THING
from tests.support.misbehaving import GOOD, Misbehaving, misbehaving, says
from tests.support.servers import CannedResponse, ReceivedRequest, Server, canned


async def until(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not holds():  # noqa: ASYNC110 (a thread or the loop itself changes it)
            await asyncio.sleep(0.001)


def shop_of(url: str, at_once: int = 50, **options: Any) -> AsyncShop:
    limits = LocalLimits(per_token=at_once, per_address=at_once)
    return AsyncShop(private_token=TOKEN, base_url=url, limits=limits, **options)


async def get(shop: AsyncShop, code: str = "1") -> object:
    return await shop.things.call(GET_THING, (code,), {}, UNSET)


def test_as_many_connections_as_calls_in_flight(server: Server) -> None:
    in_flight = threading.Semaphore(0)

    def answer(_: ReceivedRequest) -> CannedResponse:
        in_flight.acquire(timeout=0.02)
        return canned({"thing": {}})

    async def main() -> None:
        async with shop_of(server.url) as shop:
            await asyncio.gather(*(get(shop, str(number)) for number in range(300)))

    server.script = answer
    asyncio.run(main())
    assert len(server.asked) == 300
    assert len({asked.port for asked in server.asked}) <= 50


def test_calls_one_after_another_use_one_connection(server: Server) -> None:
    async def main() -> None:
        async with shop_of(server.url) as shop:
            for _ in range(7):
                await get(shop)

    server.script = lambda _: canned({"thing": {}})
    asyncio.run(main())
    assert len(server.asked) == 7
    assert len({asked.port for asked in server.asked}) == 1


def test_a_connection_that_the_server_closed_is_not_used_again() -> None:
    """A write is not retried, so a call on such a connection would fail."""

    async def main(server: Misbehaving) -> None:
        async with shop_of(server.url, max_retries=0) as shop:
            for _ in range(4):
                await shop.things.call(CREATE_THING, (), {}, {})
                await until(lambda: server.closed.acquire(blocking=False))
                await asyncio.sleep(0.02)

    with misbehaving(says(GOOD.replace(b"Connection: close\r\n", b""))) as server:
        asyncio.run(main(server))
        assert len(server.requests) == server.connections == 4


def test_an_idle_connection_that_is_too_old_is_replaced(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monotonic = time.monotonic
    ahead = [0.0]

    async def main() -> None:
        async with shop_of(server.url) as shop:
            await get(shop)
            monkeypatch.setattr("httpcore._async.http11.time.monotonic", lambda: monotonic() + ahead[0])
            ahead[0] = 19.0
            await get(shop)
            ahead[0] = 60.0
            await get(shop)

    server.script = lambda _: canned({"thing": {}})
    asyncio.run(main())
    first, second, third = (asked.port for asked in server.asked)
    assert first == second != third


def test_no_request_searches_for_sniffio(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search for a package that is missing takes a fifth of a call."""
    original, searched = builtins.__import__, []

    def watched(name: str, *rest: Any) -> object:
        searched.append(name)
        return original(name, *rest)

    async def main() -> None:
        async with shop_of(server.url) as shop:
            await get(shop)
            await get(shop)
            monkeypatch.setattr(builtins, "__import__", watched)
            for _ in range(5):
                await get(shop)
            monkeypatch.undo()

    server.script = lambda _: canned({"thing": {}})
    asyncio.run(main())
    assert [name for name in searched if name.startswith(("sniffio", "trio"))] == []


def test_a_cancelled_call_leaves_no_connection_to_the_next(server: Server) -> None:
    release = threading.Event()

    def answer(asked: ReceivedRequest) -> CannedResponse:
        if asked.path.endswith("/slow"):
            release.wait(10)
        return canned({"thing": {"path": asked.path}})

    async def main() -> None:
        async with shop_of(server.url, at_once=1) as shop:
            for _ in range(3):
                slow = asyncio.create_task(get(shop, "slow"))
                await until(lambda: server.asked and server.asked[-1].path.endswith("/slow"))
                slow.cancel()
                with suppress(asyncio.CancelledError):
                    await slow
                assert await get(shop, "quick") == {"path": "/api/things/quick"}
            release.set()

    server.script = answer
    asyncio.run(main())
    assert len({asked.port for asked in server.asked}) == 4


def test_a_handshake_that_fails_ends_the_call() -> None:
    """The server has no certificate at all, and nothing waits for the connection to close."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

    async def main(url: str) -> None:
        async with shop_of(url.replace("http://", "https://"), max_retries=0) as shop:
            with pytest.raises(ConnectError):
                await get(shop)

    with misbehaving(says(GOOD), context) as server:
        asyncio.run(main(server.url))


def pair() -> tuple[socket.socket, socket.socket]:
    left, right = socket.socketpair()
    right.settimeout(10)
    return left, right


async def stream_over(one: socket.socket) -> async_network._Stream:
    _, made = await asyncio.get_running_loop().create_connection(async_network._Socket, sock=one)
    return async_network._Stream(made)


def test_what_arrives_is_read_in_order_and_buffered_within_bounds() -> None:
    data = bytes(range(256)) * 20_000

    async def main() -> None:
        one, other = pair()
        stream = await stream_over(one)

        def write() -> None:
            with other:
                other.sendall(data)

        writing = threading.Thread(target=write)
        writing.start()
        await until(lambda: stream._socket._is_paused)
        assert stream._socket._buffered < 1_000_000
        received = bytearray()
        sizes = [1, 70_000, 4096, 3, 200_000]
        while piece := await stream.read(sizes[len(received) % 5], 10.0):
            received += piece
        writing.join()
        assert received == data
        assert await stream.read(10, 10.0) == b""
        await stream.aclose()

    asyncio.run(main())


def test_a_write_waits_for_a_reader_that_is_slow() -> None:
    data = bytes(range(256)) * 20_000

    async def main() -> None:
        one, other = pair()
        stream = await stream_over(one)
        writing = asyncio.create_task(stream.write(data, 10.0))
        await asyncio.sleep(0.01)
        assert not writing.done()
        received = bytearray()
        while len(received) < len(data):
            received += await asyncio.to_thread(other.recv, 65_536)
        await writing
        assert received == data
        await stream.aclose()
        other.close()

    asyncio.run(main())


@pytest.mark.parametrize("work", ["read", "write"])
def test_a_read_or_write_ends_at_its_timeout_and_when_the_connection_breaks(work: str) -> None:
    async def main() -> None:
        one, other = pair()
        stream = await stream_over(one)
        late, broken = (httpcore.ReadTimeout, b"") if work == "read" else (httpcore.WriteTimeout, httpcore.WriteError)
        with pytest.raises(late):
            await (stream.read(10, 0.01) if work == "read" else stream.write(bytes(10_000_000), 0.01))
        other.close()
        if work == "read":
            assert await stream.read(10, 10.0) == broken
        else:
            with pytest.raises(httpcore.WriteError):
                await stream.write(b"more", 10.0)
        await stream.aclose()
        with pytest.raises(httpcore.WriteError):
            await stream.write(b"more", 10.0)

    asyncio.run(main())


def test_no_connection_is_a_clear_error() -> None:
    async def main() -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        with pytest.raises(httpcore.ConnectError):
            await AsyncTimedBackend().connect_tcp("127.0.0.1", port, 5.0)
        with pytest.raises(httpcore.ConnectError):
            await AsyncTimedBackend().connect_tcp("no-such-host.invalid", port, 5.0)

    asyncio.run(main())


def test_a_name_with_several_addresses_is_tried_until_one_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    original = socket.getaddrinfo

    def resolved(host: object, port: int, *rest: Any, **options: Any) -> Any:
        if host != "shop.test":
            return original(host, port, *rest, **options)  # type: ignore[arg-type]
        kind = socket.SOCK_STREAM
        return [
            (socket.AF_INET, kind, 6, "", ("127.0.0.2", 1)),
            (socket.AF_INET, kind, 6, "", ("127.0.0.1", port)),
        ]

    async def main(port: int) -> None:
        stream = await AsyncTimedBackend().connect_tcp("shop.test", port, 5.0)
        await stream.write(b"GET / HTTP/1.1\r\n\r\n", 5.0)
        assert await stream.read(9, 5.0) == GOOD[:9]
        await stream.aclose()

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    with misbehaving(says(GOOD)) as server:
        asyncio.run(main(server.port))
        assert server.connections == 1
