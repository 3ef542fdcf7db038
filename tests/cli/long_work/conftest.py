"""The command against a sandbox of these tests alone, whose shop queues jobs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shoptet_api.sandbox import Sandbox


@pytest.fixture(scope="package")
def cli_sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=6, orders=8, limits=False) as sandbox:
        sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
        yield sandbox
