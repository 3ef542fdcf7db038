"""Twelve processes in three groups, each group with its own source address, that share one Redis."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Final, TextIO

import attrs

from tests.support.redis_worker import KINDS

GROUPS: Final = ("127.0.0.2", "127.0.0.3", "127.0.0.4")
EACH: Final = 4


@attrs.frozen
class Outcome:
    """What all workers did together."""

    got: Counter[str]
    retries: Counter[str]
    errors: Counter[str]
    trips: int
    """Commands that were sent to Redis."""
    seconds: float
    """The time of all workers together."""


@attrs.frozen
class Worker:
    """One process, and the lines that it reads and writes."""

    pid: int
    lines: TextIO


@attrs.define(eq=False)
class Workers:
    """The processes; some may be killed."""

    processes: list[Worker]

    def begin(self, name: str, *, tokens: int, each: int, at_once: int, **options: object) -> None:
        """Give each worker a task."""
        for number, worker in enumerate(self.processes):
            task = {"name": name, "tokens": tokens, "each": each, "at_once": at_once, "options": options}
            worker.lines.write(json.dumps({**task, "number": number}) + "\n")
            worker.lines.flush()

    def outcome(self) -> Outcome:
        """Wait until all workers that are alive are done."""
        answers = [answer for worker in self.processes if (answer := _answer(worker)) is not None]
        got, retries, errors = (
            sum((Counter(answer[part]) for answer in answers), Counter[str]()) for part in ("got", "retries", "errors")
        )
        trips, seconds = (sum(answer[part] for answer in answers) for part in ("trips", "seconds"))
        return Outcome(got, retries, errors, trips, seconds)

    def kill(self, number: int) -> None:
        """Kill one worker without a warning."""
        with suppress(ProcessLookupError):
            os.kill(self.processes[number].pid, signal.SIGKILL)

    def kill_all(self) -> None:
        """Kill those that are left."""
        for number in range(len(self.processes)):
            self.kill(number)


def _answer(worker: Worker) -> Mapping[str, Any] | None:
    try:
        line = worker.lines.readline()
    except ConnectionError:  # It was killed.
        return None
    return json.loads(line) if line else None


@contextmanager
def workers(redis: str, api: str, each: int = EACH) -> Iterator[Workers]:
    """Run the workers until the block ends."""
    with ExitStack() as stack:
        pairs = [socket.socketpair() for _ in range(each * len(GROUPS))]
        files = [stack.enter_context(near.makefile("rw", encoding="utf-8")) for near, _ in pairs]
        given = [
            f"{far.fileno()} {GROUPS[number % len(GROUPS)]} {KINDS[number % 2]}"
            for number, (_, far) in enumerate(pairs)
        ]
        forking = subprocess.Popen(
            [sys.executable, "-m", "tests.support.redis_worker", redis, api, *given],
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[far.fileno() for _, far in pairs],
        )
        stack.enter_context(forking)
        for near, far in pairs:
            near.close()  # Its file is open.
            far.close()
        assert forking.stdout is not None
        found = Workers([Worker(int(forking.stdout.readline()), lines) for lines in files])
        stack.callback(found.kill_all)
        for worker in found.processes:
            assert worker.lines.readline() == "ready\n"
        yield found
