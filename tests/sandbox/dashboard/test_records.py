"""`sandbox.orders[...]` and `sandbox.products[...]` are what the API gives."""

from __future__ import annotations

import httpx
import pytest

from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.spec.document import load


@pytest.mark.parametrize(
    ("operation", "path", "key"), [("getOrderDetail", "orders", "order"), ("getProductDetail", "products", None)]
)
def test_a_record_is_the_details_answer_with_all_sections(
    sandbox: Sandbox, api: httpx.Client, operation: str, path: str, key: str | None
) -> None:
    records = sandbox.orders if path == "orders" else sandbox.products
    first = next(iter(records))
    include = ",".join(load().operations[operation].sections.values())
    answer = api.get(f"/api/{path}/{first}", params={"include": include}).raise_for_status().json()["data"]
    assert records[first] == (answer if key is None else answer[key])


def test_a_write_is_seen(sandbox: Sandbox, api: httpx.Client) -> None:
    code = list(sandbox.orders)[-1]
    api.patch(f"/api/orders/{code}/status", json={"data": {"statusId": -4}}).raise_for_status()
    assert sandbox.orders[code]["status"]["id"] == -4
    api.delete(f"/api/orders/{code}").raise_for_status()
    assert code not in sandbox.orders
    assert len(sandbox.orders) == 39


def test_a_product_has_guid_and_codes(sandbox: Sandbox) -> None:
    guid, product = next(iter(sandbox.products.items()))
    assert [sandbox.products[variant["code"]] for variant in product["variants"]] == [product] * len(
        product["variants"]
    )
    assert product["guid"] == guid
    assert len(sandbox.products) == 60


def test_what_is_changed_in_hand_stays_out_of_the_shop(sandbox: Sandbox) -> None:
    code = next(iter(sandbox.orders))
    sandbox.orders[code]["items"].clear()
    assert sandbox.orders[code]["items"]


def test_what_is_not_there_is_named(sandbox: Sandbox) -> None:
    with pytest.raises(KeyError, match="the shop has no order 1"):
        sandbox.orders["1"]
    with pytest.raises(KeyError, match="the shop has no product 1"):
        sandbox.products["1"]
