"""Processes that share a SQLite file: one fetch, and nobody waits for the dead."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from shoptet_api import SQLiteTokenStore
from shoptet_api.clock import Deadline
from tests.support.oauth_partner import LeapingClock, Partner, run_sync
from tests.support.waiting import until

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def worker(*arguments: object) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.support.token_worker", *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def test_processes_with_many_threads_fetch_one(partner: Partner, tmp_path: Path) -> None:
    with ExitStack() as stack:
        workers = [stack.enter_context(worker("fetch", partner.token_url, tmp_path / "tokens", 10)) for _ in range(4)]
        assert [line(process) for process in workers] == ["ready"] * 4
        for process in workers:
            go(process)
        assert [*{line(process) for process in workers}] == partner.tokens
    assert len(partner.asked) == 1


def test_a_fetcher_that_is_killed_loses_its_claim(partner: Partner, tmp_path: Path) -> None:
    partner.sandbox.hold(1)
    clock = LeapingClock()
    addon = partner.addon(store=SQLiteTokenStore(tmp_path / "tokens", clock=clock), clock=clock)
    with worker("fetch", partner.token_url, tmp_path / "tokens", 1) as process:
        assert line(process) == "ready"
        go(process)
        until(lambda: partner.sandbox.held == 1)
        process.send_signal(signal.SIGKILL)
    token = run_sync(addon.token(Deadline(clock, 60)), clock)
    assert [token.reveal()] == partner.tokens
    partner.sandbox.release()
    assert len(partner.asked) == 2
    assert clock.ahead > 20
