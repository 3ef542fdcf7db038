"""Arguments of calls: found by name, converted to the types of the methods, or refused by name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from shoptet_api import InputError
from shoptet_api.operation_calls.arguments import arguments_of, converted, named_operation
from shoptet_api.operation_calls.call import prepare
from shoptet_api.operation_calls.index import IndexedParameter


def parameter(kind: str, *allowed: str, max_items: int | None = None) -> IndexedParameter:
    return IndexedParameter("value", "value", "query", kind, False, allowed, max_items, "")


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("string", "00123", "00123"),
        ("string", 5, "5"),
        ("integer", "-1", -1),
        ("integer", 7.0, 7),
        ("boolean", "TRUE", True),
        ("boolean", False, False),
        ("decimal", "10.50", Decimal("10.50")),
        ("decimal", 0.1, Decimal("0.1")),
        ("date", "2026-03-01", date(2026, 3, 1)),
        ("date-time", "2026-03-01T00:00:00Z", datetime(2026, 3, 1, tzinfo=UTC)),
        ("date-time", "2026-03-01T01:00:00+0100", datetime(2026, 3, 1, tzinfo=UTC)),
        ("date", date(2026, 3, 1), date(2026, 3, 1)),
        ("date-time", datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)),
        ("list", "a, b", ["a", "b"]),
        ("list", ["a", 5], ["a", "5"]),
    ],
)
def test_converted(kind: str, given: object, expected: object) -> None:
    value = converted(parameter(kind), given)
    assert (value, type(value)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("kind", "given", "message"),
    [
        ("string", True, "value: expected text, got a value of type bool"),
        ("string", {}, "value: expected text, got a value of type dict"),
        ("integer", "1.5", "value: expected a whole number, got '1.5'"),
        ("integer", True, "value: expected a whole number, got True"),
        ("integer", 1.5, "value: expected a whole number, got 1.5"),
        ("integer", float("inf"), "value: expected a whole number, got inf"),
        ("integer", float("nan"), "value: expected a whole number, got nan"),
        ("boolean", "yes", "value: expected true or false, got 'yes'"),
        ("decimal", "1,5", "value: expected a number like 10.50, got '1,5'"),
        ("decimal", "NaN", "value: expected a number like 10.50, got 'NaN'"),
        ("date", "1. 3. 2026", "value: expected a date like 2026-03-01, got '1. 3. 2026'"),
        ("date-time", "yesterday", "value: expected a time like 2026-03-01T08:00:00+01:00, got 'yesterday'"),
        (
            "date-time",
            "2026-03-01T08:00:00",
            (
                "value: expected a time with its offset from UTC, like 2026-03-01T08:00:00+01:00, "
                "got '2026-03-01T08:00:00'"
            ),
        ),
        ("list", ",", "value: expected at least one item, got nothing"),
        ("list", 5, "value: expected a list, got a value of type int"),
    ],
)
def test_refused(kind: str, given: object, message: str) -> None:
    with pytest.raises(InputError) as caught:
        converted(parameter(kind), given)
    assert str(caught.value) == message


def test_listed_values() -> None:
    assert converted(parameter("list", "notes", "images"), "NOTES,images") == ["notes", "images"]
    with pytest.raises(InputError, match=r"value: expected one of notes, images, got 'note'; did you mean 'notes'\?"):
        converted(parameter("list", "notes", "images"), "note")
    with pytest.raises(InputError, match="value: expected at most 1 items, got 2"):
        converted(parameter("list", max_items=1), "a,b")


def test_path_by_order_and_by_name() -> None:
    called = named_operation("products.get_by_code")
    assert arguments_of(called, ["A1"]).path == arguments_of(called, {"code": "A1"}).path == ("A1",)


def test_query_by_either_name() -> None:
    assert prepare("orders.list", query={"statusId": "-1"}).query == {"status_id": -1}
    assert prepare("orders.list", query={"status_id": -1, "page": None}).query == {"status_id": -1}


@pytest.mark.parametrize("body", [{"name": "x"}, {"data": {"name": "x"}}])
def test_body_with_and_without_its_key(body: object) -> None:
    assert prepare("brands.create", body=body).body == {"name": "x"}


@pytest.mark.parametrize("body", [["a"], {"emails": ["a"]}, {"data": {"emails": ["a"]}}])
def test_body_that_is_a_list_in_an_object(body: object) -> None:
    assert prepare("mailing_lists.add_email_many", ["x"], body=body).body == ["a"]


def test_floats_of_a_body_are_decimals() -> None:
    body = prepare("brands.create", body={"name": [0.1, 2]}).body
    assert body == {"name": [Decimal("0.1"), 2]}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            ("orders.gett",),
            (
                "operation: expected an operation like orders.get or getOrderDetail, got 'orders.gett'; "
                "did you mean orders.get or orders.delete or orders.create?"
            ),
        ),
        (("orders.get",), "code: expected a value for /api/orders/{code}, got nothing"),
        (("orders.get", ["a", "b"]), "path: expected 1 value for /api/orders/{code}, got 2"),
        (
            ("orders.get", {"cod": "a"}),
            "cod: expected a parameter of orders.get (code), got an unknown one; did you mean code?",
        ),
        (
            ("orders.get", ["a"], {"includ": 1}),
            (
                "includ: expected a parameter of orders.get (include, language), got an unknown one; "
                "did you mean include?"
            ),
        ),
        (("orders.list_changes",), "since: expected a value, which orders.list_changes needs, got nothing"),
        (("brands.create",), "body: expected a body, which brands.create needs, got nothing"),
        (("orders.get", ["a"], {}, {}), "body: expected none, since orders.get does not take one, got one"),
        (("brands.create", [], {}, {"a": float("nan")}), "body.a: expected a number, got nan"),
    ],
)
def test_what_is_wrong_is_named(given: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InputError) as caught:
        prepare(*given)
    assert str(caught.value) == message
