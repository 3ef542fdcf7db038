"""Lists of many pages, from a server that takes 50 ms for each page."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final

import httpx

from benchmarks import servers
from benchmarks.timing import WALL, Effort, Row, row
from shoptet_api import Shoptet

_LATENCY: Final = 0.05
_CONNECTIONS: Final = 3


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure lists by wall-clock time: ours, and three threads that fetch the same pages without reading them."""
    del peers
    pages, walks = (90, 2) if effort.quick else (1_000, 2)
    samples: list[tuple[float, float]] = []
    with servers.running(_LATENCY, pages) as url:
        for _ in range(walks):
            start = WALL()
            with Shoptet(private_token="t", base_url=url) as shop:
                walked = sum(1 for _ in shop.orders.list(items_per_page=servers.ROWS))
            ours = WALL() - start
            assert walked == pages * servers.ROWS, walked
            samples.append((ours, _best(url, pages)))
    peer = "three threads with httpx, nothing read"
    name = f"{pages:,} pages, 50 ms each"
    return [row("Pages", name, samples, peer=peer, unit="s", bar=1.1)]


def _best(url: str, pages: int) -> float:
    remaining = iter(range(1, pages + 1))
    lock = threading.Lock()

    def fetch() -> None:
        with httpx.Client() as client:
            while True:
                with lock:
                    page = next(remaining, None)
                if page is None:
                    return
                client.get(f"{url}/api/orders?page={page}").raise_for_status()

    threads = [threading.Thread(target=fetch) for _ in range(_CONNECTIONS)]
    start = WALL()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return WALL() - start
