"""The API's limits: how fully a token's bucket and the places of nginx are used."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.timing import Effort, Row, row
from tests.support.bucket_callers import Work, by_tasks, by_threads, run, warm_up
from tests.support.bucket_server import LEAK
from tests.support.nginx import Nginx, nginx
from tests.support.nginx_loops import Rate, bare_tasks, bare_threads, our_tasks, our_threads
from tests.support.servers import running

_Loops: TypeAlias = Callable[[str], Rate]

_QUICK: Final = 0.012
# Fifty calls at a time: the pause must be long enough for two processors to keep up with them.
_SLOW: Final = 0.12
_NGINX: Final[list[tuple[str, float, _Loops, _Loops]]] = [
    ("40 threads, one token", _QUICK, lambda url: our_threads(url, 1, 40, 25), lambda url: bare_threads(url, 3, 200)),
    ("200 tasks, one token", _QUICK, lambda url: our_tasks(url, 1, 200, 10), lambda url: bare_tasks(url, 3, 200)),
    ("90 threads, 30 tokens", _SLOW, lambda url: our_threads(url, 30, 90, 15), lambda url: bare_threads(url, 50, 700)),
    ("150 tasks, 30 tokens", _SLOW, lambda url: our_tasks(url, 30, 150, 9), lambda url: bare_tasks(url, 50, 700)),
]


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure the bucket by a fast clock, and the places of nginx by wall-clock time."""
    del peers
    return [*_bucket(effort), *_places(effort)]


def _bucket(effort: Effort) -> list[Row]:
    drops = 10_000
    cases: list[tuple[str, Work, float, float]] = [
        (f"{drops:,} drops, 8 threads", by_threads, 0.0, 1.05),
        (f"{drops:,} drops, 20 tasks", by_tasks, 0.0, 1.05),
        (f"{drops:,} drops, 20 tasks, others take 4 a second", by_tasks, 4.0, 1.1),
    ]
    made: list[Row] = []
    with running() as server:
        warm_up(server)
        for name, work, foreign, bar in cases:
            samples: list[tuple[float, float]] = []
            for _ in range(2 if effort.quick else 3):
                script = run(work, server, drops, 200, foreign=foreign)
                samples.append((script.seconds, (script.spent - script.size) / (LEAK - script.foreign)))
            made.append(row("Limits", name, samples, peer="what the bucket allows", unit="s", bar=bar))
    return made


def _places(effort: Effort) -> list[Row]:
    if shutil.which("nginx") is None:
        print("the places of nginx skipped: it needs nginx", flush=True)
        return []
    made: list[Row] = []
    for name, seconds, ours, bare in _NGINX:
        with tempfile.TemporaryDirectory() as folder, nginx(Path(folder), seconds) as server:
            samples = [_around(server, ours, bare) for _ in range(2 if effort.quick else 3)]
        peer = "bare httpx, as many loops as nginx allows"
        made.append(row("Limits", name, samples, peer=peer, unit="/s", bar=0.95, better="higher"))
    return made


def _around(server: Nginx, ours: _Loops, bare: _Loops) -> tuple[Rate, Rate]:
    """Measure bare loops before and after ours."""
    before, rate, after = bare(server.url), ours(server.url), bare(server.url)
    return rate, statistics.mean([before, after])
