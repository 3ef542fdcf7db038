"""The command line: whole processes, from the start of Python to their end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import servers
from benchmarks.timing import Effort, Row, row

# A command of the size that the documentation of click begins with.
_BARE: Final = """
import click

@click.group()
def shop():
    pass

@shop.command()
@click.option("--name")
def hello(name):
    pass

shop(prog_name="shop")
"""
_SCRIPT: Final = """
import json
from shoptet_api import Shoptet
with Shoptet.from_env() as shop:
    print(json.dumps(shop.orders.get("1").to_dict(), default=str))
"""
_OURS: Final = [sys.executable, "-m", "shoptet_api.cli"]


def rows(effort: Effort, _peers: Path) -> list[Row]:
    """Measure runs of the command by processor time, beside bare click and beside a script that makes the same call."""
    part, bare = "Command line", [sys.executable, "-c", _BARE]
    number = effort.rounds(40)
    measured = [
        row(
            part,
            f"shoptet {name}",
            _in_turns([*_OURS, *ours], [*bare, *peer], {}, number),
            peer=beside,
            unit="s",
            bar=1.6,
        )
        for name, ours, beside, peer in (
            ("--help", ["--help"], "bare click --help", ["--help"]),
            ("orders list --help", ["orders", "list", "--help"], "bare click hello --help", ["hello", "--help"]),
            ("orders lits, an unknown command", ["orders", "lits"], "bare click, an unknown command", ["helo"]),
        )
    ]
    completion = _in_turns(
        _OURS,
        bare,
        {
            "COMP_CWORD": "1",
            "COMP_WORDS": "shop ",
            "_SHOP_COMPLETE": "bash_complete",
            "_SHOPTET_COMPLETE": "bash_complete",
        },
        number,
    )
    measured.append(row(part, "completion of commands", completion, peer="bare click", unit="s", bar=1.6))
    with servers.running() as url:
        variables = {"SHOPTET_PRIVATE_API_TOKEN": "t", "SHOPTET_BASE_URL": url}
        calls = _in_turns([*_OURS, "orders", "get", "1"], [sys.executable, "-c", _SCRIPT], variables, number)
    measured.append(row(part, "shoptet orders get", calls, peer="the same call in a script", unit="s"))
    return measured


def _in_turns(
    ours: Sequence[str], peer: Sequence[str], variables: Mapping[str, str], rounds: int
) -> list[tuple[float, float]]:
    """Run two commands in turns, after one run of each to fill the caches of compiled modules."""
    _seconds(ours, variables)
    _seconds(peer, variables)
    taken: list[tuple[float, float]] = []
    for turn in range(rounds):
        if turn % 2:
            other = _seconds(peer, variables)
            taken.append((_seconds(ours, variables), other))
        else:
            mine = _seconds(ours, variables)
            taken.append((mine, _seconds(peer, variables)))
    return taken


def _seconds(command: Sequence[str], variables: Mapping[str, str]) -> float:
    """Run a command and return the processor time of its process."""
    environment = {**os.environ, **variables}
    # Keep compiled modules, as installers leave them. Otherwise the measurement would be mostly Python's compiler.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # It has been waited for.
    return usage.ru_utime + usage.ru_stime
