"""A replica takes the place of a server that died: what was accepted is there, and the limits are kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import attrs
import pytest

from shoptet_api import Installation, RedisState, StateUnavailableError
from shoptet_api.sansio.messages import Response
from shoptet_api.store_tests.limits import run
from tests.redis.test_failures import admitted, eventually, is_refused
from tests.support.flaky_link import FlakyLink
from tests.support.redis_server import RedisProgram, needs_redis, running_redis, soon_settled

pytestmark = needs_redis
OK: Final = Response(200, {}, b"", 0.01)
SHOP: Final = Installation("token", 7, "https://shop.example/")


@attrs.frozen
class Pair:
    """Two servers, and the address that leads to the one that is used, as behind a proxy or a service address."""

    primary: RedisProgram
    replica: RedisProgram
    link: FlakyLink

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.link.port}"

    def wait_for_replica(self) -> None:
        assert self.primary.ask("WAIT", 1, 20_000) == 1

    def fail_over(self) -> None:
        self.primary.kill()
        assert self.replica.ask("REPLICAOF", "NO", "ONE") in {b"OK", True}
        self.link.behind = self.replica.port


@contextmanager
def _pair() -> Iterator[Pair]:
    with (
        running_redis("--repl-diskless-sync-delay", "0") as primary,
        running_redis("--replicaof", f"127.0.0.1 {primary.port}") as replica,
        FlakyLink(primary.port) as link,
    ):
        assert eventually(lambda: replica.ask("INFO", "replication")["master_link_status"] == "up")
        yield Pair(primary, replica, link)


@pytest.fixture
def pair() -> Iterator[Pair]:
    with _pair() as pair:
        yield pair


def test_what_was_accepted_is_on_the_replica_and_the_limits_are_kept(pair: Pair) -> None:
    with soon_settled(RedisState(pair.url), 1.0) as state:
        state.installation_store.save(SHOP)
        state.cursor_store.save("orders", "x")
        state.job_store.add("job-1")
        state.delivery_store.accept("a", b"{}", now=0, due=10, window=100)
        held = [admitted(state) for _ in range(3)]
        pair.wait_for_replica()
        pair.fail_over()
        # The requests in flight keep their slots, whoever else comes.
        with soon_settled(RedisState(pair.url), 1.0) as newcomer:
            assert is_refused(newcomer, seconds=2.0)
            for permit in held:
                run(permit.done(OK))
            again = [admitted(newcomer), admitted(state), admitted(newcomer)]
            assert is_refused(state)
            for permit in again:
                run(permit.done(OK))
        assert state.installation_store.load(7) == SHOP
        assert state.cursor_store.load("orders") == "x"
        assert state.job_store.finished(["job-1", "job-2"]) == {"job-1"}
        assert [one.key for one in state.delivery_store.due(now=20, due=30, limit=9)] == ["a"]
        assert state.delivery_store.accept("a", b"{}", now=1, due=10, window=100) is None


def test_a_replica_that_is_not_promoted_yet_accepts_nothing(pair: Pair) -> None:
    with soon_settled(RedisState(pair.url, grace=0.3), 1.0) as state:
        run(admitted(state).done(OK))
        state.cursor_store.save("orders", "x")
        pair.wait_for_replica()
        pair.primary.kill()
        pair.link.behind = pair.replica.port
        assert eventually(lambda: _reads(state))
        writes: list[Callable[[], object]] = [
            lambda: state.cursor_store.save("orders", "y"),
            lambda: state.installation_store.save(SHOP),
            lambda: state.delivery_store.accept("a", b"{}", now=0, due=10, window=100),
        ]
        for write in writes:
            with pytest.raises(StateUnavailableError) as caught:
                write()
            assert "\n" not in str(caught.value)
        # Calls go on with the share of this process, as without a server.
        run(admitted(state).done(OK))
        pair.fail_over()
        assert eventually(lambda: not state._slots.availability.is_failing)
        run(admitted(state).done(OK))
        state.cursor_store.save("orders", "z")
        assert state.cursor_store.load("orders") == "z"


def _reads(state: RedisState) -> bool:
    try:
        return state.cursor_store.load("orders") == "x"
    except StateUnavailableError:
        return False
