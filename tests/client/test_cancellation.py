"""A call that is cancelled, or whose thread is ended, wherever it may be: no place stays taken, no connection open.

Systematically: at the first step or wait, then at the second, and so on, until the call ends before its turn comes.
"""

import asyncio
import itertools
import json
from collections.abc import Callable, Coroutine, Generator
from functools import partial
from typing import Any, Final, TypeVar

import pytest

from shoptet_api import LocalLimits
from shoptet_api.clock import Clock, Deadline
from shoptet_api.errors import TransportError
from shoptet_api.exchange import Exchanges
from shoptet_api.steps import Answer, Exchange, Read, Request, Send, Shut, Sleep, Step, Stream, Wait
from shoptet_api.timeouts import Timeouts
from shoptet_generated.runtime import UNSET
from tests.client.callers import GET_THING, TOKEN, AsyncShop
from tests.client.misbehaving import FastClock, in_turn, misbehaving, resets_after, says
from tests.client.servers import Server, Told, told
from tests.client.test_exchange import exchanges
from tests.client.test_limits import idle

T = TypeVar("T")
ENOUGH: Final = 200


class StillClock(Clock):
    """Time that passes only in sleeps."""

    def __init__(self) -> None:
        self.at = 1000.0

    def monotonic(self) -> float:
        return self.at


class Stop(BaseException):
    """What ends a thread or task; the exchange has never heard of it."""


class ByHand:
    """Performs the steps of an exchange, and breaks off at one of them."""

    def __init__(self, stop_at: int, answers: list[Answer | TransportError], how: str) -> None:
        self.stop_at = stop_at
        self.how = how
        self.answers = iter(answers)
        self.limits = LocalLimits(per_token=1, per_address=1, clock=StillClock())
        self.open_streams = 0
        self.steps: list[str] = []

    def run(self, exchange: Exchange[T]) -> T | None:
        try:
            step = next(exchange)
            while True:
                self.steps.append(type(step).__name__)
                # Closing a stream is not broken off: a driver closes it whatever comes.
                if len(self.steps) == self.stop_at and not isinstance(step, Shut):
                    return self._break_off(exchange)
                try:
                    answer = self._perform(step)
                except TransportError as error:
                    step = exchange.throw(error)
                else:
                    step = exchange.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    def _break_off(self, exchange: Exchange[T]) -> None:
        if self.how == "close":
            exchange.close()
            return
        with pytest.raises(Stop):
            step = exchange.throw(Stop())
            while True:
                assert isinstance(step, Shut), "nothing but closing is done after the end"
                step = exchange.send(self._perform(step))

    def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            answer = next(self.answers)
            if isinstance(answer, TransportError):
                raise answer
            self.open_streams += answer.stream is not None
            return answer
        if isinstance(step, Shut):
            self.open_streams -= 1
            return None
        if isinstance(step, Wait):
            self.leave()
            return step.waiter.is_done
        if isinstance(step, Read):
            return b"piece"
        assert isinstance(step, Sleep)
        self.limits._clock.at += step.seconds  # type: ignore[attr-defined]
        return None

    leave: Callable[[], None]

    def occupy(self, exchange: Exchanges) -> None:
        """Take the only place of the token, or else of the address, until somebody waits for it."""
        token = self.limits._tokens.of(exchange.config.source.key)
        gates = [token.gate, self.limits._addresses.of(exchange.config.origin)]
        for gate in gates:
            gate.enter(self)
        token.bucket._level, token.bucket._at = 200.0, 1000.0
        self.leave = lambda: gates.pop(0).leave(self)


def failures() -> list[Answer | TransportError]:
    """Two failures, and a good answer."""
    headers = {"content-type": "application/json", "retry-after": "2"}
    body = json.dumps({"data": {"thing": {"a": 1}}}).encode()
    return [TransportError("reset", sent=True), Answer(503, headers, b"", 0.1), Answer(200, headers, body, 0.1)]


@pytest.mark.parametrize("how", ["throw", "close"])
def test_a_call_by_hand(how: str) -> None:
    for stop_at in range(1, ENOUGH):
        hand = ByHand(stop_at, failures(), how)
        made = exchanges(limits=hand.limits, max_retries=5, clock=hand.limits._clock)
        hand.occupy(made)
        result = hand.run(made.call(GET_THING, ("1",), {}, UNSET))
        if result is not None:
            assert hand.steps[0] == "Wait"
            assert hand.steps[-1] == "Send"
            assert {*hand.steps} == {"Wait", "Sleep", "Send"}
            assert hand.steps.count("Wait") == 2
            assert idle(hand.limits)
            return
        while not idle(hand.limits):
            hand.leave()
    pytest.fail("the call did not end")


@pytest.mark.parametrize("how", ["throw", "close"])
def test_a_stream_by_hand(how: str) -> None:
    def use(made: Exchanges) -> Exchange[str]:
        deadline = Deadline(made.config.clock, 300)
        url = f"{made.config.base_url}/file"
        request = Request("GET", "/file", url, "getFile", None, Timeouts(), 10**6, is_file=True)
        stream = yield from made.attempts.open(request)
        try:
            for _ in range(3):
                yield from stream.read(deadline)
                assert not idle(made.config.limits)  # type: ignore[arg-type]
        finally:
            yield from stream.close()
        yield from stream.close()
        return "done"

    for stop_at in range(1, ENOUGH):
        good = Answer(200, {}, b"", 0.1, Stream())
        hand = ByHand(stop_at, [Answer(503, {}, b"", 0.1), good], how)
        made = exchanges(limits=hand.limits, max_retries=5, clock=hand.limits._clock)
        exchange = use(made)
        hand.limits._tokens.of(made.config.source.key)
        if how == "close" and stop_at > 3:
            return  # A generator that is closed while it waits to close a stream is a fault of its driver.
        result = hand.run(exchange)
        assert idle(hand.limits)
        assert hand.open_streams == 0
        if result is not None:
            assert hand.steps == ["Send", "Sleep", "Send", "Read", "Read", "Read", "Shut"]
            return
    pytest.fail("the call did not end")


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


def test_a_call_over_a_socket(server: Server) -> None:
    """One that fails, pauses and is sent again."""
    turns = itertools.count()

    def answer(_: object) -> Told:
        return told({"thing": {"a": 1}}, status=503 if next(turns) % 2 == 0 else 200)

    server.script = answer

    async def main() -> int:
        clock = FastClock(1000)
        limits = LocalLimits(clock=clock)
        options: dict[str, Any] = {"private_token": TOKEN, "base_url": server.url, "limits": limits, "clock": clock}
        async with AsyncShop(**options, max_retries=2) as shop:

            async def call() -> object:
                return await shop.things.call(GET_THING, ("1",), {}, UNSET)

            waits = await cancelled_everywhere(call, limits)
            assert await call() == {"a": 1}
            return waits

    assert asyncio.run(main()) >= 4


def test_calls_that_wait_for_each_other(server: Server) -> None:
    """The one that is cancelled may have been given its place in the same moment."""
    server.script = lambda _: told({"thing": {"a": 1}})

    async def main() -> None:
        limits = LocalLimits(per_token=1)
        async with AsyncShop(private_token=TOKEN, base_url=server.url, limits=limits) as shop:

            async def call() -> object:
                return await shop.things.call(GET_THING, ("1",), {}, UNSET)

            for number in range(12):
                tasks = [asyncio.create_task(call()) for _ in range(6)]

                async def cancelled(number: int = number) -> object:
                    return await CancelledAt(call(), number)

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
def test_a_timeout_of_the_callers_own(seconds: float) -> None:
    with misbehaving(lambda _, server: server.ended.wait(5) and None) as server:

        async def main() -> None:
            limits = LocalLimits(per_token=1)
            async with AsyncShop(private_token=TOKEN, base_url=server.url, limits=limits) as shop:
                for _ in range(5):
                    with pytest.raises(TimeoutError):
                        async with asyncio.timeout(seconds):
                            await shop.things.call(GET_THING, ("1",), {}, UNSET)
                    assert limits._tokens.of(shop._driver.config.source.key).gate.is_idle

        asyncio.run(main())
