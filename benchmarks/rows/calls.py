"""Calls to a local server that responds at once: the overhead of the clients."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import httpx

from benchmarks import fresh, servers
from benchmarks.peers import load
from benchmarks.timing import WALL, Effort, Row, calls_in, in_turns, pairs, row
from shoptet_api import AsyncShoptet, Shoptet

aiohttp: Any = import_module("aiohttp")
requests: Any = import_module("requests")
urllib3: Any = import_module("urllib3")

_HEADERS: Final = {"Shoptet-Private-API-Token": "t", "Content-Type": "application/json", "Accept": "application/json"}
_TITLE: Final = "orders.get on a local server"


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure calls one after another, by wall-clock time and by processor time."""
    with servers.running() as url:
        return [*_sync(url, effort, peers), _niquests(url, effort, peers), *asyncio.run(_async(url, effort))]


def _sync(url: str, effort: Effort, peers: Path) -> list[Row]:
    address = f"{url}/api/orders/1"
    with (
        _stock(url, peers) as stock,
        Shoptet(private_token="t", base_url=url) as shop,
        httpx.Client(headers=_HEADERS) as bare,
        requests.Session() as session,
        urllib3.PoolManager(headers=_HEADERS) as pool,
    ):
        session.headers.update(_HEADERS)
        get = shop.orders.get
        sides: dict[str, Callable[[], object]] = {
            "ours": lambda: get("1"),
            "httpx, body read": lambda: bare.get(address).content,
            "the stock client": stock,
            "requests, .json()": lambda: session.get(address).json(),
            "urllib3, .json()": lambda: pool.request("GET", address).json(),
        }
        wall = dict(zip(sides, in_turns([*sides.values()], effort.rounds(40), clock=WALL, seconds=0.05), strict=True))
        cpu = dict(zip(sides, in_turns([*sides.values()], effort.rounds(20), seconds=0.05), strict=True))
    measured: list[Row] = []
    for peer in list(sides)[1:]:
        bar = 1.12 if peer == "httpx, body read" else None
        measured.append(row("Call", _TITLE, pairs(wall["ours"], wall[peer]), peer=peer, unit="s", bar=bar))
        name = f"{_TITLE}: processor time"
        measured.append(row("Call", name, pairs(cpu["ours"], cpu[peer]), peer=peer, unit="s"))
    return measured


def _niquests(url: str, effort: Effort, peers: Path) -> Row:
    """Measure niquests in processes of its own: it brings a fork of urllib3, which would replace the other one here."""
    calls = 200 if effort.quick else 1_000
    ours = f"""
from shoptet_api import Shoptet
with Shoptet(private_token="t", base_url={url!r}) as shop:
    for _ in range({calls}):
        shop.orders.get("1")
"""
    theirs = f"""
import niquests
with niquests.Session() as session:
    session.headers.update({_HEADERS!r})
    for _ in range({calls}):
        session.get({url!r} + "/api/orders/1").json()
"""
    costs = fresh.in_turns(ours, theirs, effort.rounds(12), path=peers.parent / "niquests")
    name = f"a process that calls {calls:,} times: processor time"
    return row("Call", name, [(a.seconds, b.seconds) for a, b in costs], peer="niquests, .json()", unit="s")


async def _async(url: str, effort: Effort) -> list[Row]:
    address = f"{url}/api/orders/1"
    async with (
        AsyncShoptet(private_token="t", base_url=url) as shop,
        httpx.AsyncClient(headers=_HEADERS) as bare,
        aiohttp.ClientSession(headers=_HEADERS) as session,
    ):

        async def ours() -> object:
            return await shop.orders.get("1")

        async def over_httpx() -> object:
            return (await bare.get(address)).json()

        async def over_aiohttp() -> object:
            async with session.get(address) as response:
                return await response.json()

        own, httpx_, aiohttp_ = await _in_turns([ours, over_httpx, over_aiohttp], effort.rounds(40))
    name = f"{_TITLE}, async: processor time"
    return [
        row("Call", name, pairs(own, aiohttp_), peer="aiohttp, .json()", unit="s", bar=1.8),
        row("Call", name, pairs(own, httpx_), peer="httpx, .json()", unit="s", bar=0.6),
    ]


async def _in_turns(sides: list[Callable[[], Awaitable[object]]], rounds: int) -> list[list[float]]:
    """Measure the sides in turns by processor time, as `in_turns` does for functions."""
    taken: list[list[float]] = [[] for _ in sides]
    numbers = [await calls_in(side, 0.05) for side in sides]
    for turn in range(rounds):
        order = range(len(sides)) if turn % 2 == 0 else reversed(range(len(sides)))
        for index in order:
            start = time.process_time()
            for _ in range(numbers[index]):
                await sides[index]()
            taken[index].append((time.process_time() - start) / numbers[index])
    return taken


@contextmanager
def _stock(url: str, peers: Path) -> Iterator[Callable[[], object]]:
    call = load(peers, "stock_client.api.orders.get_order_detail").sync
    client = load(peers, "stock_client").AuthenticatedClient(
        base_url=url, token="t", auth_header_name="Shoptet-Private-API-Token", prefix=""
    )
    try:
        yield lambda: call("1", client=client)
    finally:
        client.get_httpx_client().close()
