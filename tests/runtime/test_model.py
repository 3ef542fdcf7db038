from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import attrs
import pytest

from shoptet_generated.runtime import UNSET, InputError, Model, Unset, wire_name
from shoptet_generated.runtime.fields import wire_names
from tests.support.sample_models import documents
from tests.support.sample_models.common import Address, Named, Oddities, Price
from tests.support.sample_models.orders import DatedCategory, ItemInput, Order, OrderInput, OrderItemType, PriceInput


def test_unset_is_one_falsy_value() -> None:
    assert not UNSET
    assert repr(UNSET) == str(UNSET) == "UNSET"
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy([UNSET])[0] is UNSET
    assert isinstance(UNSET, Unset)


@pytest.mark.parametrize(
    ("attribute", "wire"),
    [
        ("code", "code"),
        ("creation_time", "creationTime"),
        ("from_", "from"),
        ("line_2", "line2"),
        ("item_price_vat_breakdown", "itemPriceVatBreakdown"),
    ],
)
def test_wire_names_follow_by_rule(attribute: str, wire: str) -> None:
    assert wire_name(attribute) == wire


def test_a_class_lists_the_exceptions() -> None:
    assert wire_names(Oddities) == {
        "left": "right",
        "right": "left",
        "dict_form": "to_dict",
        "from_": "from",
        "url": "URL",
        "anything": "anything",
        "extra": "extra",
    }


def test_exceptions_and_fields_are_inherited() -> None:
    @attrs.define(kw_only=True, repr=False)
    class Odder(Oddities):
        more_left: str

    names = wire_names(Odder)
    assert names["left"] == "right"
    assert names["more_left"] == "moreLeft"
    assert DatedCategory.from_dict({"name": "x", "created": "2018-05-29T09:02:27Z"}).created == datetime(
        2018, 5, 29, 9, 2, 27, tzinfo=UTC
    )


def test_repr_shows_what_is_there() -> None:
    assert repr(Named(id=1, name=None)) == "Named(id=1)"
    assert repr(PriceInput(with_vat="1")) == "PriceInput(with_vat='1')"
    assert repr(Address(company=None, full_name=None, street=None)) == "Address()"


def test_models_are_values() -> None:
    order = Order.from_dict(documents.order())
    assert order == Order.from_dict(documents.order())
    assert order != attrs.evolve(order, code="other")
    assert pickle.loads(pickle.dumps(order)) == order
    assert copy.deepcopy(order) == order
    with pytest.raises(AttributeError):
        order.cod = "typo"  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


def test_reading_and_writing_are_inverse() -> None:
    order = Order.from_dict(documents.order())
    assert Order.from_dict(order.to_dict()) == order
    written = order.to_dict()
    assert written["creationTime"] == "2018-05-29T09:02:27+0200"
    assert written["birthDate"] == "1980-01-01"
    assert written["vatMode"] == "Normal"
    assert type(written["vatMode"]) is str
    assert written["source"] == {"id": -1, "name": "E-shop"}
    assert written["price"] == documents.order()["price"]


def test_writing_leaves_out_what_was_not_given_and_sends_null() -> None:
    body = OrderInput(
        code="1",
        birth_date=None,
        creation_time=datetime(2024, 1, 2, 3, 4, 5, 678, tzinfo=timezone(timedelta(hours=1))),
        items=[ItemInput(code="a", amount=2, price=PriceInput(with_vat=Decimal("1.5"), vat_rate=None))],
        from_="x",
        paid=False,
    )
    assert body.to_dict() == {
        "code": "1",
        "birthDate": None,
        "creationTime": "2024-01-02T03:04:05+0100",
        "items": [{"code": "a", "amount": "2.000", "price": {"withVat": "1.50", "vatRate": None}}],
        "from": "x",
        "paid": False,
    }


def test_request_models_read_their_own_json() -> None:
    body = OrderInput(code="1", items=[ItemInput(code="a", amount=Decimal("2.000"))], birth_date=date(2000, 1, 1))
    again = OrderInput.from_dict(body.to_dict())
    assert again == body
    assert again.paid is UNSET
    assert OrderInput.from_dict({"code": "1", "stockId": None}).stock_id is None


def test_odd_names_are_read_and_written() -> None:
    data = {"right": "l", "left": "r", "to_dict": 1, "from": "f", "URL": "u", "anything": [1], "extra": {"a": None}}
    oddities = Oddities.from_dict(data)
    assert (oddities.left, oddities.right, oddities.dict_form) == ("l", "r", 1)
    assert oddities.to_dict() == data


def test_writing_names_the_place_of_what_cannot_be_sent() -> None:
    body = OrderInput(code="1", items=[ItemInput(code="a", amount=1, price=PriceInput(with_vat="1.005"))])
    with pytest.raises(InputError, match=r"^OrderInput\.items\[0\]\.price\.with_vat: 1\.005 has more than 2 digits"):
        body.to_dict()


def test_from_dict_takes_mappings_only() -> None:
    with pytest.raises(TypeError, match=r"Order\.from_dict: expected a mapping, got list"):
        Order.from_dict([])  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_kept_values_are_written_as_they_came() -> None:
    price = Price.from_dict({"withVat": "unknown", "withoutVat": True, "vat": None, "vatRate": 21})
    assert price.to_dict() == {"withVat": "unknown", "withoutVat": True, "vat": None, "vatRate": "21"}
    order = Order.from_dict({**documents.order(), "creationTime": "2018-05-29 09:02"})
    assert order.to_dict()["creationTime"] == "2018-05-29 09:02"


@pytest.mark.parametrize(
    "changes",
    [
        {"status": []},
        {"vatMode": []},
        {"vatMode": {"a": [1.5]}},
        {"price": []},
        {"price": "free"},
        {"stockId": 1.5},
        {"stockId": Decimal("1.5")},
        {"code": Decimal("1.50")},
        {"paid": 0.5},
        {"birthDate": 12.5},
        {"creationTime": ["2018"]},
        {"items": {"0": {"code": "a"}}},
        {"items": [None, "x", 1.5, [Decimal("0.1")]]},
        {"notes": [[]]},
    ],
)
def test_what_reading_kept_goes_out_as_it_came(changes: dict[str, Any]) -> None:
    """D5."""
    order = Order.from_dict({**documents.order(), **changes})
    written = order.to_dict()
    (wire, value), *_ = changes.items()
    assert written[wire] == value
    assert Order.from_dict(written) == order


def test_numbers_and_times_of_any_length_are_written() -> None:
    """D5."""
    price = Price.from_dict({"withVat": "1E400", "withoutVat": "-1E-400", "vat": "1" * 200, "vatRate": "NaN"})
    assert price.to_dict() == {"withVat": "1E+400", "withoutVat": "-1E-400", "vat": "1" * 200, "vatRate": "NaN"}
    order = Order.from_dict({**documents.order(), "creationTime": "2018-05-29T09:02:27.5+0200"})
    assert order.to_dict()["creationTime"] == "2018-05-29T09:02:27.500000+0200"
    assert Order.from_dict(order.to_dict()) == order


def test_request_bodies_stay_strict() -> None:
    for body in (PriceInput(with_vat=1.5), OrderInput(code="1", stock_id=[1.5])):  # type: ignore[arg-type]
        with pytest.raises(InputError, match="a float has no exact decimal digits"):
            body.to_dict()


def test_enumerations_keep_what_they_do_not_know() -> None:
    item = ItemInput(code="a", amount=1, item_type=OrderItemType("brand-new"))
    assert item.to_dict()["itemType"] == "brand-new"


def test_the_base_has_no_fields_and_takes_no_room() -> None:
    assert not hasattr(Model(), "__dict__")
    assert not hasattr(Named(id=1, name="x"), "__dict__")


def test_the_runtime_is_light() -> None:
    code = """
import sys
import shoptet_generated.runtime as runtime
assert not {"attrs", "decimal", "msgspec", "httpx", "shoptet_generated.runtime.reading"} & set(sys.modules)
runtime.Model, runtime.OpenEnum, runtime.Decimal2, runtime.Operation, runtime.Resource, runtime.InputError
runtime.encode_body, runtime.read, runtime.Drift
assert not {"msgspec", "httpx"} & set(sys.modules)
assert set(runtime.__all__) <= set(dir(runtime))
for name in runtime.__all__:
    getattr(runtime, name)
try:
    runtime.nothing
except AttributeError as error:
    assert "nothing" in str(error)
else:
    raise AssertionError
"""
    subprocess.run([sys.executable, "-c", code], check=True)
