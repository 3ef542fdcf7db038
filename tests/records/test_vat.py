"""Sums by VAT rate are those of the shop's own documents."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from shoptet_api import InputError, Shoptet, VatSum, vat_summary
from shoptet_api.models import Order
from shoptet_api.sandbox import Sandbox


@pytest.fixture(scope="module")
def shop() -> Iterator[Shoptet]:
    with Sandbox(orders=60, limits=False) as sandbox, Shoptet(**sandbox.options) as shop:
        yield shop


@pytest.mark.parametrize("kind", ["orders", "invoices", "credit_notes", "proforma_invoices"])
def test_sums_are_those_of_the_documents(shop: Shoptet, kind: str) -> None:
    resource = getattr(shop, kind)
    documents = list(resource.get_many([row.code for row in resource.list()]))
    assert documents
    for document in documents:
        summary = vat_summary(document)
        price = document.price
        assert (summary.without_vat, summary.vat, summary.with_vat) == (price.without_vat, price.vat, price.with_vat)
        assert [one.rate for one in summary.rates] == sorted({one.rate for one in summary.rates})


def order(*items: object) -> Order:
    return Order.from_dict({"code": "1", "items": list(items)})


def price(rate: str, without: str, vat: str, whole: str) -> dict[str, str]:
    return {"vatRate": rate, "withoutVat": without, "vat": vat, "withVat": whole}


def test_rates_are_one_however_they_are_written_and_a_discount_is_broken_down() -> None:
    discount = {
        "name": "Discount",
        "itemPrice": price("21.00", "-18.18", "-3.02", "-21.20"),
        "itemPriceVatBreakdown": [price("21", "-8.26", "-1.74", "-10.00"), price("12.00", "-10.00", "-1.20", "-11.20")],
    }
    document = order(
        {"name": "Tea", "itemPrice": price("12.00", "100.00", "12.00", "112.00")},
        {"name": "Cup", "itemPrice": price("21.0", "100.00", "21.00", "121.00")},
        discount,
    )
    assert vat_summary(document).rates == (
        VatSum(Decimal(12), Decimal("90.00"), Decimal("10.80"), Decimal("100.80")),
        VatSum(Decimal(21), Decimal("91.74"), Decimal("19.26"), Decimal("111.00")),
    )
    assert vat_summary(document).with_vat == Decimal("211.80")


def test_nothing_and_prices_that_are_hidden() -> None:
    assert vat_summary(order()).with_vat == 0
    assert vat_summary(order({"name": "Gift", "itemPrice": None})).rates == ()
    hidden = order({"name": "Tea", "itemPrice": {"vatRate": "21.00", "withVat": None, "withoutVat": None, "vat": None}})
    with pytest.raises(InputError, match=r"^items\[0\]\.item_price: expected amounts and a VAT rate, got none$"):
        vat_summary(hidden)
