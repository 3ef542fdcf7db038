"""The threads of a walk: how they end, and what they do when the world is not as usual."""

import _thread
import gc
import subprocess
import sys
import threading
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, cast

import pytest
from hypothesis import given, strategies as st

from shoptet_api import PageOptions, TransportError
from shoptet_api.paging import prefetch_threads
from shoptet_api.paging.cancellation import Stop, Stopped
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.sync_pager import SyncPager
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.steps import Exchange, sleep, wait
from shoptet_api.sansio.waiter import Waiter
from shoptet_generated.runtime import Page
from tests.paging.exchange_runner import list_of, run
from tests.paging.lists_in_memory import page_of
from tests.support.held_pages import LONG, helpers
from tests.support.waiting import until


def pager_of(
    fetch: Callable[[PageChoice], Exchange[Page[int]]], start: int = 1, options: PageOptions | None = None
) -> SyncPager[int]:
    return SyncPager(run, fetch, PageChoice(start, 2), options, name="getListOfThings")


def nothing(_: int) -> None:
    """Do nothing before a page."""


@given(total=st.integers(0, 30), prefetch=st.integers(0, 6), fault=st.integers(1, 20))
def test_a_fault_on_any_page_loses_nothing(total: int, prefetch: int, fault: int) -> None:
    def fail(number: int) -> None:
        if number == fault:
            raise TransportError("it broke", sent=True)

    rows: list[int] = []
    error: TransportError | None = None
    try:
        for row in pager_of(list_of(total, 2, fail), options=PageOptions(prefetch=prefetch)):
            rows.append(row)  # noqa: PERF402 (the rows before the error count)
    except TransportError as caught:
        error = caught
    assert (error is not None) == (fault <= max(1, -(-total // 2)))
    if error is not None:
        assert rows == list(range(2 * (fault - 1)))
        (note,) = error.__notes__
        assert note == f"the walk stopped before the rows of page {fault}; page={fault}, items_per_page=2 continues it"
        rows.extend(pager_of(list_of(total, 2, nothing), start=fault))
    assert rows == list(range(total))
    assert helpers() == []


@pytest.mark.parametrize("is_wait", [False, True])
def test_what_waits_on_a_thread_is_ended_and_gives_back_what_it_holds(
    monkeypatch: pytest.MonkeyPatch, *, is_wait: bool
) -> None:
    monkeypatch.setattr(prefetch_threads, "_PARTING_SECONDS", LONG)
    waits = threading.Semaphore(0)
    given_back: list[int] = []

    def fetch(choice: PageChoice) -> Exchange[Page[int]]:
        if choice.number > 1:
            try:
                waits.release()
                yield from wait(Waiter(), 3600) if is_wait else sleep(3600)
            finally:
                given_back.append(choice.number)
        return page_of(list(range(8)), choice.number, 2)

    pages = cast("Any", pager_of(fetch).pages())
    next(pages)
    for _ in range(3):
        assert waits.acquire(timeout=LONG)
    pages.close()
    assert helpers() == []
    assert sorted(given_back) == [2, 3, 4]


def test_a_wait_that_ends_goes_on() -> None:
    stop = Stop()

    def fetch(choice: PageChoice) -> Exchange[Page[int]]:
        waiter = Waiter()
        waiter.finish()
        assert (yield from wait(waiter, LONG))
        assert not (yield from wait(Waiter(), 0))
        yield from sleep(0)
        return page_of([1, 2], choice.number, 2)

    assert run(stop.guard(fetch(PageChoice()))).rows == [1, 2]
    stop.set()
    with pytest.raises(Stopped):
        run(stop.guard(fetch(PageChoice())))


def test_a_server_that_hangs_does_not_hold_the_loop_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefetch_threads, "_PARTING_SECONDS", 0.0)
    hangs, goes_on = threading.Semaphore(0), threading.Event()

    def hang(number: int) -> None:
        if number > 1:
            hangs.release()
            goes_on.wait(LONG)

    for _ in pager_of(list_of(8, 2, hang)):
        for _ in range(3):
            assert hangs.acquire(timeout=LONG)
        break
    late = helpers()
    assert len(late) == 3
    goes_on.set()
    for thread in late:
        thread.join(LONG)
    assert helpers() == []


def test_a_walk_that_one_of_its_own_threads_collects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefetch_threads, "_PARTING_SECONDS", 10 * LONG)
    may_collect = threading.Event()

    def collect(number: int) -> None:
        if number > 1:
            assert may_collect.wait(LONG)
            gc.collect()

    ring: list[object] = []
    pages = pager_of(list_of(4, 2, collect)).pages()
    ring.extend((ring, pages))
    next(pages)
    until(lambda: len(helpers()) == 1)
    workers = helpers()
    gc.disable()
    try:
        del ring, pages
        may_collect.set()
        for thread in workers:
            thread.join(LONG)
    finally:
        gc.enable()
    assert helpers() == []


def test_the_callers_context_is_that_of_the_requests() -> None:
    trace: ContextVar[str] = ContextVar("trace")
    seen: list[str] = []
    trace.set("the caller's")
    assert len(list(pager_of(list_of(8, 2, lambda _: seen.append(trace.get("none")))))) == 8
    assert seen == ["the caller's"] * 4


@pytest.mark.parametrize("place", [(_thread, "start_new_thread"), (threading.Thread, "start")], ids=["all", "second"])
def test_without_threads_the_pages_come_all_the_same(
    monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]
) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(*place, refuse)
    assert list(pager_of(list_of(8, 2, nothing))) == list(range(8))


def test_two_walks_of_one_pager_know_nothing_of_each_other() -> None:
    pager = pager_of(list_of(8, 2, nothing))
    assert list(zip(pager, pager, strict=True)) == [(number, number) for number in range(8)]
    assert repr(pager) == "<SyncPager of getListOfThings from page 1>"


SCRIPT = """
import os, sys, threading
from shoptet_api import Shoptet
url, token = sys.argv[1:]
shop = Shoptet(private_token=token, base_url=url)
pages = shop.orders.list(items_per_page=2).pages()
next(pages)
"""
AT_EXIT = """
import atexit, sys
from shoptet_api import Shoptet
url, token = sys.argv[1:]

def last():
    with Shoptet(private_token=token, base_url=url) as shop:
        assert len(list(shop.orders.list(items_per_page=2))) == len(list(shop.orders.list())) > 4

atexit.register(last)
"""
FORK = """
import os, threading
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.sync_pager import SyncPager
from tests.paging.exchange_runner import list_of, run
rows = iter(SyncPager(run, list_of(20, 2, lambda number: None), PageChoice(1, 2)))
assert [next(rows) for _ in range(4)] == [0, 1, 2, 3]
child = os.fork()
if child == 0:
    assert threading.active_count() == 1
    os._exit(0 if list(rows) == list(range(4, 20)) and threading.active_count() == 1 else 1)
assert list(rows) == list(range(4, 20))
assert os.waitpid(child, 0)[1] == 0
"""


CODES = {"exit": SCRIPT, "drop": SCRIPT + "del pages\n", "fork": FORK, "at exit": AT_EXIT}


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_processes_end_and_fork_in_the_middle_of_a_walk(sandbox: Sandbox, code: str) -> None:
    """F6: the first list in an `atexit` handler, too, when threads cannot be started any more."""
    # Newer Pythons warn of any fork of a process with threads. Sockets of a client that is not closed are not at issue.
    ignored = ("-W", "error", "-W", "ignore:.*fork:DeprecationWarning", "-W", "ignore::ResourceWarning")
    command = [sys.executable, *ignored, "-c", code, sandbox.url, sandbox.token]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")
