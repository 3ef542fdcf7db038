"""Run exchanges without a client, each over its own connections."""

from typing import TYPE_CHECKING, TypeVar

from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret

if TYPE_CHECKING:
    from shoptet_api.transport.httpx_types import HttpxAsyncClient, HttpxClient

T = TypeVar("T")


def run(exchange: Exchange[T], httpx_client: "HttpxClient | None") -> T:
    """Perform the exchange on the calling thread."""
    from shoptet_api.transport.first_use import SyncFirstUse
    from shoptet_api.transport.sync_driver import SyncDriver

    driver = SyncDriver(_exchanges(), SyncFirstUse(httpx_client))
    try:
        return driver.run(exchange)
    finally:
        driver.close()


async def arun(exchange: Exchange[T], httpx_client: "HttpxAsyncClient | None") -> T:
    """Perform the exchange on the running event loop."""
    from shoptet_api.transport.async_driver import AsyncDriver
    from shoptet_api.transport.first_use import AsyncFirstUse

    driver = AsyncDriver(_exchanges(), AsyncFirstUse(httpx_client))
    try:
        return await driver.run(exchange)
    finally:
        await driver.close()


def _exchanges() -> Exchanges:
    # A driver needs the settings of a client; none of these are sent.
    return Exchanges(Config(access_token=Secret("none")))
