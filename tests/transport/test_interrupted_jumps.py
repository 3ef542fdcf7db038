"""A signal handler that raises at each jump backwards of a piece of work (F4): what was begun is ended.

Python runs signal handlers at such jumps, among other places. In Python 3.12 and 3.13 those that depend on a condition
are in no block of their function (see tests/repository/test_interrupted_blocks.py), so that a `finally` around a loop
does not run. A tracing function raises where a handler would: at each jump of our code in turn. The error is kept
while the client is examined, because its frames would otherwise be cleaned up when they are garbage collected.
"""

import asyncio
import dis
import inspect
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final, Self, TypeAlias

import pytest

import shoptet_api
from shoptet_api import AsyncShoptet, LocalLimits, Shoptet
from shoptet_api.calls import documents
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sandbox import Sandbox
from tests.support.either_client import EitherClient
from tests.support.limits_state import idle

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] == (3, 12), reason="this Python crashes if a tracing function raises at an instruction"
)

OURS: Final = str(Path(shoptet_api.__file__).parent)
GENERATORS: Final = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
SANDBOX: Final = str(Path(OURS, "sandbox"))
Jump: TypeAlias = tuple[CodeType, int]
Work: TypeAlias = Callable[[EitherClient, Path], object]


class SoftLimit(Exception):  # noqa: N818 (as task queues name theirs)
    """What a handler raises."""


@cache
def jumps_of(code: CodeType) -> frozenset[int]:
    """Return where the jumps backwards begin, with their prefixes, in a function with blocks or a generator."""
    found, start = set[int](), None
    if not code.co_exceptiontable and not code.co_flags & GENERATORS:
        return frozenset()
    for instruction in dis.get_instructions(code):
        start = instruction.offset if start is None else start
        if instruction.opname == "EXTENDED_ARG":
            continue
        if instruction.opname == "JUMP_BACKWARD":
            found.add(start)
        start = None
    return frozenset(found)


class Tracer:
    """Notes the jumps backwards of our code on this thread, and raises at one of them."""

    def __init__(self, target: Jump | None = None) -> None:
        self.target: Jump | None = target
        self.passed: dict[Jump, None] = {}

    def __enter__(self) -> Self:
        self._before = sys.gettrace()
        sys.settrace(self.enter)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def enter(self, frame: FrameType, event: str, argument: object) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(OURS) or name.startswith(SANDBOX) or not jumps_of(frame.f_code):
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return self.step

    def step(self, frame: FrameType, event: str, argument: object) -> Any:
        if event == "opcode" and frame.f_lasti in jumps_of(frame.f_code):
            jump = frame.f_code, frame.f_lasti
            self.passed[jump] = None
            if jump == self.target:
                self.target = None
                raise SoftLimit
        return self.step


CODES: Final = ["2026000065", "2026000066", "2026000067", "2026000068"]
INVOICE: Final = "FV2026000065"


def file_of(client: EitherClient) -> Any:
    job = client.run(client.shop.orders.snapshot().start()).job
    return client.run(job.result())


WORK: Final[dict[str, Work]] = {
    "pages": lambda client, _: client.rows(client.shop.orders.list(items_per_page=5)),
    "pages_ahead": lambda client, _: client.rows(client.shop.orders.list(items_per_page=5).with_options(prefetch=3)),
    "many": lambda client, _: client.rows(client.shop.orders.get_many(CODES)),
    "many_in_turn": lambda client, _: client.rows(client.shop.orders.get_many(CODES, concurrency=1)),
    "snapshot": lambda client, _: client.rows(client.shop.orders.snapshot()),
    "save": lambda client, folder: client.run(client.shop.orders.snapshot().save(folder / "rows.gz")),
    "parquet": lambda client, folder: client.run(client.shop.orders.snapshot().to_parquet(folder / "rows.parquet")),
    "file": lambda client, _: client.run(file_of(client).read()),
    "saved_file": lambda client, folder: client.run(file_of(client).save(folder / "rows.gz")),
    "document": lambda client, folder: client.run(client.shop.invoices.save_pdf(INVOICE, folder / "invoice.pdf")),
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=3, orders=12, limits=False) as sandbox:
        sandbox.limits.bucket_size = 1_000_000
        sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
        yield sandbox


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[EitherClient]:
    options: dict[str, Any] = {**sandbox.options, "limits": LocalLimits(clock=sandbox.clock)}
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        client = EitherClient(AsyncShoptet(**options) if runner else Shoptet(**options), runner)
        stack.callback(client.close)
        yield client


def _ends(threads: list[threading.Thread]) -> bool:
    """Return whether these threads end by themselves, which takes them a moment if nobody has waited for them."""
    for thread in threads:
        thread.join(5.0)
    return not any(thread.is_alive() for thread in threads)


def left_behind(client: EitherClient, sandbox: Sandbox, folder: Path) -> list[str]:
    """Return what a piece of work has not given back."""
    driver = client.shop._driver
    pool = driver._connections._made[None]
    if client.runner is not None:
        pool = pool._pools[client.runner.get_loop()].pool
    fetching = [one for one in threading.enumerate() if one.name.startswith("shoptet_api pages")]
    own = pool._own if client.runner is None else pool._all
    taken = {
        "a slot of the limits": not idle(driver.config.limits),
        "a connection": len(own) > sum(map(len, pool._idle.values())),
        "a job's waiting": bool(watcher_of(driver.exchanges)._waiting),
        "a document's slot": not all(slot.is_idle for slot in documents._SLOTS._slots.values()),
        "an alarm": bool(sandbox.clock._alarms),
        "a thread": not _ends(fetching),
        "a part": any(path.name.endswith(".part") for path in folder.iterdir()),
    }
    return [what for what, is_left in taken.items() if is_left]


@pytest.mark.parametrize("name", WORK)
def test_an_interrupted_call_gives_everything_back(
    client: EitherClient, sandbox: Sandbox, tmp_path: Path, name: str
) -> None:
    work, found = WORK[name], list[str]()
    work(client, tmp_path)  # What the first one imports is loaded by now.
    with Tracer() as whole:
        work(client, tmp_path)
    for jump in whole.passed:
        try:
            with Tracer(jump):
                work(client, tmp_path)
        except SoftLimit as error:
            found += [f"{jump[0].co_qualname} has left {what}" for what in left_behind(client, sandbox, tmp_path)]
            del error
    assert whole.passed
    assert found == []
    work(client, tmp_path)
