"""A token's bucket is used fully and hardly ever overflows, though nobody tells the client what anything costs."""

import asyncio
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import pytest

from shoptet_api import LocalLimits
from shoptet_generated.runtime import UNSET, Operation
from tests.support.bucket_server import LEAK, BucketScript
from tests.support.callers import TOKEN, AsyncShop, Shop
from tests.support.clocks import FastClock
from tests.support.made_up_operations import CREATE_THING, DELETE_THING, GET_THING
from tests.support.servers import CannedResponse, ReceivedRequest, Server, canned

COSTS: Final = {"GET": 8.0, "POST": 31.0, "DELETE": 17.0}
OPERATIONS: Final = {"GET": GET_THING, "POST": CREATE_THING, "DELETE": DELETE_THING}

Work = Callable[[str, FastClock, list[str]], None]


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


ways = pytest.mark.parametrize("work", [by_threads, by_tasks])


@pytest.fixture(autouse=True)
def warm(server: Server) -> None:
    """What happens once in a process takes a minute of the fast clock."""
    server.script = lambda _: canned({"thing": {}})
    by_threads(server.url, FastClock(1), [*COSTS])
    by_tasks(server.url, FastClock(1), [*COSTS])


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


def in_time(make: Callable[[], BucketScript], share: float, refused: float) -> None:
    """It took so many times what theory says, at most. A machine that stands still for a moment has more chances."""
    shares = []
    for _ in range(3):
        script = make()
        assert script.refused <= refused * script.answered
        shares.append(script.seconds / ((script.spent - script.size) / (LEAK - script.foreign)))
        if shares[-1] <= share:
            return
    pytest.fail(f"took {shares} of what theory says")


@ways
def test_ten_thousand_drops(work: Work, server: Server) -> None:
    in_time(lambda: run(work, server, 10_000, 250), 1.05, 0.01)


def test_others_use_the_bucket_too(server: Server) -> None:
    in_time(lambda: run(by_tasks, server, 3_000, 200, foreign=4.0), 1.1, 0.01)


@pytest.mark.parametrize(("size", "share"), [(60, 1.2), (1000, 1.1)])
def test_a_bucket_of_another_size(server: Server, size: int, share: float) -> None:
    in_time(lambda: run(by_threads, server, 2_500, 100, size=size), share, 0.02)


@pytest.mark.parametrize("factor", [0.3, 5.0])
def test_costs_that_change_at_once(server: Server, factor: float) -> None:
    in_time(lambda: run(by_tasks, server, 3_000, 100 if factor < 1 else 300, factor), 1.1, 0.02)


@ways
def test_answers_that_tell_nothing(work: Work, server: Server) -> None:
    """What is refused is waited for by all callers of the token, and done in the end."""
    script = run(work, server, 1_500, 250, has_header=False)
    assert 0 < script.refused < 2 * script.answered
