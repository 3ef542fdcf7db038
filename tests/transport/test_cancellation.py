"""A task that is cancelled, wherever it may be: no place stays taken, and the client goes on working.

Systematically: at the first wait, then at the second, and so on, until the call ends before its turn comes.
"""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Generator
from functools import partial
from typing import Any, Final, TypeVar

import pytest

from shoptet_api import LocalLimits
from shoptet_api.clock import Deadline
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from tests.support.callers import TOKEN, AsyncShop
from tests.support.clocks import FastClock
from tests.support.limits_state import idle
from tests.support.misbehaving import in_turn, misbehaving, resets_after, says
from tests.support.sandbox_clients import BRAND

T = TypeVar("T")
ENOUGH: Final = 200


class CancelledAt:
    """Awaits a coroutine, and cancels the task when it waits for the nth time."""

    def __init__(self, work: Coroutine[Any, Any, T], number: int) -> None:
        self.work = work
        self.number = number

    def __await__(self) -> Generator[Any, Any, Any]:
        inner = self.work.__await__()
        go_on: Callable[[], Any] = partial(next, inner)
        for number in itertools.count():
            try:
                waited = go_on()
            except StopIteration as end:
                return end.value
            if number == self.number:
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            try:
                yield waited
            except BaseException as error:  # noqa: BLE001 (it goes where it belongs)
                go_on = partial(inner.throw, error)
            else:
                go_on = partial(next, inner)
        return None


async def cancelled_everywhere(make: Callable[[], Coroutine[Any, Any, T]], limits: LocalLimits) -> int:
    """Cancel the work at each wait in turn; how many there were."""
    for number in range(ENOUGH):

        async def work(number: int = number) -> object:
            return await CancelledAt(make(), number)

        task = asyncio.create_task(work())
        await asyncio.wait([task])
        assert idle(limits)
        if not task.cancelled():
            await task
            return number
    raise AssertionError("the work did not end")


def test_a_call_over_a_socket(sandbox: Sandbox) -> None:
    """One that fails, pauses and is sent again."""

    async def main() -> int:
        clock = FastClock(1000)
        limits = LocalLimits(clock=clock)
        options: dict[str, Any] = {"private_token": TOKEN, "base_url": sandbox.url, "limits": limits, "clock": clock}
        async with AsyncShop(**options, max_retries=2, deadline=1e6) as shop:

            async def call() -> object:
                sandbox.faults.clear()
                sandbox.inject("brands.get", status=503)
                return (await shop.brands.get(BRAND)).index_name

            waits = await cancelled_everywhere(call, limits)
            assert await call() == BRAND
            return waits

    assert asyncio.run(main()) >= 4


def test_calls_that_wait_for_each_other(sandbox: Sandbox) -> None:
    """The one that is cancelled may have been given its place in the same moment."""

    async def main() -> None:
        limits = LocalLimits(per_token=1)
        async with AsyncShop(private_token=TOKEN, base_url=sandbox.url, limits=limits) as shop:
            for number in range(12):
                tasks: list[asyncio.Task[Any]] = [asyncio.create_task(shop.brands.get(BRAND)) for _ in range(6)]

                async def cancelled(number: int = number) -> object:
                    return await CancelledAt(shop.brands.get(BRAND), number)

                tasks.insert(3, asyncio.create_task(cancelled()))
                await asyncio.wait(tasks, timeout=10)
                assert all(task.done() for task in tasks)
                assert sum(task.cancelled() for task in tasks) <= 1
                assert idle(limits)

    asyncio.run(main())


def test_a_stream_over_a_socket() -> None:
    body = b"x" * 300_000
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body

    async def main(url: str) -> int:
        limits = LocalLimits(per_token=1)
        async with AsyncShop(private_token=TOKEN, base_url=url, limits=limits) as shop:
            driver = shop._driver

            async def read() -> int:
                request = Request("GET", "/file", f"{url}/file", "getFile", None, Timeouts(), 10**9, is_file=True)
                stream = await driver.run(driver.exchanges.attempts.open(request))
                length = 0
                try:
                    while piece := await driver.run(stream.read(Deadline(driver.config.clock, 30))):
                        length += len(piece)
                        assert not idle(limits)
                finally:
                    await driver.run(stream.close())
                assert length == len(body)
                return length

            return await cancelled_everywhere(read, limits)

    with misbehaving(in_turn(resets_after(b"no HTTP"), says(answer))) as server:
        assert asyncio.run(main(server.url)) >= 2


@pytest.mark.parametrize("seconds", [0.0, 0.005])
def test_a_timeout_of_the_callers_own(sandbox: Sandbox, seconds: float) -> None:
    async def main() -> None:
        limits = LocalLimits(per_token=1)
        async with AsyncShop(private_token=TOKEN, base_url=sandbox.url, limits=limits) as shop:
            for _ in range(5):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(seconds):
                        await shop.brands.get(BRAND)
                assert limits._tokens.of(shop._driver.config.source.key).semaphore.is_idle

    sandbox.hold()
    asyncio.run(main())
