"""The fast and the tolerant way of reading mean the same wherever the fast one reads at all.

Documents are generated as text, not as Python values: how a number or a string is written is what the two might see
differently. Half of them are well-formed, so that they pass the fast way for sure; a test says that they do.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final, TypeGuard

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_api.decoding.decoded import Decoded, Kind
from shoptet_api.decoding.fast import fast_decoder, model_decoder
from shoptet_api.decoding.json_values import parse
from shoptet_api.decoding.tolerant import tolerant_decode
from shoptet_api.errors import DecodeError
from shoptet_generated.runtime import Model, OpenEnum, read
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_mapping, is_model, item_of
from tests.support.sample_models import documents
from tests.support.sample_models.common import Address, Image, Named, Oddities, Price, VatMode
from tests.support.sample_models.orders import Category, DatedCategory, Event, Order, OrderItem, Transaction

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

NUMBERS: Final = [
    "0", "1", "-1", "-0", "0.0", "-0.0", "1.000", "1.10", "1e3", "1E+3", "1E-3", "1E400", "-1E-400", "1.0", "2.50E+1",
    "9007199254740993", "18446744073709551616", "-9223372036854775809", "1" * 60, "0." + "1" * 60, "1" * 5000,
    "1E99999999999999999999",
    "1e999999999", "1e-999999999", "0e999999999", "1E9999", "1E10000",
]  # fmt: skip
DECIMAL_TEXTS: Final = [
    "1.000", "121.00", "-0.50", "0", "-0", "1E400", "NaN", "sNaN", "-Infinity", "Infinity", " 1.0 ", "1_000", "1,5", "",
    "abc", ".5", "5.", "+5", "\u0661", "1e99999999999999999999", "1e999999999", "1E10000", "0x1", "1.0\n",
    "\u00a01", "--1", "1\u0660", "1e", "1.e5", "007.50",
]  # fmt: skip
TIMES: Final = [
    "2018-05-29T09:02:27+0200", "2018-05-29T09:02:27+02:00", "2018-05-29T09:02:27Z", "2018-05-29t09:02:27z",
    "2018-05-29 09:02:27-0330", "2018-05-29T09:02:27.1Z", "2018-05-29T09:02:27.123456+0200",
    "2018-05-29T09:02:27.1234564999Z", "2018-05-29T09:02:27.1234565Z", "2018-05-29T09:02:27.9999999Z",
    "2018-05-29T09:02:27.0000005Z", "2018-05-29T09:02:27", "2018-05-29T09:02Z", "2018-05-29", "2018-05-29T24:00:00Z",
    "2018-05-29T23:59:60Z", "2018-05-29T09:02:27-0000", "2018-05-29T09:02:27+23:59", "2018-05-29T09:02:27+24:00",
    "2018-05-29T09:02:27+0260", "2018-02-29T09:02:27Z", "0001-01-01T00:00:00+0200", "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.9999999Z", "20180529T090227Z", "2018-W22-2T09:02:27Z", "2018-05-29T09:02:27,5Z",
    "2018-05-29T09:02:27+02:00:00", "2018-05-29T09:02:27.Z", "2018-05-29T09:02:27 Z", "yesterday",
    "2018-05-29T09:02:27.5+0260", "2018-05-29X09:02:27Z", "2018-05-29T09:02:27 +0200",
    "2018-05-29T09:02:27.1234567+0200", "2018-05-29T09:02:27+02",
    "2018-05-29T09:02:27Z\n", "2018-05-29T0\u0669:02:27Z",
]  # fmt: skip
DATES: Final = ["2018-05-29", "2000-02-29", "2018-02-29", "20180529", "2018-W22-2", "0000-01-01", "0001-01-01", "",
    "13-12-1990", "31-02-1990", "29-02-2000", "1990-13-12", "13.12.1990", "2018-05-29\n", "2018-5-29",
    "\u0662018-05-29",
]  # fmt: skip

INTEGER_TEXTS: Final = [
    "5", "-5", "2018000004", "0", "-0", "007", "1.0", "1e3", " 5", "5\n", "+5", "\u0665", "9" * 30, "9" * 31, "1_0",
]  # fmt: skip

numbers = (
    st.sampled_from(NUMBERS) | st.integers().map(str) | st.decimals(allow_nan=False, allow_infinity=False).map(str)
)
texts = st.text(st.characters(codec="utf-8"), max_size=8).map(json.dumps)
odd_texts = st.sampled_from(['"\\ud800"', '"\\u0000"', '"\\ud83d\\ude00"', '"\\/"', '"é"'])


def _json(leaves: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.recursive(
        st.sampled_from(["null", "true", "false", "{}", "[]"]) | leaves,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda items: f"[{','.join(items)}]")
            | st.lists(st.tuples(texts, inner), max_size=3).map(_object)
        ),
        max_leaves=6,
    )


def _object(pairs: list[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def _quoted(values: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([json.dumps(value) for value in values])


def _time(moment: datetime) -> str:
    return json.dumps(moment.isoformat())


plain = _json(st.sampled_from(NUMBERS[:18]) | texts)
anything = _json(numbers | texts | odd_texts)

WELL_FORMED: Final[Mapping[object, st.SearchStrategy[str]]] = {
    str: texts,
    int: st.integers().map(str) | st.sampled_from(["0", "-0", "1" * 60]),
    bool: st.sampled_from(["true", "false"]),
    Decimal: st.sampled_from(NUMBERS[:20]) | _quoted(DECIMAL_TEXTS[:6]),
    datetime: _quoted(TIMES[:11]) | st.datetimes(timezones=st.just(UTC)).map(_time),
    date: st.dates().map(lambda day: json.dumps(day.isoformat())),
    object: plain,
}
WRITTEN_ODDLY: Final[Mapping[object, st.SearchStrategy[str]]] = {
    str: odd_texts | texts,
    int: numbers | _quoted(INTEGER_TEXTS),
    bool: anything,
    Decimal: numbers | _quoted(DECIMAL_TEXTS) | st.decimals().map(lambda number: json.dumps(str(number))),
    datetime: _quoted(TIMES) | st.datetimes(timezones=st.timezones() | st.just(None)).map(_time),
    date: _quoted(DATES),
    object: anything,
}


def promised(hint: object, depth: int, *, odd: bool) -> st.SearchStrategy[str]:
    """JSON text that is of the type, by and large; `odd` text may well be refused."""
    taken = choice(hint)
    options = [_member(member, depth, odd=odd) for member in taken.members]
    if taken.nullable:
        options.append(st.just("null"))
    return st.one_of(options)


def _member(member: object, depth: int, *, odd: bool) -> st.SearchStrategy[str]:
    if member in WELL_FORMED:
        return WRITTEN_ODDLY[member] if odd else WELL_FORMED[member]
    if is_enum(member):
        return st.sampled_from([*(json.dumps(known.value) for known in member), '"brand-new"', '"PRODUCT"', '""'])
    if is_array(member):
        items = st.lists(promised(item_of(member), depth - 1, odd=odd), max_size=2)
        return items.map(lambda items: f"[{','.join(items)}]") if depth > 0 else st.just("[]")
    if is_mapping(member):
        return st.lists(st.tuples(texts, promised(item_of(member), depth - 1, odd=odd)), max_size=2).map(_object)
    assert is_model(member)
    return model(member, depth - 1, odd=odd)


@st.composite
def model(draw: st.DrawFn, cls: type[Model], depth: int, *, odd: bool) -> str:
    """JSON text of an object: fields in any order, optional ones missing, some twice, some unknown.

    Where it may be odd, a few fields are missing that were promised, or are of a wrong type.
    """
    pairs: list[tuple[str, str]] = []
    for field in fields_of(cls):
        fate = draw(st.integers(0, 30))
        if (not field.required and (fate < 10 or depth <= 0)) or (odd and fate == 10):
            continue
        value = anything if odd and fate == 11 else promised(field.hint, depth, odd=odd and fate < 20)
        pairs.extend((json.dumps(field.wire), draw(value)) for _ in range(2 if fate == 12 else 1))
    if draw(st.integers(0, 3)) == 0:
        pairs.append(('"fieldOfTomorrow"', draw(anything if odd else plain)))
    return _object(draw(st.permutations(pairs)) if draw(st.booleans()) else pairs)


def same(left: object, right: object) -> bool:
    """Whether two results are the same to the last digit; `==` takes 1 for 1.0 and one offset for another."""
    if type(left) is not type(right):
        return False
    if isinstance(left, Model):
        names = [field.name for field in fields_of(type(left))]
        return all(same(getattr(left, name), getattr(right, name)) for name in names)
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return left.as_tuple() == right.as_tuple()
    if isinstance(left, datetime) and isinstance(right, datetime):
        return left == right and left.utcoffset() == right.utcoffset() and left.fold == right.fold
    if isinstance(left, OpenEnum) and isinstance(right, OpenEnum):
        return left == right and left.is_known == right.is_known
    if _is_list(left) and _is_list(right):
        return len(left) == len(right) and all(map(same, left, right))
    if _is_dict(left) and _is_dict(right):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    return left == right


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list | tuple)


def _is_dict(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


MODELS: Final = (Price, Named, Oddities, Address, Image, Transaction, OrderItem, Category, DatedCategory, Event, Order)


def compare(decode: Any, type_: object, text: str) -> bool:
    """Whether the fast way read the text; if it did, the tolerant way has to give the same."""
    body = text.encode("utf-8")
    try:
        quick = decode(body)
    except Exception:  # noqa: BLE001 - whatever the fast way has against it, the tolerant way reads all JSON
        read(type_, parse(body))
        return False
    slow = read(type_, parse(body))
    assert same(quick, slow), f"{text}\nfast:     {quick!r}\ntolerant: {slow!r}"
    return True


@pytest.mark.parametrize("cls", MODELS)
@settings(PATIENT, max_examples=60)
@given(data=st.data())
def test_models(cls: type[Model], data: st.DataObject) -> None:
    compare(model_decoder(cls), cls, data.draw(model(cls, 2, odd=data.draw(st.booleans()))))


@pytest.mark.parametrize("type_", [str, int, bool, Decimal, datetime, date, object, VatMode, Mapping[str, Decimal]])
@settings(PATIENT, max_examples=100)
@given(data=st.data())
def test_single_values(type_: object, data: st.DataObject) -> None:
    compare(
        model_decoder(type_), type_, data.draw(promised(type_, 1, odd=True) | promised(type_, 1, odd=False) | anything)
    )


@pytest.mark.parametrize(
    "text", [*NUMBERS, *map(json.dumps, DECIMAL_TEXTS + TIMES + DATES + INTEGER_TEXTS), "true", "null"]
)
def test_every_oddity_on_its_own(text: str) -> None:
    for type_ in (str, int, bool, Decimal, datetime, date, object, VatMode, Decimal | None, datetime | None):
        compare(model_decoder(type_), type_, text)


# A union is read by the tolerant reader, to which a new value of an enumeration is drift.
@pytest.mark.parametrize("cls", [cls for cls in MODELS if cls is not Event])
@settings(PATIENT, max_examples=20)
@given(data=st.data())
def test_the_fast_way_takes_what_is_well_formed(cls: type[Model], data: st.DataObject) -> None:
    text = data.draw(model(cls, 2, odd=False))
    assert compare(model_decoder(cls), cls, text)


def test_a_whole_order() -> None:
    assert compare(model_decoder(Order), Order, json.dumps(documents.order()))


@pytest.mark.parametrize(
    ("kind", "key"), [("value", "x"), ("value", None), ("page", "x"), ("none", None), ("job", "jobId")]
)
@settings(PATIENT, max_examples=60)
@given(data=st.data())
def test_envelopes(kind: Kind, key: str | None, data: st.DataObject) -> None:
    type_ = str if kind == "job" else Price
    promise = list[Price] if kind == "page" else type_
    payload = promised(promise, 2, odd=False) | promised(promise, 2, odd=True) | anything
    counts = st.sampled_from(['{"totalCount":1,"page":1}', '{"currentPage":"2"}', "{}", "null", "[]", "5"])
    inner = (
        payload
        if key is None
        else st.tuples(payload, counts).map(lambda pair: f'{{"{key}":{pair[0]},"paginator":{pair[1]}}}')
    )
    text = data.draw(
        st.tuples(inner | anything, anything, anything).map(
            lambda parts: f'{{"data":{parts[0]},"errors":{parts[1]},"metadata":{parts[2]}}}'
        )
        | inner.map(lambda value: f'{{"data":{value}}}')
        | anything
    )
    decode = fast_decoder(type_, kind, key)
    assert decode is not None
    body = text.encode()
    try:
        quick: Decoded = decode(body)
    except Exception:  # noqa: BLE001 - as above
        return
    slow = tolerant_decode(body, type_, kind, key, None)
    assert same(tuple(quick), tuple(slow)), text


@PATIENT
@given(st.binary(max_size=20) | st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes_of_any_kind_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(DecodeError):
        tolerant_decode(body, Price, "value", "x", None)


def test_every_kind_of_field_is_generated() -> None:
    kinds = {member for cls in MODELS for field in fields_of(cls) for member in choice(field.hint).members}
    assert WELL_FORMED.keys() <= kinds | {object}
    assert attrs.has(Price)
