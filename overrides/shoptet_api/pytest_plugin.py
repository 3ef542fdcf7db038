"""pytest fixtures for tests of code that calls a shop: `shoptet_sandbox`, `shop` and `async_shop`.

pytest loads this module at every start, even for tests that do not use it. So it imports nothing before a fixture is
requested, and it is not part of `shoptet_api.sandbox`, which cannot be imported without its extra.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet, Shoptet
    from shoptet_api.sandbox import Sandbox


@pytest.fixture
def shoptet_sandbox() -> Iterator[Sandbox]:
    """A sandbox shop for one test, served on a free port of this machine; `docs/sandbox.md` describes it.

    To use other settings, define a fixture of the same name that yields `Sandbox(seed=2, orders=500)`, for example;
    `shop` and `async_shop` then call that one.
    """
    try:
        from shoptet_api.sandbox import Sandbox
    except ImportError as error:
        pytest.fail(str(error), pytrace=False)
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def shop(shoptet_sandbox: Sandbox) -> Iterator[Shoptet]:
    """A client of the sandbox, on the sandbox's clock: it never waits for a retry or a job in real time."""
    from shoptet_api.client import Shoptet

    with Shoptet(**shoptet_sandbox.options) as shop:
        yield shop


@pytest.fixture
def async_shop(shoptet_sandbox: Sandbox) -> Iterator[AsyncShoptet]:
    """An async client of the sandbox, for tests that pytest-asyncio, anyio or `asyncio.run` runs.

    It waits as little as `shop`, and needs no plugin for asynchronous fixtures: the client's connections are closed
    with the test's event loop.
    """
    from shoptet_api.client import AsyncShoptet

    shop = AsyncShoptet(**shoptet_sandbox.options)
    yield shop
    # A new loop leaves the thread's current one unchanged. A closed client refuses further calls.
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(shop.aclose())
