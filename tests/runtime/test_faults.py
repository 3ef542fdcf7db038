"""The check of bodies before they are sent: every mistake at once, with its place, and without personal data."""

from __future__ import annotations

import pickle
from collections import OrderedDict
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from shoptet_generated.models import (
    ActionPriceInput,
    Brand,
    BrandInput,
    OrderCurrencyInput,
    OrderInput,
    OrderItemInput,
    OrderItemType,
    PriceListItemPriceInput,
    PriceListItemUpdateInput,
    ProductUpdateInput,
    ProductVisibility,
    StockAmountChangeInput,
    StockQuantityInput,
    StockRealStockInput,
)
from shoptet_generated.runtime import UNSET, InputError, JsonObject
from shoptet_generated.runtime.faults import faults_of
from shoptet_generated.runtime.wire import encode_checked_body

ROWS = list[PriceListItemUpdateInput]
QUANTITIES = list[StockAmountChangeInput | StockQuantityInput | StockRealStockInput]


def refused(body: object, type_: object) -> list[str]:
    with pytest.raises(InputError) as caught:
        encode_checked_body(body, type_)
    return [str(fault) for fault in caught.value.faults]


NAME = "text of 1 to 200 characters"
UNKNOWN = "expected a field of BrandInput, got an unknown one"
VISIBLE = (
    "one of 'hidden', 'visible', 'blocked', 'show-registered', 'block-unregistered', 'cash-desk-only', 'detail-only'"
)
ROW = "PriceListItemUpdateInput or its plain JSON"
FLOAT = 'a float has no exact decimal digits; give Decimal("9.5"), the str "9.5" or an int instead'
BRAND = Brand.from_dict({"name": "Pelle"})
LONG = "x" * 201


@pytest.mark.parametrize(
    ("body", "type_", "place", "fault"),
    [
        ({"nmae": "Pelle", "name": "x"}, BrandInput, ".nmae", f"{UNKNOWN}; did you mean 'name'?"),
        ({"name": "x", "brand_web": "y"}, BrandInput, ".brand_web", f"{UNKNOWN}; did you mean 'brandWeb'?"),
        ({"name": "x", "colour": "red"}, BrandInput, ".colour", UNKNOWN),
        ({"description": "Shoes"}, BrandInput, ".name", f"expected {NAME}, got nothing; the field is required"),
        ({"name": None}, BrandInput, ".name", f"expected {NAME}, got None, which is sent as null"),
        ({"name": 5}, BrandInput, ".name", f"expected {NAME}, got a value of type int"),
        ({"name": ""}, BrandInput, ".name", f"expected {NAME}, got an empty text"),
        ({"name": LONG}, BrandInput, ".name", f"expected {NAME}, got 201 characters"),
        (BrandInput(name=LONG), BrandInput, ".name", f"expected {NAME}, got 201 characters"),
        (
            {"visibility": "hiden"},
            ProductUpdateInput,
            ".visibility",
            f"expected {VISIBLE}, got 'hiden'; did you mean 'hidden'?",
        ),
        ({}, ProductUpdateInput, "", "expected at least 1 field of ProductUpdateInput, got 0"),
        (ProductUpdateInput(), ProductUpdateInput, "", "expected at least 1 field of ProductUpdateInput, got 0"),
        ([], BrandInput, "", "expected BrandInput or its plain JSON, got a value of type list"),
        (BRAND, BrandInput, "", "expected BrandInput or its plain JSON, got a value of type Brand"),
        ([{"code": "1", "price": {"price": 9.5}}], ROWS, "[0].price.price", FLOAT),
        (
            [{"code": "1", "price": {"actionPrice": {"fromDate": "1.5.2025"}}}],
            ROWS,
            "[0].price.actionPrice.fromDate",
            "expected a date, or its text, got other text",
        ),
        (
            [{"productCode": "1", "quantty": 2}],
            QUANTITIES,
            "[0].quantty",
            "expected a field of StockQuantityInput, got an unknown one; did you mean 'quantity'?",
        ),
        ([None], ROWS, "[0]", f"expected {ROW}, got None, which is sent as null"),
    ],
)
def test_a_mistake_is_named(body: object, type_: object, place: str, fault: str) -> None:
    assert f"body{place}: {fault}" in refused(body, type_)


def test_all_mistakes_are_named_at_once() -> None:
    body: JsonObject = {
        "currency": {"code": "koruna"},
        "items": [{"itemType": "product"}, {"vatRate": "21.00", "itemType": 3}],
        "emial": "jan@example.com",
    }
    found = refused(body, OrderInput)
    assert [fault.partition(": ")[0] for fault in found] == [
        "body.currency.code",
        "body.items[0].vatRate",
        "body.items[1].itemType",
        "body.emial",
        "body.externalCode",
    ]


def test_the_rows_of_a_list_are_named_by_number() -> None:
    rows: list[dict[str, object]] = [{"code": f"{number}/M", "price": {"price": "9.50"}} for number in range(300)]
    rows[17]["currencyCode"] = 203
    rows[217] = {"price": {"price": "9.505"}}
    with pytest.raises(InputError) as caught:
        encode_checked_body(rows, ROWS, "data")
    assert [fault.path for fault in caught.value.faults] == [
        "body[17].currencyCode",
        "body[217].price.price",
        "body[217].code",
    ]
    assert str(caught.value).splitlines()[0] == "body: 3 mistakes"


def test_a_long_list_of_mistakes_is_cut_in_the_message_alone() -> None:
    with pytest.raises(InputError) as caught:
        encode_checked_body([{"cod": str(number)} for number in range(40)], ROWS)
    assert len(caught.value.faults) == 80
    assert len(str(caught.value).splitlines()) == 12
    assert "and 70 more" in str(caught.value)


def test_no_message_holds_a_value() -> None:
    body: JsonObject = {
        "externalCode": "jan.novak@example.com" * 20,
        "email": "jan.novak@example.com" * 20,
        "phone": ["+420 777 888 999"],
        "birthDate": "jan.novak",
        "creationTime": "jan.novak",
        "currency": {"code": "jan.novak"},
        "items": [],
    }
    with pytest.raises(InputError) as caught:
        encode_checked_body(body, OrderInput)
    assert len(caught.value.faults) > 4
    assert "novak" not in str(caught.value)
    assert "777" not in repr(caught.value.faults)


def test_an_error_survives_a_pickle() -> None:
    with pytest.raises(InputError) as caught:
        encode_checked_body({"nam": 5}, BrandInput)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.faults) == (str(caught.value), caught.value.faults)


def test_other_errors_of_arguments_have_a_fault_too() -> None:
    (fault,) = InputError("id: expected an int, got a value of type str; give a number").faults
    assert fault == ("id", "an int", "a value of type str", "give a number")
    (fault,) = InputError("body: contains itself").faults
    assert (fault.path, fault.expected, fault.got, str(fault)) == (
        "body",
        "",
        "contains itself",
        "body: contains itself",
    )


class Code(str, Enum):  # noqa: UP042 (such enumerations exist, and their `str` is the name)
    FIRST = "1/M"


class Row(dict[str, Any]):
    """A dictionary of the caller's own class."""


@pytest.mark.parametrize(
    "row",
    [
        {"code": "1/M", "vatRate": "21.00", "price": {"price": "9.50", "actionPrice": None}},
        {"code": "1/M", "vatRate": 21, "price": {"price": Decimal("9.5"), "actionPrice": None}},
        {"code": Code.FIRST, "vatRate": Decimal("21.000"), "price": {"price": "9.5", "actionPrice": None}},
        Row(code="1/M", vatRate=Decimal(21), price=OrderedDict(price="9.5", actionPrice=None), sales=UNSET),
        {"code": "1/M", "vatRate": 21, "price": PriceListItemPriceInput(price="9.50", action_price=None)},
        PriceListItemUpdateInput(
            code="1/M", vat_rate=21, price=PriceListItemPriceInput(price="9.5", action_price=None)
        ),
        PriceListItemUpdateInput(
            code=Code.FIRST, vat_rate="21.0", price=PriceListItemPriceInput(price=Decimal("9.50"), action_price=None)
        ),
    ],
)
def test_one_body_in_many_forms(row: Any) -> None:
    """The fast way takes some of them, the slow way the others; both write the same."""
    written = encode_checked_body((row,), ROWS, "data")
    assert written == b'{"data":[{"code":"1/M","vatRate":"21.00","price":{"price":"9.50","actionPrice":null}}]}'


def test_enumerations_are_open_or_closed() -> None:
    item = OrderItemInput(item_type=OrderItemType("brand-new"), vat_rate=21)
    assert b'"brand-new"' in encode_checked_body(item, OrderItemInput)
    assert b'"brand-new"' in encode_checked_body({"itemType": "brand-new", "vatRate": 21}, OrderItemInput)
    assert b'"hidden"' in encode_checked_body(
        ProductUpdateInput(visibility=ProductVisibility.HIDDEN), ProductUpdateInput
    )
    unknown = ProductUpdateInput(visibility=ProductVisibility("brand-new"))
    assert refused(unknown, ProductUpdateInput)[0].endswith("got 'brand-new'")


def test_times_are_checked_and_written() -> None:
    order = OrderInput(
        external_code="A-1",
        currency=OrderCurrencyInput(code="CZK"),
        creation_time=datetime(2025, 5, 1, 9, 2, 27, tzinfo=UTC),
        birth_date=date(1990, 5, 29),
    )
    written = encode_checked_body(order, OrderInput)
    assert b'"creationTime":"2025-05-01T09:02:27+0000"' in written
    assert b'"birthDate":"1990-05-29"' in written
    order.creation_time = datetime(2025, 5, 1)  # noqa: DTZ001 (it is refused)
    assert refused(order, OrderInput)[0].startswith("body.creation_time: the time 2025-05-01T00:00:00 has no offset")
    price = ActionPriceInput(from_date=datetime(2025, 5, 1, tzinfo=UTC))
    assert refused(price, ActionPriceInput) == ["body.from_date: expected a date, got a datetime; give its .date()"]


def test_a_good_body_has_no_faults() -> None:
    assert faults_of(BrandInput(name="Pelle"), BrandInput) == []
    assert faults_of({"name": "Pelle"}, BrandInput) == []
    assert faults_of({"anything": [1, {"a": None}]}, object) == []


def test_a_body_that_contains_itself() -> None:
    body: dict[str, object] = {"name": "Pelle"}
    body["description"] = body
    refused(body, BrandInput)
    rows: list[object] = []
    rows.append(rows)
    with pytest.raises(InputError):
        encode_checked_body(rows, object)


def test_long_lists_are_not_copied() -> None:
    rows: list[dict[str, object]] = [
        {"code": f"{number}", "price": {"price": Decimal(number)}} for number in range(2_500)
    ]
    written = encode_checked_body(rows, ROWS)
    assert written.count(b'"price":{"price":"') == 2_500
    rows[2_400]["code"] = 5
    assert refused(rows, ROWS) == ["body[2400].code: expected text, got a value of type int"]
