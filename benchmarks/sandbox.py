"""How fast the sandbox answers on one core, and how much memory it takes: `python -m benchmarks.sandbox`.

The server runs in a process of its own on one core, with 1,000 products and 5,000 orders, and checks every request and
every answer. Three connections ask; what is counted is the server's time on its core, as the asking costs time too.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
from typing import Final

import httpx
import psutil

COMMAND: Final = [sys.executable, "-m", "shoptet_api.sandbox", "--port=0", "--no-limits"]
SCALE: Final = ["--products=1000", "--orders=5000"]
SECONDS: Final = 3.0
CONNECTIONS: Final = 3


async def ask(url: str, token: str, path: str) -> int:
    """Ask for one path for some seconds; how many answers came."""
    end = time.monotonic() + SECONDS
    headers = {"Shoptet-Private-API-Token": token}

    async def one(client: httpx.AsyncClient) -> int:
        count = 0
        while time.monotonic() < end:
            (await client.get(path)).raise_for_status()
            count += 1
        return count

    async with httpx.AsyncClient(base_url=url, headers=headers) as client:
        return sum(await asyncio.gather(*(one(client) for _ in range(CONNECTIONS))))


def main() -> None:
    """Measure, and print a line for each path."""
    begun = time.perf_counter()
    with subprocess.Popen([*COMMAND, *SCALE], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        greeting = "".join(server.stdout.readline() for _ in range(4))
        print(f"served after {time.perf_counter() - begun:.2f} s, the interpreter's start included")
        os.sched_setaffinity(server.pid, {0})
        found = re.search(r'private_token="(\S+)", base_url="(\S+)"', greeting)
        assert found is not None
        token, url = found.groups()
        process = psutil.Process(server.pid)
        try:
            with httpx.Client(base_url=url, headers={"Shoptet-Private-API-Token": token}) as client:
                code = client.get("/api/orders").json()["data"]["orders"][0]["code"]
            for path in (f"/api/orders/{code}", "/api/orders", "/api/products", "/api/brands", "/api/eshop"):
                before = sum(process.cpu_times()[:2])
                count = asyncio.run(ask(url, token, path))
                spent = sum(process.cpu_times()[:2]) - before
                memory = process.memory_info().rss / 1e6
                print(f"{count / spent:7.0f} answers a second of one core, {memory:.0f} MB   {path}")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
