"""A sandbox in June, a client of its API, and one for the page's addresses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.servers import Server, running


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(frozen=True, now=datetime(2026, 6, 1, 10, 0, tzinfo=UTC)) as sandbox:
        yield sandbox


@pytest.fixture
def api(sandbox: Sandbox) -> Iterator[httpx.Client]:
    headers = {"Shoptet-Private-API-Token": sandbox.token}
    with httpx.Client(base_url=sandbox.url, headers=headers) as client:
        yield client


@pytest.fixture
def page(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{sandbox.url}/_sandbox") as client:
        yield client


@pytest.fixture
def receiver() -> Iterator[Server]:
    with running() as server:
        yield server
