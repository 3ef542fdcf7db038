"""Programs that fork, and programs that end without closing anything: each in an interpreter of its own."""

import os
import subprocess
import sys

import pytest

from shoptet_api.sandbox import Sandbox

BEGINNING = """
import asyncio, os, sys, threading, time
from shoptet_api import AsyncShoptet, LocalLimits, Shoptet

url, token = sys.argv[1:]
options = {"private_token": token, "base_url": url}

def get(shop, who):
    return shop.with_options(headers={"X-Who": who}).request("GET", "/api/eshop").status

async def aget(shop, who):
    return (await shop.with_options(headers={"X-Who": who}).request("GET", "/api/eshop")).status
"""


def run(program: str, sandbox: Sandbox, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", BEGINNING + program, sandbox.url, sandbox.token]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def runs_quietly(program: str, sandbox: Sandbox) -> None:
    done = run(program, sandbox, "-W", "error")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def by(sandbox: Sandbox, who: str) -> list[int]:
    """The ports of all requests that somebody made; the shop answered them well."""
    sandbox.requests.assert_all_good()
    return [seen.port for seen in sandbox.requests if seen.headers["x-who"] == who]


def ports(sandbox: Sandbox, who: str) -> set[int]:
    return set(by(sandbox, who))


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
def test_a_forked_child_has_connections_of_its_own(sandbox: Sandbox) -> None:
    done = run(FORKED + "with Shoptet(**options) as shop: forked(shop, get)", sandbox)
    assert done.returncode == 0, done.stderr
    of_child = ports(sandbox, "child") | ports(sandbox, "child-again")
    of_parent = {port for who in ("before", "parent", "parent-again") for port in ports(sandbox, who)}
    assert len(of_child) == 1
    assert len(of_parent) == 1, "the child did not close its parent's connection"
    assert not of_child & of_parent


@needs_fork
def test_a_child_forked_in_a_program_of_tasks(sandbox: Sandbox) -> None:
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
    done = run(program, sandbox)
    assert done.returncode == 0, done.stderr
    assert ports(sandbox, "before") == ports(sandbox, "parent")
    assert len(ports(sandbox, "child") - ports(sandbox, "parent")) == 1


@needs_fork
@pytest.mark.parametrize("limits", ["", "options['limits'] = LocalLimits(per_token=2)"])
def test_a_fork_while_threads_are_calling(sandbox: Sandbox, limits: str) -> None:
    """The slots that they have taken are theirs: the child begins with none taken, and no lock held."""
    # Each child would wait for what the threads put into the bucket, and be refused as a fourth connection.
    sandbox.limits.leak = 1_000_000.0
    sandbox.limits.enabled = False
    program = f"""
{limits}
shop = Shoptet(**options)
# What the first calls import is imported by now: Python itself holds a lock meanwhile, which no child gets back.
for _ in range(3):
    get(shop, "parent")
stop = threading.Event()

def work():
    while not stop.is_set():
        get(shop, "thread")

threads = [threading.Thread(target=work, daemon=True) for _ in range(6)]
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
    done = run(program, sandbox)
    assert done.returncode == 0, done.stderr
    assert len(by(sandbox, "child")) == 30
    assert len(ports(sandbox, "child")) == 10
    assert not ports(sandbox, "child") & (ports(sandbox, "thread") | ports(sandbox, "parent"))


def test_a_program_ends_without_closing_its_client(sandbox: Sandbox) -> None:
    runs_quietly('shop = Shoptet(**options); get(shop, "a")', sandbox)


def test_a_program_ends_while_threads_are_idle(sandbox: Sandbox) -> None:
    program = """
from concurrent.futures import ThreadPoolExecutor
shop = Shoptet(**options)
pool = ThreadPoolExecutor(4)
list(pool.map(lambda _: get(shop, "a"), range(20)))
"""
    runs_quietly(program, sandbox)


def test_a_program_ends_while_daemons_are_calling(sandbox: Sandbox) -> None:
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
    runs_quietly(program, sandbox)


def test_a_client_that_is_dropped_closes_its_connections(sandbox: Sandbox) -> None:
    program = """
import gc
for _ in range(3):
    shop = Shoptet(**options)
    get(shop, "a")
    del shop
    gc.collect()
"""
    runs_quietly(program, sandbox)


def test_a_program_of_tasks_ends_without_closing_its_client(sandbox: Sandbox) -> None:
    program = """
async def main():
    shop = AsyncShoptet(**options)
    await asyncio.gather(*(aget(shop, "a") for _ in range(5)))

asyncio.run(main())
"""
    runs_quietly(program, sandbox)


def test_one_client_in_several_loops_one_after_the_other(sandbox: Sandbox) -> None:
    program = """
shop = AsyncShoptet(**options)
for _ in range(3):
    asyncio.run(aget(shop, "a"))

async def end():
    async with shop:
        await aget(shop, "a")

asyncio.run(end())
"""
    runs_quietly(program, sandbox)
    assert len(sandbox.requests) == 4


def test_a_client_that_is_dropped_while_its_loop_runs_closes_its_connections(sandbox: Sandbox) -> None:
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
    runs_quietly(program, sandbox)


def test_one_client_in_two_loops_at_a_time(sandbox: Sandbox) -> None:
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
    runs_quietly(program, sandbox)
    assert len(ports(sandbox, "one")) == len(ports(sandbox, "other")) == 1
