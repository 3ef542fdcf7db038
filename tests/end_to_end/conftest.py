"""A sandbox whose clock stands still, each client in turn on the same clock, and a server of the user's."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import pytest

from shoptet_api import AsyncShoptet, Shoptet, Timeouts
from shoptet_api.sandbox import Sandbox
from tests.support.client_fixtures import clients
from tests.support.either_client import EitherClient
from tests.support.servers import Server, running

__all__ = ["client", "clients", "make_client", "receiver", "sandbox"]

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
ELEVENTH_LOOK = "job-detail-try-counter-exceeded-limit"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """The shop. Whatever a test does, no client of it ever looks at a job once too often."""
    with Sandbox(frozen=True, now=NOON, products=20, orders=40) as sandbox:
        yield sandbox
        assert [seen for seen in sandbox.requests if ELEVENTH_LOOK in seen.codes] == []


@pytest.fixture
def receiver() -> Iterator[Server]:
    """What takes the webhooks, and does nothing about them."""
    with running() as server:
        yield server


class MakeClient:
    """Makes clients of the sandbox, and closes them in the end."""

    def __init__(self, stack: ExitStack, runner: asyncio.Runner | None, sandbox: Sandbox) -> None:
        self._stack = stack
        self._runner = runner
        self._sandbox = sandbox

    def __call__(self, **options: Any) -> EitherClient:
        given: dict[str, Any] = {
            "private_token": self._sandbox.token,
            "base_url": self._sandbox.url,
            "clock": self._sandbox.clock,
            # By the sandbox's clock, which may be put forward by hours while a call is under way.
            "deadline": 1e9,
            "timeout": Timeouts(connect=10, read=30, write=30, pool=1e9),
            "max_retries": 0,
            **options,
        }
        client = EitherClient(Shoptet(**given) if self._runner is None else AsyncShoptet(**given), self._runner)
        self._stack.callback(client.close)
        return client


@pytest.fixture(params=["sync", "async"])
def make_client(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[MakeClient]:
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner()) if request.param == "async" else None
        yield MakeClient(stack, runner, sandbox)


@pytest.fixture
def client(make_client: MakeClient, receiver: Server) -> EitherClient:
    """A client of a shop that tells the receiver of finished jobs."""
    client = make_client()
    assert client.run(client.shop.jobs.ensure_job_webhook(f"{receiver.url}/jobs")) is True
    return client
