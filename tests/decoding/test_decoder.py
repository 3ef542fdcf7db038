from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import threading
from decimal import Decimal
from typing import Any

import attrs
import pytest

from shoptet_api.decoding import decoder as module, fast
from shoptet_api.decoding.decoded import Decoded, Kind
from shoptet_api.decoding.decoder import Decoder, decoder_for, sampler
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.decoding.json_values import number_of, parse
from shoptet_api.decoding.tolerant import tolerant_decode
from shoptet_api.errors import DecodeError, SchemaDriftError
from shoptet_generated.runtime import Drift, Operation, Paginator
from shoptet_generated.runtime.drift import NumberText
from tests.support.sample_models import documents
from tests.support.sample_models.common import Named, VatMode
from tests.support.sample_models.orders import Order

GOOD = json.dumps(documents.envelope({"order": documents.order()})).encode()


LAMP = {"id": 1, "name": "x"}
NAMED = Named(id=1, name="x")
NOTHING = Decoded(None, None, None, None)
UNCOUNTED = Paginator(None, None, None, None, None)
NO_ROWS = {"data": {"r": None, "paginator": {"totalCount": 0}}}
ZERO = Paginator(0, None, None, None, None)


def never() -> bool:
    return False


def always() -> bool:
    return True


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which way each answer went."""
    taken: list[str] = []
    tolerant, made = tolerant_decode, fast.fast_decoder

    def counted(*arguments: Any) -> Decoded:
        taken.append("tolerant")
        return tolerant(*arguments)

    def noted(type_: object, kind: Kind, key: str | None) -> fast.Decode | None:
        decode = made(type_, kind, key)
        if decode is None:
            return None

        def counted_decode(body: bytes) -> Decoded:
            taken.append("fast")
            return decode(body)

        return counted_decode

    monkeypatch.setattr(module, "tolerant_decode", counted)
    monkeypatch.setattr(fast, "fast_decoder", noted)
    return taken


def test_the_first_answer_and_then_one_in_a_thousand_are_looked_at_closely(ways: list[str]) -> None:
    decoder = Decoder(Named, "value", "n")
    body = encoded({"data": {"n": LAMP}})
    for _ in range(2002):
        assert decoder.decode(body).data == NAMED
    assert [index for index, way in enumerate(ways) if way == "tolerant"] == [0, 1000, 2000]


def test_the_sampler_counts() -> None:
    sample = sampler(3)
    assert [sample() for _ in range(7)] == [True, False, False, True, False, False, True]


def test_both_ways_give_the_same() -> None:
    quick = Decoder(Order, "value", "order", sample=never).decode(GOOD)
    slow = Decoder(Order, "value", "order", sample=always).decode(GOOD)
    assert quick == slow
    assert quick.metadata == {"requestId": "0195b0c2-1111-7222-8333-444455556666"}


def test_an_answer_with_drift_is_read_the_tolerant_way(ways: list[str]) -> None:
    found: list[Drift] = []
    order: Any = documents.order()
    order["stockId"] = "one"
    body = encoded(documents.envelope({"order": order}))
    decoded: Any = Decoder(Order, "value", "order", sample=never).decode(body, report=found.append)
    assert ways == ["fast", "tolerant"]
    assert decoded.data.stock_id == "one"
    assert found == [Drift(model="Order", path="$.data.order.stockId", expected="integer", got="string")]


def test_the_fast_way_rests_where_it_is_always_refused(ways: list[str]) -> None:
    decoder = Decoder(Named, "value", "n", sample=never)
    bad = encoded({"data": {"n": {"id": "one", "name": "x"}}})
    for _ in range(200):
        decoder.decode(bad)
    assert ways.count("fast") == 9
    assert ways.count("tolerant") == 200
    ways.clear()
    good = encoded({"data": {"n": LAMP}})
    for _ in range(100):
        decoder.decode(good)
    assert ways.count("fast") > 30


def test_strict_refuses_drift_that_the_fast_way_does_not_see() -> None:
    order: Any = documents.order()
    order["vatMode"] = "Brand new"
    body = encoded(documents.envelope({"order": order}))
    found: list[Drift] = []
    decoder = Decoder(Order, "value", "order", name="getOrderDetail", sample=never)
    decoded: Any = decoder.decode(body)
    assert decoded.data.vat_mode == VatMode("Brand new")
    with pytest.raises(SchemaDriftError, match=r"getOrderDetail: .*\$\.data\.order\.vatMode \(Order\)") as caught:
        decoder.decode(body, strict=True, report=found.append)
    assert list(caught.value.drifts) == found
    assert "Brand new" not in str(caught.value)
    assert decoder.decode(GOOD, strict=True) == decoder.decode(GOOD)


def test_strict_names_three_places_and_counts_the_rest() -> None:
    with pytest.raises(SchemaDriftError, match="; and 2 more"):
        Decoder(Order, "value", "order").decode(encoded({"data": {"order": {}}}), strict=True)


@pytest.mark.parametrize(
    ("kind", "key", "body", "decoded", "places"),
    [
        ("value", "n", {"data": {"n": LAMP}}, Decoded(NAMED, None, None, None), []),
        ("value", "n", {"data": None, "errors": [{"e": "e"}]}, Decoded(None, [{"e": "e"}], None, None), []),
        ("value", "n", {"error": "e"}, Decoded(None, {"error": "e", "message": None}, None, None), []),
        ("value", None, {"data": {"id": 1, "name": None}}, Decoded(Named(id=1, name=None), None, None, None), []),
        ("value", "n", {"data": {"n": LAMP}, "error": "e"}, Decoded(NAMED, None, None, None), []),
        ("page", "r", NO_ROWS, Decoded([], None, None, ZERO), ["$.data.r"]),
        ("page", "r", {"data": {"r": []}}, Decoded([], None, None, None), ["$.data.paginator"]),
        ("page", "r", {"data": None, "errors": ["e"]}, Decoded([], ["e"], None, None), []),
        ("page", "r", {"data": {"r": [5], "paginator": {}}}, Decoded([5], None, None, UNCOUNTED), ["$.data.r[0]"]),
        ("none", None, {"data": {"what": "ever"}}, NOTHING, []),
        ("none", None, {}, NOTHING, []),
        ("none", None, {"error": "e"}, Decoded(None, {"error": "e", "message": None}, None, None), []),
        ("none", None, {"data": {}, "error": "e"}, NOTHING, []),
        ("job", None, {"data": {"jobId": "j"}}, Decoded("j", None, None, None), []),
        ("job", "id", {"data": {"id": "j"}}, Decoded("j", None, None, None), []),
        ("job", None, {"data": {"jobId": 5}}, Decoded(5, None, None, None), ["$.data.jobId"]),
    ],
)  # fmt: skip
def test_envelopes(kind: Kind, key: str | None, body: object, decoded: Decoded, places: list[str]) -> None:
    for sample in (never, always):
        found: list[Drift] = []
        assert Decoder(Named, kind, key, sample=sample).decode(encoded(body), report=found.append) == decoded
        if sample is always or found:
            assert [drift.path for drift in found] == places


@pytest.mark.parametrize(
    ("kind", "key", "body", "fault"),
    [
        ("value", "n", {"data": None}, "does not contain its result: data.n is null"),
        ("value", "n", {"data": []}, "data.n is null"),
        ("value", "n", {}, "data.n is null"),
        ("value", "n", {"data": {}}, "data.n is null"),
        ("value", "n", {"data": {"n": None}}, "data.n is null"),
        ("value", "n", {"data": {"n": [1]}}, "data.n is array"),
        ("value", "n", {"data": None, "errors": []}, "data.n is null"),
        ("value", None, {"data": None}, "data is null"),
        ("value", None, {}, "data is null"),
        ("value", "n", [], "not a JSON object: it is array"),
        ("page", "r", {"data": {"r": None, "paginator": {"x": 1}}}, "does not have a list of rows in data.r"),
        ("page", "r", {"data": {"r": 5, "paginator": {"totalCount": 0}}}, "does not have a list of rows in data.r"),
        ("page", "r", {"data": None}, "does not have a list of rows in data.r"),
        ("page", "r", "x", "not a JSON object: it is string"),
        ("none", None, [], "not a JSON object: it is array"),
        ("none", None, None, "not a JSON object: it is null"),
        ("job", None, {"data": {"jobId": None}}, "does not contain a job id: data.jobId is null"),
    ],
)  # fmt: skip
def test_a_response_without_its_payload_is_an_error(kind: Kind, key: str | None, body: object, fault: str) -> None:
    """A4, A5."""
    for sample in (never, always):
        with pytest.raises(DecodeError, match=re.escape(fault)):
            Decoder(Named, kind, key, sample=sample).decode(encoded(body))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "the response is empty"),
        (b"  \n", "the response is empty"),
        (b"<html>no</html>", "the response is not JSON"),
        (b'{"data": {"n": {"id": 1', "the response is not JSON"),
        (b'{"data": NaN}', "NaN is not a JSON value"),
        (b'{"data": "\xff"}', "the response is not UTF-8: byte 10 of 13"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_json_is_an_error(body: bytes, message: str) -> None:
    for sample in (never, always):
        with pytest.raises(DecodeError, match=message) as caught:
            Decoder(Named, "value", "n", sample=sample).decode(body)
        assert caught.value.body_start == body[:500].decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("around", "places"),
    [
        ({"errors": "odd"}, ["$.errors"]),
        ({"errors": {"errorCode": "x"}}, ["$.errors"]),
        ({"errors": ["odd", {"errorCode": 5, "message": None, "instance": []}]},
         ["$.errors[0]", "$.errors[1].errorCode", "$.errors[1].instance"]),
        ({"errors": [], "metadata": {"requestId": "r"}}, []),
        ({"errors": None, "metadata": None}, []),
        ({"metadata": 5}, ["$.metadata"]),
        ({"metadata": {"requestId": 5}}, ["$.metadata.requestId"]),
    ],
)  # fmt: skip
def test_the_parts_around_the_payload_can_drift(around: dict[str, object], places: list[str]) -> None:
    """D4."""
    found: list[Drift] = []
    body = encoded({"data": {"n": LAMP}, **around})
    Decoder(Named, "value", "n", sample=always).decode(body, report=found.append)
    assert [drift.path for drift in found] == places
    if places:
        with pytest.raises(SchemaDriftError):
            Decoder(Named, "value", "n", sample=never).decode(body, strict=True)


@pytest.mark.parametrize(
    ("paginator", "places"),
    [
        ({"totalCount": 1, "currentPage": 1, "pageCount": "1", "itemsOnPage": 1}, []),
        ({"totalCount": "many", "page": None, "pageCount": 1.5}, [".totalCount", ".page", ".pageCount"]),
        ({"itemsPerPage": [], "currentPage": True}, [".currentPage", ".itemsPerPage"]),
        ("x", [""]),
        ([], [""]),
        (None, [""]),
    ],
)
def test_a_paginator_can_drift(paginator: object, places: list[str]) -> None:
    """D4."""
    found: list[Drift] = []
    body = encoded({"data": {"r": [LAMP], "paginator": paginator}})
    Decoder(Named, "page", "r", sample=always).decode(body, report=found.append)
    assert [drift.path for drift in found] == [f"$.data.paginator{place}" for place in places]


def test_bytes_that_are_not_utf_8_in_an_unknown_field_are_read_whatever_came_before() -> None:
    """C9."""
    body = b'{"data":{"n":{"id":1,"name":"x","new":"\xff"}}}'
    bad = encoded({"data": {"n": {"id": "one", "name": "x"}}})
    for earlier in range(20):
        decoder = Decoder(Named, "value", "n", sample=never)
        for _ in range(earlier):
            decoder.decode(bad)
        assert decoder.decode(body).data == NAMED


def test_a_fault_in_what_no_model_has_does_not_depend_on_chance() -> None:
    body = b'{"data":{"n":{"id":1,"name":"x","new":"\xff"}}}'
    for sample in (never, always):
        assert Decoder(Named, "value", "n", sample=sample).decode(body).data == NAMED


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"1.10", Decimal("1.10")),
        (b"1E400", Decimal("1E+400")),
        (b"-0.0", Decimal("-0.0")),
        (b"1E99999999999999999999", NumberText("1E99999999999999999999")),
        (b"1" * 60, int("1" * 60)),
        (b"1" * 5000, Decimal("1" * 5000)),
        (b'"\\ud800"', "\ud800"),
        (b"\xef\xbb\xbf[1]", [1]),
        (b'{"a":1,"a":2}', {"a": 2}),
        (b'["\\ud800",1.10,1E99999999999999999999]', ["\ud800", Decimal("1.10"), NumberText("1E99999999999999999999")]),
    ],
)
def test_parsing_is_exact(text: bytes, value: object) -> None:
    parsed = parse(text)
    assert parsed == value
    assert type(parsed) is type(value)
    assert number_of("1.500") == Decimal("1.500")


def test_an_unknown_enumeration_value_is_reported_with_its_first_response(ways: list[str]) -> None:
    """D7."""
    decoder = Decoder(Order, "value", "order")
    first: list[Drift] = []
    report = DriftReporter(first.append)
    for _ in range(3):
        decoder.decode(GOOD, report=report)
    assert first == []
    unknown: Any = documents.order()
    unknown["vatMode"] = "Brand new"
    body = encoded(documents.envelope({"order": unknown}))
    for _ in range(10):
        decoded: Any = decoder.decode(body, report=report)
        assert decoded.data.vat_mode == VatMode("Brand new")
    assert [drift.path for drift in first] == ["$.data.order.vatMode"]
    assert ways.count("tolerant") == 2
    # Another client hears of it too.
    second: list[Drift] = []
    other = DriftReporter(second.append)
    decoder.decode(GOOD, report=other)
    decoder.decode(body, report=other)
    assert second == first


def test_every_client_with_a_callback_hears_of_drift() -> None:
    """D7."""
    decoder = Decoder(Named, "value", "n")
    body = encoded({"data": {"n": LAMP}, "metadata": "odd"})
    for _ in range(3):
        found: list[Drift] = []
        report = DriftReporter(found.append)
        for _ in range(3):
            decoder.decode(body, report=report)
        assert [drift.path for drift in found] == ["$.metadata"]


def test_drift_is_told_once_per_place(caplog: pytest.LogCaptureFixture) -> None:
    reported: list[Drift] = []
    reporter = DriftReporter(reported.append)
    for index in range(3):
        reporter(Drift(model="Order", path=f"$.items[{index}].amount", expected="decimal", got="null"))
    reporter(Drift(model="Order", path="$.items[0].amount", expected="decimal", got="boolean"))
    reporter(Drift(model="Order", path="$.items[0].name", expected="string", got="null"))
    assert [(drift.path, drift.got) for drift in reported] == [
        ("$.items[0].amount", "null"),
        ("$.items[0].amount", "boolean"),
        ("$.items[0].name", "null"),
    ]
    assert [(record.name, record.levelno) for record in caplog.records] == [("shoptet_api.drift", logging.WARNING)] * 3
    place = "$.items[0].amount (Order): expected decimal, got null"
    assert caplog.messages[0] == f"a response differs from the spec at {place}"


def test_drift_takes_bounded_memory(caplog: pytest.LogCaptureFixture) -> None:
    reported: list[Drift] = []
    reporter = DriftReporter(reported.append, limit=5)
    for index in range(20):
        reporter(Drift(model="Order", path=f"$.field{index}", expected="string", got="null"))
    assert len(reported) == 5
    assert caplog.messages[-1] == "responses differ from the spec in more than 5 places; no more are reported"
    assert len(caplog.messages) == 6


def test_a_callback_that_fails_breaks_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def fail(drift: Drift) -> None:
        raise RuntimeError("no")

    body = encoded({"data": {"n": {"id": "one", "name": "x"}}})
    decoded = Decoder(Named, "value", "n").decode(body, report=DriftReporter(fail))
    assert decoded.data is not None
    assert caplog.messages[-1] == "the callback for drift failed"


def test_drift_from_many_threads_is_told_once() -> None:
    reported: list[Drift] = []
    reporter = DriftReporter(reported.append)
    start = threading.Barrier(8)

    def report() -> None:
        start.wait()
        for index in range(200):
            reporter(Drift(model="Order", path=f"$.field{index}", expected="string", got="null"))

    threads = [threading.Thread(target=report) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(reported) == 200


def operation(**changes: Any) -> Operation[object]:
    settings: dict[str, Any] = {
        "id": "getCode", "method": "GET", "path": "/api/x", "resource": "x", "name": "get",
        "kind": "value", "key": "code", "type": "str",
    }  # fmt: skip
    return Operation(**{**settings, **changes})


def test_an_operation_has_one_decoder() -> None:
    decoder = decoder_for(operation())
    assert decoder_for(operation()) is decoder
    assert decoder.decode(b'{"data":{"code":"x"}}').data == "x"
    assert decoder_for(operation(key="other")) is not decoder
    assert decoder_for(operation(kind="none", key=None, type="None")).decode(b"{}").data is None
    with pytest.raises(ValueError, match="getCode responds with bytes"):
        decoder_for(operation(kind="binary", key=None, type="bytes"))


def test_the_first_answer_needs_no_fast_decoder() -> None:
    code = """
import sys
from shoptet_api.decoding.decoder import Decoder
decoder = Decoder(str, "value", "code")
decoder.decode(b'{"data":{"code":"x"}}')
assert "shoptet_api.decoding.fast" not in sys.modules
decoder.decode(b'{"data":{"code":"x"}}')
assert "shoptet_api.decoding.fast" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_many_threads_share_a_decoder() -> None:
    decoder = Decoder(Order, "value", "order")
    expected: Any = decoder.decode(GOOD)
    bad = GOOD.replace(b'"stockId": 1', b'"stockId": "one"')
    wrong: list[object] = []

    def work(body: bytes, stock_id: object) -> None:
        for _ in range(100):
            decoded: Any = decoder.decode(body)
            if attrs.evolve(decoded.data, stock_id=1) != expected.data or decoded.data.stock_id != stock_id:
                wrong.append(decoded)

    threads = [threading.Thread(target=work, args=each) for each in [(GOOD, 1), (bad, "one")] * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
