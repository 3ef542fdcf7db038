"""A small sandbox, and each client in turn."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.sandbox_clients import SandboxClients


@pytest.fixture(params=["sync", "async"])
def clients(request: pytest.FixtureRequest) -> Iterator[SandboxClients]:
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(orders=12, products=5, limits=False))
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        yield SandboxClients(sandbox, stack, runner)
