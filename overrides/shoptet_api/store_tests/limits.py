"""What each keeper of the limits must do."""

import itertools
import threading
import time
from typing import Final, TypeVar, cast

from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.errors import TimeoutError
from shoptet_api.limits.protocol import Admission, Limits, Permit
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Exchange, Sleep, Wait, Work

T = TypeVar("T")

_PER_TOKEN: Final = 3
_PER_ADDRESS: Final = 50
_SOON: Final = 0.1
_LATER: Final = 20.0


class LimitsTests:
    """Tests of `Limits`; the fixture `limits` returns fresh ones with the API's numbers: 3 a token, 50 an address."""

    def test_a_token_has_three_slots(self, limits: Limits) -> None:
        """The fourth request waits until one of the three has ended."""
        first, *others = (_admitted(limits) for _ in range(_PER_TOKEN))
        _is_refused(limits)
        run(first.done(_response()))
        others.append(_admitted(limits))
        _is_refused(limits)
        for permit in others:
            run(permit.done(_response()))

    def test_tokens_do_not_wait_for_each_other(self, limits: Limits) -> None:
        """Until they have all slots of the address."""
        held = [_admitted(limits, f"token {number // 3}") for number in range(_PER_ADDRESS)]
        _is_refused(limits, "another token")
        held.append(_admitted(limits, "another token", address="http://127.0.0.2:80"))
        run(held[0].done(_response()))
        held.append(_admitted(limits, "another token"))
        for permit in held[1:]:
            run(permit.done(None))

    def test_an_abandoned_request_frees_its_slots_soon(self, limits: Limits) -> None:
        """Also one that ended without an answer, and one that is ended twice."""
        held = [_admitted(limits) for _ in range(_PER_TOKEN)]
        held[0].abandon()
        run(held[1].done(None))
        held[1].abandon()
        again = [_admitted(limits), _admitted(limits)]
        _is_refused(limits)
        for permit in (held[2], *again):
            permit.abandon()

    def test_waiting_requests_are_served_in_the_order_of_asking(self, limits: Limits) -> None:
        """No request overtakes an earlier one of its token."""
        held = [_admitted(limits) for _ in range(_PER_TOKEN)]
        served: list[int] = []

        def wait_in_line(number: int) -> None:
            permit = _admitted(limits)
            served.append(number)
            run(permit.done(_response()))

        threads = [threading.Thread(target=wait_in_line, args=(number,)) for number in range(5)]
        for thread in threads:
            thread.start()
            time.sleep(_SOON)  # Each has asked before the next one does.
        # One slot goes from one to the next.
        run(held[0].done(_response()))
        for thread in threads:
            thread.join()
        assert served == [0, 1, 2, 3, 4]
        for permit in held[1:]:
            run(permit.done(_response()))

    def test_many_threads_never_have_more_than_the_slots(self, limits: Limits) -> None:
        """However they come and go."""
        flying: set[int] = set()
        most: list[int] = []
        numbers = itertools.count()

        def come_and_go() -> None:
            for _ in range(5):
                permit = _admitted(limits)
                number = next(numbers)
                flying.add(number)
                most.append(len(flying))
                time.sleep(0.002)
                flying.discard(number)
                run(permit.done(_response()))

        threads = [threading.Thread(target=come_and_go) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert max(most) == _PER_TOKEN
        assert len(most) == 60

    def test_a_nearly_full_bucket_makes_requests_wait(self, limits: Limits) -> None:
        """A caller whose deadline comes first gets its error at once."""
        run(_admitted(limits).done(_response(filling=0)))
        run(_admitted(limits).done(_response(filling=199)))
        started = time.monotonic()
        _is_refused(limits, seconds=0.5)
        assert time.monotonic() - started < _LATER
        run(_admitted(limits, "another token").done(_response()))

    def test_a_429_pauses_the_token(self, limits: Limits) -> None:
        """As long as the response says."""
        run(_admitted(limits).done(_response(429, {"retry-after": "30"})))
        _is_refused(limits, seconds=1.0)
        run(_admitted(limits, "another token").done(_response()))


def _admission(token: str, address: str, seconds: float) -> Admission:
    deadline = Deadline(SYSTEM_CLOCK, seconds)
    return Admission(token, address, "getThing", "GET", "/api/things", deadline, seconds)


def _admitted(limits: Limits, shop: str = "a shop", address: str = "http://127.0.0.1:80") -> Permit:
    return run(limits.admit(_admission(shop, address, _LATER)))


def _is_refused(limits: Limits, shop: str = "a shop", seconds: float = _SOON) -> None:
    try:
        permit = run(limits.admit(_admission(shop, "http://127.0.0.1:80", seconds)))
    except TimeoutError:
        return
    permit.abandon()
    raise AssertionError("a request was admitted though the limits are reached")


def _response(status: int = 200, headers: dict[str, str] | None = None, filling: int | None = None) -> Response:
    bucket = {} if filling is None else {"x-ratelimit-bucket-filling": f"{filling}/200"}
    return Response(status, {**bucket, **(headers or {})}, b"", 0.01)


def run(exchange: Exchange[T]) -> T:
    """Perform an exchange that sends nothing, such as that of a permit; return its result."""
    result: object = None
    fault: Exception | None = None
    while True:
        try:
            step = exchange.send(result) if fault is None else exchange.throw(fault)
        except StopIteration as end:
            return cast("T", end.value)
        result = fault = None
        if isinstance(step, Work):
            try:
                result = step.work()
            except Exception as error:  # noqa: BLE001 (the exchange gets it)
                fault = error
        elif isinstance(step, Wait):
            woken = threading.Event()
            step.waiter.on_done(woken.set)
            result = woken.wait(step.seconds)
        elif isinstance(step, Sleep):
            time.sleep(step.seconds)
        else:
            kind = type(step).__name__
            raise AssertionError(f"limits send nothing, and this is a {kind}")  # noqa: TRY004 (a test fails)
