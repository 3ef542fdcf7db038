"""A token planted in calls that fail in every way, with every logger at DEBUG: no record has it, no error, no frame."""

import logging
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import pytest

from shoptet_api import BadRequestError, LocalLimits, ShoptetError, TimeoutError as CallTimeoutError
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Headers, Request
from shoptet_api.timeouts import Timeouts
from shoptet_generated.operations import brands
from shoptet_generated.runtime import UNSET
from tests.support.callers import TOKEN, Caller, result_of
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.made_up_operations import GET_THING
from tests.support.misbehaving import GOOD, Behaviour, drips, misbehaving, resets_after, says
from tests.support.network import certified
from tests.support.sandbox_clients import BRAND
from tests.support.secret_checks import check, everything_about, holds_no_token

FAULTS: Final[dict[str, dict[str, Any]]] = {
    "good": {},
    "reset": {"cut": "before-headers"},
    "no body": {"cut": "after-headers"},
    "half a body": {"cut": "mid-body"},
    "no JSON": {"body": b"abc"},
    "no gzip": {"body": b"abc", "headers": {"Content-Encoding": "gzip"}},
    "too long": {"body": b"x" * 200_000},
    "busy, then good": {"status": 503},
    "deprecated": {"headers": {"X-Shoptet-Deprecated": "yes"}},
}
BEHAVIOURS: Final[dict[str, Behaviour]] = {
    "reset in the headers": resets_after(b"HTTP/1.1 200 OK\r\nCont"),
    "drip": drips(GOOD, 20),
}


def check_records(records: list[logging.LogRecord]) -> None:
    formatter = logging.Formatter("%(name)s %(message)s")
    assert records
    for record in records:
        holds_no_token(formatter.format(record), record.msg, record.args, vars(record))
        if record.exc_info and record.exc_info[1] is not None:
            holds_no_token(everything_about(record.exc_info[1]))


def call_watched(make_caller: MakeCaller, url: str, records: list[logging.LogRecord], *, owned: bool) -> None:
    """Make a read and a write, and look for the token in all that is told of them."""
    events: list[object] = []
    caller = make_caller(
        base_url=url,
        httpx_client=make_caller.own_client() if owned else None,
        max_retries=1,
        max_response_bytes=100_000,
        # A second and a half: a drip ends with it, and on a busy machine every request is on its way by then.
        deadline=150.0,
        clock=FastClock(100),
        on_request=events.append,
        on_response=events.append,
        on_retry=events.append,
    )
    for operation, path, body in ((brands.GET, (BRAND,), UNSET), (brands.CREATE, (), {"name": "Pelle"})):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                caller.call(operation, path, {"language": "planted-query"} if path else {}, body)
            except ShoptetError as error:
                check(error)
    check_records(records)
    holds_no_token(events)
    assert events
    assert not any("planted-query" in f"{record.getMessage()}{record.args!r}" for record in records)


owned_too = pytest.mark.parametrize("owned", [False, True], ids=["ours", "the caller's own"])


@owned_too
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_calls(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, fault: dict[str, Any], owned: bool
) -> None:
    for operation in ("brands.get", "brands.create") if fault else ():
        sandbox.inject(operation, **fault)
    with caplog.at_level(logging.DEBUG):
        call_watched(make_caller, sandbox.url, caplog.records, owned=owned)
    assert {seen.token for seen in sandbox.requests} == {"private token 2"}
    assert not sandbox.faults.waiting()


@owned_too
@pytest.mark.parametrize("behave", BEHAVIOURS.values(), ids=BEHAVIOURS.keys())
def test_calls_whose_answers_are_broken(
    make_caller: MakeCaller, caplog: pytest.LogCaptureFixture, behave: Behaviour, owned: bool
) -> None:
    with caplog.at_level(logging.DEBUG), misbehaving(behave) as server:
        call_watched(make_caller, server.url, caplog.records, owned=owned)
    assert TOKEN.encode() in server.requests[0]


def test_a_certificate_that_nobody_vouches_for(
    make_caller: MakeCaller, caplog: pytest.LogCaptureFixture, tmp_path: Any
) -> None:
    with caplog.at_level(logging.DEBUG), misbehaving(says(GOOD), certified(tmp_path).context) as server:
        with pytest.raises(ShoptetError) as caught:
            make_caller(base_url=server.url).call(GET_THING, ("1",))
        check(caught.value)
    check_records(caplog.records)
    assert server.requests == []


def test_waits(make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    """For a place, for the bucket, after a refusal."""
    limits = LocalLimits(per_token=1)
    caller = make_caller(base_url=sandbox.url, limits=limits, deadline=0.05)
    sandbox.inject(status=429, retry_after=2, times=100)
    with caplog.at_level(logging.DEBUG):
        for _ in range(2):
            with pytest.raises(ShoptetError) as caught:
                caller.call(brands.GET, (BRAND,))
            check(caught.value)
        place = object()
        semaphore = limits._tokens.of(caller.shop._driver.config.source.key).semaphore
        semaphore.acquire(place)
        with pytest.raises(CallTimeoutError, match="stayed busy") as caught:
            caller.call(brands.GET, (BRAND,))
        check(caught.value)
        semaphore.release(place)
    check_records(caplog.records)


def test_the_address_of_a_signed_result(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """A query can be as good as a password: httpx logs whole addresses, of its clients' requests."""
    with caplog.at_level(logging.DEBUG):
        for own in (None, make_caller.own_client()):
            caller = make_caller(base_url=sandbox.url, httpx_client=own)
            with pytest.raises(BadRequestError):  # The API knows no such parameter.
                result_of(caller, caller.shop.request("GET", "/api/eshop", query={"signature": "planted-signature"}))
    assert [seen.query for seen in sandbox.requests] == [{"signature": "planted-signature"}] * 2
    assert any(record.name == "httpx" for record in caplog.records)
    for record in caplog.records:
        assert "planted-signature" not in f"{record.getMessage()} {record.args!r} {vars(record)!r}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_other_host_is_told(make_caller: MakeCaller, sandbox: Sandbox, status: int) -> None:
    """By address, port or scheme: nothing at all goes there."""
    with Sandbox(products=1, orders=0) as elsewhere:
        other = elsewhere.url.replace("127.0.0.1", "localhost")
        for location in (elsewhere.url, other, elsewhere.url.removeprefix("http:")):
            sandbox.faults.clear()
            sandbox.inject(status=status, headers={"Location": location}, times=1000)
            for own in (None, make_caller.own_client(follow_redirects=True)):
                caller = make_caller(base_url=sandbox.url, httpx_client=own, max_retries=2)
                for call in _calls(caller):
                    with suppress(ShoptetError):
                        call()
        assert len(elsewhere.requests) == 0
    assert [seen.status for seen in sandbox.requests] == [status] * 24


def _calls(caller: Caller) -> list[Callable[[], object]]:
    def stream() -> object:
        path, driver = "/api/eshop", caller.shop._driver
        headers = Headers(((driver.config.source.header, TOKEN),))
        url = f"{driver.config.base_url}{path}"
        request = Request("GET", path, url, "file", None, Timeouts(), 1000, headers=headers, is_file=True)
        opened: Any = result_of(caller, driver.run(driver.exchanges.attempts.open(request)))
        return result_of(caller, driver.run(opened.close()))

    return [
        lambda: caller.call(brands.GET, (BRAND,)),
        lambda: caller.call(brands.CREATE, (), {}, {"name": "Pelle"}),
        lambda: result_of(caller, caller.shop.request("GET", "/api/eshop")),
        stream,
    ]
