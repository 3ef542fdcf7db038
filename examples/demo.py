"""A day in the life of an addon, with a sandbox as the shop: typed calls, with readable output.

    pip install "shoptet-api[sandbox]"
    python demo.py

It calls only this machine. It exits with code 1 at the first check that fails.
"""

import asyncio
import io
import logging
import queue
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import NoReturn, cast

from receiver import receiving

import shoptet_api
from shoptet_api import (
    AddonAuth,
    AsyncShoptet,
    Installation,
    InstallCodeError,
    NotFoundError,
    PartialFailureError,
    Shoptet,
    SnapshotProgress,
    exchange_install_code,
)
from shoptet_api.models import (
    Order,
    OrderBillingAddressInput,
    OrderCurrencyInput,
    OrderInput,
    OrderItemInput,
    OrderItemType,
    OrderListItem,
    StockAmountChangeInput,
)
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks import WebhookEvent, WebhookReceiver

PRODUCTS, ORDERS, A_PAGE = 2000, 120, 50
SOLD = "0001/M"
checks = 0


def check(condition: bool, expectation: str) -> None:
    """End the demo with the expectation unless the condition is true."""
    global checks  # noqa: PLW0603 (a script of one file)
    if not condition:
        fail(expectation)
    checks += 1


def fail(expectation: str) -> NoReturn:
    """End the demo with an expectation that was not met."""
    sys.exit(f"demo: expected: {expectation}")


def title(text: str, call: str) -> None:
    """Print the heading of a part, with the call that it shows."""
    print(f"\n{text:<34}{call}")


def line(label: str, text: object) -> None:
    """Print a labelled value."""
    print(f"  {label:<14}{text}")


def money(amount: Decimal | None, currency: str) -> str:
    """Format an amount as people read it: 5 487.70 CZK."""
    return "-" if amount is None else f"{amount:,.2f} {currency}".replace(",", " ")


def when(moment: datetime | None) -> str:
    """Format a time to the minute, with its offset."""
    return "-" if moment is None else f"{moment:%Y-%m-%d %H:%M} {moment:%z}"


def install(sandbox: Sandbox) -> AddonAuth:
    """Install the addon: exchange the installation code for a token that never expires."""
    title("Installing an addon", "exchange_install_code(code=..., ...)")
    # A real shop sends the code to the addon's address.
    code = sandbox.addon.install_code()

    def exchange() -> Installation:
        return exchange_install_code(
            code=code,
            client_id=sandbox.addon.client_id,
            client_secret=sandbox.addon.client_secret,
            redirect_uri="https://addon.example.com/install",
            oauth_url=sandbox.addon.oauth_url,
        )

    installation = exchange()
    line("shop", f"{installation.eshop_id}, {installation.eshop_url}")
    line("OAuth token", f"{len(installation.oauth_token)} characters")
    check(len(installation.oauth_token) == 255, "an OAuth token has 255 characters")
    check(installation.oauth_token not in repr(installation), "repr() does not show the token")
    try:
        exchange()
    except InstallCodeError as error:
        line("code again", f"{type(error).__name__}: {error.reason}")
    else:
        fail("a code works only once")
    return AddonAuth(oauth_token=installation.oauth_token, token_url=sandbox.addon.token_url)


def show_list(shop: Shoptet) -> list[OrderListItem]:
    """List orders over several pages."""
    title("Orders, page by page", "for page in shop.orders.list().pages()")
    rows: list[OrderListItem] = []
    sizes: list[int] = []
    for page in shop.orders.list().pages():
        first, last = page.rows[0], page.rows[-1]
        line(f"page {len(sizes) + 1}", f"{len(page.rows):>3} orders, {first.code} to {last.code}")
        rows += page.rows
        sizes.append(len(page.rows))
    for row in rows[:3]:
        status = row.status.name if row.status else None
        to_pay = money(row.price.to_pay, row.price.currency_code)
        print(f"  {row.code}  {when(row.creation_time)}  {row.full_name or '-':<20}{status or '-':<14}{to_pay:>14}")
    check(sizes == [A_PAGE, A_PAGE, ORDERS - 2 * A_PAGE], "pages are as large as the API allows")
    check(len({row.code for row in rows}) == ORDERS, "every order is listed exactly once")
    return rows


def create_order(shop: Shoptet, events: "queue.Queue[WebhookEvent]") -> Order:
    """Create an order and receive the webhook about it."""
    title("A new order", "shop.orders.create(OrderInput(...))")
    order = shop.orders.create(
        OrderInput(
            external_code=f"demo-{time.time_ns()}",
            email="zaneta@example.com",
            payment_method_guid=shop.payment_methods.list()[0].guid,
            shipping_guid=shop.shipping_methods.list()[0].guid,
            billing_address=OrderBillingAddressInput(
                full_name="Žaneta Říhová", street="Nábřežní 12", city="Brno", zip="602 00", country_code="CZ"
            ),
            currency=OrderCurrencyInput(code="CZK"),
            items=[
                OrderItemInput(
                    item_type=OrderItemType.PRODUCT,
                    code=SOLD,
                    amount=Decimal(2),
                    unit_price_with_vat=Decimal("249.90"),
                    vat_rate=Decimal("21.00"),
                )
            ],
        )
    )
    line("code", order.code)
    line("created", when(order.creation_time))
    for item in order.items:
        print(f"  {item.name:<24}{item.item_type:<16}{money(item.item_price.with_vat, order.price.currency_code):>16}")
    print(f"  {'to pay':<40}{money(order.price.to_pay, order.price.currency_code):>16}")
    check(order.items[0].item_price.with_vat == Decimal("499.80"), "an amount is an exact Decimal")
    check(order.creation_time is not None and order.creation_time.tzinfo is not None, "a time has its offset")

    title("A signed webhook reports it", "@hooks.on_any")
    event = events.get(timeout=20)
    line("received", event)
    line("instances", ", ".join(event.instances))
    check((event.event.value, event.instances) == ("order:create", (order.code,)), "the webhook names the order")
    return order


def refuse_forged(hooks: WebhookReceiver) -> None:
    """Refuse a webhook that the shop did not sign."""
    response = hooks.receive(b'{"event":"order:create","eventInstance":"1"}', {"Shoptet-Webhook-Signature": "0" * 40})
    line("forged", f"answered with {response.status}: {response.text.partition(':')[0]}")
    check(response.status == 403, "an event that the shop did not sign is refused")


def change_stock(shop: Shoptet) -> None:
    """Change stock in a call that succeeds only in part."""
    title("Stock, one row of two refused", "shop.stocks.update_quantity_many(1, [...])")

    def supply() -> Decimal | None:
        return next(row.amount for row in shop.stocks.list_supplies(1, code=SOLD))

    before = supply()
    rows = [StockAmountChangeInput(product_code=code, amount_change=-2) for code in (SOLD, "NO-SUCH")]
    try:
        shop.stocks.update_quantity_many(1, rows)
    except PartialFailureError as error:
        for refused in error.errors:
            line("refused", refused)
        check([refused.instance for refused in error.errors] == ["NO-SUCH"], "the refused row is named")
    else:
        fail("a skipped row raises PartialFailureError")
    after = supply()
    line(SOLD, f"{before} before, {after} after")
    check(before is not None and after == before - 2, "the other row was applied exactly once")


def progress_bar() -> Callable[[SnapshotProgress], None]:
    """Return a progress bar that redraws itself in a terminal and prints lines elsewhere."""
    end = "\r" if sys.stdout.isatty() else "\n"

    def draw(progress: SnapshotProgress) -> None:
        part = progress.bytes / progress.total_bytes if progress.total_bytes else 1.0
        print(f"  [{'#' * round(30 * part):<30}] {part:>5.0%} {progress.rows:>6} rows", end=end, flush=True)

    return draw


def take_snapshot(shop: Shoptet) -> None:
    """Take a snapshot: start a job that creates a file, and read its rows as they arrive."""
    title("All products as a snapshot", "with shop.products.snapshot(on_progress=...) as rows")
    reports: list[SnapshotProgress] = []
    draw = progress_bar()

    def on_progress(progress: SnapshotProgress) -> None:
        reports.append(progress)
        draw(progress)

    codes: set[str] = set()
    rows = 0
    with shop.products.snapshot(include=["images"], on_progress=on_progress, timeout=60) as products:
        for product in products:
            rows += 1
            codes |= {variant.code for variant in product.variants}
    print()
    line("read", f"{rows} products with {len(codes)} variants")
    check(rows == PRODUCTS, "every product is in the snapshot")
    check(SOLD in codes, "the product that was sold is among them")
    check(len(reports) > 1 and reports[-1].bytes == reports[-1].total_bytes, "the progress is reported until the end")


def show_error(shop: Shoptet) -> None:
    """Show an error and its details."""
    title("An order that does not exist", 'shop.orders.get("1999")')
    try:
        shop.orders.get("1999")
    except NotFoundError as error:
        line("raised", type(error).__name__)
        line("message", error.errors[0].message)
        line("request id", error.request_id)
        check(error.status == 404 and bool(error.request_id), "an error has a status and a request id")
    else:
        fail("an unknown order raises NotFoundError")


async def show_async(sandbox: Sandbox, addon: AddonAuth, listed: list[OrderListItem]) -> None:
    """Make the same calls concurrently, with a token that expires on the way."""
    title("Asynchronously, with a new token", "await shop.orders.get(...)")
    async with AsyncShoptet(addon=addon, base_url=sandbox.url) as shop:
        sandbox.addon.expire_tokens()
        orders = await asyncio.gather(*(shop.orders.get(row.code) for row in listed[:3]))
        for order in orders:
            line(order.code, f"{len(order.items)} items, {money(order.price.to_pay, order.price.currency_code)}")
        check(
            [order.code for order in orders] == [row.code for row in listed[:3]],
            "all three orders arrive, with a new token",
        )
        expected = [row.code for row in listed if row.status and row.status.id == -2]
        found = [row.code async for row in shop.orders.list(status_id=-2)]
        line("in progress", ", ".join(found))
        check(set(found) == set(expected), "the filter finds exactly the matching orders")


def main() -> None:
    """Run the demo."""
    # A terminal that cannot print "ř" must not make the demo fail.
    cast("io.TextIOWrapper", sys.stdout).reconfigure(errors="replace")
    # Refusals that the demo causes are printed where they happen, so they are not logged as well.
    logging.getLogger("shoptet_api").addHandler(logging.NullHandler())
    drifts: list[object] = []
    started = time.perf_counter()
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(products=PRODUCTS, orders=ORDERS))
        # A real shop compresses the file, which makes it so short that it arrives at once.
        sandbox.results.gzip = False
        print(f"shoptet-api {shoptet_api.__version__} from {Path(shoptet_api.__file__).parent.parent}")
        print(f"calls a sandbox at {sandbox.url}")
        addon = install(sandbox)
        shop = stack.enter_context(Shoptet(addon=addon, base_url=sandbox.url, on_drift=drifts.append))
        rows = show_list(shop)
        events: queue.Queue[WebhookEvent] = queue.Queue()
        hooks = WebhookReceiver(key=shop.webhooks.renew_signature_key())
        hooks.on("order:create")(events.put)
        hooks.on("job:finished")(shop.jobs.notify)
        url = stack.enter_context(receiving(hooks))
        # The port is any free one. A real shop calls only 80, 443, 8080 and 8443, which `webhooks.sync` checks.
        shop.webhooks.create_many([{"event": "order:create", "url": url}])
        shop.jobs.ensure_job_webhook(url)
        create_order(shop, events)
        refuse_forged(hooks)
        change_stock(shop)
        take_snapshot(shop)
        show_error(shop)
        asyncio.run(show_async(sandbox, addon, rows))
        refused = {logged.status for logged in sandbox.requests if logged.status >= 400}
    check(refused == {400, 401, 404}, "only the used code, the old token and the unknown order were refused")
    check(not drifts, "every response matches the spec")
    print(f"\nAll {checks} checks passed in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
