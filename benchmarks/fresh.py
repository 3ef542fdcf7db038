"""The cost of a few lines in a new process: their processor time, and the memory at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

_AROUND: Final = """
import sys, time
{absent}
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


# httpx imports its command where click and rich are installed. The peers' generators bring them here; neither this
# client nor the stock one does.
_ABSENT: Final = "sys.modules.update(click=None, rich=None, pygments=None, h2=None)"


class Cost(NamedTuple):
    """The cost of a process."""

    seconds: float
    """The processor time of the lines, without the start of Python."""
    bytes: float
    """The resident memory of the whole process."""


def cost(code: str, *, path: Path | None = None) -> Cost:
    """Run lines of Python in a new process and return their cost."""
    variables = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(path or ""), os.environ.get("PYTHONPATH")])),
    }
    # Keep compiled modules, as installers leave them. Otherwise the measurement would be mostly Python's compiler.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", _AROUND.format(absent=_ABSENT, code=code)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    if run.returncode:
        raise SystemExit(f"{code}\n{run.stderr[-2000:]}")
    return Cost(*json.loads(run.stdout.splitlines()[-1]))


def in_turns(ours: str, peer: str, rounds: int, *, path: Path | None = None) -> list[tuple[Cost, Cost]]:
    """Run two programs in turns, after one run of each to fill the caches of compiled modules."""
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
