"""What clients share: places and pauses of a token, whoever calls, and that nobody keeps a place who is gone."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Final

import pytest

from shoptet_api import LocalLimits, RateLimitError, Timeouts
from shoptet_api import TimeoutError as CallTimeoutError
from shoptet_api.clock import Deadline
from shoptet_api.limits import local
from shoptet_api.limits.protocol import Admission
from shoptet_api.steps import Answer
from tests.client.callers import GET_THING, TOKEN, Shop, SyncCaller
from tests.client.conftest import MakeCaller
from tests.client.misbehaving import GOOD, FastClock, in_turn, misbehaving, resets_after, says
from tests.client.servers import Asked, Server, Told, told

ONE_PLACE: Final = {"per_token": 1}


class Gated:
    """A script that lets answers go when it is told to, and counts who is there at a time."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.here = threading.Semaphore(0)
        self.now = self.most = 0
        self._lock = threading.Lock()

    def __call__(self, asked: Asked) -> Told:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        self.here.release()
        self.go.wait(10)
        with self._lock:
            self.now -= 1
        return told({"thing": {"code": asked.path.rpartition("/")[2]}})


def idle(limits: LocalLimits) -> bool:
    """Whether no place is taken and nothing is reserved."""
    tokens = [*limits._tokens._young.values(), *limits._tokens._old.values()]
    gates = [*limits._addresses._young.values(), *limits._addresses._old.values(), *(token.gate for token in tokens)]
    assert gates
    return all(gate.is_idle and not gate.waiting for gate in gates) and not any(
        token.bucket._reserved for token in tokens
    )


def test_all_clients_of_a_token_share_its_places(server: Server) -> None:
    """Several clients, one of them another copy's copy, from many threads."""
    server.script = script = Gated()
    options: dict[str, Any] = {"private_token": TOKEN, "base_url": server.url}
    shops = [Shop(**options), Shop(**options).with_options(language="cs"), Shop(**options, limits=local.PROCESS_LIMITS)]
    with ThreadPoolExecutor(12) as threads:
        calls = [threads.submit(SyncCaller(shops[n % 3]).call, GET_THING, (n,)) for n in range(24)]
        for _ in range(3):
            assert script.here.acquire(timeout=10)
        script.go.set()
        assert [call.result() for call in calls] == [{"code": str(n)} for n in range(24)]
    assert script.most == 3
    for shop in shops:
        shop.close()


def test_tokens_do_not_wait_for_each_other_and_an_address_is_for_all(server: Server) -> None:
    server.script = script = Gated()
    limits = LocalLimits(per_token=2, per_address=5)
    shops = [Shop(private_token=f"token-{n}", base_url=server.url, limits=limits) for n in range(4)]
    with ThreadPoolExecutor(16) as threads:
        calls = [threads.submit(SyncCaller(shops[n % 4]).call, GET_THING, (n,)) for n in range(16)]
        for _ in range(5):
            assert script.here.acquire(timeout=10)
        script.go.set()
        assert len([call.result() for call in calls]) == 16
    assert script.most == 5
    assert idle(limits)
    for shop in shops:
        shop.close()


def test_who_comes_first_is_let_in_first(server: Server) -> None:
    server.script = script = Gated()
    limits = LocalLimits(per_token=1)
    with Shop(private_token=TOKEN, base_url=server.url, limits=limits) as shop, ThreadPoolExecutor(9) as threads:
        calls = []
        for n in range(9):
            calls.append(threads.submit(SyncCaller(shop).call, GET_THING, (n,)))
            while not (len(server.asked) == 1 and limits._tokens.of(shop._driver.config.source.key).gate.waiting == n):
                time.sleep(0.001)
        script.go.set()
        for call in calls:
            call.result()
    assert [asked.path.rpartition("/")[2] for asked in server.asked] == [str(n) for n in range(9)]


@pytest.mark.parametrize("gate", ["token", "address"])
def test_waiting_for_a_place_ends_with_a_clear_error(make_caller: MakeCaller, server: Server, gate: str) -> None:
    """After the timeout for it, and at once: a call that was not let in is not tried again."""
    server.script = script = Gated()
    limits = LocalLimits(per_token=1) if gate == "token" else LocalLimits(per_address=1)
    with Shop(private_token=TOKEN, base_url=server.url, limits=limits) as shop, ThreadPoolExecutor(1) as threads:
        busy = threads.submit(SyncCaller(shop).call, GET_THING, (1,))
        assert script.here.acquire(timeout=10)
        caller = make_caller(base_url=server.url, limits=limits, timeout=Timeouts(pool=0.05), max_retries=5)
        for caller_, seconds in ((caller, r"0\.[01]"), (caller.with_options(deadline=0.02, timeout=5), r"0\.[01]")):
            said = rf"^GET /api/things/2: all 1 places of the {gate} stayed busy for {seconds} s, by other calls"
            with pytest.raises(CallTimeoutError, match=said) as caught:
                caller_.call(GET_THING, ("2",))
            assert not caught.value.sent
        script.go.set()
        busy.result()
    assert idle(limits)
    assert len(server.asked) == 1


def test_a_refusal_is_heeded_by_all_callers_of_the_token(server: Server) -> None:
    """Nobody's request comes before the time is over, nor do they all come at once then."""
    clock = FastClock(100)
    refused: list[float] = []
    came: list[float] = []

    def answer(asked: Asked) -> Told:
        if not refused:
            refused.append(clock.monotonic())
            return told(None, status=429, headers={"Retry-After": "30"})
        came.append(clock.monotonic())
        return told({"thing": {"code": "1"}})

    server.script = answer
    limits = LocalLimits(clock=clock)
    options: dict[str, Any] = {"private_token": TOKEN, "base_url": server.url, "limits": limits, "clock": clock}
    with Shop(**options) as one, Shop(**options) as other, ThreadPoolExecutor(8) as threads:
        SyncCaller(one.with_options(max_retries=1)).call(GET_THING, ("0",))
        list(threads.map(partial(SyncCaller(other).call, GET_THING), [("1",)] * 20))
    assert len(came) == 21
    assert min(came) - refused[0] >= 30
    assert idle(limits)


def test_another_token_is_not_stopped_by_a_refusal(make_caller: MakeCaller, server: Server) -> None:
    limits = LocalLimits()
    server.script = lambda asked: told(None, status=429, headers={"Retry-After": "3600"})
    with pytest.raises(RateLimitError):
        make_caller(base_url=server.url, limits=limits).call(GET_THING, ("1",))
    with pytest.raises(
        CallTimeoutError, match=r"bucket has room in (60\.0|59\.9) s, the call's deadline is in [01]\."
    ) as caught:
        make_caller(base_url=server.url, limits=limits, deadline=1.0, max_retries=3).call(GET_THING, ("1",))
    assert not caught.value.sent
    server.script = lambda asked: told({"thing": {}})
    assert make_caller(base_url=server.url, limits=limits, private_token="other").call(GET_THING, ("1",)) == {}
    assert idle(limits)


def test_a_call_that_is_not_let_in_again_ends_as_it_failed(make_caller: MakeCaller) -> None:
    """The last error, and that it may have been done, say more than that there was no time left."""
    limits = LocalLimits(per_token=1)

    def steal(_: object) -> None:
        limits._tokens.of(caller.shop._driver.config.source.key).gate.enter(object())

    with misbehaving(in_turn(resets_after(b""), says(GOOD))) as server:
        caller = make_caller(
            base_url=server.url, limits=limits, timeout=Timeouts(pool=0.05), max_retries=3, on_retry=steal
        )
        with pytest.raises(Exception, match="may have reached the shop") as caught:
            caller.call(GET_THING, ("1",))
    (note,) = caught.value.__notes__
    assert note.startswith("not tried again: GET /api/things/1: all 1 places of the token stayed busy")
    assert len(server.requests) == 1


@pytest.mark.parametrize("hook", ["on_request", "on_response", "on_retry"])
def test_a_thread_that_a_hook_ends_leaves_no_place_taken(make_caller: MakeCaller, server: Server, hook: str) -> None:
    def leave(_: object) -> None:
        raise SystemExit

    server.script = lambda asked: told(None, status=503)
    limits = LocalLimits()
    caller = make_caller(base_url=server.url, limits=limits, max_retries=1, **{hook: leave})
    for _ in range(4):
        with pytest.raises(SystemExit):
            caller.call(GET_THING, ("1",))
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
        list(permit.done(Answer(200, {}, b"", 0.1)))  # type: ignore[attr-defined]
    assert len(limits._tokens) <= 220
    assert all(limits._tokens.of(f"busy-{n}").gate.taken == 1 for n in range(20))
    for permit in busy:
        permit.abandon()  # type: ignore[attr-defined]
    assert idle(limits)
