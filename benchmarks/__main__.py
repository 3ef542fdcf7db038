"""Measure everything and write the results: `python -m benchmarks [--quick] [--only PART]… PEERS`."""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from benchmarks import peers, report
from benchmarks.rows import calls, decode, http2, pages, send, start, stream
from benchmarks.timing import Effort, Row

PARTS = {
    "start": start,
    "decode": decode,
    "send": send,
    "calls": calls,
    "http2": http2,
    "stream": stream,
    "pages": pages,
}


def main() -> None:
    """Run what is asked for; with `--only`, print and write nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peers", type=Path, help="directory for the peers' code, kept from run to run")
    parser.add_argument("--quick", action="store_true", help="fewer turns: less than two minutes")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure a part, and write nothing")
    arguments = parser.parse_args()
    begun = time.monotonic()
    place = peers.make(arguments.peers)
    print(f"peers made: {time.monotonic() - begun:.0f} s", flush=True)
    rows: list[Row] = []
    for name in arguments.only or PARTS:
        # What the parts before have loaded, hundreds of modules of the peers, is not looked through again and again by
        # the garbage collector while this one makes its objects.
        gc.collect()
        gc.freeze()
        for row in PARTS[name].rows(Effort(arguments.quick), place):
            bar = "" if row.bar is None else f"  bar {row.bar:g}: {'reached' if row.is_met else 'MISSED'}"
            print(f"{row.ratio:6.2f} ±{row.spread / 2:.2f}  {row.name} / {row.peer_name}{bar}", flush=True)
            rows.append(row)
        print(f"{name} done: {time.monotonic() - begun:.0f} s", flush=True)
    if not arguments.only:
        report.write(rows, quick=arguments.quick, seconds=time.monotonic() - begun)


main()
