"""Hooks, deprecations and tracing, for both clients over real sockets."""

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

from shoptet_api import (
    Bucket,
    DeprecationEvent,
    NotFoundError,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    Shoptet,
    watching,
)
from tests.client.callers import GET_PART, GET_THING, LIST_THINGS, TOKEN, Caller
from tests.client.conftest import MakeCaller
from tests.client.misbehaving import FastClock
from tests.client.servers import Server, told
from tests.client.test_secrets import holds_no_token

SUNSET = {"X-Shoptet-Deprecated": "Use the  new one.", "Sunset": "Sat, 31 Jan 2026 23:59:59 GMT"}


@pytest.fixture(autouse=True)
def nothing_told_yet() -> Iterator[None]:
    watching._deprecations.forget()
    yield
    watching._deprecations.forget()


def test_hooks_are_told_of_every_try(make_caller: MakeCaller, server: Server) -> None:
    turns = iter([told(None, status=503)])
    filling = {"X-RateLimit-Bucket-Filling": "12/200", "X-Request-ID": "r-1"}
    server.script = lambda _: next(turns, told({"thing": {}}, headers=filling))
    events: list[object] = []
    caller = make_caller(
        base_url=server.url,
        max_retries=1,
        clock=FastClock(500),
        on_request=events.append,
        on_response=events.append,
        on_retry=events.append,
    )
    caller.call(GET_THING, ("1",), {"language": "cs"})
    asked, refused, retried, again, answered = events
    where = ("GET", "/api/things/1", "getThing")
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
    make_caller: MakeCaller, server: Server, caplog: pytest.LogCaptureFixture, hook: str
) -> None:
    def fail(event: object) -> None:
        raise RuntimeError("the hook's own fault")

    turns = iter([told(None, status=503)])
    server.script = lambda _: next(turns, told({"thing": {"a": 1}}, headers=SUNSET))
    caller = make_caller(base_url=server.url, max_retries=1, clock=FastClock(500), **{hook: fail})
    with pytest.warns(DeprecationWarning, match="getThing"):
        assert caller.call(GET_THING, ("1",)) == {"a": 1}
    failed = [record for record in caplog.records if "the hook for" in record.getMessage()]
    assert failed
    assert all(record.exc_info is not None for record in failed)


def test_a_deprecation_is_told_once_for_each_operation(
    make_caller: MakeCaller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.script = lambda asked: told({"thing": {}}, headers=SUNSET)
    events: list[DeprecationEvent] = []
    caller = make_caller(base_url=server.url, on_deprecation=events.append)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(3):
            caller.call(GET_THING, ("1",))
            caller.call(GET_PART, ("1", 2))
    until = datetime(2026, 1, 31, 23, 59, 59, tzinfo=UTC)
    told_of = [DeprecationEvent("GET", name, "Use the new one.", until) for name in ("getThing", "getPart")]
    assert events == told_of
    said = "the operation getThing is deprecated (Use the new one.), and will be gone on 2026-01-31"
    assert [str(one.message) for one in caught] == [said, said.replace("getThing", "getPart")]
    assert {one.category for one in caught} == {DeprecationWarning}
    lines = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert f"GET /api/things/1: {said}" in lines


def test_the_warning_points_at_the_callers_line(server: Server) -> None:
    server.script = lambda _: told({"brand": {}}, headers=SUNSET)
    with (
        Shoptet(private_token=TOKEN, base_url=server.url) as shop,
        pytest.warns(DeprecationWarning, match="is deprecated") as caught,
    ):
        shop.brands.get("pelle")  # here
    (warning,) = caught
    assert warning.filename == __file__
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    assert lines[warning.lineno - 1].endswith("# here")


def test_a_deprecation_of_which_little_is_said(make_caller: MakeCaller, server: Server) -> None:
    server.script = lambda _: told({"thing": {}}, headers={"X-Shoptet-Deprecated": "", "Sunset": "soon"})
    with pytest.warns(DeprecationWarning, match=r"^the operation getThing is deprecated$"):
        make_caller(base_url=server.url).call(GET_THING, ("1",))


def test_the_log_line_of_a_page(caller: Caller, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.script = lambda _: told({"things": []}, headers={"X-RateLimit-Bucket-Filling": "3/200"})
    with caplog.at_level(logging.DEBUG, "shoptet_api.http"):
        caller.walk(LIST_THINGS, {"status_id": 1}).rows()
    (line,) = [record.getMessage() for record in caplog.records if record.name == "shoptet_api.http"]
    assert re.fullmatch(r"GET /api/things -> 200, request -, \d+ ms, attempt 1, bucket 3/200", line)


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
    server: Server,
    spans: InMemorySpanExporter,
    monkeypatch: pytest.MonkeyPatch,
    proxied: bool,
) -> None:
    """Also of a client that was made before, and each try."""
    if proxied:
        # A proxy for something else: the connections are those of clients of httpx then.
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    turns = iter([told(None, status=503)])
    server.script = lambda asked: next(turns, told({"thing": {}}, status=200 if asked.path.endswith("1") else 404))
    caller = make_caller(base_url=server.url, max_retries=1, clock=FastClock(500))
    caller.call(GET_THING, ("1",), {"language": "cs"})
    with pytest.raises(NotFoundError):
        caller.call(GET_THING, ("2",))
    finished = spans.get_finished_spans()
    statuses = [_attribute(span, "http.status_code", "http.response.status_code") for span in finished]
    assert statuses == [503, 200, 404]
    assert [_attribute(span, "http.method", "http.request.method") for span in finished] == ["GET"] * 3
    assert all("traceparent" in asked.headers for asked in server.asked)
    holds_no_token(*map(shown, finished))
    assert not any("language=cs" in shown(span) for span in finished)


def _attribute(span: ReadableSpan, *names: str) -> Any:
    attributes = span.attributes or {}
    return next(attributes[name] for name in names if name in attributes)


def test_opentelemetry_sees_the_callers_own_client(
    make_caller: MakeCaller, server: Server, spans: InMemorySpanExporter
) -> None:
    server.script = lambda _: told({"thing": {}})
    own = make_caller.own_client()
    make_caller(base_url=server.url, httpx_client=own).call(GET_THING, ("1",), {"language": "cs"})
    (span,) = spans.get_finished_spans()
    holds_no_token(shown(span))
    assert "language=cs" not in shown(span)
