"""The exchange alone: no sockets, no clients, a generator driven by hand."""

import json
import logging
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given, strategies as st

from shoptet_api.error_text import ErrorDetail
from shoptet_api.errors import (
    ApiError,
    DecodeError,
    NotFoundError,
    PartialFailureError,
    SchemaDriftError,
    TimeoutError,  # noqa: A004 (also caught by the built-in's name)
)
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.steps import Exchange, Send
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts
from shoptet_generated.runtime import UNSET, Drift, InputError
from tests.support.callers import TOKEN
from tests.support.exchanges import exchanges
from tests.support.made_up_operations import (
    CREATE_THING,
    DELETE_THING,
    GET_PART,
    GET_THING,
    LIST_THINGS,
    LIST_WITHOUT_PARAMETERS,
    PDF,
    SNAPSHOT,
    UPDATE_THINGS,
    Object,
)

T = TypeVar("T")


def request_of(exchange: Exchange[T]) -> Request:
    step = next(exchange)
    assert isinstance(step, Send)
    return step.request


def answered(exchange: Exchange[T], body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> T:
    """The result of an exchange whose one request is answered so; bytes as they are, all else as JSON."""
    next(exchange)
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    try:
        exchange.send(Response(status, headers or {"content-type": "application/json"}, content, 0.0123))
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("the exchange asked for more")


def test_the_request() -> None:
    request = request_of(exchanges().call(GET_THING, ("A 1/ž",), {"include": ["notes", "images"], "language": None}))
    assert request.method == "GET"
    assert request.path == "/api/things/A%201%2F%C5%BE"
    assert request.url == "https://host/base/api/things/A%201%2F%C5%BE?include=notes,images"
    assert request.content is None
    assert request.timeout == Timeouts()
    headers = dict(request.headers.pairs)
    assert headers["Shoptet-Private-API-Token"] == TOKEN
    assert headers["Content-Type"] == "application/json"
    assert headers["Accept"] == "application/json"
    assert headers["User-Agent"].startswith("shoptet-api/")
    assert " python/3." in headers["User-Agent"]


def test_each_kind_of_token_has_its_header() -> None:
    made = exchanges(private_token=None, access_token=Secret(TOKEN))
    headers = dict(request_of(made.call(GET_THING, ("1",), {})).headers.pairs)
    assert headers["Shoptet-Access-Token"] == TOKEN
    assert "Shoptet-Private-API-Token" not in headers


def test_further_headers_and_another_user_agent() -> None:
    made = exchanges(headers={"X-Trace": "7", "user-agent": "mine/1"})
    headers = dict(request_of(made.call(GET_THING, ("1",), {})).headers.pairs)
    assert headers["X-Trace"] == "7"
    assert headers["User-Agent"] == "mine/1"
    assert "user-agent" not in headers


def test_a_file_is_asked_for_as_one() -> None:
    headers = dict(request_of(exchanges().call(PDF, ("1",), {})).headers.pairs)
    assert headers["Accept"] == "*/*"
    assert headers["Content-Type"] == "application/json"


def test_the_clients_language_unless_the_call_has_one() -> None:
    made = exchanges(language="cs")
    assert request_of(made.call(GET_PART, ("1", 2), {})).url.endswith("/parts/2?language=cs")
    assert request_of(made.call(GET_THING, ("1",), {"language": "en"})).url.endswith("?language=en")


@pytest.mark.parametrize(
    ("body", "content"),
    [({"name": "č"}, '{"data":{"name":"č"}}'), ({"a": None}, '{"data":{"a":null}}')],
)
def test_the_body_in_its_wrapper(body: object, content: str) -> None:
    assert request_of(exchanges().call(CREATE_THING, (), {}, body)).content == content.encode()


def test_a_body_without_wrapper_and_no_body() -> None:
    made = exchanges()
    assert request_of(made.call(UPDATE_THINGS, (), {}, [1, 2])).content == b"[1,2]"
    assert request_of(made.call(UPDATE_THINGS, (), {}, UNSET)).content is None


@pytest.mark.parametrize("code", ["", " ", ".", "..", None, 1.5, True, "\ud800"])
def test_a_path_parameter_that_names_nothing_is_refused_before_anything_is_sent(code: str) -> None:
    with pytest.raises(InputError, match=r"^code: "):
        exchanges().call(GET_THING, (code,), {})


class Code(str, Enum):  # noqa: UP042 (callers have such)
    FIRST = "A 1/ž"


class Number(int, Enum):
    TWO = 2


class Other(Enum):
    TEXT = "x"
    NOTHING = " "


def test_members_of_the_callers_own_enumerations_in_a_path() -> None:
    """D6."""
    made = exchanges()
    assert request_of(made.call(GET_PART, (Code.FIRST, Number.TWO), {})).path == "/api/things/A%201%2F%C5%BE/parts/2"
    other: Any = Other.TEXT
    assert request_of(made.call(GET_THING, (other,), {"language": Code.FIRST})).url.endswith(
        "/x?language=A%201%2F%C5%BE"
    )
    nothing: Any = Other.NOTHING
    with pytest.raises(InputError, match="code: expected a non-empty part of the path"):
        made.call(GET_THING, (nothing,), {})
    query = {"a": Number.TWO, "b": [Code.FIRST], "c": Other.TEXT}
    assert request_of(made.custom("GET", "/api/new", query)).url.endswith("?a=2&b=A%201%2F%C5%BE&c=x")


def test_text_without_a_utf_8_form_is_refused() -> None:
    with pytest.raises(InputError, match=r"^language: "):
        exchanges().call(GET_THING, ("1",), {"language": "\ud800"})
    with pytest.raises(InputError, match=r"^body: "):
        exchanges().call(CREATE_THING, (), {}, {"name": "\ud800"})


def test_too_few_path_parameters_are_refused() -> None:
    with pytest.raises(InputError, match="expected 2 path parameters, got 1"):
        exchanges().call(GET_PART, ("1",), {})


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.integers(), st.text())
def test_any_path_parameter_stays_one_segment(code: str, number: int, language: str) -> None:
    try:
        request = request_of(exchanges().call(GET_PART, (code, number), {}))
    except InputError:
        assert code.strip() in {"", ".", ".."}
        return
    parts = urlsplit(request.url)
    base, api, things, first, word, second = parts.path.removeprefix("/").split("/")
    assert (base, api, things, word) == ("base", "api", "things", "parts")
    assert (unquote(first), int(second)) == (code, number)
    assert parts.netloc == "host"
    assert not parts.query


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_in_the_query(language: str) -> None:
    query = urlsplit(request_of(exchanges().call(GET_THING, ("1",), {"language": language})).url).query
    assert parse_qsl(query, keep_blank_values=True) == [("language", language)]


def test_the_payload() -> None:
    made = exchanges()
    assert answered(made.call(GET_THING, ("1",), {}), {"data": {"thing": {"a": 1}}, "errors": None}) == {"a": 1}
    assert answered(made.call(GET_PART, ("1", 2), {}), {"data": "part", "errors": []}) == "part"
    assert answered(made.call(SNAPSHOT, (), {}), {"data": {"jobId": "job-1"}}, 202) == "job-1"
    assert answered(made.call(PDF, ("1",), {}), b"%PDF-1.7", headers={"content-type": "application/pdf"}) == b"%PDF-1.7"


@pytest.mark.parametrize("body", [b"", b'{"data":null,"errors":null}', b'{"data":{}}', b'{"data":[],"errors":[]}'])
def test_nothing_is_none(body: bytes) -> None:
    assert answered(exchanges().call(DELETE_THING, ("1",), {}), body) is None
    assert answered(exchanges().call(UPDATE_THINGS, (), {}, {}), body) is None


def test_an_error_status_is_an_error() -> None:
    body = {"data": None, "errors": [{"errorCode": "thing-not-found", "message": "No.", "instance": "code"}]}
    with pytest.raises(NotFoundError) as caught:
        answered(exchanges().call(GET_THING, ("a/b",), {"language": "cs"}), body, 404, {"x-request-id": "r-1"})
    error = caught.value
    assert str(error) == "GET /api/things/a%2Fb answered 404: thing-not-found: No. (code) [request r-1]"
    assert error.url == "https://host/base/api/things/a%2Fb?language=cs"
    assert error.errors == (ErrorDetail("thing-not-found", "No.", "code"),)


@pytest.mark.parametrize("status", [301, 302, 304, 307, 308])
def test_a_redirect_is_an_error(status: int) -> None:
    with pytest.raises(ApiError) as caught:
        answered(exchanges().call(GET_THING, ("1",), {}), b"", status, {"location": "https://elsewhere/"})
    assert caught.value.status == status
    assert caught.value.headers == {"location": "https://elsewhere/"}


ERRORS = [{"errorCode": "unknown-product", "message": "Row 2", "instance": "data[1]"}]


def test_errors_beside_the_data_are_a_partial_failure() -> None:
    body = {"data": {"thing": {"a": 1}}, "errors": ERRORS, "metadata": {"requestId": "r-1"}}
    with pytest.raises(PartialFailureError) as caught:
        answered(exchanges().call(CREATE_THING, (), {}, {}), body, 201)
    assert caught.value.data == {"a": 1}
    assert caught.value.errors == (ErrorDetail("unknown-product", "Row 2", "data[1]"),)
    assert (caught.value.status, caught.value.request_id) == (201, "r-1")


@pytest.mark.parametrize("errors", [ERRORS, ERRORS[0], "Row 2 was skipped", {"1": "skipped"}])
@pytest.mark.parametrize("data", [None, {}, []])
def test_errors_are_never_dropped(errors: object, data: object) -> None:
    body = {"data": data, "errors": errors}
    for exchange in (
        exchanges().call(UPDATE_THINGS, (), {}, {}),
        exchanges().call(SNAPSHOT, (), {}),
        exchanges().pages(LIST_THINGS, (), {}).fetch(exchanges().pages(LIST_THINGS, (), {}).start),
    ):
        with pytest.raises(PartialFailureError) as caught:
            answered(exchange, body)
        assert caught.value.errors


NOTHING_SAID = [[{}], [None], [[]], [{"errorCode": None, "message": None, "instance": None}], {"x": []}, 1]


@pytest.mark.parametrize("body", [*({"data": None, "errors": errors} for errors in NOTHING_SAID), {"error": "broken"}])
def test_a_write_with_errors_that_say_nothing_is_not_taken_as_done(body: object) -> None:
    """A5."""
    update: list[Exchange[object]] = [exchanges().call(UPDATE_THINGS, (), {}, {}) for _ in range(3)]
    for exchange in [*update, exchanges().call(CREATE_THING, (), {}, {}), exchanges().call(DELETE_THING, ("1",), {})]:
        with pytest.raises(PartialFailureError) as caught:
            answered(exchange, body)
        assert len(caught.value.errors) == 1


@pytest.mark.parametrize("body", [b"null", b"[]", b'"done"', b"true", b"1", b"[{}]", b"<html>"])
def test_a_write_that_is_not_answered_with_an_object_is_a_decode_error(body: bytes) -> None:
    """A5."""
    made = exchanges()
    for _ in range(3):
        with pytest.raises(DecodeError):
            answered(made.call(UPDATE_THINGS, (), {}, {}), body)
    with pytest.raises(DecodeError):
        answered(made.call(CREATE_THING, (), {}, {}), body)
    for kind in ("application/json", "Application/JSON; charset=utf-8", "application/problem+json"):
        with pytest.raises(DecodeError):
            answered(made.custom("POST", "/api/new", None, {}), body, headers={"content-type": kind})
    assert answered(made.call(UPDATE_THINGS, (), {}, {}), b"{}") is None
    assert answered(made.call(UPDATE_THINGS, (), {}, {}), b"") is None


@pytest.mark.parametrize(
    "body",
    [
        *(b"null", b"[]", b"{}", b'{"data":null}', b'{"data":[]}', b'{"data":{}}', b'"x"', b'{"data":{"thing":null}}'),
        *(b'{"data":{"thing":[]}}', b'{"data":{"thing":"x"}}', b'{"data":null,"errors":[],"error":""}'),
    ],
)
def test_an_operation_with_a_result_that_is_answered_without_one_is_a_decode_error(body: bytes) -> None:
    """A4."""
    made = exchanges()
    for _ in range(3):
        with pytest.raises(DecodeError, match="GET /api/things/1 answered 200, but "):
            answered(made.call(GET_THING, ("1",), {}), body)
        with pytest.raises(DecodeError):
            answered(made.raw_call(CREATE_THING, (), {}, {}), body)


@pytest.mark.parametrize("body", [b"null", b"[]", b"{}", b'{"data":null}', b'{"data":{}}', b'{"data":{"things":{}}}'])
def test_a_page_without_rows_is_a_decode_error_unless_it_counts_none(body: bytes) -> None:
    """A3, A4."""
    for _ in range(3):
        pages = exchanges().pages(LIST_THINGS, (), {})
        with pytest.raises(DecodeError):
            answered(pages.fetch(pages.start), body)
    pages = exchanges().pages(LIST_THINGS, (), {})
    empty = answered(pages.fetch(pages.start), {"data": {"things": None, "paginator": {"totalCount": 0}}})
    assert empty.rows == []


CUSTOM_KINDS = [
    {"content-type": "Application/JSON"},
    {"content-type": "application/problem+json; charset=utf-8"},
    {"content-type": " APPLICATION/VND.SHOPTET+JSON "},
    {"content-type": "text/html"},
    {"content-type": "text/plain; charset=windows-1250"},
    {"content-type": ""},
    {},
]


@pytest.mark.parametrize("headers", CUSTOM_KINDS)
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b" \r\n"])
def test_a_custom_call_recognises_json_whatever_its_content_type(headers: dict[str, str], start: bytes) -> None:
    """A6."""
    made = exchanges()
    body = start + b'{"data":{"a":1.50},"errors":[],"metadata":{"requestId":"r-9"}}'
    raw = answered(made.custom("GET", "/api/new", None), body, headers=headers)
    assert raw.parsed == {"a": Decimal("1.50")}
    assert raw.request_id == "r-9"
    skipped = start + b'{"data":null,"errors":[{"errorCode":"unknown-product"}]}'
    with pytest.raises(PartialFailureError, match="unknown-product"):
        answered(made.custom("PATCH", "/api/new", None, {}), skipped, headers=headers)
    with pytest.raises(PartialFailureError):
        answered(made.custom("PATCH", "/api/new", None, {}), start + b'{"errors":[{}]}', headers=headers)
    for body in (b"null", b"[]"):
        with pytest.raises(DecodeError):
            answered(made.custom("POST", "/api/new", None, {}), start + body, headers=headers)


def test_a_custom_call_gives_back_what_is_not_an_envelope() -> None:
    """A6."""
    made = exchanges()
    for body in (b"%PDF-1.7 {", b"{not JSON", b'{"a":1}\n{"a":2}\n', b'{"a":1}', b"[1]"):
        raw = answered(
            made.custom("GET", "/api/file", None), body, headers={"content-type": "application/octet-stream"}
        )
        assert raw.parsed == raw.content == body
    declared = {"content-type": "application/json"}
    assert answered(made.custom("GET", "/api/new", None), b"[1.50]", headers=declared).parsed == [Decimal("1.50")]
    with pytest.raises(DecodeError):
        answered(made.custom("GET", "/api/new", None), b"{", headers=declared)


@pytest.mark.parametrize("body", [b'{"data":null,"errors":[{"errorCode":"x"}]}', b" null", b"[]"])
@pytest.mark.parametrize("kind", ["Application/JSON", "application/problem+json", "application/pdf", ""])
def test_json_in_place_of_a_file_is_a_decode_error_whatever_its_type(body: bytes, kind: str) -> None:
    """A6."""
    with pytest.raises(DecodeError):
        answered(exchanges().call(PDF, ("1",), {}), body, headers={"content-type": kind})


def test_returned_errors_can_be_had_from_the_whole_response(caplog: pytest.LogCaptureFixture) -> None:
    """A10."""
    made = exchanges(partial_errors="return")
    body = {"data": None, "errors": [{"errorCode": "unknown-product", "instance": "data[1]"}]}
    raw = answered(made.raw_call(UPDATE_THINGS, (), {}, {}), body)
    assert (raw.parsed, raw.errors) == (None, (ErrorDetail("unknown-product", None, "data[1]"),))
    with caplog.at_level(logging.WARNING):
        assert answered(made.call(UPDATE_THINGS, (), {}, {}), body) is None
    assert "unknown-product" in caplog.text
    # A result that is missing is not returned as None.
    with pytest.raises(PartialFailureError):
        answered(made.call(CREATE_THING, (), {}, {}), body)
    assert answered(made.raw_call(CREATE_THING, (), {}, {}), body).errors


def test_strict_does_not_hide_what_was_not_done() -> None:
    """A5."""
    made = exchanges(strict=True)
    body = {"data": {"thing": {"a": 1}}, "errors": [{"errorCode": 5}], "metadata": "odd"}
    with pytest.raises(PartialFailureError) as caught:
        answered(made.call(CREATE_THING, (), {}, {}), body)
    assert (caught.value.data, caught.value.errors) == ({"a": 1}, (ErrorDetail("5"),))
    with pytest.raises(SchemaDriftError):
        answered(made.call(GET_THING, ("1",), {}), body)


def test_errors_beside_what_was_read_are_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    body = {"data": {"thing": {"a": 1}}, "errors": ERRORS}
    with caplog.at_level(logging.WARNING):
        assert answered(exchanges().call(GET_THING, ("1",), {}), body) == {"a": 1}
    assert "unknown-product" in caplog.text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "the response is empty"),
        (b"<html><body>Log in", "HTML or XML"),
        (b'{"data":{"thing":{"a"', "cut short"),
        (b"data=1", "not JSON"),
        (b'{"data":{"thing":{"a":"\xe9"}}}', "not UTF-8"),
    ],
)
def test_a_good_status_without_json_is_a_decode_error(body: bytes, said: str) -> None:
    with pytest.raises(DecodeError, match=said) as caught:
        answered(exchanges().call(GET_THING, ("1",), {}), body)
    assert str(caught.value).startswith("GET /api/things/1 answered 200, but ")
    assert caught.value.body_start == body.decode("utf-8", "replace")
    assert caught.value.__suppress_context__


def test_a_job_without_an_id_is_a_decode_error() -> None:
    for data in (None, {}, {"jobId": None}):
        with pytest.raises(DecodeError, match="does not contain a job id"):
            answered(exchanges().call(SNAPSHOT, (), {}), {"data": data}, 202)


@pytest.mark.parametrize(
    ("body", "kind"), [(b"<html>", "text/html; charset=utf-8"), (b'{"data":null}', "application/json"), (b"", "x/y")]
)
def test_something_else_in_place_of_a_file_is_a_decode_error(body: bytes, kind: str) -> None:
    with pytest.raises(DecodeError):
        answered(exchanges().call(PDF, ("1",), {}), body, headers={"content-type": kind})


def test_drift_is_told_or_with_strict_raised() -> None:
    reported: list[Drift] = []
    made = exchanges(on_drift=reported.append)
    wrong = {"data": {"thing": ["not an object"]}, "errors": None}
    with pytest.raises(DecodeError, match=r"does not contain its result: data\.thing is array"):
        answered(made.call(GET_THING, ("1",), {}), wrong)
    strict = made.with_config(made.config.changed({"strict": True}))
    with pytest.raises(SchemaDriftError, match="GET /api/things/1 answered 200, but ") as caught:
        answered(strict.call(GET_THING, ("1",), {}), wrong)
    assert [drift.path for drift in caught.value.drifts] == ["$.data.thing"]
    assert {drift.path for drift in reported} == {"$.data.thing"}


def test_what_the_driver_throws_in_passes_through() -> None:
    exchange = exchanges().call(GET_THING, ("1",), {})
    next(exchange)
    error = TimeoutError("timed out", sent=True)
    with pytest.raises(TimeoutError) as caught:
        exchange.throw(error)
    assert caught.value is error


def test_pages() -> None:
    pages = exchanges(language="cs").pages(LIST_THINGS, (), {"status_id": -2, "page": 3, "language": None})
    request = request_of(pages.fetch(pages.start))
    assert request.url == "https://host/base/api/things?statusId=-2&page=3&itemsPerPage=100&language=cs"
    body = {"data": {"things": [{"a": 1}], "paginator": {"totalCount": 201, "pageCount": 3, "currentPage": 3}}}
    page = answered(pages.fetch(pages.start), body)
    assert page.rows == [{"a": 1}]
    assert page.paginator is not None
    assert (page.paginator.total_count, page.paginator.page) == (201, 3)


def test_pages_of_an_operation_without_parameters() -> None:
    pages = exchanges().pages(LIST_WITHOUT_PARAMETERS, (), {})
    assert request_of(pages.fetch(pages.start)).url == "https://host/base/api/loads"


def test_a_bad_filter_is_told_before_the_first_page() -> None:
    with pytest.raises(InputError, match="status_id"):
        exchanges().pages(LIST_THINGS, (), {"status_id": 1.5})


def test_the_log_line(caplog: pytest.LogCaptureFixture) -> None:
    query: Object = {"language": "personal-data"}
    with caplog.at_level(logging.DEBUG, "shoptet_api"):
        answered(exchanges().call(GET_THING, ("1",), query), {"data": {"thing": {}}}, headers={"x-request-id": "r-1"})
        exchange = exchanges().call(GET_THING, ("1",), query)
        next(exchange)
        with pytest.raises(TimeoutError):
            exchange.throw(TimeoutError("timed out", sent=True))
    assert [(record.name, record.levelname, record.getMessage()) for record in caplog.records] == [
        ("shoptet_api.http", "DEBUG", "GET /api/things/1 -> 200, request r-1, 12 ms, attempt 1"),
        ("shoptet_api.http", "DEBUG", "GET /api/things/1: TimeoutError, attempt 1"),
    ]
