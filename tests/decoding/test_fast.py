from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar

import attrs
import msgspec
import pytest

from shoptet_api.decoding import fast, self_test, structs
from shoptet_api.decoding.decoded import Decoded, Kind
from shoptet_api.decoding.decoder import Decoder
from shoptet_api.decoding.fast import fast_decoder, model_decoder
from shoptet_api.decoding.structs import DriftingError, Structs
from shoptet_generated.runtime import Drift, Model, Paginator, read
from tests.support.sample_models import documents
from tests.support.sample_models.common import Carrier, Named, Oddities, Price
from tests.support.sample_models.orders import Category, DatedCategory, Event, ItemInput, Order, OrderItem, PriceInput

LAMP = {"id": 1, "name": "x"}


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if nothing had been decoded in this process."""
    monkeypatch.setattr(fast, "_structs", Structs())
    self_test.usable.cache_clear()
    yield
    self_test.usable.cache_clear()


def test_it_works_here() -> None:
    assert self_test.works()
    assert self_test.usable()


def test_models_are_decoded_as_they_are_read() -> None:
    order = model_decoder(Order)(encoded(documents.order()))
    assert isinstance(order, Order)
    assert type(order) is Order
    assert {type(item) for item in order.items} == {OrderItem}
    assert order == Order.from_dict(documents.order())
    assert repr(order) == repr(Order.from_dict(documents.order()))
    assert attrs.evolve(order) == order
    assert not hasattr(order, "creationTime")


def test_the_models_stay_as_they_were() -> None:
    @attrs.define(kw_only=True, repr=False)
    class Parcel(Model):
        weight_net: Decimal
        carrier: Carrier | None = None

    before = {name: value for name, value in vars(Parcel).items() if name != "__abstractmethods__"}
    fields = attrs.fields(Parcel)
    assert model_decoder(Parcel)(b'{"weightNet":"1.50"}') == Parcel(weight_net=Decimal("1.50"))
    assert {name: value for name, value in vars(Parcel).items() if name != "__abstractmethods__"} == before
    assert attrs.fields(Parcel) is fields
    assert msgspec.json.decode(b'{"weight_net":"1.50"}', type=Parcel) == Parcel(weight_net=Decimal("1.50"))
    plain = msgspec.json.encode(Parcel(weight_net=Decimal(1)))
    assert msgspec.json.decode(plain) == {"weight_net": "1", "carrier": None}
    assert model_decoder(Parcel)(b'{"weightNet":"1.50"}') == Parcel(weight_net=Decimal("1.50"))


def test_odd_names() -> None:
    oddities = model_decoder(Oddities)(
        b'{"right":"l","left":"r","to_dict":1,"from":"f","URL":"u","anything":[1.10],"extra":{"a":1.10}}'
    )
    assert oddities == Oddities(
        left="l",
        right="r",
        dict_form=1,
        from_="f",
        url="u",
        anything=[Decimal("1.10")],
        extra={"a": Decimal("1.10")},
    )
    assert isinstance(oddities, Oddities)
    assert oddities.to_dict()["URL"] == "u"


def test_models_that_hold_themselves_and_models_that_inherit() -> None:
    data = {"name": "a", "created": "2018-05-29T09:02:27Z", "children": [{"name": "b", "parent": {"name": "a"}}]}
    assert model_decoder(DatedCategory)(encoded(data)) == DatedCategory.from_dict(data)
    assert model_decoder(Category)(encoded(data)) == Category.from_dict(data)


@attrs.define(kw_only=True, repr=False)
class Checked(Model):
    a_number: int = attrs.field(validator=attrs.validators.gt(0))


@attrs.define(kw_only=True, repr=False, slots=False)
class Loose(Model):
    a_number: int


@attrs.define(kw_only=True, repr=False)
class Holder(Model):
    loose: Loose | None = None
    checked: Checked | None = None


@attrs.define(kw_only=True, repr=False)
class Lost(Model):
    _wire_names: ClassVar[Mapping[str, str]] = {}

    a_number: NotThere  # type: ignore[name-defined] # noqa: F821 # pyright: ignore[reportUndefinedVariable]


@attrs.define(kw_only=True, repr=False)
class Holds(Model):
    named: Named
    lost: Lost | None = None


def test_what_msgspec_cannot_tell_apart_is_read_as_the_tolerant_way_does() -> None:
    order = documents.order(1)
    data: dict[str, Any] = {"subject": order, "number": "5"}
    assert model_decoder(Event)(encoded(data)) == Event.from_dict(data)
    assert model_decoder(list[Event])(encoded([data, {}])) == [Event.from_dict(data), Event()]
    with pytest.raises(DriftingError, match=r"^\$\.stockId \(Order\): expected integer, got boolean$"):
        model_decoder(Event)(encoded({"subject": {**order, "stockId": True}}))


@pytest.mark.parametrize(
    ("type_", "data"),
    [
        (int | str, "x"),
        (Mapping[str, int | str | None], {"a": 1, "b": "x", "c": None}),
        (Checked, {"aNumber": 1}),
        (list[Loose], [{"aNumber": 1}]),
        (Holder, {"loose": {"aNumber": 1}, "checked": {"aNumber": 2}}),
        (Mapping[str, list[Carrier | None]], {"a": [{"guid": None, "name": "x"}, None]}),
        (PriceInput, {"withVat": "1.50", "vatRate": None}),
        (ItemInput, {"code": "c", "amount": "1.500"}),
        (ItemInput, {"code": "c", "amount": "1.500", "price": {"withVat": "1.00"}}),
    ],
)
def test_types_of_all_kinds(type_: object, data: object) -> None:
    got = model_decoder(type_)(encoded(data))
    drifts: list[Drift] = []
    expected = read(type_, data, drifts.append)
    assert drifts == []
    assert got == expected
    assert repr(got) == repr(expected)


def test_a_class_that_checks_its_values_still_does() -> None:
    with pytest.raises(ValueError, match="must be > 0"):
        model_decoder(Checked)(b'{"aNumber":0}')


def test_annotations_that_lead_nowhere_go_the_tolerant_way() -> None:
    assert fast_decoder(Lost, "value", "x") is None
    assert fast_decoder(Holds, "value", "x") is None
    # Nothing half-made stays behind.
    assert fast_decoder(Lost, "value", "x") is None
    assert fast_decoder(Order, "value", "order") is not None


@pytest.mark.parametrize(
    ("kind", "key", "body", "decoded"),
    [
        (
            "value",
            "named",
            {"data": {"named": LAMP}},
            Decoded(Named(id=1, name="x"), None, None, None),
        ),
        ("value", None, {"data": LAMP}, Decoded(Named(id=1, name="x"), None, None, None)),
        (
            "page",
            "rows",
            {
                "data": {"rows": [LAMP], "paginator": {"totalCount": 7, "currentPage": 1}},
                "errors": [],
            },
            Decoded([Named(id=1, name="x")], [], None, Paginator(7, 1, None, None, None)),
        ),
        ("page", "rows", {"data": {"rows": []}}, Decoded([], None, None, None)),
        ("none", None, {"data": None, "metadata": {"requestId": "r"}}, Decoded(None, None, {"requestId": "r"}, None)),
        ("none", None, {"errors": "no"}, Decoded(None, "no", None, None)),
    ],
)
def test_one_pass_gives_everything(kind: Kind, key: str | None, body: object, decoded: Decoded) -> None:
    decode = fast_decoder(Named, kind, key)
    assert decode is not None
    assert decode(encoded(body)) == decoded


@pytest.mark.parametrize(
    "body", [{}, {"data": None}, {"data": []}, {"data": {}}, {"data": {"named": None}}, {"data": {"named": {}}}, []]
)
def test_what_is_not_as_promised_is_refused(body: object) -> None:
    decode = fast_decoder(Named, "value", "named")
    assert decode is not None
    with pytest.raises(msgspec.ValidationError):
        decode(encoded(body))


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("broken", [lambda: False, lambda: 1 / 0], ids=["another result than expected", "an exception"])
def test_it_switches_itself_off(monkeypatch: pytest.MonkeyPatch, broken: Callable[[], bool]) -> None:
    monkeypatch.setattr(self_test, "works", broken)
    assert not self_test.usable()
    monkeypatch.setattr(fast, "fast_decoder", lambda *_: pytest.fail("the fast way was asked for"))
    decoded = Decoder(Order, "value", "order", sample=lambda: False).decode(
        encoded(documents.envelope({"order": documents.order(1)}))
    )
    assert decoded.data == Order.from_dict(documents.order(1))


@pytest.mark.usefixtures("fresh")
def test_the_trial_notices_a_msgspec_that_does_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    define = msgspec.defstruct

    def forgetful(name: str, fields: Any, **settings: Any) -> Any:
        """Define a struct whose fields have no other names on the wire."""
        return define(name, fields, **{**settings, "rename": None})

    monkeypatch.setattr(msgspec, "defstruct", forgetful)
    assert not self_test.usable()


@pytest.mark.usefixtures("fresh")
def test_threads_may_make_decoders_of_the_same_models_at_once() -> None:
    body = encoded(documents.envelope({"order": documents.order(1)}))
    expected = Order.from_dict(documents.order(1))
    assert self_test.usable()
    start = threading.Barrier(8)
    wrong: list[object] = []

    def decode() -> None:
        start.wait()
        made = fast_decoder(Order, "value", "order")
        if made is None or made(body).data != expected:
            wrong.append(made)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=decode) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert wrong == []


def test_threads_see_the_models_whole_while_decoders_are_made() -> None:
    body = encoded(documents.order(1))
    # Not called before the threads do, so that all of them find its converters unmade.
    shared = Structs().decoder(Order)
    wrong: list[str] = []
    expected = Order.from_dict(documents.order(1))
    names = tuple(field.name for field in attrs.fields(Order))
    start, stop = threading.Barrier(6), threading.Event()

    def look() -> None:
        start.wait()
        while not stop.is_set():
            order = Order.from_dict(documents.order(1))
            if (
                order != expected
                or repr(order) != repr(expected)
                or tuple(field.name for field in attrs.fields(Order)) != names
                or attrs.evolve(order, code="x").code != "x"
            ):
                wrong.append("a model was not whole")

    def decode() -> None:
        start.wait()
        for _ in range(5):
            made = Structs().decoder(Order)
            if made(body) != expected:
                wrong.append("a decoder was not whole")
            if shared(body) != expected:
                wrong.append("a shared decoder was not whole")

    lookers = [threading.Thread(target=look) for _ in range(2)]
    decoders = [threading.Thread(target=decode) for _ in range(4)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for thread in lookers + decoders:
            thread.start()
        for thread in decoders:
            thread.join()
        stop.set()
        for thread in lookers:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert wrong == []


def test_prices_keep_their_digits() -> None:
    price = model_decoder(Price)(b'{"withVat":"1.000","withoutVat":1.000,"vat":1E400,"vatRate":null}')
    assert isinstance(price, Price)
    assert [str(value) for value in attrs.astuple(price)] == ["1.000", "1.000", "1E+400", "None"]


def test_the_table_of_decimals_is_bounded_and_keeps_texts_apart() -> None:
    names: dict[str, Any] = {}
    structs._Decimals(names)
    for _ in range(2):
        for text in ("1", "1.0", "1.00", "0", "-0.00", "9" * 25):
            known = names["known"](text)
            assert str(names["decimal"](text) if known is None else known) == text
    assert names["known"]("9" * 25) is None
    for number in range(20_000):
        assert names["decimal"](str(number)) == number
        assert names["decimal"](number) == number
    kept = names["known"].__self__
    assert len(kept) == 4096
    assert kept["7"] == 7
    assert str(kept["1.00"]) == "1.00"
    assert all(type(key) is str for key in kept)
    for text in ("1_000", "NaN", " 5 "):
        with pytest.raises(ValueError):  # noqa: PT011 (only the kind of error counts)
            names["decimal"](text)


@pytest.mark.parametrize("text", ["1", "1.0", "1.00", "0", "-0.00", "1E+2", "9" * 40, f"{'9' * 40}.{'1' * 40}"])
def test_texts_of_decimals_keep_their_digits(text: str) -> None:
    price = model_decoder(Price)(f'{{"withVat":"{text}","withoutVat":null,"vat":null,"vatRate":null}}'.encode())
    assert str(price.with_vat) == text


@pytest.mark.parametrize(
    "text", ["", "NaN", "-Infinity", "1_000", " 5 ", "+5", ".5", "5.", "1e10000", "\u0665", "1.2.3"]
)
def test_other_texts_are_left_to_the_tolerant_way(text: str) -> None:
    """D1: `Decimal` would accept most of them."""
    with pytest.raises(ValueError):  # noqa: PT011 (only the kind of error counts)
        model_decoder(Price)(f'{{"withVat":"{text}","withoutVat":null,"vat":null,"vatRate":null}}'.encode())
