"""The made-up shop: the same for the same seed, consistent, and cheap."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.orders import Item, Order, unit_price
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import documents as document_views, orders as order_views
from tests.sandbox.state.handler_calls import Counter

_PRINT = """
import sys
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import customers, documents, orders, products
import hashlib, json
shop = Shop(seed=3, products=80, orders=50)
parts = {
    "orders": lambda: [orders.detail(shop, order, {"notes"}) for order in shop.orders.values()],
    "products": lambda: [products.detail(shop, one, {"perstockamounts", "flags"}) for one in shop.products.values()],
    "customers": lambda: [customers.detail(shop, customer) for customer in shop.customers.values()],
    "invoices": lambda: [documents.invoice(invoice) for invoice in shop.invoices.values()],
    "coupons": lambda: [dict(coupon) for coupon in shop.coupons.values()],
    "movements": lambda: [str(movement) for movement in shop.stock.movements(1)],
}
names = sorted(parts, reverse=sys.argv[1] == "backwards")
made = {name: parts[name]() for name in names}
print(hashlib.sha256(json.dumps(made, sort_keys=True).encode()).hexdigest())
"""

_MEASURE = """
import json, resource
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from shoptet_api.sandbox.state.shop import Shop
made = [0]
shop = Shop(products=1000, orders=5000)
for store in (shop.orders, shop.products, shop.customers, shop.invoices, shop.proforma_invoices, shop.delivery_notes):
    for record in store.values():
        made[0] += 1
list(shop.credit_notes.values())
shop.stock.movements(1)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"made": made[0], "grown": (after - before) / 1024}))
"""


def _run(script: str, *arguments: str, **variables: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **variables},
    )
    return ran.stdout.strip()


def test_a_seed_gives_the_same_shop_in_every_process_and_order() -> None:
    assert _run(_PRINT, "forwards", PYTHONHASHSEED="1") == _run(_PRINT, "backwards", PYTHONHASHSEED="2")


def test_another_seed_gives_another_shop() -> None:
    def names(seed: int) -> list[str | None]:
        return [order.billing.full_name for order in Shop(seed=seed).orders.values()]

    assert names(1) != names(2)


def test_what_was_done_does_not_change_what_is_still_to_be_made() -> None:
    untouched, counter = Shop(), Counter(Shop())
    prices = [{"code": "0001/S", "price": {"price": "1.00"}}]
    counter.ask("updatePricelist", {"id": 1}, body=prices)
    for guid in counter.shop.customers.key_list():
        counter.ask("updateCustomer", {"guid": guid}, body={"billingAddress": {"fullName": "Nikdo"}})
    for code in untouched.orders.key_list():
        assert order_views.detail(untouched, untouched.orders[code]) == order_views.detail(
            counter.shop, counter.shop.orders[code]
        )
    for code in untouched.invoices.key_list():
        assert document_views.invoice(untouched.invoices[code]) == document_views.invoice(counter.shop.invoices[code])


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(seed=11, products=120, orders=150)


def test_orders_refer_to_what_there_is(shop: Shop) -> None:
    for order in shop.orders.values():
        assert order.customer is None or order.customer in shop.customers
        assert order.shipping in shop.methods.shipping
        assert order.payment in shop.methods.payment
        assert order.status in reference.STATUSES
        for item in order.items:
            if item.product is not None:
                found = shop.find_variant(item.code or "")
                assert found is not None
                assert found[0].guid == item.product


def test_times_are_in_order_and_not_ahead(shop: Shop) -> None:
    created = [order.created for order in shop.orders.values()]
    assert created == sorted(created)
    for store in (shop.orders, shop.products, shop.customers, shop.invoices, shop.credit_notes, shop.delivery_notes):
        for record in store.values():
            assert record.created <= record.changed <= shop.now
    for stock in reference.STOCKS:
        movements = shop.stock.movements(stock)
        assert [movement.id for movement in movements] == sorted(movement.id for movement in movements)
        assert [movement.time for movement in movements] == sorted(movement.time for movement in movements)


def test_documents_belong_to_orders_and_say_the_same(shop: Shop) -> None:
    for store in (shop.invoices, shop.proforma_invoices, shop.delivery_notes, shop.credit_notes):
        assert len(store) > 0
        for document in store.values():
            assert document.order in shop.orders
    for invoice in shop.invoices.values():
        assert invoice.price == shop.orders[invoice.order or ""].price
        assert all(code in shop.proforma_invoices for code in invoice.proformas)
    for note in shop.credit_notes.values():
        assert note.price.with_vat == -shop.invoices[note.invoice or ""].price.with_vat


def test_every_variant_has_prices_and_amounts(shop: Shop) -> None:
    for product in shop.products.values():
        assert product.category in shop.categories
        assert product.brand is None or product.brand in shop.brands
        for variant in product.variants:
            assert variant.price.price
            assert product.type == "product-set" or variant.supplies.keys() == reference.STOCKS.keys()
        for guid, code, _ in product.parts:
            found = shop.find_variant(code)
            assert found is not None
            assert found[0].guid == guid


def test_claims_are_what_open_orders_hold(shop: Shop) -> None:
    held: dict[str, Decimal] = {}
    for order in shop.orders.values():
        for item in order.items:
            if item.claimed:
                assert not reference.STATUSES[order.status].resolves_claim
                held[item.code or ""] = held.get(item.code or "", Decimal(0)) + item.amount
    assert held
    assert {code: shop.stock.claim(1, code) for code in held} == held


def test_the_readme_finds_its_order() -> None:
    shop = Shop()
    assert shop.orders.key_list()[-1] == "2026000104"


@pytest.mark.parametrize("scale", [{"products": 0}, {"orders": -1}, {"now": datetime(2026, 1, 1)}])  # noqa: DTZ001
def test_an_impossible_shop_is_refused_in_one_line(scale: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        Shop(**scale)


def test_a_shop_can_be_without_orders() -> None:
    counter = Counter(Shop(products=1, orders=0))
    assert counter.ask("getListOfOrders").payload == []
    assert counter.ask("getListOfInvoices").payload == []
    assert len(counter.ask("getListOfProducts").payload) == 1


_CENTS = st.decimals(min_value=-10_000, max_value=10_000, places=4)
_AMOUNTS = st.decimals(min_value=0, max_value=100, places=3)
_RATES = st.sampled_from(reference.VAT_RATES)


@settings(deadline=None)
@given(
    lines=st.lists(
        st.tuples(_CENTS, _AMOUNTS, _RATES, st.decimals(0, 1, places=4), st.booleans()), min_size=1, max_size=8
    )
)
def test_totals_add_up(lines: list[tuple[Decimal, Decimal, Decimal, Decimal, bool]]) -> None:
    items = [
        Item(
            id=place,
            type="generic-item",
            name="Zboží",
            amount=amount,
            vat=rate,
            unit_price=unit_price(rate, price, None) if including else unit_price(rate, None, price),
            ratio=ratio,
        )
        for place, (price, amount, rate, ratio, including) in enumerate(lines)
    ]
    now = datetime(2026, 8, 3, tzinfo=UTC)
    shown: Any = order_views.detail(Shop(), Order("1", "", now, now, Address(), items))
    total = shown["price"]
    for part in ("withVat", "withoutVat", "vat"):
        assert Decimal(total[part]) == sum(Decimal(item["itemPrice"][part]) for item in shown["items"])
    for price in (
        total,
        *(item["itemPrice"] for item in shown["items"]),
        *(item["unitPrice"] for item in shown["items"]),
    ):
        assert Decimal(price["withVat"]) == Decimal(price["withoutVat"]) + Decimal(price["vat"])
        assert "-0.00" not in price.values()
    assert total["toPay"] == total["withVat"]


def test_a_big_shop_stays_small() -> None:
    """All 5,000 orders and 1,000 products, read to the last: the whole sandbox may take 200 MB."""
    measured = json.loads(_run(_MEASURE))
    assert measured["made"] > 10_000
    assert measured["grown"] < 120, "megabytes"


def test_a_big_shop_makes_nothing_before_it_is_asked() -> None:
    shop = Shop(products=1000, orders=5000)
    made = [store.loaded_count for store in (shop.orders, shop.products, shop.customers, shop.invoices)]
    assert made == [0, 0, 0, 0]
    assert len(shop.orders) == 5000
    assert shop.orders["2026004999"].items
    assert shop.orders.loaded_count == 1


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), "2026-03-29T01:59:59+0100"),
        (datetime(2026, 3, 29, 1, tzinfo=UTC), "2026-03-29T03:00:00+0200"),
        (datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC), "2026-10-25T02:59:59+0200"),
        (datetime(2026, 10, 25, 1, tzinfo=UTC), "2026-10-25T02:00:00+0100"),
    ],
)
def test_times_are_those_of_prague(moment: datetime, text: str) -> None:
    assert time_text(moment) == text
