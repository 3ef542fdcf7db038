"""Measure everything and write the results: `python -m benchmarks [--quick] [--only PART]… PEERS`."""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from benchmarks import growth, peers, report
from benchmarks.rows import calls, cli, decode, http2, limits, load, pages, parquet, send, shared_limits, start, stream
from benchmarks.timing import Effort, Row

PARTS = {
    "start": start,
    "cli": cli,
    "decode": decode,
    "send": send,
    "calls": calls,
    "load": load,
    "http2": http2,
    "stream": stream,
    "parquet": parquet,
    "pages": pages,
    "limits": limits,
    "shared_limits": shared_limits,
}


def main() -> None:
    """Run the requested parts; with `--only`, print the results without writing them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peers", type=Path, help="directory for the peers' code, kept from run to run")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: less than two minutes")
    parser.add_argument(
        "--only", choices=[*PARTS, "growth"], action="append", help="measure one part and write nothing"
    )
    arguments = parser.parse_args()
    started = time.monotonic()
    peers_path = peers.make(arguments.peers)
    print(f"peers ready: {time.monotonic() - started:.0f} s", flush=True)
    rows: list[Row] = []
    curves: dict[str, list[growth.Point]] = {}
    if not arguments.only or "growth" in arguments.only:
        curves = {name: growth.points(name, quick=arguments.quick) for name in growth.CURVES}
        rows += show(growth.rows(curves))
        print(f"growth done: {time.monotonic() - started:.0f} s", flush=True)
    for name in [name for name in arguments.only or PARTS if name in PARTS]:
        # Earlier parts have loaded hundreds of modules of the peers. Freezing them keeps the garbage collector from
        # scanning them repeatedly while this part creates its objects.
        gc.collect()
        gc.freeze()
        rows += show(PARTS[name].rows(Effort(arguments.quick), peers_path))
        print(f"{name} done: {time.monotonic() - started:.0f} s", flush=True)
    if not arguments.only:
        report.write(rows, curves, quick=arguments.quick, seconds=time.monotonic() - started)


def show(rows: list[Row]) -> list[Row]:
    """Print rows and return them."""
    for row in rows:
        bar = "" if row.bar is None else f"  bar {row.bar:g}: {'reached' if row.is_met else 'MISSED'}"
        print(f"{row.ratio:6.2f} ±{row.spread / 2:.2f}  {row.name} / {row.peer_name}{bar}", flush=True)
    return rows


main()
