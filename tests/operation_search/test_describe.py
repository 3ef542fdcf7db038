"""What an operation takes and returns, as JSON of a bounded size, in which nothing is lost without a word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from shoptet_api.operation_calls.index import operations
from shoptet_api.operation_search import describe, describe_schema, named
from shoptet_api.operation_search.facts import schemas
from shoptet_api.operation_search.schemas import cut, length


def described(name: str) -> dict[str, Any]:
    operation = named(name)
    assert operation is not None
    return describe(operation)


def cut_parts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("schema"), str):
            yield value["schema"]
        for one in value.values():
            yield from cut_parts(one)
    elif isinstance(value, list):
        for one in value:
            yield from cut_parts(one)


def test_an_operation_says_what_it_takes() -> None:
    found = described("orders.list")
    assert found["request"] == "GET /api/orders"
    assert found["effect"] == "reads"
    assert found["right"] == {"group": "orders", "access": "read"}
    assert found["rows_per_page"] == {"default": 50, "maximum": 50}
    assert found["refused_with"] == [400]
    parameters = {one["name"]: one for one in found["parameters"]}
    assert parameters["status_id"]["type"] == "integer"
    assert parameters["creation_time_from"]["format"] == "date-time"
    assert parameters["order_codes"]["maxItems"] == 50
    assert parameters["items_per_page"]["maximum"] == 50
    assert described("orders.get")["parameters"][0]["required"] is True
    assert "notes" in described("orders.get")["parameters"][1]["choices"]
    assert found["result"]["rows"]["properties"]["price"]["properties"]["toPay"]["description"]


def test_a_body_is_shown_as_callers_give_it() -> None:
    found = described("orders.update_status")
    assert set(found["body"]["properties"]) == {"statusId", "paid", "billingMethodId"}
    # This body is nothing but a list in a key: callers give the list.
    assert described("product_images.update_many")["body"]["type"] == "array"
    assert described("shipments.create_from_order")["deprecated"] is True
    assert described("orders.snapshot")["result"]["lines_of_file"]["properties"]["code"]
    assert described("brands.create_batch")["result"]["rows_to_upload"]["properties"]["name"]
    assert described("orders.delete")["result"] == {"kind": "none"}


def test_every_description_is_small_and_names_what_is_cut() -> None:
    for one in operations():
        found = describe(one)
        assert length(found) <= 16_000, one.full_name
        assert sorted(set(cut_parts(found))) == found.get("more", []), one.full_name
        assert json.loads(json.dumps(found)) == found
        assert len(found["parameters"]) == len(one.parameters)
        assert ("body" in found) == (one.body is not None), one.full_name


def test_every_schema_can_be_shown_alone() -> None:
    for name in schemas():
        found = describe_schema(name)
        assert found is not None
        assert length(found) <= 16_500, name
        assert sorted(set(cut_parts(found["schema"]))) == found.get("more", [])
    assert describe_schema("order") is None
    assert describe_schema("../Order") is None


def test_what_is_cut_can_be_reached() -> None:
    """Walk from an operation through `more`: every schema that belongs to it is shown in the end."""
    waiting, seen = list(described("products.get")["more"]), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            found = describe_schema(name)
            assert found is not None
            waiting += found.get("more", [])
    assert {"ProductVariant", "ProductFlag"} <= seen


@pytest.mark.parametrize("size", [50, 400, 1500, 5000])
def test_a_schema_is_as_deep_as_its_size_allows(size: int) -> None:
    shown, _ = cut({"$ref": "#/schemas/Order"}, size)
    assert length(shown) <= size or shown == {"type": "object", "fields": [], "more": True}
    if size == 400:
        assert shown["more"] is True
        assert shown["fields"][0] == "code"
