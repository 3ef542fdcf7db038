"""Writes docs/sandbox.png and docs/sandbox-phone.png, the page of a sandbox that is being used.

`./scripts/nox -s screenshot` runs it.
"""

import sys
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx
from selenium.webdriver import Chrome
from selenium.webdriver.support.wait import WebDriverWait

from shoptet_api.sandbox import Sandbox
from tests.sandbox.dashboard.browser import browsing
from tests.support.servers import running

DOCS: Final = Path(__file__).resolve().parents[3] / "docs"
SIZES: Final = {"sandbox.png": (1400, 1004), "sandbox-phone.png": (420, 900)}
_NOW: Final = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


def use(sandbox: Sandbox, api: httpx.Client, receiver: str) -> None:
    """Do a little of everything that the page shows."""
    newest = list(sandbox.orders)[-3:]
    events = ("order:update", "job:finished")
    hooks = [{"event": event, "url": f"{receiver}/{event.partition(':')[0]}"} for event in events]
    api.get("/api/eshop")
    api.post("/api/webhooks", json={"data": hooks})
    api.get("/api/orders", params={"itemsPerPage": 50, "creationTimeFrom": "2026-03-01T00:00:00+0100"})
    api.get(f"/api/orders/{newest[2]}", params={"include": "notes,shippingDetails"})
    api.patch(f"/api/orders/{newest[2]}/status", json={"data": {"statusId": -2, "paid": True}})
    api.get("/api/products", params={"itemsPerPage": 1000})
    sandbox.inject("brands.list", status=503)
    sandbox.inject("orders.get", cut="before-headers")
    api.get("/api/brands")
    with suppress(httpx.TransportError):
        api.get(f"/api/orders/{newest[1]}")
    api.get("/api/orders/2026999999")
    api.post("/api/discount-coupons", json={"data": {"coupons": []}})
    api.get("/api/products/snapshot")
    api.get("/api/orders/snapshot")
    sandbox.settle()
    sandbox.advance(seconds=2)
    addon = {"Shoptet-Access-Token": sandbox.addon.api_token()}
    httpx.get(f"{sandbox.url}/api/stocks", headers=addon)
    sandbox.inject("orders.list", status=429, times=2, latency=1.5)


def take(browser: Chrome, sandbox: Sandbox, size: tuple[int, int]) -> bytes:
    """The page as it shows all of that."""
    width, height = size
    # Of the page itself, whatever the window has around it.
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(f"{sandbox.url}/")
    wanted = len(sandbox.requests)
    WebDriverWait(browser, 20).until(
        lambda driver: driver.execute_script("return document.querySelectorAll('#requests tr').length") == wanted
    )
    return browser.get_screenshot_as_png()


def main() -> None:
    """Write the pictures."""
    with (
        tempfile.TemporaryDirectory() as profile,
        running() as receiver,
        Sandbox(frozen=True, now=_NOW, orders=5000, products=1000) as sandbox,
        httpx.Client(base_url=sandbox.url, headers={"Shoptet-Private-API-Token": sandbox.token}) as api,
        browsing(Path(profile)) as browser,
    ):
        use(sandbox, api, receiver.url)
        for name, size in SIZES.items():
            picture = DOCS / name
            picture.write_bytes(take(browser, sandbox, size))
            sys.stdout.write(f"{picture}: {picture.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
