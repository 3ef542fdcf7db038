"""Twelve processes in three groups, each group with its own source address, that share one Redis."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import attrs

GROUPS: Final = ("127.0.0.2", "127.0.0.3", "127.0.0.4")
EACH: Final = 4


@attrs.frozen
class Outcome:
    """What all workers did together."""

    got: Counter[str]
    retries: Counter[str]
    errors: Counter[str]
    trips: int


@attrs.define(eq=False)
class Workers:
    """The processes; some may be killed."""

    processes: list["subprocess.Popen[str]"]

    def begin(self, name: str, *, tokens: int, each: int, at_once: int, **options: object) -> None:
        """Give each worker a task."""
        for number, process in enumerate(self.processes):
            task = {"name": name, "tokens": tokens, "each": each, "at_once": at_once, "options": options}
            assert process.stdin is not None
            process.stdin.write(json.dumps({**task, "number": number}) + "\n")
            process.stdin.flush()

    def outcome(self) -> Outcome:
        """Wait until all workers that are alive are done."""
        answers = [answer for process in self.processes if (answer := _answer(process)) is not None]
        got, retries, errors = (
            sum((Counter(answer[part]) for answer in answers), Counter[str]()) for part in ("got", "retries", "errors")
        )
        return Outcome(got, retries, errors, sum(answer["trips"] for answer in answers))

    def kill(self, number: int) -> None:
        """Kill one worker without a warning."""
        self.processes[number].kill()
        self.processes[number].wait()


def _answer(process: "subprocess.Popen[str]") -> Mapping[str, Any] | None:
    assert process.stdout is not None
    line = process.stdout.readline()
    return json.loads(line) if line else None


@contextmanager
def workers(redis: str, api: str, each: int = EACH) -> Iterator[Workers]:
    """Run the workers until the block ends."""
    with ExitStack() as stack:
        processes: list[subprocess.Popen[str]] = []
        for number in range(each * len(GROUPS)):
            kind = "sync" if number % 2 else "async"
            arguments = (redis, api, GROUPS[number % len(GROUPS)], kind)
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.redis_worker", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            processes.append(process)
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        yield Workers(processes)
