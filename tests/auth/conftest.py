"""Fixtures: a partner's OAuth server on a real socket, each driver in turn, and each store in turn."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoptet_api import MemoryTokenStore, SQLiteTokenStore, TokenStore, generate_key
from tests.auth.partner import ManualClock, Partner, Runner, run_async, run_sync
from tests.client.servers import Server, running


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def partner(server: Server) -> Partner:
    return Partner(server)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def timed(server: Server, clock: ManualClock) -> Partner:
    """A partner whose tokens age by the clock that is set by hand."""
    return Partner(server, clock)


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Runner:
    if request.param == "sync":
        return run_sync
    return lambda exchange, *clock: asyncio.run(run_async(exchange, *clock))


@pytest.fixture(params=["memory", "sqlite", "encrypted"])
def store(request: pytest.FixtureRequest, clock: ManualClock, tmp_path: Path) -> TokenStore:
    """Each store, with the clock that is set by hand."""
    if request.param == "memory":
        return MemoryTokenStore(clock)
    return SQLiteTokenStore(tmp_path / "tokens", generate_key() if request.param == "encrypted" else None, clock)
