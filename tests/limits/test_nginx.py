"""Behind the vendor's own lines for nginx: nobody is refused, and nothing of what they allow is left unused.

Each comparison is with loops of bare httpx, as many as nginx allows, on the same server a moment before and after. A
busy machine can spoil a round, so that a comparison has three; a refused call has no second chance.
"""

import asyncio
import itertools
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import httpx
import pytest

from shoptet_api import RetryEvent
from shoptet_generated.runtime import UNSET
from tests.support.callers import AsyncShop, Shop
from tests.support.made_up_operations import GET_THING
from tests.support.nginx import PROGRAM, Nginx, nginx

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="nginx is not installed"),
    pytest.mark.xdist_group("nginx"),
]

HEADER: Final = "Shoptet-Private-API-Token"
SHARE: Final = 0.95
ROUNDS: Final = 3
_names: Final = (f"token-{number}" for number in itertools.count())

Rate = float


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Nginx]:
    with nginx(tmp_path, 0.012) as running:
        yield running


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Nginx]:
    # Fifty calls at a time: the pause must be long enough for two processors to keep up with them.
    with nginx(tmp_path, 0.12) as running:
        yield running


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


def compare(server: Nginx, ours: Callable[[], Rate], bare: Callable[[], Rate], counts: tuple[int, int]) -> None:
    """Ours is as fast as bare loops are, and all that nginx was asked it answered."""
    our_calls, bare_calls = counts
    shares = []
    for _ in range(ROUNDS):
        around, rate = [bare()], ours()
        around.append(bare())
        assert server.statuses(our_calls + 2 * bare_calls) == {200: our_calls + 2 * bare_calls}
        shares.append(rate / statistics.mean(around))
        if shares[-1] >= SHARE:
            return
    pytest.fail(f"only {shares} of what bare loops reach")


@pytest.fixture(autouse=True)
def warm(request: pytest.FixtureRequest) -> None:
    """What happens once in a process (imports, certificates, reading an operation) is no part of the comparison."""
    server: Nginx = request.getfixturevalue("slow" if "slow" in request.fixturenames else "quick")
    our_threads(server.url, 1, 1, 1)
    our_tasks(server.url, 1, 1, 1)
    server.statuses(2)


def test_forty_threads_with_one_token(quick: Nginx) -> None:
    compare(quick, lambda: our_threads(quick.url, 1, 40, 25), lambda: bare_threads(quick.url, 3, 200), (1000, 200))


def test_two_hundred_tasks_with_one_token(quick: Nginx) -> None:
    compare(quick, lambda: our_tasks(quick.url, 1, 200, 10), lambda: bare_tasks(quick.url, 3, 200), (2000, 200))


def test_threads_with_thirty_tokens(slow: Nginx) -> None:
    compare(slow, lambda: our_threads(slow.url, 30, 90, 15), lambda: bare_threads(slow.url, 50, 700), (1350, 700))


def test_tasks_with_thirty_tokens(slow: Nginx) -> None:
    compare(slow, lambda: our_tasks(slow.url, 30, 150, 9), lambda: bare_tasks(slow.url, 50, 700), (1350, 700))
