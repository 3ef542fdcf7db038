"""The command against a sandbox of its own, since webhooks of one test would be another's surprise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shoptet_api.sandbox import Sandbox


@pytest.fixture
def cli_sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=2, orders=3, limits=False) as sandbox:
        yield sandbox
