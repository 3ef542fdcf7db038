"""Trying again, over real sockets: what is sent how many times, and that every wait is told."""

import logging
import re
from typing import Any, Final

import attrs
import pytest

from shoptet_api import (
    ApiError,
    ConnectError,
    InvalidTokenError,
    LockedError,
    NotFoundError,
    RetryEvent,
    ServerError,
    TokenExpiredError,
    TransportError,
)
from shoptet_api import TimeoutError as CallTimeoutError
from shoptet_api.clock import Deadline
from shoptet_api.secret import Secret
from shoptet_api.steps import Exchange, sleep
from shoptet_generated.runtime import UNSET, Operation
from tests.client.callers import CREATE_THING, DELETE_THING, GET_THING, SNAPSHOT, UPDATE_THINGS, Caller
from tests.client.conftest import MakeCaller
from tests.client.misbehaving import GOOD, FastClock, Misbehaving, in_turn, misbehaving, resets_after, says
from tests.client.servers import Asked, Server, Told, told

PUT_THING: Final[Operation[None]] = attrs.evolve(DELETE_THING, id="putThing", method="PUT", has_body=True)
CALLS: Final[dict[str, tuple[Operation[Any], tuple[str, ...], object]]] = {
    "GET": (GET_THING, ("1",), UNSET),
    "PUT": (PUT_THING, ("1",), {}),
    "DELETE": (DELETE_THING, ("1",), UNSET),
    "POST": (CREATE_THING, (), {}),
    "PATCH": (UPDATE_THINGS, (), {}),
}


def call(caller: Caller, method: str) -> object:
    operation, path, body = CALLS[method]
    return caller.call(operation, path, {}, body)


@pytest.fixture
def patient(make_caller: MakeCaller, server: Server) -> Caller:
    """A client that tries thrice, on a fast clock."""
    return make_caller(base_url=server.url, max_retries=2, clock=FastClock(500))


@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize(
    ("status", "repeats"),
    [(429, "all"), (503, "all"), (423, "all"), (500, "idempotent"), (502, "idempotent"), (504, "idempotent")]
    + [(status, "none") for status in (400, 403, 404, 409, 413, 422)],
)
def test_which_status_is_tried_again(patient: Caller, server: Server, method: str, status: int, repeats: str) -> None:
    turns = iter([told(None, status=status)])
    server.script = lambda _: next(turns, told({"thing": {"a": 1}}))
    if repeats == "all" or (repeats == "idempotent" and method in {"GET", "PUT", "DELETE"}):
        call(patient, method)
        assert len(server.asked) == 2
        assert server.asked[0].body == server.asked[1].body
    else:
        with pytest.raises(ApiError) as caught:
            call(patient, method)
        assert caught.value.status == status
        assert len(server.asked) == 1


@pytest.mark.parametrize("method", CALLS)
def test_a_connection_that_breaks_after_sending(make_caller: MakeCaller, method: str) -> None:
    with misbehaving(in_turn(resets_after(b""), says(GOOD))) as server:
        caller = make_caller(base_url=server.url, max_retries=2, clock=FastClock(500))
        if method in {"GET", "PUT", "DELETE"}:
            call(caller, method)
            assert len(server.requests) == 2
        else:
            with pytest.raises(TransportError, match="may have reached the shop") as caught:
                call(caller, method)
            assert caught.value.sent
            assert len(server.requests) == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_answer_that_does_not_come(make_caller: MakeCaller, method: str) -> None:
    def silent(_: object, server: Misbehaving) -> None:
        server.ended.wait(10)

    with misbehaving(in_turn(silent, says(GOOD))) as server:
        caller = make_caller(base_url=server.url, max_retries=2, clock=FastClock(10), timeout=0.1)
        if method == "GET":
            assert call(caller, method) == {"a": 1}
        else:
            with pytest.raises(CallTimeoutError, match=r"timed out \(read, 0.1 s\)") as caught:
                call(caller, method)
            assert caught.value.sent
        assert len(server.requests) == (2 if method == "GET" else 1)


def test_a_connection_that_the_server_closed_meanwhile_is_not_used(make_caller: MakeCaller) -> None:
    """A write on it would be lost, and could not be repeated."""
    with misbehaving(says(GOOD)) as server:
        caller = make_caller(base_url=server.url)
        for _ in range(3):
            assert call(caller, "POST") == {"a": 1}
            assert server.closed.acquire(timeout=10)
        assert server.connections == 3


@pytest.mark.parametrize(("method", "tries"), [("GET", 3), ("PUT", 1), ("PATCH", 1)])
def test_a_job_that_writes_is_not_queued_twice(patient: Caller, server: Server, method: str, tries: int) -> None:
    server.script = lambda _: told(None, status=500)
    with pytest.raises(ServerError):
        patient.call(attrs.evolve(SNAPSHOT, id=f"snapshot{method}", method=method))
    assert len(server.asked) == tries


def test_a_lock_is_waited_for(patient: Caller, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Longer than other failures are: a lock is held for five seconds at most, and then it is somebody else's."""
    server.script = lambda _: told(None, status=423)
    with caplog.at_level(logging.INFO, "shoptet_api.retry"), pytest.raises(LockedError):
        call(patient, "POST")
    waits = [float(re.findall(r"waits ([\d.]+) s", record.getMessage())[0]) for record in caplog.records]
    assert len(server.asked) == len(waits) + 1
    assert 5 <= sum(waits) <= 6


def test_a_lock_that_opens(patient: Caller, server: Server) -> None:
    turns = iter([told(None, status=423)] * 4)
    server.script = lambda _: next(turns, told({"thing": {"a": 1}}))
    assert call(patient, "POST") == {"a": 1}
    assert len(server.asked) == 5


def test_no_retries(patient: Caller, server: Server, make_caller: MakeCaller) -> None:
    for status in (429, 503, 423, 500):
        server.asked.clear()
        server.script = lambda _, status=status: told(None, status=status)  # type: ignore[misc]
        caller = make_caller(base_url=server.url, max_retries=2).with_options(max_retries=0)
        with pytest.raises(ApiError) as caught:
            call(caller, "GET")
        assert len(server.asked) == 1
        assert not getattr(caught.value, "__notes__", [])


def test_every_wait_is_told_with_its_reason(
    make_caller: MakeCaller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    turns = iter([told(None, status=503), told(None, status=429, headers={"Retry-After": "20"})])
    server.script = lambda _: next(turns, told({"thing": {}}))
    events: list[RetryEvent] = []
    caller = make_caller(base_url=server.url, max_retries=2, clock=FastClock(500), on_retry=events.append)
    with caplog.at_level(logging.DEBUG, "shoptet_api"):
        call(caller, "GET")
    assert [(event.attempt, event.reason, event.operation) for event in events] == [
        (1, "status 503", "getThing"),
        (2, "status 429, Retry-After", "getThing"),
    ]
    lines = [(one.levelname, one.getMessage()) for one in caplog.records if one.name == "shoptet_api.retry"]
    assert lines == [
        ("INFO", f"GET /api/things/1 waits {events[0].seconds:.2f} s for attempt 2: status 503"),
        ("WARNING", f"GET /api/things/1 waits {events[1].seconds:.2f} s for attempt 3: status 429, Retry-After"),
    ]
    (refused,) = [one for one in caplog.records if one.name == "shoptet_api.limits" and "429" in one.getMessage()]
    assert refused.getMessage() == "429: no request of this token is sent for 20.0 s"


def test_the_deadline_ends_the_tries(make_caller: MakeCaller, server: Server) -> None:
    """A pause that would end after it is not begun."""
    server.script = lambda _: told(None, status=500)
    caller = make_caller(base_url=server.url, max_retries=50, deadline=8.0, clock=FastClock(100))
    with pytest.raises(ServerError) as caught:
        call(caller, "GET")
    assert 3 <= len(server.asked) <= 6
    (note,) = caught.value.__notes__
    assert re.fullmatch(r"not tried again: the next try would be in \S+ s, and the call's deadline is in \S+ s", note)


def test_a_record_that_is_gone_when_it_is_deleted_again(patient: Caller, server: Server) -> None:
    turns = iter([told(None, status=502)])
    server.script = lambda _: next(turns, told(None, status=404))
    with pytest.raises(NotFoundError) as caught:
        call(patient, "DELETE")
    assert caught.value.__notes__ == ["an earlier try of this call may have deleted it"]


@attrs.define(eq=False)
class Renewing:
    """Gives a new token when the last one was refused, after a while."""

    header: str = "Shoptet-Access-Token"
    key: str = "made-up"
    number: int = 1
    asked: int = 0

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        self.asked += 1
        yield from sleep(0.001)
        return Secret(f"token-number-{self.number}")

    def refused(self, token: Secret, error: object) -> bool:
        self.number += 1
        return True


@pytest.mark.parametrize("code", ["expired-token", "invalid-token"])
def test_a_refused_token_is_renewed_once(make_caller: MakeCaller, server: Server, code: str) -> None:
    def answer(asked: Asked) -> Told:
        if asked.headers["Shoptet-Access-Token"] == "token-number-1":
            return told(None, status=401, errors=[{"errorCode": code}])
        return told({"thing": {"a": 1}})

    server.script = answer
    caller = make_caller(base_url=server.url, addon=Renewing())
    assert call(caller, "POST") == {"a": 1}, "a token that was refused did nothing, so that a write is repeated too"
    assert len(server.asked) == 2


def test_a_new_token_that_is_refused_too_is_an_error(make_caller: MakeCaller, server: Server) -> None:
    server.script = lambda _: told(None, status=401, errors=[{"errorCode": "expired-token"}])
    source = Renewing()
    with pytest.raises(TokenExpiredError):
        call(make_caller(base_url=server.url, addon=source, max_retries=5), "GET")
    assert len(server.asked) == source.asked == 2


def test_a_token_of_the_callers_own_is_not_renewed(patient: Caller, server: Server) -> None:
    server.script = lambda _: told(None, status=401, errors=[{"errorCode": "invalid-token"}])
    with pytest.raises(InvalidTokenError):
        call(patient, "GET")
    assert len(server.asked) == 1


def test_an_address_without_a_server_is_tried_again_for_any_method(make_caller: MakeCaller) -> None:
    with misbehaving(says(GOOD)) as server:
        url = server.url
    events: list[RetryEvent] = []
    caller = make_caller(base_url=url, max_retries=2, clock=FastClock(500), on_retry=events.append)
    for method in CALLS:
        events.clear()
        with pytest.raises(ConnectError):
            call(caller, method)
        assert [event.reason for event in events] == ["ConnectError", "ConnectError"]
