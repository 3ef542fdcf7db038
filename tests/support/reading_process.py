"""A program that reads or saves a snapshot; a test runs it with the shop's URL.

Reading prints how many rows came and by how many megabytes the process grew over a bare client.
"""

import json
import sys
from pathlib import Path

import psutil

from shoptet_api import LocalLimits, Shoptet


def resident() -> float:
    """Return the peak memory of the process in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return psutil.Process().memory_info().rss / 2**20


def main() -> None:
    url, work, path = sys.argv[1:4]
    before = psutil.Process().memory_info().rss / 2**20  # The interpreter with this client imported.
    with Shoptet(private_token="made-up-token", base_url=url, limits=LocalLimits()) as shop:
        snapshot = shop.order_history.snapshot()
        if work == "save":
            while True:
                snapshot.save(path)
        count, last = 0, -1
        for row in snapshot:
            number = row.id
            if number != last + 1:
                raise SystemExit(f"row {number} came after row {last}")
            count, last = count + 1, number
        sys.stdout.write(json.dumps({"rows": count, "grown": resident() - before}))


if __name__ == "__main__":
    main()
