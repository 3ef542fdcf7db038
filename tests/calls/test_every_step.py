"""A call driven by hand that ends at any of its steps, by an exception or for good: no place stays taken.

Systematically: at the first step, then at the second, and so on, until the call ends before its turn comes.
"""

import json
from collections.abc import Callable
from typing import Final, TypeVar

import pytest

from shoptet_api import LocalLimits
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.clock import Clock, Deadline
from shoptet_api.compat import override
from shoptet_api.errors import TransportError
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.sansio.steps import Close, Exchange, Read, Send, Sleep, Step, Wait
from shoptet_api.timeouts import Timeouts
from shoptet_generated.runtime import UNSET
from tests.support.exchanges import exchanges
from tests.support.limits_state import idle
from tests.support.made_up_operations import GET_THING

T = TypeVar("T")
ENOUGH: Final = 200


class StillClock(Clock):
    """Time that passes only in sleeps."""

    def __init__(self) -> None:
        self.at = 1000.0

    @override
    def monotonic(self) -> float:
        return self.at


class Stop(BaseException):
    """What ends a thread or task; the exchange has never heard of it."""


class ByHand:
    """Performs the steps of an exchange, and breaks off at one of them."""

    def __init__(self, stop_at: int, answers: list[Response | TransportError], how: str) -> None:
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
                if len(self.steps) == self.stop_at and not isinstance(step, Close):
                    self._break_off(exchange)
                    return None
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
            self._close_all(exchange, exchange.throw(Stop()))

    def _close_all(self, exchange: Exchange[T], step: Step) -> None:
        while True:
            assert isinstance(step, Close), "nothing but closing is done after the end"
            step = exchange.send(self._perform(step))

    def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            answer = next(self.answers)
            if isinstance(answer, TransportError):
                raise answer
            self.open_streams += answer.stream is not None
            return answer
        if isinstance(step, Close):
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
        gates = [token.semaphore, self.limits._addresses.of(exchange.config.origin)]
        for gate in gates:
            gate.acquire(self)
        token.bucket._level, token.bucket._at = 200.0, 1000.0
        self.leave = lambda: gates.pop(0).release(self)


def failures() -> list[Response | TransportError]:
    """Two failures, and a good answer."""
    headers = {"content-type": "application/json", "retry-after": "2"}
    body = json.dumps({"data": {"thing": {"a": 1}}}).encode()
    return [TransportError("reset", sent=True), Response(503, headers, b"", 0.1), Response(200, headers, body, 0.1)]


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
        good = Response(200, {}, b"", 0.1, Stream())
        hand = ByHand(stop_at, [Response(503, {}, b"", 0.1), good], how)
        made = exchanges(limits=hand.limits, max_retries=5, clock=hand.limits._clock)
        exchange = use(made)
        hand.limits._tokens.of(made.config.source.key)
        if how == "close" and stop_at > 3:
            return  # A generator that is closed while it waits to close a stream is a fault of its driver.
        result = hand.run(exchange)
        assert idle(hand.limits)
        assert hand.open_streams == 0
        if result is not None:
            assert hand.steps == ["Send", "Sleep", "Send", "Read", "Read", "Read", "Close"]
            return
    pytest.fail("the call did not end")
