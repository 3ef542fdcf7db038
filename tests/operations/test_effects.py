"""What a call does to the shop: decided for every operation, by a rule and by people, and the same everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.importer.facts.effects import effect
from codegen.importer.overlays.apply import load as load_overlay
from shoptet_api import ReadOnlyError
from shoptet_api.calls.custom import custom_operation
from shoptet_api.calls.guards import check_may_write, is_write
from shoptet_api.operation_calls.index import operations
from shoptet_generated.operations import OPERATIONS
from tests.support.spec import PATH, load

# Each of the 328 operations was read for this. No POST, PATCH, PUT or DELETE of the API only reads. These GETs queue a
# job; every other GET reads.
QUEUES = {
    "generalDocumentDownload",
    "getListAllArticles",
    "getListOfAllAbandonedCarts",
    "getListOfAllCreditNotes",
    "getListOfAllCustomers",
    "getListOfAllDeliveryNotes",
    "getListOfAllDiscountCoupons",
    "getListOfAllInvoices",
    "getListOfAllOrders",
    "getListOfAllPricelistDetails",
    "getListOfAllProducts",
    "getListOfAllProductsAndPricelistPrices",
    "getListOfAllProformaInvoices",
    "getListOfAllProofPayments",
    "getListOfAllQuantityDiscounts",
    "getListOfAllRemarks",
}
BY_PEOPLE = {"geListOfCustomerDeliveryAddresses": "reads", "generalDocumentDownload": "queues"}


def test_the_exceptions_are_these() -> None:
    found = {name: operation.effect for name, operation in OPERATIONS.items()}
    assert {name for name, what in found.items() if what == "queues"} == QUEUES
    others = {name: OPERATIONS[name].method == "GET" for name in found.keys() - QUEUES}
    assert {name for name, is_get in others.items() if is_get != (found[name] == "reads")} == set()
    assert {name for name, is_get in others.items() if is_get == (found[name] == "writes")} == set()
    assert [list(found.values()).count(what) for what in ("reads", "queues", "writes")] == [133, 16, 179]


def test_the_spec_the_index_and_the_package_agree() -> None:
    document: Any = load().document
    in_spec = {
        node["operationId"]: node["x-shoptet-effect"]
        for item in document["paths"].values()
        for node in item.values()
        if isinstance(node, dict) and "operationId" in node
    }
    assert in_spec == {name: operation.effect for name, operation in OPERATIONS.items()}
    assert in_spec == {operation.id: operation.effect for operation in operations()}


def test_people_decide_what_the_rule_does_not_see() -> None:
    overlay = load_overlay(PATH.parent / "overlays" / "effects.yaml")
    decided: dict[str, Any] = {action.target.split("'")[1]: action.update for action in overlay.actions}
    assert {name: update["x-shoptet-effect"] for name, update in decided.items()} == BY_PEOPLE


@pytest.mark.parametrize(
    ("method", "word", "kind", "expected"),
    [
        ("get", "get", "value", "reads"),
        ("get", "get", "page", "reads"),
        ("get", "download", "binary", "reads"),
        ("get", "get", "job", "queues"),
        ("get", "renew", "value", "writes"),
        ("get", "", "value", "writes"),
        ("post", "get", "value", "writes"),
        ("patch", "get", "page", "writes"),
        ("delete", "download", "none", "writes"),
    ],
    ids=lambda value: str(value) or "nothing",
)
def test_a_new_operation_writes_unless_it_says_that_it_gets_something(
    method: str, word: str, kind: str, expected: str
) -> None:
    assert effect(method, word, kind) == expected


def test_the_name_alone_does_not_decide() -> None:
    operation = OPERATIONS["getProductImagesUpdate"]
    assert (operation.method, operation.effect) == ("PATCH", "writes")
    with pytest.raises(ReadOnlyError):
        check_may_write(operation, operation.path, read_only=True)


def test_a_call_that_the_spec_does_not_know_writes_unless_it_is_a_get() -> None:
    found = {method: is_write(custom_operation(method, "/api/new", None)[0]) for method in ("GET", "POST", "DELETE")}
    assert found == {"GET": False, "POST": True, "DELETE": True}
