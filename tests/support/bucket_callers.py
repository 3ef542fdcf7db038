"""Callers that use a token's bucket as fast as they can, and a server that counts it."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeAlias

from shoptet_api import LocalLimits
from shoptet_generated.runtime import UNSET, Operation
from tests.support.bucket_server import BucketScript
from tests.support.callers import TOKEN, AsyncShop, Shop
from tests.support.clocks import FastClock
from tests.support.made_up_operations import CREATE_THING, DELETE_THING, GET_THING
from tests.support.servers import CannedResponse, ReceivedRequest, Server, canned

COSTS: Final = {"GET": 8.0, "POST": 31.0, "DELETE": 17.0}
OPERATIONS: Final = {"GET": GET_THING, "POST": CREATE_THING, "DELETE": DELETE_THING}

Work: TypeAlias = Callable[[str, FastClock, list[str]], None]


def arguments(method: str) -> tuple[Operation[Any], tuple[str, ...], dict[str, object], object]:
    return OPERATIONS[method], (() if method == "POST" else ("1",)), {}, ({} if method == "POST" else UNSET)


def by_threads(url: str, clock: FastClock, methods: list[str]) -> None:
    limits = LocalLimits(clock=clock)
    queue, lock = iter(methods), threading.Lock()

    def work(shop: Shop) -> None:
        while True:
            with lock:
                method = next(queue, None)
            if method is None:
                return
            shop.things.call(*arguments(method))

    # Two client objects: what they share is the token.
    options: dict[str, Any] = {
        "private_token": TOKEN,
        "base_url": url,
        "limits": limits,
        "clock": clock,
        "max_retries": 50,
    }
    with Shop(**options) as one, Shop(**options) as other, ThreadPoolExecutor(8) as threads:
        list(threads.map(work, [one, other] * 4))


def by_tasks(url: str, clock: FastClock, methods: list[str]) -> None:
    queue = iter(methods)

    async def work(shop: AsyncShop) -> None:
        for method in queue:
            await shop.things.call(*arguments(method))

    async def main() -> None:
        limits = LocalLimits(clock=clock)
        options: dict[str, Any] = {"private_token": TOKEN, "base_url": url, "limits": limits, "clock": clock}
        async with AsyncShop(**options, max_retries=50) as shop:
            await asyncio.gather(*(work(shop) for _ in range(20)))

    asyncio.run(main())


def methods_for(drops: float) -> list[str]:
    """Calls that cost so much together."""
    methods: list[str] = []
    left = drops
    for method in itertools.cycle(["GET", "GET", "POST", "GET", "DELETE", "POST", "DELETE"]):
        if left <= 0:
            return methods
        methods.append(method)
        left -= COSTS[method]
    return methods


def run(work: Work, server: Server, drops: float, speed: float, factor: float = 1.0, **settings: Any) -> BucketScript:
    """Do the work; the first half of the calls costs as usual, the second half so many times as much."""
    clock = FastClock(speed)
    script = BucketScript(clock, dict(COSTS), **settings)
    methods = methods_for(drops)
    first_half = iter(range(len(methods) // 2))

    def answer(asked: ReceivedRequest) -> CannedResponse:
        if next(first_half, None) is None:
            script.costs = {method: cost * factor for method, cost in COSTS.items()}
        return script(asked)

    server.script = answer
    work(server.url, clock, methods)
    assert script.answered == len(methods)
    return script


def warm_up(server: Server) -> None:
    """Make a few calls: what happens once in a process takes a minute of the fast clock."""
    server.script = lambda _: canned({"thing": {}})
    by_threads(server.url, FastClock(1), [*COSTS])
    by_tasks(server.url, FastClock(1), [*COSTS])
