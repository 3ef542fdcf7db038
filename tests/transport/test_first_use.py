"""Connections are made for the first request, once, and a wrong client is refused before that."""

import asyncio
import subprocess
import sys
import threading
from typing import Any

import httpx
import pytest

from shoptet_api import AsyncShoptet, ConfigurationError, LocalLimits, Shoptet
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.transport import sync_connections
from shoptet_api.transport.first_use import SyncFirstUse


def test_a_client_loads_httpx_with_its_first_request_only() -> None:
    code = """
import asyncio, sys
from shoptet_api import AsyncShoptet, Shoptet
async def use() -> None:
    async with AsyncShoptet(private_token="t") as shop:
        shop.with_options(language="cs")
with Shoptet(private_token="t") as shop:
    shop.orders, shop.with_options(language="cs")
asyncio.run(use())
print(sorted(name for name in ("httpx", "httpcore", "ssl") if name in sys.modules))
"""
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    # asyncio itself imports ssl.
    assert (run.returncode, run.stdout.strip()) == (0, "['ssl']"), run.stderr


@pytest.mark.parametrize("kind", ["Shoptet", "AsyncShoptet"])
def test_a_call_imports_httpx_before_its_deadline_begins(kind: str) -> None:
    """A cold process takes a good part of a second for it, and more beside others."""
    code = f"""
import asyncio, sys
from shoptet_api import clock, {kind}
seen = []
class Deadline(clock.Deadline):
    def __init__(self, *arguments):
        seen.append("httpcore" in sys.modules)
        super().__init__(*arguments)
import shoptet_api.calls.attempts
shoptet_api.calls.attempts.Deadline = Deadline
shop = {kind}(private_token="t", base_url="http://127.0.0.1:9", max_retries=0)
async def call():
    await shop.eshop.get()
try:
    asyncio.run(call()) if "{kind}" == "AsyncShoptet" else shop.eshop.get()
except shoptet_api.ConnectError:
    print(seen)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "[True]", run.stderr


def test_a_client_of_the_other_kind_is_refused_before_the_first_request() -> None:
    given: Any = httpx.AsyncClient()
    with pytest.raises(ConfigurationError, match=r"httpx_client: expected an httpx.Client, got AsyncClient"):
        Shoptet(private_token="t", httpx_client=given)
    given = httpx.Client()
    with given, pytest.raises(ConfigurationError, match=r"httpx_client: expected an httpx.AsyncClient, got Client"):
        AsyncShoptet(private_token="t", httpx_client=given)


def test_a_client_that_was_closed_before_its_first_request_sends_none() -> None:
    shop = Shoptet(private_token="t", base_url="http://127.0.0.1:9", limits=LocalLimits())
    shop.close()
    with pytest.raises(ConfigurationError, match="client is closed; create a new one"):
        shop.orders.get("1")

    async def call() -> None:
        shop = AsyncShoptet(private_token="t", base_url="http://127.0.0.1:9", limits=LocalLimits())
        await shop.aclose()
        await shop.orders.get("1")

    with pytest.raises(ConfigurationError, match="client is closed; create a new one"):
        asyncio.run(call())


def test_threads_that_send_first_share_one_set_of_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(7)
    served: list[object] = []

    class Connections(sync_connections.SyncConnections):
        def __init__(self, client: httpx.Client | None = None) -> None:
            together.wait(60)
            super().__init__(client)

        def send(self, request: Request, deadline: object) -> Response:
            served.append(self)
            return Response(200, {}, b"", 0.0)

    monkeypatch.setattr(sync_connections, "SyncConnections", Connections)
    first_use = SyncFirstUse()
    threads = [threading.Thread(target=first_use.send, args=(None, None)) for _ in range(7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(served) == 7
    assert len({id(one) for one in served}) == 1


def test_connections_that_a_thread_makes_during_a_close_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Connections(sync_connections.SyncConnections):
        def __init__(self, client: httpx.Client | None = None) -> None:
            super().__init__(client)
            first_use.close()

    monkeypatch.setattr(sync_connections, "SyncConnections", Connections)
    first_use = SyncFirstUse()
    with Shoptet(private_token="t", base_url="http://127.0.0.1:9", limits=LocalLimits()) as shop:
        monkeypatch.setattr(shop._driver, "_connections", first_use)
        with pytest.raises(ConfigurationError, match="client is closed"):
            shop.orders.get("1")
