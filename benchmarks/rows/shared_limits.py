"""The limits on Redis: how fully twelve processes use the places of nginx together, and what a call pays for it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.timing import WALL, Effort, Row, in_turns, pairs, row
from shoptet_api import LocalLimits, RedisState
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.limits.protocol import Admission, Limits
from shoptet_api.sansio.messages import Response
from shoptet_api.store_tests.limits import run
from tests.support.flaky_link import FlakyLink
from tests.support.nginx import PROGRAM, nginx
from tests.support.redis_server import SERVERS, running_redis
from tests.support.redis_workers import workers

_SLOTS_OF_TOKEN: Final = 3
_SLOTS_OF_ALL_ADDRESSES: Final = 150
_PROCESSES: Final = 12
_OK: Final = Response(200, {}, b"", 0.01)
# Two processors do the work of twelve machines: the backend must be slow enough for them to keep up.
_CASES: Final = [
    ("12 processes, one token", 1, 0.1, 6, 0.0),
    ("12 processes, 100 tokens", 100, 2.0, 25, 0.0),
    ("12 processes, one token, 20 ms to Redis", 1, 0.1, 6, 0.01),
]


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure by wall-clock time."""
    del peers
    if PROGRAM is None or "redis-server" not in SERVERS:
        print("the limits on Redis skipped: they need nginx and redis-server", flush=True)
        return []
    return [*_latency(effort), *(_places(effort, *case) for case in _CASES)]


def _latency(effort: Effort) -> list[Row]:
    with running_redis() as server, RedisState(server.url) as state:
        sides: list[Callable[[], object]] = [
            lambda: _admit_and_release(state.limits),
            lambda: _admit_and_release(_LOCAL),
        ]
        samples = in_turns(sides, effort.rounds(40), clock=WALL, seconds=0.05)
    name = "limits on Redis: a request admitted and released"
    return [row("Limits", name, pairs(samples[0], samples[1]), peer="limits of one process", unit="s")]


def _admit_and_release(limits: Limits) -> None:
    admission = Admission("t", "http://api", "getThing", "GET", "/", Deadline(SYSTEM_CLOCK, 60), 60)
    run(run(limits.admit(admission)).done(_OK))


_LOCAL: Final = LocalLimits()


def _places(effort: Effort, name: str, tokens: int, seconds: float, at_once: int, delay: float) -> Row:
    calls = 480 if effort.quick else 2004
    best = min(_SLOTS_OF_TOKEN * tokens, _SLOTS_OF_ALL_ADDRESSES) / seconds
    samples: list[tuple[float, float]] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        nginx(Path(folder), seconds) as api,
        running_redis() as server,
        FlakyLink(server.port, delay) as link,
        workers(f"redis://127.0.0.1:{link.port}" if delay else server.url, api.url) as processes,
    ):
        processes.begin("warm", tokens=1, each=1, at_once=1)
        processes.outcome()
        api.statuses(_PROCESSES)
        for number in range(2):
            started = time.perf_counter()
            processes.begin(f"run-{number}", tokens=tokens, each=calls // _PROCESSES, at_once=at_once)
            outcome = processes.outcome()
            rate = calls / (time.perf_counter() - started)
            assert outcome.got == {"right": calls}, outcome
            assert api.statuses(calls) == {200: calls}
            print(f"{name}: {outcome.trips / calls:.2f} round trips for each call", flush=True)
            samples.append((rate, best))
    return row("Limits", name, samples, peer="what the limits allow", unit="/s", bar=0.9, better="higher")
