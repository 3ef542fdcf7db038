import json
import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given, strategies as st

from shoptet_api.calls.envelope import api_error, errors_of, is_document, read_errors, request_id, text_of, unreadable
from shoptet_api.error_text import ErrorDetail
from shoptet_api.errors import ApiError, DecodeError, NotFoundError, SchemaDriftError, ServerError
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.response_headers import Bucket, bucket, retry_after
from shoptet_api.timeouts import Timeouts
from shoptet_generated.runtime import Drift

NOW = datetime(2024, 7, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("errors", "read"),
    [
        (None, []),
        ([], []),
        ({}, []),
        ("", []),
        (False, []),
        (
            [{"errorCode": "invalid", "message": "Bad.", "instance": "code"}],
            [ErrorDetail("invalid", "Bad.", "code")],
        ),
        ({"errorCode": "invalid", "message": "Bad."}, [ErrorDetail("invalid", "Bad.")]),
        ("Something broke", [ErrorDetail(message="Something broke")]),
        (["one", "two"], [ErrorDetail(message="one"), ErrorDetail(message="two")]),
        ({"name": ["too long"]}, [ErrorDetail(message="too long", instance="name")]),
        ({"0": {"errorCode": "invalid"}}, [ErrorDetail("invalid", None, "0")]),
        ([{"errorCode": 17, "message": ["a"], "instance": {"b": 1}}], [ErrorDetail("17", '["a"]', '{"b":1}')]),
        (42, [ErrorDetail(message="42")]),
        (True, [ErrorDetail(message="true")]),
        ([{"code": "x", "detail": "y"}], [ErrorDetail("x", "y")]),
        ([{"error": "x", "error_description": "y"}], [ErrorDetail("x", "y")]),
        ([{"errorCode": None, "code": "x", "message": None, "detail": "y"}], [ErrorDetail("x", "y")]),
        ([[["a"], "b"], {"c": [["d"]]}], [ErrorDetail(None, "a"), ErrorDetail(None, "b"), ErrorDetail(None, "d", "c")]),
        ([{"errorCode": 1.5, "message": {"č": [None]}}], [ErrorDetail("1.5", '{"č":[null]}')]),
        ([{"errorCode": ["\ud800"], "message": "\ud800"}], [ErrorDetail('["\\ud800"]', "\\ud800")]),
        ([{"errorCode": 10**30}], [ErrorDetail("1" + "0" * 30)]),
        # A5: what says nothing counts all the same.
        ([None], [ErrorDetail()]),
        ([{}], [ErrorDetail()]),
        ([[]], [ErrorDetail()]),
        ([{"errorCode": None, "message": None, "instance": None}], [ErrorDetail()]),
        ([{"instance": "row 2"}], [ErrorDetail(instance="row 2")]),
        ([{"errorCode": "a"}, {}], [ErrorDetail("a"), ErrorDetail()]),
        ({"name": []}, [ErrorDetail(instance="name")]),
    ],
)
def test_errors_are_read_whatever_their_shape(errors: object, read: list[ErrorDetail]) -> None:
    assert list(read_errors(errors)) == read


def test_errors_of_any_depth_are_read() -> None:
    """C2: the error and status of a response are not lost to a RecursionError."""
    deep: object = "the fault"
    for level in range(50_000):
        deep = [deep] if level % 3 else {"part": deep}
    (detail,) = read_errors(deep)
    assert (detail.message, detail.instance) == ("the fault", "part")
    (detail,) = read_errors([{"errorCode": "x", "message": deep}])
    assert (detail.code, detail.message) == ("x", "nested too deeply")


@pytest.mark.parametrize(
    "errors",
    [b"[" * 500 + b"]" * 500, b'[{"a":' * 300 + b"1" + b"}]" * 300, b'[{"errorCode":["\\ud800"]}]', b"[1e400]"],
)
def test_an_error_response_has_the_class_of_its_status(errors: bytes) -> None:
    """C2."""
    made = error(404, b'{"data":null,"errors":' + errors + b"}")
    assert type(made) is NotFoundError
    assert made.errors
    str(made).encode()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["errorCode", "message", "instance", "error", "row"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_what_is_true_is_an_error_and_nothing_else_is(errors: object) -> None:
    """A5, C2."""
    found = read_errors(errors)
    assert bool(found) is bool(errors)
    for detail in found:
        str(detail).encode()


def test_a_flood_of_errors_is_bounded() -> None:
    found = read_errors([{}] * 200_000)
    assert len(found) == 10_001
    assert found[-1].message == "the response lists more than 10000 errors"


def test_an_oauth_error_in_place_of_an_envelope() -> None:
    said = errors_of({"error": "addon_suspended", "error_description": "Not now."})
    assert said == (ErrorDetail("addon_suspended", "Not now."),)
    assert errors_of({"data": {}, "error": "a field of data's neighbour"}) == ()
    assert errors_of({}) == ()
    assert errors_of({"error": {"code": "x"}}) == (ErrorDetail("x"),)
    assert errors_of({"data": None, "errors": [], "error": "x", "message": "y"}) == (ErrorDetail("x", "y"),)


def test_the_request_id_is_in_the_metadata_or_in_the_header() -> None:
    headers = {"x-request-id": "from-header"}
    assert request_id({"metadata": {"requestId": "from-body"}}, headers) == "from-body"
    without: list[dict[str, object] | None] = [
        None,
        {},
        {"metadata": None},
        {"metadata": []},
        {"metadata": {"requestId": 7}},
        {"metadata": {"requestId": ""}},
    ]
    for envelope in without:
        assert request_id(envelope, headers) == "from-header"
    assert request_id(None, {}) is None


def request(path: str) -> Request:
    return Request("GET", path, f"https://host{path}", "getThing", None, Timeouts(), 1_000_000)


def error(status: int, body: bytes, **headers: str) -> ApiError:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return api_error(request("/api/orders/1"), Response(status, named, body, 0.0), NOW)


def test_an_answer_of_the_api() -> None:
    envelope = {
        "data": None,
        "errors": [{"errorCode": "order-not-found", "message": "No such order.", "instance": "code"}],
        "metadata": {"requestId": "r-1"},
    }
    made = error(404, json.dumps(envelope).encode(), x_ratelimit_bucket_filling="3/200")
    assert type(made) is NotFoundError
    assert made.codes == ("order-not-found",)
    assert made.request_id == "r-1"
    assert made.bucket == Bucket(3, 200)
    assert json.loads(made.body) == envelope


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert error(502, b"\xef\xbb\xbf" + b'{"errors": "broken"}').errors == (ErrorDetail(message="broken"),)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b"", "answered 502: empty response"),
        (b"  \r\n", "answered 502: empty response"),
        (b"<html>\n<h1>502 Bad Gateway</h1>", "answered 502: <html> <h1>502 Bad Gateway</h1>"),
        (b'{"data": null, "errors": [{"err', 'answered 502: {"data": null, "errors": [{"err'),
        (b"[1, 2]", "answered 502: [1, 2]"),
        (b"null", "answered 502: null"),
        ("nedostupné".encode("cp1250"), "answered 502: nedostupn�"),
        (b"\xff\xfe\x00", "answered 502: ��"),
        (b"[" * 100_000, "answered 502: [[["),
    ],
)
def test_a_body_that_is_no_envelope_is_shown_from_its_start(body: bytes, shown: str) -> None:
    made = error(502, body)
    assert type(made) is ServerError
    assert made.errors == ()
    assert shown in str(made)
    assert len(str(made)) < 400


def test_the_charset_that_the_answer_names_is_tried() -> None:
    body = "nedostupné".encode("cp1250")
    assert error(500, body, content_type="text/html; charset=windows-1250").body == "nedostupné"
    assert error(500, body, content_type='text/html; charset="windows-1250"; x=y').body == "nedostupné"
    assert error(500, body, content_type="text/html; charset=no-such").body == "nedostupn�"
    assert error(500, b"x", content_type="text/html; charset=rot13").body == "x"


def test_a_character_cut_at_the_limit_does_not_change_the_charset() -> None:
    text = text_of("č".encode() * 100, {}, 3)
    assert text == "ččč"
    assert text_of(b"a" + "č".encode() * 100, {}, 1) == "a"


def test_a_large_body_is_kept_in_part() -> None:
    assert len(error(500, b"x" * 10_000_000).body) == 65_536


def test_cookies_are_not_kept_and_names_are_in_lower_case() -> None:
    made = api_error(request("/"), Response(500, {"Set-Cookie": "session=1", "X-Thing": "a"}, b"", 0.0), NOW)
    assert made.headers == {"x-thing": "a"}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"<!DOCTYPE html><p>login", "HTML or XML"),
        (b'{"data": {"order": {"code": "1"', "cut short"),
        (b'{"data": nothing}', "of another kind"),
        (b"", "of another kind"),
    ],
)
def test_what_is_wrong_with_a_good_status(body: bytes, fault: str) -> None:
    response = Response(200, {"x-request-id": "r-1"}, body, 0.0)
    made = unreadable(DecodeError("the answer is of another kind"), request("/api/orders/1"), response)
    assert re.match(rf"GET /api/orders/1 answered 200, but .*{fault}.* \[request r-1\]", str(made))
    assert made.body_start == body.decode()


def test_drift_stays_drift() -> None:
    drift = Drift(model="Order", path="$.data", expected="object", got="null")
    made = unreadable(SchemaDriftError("not as promised", [drift]), request("/api"), Response(200, {}, b"{}", 0.0))
    assert isinstance(made, SchemaDriftError)
    assert made.drifts == (drift,)
    assert str(made) == "GET /api answered 200, but not as promised"


@pytest.mark.parametrize(
    ("text", "read"),
    [("137/200", Bucket(137, 200)), (" 0 / 200 ", Bucket(0, 200)), ("", None), ("x/y", None), ("1/2/3", None)],
)
def test_the_bucket(text: str, read: Bucket | None) -> None:
    assert bucket({"x-ratelimit-bucket-filling": text}) == read
    assert bucket({}) is None


@pytest.mark.parametrize(
    ("text", "date", "seconds"),
    [
        ("7", None, 7.0),
        ("0.5", None, 0.5),
        ("Mon, 01 Jul 2024 12:00:11 GMT", None, 11.0),
        ("Mon, 01 Jul 2024 12:00:11 GMT", "Mon, 01 Jul 2024 12:00:01 GMT", 10.0),
        ("Mon, 01 Jul 2024 12:00:11 GMT", "no date", 11.0),
        ("2024-07-01T12:00:11+00:00", None, 11.0),
        ("2024-07-01T14:00:11+0200", None, 11.0),
        ("2024-07-01T12:00:11", None, 11.0),
        ("Mon, 01 Jul 2024 11:00:00 GMT", None, 0.0),
        ("", None, None),
        ("soon", None, None),
        ("-5", None, None),
        ("1e9", None, None),
    ],
)
def test_how_long_to_wait(text: str, date: str | None, seconds: float | None) -> None:
    assert retry_after({"retry-after": text, **({"date": date} if date else {})}, NOW) == seconds


@given(st.text(), st.text())
def test_any_text_is_a_wait_or_none(text: str, date: str) -> None:
    seconds = retry_after({"retry-after": text, "date": date}, NOW)
    assert seconds is None or seconds >= 0


@given(
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)),  # noqa: DTZ001 (made aware below)
    st.integers(min_value=-86_400, max_value=86_400),
    st.integers(min_value=-12, max_value=14),
)
def test_the_wait_is_the_difference_of_the_servers_dates(server: datetime, wait: int, offset: int) -> None:
    server = server.replace(tzinfo=UTC, microsecond=0)
    moment = (server + timedelta(seconds=wait)).astimezone(timezone(timedelta(hours=offset)))
    headers = {"date": format_datetime(server, usegmt=True)}
    for text in (format_datetime(moment.astimezone(UTC), usegmt=True), moment.isoformat()):
        assert retry_after({**headers, "retry-after": text}, NOW) == max(0, wait)


@pytest.mark.parametrize(
    ("label", "start", "is_file"),
    [
        ("application/pdf", b"%PDF-1.7\n", True),
        ("application/json", b"%PDF-1.7\n", True),
        ("application/json; charset=utf-8", b'<?xml version="1.0"?><Invoice', True),
        ("application/octet-stream", b"\x00\x01", True),
        ("application/json", b'{"data": null}', False),
        ("Text/HTML", b"<!DOCTYPE html>", False),
        ("", b'{"errors": []}', False),
    ],
)
def test_the_first_bytes_tell_a_document_from_an_error(label: str, start: bytes, *, is_file: bool) -> None:
    assert is_document({"content-type": label}, start) is is_file
