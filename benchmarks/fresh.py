"""What a few lines cost in a fresh process: processor time from their first to their last, and memory at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

_AROUND: Final = """
import sys, time
start = time.process_time()
{code}
taken = time.process_time() - start
pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else None
if pages is None:
    import psutil
    size = psutil.Process().memory_info().rss
else:
    import resource
    size = pages * resource.getpagesize()
print(f"[{{taken}}, {{size}}]")
"""


class Cost(NamedTuple):
    """What a process cost."""

    seconds: float
    """Processor time of the lines, without that of starting Python."""
    bytes: float
    """Resident memory of the whole process."""


def cost(code: str, *, path: Path | None = None) -> Cost:
    """Run lines of Python in a fresh process."""
    variables = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(path or ""), os.environ.get("PYTHONPATH")])),
    }
    # Compiled modules are kept, as installers leave them; else most of what is measured would be Python's compiler.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", _AROUND.format(code=code)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    if run.returncode:
        raise SystemExit(f"{code}\n{run.stderr[-2000:]}")
    return Cost(*json.loads(run.stdout.splitlines()[-1]))


def in_turns(ours: str, peer: str, rounds: int, *, path: Path | None = None) -> list[tuple[Cost, Cost]]:
    """Run two programs in turns, after one run of each that fills the caches of compiled modules."""
    cost(ours, path=path)
    cost(peer, path=path)
    taken: list[tuple[Cost, Cost]] = []
    for turn in range(rounds):
        if turn % 2:
            other = cost(peer, path=path)
            taken.append((cost(ours, path=path), other))
        else:
            mine = cost(ours, path=path)
            taken.append((mine, cost(peer, path=path)))
    return taken
