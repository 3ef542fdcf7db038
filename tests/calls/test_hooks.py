"""Hooks, deprecations and tracing, for both clients over real sockets."""

import json
import logging
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from shoptet_api import Bucket, DeprecationEvent, NotFoundError, RequestEvent, ResponseEvent, RetryEvent, Shoptet
from shoptet_api.calls import hooks
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import brands, orders
from tests.support.callers import TOKEN, Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.sandbox_clients import BRAND, ORDER
from tests.support.secret_checks import holds_no_token

FILLING = "X-RateLimit-Bucket-Filling"
UNTIL = datetime(2026, 1, 31, 23, 59, 59, tzinfo=UTC)
SUNSET = {"X-Shoptet-Deprecated": "Use the  new one.", "Sunset": "Sat, 31 Jan 2026 23:59:59 GMT"}


@pytest.fixture(autouse=True)
def nothing_told_yet() -> Iterator[None]:
    hooks._deprecations.forget()
    yield
    hooks._deprecations.forget()


def test_hooks_are_told_of_every_try(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.get", status=503, headers={FILLING: None})
    sandbox.inject("brands.get", headers={FILLING: "12/200", "X-Request-ID": "r-1"})
    events: list[object] = []
    caller = make_caller(
        base_url=sandbox.url,
        max_retries=1,
        clock=FastClock(500),
        on_request=events.append,
        on_response=events.append,
        on_retry=events.append,
    )
    caller.call(brands.GET, (BRAND,), {"language": "cs"})
    asked, refused, retried, again, answered = events
    where = ("GET", f"/api/brands/{BRAND}", "getDetailOfBrand")
    assert asked == RequestEvent(*where, 1)
    assert isinstance(refused, ResponseEvent)
    assert (refused.status, refused.attempt, refused.bucket) == (503, 1, None)
    assert isinstance(retried, RetryEvent)
    assert (retried.attempt, retried.reason) == (1, "status 503")
    assert again == RequestEvent(*where, 2)
    assert isinstance(answered, ResponseEvent)
    assert (answered.status, answered.attempt, answered.request_id) == (200, 2, "r-1")
    assert answered.bucket == Bucket(12, 200)
    assert answered.seconds > 0
    holds_no_token(events)


@pytest.mark.parametrize("hook", ["on_request", "on_response", "on_retry", "on_deprecation"])
def test_a_hook_that_fails_breaks_no_call(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, hook: str
) -> None:
    def fail(event: object) -> None:
        raise RuntimeError("the hook's own fault")

    sandbox.inject("brands.get", status=503)
    sandbox.deprecate("brands.get", UNTIL)
    caller = make_caller(base_url=sandbox.url, max_retries=1, clock=FastClock(500), **{hook: fail})
    with pytest.warns(DeprecationWarning, match="getDetailOfBrand"):
        assert caller.call(brands.GET, (BRAND,)).index_name == BRAND
    failed = [record for record in caplog.records if "the hook for" in record.getMessage()]
    assert failed
    assert all(record.exc_info is not None for record in failed)


def test_a_deprecation_is_told_once_for_each_operation(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.inject(headers=SUNSET, times=6)
    events: list[DeprecationEvent] = []
    caller = make_caller(base_url=sandbox.url, on_deprecation=events.append)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(3):
            caller.call(brands.GET, (BRAND,))
            caller.call(orders.GET, (ORDER,))
    names = ("getDetailOfBrand", "getOrderDetail")
    assert events == [DeprecationEvent("GET", name, "Use the new one.", UNTIL) for name in names]
    said = "the operation getDetailOfBrand is deprecated (Use the new one.), and will be removed on 2026-01-31"
    assert [str(one.message) for one in caught] == [said, said.replace(*names)]
    assert {one.category for one in caught} == {DeprecationWarning}
    lines = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert f"GET /api/brands/{BRAND}: {said}" in lines


def test_a_deprecation_as_the_shop_tells_it(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.deprecate("brands.get", UNTIL)
    events: list[DeprecationEvent] = []
    caller = make_caller(base_url=sandbox.url, on_deprecation=events.append)
    with pytest.warns(DeprecationWarning, match=r"is deprecated \(GET /api/brands/\{code\}\), .* on 2026-01-31$"):
        caller.call(brands.GET, (BRAND,))
    assert [event.sunset for event in events] == [UNTIL]


def test_the_warning_points_at_the_callers_line(sandbox: Sandbox) -> None:
    sandbox.deprecate("brands.get", UNTIL)
    with (
        Shoptet(private_token=TOKEN, base_url=sandbox.url) as shop,
        pytest.warns(DeprecationWarning, match="is deprecated") as caught,
    ):
        shop.brands.get(BRAND)  # here
    (warning,) = caught
    assert warning.filename == __file__
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    assert lines[warning.lineno - 1].endswith("# here")


def test_a_deprecation_of_which_little_is_said(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.get", headers={"X-Shoptet-Deprecated": "", "Sunset": "soon"})
    with pytest.warns(DeprecationWarning, match=r"^the operation getDetailOfBrand is deprecated$"):
        caller.call(brands.GET, (BRAND,))


def test_the_log_line_of_a_page(caller: Caller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.inject("orders.list", headers={FILLING: "3/200"})
    with caplog.at_level(logging.DEBUG, "shoptet_api.http"):
        caller.walk(orders.LIST, {"status_id": 1}).rows()
    (line,) = [record.getMessage() for record in caplog.records if record.name == "shoptet_api.http"]
    request = sandbox.requests[-1].request_id
    assert re.fullmatch(rf"GET /api/orders -> 200, request {request}, \d+ ms, attempt 1, bucket 3/200", line)
    paginator = {"totalCount": 0, "page": 1, "pageCount": 1, "itemsOnPage": 0, "itemsPerPage": 50}
    empty = json.dumps({"data": {"orders": [], "paginator": paginator}}).encode()
    sandbox.inject("orders.list", body=empty, headers={"X-Request-ID": None})
    with caplog.at_level(logging.DEBUG, "shoptet_api.http"):
        caller.walk(orders.LIST, {"status_id": 1}).rows()
    assert "GET /api/orders -> 200, request -, " in caplog.text


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor = HTTPXClientInstrumentor()
    instrumentor.instrument(tracer_provider=provider)
    try:
        yield exporter
    finally:
        instrumentor.uninstrument()
        provider.shutdown()


def shown(span: ReadableSpan) -> str:
    return f"{span.name} {dict(span.attributes or {})} {span.events} {span.status.description}"


@pytest.mark.parametrize("proxied", [False, True])
def test_opentelemetry_sees_every_request(
    make_caller: MakeCaller,
    sandbox: Sandbox,
    spans: InMemorySpanExporter,
    monkeypatch: pytest.MonkeyPatch,
    proxied: bool,
) -> None:
    """Also of a client that was made before, and each try."""
    if proxied:
        # A proxy for something else: the connections are those of clients of httpx then.
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    sandbox.inject("brands.get", status=503)
    caller = make_caller(base_url=sandbox.url, max_retries=1, clock=FastClock(500))
    caller.call(brands.GET, (BRAND,), {"language": "cs"})
    with pytest.raises(NotFoundError):
        caller.call(brands.GET, ("nobody",))
    finished = spans.get_finished_spans()
    statuses = [_attribute(span, "http.status_code", "http.response.status_code") for span in finished]
    assert statuses == [503, 200, 404]
    assert [_attribute(span, "http.method", "http.request.method") for span in finished] == ["GET"] * 3
    assert all("traceparent" in asked.headers for asked in sandbox.requests)
    holds_no_token(*map(shown, finished))
    assert not any("language=cs" in shown(span) for span in finished)


def _attribute(span: ReadableSpan, *names: str) -> Any:
    attributes = span.attributes or {}
    return next(attributes[name] for name in names if name in attributes)


def test_opentelemetry_sees_the_callers_own_client(
    make_caller: MakeCaller, sandbox: Sandbox, spans: InMemorySpanExporter
) -> None:
    own = make_caller.own_client()
    caller = make_caller(base_url=sandbox.url, httpx_client=own)
    caller.call(brands.GET, (BRAND,), {"language": "cs"})
    (span,) = spans.get_finished_spans()
    holds_no_token(shown(span))
    # The caller's transport gets the whole address, and so does what traces it.
    assert "language=cs" in shown(span)
