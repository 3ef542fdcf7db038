"""A day of an addon, with a sandbox for a shop: each part is typed calls, printed as a person would want to see them.

    pip install "shoptet-api[sandbox]"
    python demo.py

It calls nothing but this machine. It ends with exit code 1 as soon as something is not as it must be.
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


def must(holds: bool, what: str) -> None:
    """End the demo, and say what is wrong, unless `holds`."""
    global checks  # noqa: PLW0603 (a script of one file)
    if not holds:
        wrong(what)
    checks += 1


def wrong(what: str) -> NoReturn:
    """End the demo."""
    sys.exit(f"demo: this must hold and does not: {what}")


def title(text: str, call: str) -> None:
    """The heading of a part, with the call that it shows."""
    print(f"\n{text:<34}{call}")


def line(label: str, text: object) -> None:
    """One labelled value."""
    print(f"  {label:<14}{text}")


def money(amount: Decimal | None, currency: str) -> str:
    """An amount the way people read it: 5 487.70 CZK."""
    return "-" if amount is None else f"{amount:,.2f} {currency}".replace(",", " ")


def when(moment: datetime | None) -> str:
    """A time with its offset, to the minute."""
    return "-" if moment is None else f"{moment:%Y-%m-%d %H:%M} {moment:%z}"


def install(sandbox: Sandbox) -> AddonAuth:
    """What an addon does when a shop installs it: a code for a token that never runs out."""
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
    must(len(installation.oauth_token) == 255, "an OAuth token has 255 characters")
    must(installation.oauth_token not in repr(installation), "nothing shows the token")
    try:
        exchange()
    except InstallCodeError as error:
        line("code again", f"{type(error).__name__}: {error.reason}")
    else:
        wrong("a code is good once")
    return AddonAuth(oauth_token=installation.oauth_token, token_url=sandbox.addon.token_url)


def show_list(shop: Shoptet) -> list[OrderListItem]:
    """A list of several pages."""
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
    must(sizes == [A_PAGE, A_PAGE, ORDERS - 2 * A_PAGE], "pages are as large as the API allows")
    must(len({row.code for row in rows}) == ORDERS, "every order came, and came once")
    return rows


def create_order(shop: Shoptet, events: "queue.Queue[WebhookEvent]") -> Order:
    """A write, and the webhook that tells of it."""
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
    must(order.items[0].item_price.with_vat == Decimal("499.80"), "an amount is a Decimal, to the last digit")
    must(order.creation_time is not None and order.creation_time.tzinfo is not None, "a time has its offset")

    title("A signed webhook tells of it", "@hooks.on_any")
    event = events.get(timeout=20)
    line("received", event)
    line("instances", ", ".join(event.instances))
    must((event.event.value, event.instances) == ("order:create", (order.code,)), "the webhook names the order")
    return order


def refuse_forged(hooks: WebhookReceiver) -> None:
    """A call that the shop did not sign."""
    answer = hooks.receive(b'{"event":"order:create","eventInstance":"1"}', {"Shoptet-Webhook-Signature": "0" * 40})
    line("forged", f"answered with {answer.status}: {answer.text.partition(':')[0]}")
    must(answer.status == 403, "an event that the shop did not sign is refused")


def change_stock(shop: Shoptet) -> None:
    """A write that is done in part."""
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
        must([refused.instance for refused in error.errors] == ["NO-SUCH"], "the refused row is named")
    else:
        wrong("what was skipped raises PartialFailureError")
    after = supply()
    line(SOLD, f"{before} before, {after} after")
    must(before is not None and after == before - 2, "the other row was done, and once")


def bar() -> Callable[[SnapshotProgress], None]:
    """A progress bar: drawn over itself in a terminal, line by line elsewhere."""
    end = "\r" if sys.stdout.isatty() else "\n"

    def draw(progress: SnapshotProgress) -> None:
        part = progress.bytes / progress.total_bytes if progress.total_bytes else 1.0
        print(f"  [{'#' * round(30 * part):<30}] {part:>5.0%} {progress.rows:>6} rows", end=end, flush=True)

    return draw


def take_snapshot(shop: Shoptet) -> None:
    """A job that makes a file, and its rows as they come."""
    title("All products as a snapshot", "with shop.products.snapshot(on_progress=...) as rows")
    tellings: list[SnapshotProgress] = []
    draw = bar()

    def on_progress(progress: SnapshotProgress) -> None:
        tellings.append(progress)
        draw(progress)

    codes: set[str] = set()
    rows = 0
    with shop.products.snapshot(include=["images"], on_progress=on_progress, timeout=60) as products:
        for product in products:
            rows += 1
            codes |= {variant.code for variant in product.variants}
    print()
    line("read", f"{rows} products with {len(codes)} variants")
    must(rows == PRODUCTS, "every product came")
    must(SOLD in codes, "and the one that was sold is among them")
    must(len(tellings) > 1 and tellings[-1].bytes == tellings[-1].total_bytes, "the progress is told, up to the end")


def show_error(shop: Shoptet) -> None:
    """An error and what it knows."""
    title("An order that is not there", 'shop.orders.get("1999")')
    try:
        shop.orders.get("1999")
    except NotFoundError as error:
        line("raised", type(error).__name__)
        line("says", error.errors[0].message)
        line("request id", error.request_id)
        must(error.status == 404 and bool(error.request_id), "an error knows its status and request id")
    else:
        wrong("an unknown order is a NotFoundError")


async def show_async(sandbox: Sandbox, addon: AddonAuth, known: list[OrderListItem]) -> None:
    """The same calls, several at once; and a token that runs out on the way."""
    title("Asynchronously, with a new token", "await shop.orders.get(...)")
    async with AsyncShoptet(addon=addon, base_url=sandbox.url) as shop:
        sandbox.addon.expire_tokens()
        orders = await asyncio.gather(*(shop.orders.get(row.code) for row in known[:3]))
        for order in orders:
            line(order.code, f"{len(order.items)} items, {money(order.price.to_pay, order.price.currency_code)}")
        must([order.code for order in orders] == [row.code for row in known[:3]], "all three came, with a new token")
        expected = [row.code for row in known if row.status and row.status.id == -2]
        found = [row.code async for row in shop.orders.list(status_id=-2)]
        line("in progress", ", ".join(found))
        must(set(found) == set(expected), "a filter finds what it says")


def main() -> None:
    """Show it all."""
    # A terminal that has no "ř" is no reason to fail.
    cast("io.TextIOWrapper", sys.stdout).reconfigure(errors="replace")
    # What is refused on purpose is shown in its place, and not logged beside it.
    logging.getLogger("shoptet_api").addHandler(logging.NullHandler())
    drifts: list[object] = []
    started = time.perf_counter()
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(products=PRODUCTS, orders=ORDERS))
        # Packed, as a real shop has it, the file is so short that it comes at once.
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
        # At a port of this machine's; a real shop calls 80, 443, 8080 and 8443 only, and `webhooks.sync` sees to that.
        shop.webhooks.create_many([{"event": "order:create", "url": url}])
        shop.jobs.ensure_job_webhook(url)
        create_order(shop, events)
        refuse_forged(hooks)
        change_stock(shop)
        take_snapshot(shop)
        show_error(shop)
        asyncio.run(show_async(sandbox, addon, rows))
        refused = {seen.status for seen in sandbox.requests if seen.status >= 400}
    must(refused == {400, 401, 404}, "nothing was refused but the used code, the old token and the unknown order")
    must(not drifts, "no answer left the spec")
    print(f"\nAll as it must be: {checks} checks in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
