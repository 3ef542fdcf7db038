"""Bodies become events: what fits is typed, what does not is kept and told."""

import json
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import DecodeError, Drift
from shoptet_api.models import Brand, Order, Product, WebhookEventType
from shoptet_api.webhooks import WebhookEvent, parse
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.webhooks import DETAILS
from tests.support.deliveries import body_of

ORDER = {"code": "2018000057", "email": "jana@example.com", "price": {"toPay": "121.00", "exchangeRate": 1.5}}


def read(body: bytes) -> tuple[WebhookEvent, set[str]]:
    """The event, and the paths that are told as drift."""
    drifts: list[Drift] = []
    event = parse(body, unsigned="accept", on_drift=drifts.append)
    return event, {drift.path for drift in drifts}


def test_an_event_as_the_spec_shows_it() -> None:
    event, drifts = read(body_of())
    assert drifts == set()
    assert event.event is WebhookEventType.ORDER_CREATE
    assert event.event_created == datetime(2019, 1, 8, 14, 13, 39, tzinfo=UTC)
    assert event.eshop_id == 222651
    assert event.instances == ("2018000057",)
    assert event.instance == "2018000057"
    assert event.payload is None
    assert not event.is_mass
    assert event.raw == json.loads(body_of())


def test_an_unknown_event_is_delivered_as_such() -> None:
    event, drifts = read(body_of("teapot:boiled", "green"))
    assert event.event == "teapot:boiled"
    assert not event.event.is_known
    assert event.instances == ("green",)
    assert drifts == {"$.event"}


@pytest.mark.parametrize(
    ("came", "instances"),
    [
        ('["2018000057","2018000058"]', ("2018000057", "2018000058")),
        ("[2018000057, 12]", ("2018000057", "12")),
        ("[]", ()),
        (["a", 1], ("a", "1")),
        ("[12345678901234567890123, 1.10]", ("12345678901234567890123", "1.10")),
    ],
)
def test_the_list_of_a_mass_event(came: object, instances: tuple[str, ...]) -> None:
    event, drifts = read(body_of("order:massUpdate", came))
    assert event.is_mass
    assert event.instances == instances
    assert drifts == set()


@pytest.mark.parametrize("came", ["2018000057", "[1,", "", '{"a":1}', "\ud800"])
def test_a_mass_event_whose_list_is_none_keeps_what_came(came: str) -> None:
    event, drifts = read(body_of("order:massUpdate", came))
    assert event.instances == (came,)
    assert event.raw["eventInstance"] == came
    assert drifts == {"$.eventInstance"}


def test_a_list_in_an_event_about_one_thing_is_text() -> None:
    event, drifts = read(body_of("order:create", "[1,2]"))
    assert event.instances == ("[1,2]",)
    assert drifts == set()


def test_an_event_about_the_addon_has_no_instances() -> None:
    event, drifts = read(b'{"eshopId":1,"event":"addon:uninstall","eventCreated":"2026-01-08T15:13:39+0100"}')
    assert event.instances == ()
    with pytest.raises(ValueError, match=r"^instance: expected an event of one record, got 0; see `instances`$"):
        _ = event.instance
    assert drifts == set()


def test_what_does_not_fit_is_none_and_told_and_kept() -> None:
    event, drifts = read(b'{"event":"order:create","eventCreated":"yesterday","eshopId":"one","eventInstance":57}')
    fields: tuple[object, ...] = (event.event_created, event.eshop_id, event.instances)
    assert fields == (None, None, ("57",))
    assert event.raw["eventCreated"] == "yesterday"
    assert drifts == {"$.eventCreated", "$.eshopId"}


@pytest.mark.parametrize("wrap", [lambda order: {"data": {"order": order}}, lambda order: {"order": order}])
def test_the_payload_is_the_details_model(wrap: Any) -> None:
    event, _ = read(body_of(payload=wrap(ORDER)))
    assert isinstance(event.payload, Order)
    assert event.payload.price.to_pay == Decimal("121.00")
    assert event.payload.price.exchange_rate == Decimal("1.5")


def test_a_whole_answer_as_payload() -> None:
    event, _ = read(body_of(payload={"data": {"order": ORDER}, "errors": None, "metadata": {"requestId": "1"}}))
    assert isinstance(event.payload, Order)
    assert event.payload.code == "2018000057"


@pytest.mark.parametrize("inside", [{"guid": "a", "name": "Bota"}, {"product": {"guid": "a", "name": "Bota"}}])
def test_a_payload_with_and_without_the_records_key(inside: object) -> None:
    event, _ = read(body_of("product:update", "a", payload={"data": inside}))
    assert isinstance(event.payload, Product)
    assert event.payload.name == "Bota"


def test_every_detail_gives_its_model() -> None:
    for subject, operation in DETAILS.items():
        event, _ = read(body_of(f"{subject}:update", "1", payload={"data": {OPERATIONS[operation].key or subject: {}}}))
        assert type(event.payload) is OPERATIONS[operation].result_type()
    assert OPERATIONS[DETAILS["brand"]].result_type() is Brand


def test_a_payload_without_a_detail_stays_json() -> None:
    event, _ = read(body_of("teapot:boiled", "1", payload={"data": {"teapot": {"colour": "green"}}}))
    assert event.payload == {"colour": "green"}


@pytest.mark.parametrize("came", ["text", [1], 5, True, {"data": "text"}, {"data": {"order": []}}])
def test_a_payload_of_another_kind_is_told_and_kept(came: object) -> None:
    event, drifts = read(body_of(payload=came))
    if isinstance(event.payload, Order):  # `data` holds something, which is read as far as it goes
        assert drifts
    else:
        assert event.payload is None
        assert any(path.startswith("$.payload") for path in drifts)
    assert event.raw["payload"] == came


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "the webhook's body is empty"),
        (b"event=order:create", "the webhook's body is not JSON"),
        (b'{"event": "order:create"', "the webhook's body is not JSON"),
        (b"\xff\xfe", "the webhook's body is not UTF-8"),
        (b"[1]", "expected a JSON object, got a list"),
        (b'"order:create"', "expected a JSON object, got a string"),
        (b"null", "expected a JSON object, got null"),
        (b"true", "expected a JSON object, got a boolean"),
        (b"1.5", "expected a JSON object, got a number"),
        (b"[" * 100_000, "nested too deeply"),
        (b"{}", "names no event"),
        (b'{"event": ""}', "names no event"),
        (b'{"event": 5}', "names no event"),
    ],
)
def test_a_body_that_is_no_event_is_a_clear_error(body: bytes, reason: str) -> None:
    with pytest.raises(DecodeError, match=reason) as caught:
        parse(body, unsigned="accept")
    assert "\n" not in str(caught.value)


def test_errors_and_reprs_hold_no_personal_data() -> None:
    event, _ = read(body_of("customer:update", "jana@example.com", payload={"data": {"customer": {"email": "jana@x"}}}))
    assert repr(event) == (
        "<WebhookEvent 'customer:update' of shop 222651 at 2019-01-08T15:13:39+01:00, 1 instance, with its payload>"
    )
    with pytest.raises(DecodeError) as caught:
        parse(b'{"email":"jana@example.com"', unsigned="accept")
    assert "jana" not in repr(caught.value) + str(vars(caught.value))


def test_an_event_can_be_pickled_compared_and_hashed() -> None:
    event, _ = read(body_of(payload={"data": {"order": ORDER}}))
    again = pickle.loads(pickle.dumps(event))
    assert again == event
    assert hash(again) == hash(event)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)
NAMES = st.sampled_from(["event", "eventInstance", "eventCreated", "eshopId", "payload"])


@settings(deadline=None)
@given(
    event=st.text(min_size=1, max_size=20) | st.sampled_from([event.value for event in WebhookEventType]),
    rest=st.dictionaries(NAMES.filter(lambda name: name != "event") | st.text(max_size=5), JSON, max_size=6),
)
def test_whatever_stands_beside_the_event_is_read(event: str, rest: dict[str, object]) -> None:
    body = json.dumps({**rest, "event": event}).encode()
    made = parse(body, unsigned="accept", on_drift=lambda _: None)
    assert made.event == event
    assert made.raw.keys() == json.loads(body).keys()
    assert made.event_created is None or made.event_created.tzinfo is not None


@settings(deadline=None)
@given(codes=st.lists(st.text(max_size=12), max_size=20))
def test_every_instance_of_a_mass_event_is_there(codes: list[str]) -> None:
    event = parse(body_of("order:massCreate", json.dumps(codes)), unsigned="accept", on_drift=lambda _: None)
    assert list(event.instances) == codes


@settings(deadline=None)
@given(body=st.binary(max_size=100))
def test_any_bytes_are_an_event_or_a_decode_error(body: bytes) -> None:
    try:
        parse(body, unsigned="accept", on_drift=lambda _: None)
    except DecodeError:
        return
    assert isinstance(json.loads(body), dict)
