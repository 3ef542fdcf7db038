"""Whole responses, and calls of what the spec does not know."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from shoptet_api import (
    Bucket,
    ErrorDetail,
    InputError,
    NotFoundError,
    Page,
    PartialFailureError,
    RawResponse,
)
from shoptet_api.models import Brand, BrandInputDict
from shoptet_api.sandbox import Sandbox
from tests.support.callers import Caller, result_of
from tests.support.client_fixtures import MakeCaller
from tests.support.sandbox_clients import ORDER

PELLE: BrandInputDict = {"name": "Pelle"}
BRAND = {"name": "Pelle", "code": "pelle", "price": 1.10, "newField": {"a": [1]}}
SKIPPED = [{"errorCode": "unknown", "message": "No such brand.", "instance": "2"}]
HEADERS = {"X-Request-ID": "r-1", "X-RateLimit-Bucket-Filling": "12/200"}


def envelope(data: object, errors: object = None) -> bytes:
    return json.dumps({"data": data, "errors": errors, "metadata": {"requestId": "request-1"}}).encode()


def test_a_whole_answer(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.get", body=envelope(BRAND), headers=HEADERS)
    raw = result_of(caller, caller.shop.with_raw_response.brands.get("pelle", language="cs"))
    assert isinstance(raw, RawResponse)
    assert (raw.status, raw.request_id, raw.bucket, raw.errors) == (200, "request-1", Bucket(12, 200), ())
    assert raw.headers["x-request-id"] == "r-1"
    assert raw.data == {**BRAND, "price": Decimal("1.1")}, "fields that the spec does not know included"
    assert raw.content == envelope(BRAND)
    assert raw.seconds > 0
    assert sandbox.requests[-1].query == {"language": "cs"}
    sandbox.inject("brands.get", body=envelope(BRAND))
    assert raw.parsed == result_of(caller, caller.shop.brands.get("pelle"))
    assert "Pelle" not in repr(raw), "an answer can hold personal data"


def test_the_first_page_alone(caller: Caller, sandbox: Sandbox) -> None:
    raw = result_of(caller, caller.shop.with_raw_response.brands.list(page=2, items_per_page=1))
    assert isinstance(raw.parsed, Page)
    assert isinstance(raw.parsed.rows[0], Brand)
    assert raw.parsed.paginator is not None
    assert raw.parsed.paginator.page_count == 10
    (seen,) = sandbox.requests
    assert seen.query == {"page": "2", "itemsPerPage": "1"}


def test_errors_are_errors_for_whole_answers_too(caller: Caller) -> None:
    with pytest.raises(NotFoundError):
        result_of(caller, caller.shop.with_raw_response.brands.get("pelle"))


def test_partial_errors_can_be_returned(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    """By the client or for a call; the whole answer has them then."""
    sandbox.inject("brands.create", body=envelope(BRAND, SKIPPED), times=100)
    caller = make_caller(base_url=sandbox.url)
    for shop in (caller.shop, caller.shop.with_raw_response):
        with pytest.raises(PartialFailureError) as caught:
            result_of(caller, shop.brands.create(PELLE))
        assert caught.value.errors == (ErrorDetail("unknown", "No such brand.", "2"),)
        assert type(caught.value.data) is Brand
    for returning in (
        caller.with_options(partial_errors="return"),
        make_caller(base_url=sandbox.url, partial_errors="return"),
    ):
        assert isinstance(result_of(returning, returning.shop.brands.create(PELLE)), Brand)
        raw = result_of(returning, returning.shop.with_raw_response.brands.create(PELLE))
        assert raw.errors == (ErrorDetail("unknown", "No such brand.", "2"),)
        raising = returning.with_options(partial_errors="raise")
        with pytest.raises(PartialFailureError):
            result_of(raising, raising.shop.request("POST", "/api/brands", body={"data": PELLE}))


def test_what_the_spec_does_not_know(caller: Caller, sandbox: Sandbox) -> None:
    query = {
        "a": "ž&=",
        "n": 5,
        "yes": True,
        "price": Decimal("1.50"),
        "at": datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
        "on": date(2025, 1, 2),
        "many": ["x", "y"],
        "none": None,
    }
    with pytest.raises(NotFoundError, match=r"^PATCH /api/new/thing%20one answered 404: "):
        result_of(caller, caller.shop.request("patch", "/api/new/thing%20one", query=query, body={"data": {"a": None}}))
    (seen,) = sandbox.requests
    assert (seen.method, seen.path, seen.json) == ("PATCH", "/api/new/thing%20one", {"data": {"a": None}})
    assert list(seen.query.items()) == [
        ("a", "ž&="),
        ("n", "5"),
        ("yes", "true"),
        ("price", "1.50"),
        ("at", "2025-01-02T03:04:05+0000"),
        ("on", "2025-01-02"),
        ("many", "x,y"),
    ]
    assert "shoptet-private-api-token" in seen.headers


def test_an_answer_that_the_spec_does_not_know(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("eshop.get", body=envelope({"new": [1.5]}), headers=HEADERS)
    raw = result_of(caller, caller.shop.request("GET", "/api/eshop"))
    assert raw.data == raw.parsed == {"new": [Decimal("1.5")]}
    assert raw.bucket == Bucket(12, 200)
    assert sandbox.requests[-1].token == "private token 2"


def test_an_answer_that_is_no_json(caller: Caller, sandbox: Sandbox) -> None:
    raw = result_of(caller, caller.shop.request("GET", f"/api/orders/{ORDER}/pdf"))
    assert raw.content.startswith(b"%PDF-")
    assert raw.parsed == raw.content
    assert raw.data is None
    sandbox.inject("brands.delete", status=204)
    assert result_of(caller, caller.shop.request("DELETE", "/api/brands/pelle")).parsed is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("FETCH", "/api/a"), "method: expected one of GET, POST, PUT, PATCH, DELETE, got 'FETCH'"),
        (("GET", "api/a"), "path: expected a path like '/api/orders/2018000057', without the host, got 'api/a'"),
        (("GET", "https://elsewhere/api/a"), "without the host"),
        (("GET", "//elsewhere/api"), "without the host"),
        (("GET", "/api/a?b=1"), "give the rest as `query`"),
        (("GET", "/api/../a"), "a path cannot contain it"),
        (("GET", "/api/a\r\nX: 1"), "path: expected a path"),
        (("GET", "/api/ž"), "path: expected a path"),
        (("GET", "/api", {"price": 1.5}), "price: "),
        (("GET", "/api", {"at": datetime(2025, 1, 2)}), "at: "),  # noqa: DTZ001 (a naive time is what is refused)
        (("POST", "/api", {}, {"price": 1.5}), "price"),
    ],
)
def test_bad_input_is_told_before_anything_is_sent(
    caller: Caller, sandbox: Sandbox, arguments: tuple[Any, ...], said: str
) -> None:
    method, path, query, body = (*arguments, None, None)[:4]
    with pytest.raises(InputError) as caught:
        result_of(caller, caller.shop.request(method, path, query=query, **({"body": body} if body else {})))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(sandbox.requests) == 0


@pytest.mark.parametrize(
    ("operation", "arguments", "said"),
    [
        ("getOrderDetail", {"code": "1", "include": ["nothing"]}, r"^include: .*notes.*'nothing'"),
        (
            "getListOfOrders",
            {"creation_time_from": datetime(2025, 1, 2)},  # noqa: DTZ001 (a naive time is what is refused)
            "^creation_time_from: .* has no offset, .*; give it one",
        ),
        ("createBrand", {"body": {"name": 1.5}}, r"^body\.name: a float has no exact decimal digits; give Decimal"),
        ("getListOfOrders", {"page": 0}, "^page: expected a whole number from 1 up, got 0$"),
        ("getOrderDetail", {"code": " "}, "^code: expected a non-empty part of the path, got ' '"),
    ],
)
def test_bad_arguments_are_told_before_anything_is_sent(
    caller: Caller, sandbox: Sandbox, operation: str, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said) as caught:
        result_of(caller, caller.shop.operations[operation](**arguments))
    assert "\n" not in str(caught.value)
    assert len(sandbox.requests) == 0
