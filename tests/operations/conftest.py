"""One server, one sync and one async client for all operations."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import cast

import pytest

from shoptet_api import AsyncShoptet, Drift, Shoptet
from tests.support.either_client import EitherClient
from tests.support.method_caller import MethodCaller
from tests.support.spec import load
from tests.support.spec_server import TOKEN, SpecServer


@pytest.fixture(scope="session")
def running_server() -> Iterator[SpecServer]:
    with SpecServer(load()) as server:
        yield server


@pytest.fixture
def server(running_server: SpecServer) -> SpecServer:
    """The server, with nothing left of other tests."""
    running_server.forget()
    return running_server


@pytest.fixture(scope="session")
def sync_caller(running_server: SpecServer) -> Iterator[MethodCaller]:
    drifts: list[Drift] = []
    with Shoptet(private_token=TOKEN, base_url=running_server.url, on_drift=drifts.append) as client:
        yield MethodCaller(EitherClient(client, None), drifts)


@pytest.fixture(scope="session")
def async_caller(running_server: SpecServer) -> Iterator[MethodCaller]:
    drifts: list[Drift] = []
    with asyncio.Runner() as runner:
        client = AsyncShoptet(private_token=TOKEN, base_url=running_server.url, on_drift=drifts.append)
        yield MethodCaller(EitherClient(client, runner), drifts)
        runner.run(client.aclose())


@pytest.fixture
def caller(request: pytest.FixtureRequest) -> MethodCaller:
    """The sync or the async caller, by the parameter `sync` or `async`, with nothing left of other tests."""
    chosen = cast("MethodCaller", request.getfixturevalue(f"{request.param}_caller"))
    chosen.drifts.clear()
    return chosen
