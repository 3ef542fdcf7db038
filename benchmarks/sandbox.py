"""The sandbox's speed on one core and its memory: `python -m benchmarks.sandbox`.

The server runs in a separate process on one core, with 1,000 products and 5,000 orders, and checks every request and
every response. Three connections send requests. Only the server's processor time counts, as sending takes time too.
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


async def request(url: str, token: str, path: str) -> int:
    """Request one path for some seconds and return the number of responses."""
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
    """Measure each path and print a line for it."""
    started = time.perf_counter()
    with subprocess.Popen([*COMMAND, *SCALE], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            lines = iter(server.stdout.readline, "")
            found = next(filter(None, (re.search(r'private_token="(\S+)", base_url="(\S+)"', line) for line in lines)))
            print(f"ready after {time.perf_counter() - started:.2f} s, including the start of the interpreter")
            os.sched_setaffinity(server.pid, {0})
            token, url = found.groups()
            process = psutil.Process(server.pid)
            with httpx.Client(base_url=url, headers={"Shoptet-Private-API-Token": token}) as client:
                code = client.get("/api/orders").json()["data"]["orders"][0]["code"]
            for path in (f"/api/orders/{code}", "/api/orders", "/api/products", "/api/brands", "/api/eshop"):
                before = sum(process.cpu_times()[:2])
                count = asyncio.run(request(url, token, path))
                spent = sum(process.cpu_times()[:2]) - before
                memory = process.memory_info().rss / 1e6
                print(f"{count / spent:7.0f} responses per second on one core, {memory:.0f} MB   {path}")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
