"""What both clients do on real sockets; every test runs once with each."""

import gzip
import json
import zlib

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
from tests.client.callers import (
    CREATE_THING,
    DELETE_THING,
    GET_THING,
    LIST_THINGS,
    PDF,
    SNAPSHOT,
    TOKEN,
    UPDATE_THINGS,
    Caller,
)
from tests.client.conftest import MakeCaller
from tests.client.servers import Server, Told, closed_port, raw, running, told

THING = {"code": "1"}


def test_a_call(caller: Caller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    assert caller.call(GET_THING, ("a/b č",), {"include": ["notes"]}) == THING
    asked = server.last
    assert (asked.method, asked.path, asked.query) == ("GET", "/api/things/a%2Fb%20%C4%8D", [("include", "notes")])
    assert asked.headers["Shoptet-Private-API-Token"] == TOKEN
    assert asked.headers["Shoptet-Access-Token"] is None
    assert asked.headers["Authorization"] is None
    assert asked.headers.get_all("Content-Type") == ["application/json"]
    assert asked.headers.get_all("Accept") == ["application/json"]
    assert (asked.headers.get_all("User-Agent") or [""])[0].startswith("shoptet-api/")
    assert asked.body == b""


def test_an_access_token(make_caller: MakeCaller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    make_caller(base_url=server.url, access_token=TOKEN).call(GET_THING, ("1",))
    assert server.last.headers["Shoptet-Access-Token"] == TOKEN
    assert server.last.headers["Shoptet-Private-API-Token"] is None


def test_a_body(caller: Caller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING}, status=201)
    assert caller.call(CREATE_THING, (), {}, {"name": "Pelle"}) == THING
    assert server.last.method == "POST"
    assert server.last.json() == {"data": {"name": "Pelle"}}
    assert server.last.headers.get_all("Content-Type") == ["application/json"]


def test_no_content_a_job_and_a_file(caller: Caller, server: Server) -> None:
    server.script = lambda _: Told(status=204)
    caller.call(DELETE_THING, ("1",))
    assert server.last.method == "DELETE"
    server.script = lambda _: told({"jobId": "job-1"}, status=202)
    assert caller.call(SNAPSHOT) == "job-1"
    server.script = lambda _: Told(b"%PDF\x00\xff", headers={"Content-Type": "application/pdf"})
    assert caller.call(PDF, ("1",)) == b"%PDF\x00\xff"


def test_an_error(caller: Caller, server: Server) -> None:
    server.script = lambda _: told(None, status=404, errors=[{"errorCode": "thing-not-found", "message": "No."}])
    with pytest.raises(NotFoundError) as caught:
        caller.call(GET_THING, ("1",))
    assert str(caught.value) == "GET /api/things/1 answered 404: thing-not-found: No. [request request-1]"
    assert caught.value.url == f"{server.url}/api/things/1"


def test_a_full_bucket(caller: Caller, server: Server) -> None:
    headers = {"Retry-After": "Mon, 01 Jul 2124 12:00:11 GMT", "x-ratelimit-bucket-filling": "200/200"}
    server.script = lambda _: told(None, status=429, headers=headers)
    with pytest.raises(RateLimitError) as caught:
        caller.call(GET_THING, ("1",))
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 3600
    assert caught.value.bucket is not None
    assert caught.value.bucket.filling == 200
    assert len(server.asked) == 1, "nothing is sent twice by itself"


def test_a_partial_failure(caller: Caller, server: Server) -> None:
    server.script = lambda _: told(None, errors=[{"errorCode": "unknown-product", "instance": "data[1]"}])
    with pytest.raises(PartialFailureError) as caught:
        caller.call(UPDATE_THINGS, (), {}, [{"code": "1"}, {"code": "2"}])
    assert caught.value.errors[0].instance == "data[1]"
    assert caught.value.request_id == "request-1"


def test_a_redirect_is_not_followed(caller: Caller, server: Server) -> None:
    with running() as elsewhere:
        server.script = lambda _: Told(status=301, headers={"Location": f"{elsewhere.url}/api/things/1"})
        with pytest.raises(ApiError) as caught:
            caller.call(GET_THING, ("1",))
        assert caught.value.status == 301
        assert elsewhere.asked == []


def test_a_redirect_is_not_followed_by_a_client_that_would(make_caller: MakeCaller, server: Server) -> None:
    with running() as elsewhere:
        server.script = lambda _: Told(status=307, headers={"Location": f"{elsewhere.url}/api/things/1"})
        own = make_caller.own_client(follow_redirects=True)
        with pytest.raises(ApiError):
            make_caller(base_url=server.url, httpx_client=own).call(GET_THING, ("1",))
        assert elsewhere.asked == []


def test_the_callers_own_client_is_used_and_not_closed(make_caller: MakeCaller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    own = make_caller.own_client(headers={"X-Mine": "1", "Content-Type": "text/plain"})
    caller = make_caller(base_url=server.url, httpx_client=own)
    assert caller.call(GET_THING, ("1",)) == THING
    assert server.last.headers["X-Mine"] == "1"
    assert server.last.headers.get_all("Content-Type") == ["application/json"]
    caller.close()
    assert not own.is_closed
    with pytest.raises(ConfigurationError, match="is closed"):
        caller.call(GET_THING, ("1",))


def test_a_client_for_the_other_way_of_waiting_is_refused(make_caller: MakeCaller) -> None:
    other = httpx.AsyncClient if isinstance(make_caller.own_client(), httpx.Client) else httpx.Client
    with pytest.raises(ConfigurationError, match="httpx_client is of type"):
        make_caller(httpx_client=other())


def test_a_closed_client_says_so(caller: Caller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    caller.call(GET_THING, ("1",))
    caller.close()
    caller.close()
    with pytest.raises(ConfigurationError, match="client is closed"):
        caller.call(GET_THING, ("1",))


def test_options_make_a_copy_on_the_same_connections(caller: Caller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    copy = caller.with_options(language="cs", headers={"X-A": "1"}, timeout=5)
    assert caller.shop.things is not copy.shop.things
    for each in (caller, copy, caller):
        each.call(GET_THING, ("1",))
    assert [asked.query for asked in server.asked] == [[], [("language", "cs")], []]
    assert [asked.headers["X-A"] for asked in server.asked] == [None, "1", None]
    assert len({asked.port for asked in server.asked}) == 1
    assert type(copy.shop) is type(caller.shop)
    again = copy.with_options(headers={"X-B": "2"})
    again.call(GET_THING, ("1",))
    assert (server.last.headers["X-A"], server.last.headers["X-B"]) == ("1", "2")
    assert server.last.query == [("language", "cs")]
    copy.close()
    caller.call(GET_THING, ("1",))
    with pytest.raises(ConfigurationError, match="timeout"):
        caller.with_options(timeout=-1)


def test_nobody_listens(make_caller: MakeCaller) -> None:
    caller = make_caller(base_url=f"http://127.0.0.1:{closed_port()}")
    with pytest.raises(ConnectError) as caught:
        caller.call(GET_THING, ("1",))
    assert not caught.value.sent
    assert caught.value.retryable
    assert str(caught.value).startswith("GET /api/things/1: no connection: ")
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


def test_no_such_host(make_caller: MakeCaller) -> None:
    with pytest.raises(ConnectError) as caught:
        make_caller(base_url="http://no-such-host.invalid").call(CREATE_THING, (), {}, {})
    assert not caught.value.sent


def test_no_answer_in_time(make_caller: MakeCaller) -> None:
    with raw(b"", linger=5) as url:
        caller = make_caller(base_url=url, timeout=Timeouts(read=0.05))
        with pytest.raises(TimeoutError, match=r"timed out \(read, 0.05 s\)") as caught:
            caller.call(CREATE_THING, (), {}, {})
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
        make_caller(base_url=url).call(GET_THING, ("1",))
    assert type(caught.value) is TransportError
    assert caught.value.sent
    assert isinstance(caught.value.__cause__, httpx.HTTPError)


def test_compressed_answers(caller: Caller, server: Server) -> None:
    body = json.dumps({"data": {"thing": THING}}).encode()
    for coding, content in (("gzip", gzip.compress(body)), ("deflate", zlib.compress(body))):
        headers = {"Content-Type": "application/json", "Content-Encoding": coding}
        server.script = lambda _, content=content, headers=headers: Told(content, headers=headers)  # type: ignore[misc]
        assert caller.call(GET_THING, ("1",)) == THING


def test_an_address_that_is_too_long(caller: Caller, server: Server) -> None:
    with pytest.raises(TransportError) as caught:
        caller.call(GET_THING, ("1",), {"language": "x" * 70_000})
    assert not caught.value.sent
    assert server.asked == []


def test_one_connection_is_enough_for_calls_in_a_row(caller: Caller, server: Server) -> None:
    server.script = lambda _: told({"thing": THING})
    for _ in range(5):
        caller.call(GET_THING, ("1",))
    assert len({asked.port for asked in server.asked}) == 1


def test_repr(caller: Caller, server: Server) -> None:
    name = type(caller.shop).__name__
    assert repr(caller.shop) == f"{name}(base_url={server.url!r})"
    assert repr(caller.with_options(language="cs").shop) == f"{name}(base_url={server.url!r}, language='cs')"


def test_what_the_caller_did_wrong_is_told_before_anything_is_sent(caller: Caller, server: Server) -> None:
    for bad in (lambda: caller.call(GET_THING, ("",)), lambda: caller.walk(LIST_THINGS, {"page": 0})):
        with pytest.raises(ValueError, match=r"^(code|page): "):
            bad()
    assert server.asked == []
