"""What clients share: places and pauses of a token, whoever calls, and that nobody keeps a place who is gone."""

import gc
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

import pytest

from shoptet_api import LocalLimits, RateLimitError, TimeoutError as CallTimeoutError, Timeouts, TransportError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.limits import local
from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Sleep
from shoptet_generated.operations import eshop, orders
from tests.support.callers import TOKEN, Shop
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.limits_state import idle
from tests.support.waiting import until

ONE_PLACE: Final = {"per_token": 1}


@contextmanager
def all_held(sandbox: Sandbox) -> Generator[None, None, None]:
    """The sandbox holds all that comes; whatever happens, it is let go in the end."""
    sandbox.hold()
    try:
        yield
    finally:
        sandbox.release()


def test_all_clients_of_a_token_share_its_places(sandbox: Sandbox) -> None:
    """Several clients, one of them another copy's copy, from many threads."""
    options: dict[str, Any] = {"private_token": TOKEN, "base_url": sandbox.url}
    shops = [Shop(**options), Shop(**options).with_options(language="cs"), Shop(**options, limits=local.PROCESS_LIMITS)]
    codes = list(sandbox.orders)[:24]
    with ThreadPoolExecutor(12) as threads, all_held(sandbox):
        calls = [threads.submit(shops[n % 3].orders.get, code) for n, code in enumerate(codes)]
        until(lambda: sandbox.held == 3)
        sandbox.release()
        assert [call.result().code for call in calls] == codes
    assert len(sandbox.requests) == 24
    assert max(seen.connections for seen in sandbox.requests) == 3
    for shop in shops:
        shop.close()


def test_tokens_do_not_wait_for_each_other_and_an_address_is_for_all(sandbox: Sandbox) -> None:
    limits = LocalLimits(per_token=2, per_address=5)
    shops = [Shop(private_token=sandbox.private_token(), base_url=sandbox.url, limits=limits) for _ in range(4)]
    with ThreadPoolExecutor(16) as threads, all_held(sandbox):
        calls = [threads.submit(shops[n % 4].eshop.get) for n in range(16)]
        until(lambda: sandbox.held == 5)
        for _ in range(5):
            assert sandbox.held == 5
            assert len(sandbox.requests) == 5
        sandbox.release()
        assert len([call.result() for call in calls]) == 16
    assert max(seen.connections for seen in sandbox.requests) == 2
    assert idle(limits)
    for shop in shops:
        shop.close()


def test_who_comes_first_is_let_in_first(sandbox: Sandbox) -> None:
    limits = LocalLimits(per_token=1)
    codes = list(sandbox.orders)[:9]
    with (
        Shop(private_token=TOKEN, base_url=sandbox.url, limits=limits) as shop,
        ThreadPoolExecutor(9) as threads,
        all_held(sandbox),
    ):
        calls = []
        gate = limits._tokens.of(shop._driver.config.source.key).semaphore
        for waiting, code in enumerate(codes):
            calls.append(threads.submit(shop.orders.get, code))
            until(lambda waiting=waiting: sandbox.held == 1 and gate.waiting == waiting)  # type: ignore[misc]
        sandbox.release()
        for call in calls:
            call.result()
    assert [seen.parameters["code"] for seen in sandbox.requests] == codes


@pytest.mark.parametrize("gate", ["token", "address"])
def test_waiting_for_a_place_ends_with_a_clear_error(make_caller: MakeCaller, sandbox: Sandbox, gate: str) -> None:
    """After the timeout for it, and at once: a call that was not let in is not tried again."""
    limits = LocalLimits(per_token=1) if gate == "token" else LocalLimits(per_address=1)
    with (
        Shop(private_token=TOKEN, base_url=sandbox.url, limits=limits) as shop,
        ThreadPoolExecutor(1) as threads,
        all_held(sandbox),
    ):
        busy = threads.submit(shop.eshop.get)
        until(lambda: sandbox.held == 1)
        caller = make_caller(base_url=sandbox.url, limits=limits, timeout=Timeouts(pool=0.05), max_retries=5)
        for caller_, seconds in ((caller, r"0\.[01]"), (caller.with_options(deadline=0.02, timeout=5), r"0\.[01]")):
            said = rf"^GET /api/orders/2: all 1 slots of the {gate} stayed busy for {seconds} s, by other calls"
            with pytest.raises(CallTimeoutError, match=said) as caught:
                caller_.call(orders.GET, ("2",))
            assert not caught.value.sent
        sandbox.release()
        busy.result()
    assert idle(limits)
    assert len(sandbox.requests) == 1


def test_a_refusal_is_heeded_by_all_callers_of_the_token(sandbox: Sandbox) -> None:
    """Nobody's request comes before the time is over."""
    clock = FastClock(100)
    sandbox.inject("eshop.get", status=429, retry_after=30)
    limits = LocalLimits(clock=clock)
    options: dict[str, Any] = {"private_token": TOKEN, "base_url": sandbox.url, "limits": limits, "clock": clock}
    with Shop(**options) as one, Shop(**options) as other, ThreadPoolExecutor(8) as threads:
        one.with_options(max_retries=1).eshop.get()
        list(threads.map(lambda _: other.eshop.get(), range(20)))
    refused, *came = sandbox.requests
    assert [seen.status for seen in (refused, *came)] == [429] + [200] * 21
    assert (min(seen.at for seen in came) - refused.at).total_seconds() * clock.rate >= 30
    assert idle(limits)


def test_another_token_is_not_stopped_by_a_refusal(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    limits = LocalLimits()
    sandbox.inject("eshop.get", status=429, retry_after=3600)
    with pytest.raises(RateLimitError):
        make_caller(base_url=sandbox.url, limits=limits).call(eshop.GET)
    with pytest.raises(
        CallTimeoutError, match=r"bucket has room in (60\.0|59\.9) s, the call's deadline is in [01]\."
    ) as caught:
        make_caller(base_url=sandbox.url, limits=limits, deadline=1.0, max_retries=3).call(eshop.GET)
    assert not caught.value.sent
    other = make_caller(base_url=sandbox.url, limits=limits, private_token=sandbox.private_token())
    assert other.call(eshop.GET).contact_information is not None
    assert len(sandbox.requests) == 2
    assert idle(limits)


def test_a_call_that_is_not_let_in_again_ends_as_it_failed(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    """The last error, and that it may have been done, say more than that there was no time left."""
    limits = LocalLimits(per_token=1)

    def steal(_: object) -> None:
        limits._tokens.of(caller.shop._driver.config.source.key).semaphore.acquire(object())

    sandbox.inject("eshop.get", cut="before-headers")
    caller = make_caller(
        base_url=sandbox.url, limits=limits, timeout=Timeouts(pool=0.05), max_retries=3, on_retry=steal
    )
    with pytest.raises(TransportError, match="may have reached the shop") as caught:
        caller.call(eshop.GET)
    (note,) = caught.value.__notes__
    assert note.startswith("not tried again: GET /api/eshop: all 1 slots of the token stayed busy")
    assert len(sandbox.requests) == 1


@pytest.mark.parametrize("hook", ["on_request", "on_response", "on_retry"])
def test_a_thread_that_a_hook_ends_leaves_no_place_taken(make_caller: MakeCaller, sandbox: Sandbox, hook: str) -> None:
    def leave(_: object) -> None:
        raise SystemExit

    sandbox.inject("eshop.get", status=503, times=100)
    limits = LocalLimits()
    caller = make_caller(base_url=sandbox.url, limits=limits, max_retries=1, **{hook: leave})
    for _ in range(4):
        with pytest.raises(SystemExit):
            caller.call(eshop.GET)
    assert idle(limits)


def test_tokens_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who serves thousands of shops keeps some of their tokens' limits, and those of all that are at work."""
    monkeypatch.setattr(local, "_KEPT", 100)
    clock = FastClock(1000)
    limits = LocalLimits(clock=clock)
    deadline = Deadline(clock, 300)

    def admit(token: str) -> object:
        exchange = limits.admit(Admission(token, "https://host", "getThing", "GET", "/", deadline, 300))
        with pytest.raises(StopIteration) as end:
            next(exchange)
        return end.value.value

    busy = [admit(f"busy-{n}") for n in range(20)]
    for n in range(1000):
        permit = admit(f"token-{n}")
        list(permit.done(Response(200, {}, b"", 0.1)))  # type: ignore[attr-defined]
    assert len(limits._tokens) <= 220
    assert all(limits._tokens.of(f"busy-{n}").semaphore.taken == 1 for n in range(20))
    for permit in busy:
        permit.abandon()  # type: ignore[attr-defined]
    assert idle(limits)


def test_a_permit_that_nobody_ended_is_ended_by_the_next_request() -> None:
    """F4: a signal handler can raise before the caller has the permit in its hands."""
    limits = LocalLimits(per_token=1)
    admission = Admission("t", "https://api.example", "op", "GET", "/", Deadline(SYSTEM_CLOCK, 5.0), 5.0)

    def admitted() -> Permit:
        exchange = limits.admit(admission)
        with pytest.raises(StopIteration) as end:
            next(exchange)
        permit: Permit = end.value.value
        return permit

    for _ in range(3):
        permit = admitted()
        assert not idle(limits)
        del permit
        gc.collect()
    admitted().abandon()
    assert idle(limits)


def test_a_token_that_must_wait_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gap 13: one closed by a 429 and one whose bucket is full still wait, after thousands of others."""
    monkeypatch.setattr(local, "_KEPT", 50)
    clock = FastClock(0.001)
    limits = LocalLimits(clock=clock)

    def admit(token: str) -> Any:
        admission = Admission(token, "https://api.example", "getThing", "GET", "/", Deadline(clock, 300), 300)
        exchange = limits.admit(admission)
        try:
            return next(exchange)
        except StopIteration as end:
            permit: Permit = end.value
            return permit

    def answer(token: str, status: int, headers: dict[str, str]) -> None:
        permit = admit(token)
        list(permit.done(Response(status, headers, b"", 0.1)))

    answer("refused", 429, {"retry-after": "40"})
    answer("full", 200, {"x-ratelimit-bucket-filling": "200/200"})
    for number in range(201):
        answer(f"token-{number}", 200, {})
    assert len(limits._tokens) <= 110
    assert isinstance(admit("refused"), Sleep)
    assert isinstance(admit("full"), Sleep)
    assert not isinstance(admit("token-0"), Sleep)
