"""Fifty calls in flight: nginx in front of a server that takes 20 ms, as many connections as the API takes."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks import servers
from benchmarks.timing import WALL, Effort, Row, row
from shoptet_api import AsyncShoptet, LocalLimits, Shoptet
from tests.support.nginx import proxy

aiohttp: Any = import_module("aiohttp")
urllib3: Any = import_module("urllib3")

_IN_FLIGHT: Final = 50
_LATENCY: Final = 0.02
_HEADERS: Final = {"Shoptet-Private-API-Token": "t", "Content-Type": "application/json", "Accept": "application/json"}


class _Load(NamedTuple):
    """What a number of calls took."""

    rate: float
    """Calls per second."""
    slowest: float
    """Seconds of a call, of which one in a hundred takes longer."""
    processor: float
    """Seconds of processor time per call."""


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure throughput and the slowest calls; return nothing if nginx is not installed."""
    del peers
    if shutil.which("nginx") is None:
        print("load skipped: it needs nginx", flush=True)
        return []
    calls, rounds = (400, 3) if effort.quick else (1_000, 5)
    with _server() as url:
        tasks = [(asyncio.run(_ours(url, calls, _IN_FLIGHT)), asyncio.run(_aiohttp(url, calls))) for _ in range(rounds)]
        alone = [asyncio.run(_ours(url, calls // 10, 1)) for _ in range(rounds)]
        threads = [(_our_threads(url, calls), _urllib3(url, calls)) for _ in range(rounds)]
    name, peer = f"{_IN_FLIGHT} tasks, nginx, 20 ms", "aiohttp, .json()"
    threads_name = f"{_IN_FLIGHT} threads, nginx, 20 ms"
    rate = [(ours.rate, other.rate) for ours, other in tasks]
    slowest = [(ours.slowest, other.slowest) for ours, other in tasks]
    processor = [(ours.processor, one.processor) for (ours, _), one in zip(tasks, alone, strict=True)]
    threaded = [(ours.rate, other.rate) for ours, other in threads]
    return [
        row("Load", name, rate, peer=peer, unit="/s", bar=0.55, better="higher"),
        row("Load", f"{name}: 99 of 100 calls are faster", slowest, peer=peer, unit="s", bar=2),
        row("Load", f"{name}: processor time per call", processor, peer="ours, one in flight", unit="s", bar=1.2),
        row("Load", threads_name, threaded, peer="urllib3, .json()", unit="/s", bar=1.0, better="higher"),
    ]


async def _ours(url: str, calls: int, in_flight: int) -> _Load:
    limits = LocalLimits(per_token=in_flight, per_address=in_flight)
    async with AsyncShoptet(private_token="t", base_url=url, limits=limits) as shop:
        return await _by_tasks(lambda: shop.orders.get("1"), calls, in_flight)


async def _aiohttp(url: str, calls: int) -> _Load:
    async with aiohttp.ClientSession(headers=_HEADERS) as session:

        async def call() -> object:
            async with session.get(f"{url}/api/orders/1") as response:
                return await response.json()

        return await _by_tasks(call, calls, _IN_FLIGHT)


async def _by_tasks(call: Callable[[], Awaitable[object]], calls: int, in_flight: int) -> _Load:
    numbers = itertools.count()
    seconds: list[float] = []

    async def work() -> None:
        while next(numbers) < calls:
            started = WALL()
            await call()
            seconds.append(WALL() - started)

    await call()  # imports, and what is made once
    started, used = WALL(), time.process_time()
    await asyncio.gather(*(work() for _ in range(in_flight)))
    return _load(seconds, WALL() - started, time.process_time() - used)


def _our_threads(url: str, calls: int) -> _Load:
    limits = LocalLimits(per_token=_IN_FLIGHT, per_address=_IN_FLIGHT)
    with Shoptet(private_token="t", base_url=url, limits=limits) as shop:
        return _by_threads(lambda: shop.orders.get("1"), calls)


def _urllib3(url: str, calls: int) -> _Load:
    with urllib3.PoolManager(headers=_HEADERS, maxsize=_IN_FLIGHT) as pool:
        return _by_threads(lambda: pool.request("GET", f"{url}/api/orders/1").json(), calls)


def _by_threads(call: Callable[[], object], calls: int) -> _Load:
    numbers = itertools.count()
    seconds: list[float] = []

    def work() -> None:
        while next(numbers) < calls:
            started = WALL()
            call()
            seconds.append(WALL() - started)

    call()
    threads = [threading.Thread(target=work) for _ in range(_IN_FLIGHT)]
    started, used = WALL(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return _load(seconds, WALL() - started, time.process_time() - used)


def _load(seconds: list[float], wall: float, processor: float) -> _Load:
    return _Load(len(seconds) / wall, sorted(seconds)[len(seconds) * 99 // 100], processor / len(seconds))


@contextmanager
def _server() -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory() as folder,
        servers.running(_LATENCY) as backend,
        proxy(Path(folder), int(backend.rpartition(":")[2]), per_token=_IN_FLIGHT) as server,
    ):
        yield server.url
