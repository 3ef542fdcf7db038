"""However many need a token at once, it is fetched once."""

import asyncio
import itertools
import linecache
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from shoptet_api import (
    AddonAuth,
    AddonSuspendedError,
    MemoryTokenStore,
    SQLiteTokenStore,
    TokenExpiredError,
    TokenStore,
)
from shoptet_api.auth import single_flight
from shoptet_api.auth.single_flight import Caller, SingleFlight
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.errors import AuthFlowError, TimeoutError  # noqa: A004 (also caught by the built-in's name)
from shoptet_api.secret import Secret
from shoptet_api.transport.async_driver import AsyncDriver
from shoptet_api.transport.first_use import AsyncFirstUse, SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver
from tests.support.oauth_partner import OAUTH_TOKEN, ManualClock, Partner, exchanges, run_sync
from tests.support.waiting import until

if TYPE_CHECKING:
    from _typeshed import TraceFunction

THREADS = 1000


@pytest.fixture(params=["memory", "sqlite"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> TokenStore:
    return MemoryTokenStore() if request.param == "memory" else SQLiteTokenStore(tmp_path / "tokens")


@pytest.fixture
def drivers() -> Iterator[list[SyncDriver]]:
    made = [SyncDriver(exchanges(), SyncFirstUse()) for _ in range(4)]
    yield made
    for driver in made:
        driver.close()


def reached(partner: Partner) -> bool:
    """Whether a fetch waits at the OAuth server."""
    return partner.sandbox.held > 0


def waiting(addon: AddonAuth) -> int:
    return len(addon._source._flight._waiting)


def deadline(seconds: float = 60) -> Deadline:
    return Deadline(SYSTEM_CLOCK, seconds)


def test_a_thousand_threads_whose_token_is_refused_at_once_fetch_one(
    partner: Partner, shared: TokenStore, drivers: list[SyncDriver]
) -> None:
    addons = [partner.addon(store=shared) for _ in drivers]
    refusal = TokenExpiredError(status=401, method="GET", path="/api/eshop", url="https://shop.example/api/eshop")
    barrier = threading.Barrier(THREADS)

    def one(number: int) -> tuple[str, str]:
        driver, addon = drivers[number % 4], addons[number % 4]
        old = driver.run(addon.token(deadline()))
        barrier.wait()
        assert addon.refused(old, refusal)
        return old.reveal(), driver.run(addon.token(deadline())).reveal()

    with ThreadPoolExecutor(THREADS) as pool:
        assert set(pool.map(one, range(THREADS))) == {tuple(partner.tokens)}
    assert len(partner.asked) == 2


def test_tasks_of_several_loops_and_threads_fetch_one(partner: Partner, shared: TokenStore) -> None:
    partner.sandbox.hold()
    addons = [partner.addon(store=shared) for _ in range(3)]

    async def tasks(addon: AddonAuth) -> list[str]:
        driver = AsyncDriver(exchanges(), AsyncFirstUse())
        try:
            tokens = await asyncio.gather(*(driver.run(addon.token(deadline())) for _ in range(200)))
        finally:
            await driver.close()
        return [token.reveal() for token in tokens]

    def threads(addon: AddonAuth) -> list[str]:
        return [run_sync(addon.token(deadline())).reveal()]

    with ThreadPoolExecutor(20) as pool:
        loops = [pool.submit(asyncio.run, tasks(addon)) for addon in addons]
        alone = [pool.submit(threads, addon) for addon in addons]
        until(lambda: waiting(addons[0]) == 602)
        partner.sandbox.release()
        tokens = {token for future in [*loops, *alone] for token in future.result()}
    assert list(tokens) == partner.tokens
    assert len(partner.asked) == 1


def test_a_cancelled_fetch_is_handed_over(partner: Partner, shared: TokenStore) -> None:
    partner.sandbox.hold()
    addon = partner.addon(store=shared)

    async def main() -> list[str]:
        driver = AsyncDriver(exchanges(), AsyncFirstUse())
        leader = asyncio.create_task(driver.run(addon.token(deadline())))
        await asyncio.to_thread(until, lambda: reached(partner))
        others = [asyncio.create_task(driver.run(addon.token(deadline()))) for _ in range(50)]
        await asyncio.to_thread(until, lambda: waiting(addon) == 50)
        others[7].cancel()
        leader.cancel()
        await asyncio.wait([leader, others[7]])
        assert leader.cancelled()
        partner.sandbox.release()
        tokens = await asyncio.gather(*others[:7], *others[8:])
        await driver.close()
        return [token.reveal() for token in tokens]

    assert len(set(asyncio.run(main()))) == 1
    assert len(partner.asked) == 2
    assert addon._source._flight._leading() is None


@pytest.mark.parametrize("steps", range(1, 12))
def test_a_cancellation_at_any_step_leaves_nothing_behind(partner: Partner, shared: TokenStore, steps: int) -> None:
    addon = partner.addon(store=shared)

    async def main() -> None:
        driver = AsyncDriver(exchanges(), AsyncFirstUse())
        task = asyncio.create_task(driver.run(addon.token(deadline())))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        # The work that a thread has begun is not cancelled with the task: it must clean up after itself.
        await driver.run(addon.token(deadline(10)))
        await driver.close()

    asyncio.run(main())
    assert len(partner.tokens) <= 2


def test_a_generator_that_is_dropped_lets_others_fetch(partner: Partner, shared: TokenStore) -> None:
    addon = partner.addon(store=shared)
    dropped = addon.token(deadline())
    step = next(dropped)
    dropped.close()
    assert step is not None
    assert run_sync(addon.token(deadline(10))).reveal() == partner.tokens[0]


def test_who_leads_with_too_little_time_hands_over(partner: Partner, shared: TokenStore) -> None:
    partner.sandbox.hold()
    addon = partner.addon(store=shared)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lambda: run_sync(addon.token(deadline(0.3))))
        until(lambda: reached(partner))
        second = pool.submit(lambda: run_sync(addon.token(deadline(60))))
        with pytest.raises(TimeoutError):
            first.result()
        partner.sandbox.release()
        assert second.result().reveal() in partner.tokens


def test_who_waits_does_so_until_the_deadline_and_no_longer(partner: Partner, shared: TokenStore) -> None:
    partner.sandbox.hold()
    addon = partner.addon(store=shared)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(lambda: run_sync(addon.token(deadline())))
        until(lambda: reached(partner))
        with pytest.raises(TimeoutError, match=r"timed out waiting for another call to fetch .* \(nothing was sent\)"):
            run_sync(addon.token(deadline(0.05)))
        assert waiting(addon) == 0
        partner.sandbox.release()
        assert first.result().reveal() == partner.tokens[0]


def test_an_error_is_told_to_all_who_wait(partner: Partner, shared: TokenStore) -> None:
    partner.sandbox.addon.suspend()
    partner.sandbox.hold()
    addon = partner.addon(store=shared)

    def one(_: int) -> BaseException:
        with pytest.raises(AddonSuspendedError, match="the shop has suspended the addon") as caught:
            run_sync(addon.token(deadline()))
        return caught.value

    with ThreadPoolExecutor(50) as pool:
        errors = pool.map(one, range(50))
        until(lambda: waiting(addon) == 49)
        partner.sandbox.release()
        assert len({id(error) for error in list(errors)}) == 50
    assert len(partner.asked) == 1


FORK = """
import os, sys, threading
from shoptet_api import AddonAuth, MemoryTokenStore
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from tests.support.oauth_partner import run_sync

store = MemoryTokenStore()
addon = AddonAuth(oauth_token=sys.argv[2], token_url=sys.argv[1], store=store)
parent = threading.Thread(target=lambda: run_sync(addon.token(Deadline(SYSTEM_CLOCK, 60))))
parent.start()
print("ready", flush=True)
sys.stdin.readline()  # the thread is fetching now
child = os.fork()
if child == 0:
    os.write(1, run_sync(addon.token(Deadline(SYSTEM_CLOCK, 20))).reveal().encode() + b"\\n")
    os._exit(0)
_, status = os.waitpid(child, 0)
print("parent", flush=True)
parent.join()
sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="no fork on this system")
def test_a_forked_child_does_not_wait_for_a_thread_that_stayed_in_the_parent(partner: Partner) -> None:
    partner.sandbox.hold(1)
    command = [sys.executable, "-c", FORK, partner.token_url, OAUTH_TOKEN]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        until(lambda: reached(partner))
        process.stdin.write("\n")
        process.stdin.flush()
        assert [process.stdout.readline().strip()] == partner.tokens
        assert process.stdout.readline() == "parent\n"
        partner.sandbox.release()
        assert process.wait(60) == 0
    assert len(partner.asked) == len(partner.tokens) == 2


def test_a_claim_of_others_is_waited_for_until_the_deadline_and_no_longer(partner: Partner, shared: TokenStore) -> None:
    addon = partner.addon(store=shared)
    shared.acquire(addon.key, "somebody else", 30)
    with pytest.raises(TimeoutError, match="timed out waiting for another call"):
        run_sync(addon.token(deadline(0.1)))
    assert partner.asked == []
    shared.release(addon.key, "somebody else")
    assert run_sync(addon.token(deadline())).reveal() == partner.tokens[0]


def test_who_comes_when_the_token_has_just_come_neither_leads_nor_waits(partner: Partner, shared: TokenStore) -> None:
    addon = partner.addon(store=shared)
    run_sync(addon.token(deadline()))
    caller = Caller()
    addon._source._flight.join(caller)
    assert caller.waiter.is_done
    assert not addon._source._flight.is_led_by(caller)


def test_a_call_whose_time_is_over_asks_nobody(partner: Partner, shared: TokenStore) -> None:
    addon = partner.addon(store=shared)
    with pytest.raises(TimeoutError):
        run_sync(addon.token(deadline(0)))
    assert partner.asked == []
    assert addon.store is shared


class Interrupted(BaseException):
    pass


def interrupt(work: Callable[[], object], line: int) -> bool:
    """Raise before a line of `single_flight`, counted as they are executed; return whether there was such a line."""
    left = line

    def trace(frame: FrameType, event: str, _: object) -> "TraceFunction | None":
        nonlocal left
        if frame.f_code.co_filename != single_flight.__file__:
            return None
        # A `with` line is traced on the way out, too, where the interpreter does not look for signals.
        if event == "line" and "with " not in linecache.getline(single_flight.__file__, frame.f_lineno):
            left -= 1
            if left == -1:
                raise Interrupted
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    except Interrupted:
        return True
    finally:
        sys.settrace(before)
    return False


@pytest.mark.parametrize("end", ["nothing", "token", "error"])
def test_an_interrupt_in_any_line_of_a_leader_leaves_no_caller_waiting(end: str) -> None:
    """F4: the lead passes on, or whoever waits has a token or an error."""
    for line in itertools.count():
        flight = SingleFlight(MemoryTokenStore(), "key", SYSTEM_CLOCK)
        leader, second, third = Caller(), Caller(), Caller()

        def lead(flight: SingleFlight, leader: Caller, *others: Caller) -> None:
            try:
                for caller in (leader, *others):
                    flight.join(caller)
                if end == "token":
                    flight.succeed(Secret("made-up"), 60.0)
                elif end == "error":
                    flight.fail(AuthFlowError("made up"))
            finally:
                flight.leave(leader)

        was_interrupted = interrupt(partial(lead, flight, leader, second, third), line)
        del leader
        for caller in (second, third):
            flight.join(caller)  # As callers do that wait.
            assert flight.is_led_by(caller) or caller.waiter.is_done, line
            flight.leave(caller)
        assert flight._leading() is None
        assert not flight._waiting
        if not was_interrupted:
            break
    assert line > 20


def test_a_token_that_many_calls_report_counts_as_one_refusal() -> None:
    clock = ManualClock()
    flight = SingleFlight(MemoryTokenStore(clock), "shop", clock)
    for name in ("first", "second"):
        token = Secret(f"planted-{name}-token")
        flight.succeed(token, 600.0)
        assert [flight.refuse(token, expired=False) for _ in range(5)] == [True] * 5
    third = Secret("planted-third-token")
    flight.succeed(third, 600.0)
    assert not flight.refuse(third, expired=False)
