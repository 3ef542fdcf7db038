"""Operations found by words, names and paths; the best one first."""

from __future__ import annotations

import subprocess
import sys

import pytest

from shoptet_api.operation_calls.index import operations
from shoptet_api.operation_search import find, named, nearest, nearest_resources
from shoptet_api.operation_search.synonyms import _PHRASES
from shoptet_api.operation_search.words import words


def first(query: str) -> str:
    return find(query, limit=1)[0].operation.full_name


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("credit note", "credit_notes.list"),
        ("list orders", "orders.list"),
        ("get order", "orders.get"),
        ("delete product", "products.delete"),
        ("today's orders", "orders.list"),
        ("invoice pdf", "invoices.pdf"),
        ("cancel shipment", "shipments.request_cancellation"),
        ("CHANGE ORDER STATUS", "orders.update_status_many"),
        ("webhook signature key", "webhooks.renew_signature_key"),
        ("upload images", "product_images.create_many"),
        ("invo", "invoices.list"),
        ("dobropis", "credit_notes.list"),
        ("Dodací list", "delivery_notes.list"),
        ("zálohová faktura", "proforma_invoices.list"),
        ("voucher", "discount_coupons.list"),
        ("getOrderDetail", "orders.get"),
        ("getorderdetail", "orders.get"),
        ("orders.get", "orders.get"),
        ("/api/orders/2018000057", "orders.get"),
        ("DELETE /api/orders/{code}", "orders.delete"),
        ("GET /api/orders/statuses?page=1", "orders.list_statuses"),
        ("/api/orders/", "orders.list"),
    ],
    ids=lambda value: value,
)
def test_the_best_one_is_first(query: str, expected: str) -> None:
    assert first(query) == expected


def test_every_name_finds_its_operation() -> None:
    assert len(operations()) == 328
    for one in operations():
        assert first(one.id) == first(one.full_name) == one.full_name
        assert first(f"{one.method} {one.path}") == one.full_name


@pytest.mark.parametrize("phrase", sorted(_PHRASES))
def test_another_word_finds_what_the_api_word_finds(phrase: str) -> None:
    meant = [found.operation.id for found in find(_PHRASES[phrase], limit=3)]
    assert meant
    assert meant[0] in [found.operation.id for found in find(phrase, limit=10)]


def test_a_search_can_be_narrowed() -> None:
    found = find("list", within={"brands", "stocks"}, limit=50)
    assert {one.operation.resource for one in found} == {"brands", "stocks"}
    assert {one.operation.effect for one in find("order", require={"writes"}, limit=50)} == {"writes"}
    assert len(find("order", limit=3)) == 3
    assert find("order", limit=0) == []
    assert len(find("", limit=1000)) == 328


@pytest.mark.parametrize(
    "query",
    ["qqqq", "!?", "/nothing/here", "\x00\x1b[31m", "a" * 100_000, "/" * 1000],
    ids=["letters", "signs", "path", "control", "long", "slashes"],
)
def test_what_fits_nothing_finds_nothing(query: str) -> None:
    assert find(query) == []


def test_words_are_compared_without_case_accents_and_plurals() -> None:
    assert words("getListOfOrders") == ["get", "list", "order"]
    assert words("Zálohové faktury, XYDiscounts & categories") == ["zalohove", "faktury", "xy", "discount", "category"]
    assert words("status boxes address s") == ["status", "box", "address"]


def test_an_unknown_name_gets_the_nearest_ones() -> None:
    assert nearest("orders.gte")[0] == "orders.get"
    assert nearest("getOrderDetial")[0] == "orders.get"
    assert nearest("product.list")[0] == "products.list"
    assert nearest("orders.gte", within={"brands"}) == []
    assert nearest("credit note")[0] == "credit_notes.list"
    assert nearest("\x00") == []
    assert "products" in nearest_resources("product")
    assert nearest_resources("qqqqqq") == []


def test_a_name_is_an_id_a_method_or_a_path() -> None:
    for name in (
        "getOrderDetail",
        "GETORDERDETAIL",
        "orders.get",
        "Orders.Get",
        " orders.get ",
        "GET /api/orders/{code}",
    ):
        found = named(name)
        assert found is not None
        assert found.full_name == "orders.get"
    assert named("orders.gte") is None
    assert named('orders.get":{') is None


def test_a_search_needs_neither_a_client_nor_a_model() -> None:
    code = """
import sys
from shoptet_api.operation_search import find, nearest
assert find("order") and nearest("ordre.get")
loaded = {name.split(".")[0] for name in sys.modules} & {"httpx", "msgspec", "mcp", "click"}
models = [name for name in sys.modules if name.startswith(("shoptet_generated.models", "shoptet_generated.resources"))]
print(loaded, models)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set() []\n"
