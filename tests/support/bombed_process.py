"""A program that reads a compression bomb at every place where the client reads; a test runs it with a server's URL.

    python -m tests.support.bombed_process sync|async URL FOLDER

It prints the outcome of each place and bomb, and by how many megabytes the process grew at its peak.
"""

import asyncio
import inspect
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from shoptet_api import (
    AddonAuth,
    AsyncShoptet,
    LocalLimits,
    MemoryTokenStore,
    Shoptet,
    ShoptetError,
    aexchange_install_code,
    exchange_install_code,
)
from tests.support.clocks import FastClock
from tests.support.reading_process import resident

CODE: Final[dict[str, Any]] = {
    "code": "made-up",
    "client_id": "made-up",
    "client_secret": "made-up",
    "redirect_uri": "https://a.example/",
}
PLACES: Final[Mapping[str, Callable[[Any, Path], Any]]] = {
    "call": lambda shop, _: shop.orders.get("1"),
    "write": lambda shop, _: shop.brands.create({"name": "made up"}),
    "list": lambda shop, _: iter(shop.orders.list()) if isinstance(shop, Shoptet) else aiter(shop.orders.list()),
    "raw": lambda shop, _: shop.with_raw_response.orders.get("1"),
    "request": lambda shop, _: shop.request("GET", "/api/unknown"),
    "request to write": lambda shop, _: shop.request("POST", "/api/unknown", body={}),
    "not found": lambda shop, _: shop.orders.get("404"),
    "failed": lambda shop, _: shop.request("GET", "/api/503"),
    "poll of a job": lambda shop, _: shop.jobs.get("1"),
    "file": lambda shop, _: shop.orders.pdf("1"),
    "saved file": lambda shop, folder: shop.orders.save_pdf("1", folder / "order.pdf"),
}
FILE_PLACES: Final[Mapping[str, Callable[[Any, Path], Any]]] = {
    "rows": lambda shop, _: (iter if isinstance(shop, Shoptet) else aiter)(shop.order_history.snapshot()),
    "save": lambda shop, folder: shop.order_history.snapshot().save(folder / "rows.gz"),
    "to_jsonl": lambda shop, folder: shop.order_history.snapshot().to_jsonl(folder / "rows.jsonl"),
}


class Reader:
    """Performs calls of one of the clients."""

    def __init__(self, kind: str, runner: asyncio.Runner) -> None:
        self._is_async = kind == "async"
        self._runner = runner

    def outcome(self, url: str, place: Callable[[Any, Path], Any], folder: Path, **options: Any) -> str:
        made: Any = AsyncShoptet if self._is_async else Shoptet
        clock = FastClock(100.0)
        options = {"limits": LocalLimits(clock=clock), "max_retries": 0, "base_url": url, "clock": clock, **options}
        options["deadline"] = 6_000.0
        shop = made(**options)
        try:
            self.consume(place(shop, folder))
        except ShoptetError as error:
            return type(error).__name__
        finally:
            self.consume(shop.aclose() if self._is_async else shop.close())
        return "read"

    def exchanged(self, url: str) -> str:
        function = aexchange_install_code if self._is_async else exchange_install_code
        try:
            self.consume(function(**CODE, oauth_url=url))
        except ShoptetError as error:
            return type(error).__name__
        return "read"

    def consume(self, value: object) -> None:
        if inspect.isawaitable(value):
            self._runner.run(cast("Any", value))
        elif isinstance(value, Iterator):
            for _ in value:
                pass
        elif isinstance(value, AsyncIterator):
            self._runner.run(_all(value))


async def _all(values: AsyncIterator[object]) -> None:
    async for _ in values:
        pass


def main() -> None:
    kind, url, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    given: dict[str, list[str]] = json.loads(sys.stdin.read())
    outcomes: dict[str, str] = {}
    with asyncio.Runner() as runner:
        reader = Reader(kind, runner)
        token = {"private_token": "made-up"}
        # What the first calls import, and the buffers that they fill, are not the bombs'.
        for place in [*PLACES.values(), *FILE_PLACES.values()]:
            reader.outcome(f"{url}/nothing", place, folder, **token)
        before = resident()
        for bomb in given["bombs"]:
            at = f"{url}/{bomb}"
            for name, place in PLACES.items():
                outcomes[f"{name} {bomb}"] = reader.outcome(at, place, folder, **token)
            addon = AddonAuth(oauth_token="made-up-oauth-token", token_url=f"{at}/token", store=MemoryTokenStore())
            outcomes[f"token {bomb}"] = reader.outcome(at, PLACES["call"], folder, addon=addon)
            outcomes[f"code {bomb}"] = reader.exchanged(f"{at}/code")
        for bomb in given["files"]:
            for name, place in FILE_PLACES.items():
                outcomes[f"{name} {bomb}"] = reader.outcome(f"{url}/file/{bomb}", place, folder, **token)
        sys.stdout.write(json.dumps({"outcomes": outcomes, "grown": resident() - before}))


if __name__ == "__main__":
    main()
