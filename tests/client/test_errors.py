import builtins
import copy
import json
import pickle
import re
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

import shoptet_api
from shoptet_api import errors as module, models
from shoptet_api.calls.envelope import api_error, error_class
from shoptet_api.error_text import ErrorDetail
from shoptet_api.errors import (
    AddonNotInstalledError,
    AddonSuspendedError,
    ApiError,
    AuthenticationError,
    AuthFlowError,
    BadLineError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    ConnectError,
    DecodeError,
    DryRunError,
    InstallCodeError,
    InvalidTokenError,
    JobError,
    JobExpiredError,
    JobFailedError,
    JobKilledError,
    JobLostError,
    JobResultGoneError,
    JobTimeoutError,
    JobWebhookMissingError,
    LabelError,
    LabelTimeoutError,
    LockedError,
    MaintenanceError,
    MaximumTokensError,
    MissingModuleError,
    NotFoundError,
    PagesShiftedError,
    PartialFailureError,
    PayloadTooLargeError,
    PermissionDeniedError,
    RateLimitError,
    ReadOnlyError,
    ResponseTooLargeError,
    SchemaDriftError,
    ServerError,
    ShoptetError,
    StateUnavailableError,
    TimeoutError,  # noqa: A004 (also caught by the built-in's name)
    TokenExpiredError,
    TransportError,
    UnprocessableError,
    WebhookSignatureError,
    WriteStoppedError,
    WrongShopError,
)
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.response_headers import Bucket
from shoptet_api.timeouts import Timeouts
from shoptet_generated.runtime import Drift
from shoptet_generated.runtime.bulk import WriteResult

DETAILS = (ErrorDetail("order-not-found", "There is no order 1.", "code"), ErrorDetail(message="And more."))


def api(kind: type[ApiError], status: int, method: str = "GET") -> ApiError:
    return kind(
        status=status,
        method=method,
        path="/api/orders/1",
        url="https://api.myshoptet.com/api/orders/1?language=cs",
        errors=DETAILS,
        request_id="r-1",
        body="{}",
        headers={"x-request-id": "r-1"},
        retry_after=3.5,
        bucket=Bucket(137, 200),
    )


def partial() -> PartialFailureError:
    return PartialFailureError(
        data={"price": Decimal("1.00")},
        errors=DETAILS,
        status=200,
        method="PATCH",
        path="/api/orders",
        url="https://api.myshoptet.com/api/orders",
        request_id="r-1",
    )


STATUSES: dict[type[ApiError], int] = {
    ApiError: 418,
    BadRequestError: 400,
    AuthenticationError: 401,
    TokenExpiredError: 401,
    InvalidTokenError: 401,
    PermissionDeniedError: 403,
    MissingModuleError: 403,
    JobWebhookMissingError: 403,
    NotFoundError: 404,
    ConflictError: 409,
    PayloadTooLargeError: 413,
    UnprocessableError: 422,
    LockedError: 423,
    RateLimitError: 429,
    ServerError: 500,
    MaintenanceError: 503,
}
EXAMPLES: list[ShoptetError] = [
    ShoptetError("said"),
    *(api(kind, status) for kind, status in STATUSES.items()),
    partial(),
    *(kind("said", sent=True, method="GET", path="/api") for kind in (TransportError, ConnectError, TimeoutError)),
    *(
        kind("said", error="e", status=400)
        for kind in (AuthFlowError, MaximumTokensError, AddonSuspendedError, AddonNotInstalledError)
    ),
    *(
        kind("said", job_id="7", status="failed", log="row 1")
        for kind in (
            *(JobError, JobFailedError, JobKilledError, JobLostError),
            *(JobTimeoutError, JobResultGoneError, JobExpiredError),
        )
    ),
    DecodeError("no JSON", "<html>"),
    ResponseTooLargeError("too long"),
    InstallCodeError("said", reason="used", error="e", status=400),
    BadLineError(7, "no JSON"),
    SchemaDriftError(
        "not as promised", [Drift(model="Order", path="$.data.order.code", expected="string", got="null")]
    ),
    PagesShiftedError(page=3, before=250, now=251),
    WebhookSignatureError("is not the shop's"),
    StateUnavailableError("redis://127.0.0.1:6379: does not answer"),
    *(kind(method="POST", path="/api/brands", operation="createBrand") for kind in (ReadOnlyError, DryRunError)),
    WrongShopError(expected=123456, found=None),
    *(kind("said", guid="7", status="failed") for kind in (LabelError, LabelTimeoutError)),
    WriteStoppedError(WriteResult(count=3, refused=(), unknown=(1,)), ValueError("said")),
    ConfigurationError("base_url", "names no host"),
]


def classes(base: type[BaseException] = ShoptetError) -> Iterator[type[BaseException]]:
    yield base
    for child in base.__subclasses__():
        if child.__module__ == module.__name__:
            yield from classes(child)


def test_there_is_an_example_of_every_class() -> None:
    assert {type(example) for example in EXAMPLES} == set(classes())


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn: list[tuple[int, str]] = [
        (match.start(2), match[2])
        for line in (module.__doc__ or "").splitlines()
        if (match := re.match(r"^(    [│├└─ ]*)(\w+Error)\b", line))
    ]
    parents: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for depth, name in drawn:
        while above and above[-1][0] >= depth:
            above.pop()
        if above:
            parents[name] = above[-1][1]
        above.append((depth, name))
    assert [name for _, name in drawn] == [cls.__name__ for cls in classes()]
    assert parents == {cls.__name__: cls.__mro__[1].__name__ for cls in classes() if cls is not ShoptetError}


def test_every_class_is_public() -> None:
    for cls in classes():
        assert getattr(shoptet_api, cls.__name__) is cls


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("way", ["copy", "deepcopy", *range(pickle.HIGHEST_PROTOCOL + 1)])
def test_errors_pickle_and_copy(error: ShoptetError, way: str | int) -> None:
    error.add_note("a note")
    if isinstance(way, int):
        again = pickle.loads(pickle.dumps(error, way))
    else:
        again = copy.copy(error) if way == "copy" else copy.deepcopy(error)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args
    assert vars(again) == vars(error)
    assert again.__notes__ == error.__notes__


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_messages_are_one_line(error: ShoptetError) -> None:
    assert str(error)
    assert "\n" not in str(error)


def test_the_message_says_what_a_person_needs() -> None:
    assert str(api(NotFoundError, 404)) == (
        "GET /api/orders/1 answered 404: order-not-found: There is no order 1. (code); And more. [request r-1]"
    )
    assert str(partial()) == (
        "PATCH /api/orders answered 200, partly done, 2 skipped: "
        "order-not-found: There is no order 1. (code); And more. [request r-1]"
    )
    assert str(TimeoutError("timed out (read, 5 s)", sent=True, method="POST", path="/api/orders")) == (
        "POST /api/orders: timed out (read, 5 s) (the request may have reached the shop)"
    )
    assert str(ConnectError("no connection", sent=False, method="GET", path="/api")) == (
        "GET /api: no connection (nothing was sent)"
    )
    assert str(JobFailedError("failed", job_id="7")) == "job 7: failed"
    assert str(DecodeError("the answer is no JSON", "<html>\n <b>")) == (
        "the answer is no JSON; it begins with: <html> <b>"
    )


def test_many_and_long_errors_stay_short() -> None:
    errors = [ErrorDetail("code", "word " * 1000)] * 1000
    error = BadRequestError(status=400, method="PATCH", path="/api", url="u", errors=errors)
    assert len(str(error)) < 2000
    assert "and 995 more" in str(error)
    assert len(error.errors) == 1000


def test_built_in_names_catch_ours_too() -> None:
    assert issubclass(TimeoutError, builtins.TimeoutError)
    assert issubclass(ConnectError, builtins.ConnectionError)
    assert issubclass(ConfigurationError, ValueError)


@pytest.mark.parametrize(
    ("status", "codes", "kind"),
    [
        *((status, (), kind) for kind, status in STATUSES.items() if kind.__mro__[1] in {ApiError, ServerError}),
        (401, ("expired-token",), TokenExpiredError),
        (401, ("invalid-token",), InvalidTokenError),
        (401, ("missing-access-token",), InvalidTokenError),
        (401, ("something",), AuthenticationError),
        (403, ("missing-module",), MissingModuleError),
        (403, ("invalid-token-no-rights",), PermissionDeniedError),
        (403, ("job-detail-try-counter-exceeded-limit",), PermissionDeniedError),
        (403, ("missing-job-webhook",), JobWebhookMissingError),
        (404, ("missing-module",), NotFoundError),
        (502, (), ServerError),
        (520, (), ServerError),
        (302, (), ApiError),
        (405, (), ApiError),
        (408, (), ApiError),
    ],
)
def test_the_class_follows_from_status_and_codes(status: int, codes: tuple[str, ...], kind: type[ApiError]) -> None:
    assert error_class(status, tuple(ErrorDetail(code) for code in codes)) is kind


def test_the_missing_webhook_is_known_by_its_event() -> None:
    errors = (ErrorDetail("forbidden", "Register the job:finished event first."),)
    assert error_class(403, errors) is JobWebhookMissingError


@pytest.mark.parametrize(
    ("status", "method", "retryable"),
    [
        (429, "POST", True),
        (503, "PATCH", True),
        (503, "DELETE", True),
        (522, "GET", True),
        (425, "PUT", True),
        (423, "POST", True),
        (500, "GET", True),
        (502, "GET", True),
        (504, "GET", True),
        (500, "POST", False),
        (502, "PATCH", False),
        (400, "GET", False),
        (401, "GET", False),
        (404, "GET", False),
        (422, "POST", False),
    ],
)
def test_what_may_be_sent_again(status: int, method: str, retryable: bool) -> None:
    assert api(ApiError, status, method).retryable is retryable


def test_a_write_is_sent_again_after_a_503_of_the_api_itself() -> None:
    """C6: one decision for the client and for its users."""
    fields: dict[str, Any] = {"status": 503, "method": "POST", "path": "/api/x", "url": "https://a.example/api/x"}
    assert not ApiError(**fields, body="<html>").retryable
    assert not ApiError(**fields, body='{"message": "of a proxy"}').retryable
    assert ApiError(**fields, body='{"data": null, "errors": []}').retryable
    assert ApiError(**fields, retry_after=1.0).retryable


def test_what_may_be_sent_again_after_no_answer() -> None:
    assert ConnectError("", sent=False, method="POST").retryable
    assert TimeoutError("", sent=True, method="GET").retryable
    assert not TimeoutError("", sent=True, method="POST").retryable
    assert not TransportError("", sent=True).retryable


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda children: (
        st.lists(children, max_size=4)
        | st.dictionaries(
            st.sampled_from(["data", "errors", "error", "errorCode", "message", "instance", "metadata", "requestId"])
            | st.text(max_size=5),
            children,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(
    status=st.integers(min_value=300, max_value=599),
    body=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()),
    headers=st.dictionaries(
        st.sampled_from(["content-type", "retry-after", "x-ratelimit-bucket-filling", "x-request-id", "date"]),
        st.text(max_size=30),
    ),
)
def test_any_answer_becomes_an_error(status: int, body: bytes, headers: dict[str, str]) -> None:
    request = Request("GET", "/api", "https://host/api", "getThing", None, Timeouts(), 1_000_000)
    error = api_error(request, Response(status, headers, body, 0.0), datetime.now(UTC))
    assert error.status == status
    assert "\n" not in str(error)
    assert error.retry_after is None or error.retry_after >= 0
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def nested(depth: int) -> object:
    made: object = "\ud800"
    for level in range(depth):
        made = [made] if level % 2 else {"errors": made}
    return made


STRANGE = ErrorDetail("\ud800", "a\nb\x1b[31m\u202e\udfff", "\ud800" * 400)


def strange() -> list[ShoptetError]:
    """Return every class with texts that cannot be encoded or shown, and data without end."""
    text = "x\ud800\r\nforged: line\x00\u2028"
    fields: dict[str, Any] = {"method": f"GET{text}", "path": text, "url": text}
    return [
        *(
            kind(**fields, status=status, errors=[STRANGE] * 9, body=text * 99, request_id=text, headers={text: text})
            for kind, status in STATUSES.items()
        ),
        PartialFailureError(**fields, data=nested(500), errors=[STRANGE], status=200, request_id=text),
        *(kind(text, sent=True, method=text, path=text) for kind in (TransportError, ConnectError, TimeoutError)),
        AuthFlowError(text, error=text),
        InstallCodeError(text, reason=text, error=text),
        JobFailedError(text, job_id=text, log=text, status=text),
        DecodeError(text, text),
        BadLineError(1, text),
        SchemaDriftError(text, [Drift(model=text, path=text, expected=text, got=text)]),
        ConfigurationError(text, text),
    ]


@pytest.mark.parametrize("error", strange(), ids=lambda error: type(error).__name__)
def test_an_error_is_shown_pickled_and_copied_whatever_it_is_made_of(error: ShoptetError) -> None:
    """C2: texts with lone surrogates, line breaks and control characters; data nested 500 deep."""
    shown = str(error)
    shown.encode()
    assert shown.isprintable()
    repr(error).encode()
    for again in (
        copy.copy(error),
        copy.deepcopy(error),
        *(pickle.loads(pickle.dumps(error, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)),
    ):
        assert type(again) is type(error)
        assert str(again) == shown
        repr(again).encode()
    "".join(traceback.format_exception(error)).encode()


@pytest.mark.parametrize("depth", [1, 40, 500, 5000])
def test_data_that_is_too_deep_for_a_copy_is_named_in_it(depth: int) -> None:
    """C2: the error itself keeps it whole."""
    error = partial()
    error.data = nested(depth)
    again = pickle.loads(pickle.dumps(error))
    if depth <= 40:
        assert again.data == error.data
    else:
        assert again.data in {"<dict, nested more than 60 deep>", "<list, nested more than 60 deep>"}
        assert copy.copy(error).data == again.data
        assert error.data is not again.data


def test_data_that_contains_itself_is_pickled_as_it_is() -> None:
    """C2."""
    loop: list[object] = [1]
    loop += [loop, loop]
    error = partial()
    error.data = loop
    again = pickle.loads(pickle.dumps(error))
    assert again.data[0] == 1
    assert again.data[1] is again.data


def test_a_model_that_holds_deep_data_is_named_in_a_copy() -> None:
    """C2: a model keeps a value of a wrong type as it came."""
    error = partial()
    error.data = models.Brand.from_dict({"name": nested(500)})
    assert copy.deepcopy(error).data == "<Brand, nested more than 60 deep>"
