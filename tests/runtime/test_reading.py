from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_generated.runtime import Drift, Model, read
from shoptet_generated.runtime.fields import choice, fields_of
from shoptet_generated.runtime.objects import Step, careful_reader, is_simple, quick_reader, quick_source
from shoptet_generated.runtime.reading import reader_of
from tests.support.sample_models import documents
from tests.support.sample_models.common import Named, Oddities, Price, VatMode
from tests.support.sample_models.orders import Category, Event, Order, OrderItem, OrderItemType, Transaction

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


def drifts(type_: object, value: object) -> tuple[Any, list[Drift]]:
    found: list[Drift] = []
    return read(type_, value, found.append), found


def drifts_of(type_: object, value: object) -> list[tuple[str, str, str]]:
    return [(drift.path, drift.expected, drift.got) for drift in drifts(type_, value)[1]]


def price(**changes: object) -> dict[str, object]:
    return {"withVat": "121.00", "withoutVat": "100.00", "vat": "21.00", "vatRate": "21.00", **changes}


def test_a_document_as_promised_has_no_drift() -> None:
    order, found = drifts(Order, documents.order())
    assert found == []
    assert order.creation_time == datetime(2018, 5, 29, 9, 2, 27, tzinfo=timezone(timedelta(hours=2)))
    assert order.birth_date == date(1980, 1, 1)
    assert order.items[3].item_type is OrderItemType.PRODUCT
    assert order.items[0].main_image.signed_names[1] == Named(
        id=2, name="100_lamp.jpg?ff=1&x=300&y=300&q=85&ts=59393c3a&sg=ab12cd34"
    )
    assert order.oddities is None


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("1.000", "1.000"),
        (Decimal("1.000"), "1.000"),
        (1, "1"),
        (1.5, "1.5"),
        ("-0.00", "-0.00"),
        ("1E400", "1E+400"),
        (10**50, "1" + "0" * 50),
        ("0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890"),
    ],
)
def test_decimals_keep_their_digits(value: object, digits: str) -> None:
    for made, found in (drifts(Decimal, value), drifts(Price, price(vat=value))):
        decimal = made if isinstance(made, Decimal) else made.vat
        assert str(decimal) == digits
        assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "2018-05-29T09:02:27+0200",
        "2018-05-29T09:02:27+02:00",
        "2018-05-29T07:02:27Z",
        "2018-05-29t07:02:27z",
        "2018-05-29 07:02:27.000000+0000",
        "2018-05-29T07:02:26.9999999Z",
        "2018-05-29T05:02:27-02:00",
    ],
)
def test_times_with_and_without_a_colon(text: str) -> None:
    assert drifts(datetime, text) == (datetime(2018, 5, 29, 7, 2, 27, tzinfo=UTC), [])


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ("2018-05-29T09:02:27", "date-time without an offset"),
        ("2018-05-29", "date-time without an offset"),
        ("yesterday", "string that is not a date-time"),
        ("", "string that is not a date-time"),
        ("0000-00-00T00:00:00+0000", "string that is not a date-time"),
        ("9999-12-31T23:59:59.99999999Z", "string that is not a date-time"),
        (5, "number"),
        (True, "boolean"),
    ],
)
def test_other_times_stay_as_they_came(text: object, got: str) -> None:
    assert drifts(datetime, text) == (text, [Drift(model="", path="$", expected="date-time", got=got)])


def test_every_kind_of_drift_is_told_and_the_value_kept() -> None:
    document: dict[str, Any] = documents.order()
    document["creationTime"] = "2018-05-29 09:02"
    document["vatMode"] = "Brand new"
    document["paid"] = "yes"
    document["stockId"] = "one"
    document["status"] = None
    document["billingAddress"] = []
    document["items"][3]["amount"] = "some"
    document["items"][2]["itemPrice"]["vat"] = {"x": 1}
    document["items"][1] = None
    document["birthDate"] = "1.1.1980"
    document["notes"] = "none"
    document["completion"] = {"0": {}}
    del document["code"]
    order, found = drifts(Order, document)
    assert sorted((d.model, d.path, d.expected, d.got) for d in found) == [
        ("Order", "$.billingAddress", "Address", "array"),
        ("Order", "$.birthDate", "date", "string that is not a date"),
        ("Order", "$.code", "string", "nothing"),
        ("Order", "$.completion", "array", "object"),
        ("Order", "$.creationTime", "date-time", "date-time without an offset"),
        ("Order", "$.items[1]", "OrderItem", "null"),
        ("Order", "$.notes", "Notes", "string"),
        ("Order", "$.paid", "boolean", "string"),
        ("Order", "$.status", "Named", "null"),
        ("Order", "$.stockId", "integer", "string"),
        ("Order", "$.vatMode", "VatMode", "a value that the spec does not know"),
        ("OrderItem", "$.items[3].amount", "decimal", "string that is not a decimal"),
        ("Price", "$.items[2].itemPrice.vat", "decimal", "object"),
    ]
    assert order.code is None
    assert order.status is None
    assert order.creation_time == "2018-05-29 09:02"
    assert order.vat_mode == VatMode("Brand new")
    assert not order.vat_mode.is_known
    assert order.billing_address == []
    assert order.items[1] is None
    assert order.items[3].amount == "some"
    assert order.items[3].name == "Lamp + a longer name of it"
    assert order.completion == {"0": {}}


def test_drift_says_what_it_is_about_and_no_value() -> None:
    drift = drifts(Price, price(vat="secret"))[1][0]
    assert str(drift) == "$.vat (Price): expected decimal, got string that is not a decimal"
    assert "secret" not in repr(drift)


def test_fields_that_the_spec_does_not_know_are_left_out() -> None:
    assert drifts(Named, {"id": 1, "name": "x", "new": {}}) == (Named(id=1, name="x"), [])


def test_null_and_nothing_are_none_where_nothing_is_promised() -> None:
    image = {"name": "x"}
    assert drifts(Price, price(vat=None)) == (
        Price(with_vat=Decimal(121), without_vat=Decimal(100), vat=None, vat_rate=Decimal(21)),
        [],
    )
    order, found = drifts(Order, {**documents.order(0), "image": image, "notes": None})
    assert found == []
    assert order.notes is None
    assert drifts_of(Price, {}) == [(f"$.{wire}", "decimal or null", "nothing") for wire in price()]


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (int, 1, 1),
        (int, Decimal("1.0"), 1),
        (int, 2.0, 2),
        (str, "x", "x"),
        (bool, True, True),
        (date, "1980-01-01", date(1980, 1, 1)),
        (int | None, None, None),
        (list[int], [1, Decimal("2.0")], [1, 2]),
        (list[str] | None, None, None),
        (Mapping[str, object], {"a": [1]}, {"a": [1]}),
        (Mapping[str, Decimal], {"a": "1.0"}, {"a": Decimal("1.0")}),
        (object, {"a": [1]}, {"a": [1]}),
        (VatMode, "Normal", VatMode.NORMAL),
        (int | str, "x", "x"),
        (int | str, 5, 5),
        (Decimal | str, "x", "x"),
        (None, None, None),
    ],
)
def test_scalars_and_containers(type_: object, value: object, expected: object) -> None:
    made, found = drifts(type_, value)
    assert made == expected
    assert type(made) is type(expected)
    assert found == []


@pytest.mark.parametrize(
    ("type_", "value", "expected", "got"),
    [
        (int, True, "integer", "boolean"),
        # D2: not the same text again, so that it may not be a number at all
        *(
            (int, text, "integer", "string")
            for text in ("007", "-0", "1.0", " 5", "5\n", "+5", "\u0665", "1_0", "9" * 31)
        ),
        (int, Decimal("1.5"), "integer", "number"),
        (int, Decimal("1E+400"), "integer", "number"),
        (int, float("inf"), "integer", "number"),
        (int, None, "integer", "null"),
        (str, 5, "string", "number"),
        (bool, 1, "boolean", "number"),
        (Decimal, True, "decimal", "boolean"),
        (Decimal, [], "decimal", "array"),
        (date, "2018-05-29T09:02:27Z", "date", "string that is not a date"),
        (list[int], {}, "array", "object"),
        (Mapping[str, object], [], "object", "array"),
        (Mapping[str, int], "x", "object", "string"),
        (VatMode, 5, "VatMode", "number"),
        (Named, "x", "Named", "string"),
        (int | str, [], "integer or string", "array"),
        (Order | Category, "x", "Order or Category", "string"),
    ],
)
def test_a_wrong_type_is_kept(type_: object, value: object, expected: str, got: str) -> None:
    made, found = drifts(type_, value)
    assert made is value
    assert [(drift.expected, drift.got) for drift in found] == [(expected, got)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "NaN",
            "sNaN",
            "Infinity",
            "-Infinity",
            "1_000",
            " 5 ",
            "5\n",
            "\u0665",
            "1\u0660",
            ".5",
            "5.",
            "+5",
            "--5",
            "",
        ),
        *("1e999999999", "1e-999999999", "1E10000", "1e", "0x1", "1,5", "\u00a05"),
    ],
)
def test_text_that_is_not_a_plain_decimal_is_kept(text: str) -> None:
    """D1."""
    made, found = drifts(Decimal, text)
    assert made is text
    assert [(drift.expected, drift.got) for drift in found] == [("decimal", "string that is not a decimal")]
    prices = [drifts(Price, price(vat=text)) for _ in range(60)]
    for made, found in prices:
        assert made.vat is text
        assert [drift.path for drift in found] == ["$.vat"]
        assert made == Price.from_dict(price(vat=text))


@pytest.mark.parametrize(
    "number", [float("nan"), float("-inf"), Decimal("sNaN"), Decimal("Infinity"), Decimal("1e10000")]
)
def test_a_number_that_is_not_finite_or_has_no_bounds_is_kept(number: object) -> None:
    """D1."""
    for made, found in (drifts(Decimal, number), *((made.vat, found) for made, found in prices_of(number))):
        assert made is number
        assert len(found) == 1


def prices_of(vat: object) -> list[tuple[Any, list[Drift]]]:
    """Read often enough for the quick reader to be compiled."""
    return [drifts(Price, price(vat=vat)) for _ in range(60)]


@pytest.mark.parametrize(
    ("text", "number"), [("2018000004", 2018000004), ("0", 0), ("-17", -17), ("9" * 30, 10**30 - 1)]
)
def test_an_integer_in_quotes_is_the_number(text: str, number: int) -> None:
    """D2."""
    assert drifts(int, text) == (number, [])
    assert drifts(list[int], [text, 1]) == ([number, 1], [])
    assert drifts(int | str, text) == (text, [])
    assert drifts(str | int, text) == (text, [])
    assert drifts(Decimal, text) == (Decimal(number), [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1990-12-13", date(1990, 12, 13)),
        ("13-12-1990", date(1990, 12, 13)),
        ("29-02-2000", date(2000, 2, 29)),
        *((text, text) for text in ("31-02-1990", "1990-13-12", "12-13-1990", "13.12.1990", "20180529", "2018-W22-2")),
        *(
            (text, text)
            for text in ("1990-12-13\n", " 1990-12-13", "1990-1-2", "\u0661990-12-13", "1990-12-13Z", "00-00-0000")
        ),
    ],
)
def test_one_pattern_decides_dates(text: str, day: object) -> None:
    """D2, D3."""
    made, found = drifts(date, text)
    assert made == day
    assert bool(found) is isinstance(day, str)


PRAGUE = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-05-29T09:02:27.123456+0200", datetime(2018, 5, 29, 9, 2, 27, 123456, PRAGUE)),
        # The seventh digit is rounded in every form.
        ("2018-05-29T09:02:27.1234567Z", datetime(2018, 5, 29, 9, 2, 27, 123457, UTC)),
        ("2018-05-29T09:02:27.1234567+0200", datetime(2018, 5, 29, 9, 2, 27, 123457, PRAGUE)),
        ("2018-05-29T09:02:27.1234564Z", datetime(2018, 5, 29, 9, 2, 27, 123456, UTC)),
        ("2018-05-29 09:02:27+02:00", datetime(2018, 5, 29, 9, 2, 27, 0, PRAGUE)),
        *(
            (text, text)
            for text in (
                *("2018-05-29T09:02:27+0260", "2018-05-29T09:02:27.5+0260", "2018-05-29T09:02:27.1234567+0260"),
                *("2018-05-29X09:02:27Z", "2018-05-29T09:02:27 +0200", "2018-05-29T09:02:27,5Z", "20180529T090227Z"),
                *("2018-W22-2T09:02:27Z", "2018-05-29T09:02Z", "2018-05-29T24:00:00Z", "2018-05-29T09:02:27+02:00:00"),
                *("2018-05-29T09:02:27+02", "2018-05-29T09:02:27Z\n", "2018-05-29T09:02:27.Z"),
            )
        ),
    ],
)
def test_one_pattern_decides_times(text: str, moment: object) -> None:
    """D3."""
    made, found = drifts(datetime, text)
    assert made == moment
    assert [drift.got for drift in found] == ["string that is not a date-time"] * isinstance(moment, str)


def test_a_union_of_models_takes_the_one_that_fits() -> None:
    event, found = drifts(Event, {"subject": documents.order(0), "number": "x"})
    assert isinstance(event.subject, Order)
    assert found == []
    event, found = drifts(Event, {"subject": {"name": "Lamps", "children": [{"name": "Led"}]}, "number": 5})
    assert event.subject == Category(name="Lamps", children=[Category(name="Led")])
    assert found == []
    event, found = drifts(Event, {"subject": {"name": 5}})
    assert isinstance(event.subject, Category)
    assert [(drift.path, drift.got) for drift in found] == [("$.subject.name", "number")]


def test_models_that_hold_themselves() -> None:
    category = Category.from_dict({"name": "a", "children": [{"name": "b", "parent": {"name": "a"}}]})
    assert category.children == [Category(name="b", parent=Category(name="a"))]


def test_deep_nesting_is_no_crash() -> None:
    document: dict[str, object] = {"name": "leaf"}
    nested: list[object] = []
    for _ in range(20_000):
        document = {"name": "x", "parent": document}
        nested = [nested]
    made, found = drifts(Category, document)
    assert isinstance(made, Category)
    assert made.name == "x"
    assert [drift.expected for drift in found] == ["less nesting"]
    assert isinstance(Category.from_dict(document), Category)
    # A type that does not hold itself bounds the depth: what is deeper stays what it was.
    assert drifts(Named, {"id": nested, "name": nested})[0].id is nested


def _upper(text: str) -> str:
    return text.upper()


@attrs.define(kw_only=True, repr=False)
class Shouting(Model):
    name: str = attrs.field(converter=_upper)
    tags: list[str] = attrs.field(factory=list[str])


def test_models_with_more_than_slots_are_made_by_attrs() -> None:
    assert not is_simple(Shouting)
    assert Shouting.from_dict({"name": "x"}) == Shouting(name="X", tags=[])


def _readers(cls: type[Model]) -> tuple[Any, Any]:
    steps = tuple(
        Step(field=field, taken=choice(field.hint), reader=reader_of(field.hint), promise="something")
        for field in fields_of(cls)
    )
    careful = careful_reader(cls, steps)
    return careful, quick_reader(cls, steps, careful)


@pytest.mark.parametrize("cls", [Price, Named, Oddities, Transaction, OrderItem, Category, Event])
@PATIENT
@given(data=st.data())
def test_the_quick_and_the_careful_reader_mean_the_same(cls: type[Model], data: st.DataObject) -> None:
    careful, quick = _readers(cls)
    value = st.sampled_from([documents.item(1), price(), "1.50", "2018-05-29T09:02:27+0200", "product", "new", []])
    fields: dict[str, st.SearchStrategy[Any]] = {field.wire: value | JSON for field in fields_of(cls)}
    document: object = data.draw(st.fixed_dictionaries({}, optional=fields))
    results: list[tuple[object, list[Drift]]] = []
    for reader in (careful, quick):
        found: list[Drift] = []
        results.append((reader(document, "$", found.append), sorted(found, key=str)))
    assert repr(results[0]) == repr(results[1])


@PATIENT
@given(JSON)
def test_nothing_in_json_makes_reading_raise(value: object) -> None:
    for type_ in (Order, list[OrderItem], Event, Decimal, datetime, date, int, VatMode, Mapping[str, Price]):
        read(type_, value, lambda drift: None)


def test_names_in_the_source_are_quoted() -> None:
    field = attrs.evolve(fields_of(Named)[0], wire="');import os;('")
    step = Step(field=field, taken=choice(str), reader=reader_of(str), promise="string")
    assert "v = get(\"');import os;('\", absent)" in quick_source((step,))


def test_plain_json_text_reads_as_well() -> None:
    text = json.dumps({"withVat": 1.10, "withoutVat": 2, "vat": None, "vatRate": "21.0"})
    assert [str(value) for value in attrs.astuple(Price.from_dict(json.loads(text)))] == ["1.1", "2", "None", "21.0"]
