"""What happens when the server, the link to it, or a process of ours goes away."""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from shoptet_api import ConfigurationError, RedisState, StateUnavailableError, TimeoutError  # noqa: A004
from shoptet_api.auth.stores.protocol import Busy, Found, Leased
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.redis.state import RedisState as State
from shoptet_api.sansio.messages import Response
from shoptet_api.secret import Secret
from shoptet_api.store_tests.limits import run
from tests.support.flaky_link import FlakyLink
from tests.support.redis_server import RedisProgram, needs_redis, running_redis, soon_settled

pytestmark = needs_redis
TOKEN: Final = Secret("planted-" * 5)
OK: Final = Response(200, {}, b"", 0.01)


@pytest.fixture
def own() -> Iterator[RedisProgram]:
    """A server that this test may kill."""
    with running_redis() as server:
        yield server


def admitted(state: RedisState, token: str = "t", seconds: float = 20.0) -> Permit:
    deadline = Deadline(SYSTEM_CLOCK, seconds)
    admission = Admission(token, "http://api", "getThing", "GET", "/api/things", deadline, seconds)
    return run(state.limits.admit(admission))


def is_refused(state: RedisState, token: str = "t", seconds: float = 0.2) -> bool:
    try:
        admitted(state, token, seconds).abandon()
    except TimeoutError:
        return True
    return False


def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_two_round_trips_a_call(state: RedisState) -> None:
    run(admitted(state).done(OK))
    before = state.round_trips
    for _ in range(20):
        run(admitted(state).done(OK))
    # The thread that renews says once a second that the process is there.
    assert 40 <= state.round_trips - before <= 45


def test_two_states_share_slots_and_the_bucket(server: RedisProgram) -> None:
    made = [soon_settled(RedisState(server.url, prefix=prefix)) for prefix in ("shoptet", "shoptet", "x")]
    with made[0] as one, made[1] as two, made[2] as other:
        held = [admitted(one), admitted(two), admitted(one)]
        assert is_refused(two)
        run(admitted(other).done(OK))
        for permit in held:
            run(permit.done(OK))
        run(admitted(one).done(Response(429, {"retry-after": "30"}, b"", 0.01)))
        assert is_refused(two)


def test_a_reply_that_is_lost_takes_no_second_slot(own: RedisProgram) -> None:
    with FlakyLink(own.port) as link, soon_settled(RedisState(f"redis://127.0.0.1:{link.port}")) as state:
        run(admitted(state).done(OK))
        for _ in range(6):
            link.lose_replies = 1
            permit = admitted(state)
            link.lose_replies = 1
            run(permit.done(OK))
        assert eventually(lambda: own.ask("ZCARD", "{shoptet:limits}:t:t:s") == 0)


@pytest.mark.parametrize("is_persistent", [True, False], ids=["persistent", "forgetful"])
def test_requests_in_flight_keep_their_slots_when_the_server_is_started_again(*, is_persistent: bool) -> None:
    with running_redis(is_persistent=is_persistent) as server, RedisState(server.url) as state:
        held = [admitted(state) for _ in range(3)]
        server.restart()
        with RedisState(server.url) as newcomer:
            assert is_refused(newcomer, seconds=3.0)
            for permit in held:
                run(permit.done(OK))
            run(admitted(newcomer).done(OK))


def test_requests_in_flight_keep_their_slots_when_all_keys_are_deleted(own: RedisProgram) -> None:
    with RedisState(own.url) as state, RedisState(own.url) as other:
        held = [admitted(state) for _ in range(3)]
        run(admitted(other, "another").done(OK))
        own.ask("FLUSHALL")
        assert is_refused(other, seconds=4.0)
        for permit in held:
            run(permit.done(OK))
        run(admitted(other).done(OK))


def test_a_long_request_keeps_its_slot(server: RedisProgram) -> None:
    made = [soon_settled(RedisState(server.url, lease=1.5)) for _ in range(2)]
    with made[0] as state, made[1] as other:
        held = [admitted(state) for _ in range(3)]
        assert is_refused(other, seconds=4.0)
        for permit in held:
            run(permit.done(OK))


HOLD: Final = """
import sys, time
from shoptet_api import RedisState
from tests.redis.test_failures import admitted
from tests.support.redis_server import soon_settled
state = soon_settled(RedisState(sys.argv[1], lease=1.5))
permits = [admitted(state) for _ in range(3)]
print("held", flush=True)
time.sleep(600)
"""


def test_slots_of_a_killed_process_are_free_within_the_lease(server: RedisProgram) -> None:
    command = [sys.executable, "-c", HOLD, server.url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            state = soon_settled(RedisState(server.url, lease=1.5))
            assert is_refused(state, seconds=3.0)
        finally:
            process.kill()
            process.wait()
        with state:
            permits = [admitted(state) for _ in range(3)]
            for permit in permits:
                run(permit.done(OK))


@pytest.mark.parametrize("kind", ["token", "address", "bucket", "settled"])
def test_what_a_clock_that_was_ahead_has_noted_does_not_last(server: RedisProgram, kind: str) -> None:
    """The server's clock is set back by ten hours after three workers died, a 429, or its restart."""
    ahead = 1000 * int(time.time() + 36_000)
    with RedisState(server.url, lease=0.4, per_address=3) as state:
        run(admitted(state).done(OK))
        base = "{shoptet:limits}"
        if kind == "bucket":
            server.ask("HSET", f"{base}:t:t:b", "closed", ahead)
        elif kind == "settled":
            server.ask("HSET", f"{base}:meta", "settled", ahead)
        else:
            key = f"{base}:t:t:s" if kind == "token" else f"{base}:a:default http://api:s"
            for number in range(3):
                server.ask("ZADD", key, ahead, f"dead-{number}")
        run(admitted(state).done(OK))


def test_without_the_server_each_process_keeps_to_its_share(
    own: RedisProgram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "shoptet_api.limits")
    made = [soon_settled(RedisState(own.url, grace=grace), 1.0) for grace in (0.3, 5.0)]
    with made[0] as state, made[1] as other:
        run(admitted(state).done(OK))
        run(admitted(other).done(OK))
        assert eventually(lambda: state._slots.processes == (2, 2))
        own.kill()
        permit = admitted(state)
        assert is_refused(state)
        run(permit.done(OK))
        run(admitted(state).done(OK))
        permit = admitted(state)
        away = [record for record in caplog.records if record.levelno == logging.WARNING]
        assert [record.getMessage().rpartition(": ")[2] for record in away] == [
            "until the server is back, this process sends at most 1 requests of a token and 25 in all at a time"
        ]
        own.start()
        assert eventually(lambda: not state._slots.availability.is_failing)
        # The request that was sent meanwhile has its slot.
        assert own.ask("ZCARD", "{shoptet:limits}:t:t:s") == 1
        run(permit.done(OK))
        held = [admitted(state) for _ in range(3)]
        assert is_refused(state)
        for one in held:
            run(one.done(OK))
        said = [record.getMessage() for record in caplog.records if "server is back: " in record.getMessage()]
        assert len(said) == 1


def test_what_must_not_be_lost_is_refused(own: RedisProgram) -> None:
    with RedisState(own.url) as state:
        deliveries, cursors, jobs = state.delivery_store, state.cursor_store, state.job_store
        deliveries.accept("a", b"{}", now=0, due=10, window=100)
        own.kill()
        for work in (
            lambda: deliveries.accept("b", b"{}", now=0, due=10, window=100),
            lambda: deliveries.due(now=20, due=30, limit=1),
            lambda: cursors.save("orders", "x"),
            lambda: cursors.load("orders"),
            lambda: jobs.add("job-1"),
            lambda: jobs.finished(["job-1"]),
        ):
            with pytest.raises(StateUnavailableError, match=f"redis://127.0.0.1:{own.port}: ") as caught:
                work()
            assert "\n" not in str(caught.value)
        own.start()
        assert [one.key for one in deliveries.due(now=20, due=30, limit=9)] == ["a"]
        assert jobs.finished(["job-1"]) == set()


def test_a_delivery_whose_body_was_dropped_does_not_hold_up_the_others(state: RedisState, server: RedisProgram) -> None:
    store = state.delivery_store
    for moment, key in enumerate("abc"):
        assert store.accept(key, b"{}", now=moment, due=10, window=100) is not None
    server.ask("DEL", "{shoptet:deliveries}:d:b")
    assert [delivery.key for delivery in store.due(now=20, due=30, limit=10)] == ["a", "c"]
    assert store.waiting() == 2


def test_tokens_wait_for_the_server_and_then_go_on_alone(own: RedisProgram, caplog: pytest.LogCaptureFixture) -> None:
    with RedisState(own.url, grace=0.3) as state:
        store = state.token_store
        assert store.acquire("shop", "me", 30) == Leased()
        own.kill()
        assert isinstance(store.acquire("shop", "you", 30), Busy)
        assert eventually(lambda: store.acquire("shop", "you", 30) == Leased())
        store.save("shop", "you", TOKEN, usable=100, valid=160)
        assert isinstance(store.acquire("shop", "she", 30), Found)
        assert len(store.valid("shop")) == 1
        assert [record.getMessage().partition(" (")[0] for record in caplog.records] == ["tokens are not shared"]
        assert "planted" not in caplog.text
        own.start()
        assert store.acquire("another shop", "me", 30) == Leased()


def test_a_fetch_that_a_clock_that_was_ahead_has_noted_does_not_last(state: RedisState, server: RedisProgram) -> None:
    assert state.token_store.acquire("shop", "dead", 30) == Leased()
    server.ask("HSET", "{shoptet:token:shop}", "leased", 1000 * int(time.time() + 36_000))
    assert state.token_store.acquire("shop", "alive", 30) == Leased()


def test_a_token_that_was_sealed_with_another_key_is_fetched_again(server: RedisProgram) -> None:
    pytest.importorskip("cryptography")
    from shoptet_api import generate_key

    with RedisState(server.url, key=generate_key()) as one, RedisState(server.url, key=generate_key()) as two:
        one.token_store.save("shop", "me", TOKEN, usable=100, valid=160)
        assert "planted" not in str(server.ask("HGETALL", "{shoptet:token:shop}"))
        assert two.token_store.acquire("shop", "you", 30) == Leased()


def test_those_that_wait_for_a_job_are_woken(server: RedisProgram) -> None:
    with RedisState(server.url) as one, RedisState(server.url) as two:
        woken = threading.Event()
        noted: list[str] = []

        def note(job_id: str) -> bool:
            noted.append(job_id)
            woken.set()
            return len(noted) < 2

        one.job_store.on_finished(note)
        assert one._listener.wait_until_ready(20)
        two.job_store.add("job-1")
        assert woken.wait(20)
        for number in range(2, 5):
            two.job_store.add(f"job-{number}")
        assert eventually(lambda: one._listener._callbacks["{shoptet:jobs}:finished"] == [])
        assert noted == ["job-1", "job-2"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_child_has_slots_of_its_own(state: RedisState) -> None:
    permit = admitted(state)
    child = os.fork()
    if not child:
        try:
            held = [admitted(state) for _ in range(2)]
            code = 0 if is_refused(state) else 1
            for one in held:
                run(one.done(OK))
        except BaseException:  # noqa: BLE001 (the child must end here)
            code = 2
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    run(permit.done(OK))


def test_a_closed_state_leaves_nothing_behind(server: RedisProgram) -> None:
    before = set(threading.enumerate())
    with RedisState(server.url) as state:
        run(admitted(state).done(OK))
        assert len(set(threading.enumerate()) - before) == 2
    assert set(threading.enumerate()) <= before
    assert server.ask("ZCARD", "{shoptet:limits}:p") == 0


def test_all_keys_of_a_step_are_at_one_place_of_a_cluster() -> None:
    with running_redis("--cluster-enabled", "yes") as server:
        server.ask("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
        assert eventually(lambda: b"cluster_state:ok" in server.ask("CLUSTER", "INFO"))
        with soon_settled(RedisState(server.url)) as state:
            run(admitted(state).done(OK))
            state.token_store.save("shop", "me", TOKEN, usable=100, valid=160)
            state.cursor_store.save("orders", "x")
            state.job_store.add("job-1")
            delivery = state.delivery_store.accept("a", b"{}", now=0, due=10, window=100)
            assert delivery is not None
            assert state.delivery_store.take(delivery, due=20) is not None


def test_a_client_of_a_cluster() -> None:
    import redis.cluster

    with running_redis("--cluster-enabled", "yes") as server:
        server.ask("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
        assert eventually(lambda: b"cluster_state:ok" in server.ask("CLUSTER", "INFO"))
        client = redis.cluster.RedisCluster(host="127.0.0.1", port=server.port)
        with soon_settled(RedisState(client)) as state:
            held = [admitted(state) for _ in range(3)]
            waiting = threading.Timer(0.2, lambda: run(held[0].done(OK)))
            waiting.start()
            held.append(admitted(state))
            for permit in held[1:]:
                run(permit.done(OK))
            state.token_store.save("shop", "me", TOKEN, usable=100, valid=160)
            assert isinstance(state.token_store.acquire("shop", "me", 30), Found)
            waiting.join()
        client.close()


def test_an_object_that_was_not_set_up_can_be_shown() -> None:
    assert repr(State.__new__(State)) == "<RedisState, not set up>"
    with pytest.raises(ConfigurationError):
        RedisState("nonsense")
