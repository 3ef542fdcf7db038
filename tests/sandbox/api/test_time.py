"""Time on the sandbox's clock: waits end when it is put forward, and cost a test nothing when it skips them.

Names with H.1 and H.2 are cases of the list of faults once found in the sandbox.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import attrs
import pytest

from shoptet_api import (
    AddonAuth,
    AsyncShoptet,
    ConfigurationError,
    JobTimeoutError,
    LocalLimits,
    Shoptet,
    TimeoutError,  # noqa: A004 (the client's own)
)
from shoptet_api.sandbox import Sandbox, clock as sandbox_clock
from shoptet_api.sandbox.clock import SandboxClock, StoppedClock
from tests.support.either_client import EitherClient
from tests.support.waiting import until

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
NOBODY = "http://127.0.0.1:1/"


@attrs.frozen
class Clients:
    stack: ExitStack
    runner: asyncio.Runner | None

    def sandbox(self, **settings: Any) -> Sandbox:
        sandbox = self.stack.enter_context(Sandbox(**{"products": 5, "orders": 5, **settings}))
        sandbox.webhooks.register([("job:finished", NOBODY, None)])
        return sandbox

    def of(self, sandbox: Sandbox, **more: Any) -> EitherClient:
        options: dict[str, Any] = {**sandbox.options, "deadline": 1e7, **more}
        if "addon" in more:
            del options["private_token"]
        client = EitherClient(Shoptet(**options) if self.runner is None else AsyncShoptet(**options), self.runner)
        self.stack.callback(client.close)
        return client


@pytest.fixture(params=["sync", "async"])
def clients(request: pytest.FixtureRequest) -> Iterator[Clients]:
    with ExitStack() as stack:
        yield Clients(stack, stack.enter_context(asyncio.Runner()) if request.param == "async" else None)


@contextmanager
def background(call: Callable[[], object]) -> Iterator[list[object]]:
    """Make the call in another thread, and wait for its end."""
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(call()))
    thread.start()
    try:
        yield results
    finally:
        thread.join(60)
        assert not thread.is_alive()


# --- a clock that waits in real time, and is put forward


def retry(client: EitherClient, sandbox: Sandbox) -> object:
    sandbox.inject("eshop.get", status=503, retry_after=10_000)
    return client.run(client.shop.eshop.get())


def snapshot(client: EitherClient, sandbox: Sandbox) -> object:
    sandbox.jobs.duration = 10_000
    return client.rows(client.shop.orders.snapshot(timeout=1e7))


def follow(client: EitherClient, sandbox: Sandbox) -> object:
    sandbox.after(lambda: cancel_an_order(sandbox), hours=20)
    return client.rows(client.shop.orders.changes(since=sandbox.clock.now()).follow(poll=80_000), limit=1)


def bucket(client: EitherClient, sandbox: Sandbox) -> object:
    sandbox.limits.leak = 0.001
    account = sandbox.token
    sandbox.limits.fill(account, 200)
    client.run(client.shop.with_options(max_retries=5).eshop.get())
    return client.run(client.shop.eshop.get())


def advanced(sandbox: Sandbox) -> bool:
    """Let an hour pass, but only for a client that waits: it must see each hour before the next one."""
    if sandbox.waiting:
        sandbox.advance(hours=1)
    return True


def cancel_an_order(sandbox: Sandbox) -> None:
    with Shoptet(**sandbox.options) as shop:
        shop.orders.update_status(next(iter(sandbox.orders)), {"statusId": -4})


WAITS = pytest.mark.parametrize("wait", [retry, snapshot, follow, bucket], ids=["retry", "job", "feed", "bucket"])
Wait = Callable[[EitherClient, Sandbox], object]


@pytest.mark.parametrize("frozen", [False, True], ids=["running", "frozen"])
@WAITS
def test_h1_advance_wakes_a_waiting_client(clients: Clients, frozen: bool, wait: Wait) -> None:
    sandbox = clients.sandbox(frozen=frozen, skip_waits=False)
    client = clients.of(sandbox)
    with background(lambda: wait(client, sandbox)) as results:
        until(lambda: bool(sandbox.waiting))
        assert results == []
        until(lambda: advanced(sandbox) and bool(results))
    assert results


def test_h1_the_rest_of_a_wait_is_shorter_after_advance(clients: Clients) -> None:
    """The clock runs on: a wait of an hour that was put forward by almost an hour ends by itself."""
    sandbox = clients.sandbox(skip_waits=False)
    client = clients.of(sandbox)
    sandbox.inject("eshop.get", status=503, retry_after=3600)
    with background(lambda: client.run(client.shop.eshop.get())) as results:
        until(lambda: bool(sandbox.waiting))
        sandbox.advance(seconds=3599.9)
        until(lambda: bool(results))


def test_h1_advance_wakes_a_client_that_waits_for_a_token(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True, skip_waits=False)
    client = client_without_a_token(clients, sandbox)
    with background(lambda: client.run(client.shop.eshop.get())) as results:
        until(lambda: bool(sandbox.waiting))
        assert results == []
        sandbox.advance(minutes=1)
    assert results


def client_without_a_token(clients: Clients, sandbox: Sandbox) -> EitherClient:
    """Return a client of the addon whose token is too old to be used, while it is one of five that are valid."""
    addon = sandbox.addon
    auth = AddonAuth(oauth_token=addon.oauth_token, token_url=addon.token_url, clock=sandbox.clock)
    client = clients.of(sandbox, addon=auth)
    client.run(client.shop.eshop.get())
    sandbox.advance(minutes=29, seconds=45)
    for _ in range(4):
        addon.api_token()
    return client


@pytest.mark.parametrize("frozen", [False, True], ids=["running", "frozen"])
@WAITS
def test_h1_a_clock_that_skips_waits_moves_by_itself(clients: Clients, frozen: bool, wait: Wait) -> None:
    sandbox = clients.sandbox(frozen=frozen)
    client = clients.of(sandbox)
    before, began = sandbox.clock.now(), monotonic()
    assert wait(client, sandbox)
    passed = (sandbox.clock.now() - before).total_seconds()
    # Bucket: 201 drops leak no sooner than in 1000 s each.
    assert passed >= 1000
    assert monotonic() - began < passed / 10


def test_h1_a_token_is_awaited_without_waiting(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    client = client_without_a_token(clients, sandbox)
    before = sandbox.clock.now()
    assert client.run(client.shop.eshop.get())
    assert sandbox.clock.now() - before >= timedelta(seconds=15)


def test_h1_a_clock_that_nobody_moves_is_an_error_and_no_hang(
    clients: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox_clock, "_STUCK_SECONDS", 0.05)
    sandbox = clients.sandbox(frozen=True, skip_waits=False)
    client = clients.of(sandbox)
    with pytest.raises(ConfigurationError, match=r"clock.*advance"):
        client.rows(client.shop.orders.snapshot())


def test_h2_jobs_and_snapshots_need_no_real_second(clients: Clients) -> None:
    """All of it together waits for less time than one poll of a job takes on a real clock."""
    sandbox = clients.sandbox()
    client = clients.of(sandbox)
    client.rows(client.shop.orders.snapshot())  # Loads the decoders.
    sandbox.jobs.duration = 0.0
    before, began = sandbox.clock.now(), monotonic()
    for _ in range(100):
        assert len(client.rows(client.shop.brands.list())) > 0
        assert len(client.rows(client.shop.orders.snapshot())) == 5
    assert (sandbox.clock.now() - before).total_seconds() >= 100
    assert monotonic() - began < 100


# --- what does not move the clock


def test_a_call_in_progress_stops_the_clock(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    client, other = clients.of(sandbox), Shoptet(**sandbox.options)
    sandbox.inject("eshop.get", status=503, retry_after=3600)
    sandbox.hold(1)
    before = sandbox.clock.now()
    with other, background(lambda: list(other.brands.list())):
        until(lambda: sandbox.held == 1)
        with background(lambda: client.run(client.shop.eshop.get())) as results:
            until(lambda: bool(sandbox.waiting))
            assert (sandbox.clock.now(), results) == (before, [])
            sandbox.release()
    assert results
    assert sandbox.clock.now() - before >= timedelta(hours=1)


def test_a_client_that_does_not_wait_does_not_move_the_clock(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    client = clients.of(sandbox)
    sandbox.jobs.duration = 3600
    before = sandbox.clock.now()
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    client.run(client.shop.eshop.get())
    assert sandbox.clock.now() == before
    client.run(job.wait())
    assert sandbox.clock.now() - before >= timedelta(hours=1)


def test_a_limit_of_a_wait_for_others_is_not_skipped_to_at_once() -> None:
    """The holder of a slot may be outside of any call, where the clock cannot see it."""
    clock = SandboxClock(StoppedClock(NOON), skips_waits=True)
    with clock.working(), clock.alarm(60, lambda: None, awaited="others") as alarm:
        assert clock.now() == NOON
        assert 0 < alarm.real_seconds() <= 1
        assert alarm.timed_out()
        assert clock.now() == NOON + timedelta(seconds=60)


def test_a_wait_that_has_ended_otherwise_does_not_count() -> None:
    clock = SandboxClock(StoppedClock(NOON), skips_waits=True)
    with clock.working(), clock.alarm(60, lambda: None, is_done=lambda: True):
        assert clock.now() == NOON
        assert clock.waiting == 0


def test_a_wait_without_an_end_does_not_move_the_clock() -> None:
    clock = SandboxClock(StoppedClock(NOON), skips_waits=True)
    with clock.working(), clock.alarm(float("inf"), lambda: None) as alarm:
        assert not alarm.timed_out()
        assert clock.now() == NOON


def test_work_in_the_background_is_woken_and_moves_nothing() -> None:
    clock = SandboxClock(StoppedClock(NOON), skips_waits=True)
    woken: list[object] = []
    with clock.alarm(60, lambda: woken.append(clock.now()), awaited="background") as alarm:
        assert not alarm.timed_out()
        assert clock.now() == NOON
        with clock.working(), clock.alarm(3600, lambda: None):
            # It stops at the moment of the background's work first.
            assert woken == [NOON + timedelta(seconds=60)]


def test_a_wait_that_is_too_short_to_measure_moves_the_clock() -> None:
    """A bucket that has room in a nanosecond was asked again and again, and no time passed."""
    clock = SandboxClock(StoppedClock(NOON), skips_waits=True)
    clock.advance(12_345.678)
    before = clock.monotonic()
    with clock.working(), clock.alarm(1e-12, lambda: None) as alarm:
        assert alarm.is_over()
    assert clock.monotonic() > before


# --- what happens meanwhile happens at its time


def test_everything_happens_in_its_order(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True, now=NOON)
    client = clients.of(sandbox)
    happened: list[object] = []
    for minutes in (50, 10, 30):
        sandbox.after(lambda: happened.append(sandbox.clock.now() - NOON), minutes=minutes)
    sandbox.inject("eshop.get", status=503, retry_after=3600)
    client.run(client.shop.eshop.get())
    assert happened == [timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=50)]


def test_a_webhook_is_tried_again_while_a_client_waits(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    client = clients.of(sandbox)
    (notification,) = sandbox.emit("job:finished", "1")
    sandbox.inject("eshop.get", status=503, retry_after=3600)
    client.run(client.shop.eshop.get())
    assert notification.status == "failed"
    assert notification.attempts == 3


def test_a_call_inside_of_a_wait_may_wait(clients: Clients) -> None:
    """`on_progress` is called by the waiting call, which must not stop the clock for the call that it makes."""
    sandbox = clients.sandbox(frozen=True)
    client, other = clients.of(sandbox), Shoptet(**sandbox.options)
    sandbox.jobs.duration = 3600

    def ask(_: object) -> None:
        sandbox.inject("eshop.get", status=503, retry_after=30)
        other.eshop.get()

    with other:
        job = client.run(client.shop.exports.documents("invoice", "pdf"))
        assert client.run(job.wait(on_progress=ask)).status == "completed"


def test_a_job_that_never_ends_is_a_timeout(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    sandbox.jobs.duration = 1e6
    client = clients.of(sandbox)
    before = sandbox.clock.now()
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    with pytest.raises(JobTimeoutError):
        client.run(job.wait(timeout=7200))
    assert sandbox.clock.now() - before >= timedelta(hours=2)


def test_a_feed_of_two_days_polls_when_something_happens(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True, now=NOON)
    client = clients.of(sandbox)
    sandbox.after(lambda: cancel_an_order(sandbox), days=2)
    feed = client.shop.orders.changes(since=NOON)
    (change,) = client.rows(feed.follow(poll=30), limit=1)
    assert change.id == next(iter(sandbox.orders))
    assert change.time - NOON == timedelta(days=2)
    assert len(sandbox.requests.to("orders.list_changes")) < 20


def test_a_feed_without_changes_goes_on_polling(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True, now=NOON)
    client = clients.of(sandbox)
    feed = client.shop.orders.changes(since=NOON)
    with background(lambda: client.rows(feed.follow(poll=600))):
        until(lambda: sandbox.clock.now() - NOON > timedelta(hours=1))
        feed.stop()


def test_many_clients_wait_together(clients: Clients) -> None:
    sandbox = clients.sandbox(frozen=True)
    sandbox.inject("eshop.get", status=503, retry_after=3600, times=20)
    before = sandbox.clock.now()
    if clients.runner is None:
        with ExitStack() as stack:
            shops = [stack.enter_context(Shoptet(**sandbox.options, deadline=1e6)) for _ in range(10)]
            found = [stack.enter_context(background(shop.eshop.get)) for shop in shops]
    else:
        client = clients.of(sandbox)

        async def ask() -> list[list[object]]:
            return [[shop] for shop in await asyncio.gather(*(client.shop.eshop.get() for _ in range(10)))]

        found = clients.runner.run(ask())
    assert all(found)
    assert timedelta(hours=1) <= sandbox.clock.now() - before < timedelta(days=1)


def test_a_busy_token_is_a_timeout_in_the_end(clients: Clients) -> None:
    """Its holder is another program, for all that the clock knows."""
    sandbox = clients.sandbox(frozen=True)
    limits = LocalLimits(per_token=1, clock=sandbox.clock)
    client = clients.of(sandbox, limits=limits, deadline=50)
    holder = Shoptet(**sandbox.options, limits=limits)
    sandbox.hold(1)
    with holder, background(holder.eshop.get):
        until(lambda: sandbox.held == 1)
        before = sandbox.clock.now()
        errors: list[object] = []

        def ask() -> None:
            try:
                client.run(client.shop.eshop.get())
            except TimeoutError as error:
                errors.append(error)

        with background(ask):
            until(lambda: bool(sandbox.waiting))
            sandbox.advance(seconds=51)
        assert errors
        assert sandbox.clock.now() - before == timedelta(seconds=51)
        sandbox.release()


# --- `after`


def test_after_counts_from_now() -> None:
    with Sandbox(products=1, orders=0, frozen=True, now=NOON) as sandbox:
        times: list[datetime] = []
        sandbox.after(lambda: times.append(sandbox.clock.now()), days=1, hours=1, minutes=1, seconds=1)
        sandbox.advance(days=1, hours=1, minutes=1)
        assert times == []
        sandbox.advance(seconds=1)
        assert times == [NOON + timedelta(days=1, hours=1, minutes=1, seconds=1)]


def test_after_refuses_the_past() -> None:
    with Sandbox(products=1, orders=0) as sandbox, pytest.raises(ConfigurationError, match="after"):
        sandbox.after(lambda: None, seconds=-1)


def test_options_make_a_client_of_the_sandbox() -> None:
    with (
        Sandbox(products=1, orders=0) as sandbox,
        Shoptet(**sandbox.options) as shop,
        Shoptet(**sandbox.options) as other,
    ):
        shop.eshop.get()
        limits = [client._driver.config.limits for client in (shop, other)]
        assert limits[0] is not limits[1]
