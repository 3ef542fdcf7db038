"""Many calls to an nginx with the vendor's limits: by the client, and by bare loops of httpx."""

from __future__ import annotations

import asyncio
import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeAlias

import httpx

from shoptet_api import RetryEvent
from shoptet_generated.runtime import UNSET
from tests.support.callers import AsyncShop, Shop
from tests.support.made_up_operations import GET_THING

HEADER: Final = "Shoptet-Private-API-Token"
_names: Final = (f"token-{number}" for number in itertools.count())

Rate: TypeAlias = float
"""Calls a second."""


def bare_threads(url: str, loops: int, calls: int) -> Rate:
    numbers = itertools.count()

    def loop(client: httpx.Client) -> None:
        while (number := next(numbers)) < calls:
            client.get(f"{url}/bare/{number}").raise_for_status().json()

    clients = [httpx.Client(headers={HEADER: f"bare-{number // 3}"}) for number in range(loops)]
    with ThreadPoolExecutor(loops) as threads:
        started = time.perf_counter()
        list(threads.map(loop, clients))
        seconds = time.perf_counter() - started
    for client in clients:
        client.close()
    return calls / seconds


def bare_tasks(url: str, loops: int, calls: int) -> Rate:
    numbers = itertools.count()

    async def loop(client: httpx.AsyncClient) -> None:
        while (number := next(numbers)) < calls:
            (await client.get(f"{url}/bare/{number}")).raise_for_status().json()

    async def main() -> Rate:
        clients = [httpx.AsyncClient(headers={HEADER: f"bare-{number // 3}"}) for number in range(loops)]
        started = time.perf_counter()
        await asyncio.gather(*map(loop, clients))
        seconds = time.perf_counter() - started
        for client in clients:
            await client.aclose()
        return calls / seconds

    return asyncio.run(main())


def our_threads(url: str, tokens: int, threads: int, each: int) -> Rate:
    retried: list[RetryEvent] = []
    shops = [Shop(private_token=next(_names), base_url=url, on_retry=retried.append) for _ in range(tokens)]

    def work(number: int) -> list[object]:
        things = shops[number % tokens].things
        return [things.call(GET_THING, (f"{number}-{call}",), {}, UNSET)["code"] for call in range(each)]

    with ThreadPoolExecutor(threads) as pool:
        started = time.perf_counter()
        got = list(pool.map(work, range(threads)))
        seconds = time.perf_counter() - started
    for shop in shops:
        shop.close()
    assert got == [[f"{number}-{call}" for call in range(each)] for number in range(threads)]
    assert not retried
    return threads * each / seconds


def our_tasks(url: str, tokens: int, tasks: int, each: int) -> Rate:
    retried: list[RetryEvent] = []

    async def main() -> Rate:
        shops = [AsyncShop(private_token=next(_names), base_url=url, on_retry=retried.append) for _ in range(tokens)]

        async def work(number: int) -> list[object]:
            things = shops[number % tokens].things
            return [(await things.call(GET_THING, (f"{number}-{call}",), {}, UNSET))["code"] for call in range(each)]

        started = time.perf_counter()
        got = await asyncio.gather(*map(work, range(tasks)))
        seconds = time.perf_counter() - started
        for shop in shops:
            await shop.aclose()
        assert got == [[f"{number}-{call}" for call in range(each)] for number in range(tasks)]
        return tasks * each / seconds

    rate = asyncio.run(main())
    assert not retried
    return rate
