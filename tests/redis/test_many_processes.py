"""Twelve processes, three source addresses, one Redis, and a real nginx with the vendor's limits: no call is refused.

The session `many_processes` does the same with 2,000 calls in each test.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

from tests.support.flaky_link import FlakyLink
from tests.support.nginx import PROGRAM, Nginx, nginx
from tests.support.redis_server import RedisProgram, needs_redis, running_redis
from tests.support.redis_workers import Outcome, Workers, workers

pytestmark = [
    needs_redis,
    pytest.mark.skipif(PROGRAM is None, reason="nginx is not installed"),
    pytest.mark.xdist_group("redis_processes"),
]

CALLS: Final = int(os.environ.get("SHOPTET_MANY_CALLS", "72"))
SECONDS: Final = 0.1
"""What the backend takes for a response."""


@attrs.frozen
class Stage:
    """Everything that runs, and the name of the next task."""

    redis: RedisProgram
    link: FlakyLink
    nginx: Nginx
    workers: Workers

    def begin(self, name: str, tokens: int, at_once: int = 6, **options: object) -> None:
        each = CALLS // len(self.workers.processes)
        self.workers.begin(name, tokens=tokens, each=each, at_once=at_once, **options)

    def wait_for_calls(self, calls: int) -> None:
        """Wait until this many of the task's calls were answered."""
        self.nginx.wait_for(calls)

    def end(self) -> Outcome:
        outcome = self.workers.outcome()
        calls = CALLS // len(self.workers.processes) * len(self.workers.processes)
        assert outcome.errors == {}
        assert outcome.got == {"right": calls}
        assert self.nginx.statuses(calls) == {200: calls}
        assert outcome.retries == {}
        return outcome


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[bool], Stage]]:
    with (
        nginx(tmp_path_factory.mktemp("nginx"), SECONDS) as api,
        running_redis() as redis,
        FlakyLink(redis.port) as link,
        workers(f"redis://127.0.0.1:{link.port}", api.url) as processes,
    ):

        def stage(is_persistent: bool = True) -> Stage:
            redis.is_persistent = is_persistent
            link.delay = 0.0
            redis.restart()
            redis.ask("FLUSHALL")
            return Stage(redis, link, api, processes)

        yield stage


@pytest.mark.parametrize("tokens", [1, 100])
def test_no_call_is_refused_or_lost(stages: Callable[..., Stage], tokens: int) -> None:
    stage = stages()
    stage.begin("calm", tokens)
    outcome = stage.end()
    # Two for each call. Each process also starts and loads scripts, renews its slots every two seconds, and asks again
    # every five seconds for each of the six calls that may wait: more on a busy machine, where all of it takes longer.
    others = 20 * len(stage.workers.processes) + 2 * outcome.seconds
    assert 2 * CALLS <= outcome.trips < 2 * CALLS + others


@pytest.mark.parametrize(
    ("tokens", "is_persistent"), [(1, True), (1, False), (100, False)], ids=["persistent", "forgetful", "100-tokens"]
)
def test_redis_is_started_again(stages: Callable[..., Stage], tokens: int, *, is_persistent: bool) -> None:
    stage = stages(is_persistent)
    # A worker that ends while the server is away leaves its last slot to the lease.
    stage.begin("restart", tokens, lease=3.0)
    stage.wait_for_calls(CALLS // 4)
    stage.redis.kill()
    time.sleep(0.5)
    stage.redis.start()
    stage.end()


def test_redis_pauses(stages: Callable[..., Stage]) -> None:
    stage = stages()
    stage.begin("pause", 1)
    stage.wait_for_calls(CALLS // 4)
    stage.redis.ask("CLIENT", "PAUSE", 3000)
    stage.end()


def test_the_link_to_redis_is_slow(stages: Callable[..., Stage]) -> None:
    stage = stages()
    stage.link.delay = 0.01  # In each direction.
    stage.begin("slow", 1)
    stage.end()


def test_workers_are_killed(tmp_path: Path) -> None:
    with (
        nginx(tmp_path, SECONDS) as api,
        running_redis() as redis,
        workers(redis.url, api.url, each=2) as processes,
    ):
        processes.begin("killed", tokens=1, each=CALLS // 6, at_once=6, lease=3.0)
        for number in range(3):
            time.sleep(0.7)
            processes.kill(number)
        outcome = processes.outcome()
        assert outcome.errors == {}
        assert outcome.got == {"right": 3 * (CALLS // 6)}
        statuses = api.statuses(outcome.got["right"])
        # 499: its process was killed while it waited for the response.
        assert set(statuses) <= {200, 499}
