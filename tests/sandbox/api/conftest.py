"""A sandbox whose clock stands still, and a plain HTTP client with its token."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.servers import Server, running

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(frozen=True, now=NOON) as sandbox:
        yield sandbox


@pytest.fixture
def api(sandbox: Sandbox) -> Iterator[httpx.Client]:
    headers = {"Shoptet-Private-API-Token": sandbox.token, "Content-Type": "application/json"}
    with httpx.Client(base_url=sandbox.url, headers=headers) as client:
        yield client


@pytest.fixture
def receiver() -> Iterator[Server]:
    """A server of the user's: it receives webhooks and has files."""
    with running() as server:
        yield server


@pytest.fixture
def hooked(sandbox: Sandbox, receiver: Server) -> Sandbox:
    """The sandbox with a webhook for finished jobs, so that jobs are queued."""
    sandbox.webhooks.register([("job:finished", f"{receiver.url}/jobs", None)])
    return sandbox
