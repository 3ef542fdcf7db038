"""Fixtures of pytest for whoever tests code that calls a shop: `shoptet_sandbox`, `shop` and `async_shop`.

pytest loads this module at every start, for tests of other things as well. So it imports nothing before a fixture is
asked for, and it is no part of `shoptet_api.sandbox`, which cannot be imported without its extra.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet, Shoptet
    from shoptet_api.options import Options
    from shoptet_api.sandbox import Sandbox


@pytest.fixture
def shoptet_sandbox() -> Iterator[Sandbox]:
    """A made-up shop of the test's own, served on a free port of this machine: `docs/sandbox.md` tells what it can do.

    Define a fixture of this name for another one, `Sandbox(seed=2, orders=500)` for example; `shop` and `async_shop`
    call it then.
    """
    try:
        from shoptet_api.sandbox import Sandbox
    except ImportError as error:
        pytest.fail(str(error), pytrace=False)
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def shop(shoptet_sandbox: Sandbox) -> Iterator[Shoptet]:
    """A client of the sandbox, with limits of its own and the sandbox's clock."""
    from shoptet_api.client import Shoptet

    with Shoptet(**_options(shoptet_sandbox)) as shop:
        yield shop


@pytest.fixture
def async_shop(shoptet_sandbox: Sandbox) -> Iterator[AsyncShoptet]:
    """The same with asyncio, for tests that pytest-asyncio, anyio or `asyncio.run` runs.

    No plugin for asynchronous fixtures is needed: the client's connections are closed with the test's event loop.
    """
    from shoptet_api.client import AsyncShoptet

    shop = AsyncShoptet(**_options(shoptet_sandbox))
    yield shop
    # In a loop of its own, which leaves the thread's current one as it is. From now on the client refuses to be used.
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(shop.aclose())


def _options(sandbox: Sandbox) -> Options:
    """Limits are not shared: what one test does with its bucket is nothing to the next one."""
    from shoptet_api.limits.local import LocalLimits

    clock = sandbox.clock
    return {
        "private_token": sandbox.token,
        "base_url": sandbox.url,
        "clock": clock,
        "limits": LocalLimits(clock=clock),
    }
