"""How time and memory grow with the work: rows, pages, tokens, threads, tasks and clients, each size in a new process.

`python -m benchmarks.growth rows 1000` does a thousand rows, after one for what is loaded once, and prints the seconds
of processor time, the bytes by which the memory rose to its peak, and the peak.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import itertools
import json
import re
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import servers
from benchmarks.timing import Row, row
from shoptet_api import AsyncShoptet, LocalLimits, Shoptet
from shoptet_api.decoding.json_lines import LineReader
from shoptet_generated.operations import orders

# A file is made of equal gzip members, so that ten million rows need no disk.
_MEMBER_ROWS: Final = 1_000
_READ: Final = 64 * 1024
_STATUS: Final = Path("/proc/self/status")


class Point(NamedTuple):
    """What a size took."""

    size: int
    seconds: float
    """Processor time per unit of the curve."""
    added: float
    """Bytes by which the memory of the process rose, up to its peak."""
    peak: float
    """Bytes of the whole process at its peak."""


class Curve(NamedTuple):
    """A kind of work, and the sizes to measure."""

    unit: str
    sizes: tuple[int, ...]
    work: Callable[[int], Callable[[], object]]
    """Prepares a size, and returns what is measured."""
    calls: int | None = None
    """The number of units, if it is the same for each size."""


def _rows(size: int) -> Callable[[], object]:
    line = b'{"code":"2026000103","creationTime":"2026-03-01T12:00:00+0100","paid":true}\n'
    member = gzip.compress(line * min(size, _MEMBER_ROWS))

    def pieces() -> Iterator[bytes]:
        for _ in range(size // min(size, _MEMBER_ROWS)):
            for start in range(0, len(member), _READ):
                yield member[start : start + _READ]

    def work() -> None:
        reader = LineReader[object](orders.SNAPSHOT.line_type())
        for piece in pieces():
            for _ in reader.feed(piece):
                pass
        for _ in reader.end():
            pass
        assert reader.row_count == size

    return work


def _pages(size: int) -> Callable[[], object]:
    def work() -> None:
        with servers.running(0.0, size) as url, Shoptet(private_token="t", base_url=url) as shop:
            assert sum(1 for _ in shop.orders.list(items_per_page=servers.ROWS)) == size * servers.ROWS

    return work


def _tokens(size: int) -> Callable[[], object]:
    """One call with each token: all share the limits."""

    def work() -> None:
        limits = LocalLimits()
        with servers.running() as url:
            for number in range(size):
                with Shoptet(private_token=f"{number}-p-t", base_url=url, limits=limits) as shop:
                    shop.orders.get("1")

    return work


_CALLS: Final = 4_000


def _threads(size: int) -> Callable[[], object]:
    """Calls of one client, spread over the threads."""

    def work() -> None:
        limits = LocalLimits(per_token=50, per_address=50)
        with servers.running() as url, Shoptet(private_token="t", base_url=url, limits=limits) as shop:
            numbers = itertools.count()

            def call() -> None:
                while next(numbers) < _CALLS:
                    shop.orders.get("1")

            threads = [threading.Thread(target=call) for _ in range(size)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    return work


def _tasks(size: int) -> Callable[[], object]:
    """Calls of one client, spread over the tasks; fifty of them have a connection at a time."""

    async def run(url: str) -> None:
        limits = LocalLimits(per_token=50, per_address=50)
        async with AsyncShoptet(private_token="t", base_url=url, limits=limits) as shop:
            numbers = itertools.count()

            async def call() -> None:
                while next(numbers) < _CALLS:
                    await shop.orders.get("1")

            await asyncio.gather(*(call() for _ in range(size)))

    def work() -> None:
        with servers.running() as url:
            asyncio.run(run(url))

    return work


def _clients(size: int) -> Callable[[], object]:
    """Clients that are all open at the same time, after one call of each."""

    def work() -> None:
        with servers.running() as url:
            clients = [Shoptet(private_token=f"{number}-p-t", base_url=url) for number in range(size)]
            for client in clients:
                client.orders.get("1")
            for client in clients:
                client.close()

    return work


CURVES: Final[dict[str, Curve]] = {
    "rows": Curve("row", (1_000, 10_000, 100_000, 1_000_000, 10_000_000), _rows),
    "pages": Curve("page", (1, 10, 100, 1_000, 5_000), _pages),
    "tokens": Curve("token", (1, 10, 100, 1_000, 10_000), _tokens),
    "threads": Curve("call", (1, 3, 10, 50, 200), _threads, _CALLS),
    "tasks": Curve("call", (1, 10, 100, 1_000, 4_000), _tasks, _CALLS),
    "clients": Curve("client", (1, 10, 100, 1_000, 5_000), _clients),
}


def points(name: str, *, quick: bool) -> list[Point]:
    """Measure a curve; a quick run leaves out the largest size."""
    sizes = CURVES[name].sizes[:-1] if quick else CURVES[name].sizes
    return [_point(name, size) for size in sizes]


def rows(curves: Mapping[str, Sequence[Point]]) -> list[Row]:
    """Compare the largest size of each curve with the one two steps before it; for rows, the memory as well."""
    made: list[Row] = []
    for name, found in curves.items():
        unit, (small, large) = CURVES[name].unit, (found[-3], found[-1])
        peer, label = f"at {small.size:,} {name}", f"time per {unit} at {large.size:,} {name}"
        made.append(row("Growth", label, [(large.seconds, small.seconds)], peer=peer, unit="s"))
        if name == "rows":
            label, pair = f"peak memory of a process that read {large.size:,} rows", (large.peak, small.peak)
            made.append(row("Growth", label, [pair], peer=f"{small.size:,} rows", unit="B", bar=1.02))
    return made


def _point(name: str, size: int) -> Point:
    command = [sys.executable, "-m", "benchmarks.growth", name, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}, {size}\n{done.stderr[-2000:]}")
    return Point(size, *json.loads(done.stdout.splitlines()[-1]))


def _peak() -> int:
    """Return the highest memory so far; on Linux since `_forget_peak`."""
    if _STATUS.exists():
        (line,) = re.findall(r"VmHWM:\s+(\d+) kB", _STATUS.read_text("ascii"))
        return int(line) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _forget_peak() -> None:
    """Start to look for the peak again: imports have had one of their own."""
    if _STATUS.exists():
        _STATUS.with_name("clear_refs").write_text("5", encoding="ascii")


def main(name: str, size: int) -> None:
    """Measure one size and print it."""
    curve = CURVES[name]
    curve.work(1)()
    measured = curve.work(size)
    gc.collect()
    _forget_peak()
    before, started = _peak(), time.process_time()
    measured()
    seconds = (time.process_time() - started) / (curve.calls or size)
    print(json.dumps([seconds, _peak() - before, _peak()]))


if __name__ == "__main__":
    # Five thousand clients hold a connection each.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard if hard == resource.RLIM_INFINITY else max(soft, hard), hard))
    main(sys.argv[1], int(sys.argv[2]))
