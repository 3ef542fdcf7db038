from __future__ import annotations

import sys
import types
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from shoptet_generated.runtime import Operation, Page, Paginator, Parameter, scalars
from shoptet_generated.runtime.operation import resolve
from tests.support.sample_models import common, orders

MODULE = "shoptet_generated.models.sample"


@pytest.fixture(autouse=True)
def sample_models(monkeypatch: pytest.MonkeyPatch) -> None:
    package = types.ModuleType("shoptet_generated.models")
    package.__path__ = []
    monkeypatch.setitem(sys.modules, "shoptet_generated.models", package)
    monkeypatch.setitem(sys.modules, MODULE, orders)
    resolve.cache_clear()


def operation(**changes: Any) -> Operation[orders.Order]:
    made: Operation[orders.Order] = Operation(
        id="getOrderDetail",
        method="GET",
        path="/api/orders/{code}",
        resource="orders",
        name="get",
        kind="value",
        key="order",
        type="sample.Order",
        query={"include": Parameter(wire="include", kind="list", allowed=("notes",))},
    )
    return attrs.evolve(made, **changes)


def test_types_are_resolved_when_asked_for() -> None:
    assert operation().result_type() is orders.Order
    assert operation().input_type() is object
    assert operation().line_type() is object
    assert operation(body_type="Sequence[sample.ItemInput]", has_body=True).input_type() == Sequence[orders.ItemInput]
    assert operation(line="sample.Order").line_type() is orders.Order


def test_operations_are_values() -> None:
    assert operation() == operation()
    assert operation().query["include"].places is None
    assert operation(deprecated=True) != operation()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        operation().id = "x"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("str", str),
        ("None", None),
        ("Decimal", Decimal),
        ("datetime", datetime),
        ("date | None", date | None),
        ("list[str]", list[str]),
        ("list[sample.Order]", list[orders.Order]),
        ("list[sample.Order | None] | None", list[orders.Order | None] | None),
        ("sample.Order | sample.Category", orders.Order | orders.Category),
        ("sample.Order | None", orders.Order | None),
        ("Mapping[str, object]", Mapping[str, object]),
        ("Mapping[str, list[sample.Order]]", Mapping[str, list[orders.Order]]),
        ("sample.OrderInput | JsonObject", orders.OrderInput | Mapping[str, object]),
        ("Sequence[Decimal2]", Sequence[scalars.Decimal2]),
        ("JobId", str),
    ],
)
def test_the_language_of_types(text: str, expected: object) -> None:
    assert resolve(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Order",
        "list",
        "list[str",
        "list[str]]",
        "list[]",
        "str str",
        "str |",
        "Mapping[str]",
        "sample.Nothing",
        "nowhere.Order",
        "__import__('os')",
        "sample.Order.from_dict",
        "Decimal_",
        "str[0]",
        "1",
    ],
)
def test_what_is_no_type_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a type|do not include|is unknown"):
        resolve(text)


def test_a_paginator_survives_what_comes() -> None:
    whole = {"totalCount": 120, "page": 2, "pageCount": 3, "itemsOnPage": 50, "itemsPerPage": 50}
    assert Paginator.from_json(whole) == Paginator(120, 2, 3, 50, 50)
    current = {**whole, "currentPage": 2}
    del current["page"]
    assert Paginator.from_json(current) == Paginator(120, 2, 3, 50, 50)
    assert Paginator.from_json({"totalCount": "12", "page": True, "pageCount": "x", "itemsOnPage": 1.5}) == Paginator(
        12, None, None, None, None
    )
    assert Paginator.from_json([]) is None
    assert Paginator.from_json(None) is None


def test_a_page_is_what_it_is_made_of() -> None:
    page = Page(rows=[common.Named(id=1, name="x")], paginator=None)
    assert page == Page(rows=[common.Named(id=1, name="x")], paginator=None)
