"""Typed calls, sync and async, to a small made-up shop on this machine, printed as a person would want to see them.

    python demo.py

It needs nothing but the installed package. It ends with exit code 1 as soon as something is not as it must be.
"""

import asyncio
import io
import logging
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import NoReturn, cast

import shoptet_api
from shoptet_api import AsyncShoptet, ConflictError, Drift, NotFoundError, PartialFailureError, Shoptet
from shoptet_api.models import BrandInput, BrandUpdateInput, OrderItem, OrderListItem, StockAmountChangeInput

TOKEN = "made-up-token"  # noqa: S105 (any will do here)
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


@contextmanager
def local_shop() -> Generator[str]:
    """The address of a shop in a process of its own, as a real one would be; it ends with this program."""
    command = [sys.executable, str(Path(__file__).with_name("local_shop.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield (process.stdout.readline() if process.stdout else "").strip()
        finally:
            process.terminate()


def show_list(shop: Shoptet) -> list[OrderListItem]:
    """A list of several pages."""
    title("Orders, page by page", "shop.orders.list(items_per_page=3)")
    pager = shop.orders.list(items_per_page=3)
    rows = list(pager)
    for row in rows:
        status = row.status.name if row.status else "-"
        to_pay = money(row.price.to_pay, row.price.currency_code)
        print(f"  {row.code}  {when(row.creation_time)}  {row.full_name or '-':<16}{status or '-':<14}{to_pay:>14}")
    pages = list(pager.pages())
    line(f"{len(rows)} orders", f"on {len(pages)} pages")
    must(len(rows) == pager.total_count == 5, "five orders came")
    must([len(page.rows) for page in pages] == [3, 2], "they came in pages of three and two")
    return rows


def show_item(item: OrderItem, currency: str) -> None:
    """One item of an order."""
    amount = f"{item.amount.normalize():f} {item.amount_unit or '  '}" if item.amount is not None else "-"
    kind = str(item.item_type) + ("" if item.item_type.is_known else " (new)")
    print(f"  {item.name:<24}{kind:<16}{amount:>10}{money(item.item_price.with_vat, currency):>16}")


def show_order(shop: Shoptet) -> None:
    """A detail with its items and an optional section."""
    title("One order", 'shop.orders.get("2026000103", include=["notes"])')
    order = shop.orders.get("2026000103", include=["notes"])
    line("created", when(order.creation_time))
    line(
        "customer", f"{order.billing_address.full_name}, {order.billing_address.company}, {order.billing_address.city}"
    )
    line("remark", order.notes.customer_remark if order.notes else "-")
    for item in order.items:
        show_item(item, order.price.currency_code)
    print(f"  {'to pay':<50}{money(order.price.to_pay, order.price.currency_code):>16}")
    must(order.price.to_pay == Decimal("5566.70"), "an amount is a Decimal, to the last digit")
    must(order.creation_time is not None and order.creation_time.tzinfo is not None, "a time has its offset")
    must(sum(item.item_price.with_vat or 0 for item in order.items) == order.price.with_vat, "the items make the total")
    must(str(order.items[2].item_type) == "sample", "a value that the spec does not list is read all the same")


def show_drift(drifts: list[Drift]) -> None:
    """What was in that order that the spec does not promise."""
    title("What left the spec", "Shoptet(on_drift=...)")
    for drift in drifts:
        print(f"  {drift.path:<34}expected {drift.expected}, got {drift.got}")
    must(len(drifts) == len(set(drifts)) > 0, "drift is told, once per place")


def show_brand(shop: Shoptet) -> None:
    """Creating from a model and from plain JSON, changing and deleting."""
    title("Brands", 'shop.brands.create(BrandInput(name="Pelle"))')
    brand = shop.brands.create(BrandInput(name="Pelle", brand_web="https://pelle.example.com"))
    line("created", f"{brand.name} ({brand.index_name}), web {brand.brand_web}")
    other = shop.brands.create({"name": "Řemínek a syn", "showInBrandList": False})
    line("from JSON", f"{other.name} ({other.index_name}), web {other.brand_web}")
    changed = shop.brands.update(brand.guid, BrandUpdateInput(brand_web=None))
    line("changed", f"{changed.name} ({changed.index_name}), web {changed.brand_web}")
    must(changed.brand_web is None, "None clears a field")
    must(changed.name == "Pelle", "a field that is not given stays")
    try:
        shop.brands.create({"name": "Pelle"})
    except ConflictError as error:
        line("again", f"{type(error).__name__}: {error.errors[0]}")
        must(error.status == 409 and error.errors[0].code == "duplicate", "a duplicate is a ConflictError")
    else:
        wrong("a duplicate is refused")
    shop.brands.delete(other.guid)
    must([row.name for row in shop.brands.list()] == ["Pelle"], "a deleted brand is gone")


def show_stock(shop: Shoptet) -> None:
    """A write that is done in part."""
    title("Stock, one row of two refused", "shop.stocks.update_quantity(1, [...])")
    rows = [StockAmountChangeInput(product_code=code, amount_change=-2) for code in ("BOTA-42", "BOTA-99")]
    try:
        shop.stocks.update_quantity(1, rows)
    except PartialFailureError as error:
        for refused in error.errors:
            line("refused", refused)
        must([refused.instance for refused in error.errors] == ["data[1]"], "the refused row is named")
    else:
        wrong("what was skipped raises PartialFailureError")


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
        must(TOKEN not in f"{error!r} {error} {vars(error)}", "no error holds the token")
    else:
        wrong("an unknown order is a NotFoundError")


async def show_async(url: str, known: list[OrderListItem]) -> None:
    """The same calls, several at once."""
    title("Asynchronously, three at once", "await shop.orders.get(...)")
    async with AsyncShoptet(private_token=TOKEN, base_url=url) as shop:
        orders = await asyncio.gather(*(shop.orders.get(row.code) for row in known[:3]))
        for order in orders:
            line(order.code, f"{len(order.items)} items, {money(order.price.to_pay, order.price.currency_code)}")
        rows = [row async for row in shop.orders.list(status_id=-2, items_per_page=2)]
        line("in progress", ", ".join(row.code for row in rows))
        must([order.code for order in orders] == [row.code for row in known[:3]], "all three came")
        must(
            [row.code for row in rows] == [row.code for row in known if row.status and row.status.id == -2], "a filter"
        )


def main() -> None:
    """Show it all."""
    # A terminal that has no "ř" is no reason to fail.
    cast("io.TextIOWrapper", sys.stdout).reconfigure(errors="replace")
    # Drift is logged, too; here it is shown once, in its place.
    logging.getLogger("shoptet_api.drift").addHandler(logging.NullHandler())
    started = time.perf_counter()
    drifts: list[Drift] = []
    with local_shop() as url:
        print(f"shoptet-api {shoptet_api.__version__} from {Path(shoptet_api.__file__).parent.parent}")
        print(f"calls a made-up shop at {url}")
        with Shoptet(private_token=TOKEN, base_url=url, on_drift=drifts.append) as shop:
            rows = show_list(shop)
            show_order(shop)
            show_drift(drifts)
            show_brand(shop)
            show_stock(shop)
            show_error(shop)
        asyncio.run(show_async(url, rows))
    must({drift.model for drift in drifts} == {"Order", "OrderItem"}, "no other answer left the spec")
    print(f"\nAll as it must be: {checks} checks in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
