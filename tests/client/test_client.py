"""What both clients do on real sockets; every test runs once with each."""

import gzip
import json
import zlib
from collections.abc import Callable

import httpx
import pytest

from shoptet_api import (
    ApiError,
    ConfigurationError,
    ConnectError,
    NotFoundError,
    PartialFailureError,
    RateLimitError,
    TimeoutError,  # noqa: A004 (also caught by the built-in's name)
    Timeouts,
    TransportError,
)
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import brands, orders, stocks
from tests.support.callers import Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.sandbox_clients import BRAND, BRAND_NAME, ORDER
from tests.support.servers import closed_port, raw

PRIVATE, ADDON = "shoptet-private-api-token", "shoptet-access-token"


def test_a_call(caller: Caller, sandbox: Sandbox) -> None:
    assert caller.call(orders.GET, (ORDER,), {"include": ["notes"]}).notes is not None
    with pytest.raises(NotFoundError):
        caller.call(orders.GET, ("a/b č",))
    (good, seen) = sandbox.requests.to("orders.get")
    assert (good.method, good.path, good.query) == ("GET", f"/api/orders/{ORDER}", {"include": "notes"})
    assert seen.path == "/api/orders/a%2Fb%20%C4%8D"
    assert seen.token == "private token 2"
    assert PRIVATE in seen.headers
    assert not {ADDON, "authorization"} & seen.headers.keys()
    assert seen.headers["content-type"] == seen.headers["accept"] == "application/json"
    assert seen.headers["user-agent"].startswith("shoptet-api/")
    assert "," not in seen.headers["user-agent"], "there is but one"
    assert seen.content == b""


def test_an_access_token(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    token = sandbox.addon.api_token()
    assert make_caller(base_url=sandbox.url, access_token=token).call(orders.GET, (ORDER,)).code == ORDER
    (seen,) = sandbox.requests
    assert seen.token == "addon token 1"
    assert ADDON in seen.headers
    assert PRIVATE not in seen.headers


def test_a_body(caller: Caller, sandbox: Sandbox) -> None:
    assert caller.call(brands.CREATE, (), {}, {"name": "Pelle"}).name == "Pelle"
    (seen,) = sandbox.requests
    assert seen.method == "POST"
    assert seen.json == {"data": {"name": "Pelle"}}
    assert seen.headers["content-type"] == "application/json"


def test_no_content_a_job_and_a_file(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.delete", status=204)
    caller.call(brands.DELETE, (BRAND,))
    assert (sandbox.requests[-1].method, sandbox.requests[-1].status) == ("DELETE", 204)
    sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
    assert sandbox.jobs.get(caller.call(orders.SNAPSHOT)) is not None
    sandbox.inject("orders.pdf", body=b"%PDF\x00\xff", headers={"Content-Type": "application/pdf"})
    assert caller.call(orders.PDF, (ORDER,)) == b"%PDF\x00\xff"
    assert caller.call(orders.PDF, (ORDER,)).startswith(b"%PDF-")


def test_an_error(caller: Caller, sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError) as caught:
        caller.call(orders.GET, ("1",))
    (seen,) = sandbox.requests
    assert str(caught.value).startswith(f"GET /api/orders/1 answered 404: {seen.codes[0]}: ")
    assert str(caught.value).endswith(f" [request {seen.request_id}]")
    assert caught.value.url == f"{sandbox.url}/api/orders/1"


def test_a_full_bucket(caller: Caller, sandbox: Sandbox) -> None:
    headers = {"Retry-After": "Mon, 01 Jul 2124 12:00:11 GMT", "x-ratelimit-bucket-filling": "200/200"}
    sandbox.inject("orders.get", status=429, headers=headers)
    with pytest.raises(RateLimitError) as caught:
        caller.call(orders.GET, (ORDER,))
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 3600
    assert caught.value.bucket is not None
    assert caught.value.bucket.filling == 200
    assert len(sandbox.requests) == 1, "nothing is sent twice by itself"


def test_a_partial_failure(caller: Caller, sandbox: Sandbox) -> None:
    rows = [{"productCode": "0001/M", "amountChange": -1}, {"productCode": "NO-SUCH", "amountChange": -1}]
    with pytest.raises(PartialFailureError) as caught:
        caller.call(stocks.UPDATE_QUANTITY_MANY, (1,), {}, rows)
    (seen,) = sandbox.requests
    assert seen.json == {"data": rows}
    assert caught.value.errors[0].instance == "NO-SUCH"
    assert caught.value.request_id == seen.request_id


def test_a_redirect_is_not_followed(caller: Caller, sandbox: Sandbox) -> None:
    with Sandbox(products=1, orders=0) as elsewhere:
        sandbox.inject("orders.get", status=301, headers={"Location": f"{elsewhere.url}/api/orders/{ORDER}"})
        with pytest.raises(ApiError) as caught:
            caller.call(orders.GET, (ORDER,))
        assert caught.value.status == 301
        assert len(elsewhere.requests) == 0


def test_a_redirect_is_not_followed_by_a_client_that_would(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    with Sandbox(products=1, orders=0) as elsewhere:
        sandbox.inject("orders.get", status=307, headers={"Location": f"{elsewhere.url}/api/orders/{ORDER}"})
        own = make_caller.own_client(follow_redirects=True)
        with pytest.raises(ApiError):
            make_caller(base_url=sandbox.url, httpx_client=own).call(orders.GET, (ORDER,))
        assert len(elsewhere.requests) == 0
    assert len(sandbox.requests) == 1


def test_the_callers_own_client_is_used_and_not_closed(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    own = make_caller.own_client(headers={"X-Mine": "1", "Content-Type": "text/plain"})
    caller = make_caller(base_url=sandbox.url, httpx_client=own)
    assert caller.call(orders.GET, (ORDER,)).code == ORDER
    (seen,) = sandbox.requests
    assert (seen.headers["x-mine"], seen.headers["content-type"]) == ("1", "application/json")
    caller.close()
    assert not own.is_closed
    with pytest.raises(ConfigurationError, match="is closed"):
        caller.call(orders.GET, (ORDER,))


def test_a_client_for_the_other_way_of_waiting_is_refused(make_caller: MakeCaller) -> None:
    other = httpx.AsyncClient if isinstance(make_caller.own_client(), httpx.Client) else httpx.Client
    with pytest.raises(ConfigurationError, match="httpx_client: expected an httpx"):
        make_caller(httpx_client=other())


def test_a_closed_client_says_so(caller: Caller) -> None:
    caller.call(orders.GET, (ORDER,))
    caller.close()
    caller.close()
    with pytest.raises(ConfigurationError, match="client is closed"):
        caller.call(orders.GET, (ORDER,))


def test_options_make_a_copy_on_the_same_connections(caller: Caller, sandbox: Sandbox) -> None:
    copy = caller.with_options(language="cs", headers={"X-A": "1"}, timeout=5)
    assert caller.shop.things is not copy.shop.things
    for each in (caller, copy, caller):
        each.call(orders.GET, (ORDER,))
    assert [seen.query for seen in sandbox.requests] == [{}, {"language": "cs"}, {}]
    assert [seen.headers.get("x-a") for seen in sandbox.requests] == [None, "1", None]
    assert len({seen.port for seen in sandbox.requests}) == 1
    assert type(copy.shop) is type(caller.shop)
    again = copy.with_options(headers={"X-B": "2"})
    again.call(orders.GET, (ORDER,))
    last = sandbox.requests[-1]
    assert (last.headers["x-a"], last.headers["x-b"], last.query) == ("1", "2", {"language": "cs"})
    copy.close()
    caller.call(orders.GET, (ORDER,))
    with pytest.raises(ConfigurationError, match="timeout"):
        caller.with_options(timeout=-1)


def test_nobody_listens(make_caller: MakeCaller) -> None:
    caller = make_caller(base_url=f"http://127.0.0.1:{closed_port()}")
    with pytest.raises(ConnectError) as caught:
        caller.call(orders.GET, ("1",))
    assert not caught.value.sent
    assert caught.value.retryable
    assert str(caught.value).startswith("GET /api/orders/1: no connection: ")
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


def test_no_such_host(make_caller: MakeCaller) -> None:
    with pytest.raises(ConnectError) as caught:
        make_caller(base_url="https://no-such-host.invalid").call(brands.CREATE, (), {}, {"name": "Pelle"})
    assert not caught.value.sent


def test_no_answer_in_time(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.hold()
    caller = make_caller(base_url=sandbox.url, timeout=Timeouts(read=0.05))
    with pytest.raises(TimeoutError, match=r"timed out \(read, 0.05 s\)") as caught:
        caller.call(brands.CREATE, (), {}, {"name": "Pelle"})
    assert caught.value.sent
    assert not caught.value.retryable


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"data":',
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"da',
        b"this is no HTTP\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
    ],
    ids=["nothing", "half a header", "half a body", "half a chunk", "no HTTP", "no gzip"],
)
def test_an_answer_that_breaks_off(make_caller: MakeCaller, answer: bytes) -> None:
    with raw(answer) as url, pytest.raises(TransportError) as caught:
        make_caller(base_url=url).call(orders.GET, ("1",))
    assert type(caught.value) is TransportError
    assert caught.value.sent
    assert isinstance(caught.value.__cause__, httpx.HTTPError)


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_compressed_answers(caller: Caller, sandbox: Sandbox, coding: str, pack: Callable[[bytes], bytes]) -> None:
    body = json.dumps({"data": {"name": BRAND_NAME}}).encode()
    sandbox.inject("brands.get", body=pack(body), headers={"Content-Encoding": coding})
    assert caller.call(brands.GET, (BRAND,)).name == BRAND_NAME


def test_an_address_that_is_too_long(caller: Caller, sandbox: Sandbox) -> None:
    with pytest.raises(TransportError) as caught:
        caller.call(orders.GET, ("1",), {"language": "x" * 70_000})
    assert not caught.value.sent
    assert len(sandbox.requests) == 0


def test_one_connection_is_enough_for_calls_in_a_row(caller: Caller, sandbox: Sandbox) -> None:
    for _ in range(5):
        caller.call(orders.GET, (ORDER,))
    assert len(sandbox.requests) == 5
    assert len({seen.port for seen in sandbox.requests}) == 1


def test_repr(caller: Caller, sandbox: Sandbox) -> None:
    name = type(caller.shop).__name__
    assert repr(caller.shop) == f"{name}(base_url={sandbox.url!r})"
    assert repr(caller.with_options(language="cs").shop) == f"{name}(base_url={sandbox.url!r}, language='cs')"


def test_what_the_caller_did_wrong_is_told_before_anything_is_sent(caller: Caller, sandbox: Sandbox) -> None:
    for bad in (lambda: caller.call(orders.GET, ("",)), lambda: caller.walk(orders.LIST, {"page": 0})):
        with pytest.raises(ValueError, match=r"^(code|page): "):
            bad()
    assert len(sandbox.requests) == 0
