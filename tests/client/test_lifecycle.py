"""Programs that fork, and programs that end without closing anything: each in an interpreter of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.client.servers import Asked, Server, told

BEGINNING = """
import asyncio, os, sys, threading, time
from shoptet_api import AsyncShoptet, LocalLimits, Shoptet

url = sys.argv[1]
options = {"private_token": "made-up", "base_url": url}

def get(shop, who):
    return shop.request("GET", f"/{who}").status

async def aget(shop, who):
    return (await shop.request("GET", f"/{who}")).status
"""


def run(program: str, server: Server, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", BEGINNING + program, server.url]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def runs_quietly(program: str, server: Server) -> None:
    done = run(program, server, "-W", "error")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def ports(asked: Sequence[Asked], who: str) -> set[int]:
    return {one.port for one in asked if one.path == f"/{who}"}


@pytest.fixture(autouse=True)
def answers(server: Server) -> None:
    server.script = lambda _: told(None)


FORKED = """
def forked(shop, call):
    call(shop, "before")
    child = os.fork()
    if child == 0:
        code = 1
        try:
            call(shop, "child")
            call(shop, "child")
            call(shop, "child-again")
            code = 0
        finally:
            os._exit(code)
    call(shop, "parent")
    assert os.waitpid(child, 0)[1] == 0
    call(shop, "parent-again")
"""

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")


@needs_fork
def test_a_forked_child_has_connections_of_its_own(server: Server) -> None:
    done = run(FORKED + "with Shoptet(**options) as shop: forked(shop, get)", server)
    assert done.returncode == 0, done.stderr
    of_child = ports(server.asked, "child") | ports(server.asked, "child-again")
    of_parent = {port for who in ("before", "parent", "parent-again") for port in ports(server.asked, who)}
    assert len(of_child) == 1
    assert len(of_parent) == 1, "the child did not close its parent's connection"
    assert not of_child & of_parent


@needs_fork
def test_a_child_forked_in_a_program_of_tasks(server: Server) -> None:
    program = """
shop = AsyncShoptet(**options)
runner = asyncio.Runner()
runner.run(aget(shop, "before"))
child = os.fork()
if child == 0:
    code = 1
    try:
        # A loop cannot be shared with the parent; the client can.
        asyncio.set_event_loop(None)
        with asyncio.Runner() as own:
            own.run(aget(shop, "child"))
        code = 0
    finally:
        os._exit(code)
runner.run(aget(shop, "parent"))
assert os.waitpid(child, 0)[1] == 0
runner.run(aget(shop, "parent"))
runner.run(shop.aclose())
runner.close()
"""
    done = run(program, server)
    assert done.returncode == 0, done.stderr
    assert ports(server.asked, "before") == ports(server.asked, "parent")
    assert len(ports(server.asked, "child") - ports(server.asked, "parent")) == 1


@needs_fork
@pytest.mark.parametrize("limits", ["", "options['limits'] = LocalLimits(per_token=2)"])
def test_a_fork_while_threads_are_calling(server: Server, limits: str) -> None:
    """The places that they have taken are theirs: the child begins with none taken, and no lock held."""
    program = f"""
{limits}
shop = Shoptet(**options)
# What the first call imports is imported by now: Python itself holds a lock meanwhile, which no child gets back.
get(shop, "parent")
stop = threading.Event()

def work():
    while not stop.is_set():
        get(shop, "thread")

threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for _ in range(10):
    time.sleep(0.02)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for _ in range(3):
                get(shop.with_options(deadline=10), "child")
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
stop.set()
for thread in threads:
    thread.join()
get(shop, "parent")
shop.close()
"""
    done = run(program, server)
    assert done.returncode == 0, done.stderr
    assert sum(asked.path == "/child" for asked in server.asked) == 30
    assert len(ports(server.asked, "child")) == 10
    assert not ports(server.asked, "child") & (ports(server.asked, "thread") | ports(server.asked, "parent"))


def test_a_program_ends_without_closing_its_client(server: Server) -> None:
    runs_quietly('shop = Shoptet(**options); get(shop, "a")', server)


def test_a_program_ends_while_threads_are_idle(server: Server) -> None:
    program = """
from concurrent.futures import ThreadPoolExecutor
shop = Shoptet(**options)
pool = ThreadPoolExecutor(4)
list(pool.map(lambda _: get(shop, "a"), range(20)))
"""
    runs_quietly(program, server)


def test_a_program_ends_while_daemons_are_calling(server: Server) -> None:
    program = """
shop = Shoptet(**options)
called = threading.Event()

def work():
    while True:
        get(shop, "a")
        called.set()

for _ in range(3):
    threading.Thread(target=work, daemon=True).start()
called.wait()
"""
    runs_quietly(program, server)


def test_a_client_that_is_dropped_closes_its_connections(server: Server) -> None:
    program = """
import gc
for _ in range(3):
    shop = Shoptet(**options)
    get(shop, "a")
    del shop
    gc.collect()
"""
    runs_quietly(program, server)


def test_a_program_of_tasks_ends_without_closing_its_client(server: Server) -> None:
    program = """
async def main():
    shop = AsyncShoptet(**options)
    await asyncio.gather(*(aget(shop, "a") for _ in range(5)))

asyncio.run(main())
"""
    runs_quietly(program, server)


def test_one_client_in_several_loops_one_after_the_other(server: Server) -> None:
    program = """
shop = AsyncShoptet(**options)
for _ in range(3):
    asyncio.run(aget(shop, "a"))

async def end():
    async with shop:
        await aget(shop, "a")

asyncio.run(end())
"""
    runs_quietly(program, server)
    assert len(server.asked) == 4


def test_a_client_that_is_dropped_while_its_loop_runs_closes_its_connections(server: Server) -> None:
    program = """
import gc, psutil

async def main():
    for _ in range(3):
        await aget(AsyncShoptet(**options), "a")
        gc.collect()
    while [one for one in psutil.Process().net_connections() if one.status == "ESTABLISHED"]:
        await asyncio.sleep(0.01)

asyncio.run(main())
"""
    runs_quietly(program, server)


def test_one_client_in_two_loops_at_a_time(server: Server) -> None:
    program = """
shop = AsyncShoptet(**options)

async def calls(who):
    for _ in range(10):
        await aget(shop, who)

threads = [threading.Thread(target=lambda who=who: asyncio.run(calls(who))) for who in ("one", "other")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
    runs_quietly(program, server)
    assert len(ports(server.asked, "one")) == len(ports(server.asked, "other")) == 1
