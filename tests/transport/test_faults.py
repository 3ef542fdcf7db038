"""What servers do wrong, and what both clients make of it: the right error, or the next try."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from shoptet_api import (
    ApiError,
    ConnectError,
    DecodeError,
    Drift,
    MaintenanceError,
    PartialFailureError,
    RateLimitError,
    ResponseTooLargeError,
    RetryEvent,
    ServerError,
    TimeoutError as CallTimeoutError,
    TransportError,
    UnprocessableError,
)
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import brands, orders
from shoptet_generated.runtime import UNSET
from tests.support.callers import Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.made_up_operations import CREATE_THING, GET_THING, PDF
from tests.support.misbehaving import GOOD, OK, drips, in_turn, misbehaving, resets_after, says
from tests.support.sandbox_clients import BRAND, BRAND_NAME, ORDER
from tests.support.servers import closed_port

FAST = 500.0
THING = json.dumps({"data": {"thing": {"text": "x" * 10_000}}}).encode()
BRAND_BODY = json.dumps({"data": {"name": "x" * 10_000}}).encode()
PELLE = {"name": "Pelle"}


def packed(content: bytes) -> bytes:
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(content)
    return head + content


def corrupt(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes(255 - byte for byte in content[middle : middle + 8]) + content[middle + 8 :]


def test_refused(make_caller: MakeCaller) -> None:
    caller = make_caller(base_url=f"http://127.0.0.1:{closed_port()}", max_retries=2, clock=FastClock(FAST))
    with pytest.raises(ConnectError, match="nothing was sent") as caught:
        caller.call(CREATE_THING, (), {}, {})
    assert not caught.value.sent
    assert caught.value.__notes__ == ["not tried again: after 3 tries"]


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\nContent-Le", OK + b"Content-Length: 50\r\n\r\n", GOOD[:-5]])
def test_reset(make_caller: MakeCaller, said: bytes) -> None:
    """Before the headers, in them, after them and in the body: a read is repeated, a write is not."""
    with misbehaving(in_turn(resets_after(said), resets_after(said), says(GOOD))) as server:
        caller = make_caller(base_url=server.url, max_retries=2, clock=FastClock(FAST))
        with pytest.raises(TransportError, match="may have reached the shop") as caught:
            caller.call(CREATE_THING, (), {}, {})
        assert type(caught.value) is TransportError
        assert caught.value.sent
        assert caller.call(GET_THING, ("1",)) == {"a": 1}
        assert [request[:4] for request in server.requests] == [b"POST", b"GET ", b"GET "]


@pytest.mark.parametrize(
    "answer",
    [
        GOOD[:-10],
        GOOD.replace(b"Content-Length: 27", b"Content-Length: 28"),
        GOOD.replace(b"Content-Length: 27", b"Content-Length: many"),
        OK + b'Transfer-Encoding: chunked\r\n\r\n1b\r\n{"data":{"thing":{"a":1}}}\n\r\n',
        packed(corrupt(gzip.compress(THING))),
        packed(gzip.compress(THING)[:-20]),
        packed(gzip.compress(THING)[:-8]),
    ],
    ids=[
        "half a body",
        "more announced",
        "nonsense announced",
        "no last chunk",
        "corrupt gzip",
        "truncated gzip",
        "no checksum",
    ],
)
def test_an_answer_that_is_not_whole(make_caller: MakeCaller, answer: bytes) -> None:
    with misbehaving(in_turn(says(answer), says(answer), says(GOOD))) as server:
        caller = make_caller(base_url=server.url, max_retries=2, clock=FastClock(FAST))
        with pytest.raises(TransportError) as caught:
            caller.call(CREATE_THING, (), {}, {})
        assert caught.value.sent
        assert caller.call(GET_THING, ("1",)) == {"a": 1}


def test_less_announced_than_comes(make_caller: MakeCaller) -> None:
    answer = GOOD.replace(b"Connection: close\r\nContent-Length: 27", b"Content-Length: 20")
    with misbehaving(says(answer)) as server, pytest.raises(DecodeError, match="cut short") as caught:
        make_caller(base_url=server.url).call(GET_THING, ("1",))
    assert str(caught.value).startswith("GET /api/things/1 answered 200")


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [
        (204, None, "answered 204, but the response is empty"),
        (200, b"", "answered 200, but the response is empty"),
        (200, b'{"data":"\xff\xfe\xe9 "}\n', "not UTF-8"),
        (200, b"<html>Log in</html>", "HTML or XML"),
        (200, BRAND_BODY[:-20], "cut short"),
    ],
    ids=["204", "nothing", "UTF-8", "HTML", "cut"],
)
def test_an_answer_that_is_no_json(
    caller: Caller, sandbox: Sandbox, status: int, body: bytes | None, fault: str
) -> None:
    sandbox.inject("brands.get", status=status, body=body, headers={"Content-Type": "application/json"})
    with pytest.raises(DecodeError, match=fault) as caught:
        caller.call(brands.GET, (BRAND,))
    assert str(caught.value).startswith(f"GET /api/brands/{BRAND} answered {status}")


def test_a_file_whose_packing_is_cut_short(make_caller: MakeCaller) -> None:
    answer = packed(gzip.compress(THING)[:-20]).replace(b"application/json", b"application/pdf")
    with misbehaving(says(answer)) as server, pytest.raises(TransportError, match="cut short") as caught:
        make_caller(base_url=server.url).call(PDF, ("1",))
    assert caught.value.sent


@pytest.mark.parametrize("first", [0, 20, len(GOOD) - 20], ids=["status line", "headers", "body"])
def test_a_slow_drip_ends_with_the_deadline(make_caller: MakeCaller, first: int) -> None:
    with misbehaving(drips(GOOD, first)) as server:
        caller = make_caller(base_url=server.url, deadline=0.15, max_retries=5)
        with pytest.raises(CallTimeoutError, match=r"the call's deadline of 0\.15 s has passed") as caught:
            caller.call(GET_THING, ("1",))
    assert caught.value.sent
    assert len(server.requests) == 1


def test_a_slow_drip_that_ends_in_time_is_an_answer(make_caller: MakeCaller) -> None:
    with misbehaving(drips(GOOD, len(GOOD) - 10, 0.001)) as server:
        assert make_caller(base_url=server.url).call(GET_THING, ("1",)) == {"a": 1}


def test_html_of_a_proxy(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    page = b"<html>\n<h1>502 Bad Gateway</h1></html>"
    sandbox.inject(status=502, body=page, times=100)
    caller = make_caller(base_url=sandbox.url, max_retries=1, clock=FastClock(FAST))
    for call, tries in ((brands.CREATE, 1), (brands.DELETE, 2), (brands.GET, 2)):
        sandbox.requests.clear()
        path, body = ((), PELLE) if call is brands.CREATE else ((BRAND,), UNSET)
        with pytest.raises(ServerError, match=r"answered 502: <html> <h1>502 Bad Gateway</h1></html>") as caught:
            caller.call(call, path, {}, body)
        assert caught.value.body == page.decode()
        assert len(sandbox.requests) == tries


def test_a_redirect_takes_no_token_elsewhere(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    with Sandbox(products=1, orders=0) as elsewhere:
        location = {"Location": f"{elsewhere.url}/api/brands/{BRAND}"}
        sandbox.inject("brands.get", status=301, headers=location, times=2)
        for own in (None, make_caller.own_client(follow_redirects=True)):
            caller = make_caller(base_url=sandbox.url, httpx_client=own, max_retries=3)
            with pytest.raises(ApiError) as caught:
                caller.call(brands.GET, (BRAND,))
            assert caught.value.status == 301
        assert len(elsewhere.requests) == 0
    assert [seen.token for seen in sandbox.requests] == ["private token 2"] * 2


@pytest.mark.parametrize("headers", [{}, {"Content-Length": None}], ids=["announced", "in chunks"])
def test_an_answer_that_is_too_long(make_caller: MakeCaller, sandbox: Sandbox, headers: dict[str, str | None]) -> None:
    sandbox.inject("brands.get", body=BRAND_BODY, headers=headers, times=2)
    caller = make_caller(base_url=sandbox.url, max_response_bytes=10_000, max_retries=3)
    with pytest.raises(ResponseTooLargeError, match="longer than the 10,000 bytes") as caught:
        caller.call(brands.GET, (BRAND,))
    assert "max_response_bytes" in str(caught.value)
    assert len(sandbox.requests) == 1
    caller = make_caller(base_url=sandbox.url, max_response_bytes=len(BRAND_BODY))
    assert caller.call(brands.GET, (BRAND,)).name == "x" * 10_000


def test_errors_as_a_string(caller: Caller, sandbox: Sandbox) -> None:
    wrong = b'{"data":null,"errors":"Wrong","metadata":{"requestId":"r-1"}}'
    sandbox.inject("brands.get", status=422, body=wrong)
    sandbox.inject("brands.delete", body=wrong)
    with pytest.raises(UnprocessableError, match="answered 422: Wrong"):
        caller.call(brands.GET, (BRAND,))
    with pytest.raises(PartialFailureError, match="Wrong"):
        caller.call(brands.DELETE, (BRAND,))


@pytest.mark.parametrize("body", [b"{}", b'{"errors":null}', b'{"data":null}', b'{"data":{}}'])
def test_data_missing(make_caller: MakeCaller, sandbox: Sandbox, body: bytes) -> None:
    sandbox.inject(body=body, times=2)
    """Case A4: a result that is missing is an error; a write that promises no result needs none."""
    drifts: list[Drift] = []
    caller = make_caller(base_url=sandbox.url, on_drift=drifts.append)
    with pytest.raises(DecodeError, match=f"/api/orders/{ORDER} answered 200, but the response does not contain"):
        caller.call(orders.GET, (ORDER,))
    assert caller.call(brands.DELETE, (BRAND,)) is None


def waited(make_caller: MakeCaller, sandbox: Sandbox, headers: dict[str, str], **options: object) -> list[RetryEvent]:
    """How a call waits that is refused once with these headers."""
    events: list[RetryEvent] = []
    sandbox.inject("brands.create", status=429, headers=headers)
    options = {"max_retries": 3, "clock": FastClock(FAST), **options}
    caller = make_caller(base_url=sandbox.url, on_retry=events.append, **options)
    assert caller.call(brands.CREATE, (), {}, PELLE).name == "Pelle"
    return events


def test_429_without_retry_after(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    (event,) = waited(make_caller, sandbox, {})
    assert isinstance(event.error, RateLimitError)
    assert event.error.retry_after is None
    assert 0.25 <= event.seconds <= 0.5


def test_retry_after_in_the_past(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    (event,) = waited(make_caller, sandbox, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})
    assert 0.1 <= event.seconds <= 0.6
    assert event.reason == "status 429, Retry-After"


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_the_servers_clock_is_a_day_off(make_caller: MakeCaller, sandbox: Sandbox, days: int) -> None:
    now = datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)
    until = format_datetime(now + timedelta(seconds=20), usegmt=True)
    sandbox.inject("brands.get", status=429, headers={"Date": format_datetime(now, usegmt=True), "Retry-After": until})
    events: list[RetryEvent] = []
    caller = make_caller(base_url=sandbox.url, max_retries=1, clock=FastClock(FAST), on_retry=events.append)
    assert caller.call(brands.GET, (BRAND,)).name == BRAND_NAME
    assert 20 <= events[0].seconds <= 21


def test_retry_after_an_hour_ahead(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.get", status=429, retry_after=3600)
    with pytest.raises(RateLimitError) as caught:
        make_caller(base_url=sandbox.url, max_retries=3).call(brands.GET, (BRAND,))
    assert caught.value.retry_after == 3600
    assert len(sandbox.requests) == 1
    (note,) = caught.value.__notes__
    assert note.startswith("not tried again: the next try would be in 360")  # up to a second more, by chance
    assert "deadline is in" in note


def test_retry_after_an_hour_ahead_for_who_has_the_time(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    (event,) = waited(make_caller, sandbox, {"Retry-After": "3600"}, deadline=100_000.0, clock=FastClock(20_000.0))
    assert event.seconds >= 3600


def test_maintenance_is_waited_for(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.create", status=503, retry_after=30)
    events: list[RetryEvent] = []
    caller = make_caller(base_url=sandbox.url, max_retries=1, clock=FastClock(FAST), on_retry=events.append)
    assert caller.call(brands.CREATE, (), {}, PELLE).name == "Pelle"
    assert isinstance(events[0].error, MaintenanceError)
    assert events[0].seconds >= 30
