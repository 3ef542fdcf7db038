"""Fixtures: a sandbox, and each client in turn as one caller."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from shoptet_api import LocalLimits
from shoptet_api.calls.config import DEADLINE
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.sandbox import Sandbox
from tests.support.callers import TOKEN, AsyncCaller, AsyncShop, Caller, Shop, SyncCaller
from tests.support.sandbox_clients import SandboxClients
from tests.support.servers import Server, running


class MakeCaller:
    """Makes callers from a client's arguments, adds the token, and closes them at the end of the test."""

    def __init__(self, stack: ExitStack, runner: asyncio.Runner | None) -> None:
        self._stack = stack
        self._runner = runner

    def __call__(self, **arguments: Any) -> Caller:
        if not {"private_token", "access_token", "addon"} & arguments.keys():
            arguments["private_token"] = TOKEN
        # Each caller has its own limits, so that a 429 in one test stops no other, and does not retry.
        clock: Clock = arguments.get("clock", SYSTEM_CLOCK)
        # On a fast clock, the default deadline would pass before a busy machine has done anything.
        deadline = DEADLINE / clock.real_seconds(1.0)
        arguments = {"limits": LocalLimits(clock=clock), "max_retries": 0, "deadline": deadline, **arguments}
        runner = self._runner
        caller = AsyncCaller(AsyncShop(**arguments), runner) if runner else SyncCaller(Shop(**arguments))
        self._stack.callback(caller.close)
        return caller

    def own_client(self, **arguments: Any) -> httpx.Client | httpx.AsyncClient:
        """Return a client of httpx, as a user may bring one."""
        runner = self._runner
        if runner is None:
            return self._stack.enter_context(httpx.Client(**arguments))
        client = httpx.AsyncClient(**arguments)
        self._stack.callback(lambda: runner.run(client.aclose()))
        return client


@pytest.fixture
def server() -> Iterator[Server]:
    """A handwritten server, for what the sandbox cannot serve."""
    with running() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def make_caller(request: pytest.FixtureRequest) -> Iterator[MakeCaller]:
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        yield MakeCaller(stack, runner)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that enforces no limits, whose bucket is never full, and that knows the callers' token."""
    with Sandbox(products=5, limits=False) as sandbox:
        sandbox.limits.bucket_size = 1_000_000
        sandbox.private_token(token=TOKEN)
        yield sandbox


@pytest.fixture
def caller(make_caller: MakeCaller, sandbox: Sandbox) -> Caller:
    """A client of the sandbox."""
    return make_caller(base_url=sandbox.url)


@pytest.fixture(params=["sync", "async"])
def clients(request: pytest.FixtureRequest) -> Iterator[SandboxClients]:
    """A sandbox, and each client in turn."""
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(orders=125))
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        yield SandboxClients(sandbox, stack, runner)
