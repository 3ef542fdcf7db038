"""The fixtures of the clients' tests: a sandbox with few orders, and each client in turn as one caller."""

from collections.abc import Iterator

import pytest

from shoptet_api.sandbox import Sandbox
from tests.support.callers import TOKEN
from tests.support.client_fixtures import caller, make_caller, server
from tests.support.held_pages import HeldPages

__all__ = ["caller", "held_pages", "make_caller", "orders", "sandbox", "server"]


@pytest.fixture
def orders() -> int:
    """How many orders there are; a test has others by its parameters."""
    return 20


@pytest.fixture
def sandbox(orders: int) -> Iterator[Sandbox]:
    """A sandbox that refuses nothing for its limits, whose bucket is never full, and that knows the callers' token."""
    with Sandbox(products=2, orders=orders, limits=False) as sandbox:
        sandbox.limits.bucket_size = 1_000_000
        sandbox.private_token(token=TOKEN)
        yield sandbox


@pytest.fixture
def held_pages(sandbox: Sandbox) -> Iterator[HeldPages]:
    held_pages = HeldPages(sandbox)
    yield held_pages
    held_pages.open()
