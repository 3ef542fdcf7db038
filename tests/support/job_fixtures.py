"""Fixtures: a shop with jobs, its clock, and each client in turn."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from shoptet_api import AsyncShoptet, LocalLimits, Shoptet, Timeouts
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_shop import ShopServer, running_shop

TOKEN = "123456-a-789-SECRET/secretSECRETsecret"


class MakeClient:
    """Makes clients of the shop, and closes them at the end of the test."""

    def __init__(self, stack: ExitStack, runner: asyncio.Runner | None, server: ShopServer) -> None:
        self._stack = stack
        self._runner = runner
        self._server = server

    def __call__(self, **options: Any) -> EitherClient:
        clock = self._server.clock
        given: dict[str, Any] = {
            "private_token": TOKEN,
            "base_url": self._server.url,
            "clock": clock,
            "limits": LocalLimits(clock=clock),
            # In seconds of the fast clock, on which a call takes minutes.
            "deadline": 1e9,
            "timeout": Timeouts(connect=10, read=30, write=30, pool=1e9),
            "max_retries": 0,
            **options,
        }
        client = EitherClient(Shoptet(**given) if self._runner is None else AsyncShoptet(**given), self._runner)
        self._stack.callback(client.close)
        return client


@pytest.fixture
def clock() -> FastWallClock:
    return FastWallClock(6000.0)


@pytest.fixture
def server(clock: FastWallClock) -> Iterator[ShopServer]:
    with running_shop(clock) as server:
        yield server
        assert server.refused == []
        assert server.most_looks <= 10


@pytest.fixture(params=["sync", "async"])
def make_client(request: pytest.FixtureRequest, server: ShopServer) -> Iterator[MakeClient]:
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        yield MakeClient(stack, runner, server)


@pytest.fixture
def client(make_client: MakeClient) -> EitherClient:
    return make_client()
