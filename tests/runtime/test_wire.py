from __future__ import annotations

import json
import tracemalloc
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_generated.runtime import (
    UNSET,
    InputError,
    JsonObject,
    Parameter,
    Places,
    dumps,
    encode_body,
    encode_query,
    plain_body,
)
from shoptet_generated.runtime.scalars import encode_date, encode_datetime, encode_decimal
from tests.support.sample_models.common import VatMode
from tests.support.sample_models.orders import Category, ItemInput, OrderInput, PriceInput

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

PRAGUE = timezone(timedelta(hours=2))
TIME = datetime(2018, 5, 29, 9, 2, 27, tzinfo=PRAGUE)


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (Decimal("1.5"), 2, "1.50"),
        (Decimal("1.500"), 2, "1.50"),
        (Decimal("-0.5"), 3, "-0.500"),
        (Decimal("1E+3"), 2, "1000.00"),
        (Decimal("1E-7"), 8, "0.00000010"),
        (12, 2, "12.00"),
        ("12.3", 4, "12.3000"),
        ("-7", 2, "-7.00"),
        (Decimal("12.00"), 0, "12"),
        (Decimal("1.000"), None, "1.000"),
        (Decimal("1E+2"), None, "100"),
    ],
)
def test_decimals_are_padded(value: object, places: int | None, written: str) -> None:
    assert encode_decimal(value, Places(places), "price") == written


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Decimal("1.005"), r"^price: 1\.005 has more than 2 digits after the decimal point.* round it yourself"),
        (1.5, r"^price: a float has no exact decimal digits; give Decimal\(\"1\.5\"\), the str \"1\.5\" or an int"),
        (float("nan"), "a float has no exact"),
        (True, "expected a number, got True"),
        ("1,5", "expected text such as .1234.50."),
        ("", "expected text such as .1234.50."),
        ("1_000", "expected text such as .1234.50."),
        ("1e3", "expected text such as .1234.50."),
        ("\u0661", "expected text such as .1234.50."),
        ("NaN", "expected text such as .1234.50."),
        (Decimal("NaN"), "expected a finite number, got NaN"),
        (Decimal("Infinity"), "expected a finite number, got Infinity"),
        (Decimal("1E+999999"), "expected at most 100 digits, got more"),
        (None, "expected a Decimal, an int or a numeric str, got None"),
        ([], "got a value of type list"),
    ],
)
def test_what_is_no_exact_decimal_is_refused(value: object, message: str) -> None:
    with pytest.raises(InputError, match=message):
        encode_decimal(value, Places(2), "price")


@PATIENT
@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 9))
def test_padding_never_changes_a_decimal(value: Decimal, places: int) -> None:
    try:
        written = encode_decimal(value, Places(places), "x")
    except InputError:
        assert value != round(value, places)
    else:
        assert isinstance(written, str)
        assert Decimal(written) == value
        assert len(written.partition(".")[2]) == places


def test_json_numbers_are_exact() -> None:
    number = Places(as_number=True)
    assert (
        dumps([encode_decimal(v, number, "x") for v in (Decimal("1.10"), Decimal("2.00"), 3, "4.5")])
        == b"[1.10,2,3,4.5]"
    )
    assert type(encode_decimal(Decimal("2.00"), number, "x")) is int


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (TIME, "2018-05-29T09:02:27+0200"),
        (TIME.replace(microsecond=999999), "2018-05-29T09:02:27+0200"),
        (TIME.astimezone(UTC), "2018-05-29T07:02:27+0000"),
        (TIME.astimezone(timezone(-timedelta(hours=3))), "2018-05-29T07:02:27+0000"),
        (TIME.astimezone(timezone(timedelta(minutes=57, seconds=44))), "2018-05-29T07:02:27+0000"),
        (TIME.astimezone(timezone(timedelta(hours=5, minutes=45))), "2018-05-29T12:47:27+0545"),
        (datetime(33, 4, 3, tzinfo=UTC), "0033-04-03T00:00:00+0000"),
    ],
)
def test_times_are_written_the_api_way(value: datetime, written: str) -> None:
    assert encode_datetime(value, "since") == written


def test_times_that_name_no_moment_are_refused() -> None:
    with pytest.raises(InputError, match=r"^since: the time 2018-05-29T09:02:27 has no offset.*ZoneInfo"):
        encode_datetime(TIME.replace(tzinfo=None), "since")
    with pytest.raises(InputError, match="outside of the calendar"):
        encode_datetime(datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))), "since")


def test_dates() -> None:
    assert encode_date(date(2018, 5, 29), "day") == "2018-05-29"
    with pytest.raises(InputError, match=r"^day: expected a date, got a datetime; give its \.date\(\)"):
        encode_date(TIME, "day")
    with pytest.raises(InputError, match="expected a date, got a value of type int"):
        encode_date(5, "day")


QUERY = {
    "status_id": Parameter(wire="statusId", kind="integer"),
    "paid": Parameter(wire="paid", kind="boolean"),
    "mode": Parameter(wire="mode", allowed=("Normal",)),
    "price_from": Parameter(wire="priceFrom", kind="decimal", places=2),
    "since": Parameter(wire="since", kind="date-time"),
    "day": Parameter(wire="day", kind="date"),
    "include": Parameter(wire="include", kind="list", allowed=("notes", "shippingDetails")),
    "codes": Parameter(wire="codes", kind="list", max_items=3),
}


def test_a_query_is_written_with_wire_names() -> None:
    given_ = {
        "status_id": -2,
        "paid": True,
        "mode": VatMode("brand-new"),
        "price_from": Decimal("1.5"),
        "since": TIME,
        "day": date(2018, 5, 29),
        "include": ["notes", "SHIPPINGDETAILS"],
        "codes": ("a", 7),
    }
    assert encode_query(QUERY, given_) == [
        ("statusId", "-2"),
        ("paid", "true"),
        ("mode", "brand-new"),
        ("priceFrom", "1.50"),
        ("since", "2018-05-29T09:02:27+0200"),
        ("day", "2018-05-29"),
        ("include", "notes,SHIPPINGDETAILS"),
        ("codes", "a,7"),
    ]


def test_what_is_not_given_is_not_sent() -> None:
    assert encode_query(QUERY, {"paid": None, "mode": UNSET, "include": []}) == []


def test_text_goes_through_as_it_is() -> None:
    assert encode_query(QUERY, {"since": "2018-05-29T09:02:27+0200", "day": "2018-05-29", "include": ["notes"]}) == [
        ("since", "2018-05-29T09:02:27+0200"),
        ("day", "2018-05-29"),
        ("include", "notes"),
    ]


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        (
            {"include": ["note"]},
            r"^include: expected sections among .*notes, shipp.*, got 'note'; did you mean 'notes'\?",
        ),
        ({"include": "notes"}, r"^include: expected a list, got a str, which is one text; put it into a list$"),
        ({"include": ["notes", "zzz"]}, r"^include: expected sections among .*, got 'zzz'$"),
        ({"codes": list("abcd")}, r"^codes: expected at most 3 items, got 4"),
        ({"codes": ["a,b"]}, r"^codes\[0\]: expected an item without a comma"),
        ({"codes": []}, r"^codes: expected at least one item, got an empty list"),
        ({"codes": b"ab"}, "expected a list, got a value of type bytes"),
        ({"codes": [None]}, r"^codes\[0\]: None cannot be sent in a query"),
        ({"since": TIME.replace(tzinfo=None)}, r"^since: the time .* has no offset"),
        ({"since": date(2018, 5, 29)}, r"^since: expected a datetime with an offset, got a date"),
        ({"day": TIME}, r"^day: expected a date, got a datetime"),
        ({"price_from": 1.5}, r"^price_from: a float"),
        ({"status_id": 1.5}, r"^status_id: a float"),
        ({"mode": object()}, r"^mode: a value of type object cannot be sent"),
        ({"nothing": 1}, r"^nothing: the operation has no such parameter; it has codes, "),
    ],
)
def test_a_query_that_the_api_would_refuse_is_refused(given_: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        encode_query(QUERY, given_)


def test_a_message_never_shows_a_value_of_unknown_type() -> None:
    class Secret:
        def __repr__(self) -> str:
            return "hunter2"

    with pytest.raises(InputError) as caught:
        encode_body({"a": Secret()})
    assert "hunter2" not in str(caught.value)


def test_a_plain_body_is_written_by_the_fields_of_its_type() -> None:
    body = {
        "code": "1",
        "creationTime": TIME,
        "birthDate": date(2000, 1, 1),
        "stockId": Decimal(3),
        "items": [
            {"code": "a", "amount": Decimal("1.5"), "price": PriceInput(with_vat=2)},
            ItemInput(code="b", amount=1),
        ],
        "extra": {"anything": [Decimal("1.50"), TIME, VatMode.NORMAL, None, True]},
        "subject": {"amount": "1", "code": "x"},
        "fieldOfTomorrow": [1, "x"],
        "paid": None,
        "from": UNSET,
    }
    expected = {
        "code": "1",
        "creationTime": "2018-05-29T09:02:27+0200",
        "birthDate": "2000-01-01",
        "stockId": 3,
        "items": [{"code": "a", "amount": "1.500", "price": {"withVat": "2.00"}}, {"code": "b", "amount": "1.000"}],
        "extra": {"anything": ["1.50", "2018-05-29T09:02:27+0200", "Normal", None, True]},
        "subject": {"amount": "1.000", "code": "x"},
        "fieldOfTomorrow": [1, "x"],
        "paid": None,
    }
    for type_ in (OrderInput, OrderInput | None, OrderInput | JsonObject):
        assert plain_body(body, type_) == expected
        assert json.loads(encode_body(body, type_)) == expected
        assert json.loads(encode_body(body, type_, "data")) == {"data": expected}
        assert json.loads(encode_body(body, type_, "data", "rows")) == {"data": {"rows": expected}}


def test_bodies_can_be_arrays_and_scalars() -> None:
    items = [{"code": "a", "amount": 1}, ItemInput(code="b", amount="2.5")]
    expected = [{"code": "a", "amount": "1.000"}, {"code": "b", "amount": "2.500"}]
    assert plain_body(items, Sequence[ItemInput | JsonObject]) == expected
    assert plain_body(tuple(items), list[ItemInput]) == expected
    assert plain_body([Decimal("1.5")], list[Annotated[Decimal | int | str, Places(2)]]) == ["1.50"]
    assert encode_body(items, list[ItemInput]) == b'[{"code":"a","amount":"1.000"},{"code":"b","amount":"2.500"}]'
    assert plain_body(None) is None
    assert plain_body("x", str) == "x"
    assert plain_body(uuid.UUID(int=1)) == "00000000-0000-0000-0000-000000000001"


def test_json_numbers_in_bodies_are_exact() -> None:
    body = {"withVat": "1", "ratio": Decimal("0.10"), "exact": Decimal("0.10")}
    assert encode_body(body, PriceInput) == b'{"withVat":"1.00","ratio":0.10,"exact":"0.10"}'


def test_a_body_is_never_copied_as_a_whole() -> None:
    """Its objects are written one after the other: what is needed above the text is little, whatever they are."""
    price = PriceInput(with_vat=Decimal(121), vat_rate=Decimal(21), exact=Decimal("121.00"), ratio=Decimal("1.5"))
    body = OrderInput(code="1", items=[ItemInput(code="a", amount="1.000", price=price)] * 10_000)
    encode_body(body)  # the writers of these types are made with their first use
    tracemalloc.start()
    try:
        text = encode_body(body)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        whole = plain_body(body)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert json.loads(text) == whole
    assert peak - len(text) < 0.6 * (kept - len(text))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"items": [{}, {}, {"price": {"withVat": 1.5}}]}, r"^body\.items\[2\]\.price\.withVat: a float"),
        ({"items": [{"amount": True}]}, r"^body\.items\[0\]\.amount: expected a number"),
        ({"creationTime": TIME.replace(tzinfo=None)}, r"^body\.creationTime: the time"),
        ({"creationTime": date(2018, 5, 29)}, r"^body\.creationTime: expected a datetime with an offset"),
        ({"birthDate": TIME}, r"^body\.birthDate: expected a date"),
        ({"stockId": Decimal("1.5")}, r"^body\.stockId: expected an integer, got 1\.5"),
        ({"fieldOfTomorrow": [1.5]}, r"^body\.fieldOfTomorrow\[0\]: a float"),
        ({"extra": {"a": b""}}, r"^body\.extra\.a: a value of type bytes cannot be sent"),
        ({"extra": {1: 2}}, r"^body\.extra: expected a string as the key of a JSON object, got a value of type int"),
    ],
)
def test_a_body_that_the_api_would_refuse_is_refused(body: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        encode_body(body, OrderInput)


@pytest.mark.parametrize(
    ("body", "type_", "message"),
    [
        ([], OrderInput, r"^body: expected OrderInput or its plain JSON, got "),
        ("x", OrderInput, r"^body: expected OrderInput or its plain JSON, got "),
        (None, OrderInput, r"^body: expected OrderInput or its plain JSON, got "),
        (ItemInput(code="a", amount=1), OrderInput, r"^body: expected OrderInput or its plain JSON, got "),
        ({"code": "a"}, Sequence[ItemInput], r"^body: expected a list, got "),
        (ItemInput(code="a", amount=1), Sequence[ItemInput], r"^body: expected a list, got "),
        (None, Sequence[ItemInput], r"^body: expected a list, got "),
        ([1], Sequence[ItemInput], r"^body\[0\]: expected ItemInput or its plain JSON, got "),
        ({"items": {"code": "a"}}, OrderInput, r"^body\.items: expected a list, got "),
    ],
)
def test_a_body_of_another_kind_is_refused(body: object, type_: object, message: str) -> None:
    with pytest.raises(InputError, match=message):
        encode_body(body, type_)


class Code(str, Enum):  # noqa: UP042 (callers have such)
    FIRST = "0001/M"


class Number(int, Enum):
    TWO = 2


class Level(IntEnum):
    THREE = 3


class Other(Enum):
    TEXT = "text"
    PRICE = Decimal("1.5")
    DAY = date(2024, 2, 29)
    MOMENT = TIME


ENUM_QUERY = {
    "code": Parameter(wire="code"),
    "status_id": Parameter(wire="statusId", kind="integer"),
    "price": Parameter(wire="price", kind="decimal", places=2),
    "day": Parameter(wire="day", kind="date"),
    "moment": Parameter(wire="moment", kind="date-time"),
    "codes": Parameter(wire="codes", kind="list"),
}


def test_members_of_the_callers_own_enumerations_are_sent_by_their_values() -> None:
    """D6."""
    given: dict[str, object] = {
        "code": Code.FIRST,
        "status_id": Number.TWO,
        "price": Other.PRICE,
        "day": Other.DAY,
        "moment": Other.MOMENT,
    }
    assert encode_query(ENUM_QUERY, given) == [
        ("code", "0001/M"),
        ("statusId", "2"),
        ("price", "1.50"),
        ("day", "2024-02-29"),
        ("moment", "2018-05-29T09:02:27+0200"),
    ]
    assert encode_query(ENUM_QUERY, {"codes": Other.TEXT}) == [("codes", "text")]
    assert encode_query(ENUM_QUERY, {"codes": [Code.FIRST, Level.THREE]}) == [("codes", "0001/M,3")]
    body = {"code": Code.FIRST, "stockId": Level.THREE, "birthDate": Other.TEXT, Code.FIRST: [Number.TWO]}
    assert json.loads(encode_body(body, OrderInput)) == {
        "code": "0001/M", "stockId": 3, "birthDate": "text", "0001/M": [2],
    }  # fmt: skip
    assert json.loads(encode_body({"withVat": Other.PRICE}, PriceInput)) == {"withVat": "1.50"}


class Float64(float):
    """Like numpy's: a float with a `repr` of its own."""

    def __repr__(self) -> str:
        return f"np.float64({super().__repr__()})"


class Float32:
    """Like numpy's: not a float, but a number."""

    def __float__(self) -> float:
        return 1.5


class NaT(datetime):
    """Like that of pandas: a datetime that is not equal to itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = datetime.__hash__


NAT = NaT(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"stockId": True}, r"^body\.stockId: expected an int, got True$"),
        (
            {"items": [{"price": {"withVat": False}}]},
            r"^body\.items\[0\]\.price\.withVat: expected a number, got False$",
        ),
        (
            {"items": [{"price": {"withVat": Float64(1.5)}}]},
            r'^body\.items\[0\]\.price\.withVat: a float .* give Decimal\("1\.5"\)',
        ),
        ({"new": [Float32()]}, r"^body\.new\[0\]: a value of type Float32 cannot be sent to the API; give a Decimal"),
        ({"creationTime": NAT}, r"^body\.creationTime: .*got NaT, a missing value; give None or leave it out$"),
        ({"birthDate": NAT}, r"^body\.birthDate: .*got NaT, a missing value; give None or leave it out$"),
    ],
)
def test_values_of_other_libraries_are_refused_with_the_remedy(body: dict[str, object], message: str) -> None:
    """D6."""
    with pytest.raises(InputError, match=message):
        encode_body(body, OrderInput)


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ({"status_id": True}, r"^status_id: expected an int, got True$"),
        ({"price": True}, r"^price: expected a number, got True$"),
        ({"price": Float64(1.5)}, r'^price: a float .* give Decimal\("1\.5"\)'),
        ({"day": NAT}, r"^day: .*got NaT, a missing value"),
        ({"moment": NAT}, r"^moment: .*got NaT, a missing value"),
    ],
)
def test_values_of_other_libraries_are_refused_in_a_query(given_: dict[str, object], message: str) -> None:
    """D6."""
    with pytest.raises(InputError, match=message):
        encode_query(ENUM_QUERY, given_)


def test_a_body_that_contains_itself_is_refused_with_its_place() -> None:
    """D6."""
    rows: list[Any] = [1]
    body: dict[str, Any] = {"shared": rows, "a": {"rows": rows}}
    rows.append({"up": body})
    category = Category(name="a")
    category.children = [category]
    for write in (encode_body, plain_body):
        with pytest.raises(InputError, match=r"^body\.\w+.*\.up.*: .* contains itself; give a copy without the cycle$"):
            write(body)
        with pytest.raises(InputError, match=r"^body.*contains itself"):
            write(category)
    with pytest.raises(InputError, match=r"^Category\.children\[0\]: .* contains itself"):
        category.to_dict()
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InputError, match=r"^body: .* more levels of nesting"):
        encode_body(deep)
