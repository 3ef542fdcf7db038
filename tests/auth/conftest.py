"""Fixtures: a partner's OAuth server in a sandbox, each driver in turn, and each store in turn."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoptet_api import Clock, MemoryTokenStore, SQLiteTokenStore, TokenStore, generate_key
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.sandbox import Sandbox
from tests.support.oauth_partner import ManualClock, Partner, Runner, run_async, run_sync


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=1, orders=0) as sandbox:
        yield sandbox


@pytest.fixture
def partner(sandbox: Sandbox) -> Partner:
    """A partner whose tokens age by the machine's clock."""
    return Partner(sandbox, SYSTEM_CLOCK)


@pytest.fixture
def timed() -> Iterator[Partner]:
    """A partner whose tokens age by a clock that is set by hand."""
    with Sandbox(products=1, orders=0, frozen=True) as sandbox:
        yield Partner(sandbox, sandbox.clock)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Runner:
    if request.param == "sync":
        return run_sync
    return lambda exchange, *clock: asyncio.run(run_async(exchange, *clock))


@pytest.fixture(params=["memory", "sqlite", "encrypted"])
def store(request: pytest.FixtureRequest, clock: Clock, tmp_path: Path) -> TokenStore:
    """Each store, with the clock that is set by hand."""
    if request.param == "memory":
        return MemoryTokenStore(clock)
    return SQLiteTokenStore(tmp_path / "tokens", generate_key() if request.param == "encrypted" else None, clock)
