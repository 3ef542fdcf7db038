"""The requests that httpx sees: the whole address for transports, none of its query in logs and reprs; no cookies."""

import asyncio
import logging
from typing import Any, Final

import httpx
import pytest

from shoptet_api import AsyncShoptet, LocalLimits, Shoptet, TransportError
from tests.support.callers import TOKEN, result_of
from tests.support.client_fixtures import MakeCaller
from tests.support.misbehaving import OK, misbehaving, says
from tests.support.secret_checks import everything_about

QUERY: Final = {"signature": "planted-signature"}
ANSWER: Final = b'{"data":{"a":1}}'
BASE: Final = "https://api.example"


class Seen:
    """A transport of the caller's, for both clients: keeps requests, and answers by a function."""

    def __init__(self, answer: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer: httpx.Response = self._answer(request)
        return answer


def good(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=ANSWER, headers={"Content-Type": "application/json"})


def with_cookies(request: httpx.Request) -> httpx.Response:
    answer = good(request)
    answer.headers["Set-Cookie"] = "session=planted; Path=/"
    return answer


def test_a_transport_of_the_callers_sees_the_whole_address(
    make_caller: MakeCaller, caplog: pytest.LogCaptureFixture
) -> None:
    """F1: one that calls by `str(request.url)`, or keeps responses under it, needs the query."""
    seen = Seen(good)
    own = make_caller.own_client(transport=httpx.MockTransport(seen))
    caller = make_caller(base_url=BASE, httpx_client=own)
    with caplog.at_level(logging.DEBUG):
        result_of(caller, caller.shop.request("GET", "/api/eshop", query=QUERY))
    (request,) = seen.requests
    assert str(request.url) == f"{BASE}/api/eshop?signature=planted-signature"
    assert request.url == httpx.URL(f"{BASE}/api/eshop?signature=planted-signature")
    assert f"{request.url!r}" == f"URL('{BASE}/api/eshop?…')"
    assert repr(request) == f"<Request('GET', '{BASE}/api/eshop?…')>"
    (record,) = [record for record in caplog.records if record.name == "httpx"]
    assert record.getMessage() == f'HTTP Request: GET {BASE}/api/eshop?… "HTTP/1.1 200 OK"'
    assert "planted" not in f"{vars(record)!r}"


def test_requests_of_others_are_logged_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    """F1: only this package's requests lose their query in the log."""
    with caplog.at_level(logging.INFO), httpx.Client(transport=httpx.MockTransport(good)) as client:
        client.get("https://other.example/a?b=c")
    assert "https://other.example/a?b=c" in caplog.text


def test_cookies_are_neither_kept_nor_sent(make_caller: MakeCaller) -> None:
    """E6: a second shop over one client of httpx would send those of the first."""
    seen = Seen(with_cookies)
    own = make_caller.own_client(transport=httpx.MockTransport(seen), cookies={"mine": "1"})
    for token in ("first", "second"):
        caller = make_caller(base_url=BASE, httpx_client=own, private_token=token)
        for _ in range(2):
            result_of(caller, caller.shop.request("GET", "/api/eshop"))
    assert [request.headers.get("cookie") for request in seen.requests] == [None] * 4
    assert {cookie.name for cookie in own.cookies.jar} == {"mine"}, "the caller's own stay"


def test_a_cookie_header_of_the_callers_is_sent(make_caller: MakeCaller) -> None:
    seen = Seen(good)
    own = make_caller.own_client(transport=httpx.MockTransport(seen), headers={"Cookie": "gateway=1"})
    caller = make_caller(base_url=BASE, httpx_client=own)
    result_of(caller, caller.shop.request("GET", "/api/eshop"))
    assert seen.requests[0].headers["cookie"] == "gateway=1"


def test_own_connections_keep_no_cookies(make_caller: MakeCaller) -> None:
    """E6."""
    answer = (
        OK
        + b"Connection: close\r\nSet-Cookie: session=planted; Path=/\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)
        + ANSWER
    )
    with misbehaving(says(answer)) as server:
        caller = make_caller(base_url=server.url)
        for _ in range(2):
            result_of(caller, caller.shop.request("GET", "/api/eshop"))
    assert not any(b"cookie" in request.lower() for request in server.requests)


@pytest.mark.parametrize("error", [UnicodeError("label empty or too long"), httpx.InvalidURL("planted host")])
def test_foreign_errors_about_a_host_are_wrapped(make_caller: MakeCaller, error: Exception) -> None:
    """E3."""

    def fail(request: httpx.Request) -> httpx.Response:
        held = dict(request.headers)
        assert held
        raise error

    own = make_caller.own_client(transport=httpx.MockTransport(Seen(fail)))
    caller = make_caller(base_url=BASE, httpx_client=own, max_retries=3)
    with pytest.raises(TransportError, match="nothing was sent") as caught:
        result_of(caller, caller.shop.request("GET", "/api/eshop"))
    assert not caught.value.retryable
    assert TOKEN not in everything_about(caught.value)


def interrupted(request: httpx.Request) -> httpx.Response:
    """Hold the token in a local variable, as every HTTP library does."""
    held = dict(request.headers)
    assert held
    raise KeyboardInterrupt


def test_an_interrupt_holds_no_token() -> None:
    """E3: its traceback ends where the request was handed over."""
    own = httpx.Client(transport=httpx.MockTransport(interrupted))
    with own, Shoptet(private_token=TOKEN, base_url=BASE, httpx_client=own, limits=LocalLimits()) as shop:
        with pytest.raises(KeyboardInterrupt) as caught:
            shop.request("GET", "/api/eshop")
        assert TOKEN not in everything_about(caught.value)


def test_a_cancelled_task_holds_no_token() -> None:
    """E3."""

    async def main() -> BaseException | None:
        async def wait(request: httpx.Request) -> httpx.Response:
            held = dict(request.headers)
            assert held
            await asyncio.Event().wait()
            raise AssertionError

        async with httpx.AsyncClient(transport=httpx.MockTransport(wait)) as own:
            shop = AsyncShoptet(private_token=TOKEN, base_url=BASE, httpx_client=own, limits=LocalLimits())
            task = asyncio.create_task(shop.request("GET", "/api/eshop"))
            await asyncio.sleep(0.05)
            task.cancel()
            try:
                await task
            except asyncio.CancelledError as error:
                return error
        return None

    error = asyncio.run(main())
    assert error is not None
    assert TOKEN not in everything_about(error)
