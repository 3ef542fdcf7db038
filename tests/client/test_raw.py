"""Whole answers, calls of what the spec does not know, operations by their names; settings of the environment."""

import inspect
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, cast

import pytest

from shoptet_api import (
    AsyncShoptet,
    Bucket,
    ConfigurationError,
    ErrorDetail,
    InputError,
    NotFoundError,
    Page,
    PartialFailureError,
    RawResponse,
    Shoptet,
    Timeouts,
)
from shoptet_api.models import Brand
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import INDEX, OPERATIONS
from tests.client.callers import TOKEN, AsyncCaller, Caller
from tests.client.conftest import MakeCaller
from tests.client.house import BRAND as KAMZIK
from tests.client.house import ORDER

PELLE = {"name": "Pelle"}
BRAND = {"name": "Pelle", "code": "pelle", "price": 1.10, "newField": {"a": [1]}}
SKIPPED = [{"errorCode": "unknown", "message": "No such brand.", "instance": "2"}]
HEADERS = {"X-Request-ID": "r-1", "X-RateLimit-Bucket-Filling": "12/200"}


def got(caller: Caller, value: Any) -> Any:
    """What a method returns, awaited where that is due."""
    return cast("AsyncCaller", caller).runner.run(value) if inspect.iscoroutine(value) else value


def envelope(data: object, errors: object = None) -> bytes:
    return json.dumps({"data": data, "errors": errors, "metadata": {"requestId": "request-1"}}).encode()


def test_a_whole_answer(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.get", body=envelope(BRAND), headers=HEADERS)
    raw = got(caller, caller.shop.with_raw_response.brands.get("pelle", language="cs"))
    assert isinstance(raw, RawResponse)
    assert (raw.status, raw.request_id, raw.bucket, raw.errors) == (200, "request-1", Bucket(12, 200), ())
    assert raw.headers["x-request-id"] == "r-1"
    assert raw.data == {**BRAND, "price": Decimal("1.1")}, "fields that the spec does not know included"
    assert raw.content == envelope(BRAND)
    assert raw.seconds > 0
    assert sandbox.requests[-1].query == {"language": "cs"}
    sandbox.inject("brands.get", body=envelope(BRAND))
    assert raw.parsed == got(caller, caller.shop.brands.get("pelle"))
    assert "Pelle" not in repr(raw), "an answer can hold personal data"


def test_the_first_page_alone(caller: Caller, sandbox: Sandbox) -> None:
    raw = got(caller, caller.shop.with_raw_response.brands.list(page=2, items_per_page=1))
    assert isinstance(raw.parsed, Page)
    assert isinstance(raw.parsed.rows[0], Brand)
    assert raw.parsed.paginator is not None
    assert raw.parsed.paginator.page_count == 10
    (seen,) = sandbox.requests
    assert seen.query == {"page": "2", "itemsPerPage": "1"}


def test_errors_are_errors_for_whole_answers_too(caller: Caller) -> None:
    with pytest.raises(NotFoundError):
        got(caller, caller.shop.with_raw_response.brands.get("pelle"))


def test_partial_errors_can_be_returned(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    """By the client or for a call; the whole answer has them then."""
    sandbox.inject("brands.create", body=envelope(BRAND, SKIPPED), times=100)
    caller = make_caller(base_url=sandbox.url)
    for shop in (caller.shop, caller.shop.with_raw_response):
        with pytest.raises(PartialFailureError) as caught:
            got(caller, shop.brands.create(PELLE))
        assert caught.value.errors == (ErrorDetail("unknown", "No such brand.", "2"),)
        assert type(caught.value.data) is Brand
    for returning in (
        caller.with_options(partial_errors="return"),
        make_caller(base_url=sandbox.url, partial_errors="return"),
    ):
        assert isinstance(got(returning, returning.shop.brands.create(PELLE)), Brand)
        raw = got(returning, returning.shop.with_raw_response.brands.create(PELLE))
        assert raw.errors == (ErrorDetail("unknown", "No such brand.", "2"),)
        raising = returning.with_options(partial_errors="raise")
        with pytest.raises(PartialFailureError):
            got(raising, raising.shop.request("POST", "/api/brands", body={"data": PELLE}))


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
        got(caller, caller.shop.request("patch", "/api/new/thing%20one", query=query, body={"data": {"a": None}}))
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
    raw = got(caller, caller.shop.request("GET", "/api/eshop"))
    assert raw.data == raw.parsed == {"new": [Decimal("1.5")]}
    assert raw.bucket == Bucket(12, 200)
    assert sandbox.requests[-1].token == "private token 2"


def test_an_answer_that_is_no_json(caller: Caller, sandbox: Sandbox) -> None:
    raw = got(caller, caller.shop.request("GET", f"/api/orders/{ORDER}/pdf"))
    assert raw.content.startswith(b"%PDF-")
    assert raw.parsed == raw.content
    assert raw.data is None
    sandbox.inject("brands.delete", status=204)
    assert got(caller, caller.shop.request("DELETE", "/api/brands/pelle")).parsed is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("FETCH", "/api/a"), "method: 'FETCH' is none of GET, POST, PUT, PATCH, DELETE"),
        (("GET", "api/a"), "path: 'api/a' is no path; write it like"),
        (("GET", "https://elsewhere/api/a"), "without the host"),
        (("GET", "//elsewhere/api"), "without the host"),
        (("GET", "/api/a?b=1"), "give what follows it as `query`"),
        (("GET", "/api/../a"), "it has no place in a path"),
        (("GET", "/api/a\r\nX: 1"), "is no path"),
        (("GET", "/api/ž"), "is no path"),
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
        got(caller, caller.shop.request(method, path, query=query, **({"body": body} if body else {})))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(sandbox.requests) == 0


@pytest.mark.parametrize(
    ("operation", "arguments", "said"),
    [
        ("getOrderDetail", {"code": "1", "include": ["nothing"]}, r"^include: .*notes.*got 'nothing'"),
        (
            "getListOfOrders",
            {"creation_time_from": datetime(2025, 1, 2)},  # noqa: DTZ001 (a naive time is what is refused)
            "^creation_time_from: .* has no offset, .*; give it one",
        ),
        ("createBrand", {"body": {"name": 1.5}}, r"^body\.name: a float has no exact decimal digits; give Decimal"),
        ("getListOfOrders", {"page": 0}, "^page: a whole number from 1 up is due"),
        ("getOrderDetail", {"code": " "}, "^code: ' ' names nothing"),
    ],
)
def test_bad_arguments_are_told_before_anything_is_sent(
    caller: Caller, sandbox: Sandbox, operation: str, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said) as caught:
        got(caller, caller.shop.operations[operation](**arguments))
    assert "\n" not in str(caught.value)
    assert len(sandbox.requests) == 0


def test_operations_by_their_names(caller: Caller) -> None:
    operations = caller.shop.operations
    assert isinstance(got(caller, operations["getDetailOfBrand"](KAMZIK, language="cs")), Brand)
    assert set(operations) == set(INDEX)
    assert len(operations) == len(INDEX)
    assert all(callable(operations[name]) for name in operations)
    with pytest.raises(KeyError, match="did you mean getDetailOfBrand"):
        operations["getDetailOfBrnad"]


def test_every_operation_takes_a_language(caller: Caller, sandbox: Sandbox) -> None:
    """By the client for all calls, and by the call before the client."""
    assert all("language" in OPERATIONS[name].query for name in INDEX)
    assert all("language" in inspect.signature(caller.shop.operations[name]).parameters for name in INDEX)
    czech = caller.with_options(language="cs")
    got(czech, czech.shop.brands.get(KAMZIK))
    got(czech, czech.shop.brands.get(KAMZIK, language="en"))
    got(czech, czech.shop.request("GET", "/api/eshop"))
    got(czech, czech.shop.with_raw_response.brands.list())
    assert [seen.query["language"] for seen in sandbox.requests] == ["cs", "en", "cs", "cs"]


def test_options_for_a_call(make_caller: MakeCaller) -> None:
    caller = make_caller(deadline=100.0)
    changed = caller.with_options(max_retries=2, deadline=5.0, partial_errors="return", timeout=3, strict=True)
    config = changed.shop._driver.config
    assert (config.max_retries, config.deadline, config.partial_errors, config.strict) == (2, 5.0, "return", True)
    assert config.timeout == Timeouts(3, 3, 3, 3)
    assert caller.shop._driver.config.deadline == 100.0
    for bad, argument in (({"deadline": 0}, "deadline"), ({"max_retries": -1}, "max_retries")):
        with pytest.raises(ConfigurationError) as caught:
            caller.with_options(**bad)
        assert caught.value.argument == argument


VARIABLES = {
    "SHOPTET_PRIVATE_API_TOKEN": TOKEN,
    "SHOPTET_BASE_URL": "http://127.0.0.1:1",
    "SHOPTET_LANGUAGE": "cs",
    "SHOPTET_TIMEOUT": "7.5",
    "SHOPTET_DEADLINE": "60",
    "SHOPTET_MAX_RETRIES": "2",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in (*VARIABLES, "SHOPTET_ACCESS_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


clients = pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])


@clients
def test_settings_of_the_environment(client: type[Shoptet], environment: pytest.MonkeyPatch) -> None:
    for name, value in VARIABLES.items():
        environment.setenv(name, value)
    config = client.from_env()._driver.config
    assert config.private_token is not None
    assert config.private_token.reveal() == TOKEN
    assert (config.base_url, config.language) == ("http://127.0.0.1:1", "cs")
    assert (config.timeout, config.deadline, config.max_retries) == (Timeouts.of(7.5), 60.0, 2)
    given = client.from_env(access_token="other", language=None, max_retries=0)._driver.config
    assert (given.private_token, given.language, given.max_retries) == (None, None, 0)


@clients
def test_an_access_token_of_the_environment(client: type[Shoptet], environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SHOPTET_ACCESS_TOKEN", TOKEN)
    assert client.from_env()._driver.config.source.header == "Shoptet-Access-Token"


@clients
@pytest.mark.parametrize(
    ("variables", "argument", "said"),
    [
        ({}, "SHOPTET_PRIVATE_API_TOKEN", "is not set, and neither are SHOPTET_ACCESS_TOKEN"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_ACCESS_TOKEN": "b"}, "private_token", "are both given"),
        ({"SHOPTET_PRIVATE_API_TOKEN": f"{TOKEN}\n"}, "private_token", "line break"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_TIMEOUT": "soon"}, "SHOPTET_TIMEOUT", "a number is due"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_MAX_RETRIES": "1.5"}, "SHOPTET_MAX_RETRIES", "a number is due"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_DEADLINE": "-1"}, "deadline", "above zero"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_BASE_URL": "host"}, "base_url", "https://"),
    ],
)
def test_an_environment_that_makes_no_sense(
    client: type[Shoptet], environment: pytest.MonkeyPatch, variables: dict[str, str], argument: str, said: str
) -> None:
    for name, value in variables.items():
        environment.setenv(name, value)
    with pytest.raises(ConfigurationError, match=said) as caught:
        client.from_env()
    assert caught.value.argument == argument
    assert TOKEN not in str(caught.value)
