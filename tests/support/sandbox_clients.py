"""Clients of a sandbox, which share no limits with other tests."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any, Final, Unpack

import attrs

from shoptet_api import AddonAuth, AsyncShoptet, LocalLimits, MemoryTokenStore, Options, Shoptet
from shoptet_api.sandbox import Sandbox
from tests.support.either_client import EitherClient

ORDER: Final = "2026000104"
BRAND: Final = "kamzik"
BRAND_NAME: Final = "Kamzík"


@attrs.frozen
class SandboxClients:
    """A sandbox, and either sync or async clients of it."""

    sandbox: Sandbox
    stack: ExitStack
    runner: asyncio.Runner | None

    def client(self, **options: Any) -> EitherClient:
        """Return a client with its own limits that uses the sandbox's clock."""
        clock = options.get("clock", self.sandbox.clock)
        if not {"addon", "private_token", "access_token"} & options.keys():
            options["private_token"] = self.sandbox.token
        given: dict[str, Any] = {"base_url": self.sandbox.url, "clock": clock, "limits": LocalLimits(clock=clock)}
        given |= options
        client = EitherClient(Shoptet(**given) if self.runner is None else AsyncShoptet(**given), self.runner)
        self.stack.callback(client.close)
        return client

    def addon(self) -> AddonAuth:
        """Return credentials of the installed addon, with a token store of their own."""
        addon = self.sandbox.addon
        return AddonAuth(
            oauth_token=addon.oauth_token,
            token_url=addon.token_url,
            store=MemoryTokenStore(self.sandbox.clock),
            clock=self.sandbox.clock,
        )

    def at_once(self, client: EitherClient, call: Callable[[], Any], times: int) -> list[Any]:
        """Make the call in many threads or tasks at once, and return the results."""
        if client.runner is None:
            with ThreadPoolExecutor(times) as threads:
                return [future.result() for future in [threads.submit(call) for _ in range(times)]]
        return client.runner.run(_gathered(call, times))

    def statuses(self, operation: str) -> list[int]:
        return [seen.status for seen in self.sandbox.requests.to(operation)]


async def _gathered(call: Callable[[], Any], times: int) -> list[Any]:
    return await asyncio.gather(*(call() for _ in range(times)))


def client_of(sandbox: Sandbox, **options: Unpack[Options]) -> Shoptet:
    """Return a client that sends nothing twice, so that each failure shows as it is."""
    given: Options = {**sandbox.options, "max_retries": 0, **options}
    return Shoptet(**given)
