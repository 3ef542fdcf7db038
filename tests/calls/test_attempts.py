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
    TimeoutError as CallTimeoutError,
    TokenExpiredError,
    TransportError,
)
from shoptet_api.clock import Deadline
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.steps import Exchange, sleep
from shoptet_api.secret import Secret
from shoptet_generated.operations import brands, orders, products, related_products
from shoptet_generated.runtime import UNSET, JobId, Operation
from tests.support.callers import TOKEN, Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.made_up_operations import CREATE_THING
from tests.support.misbehaving import GOOD, misbehaving, says
from tests.support.sandbox_clients import BRAND

FILE: Final = {"batchFileUrlPath": "https://example.com/lines.jsonl"}
PRODUCT: Final = "6d43f5fe-2a0f-4c41-9663-4d005b0ef31e"
CALLS: Final[dict[str, tuple[Operation[Any], tuple[str, ...], object]]] = {
    "GET": (brands.GET, (BRAND,), UNSET),
    "PUT": (related_products.SET, (PRODUCT,), []),
    "DELETE": (brands.DELETE, (BRAND,), UNSET),
    "POST": (brands.CREATE, (), {"name": "Pelle"}),
    "PATCH": (brands.UPDATE, (BRAND,), {"description": "New."}),
}
NAMES: Final = {method: f"{operation.resource}.{operation.name}" for method, (operation, _, _) in CALLS.items()}


def call(caller: Caller, method: str) -> Any:
    operation, path, body = CALLS[method]
    return caller.call(operation, path, {}, body)


@pytest.fixture
def patient(make_caller: MakeCaller, sandbox: Sandbox) -> Caller:
    """A client that tries thrice, on a fast clock."""
    return make_caller(base_url=sandbox.url, max_retries=2, clock=FastClock(500))


@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize(
    ("status", "repeats"),
    [(429, "all"), (503, "all"), (423, "all"), (500, "idempotent"), (502, "idempotent"), (504, "idempotent")]
    + [(status, "none") for status in (400, 403, 404, 409, 413, 422)],
)
def test_which_status_is_tried_again(patient: Caller, sandbox: Sandbox, method: str, status: int, repeats: str) -> None:
    sandbox.inject(NAMES[method], status=status)
    if repeats == "all" or (repeats == "idempotent" and method in {"GET", "PUT", "DELETE"}):
        call(patient, method)
        first, second = sandbox.requests
        assert (first.method, first.content) == (second.method, second.content)
        assert (first.status, second.status) == (status, 201 if method == "POST" else 200)
    else:
        with pytest.raises(ApiError) as caught:
            call(patient, method)
        assert caught.value.status == status
        assert len(sandbox.requests) == 1


@pytest.mark.parametrize("cut", ["before-headers", "after-headers", "mid-body"])
@pytest.mark.parametrize("method", CALLS)
def test_a_connection_that_breaks_after_sending(patient: Caller, sandbox: Sandbox, method: str, cut: Any) -> None:
    sandbox.inject(NAMES[method], cut=cut)
    if method in {"GET", "PUT"} or (method == "DELETE" and cut == "before-headers"):
        call(patient, method)
        assert len(sandbox.requests) == 2
    elif method == "DELETE":
        with pytest.raises(NotFoundError) as gone:
            call(patient, method)
        assert gone.value.__notes__ == ["an earlier try of this call may have deleted it"]
        assert len(sandbox.requests) == 2
    else:
        with pytest.raises(TransportError, match="may have reached the shop") as caught:
            call(patient, method)
        assert caught.value.sent
        assert len(sandbox.requests) == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_answer_that_does_not_come(make_caller: MakeCaller, sandbox: Sandbox, method: str) -> None:
    sandbox.hold(1)
    caller = make_caller(base_url=sandbox.url, max_retries=2, clock=FastClock(10), timeout=0.1)
    if method == "GET":
        assert call(caller, method).index_name == BRAND
    else:
        with pytest.raises(CallTimeoutError, match=r"timed out \(read, 0.1 s\)") as caught:
            call(caller, method)
        assert caught.value.sent
    assert len(sandbox.requests) == (2 if method == "GET" else 1)


def test_a_connection_that_the_server_closed_meanwhile_is_not_used(make_caller: MakeCaller) -> None:
    """A write on it would be lost, and could not be repeated. The hand-made server tells when it has closed one."""
    with misbehaving(says(GOOD)) as server:
        caller = make_caller(base_url=server.url)
        for _ in range(3):
            assert caller.call(CREATE_THING, (), {}, {}) == {"a": 1}
            assert server.closed.acquire(timeout=10)
        assert server.connections == 3


@pytest.mark.parametrize(
    ("operation", "body", "tries"),
    [(orders.SNAPSHOT, UNSET, 3), (products.UPDATE_BATCH, FILE, 1), (products.DELETE_BATCH, FILE, 1)],
    ids=["GET", "PATCH", "DELETE"],
)
def test_a_job_that_writes_is_not_queued_twice(
    patient: Caller, sandbox: Sandbox, operation: Operation[JobId], body: object, tries: int
) -> None:
    sandbox.inject(status=500, times=10)
    with pytest.raises(ServerError):
        patient.call(operation, (), {}, body)
    assert [seen.operation_id for seen in sandbox.requests] == [operation.id] * tries


def test_a_lock_is_waited_for(patient: Caller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    """Longer than other failures are: a lock is held for five seconds at most, and then it is somebody else's."""
    sandbox.inject("brands.create", status=423, times=100)
    with caplog.at_level(logging.INFO, "shoptet_api.retry"), pytest.raises(LockedError):
        call(patient, "POST")
    waits = [
        float(re.findall(r"waits ([\d.]+) s", record.getMessage())[0])
        for record in caplog.records
        if record.name == "shoptet_api.retry"
    ]
    assert len(sandbox.requests) == len(waits) + 1
    assert 5 <= sum(waits) <= 6


def test_a_lock_that_opens(patient: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.create", status=423, times=4)
    assert call(patient, "POST").name == "Pelle"
    assert [seen.status for seen in sandbox.requests] == [423] * 4 + [201]


def test_no_retries(sandbox: Sandbox, make_caller: MakeCaller) -> None:
    for status in (429, 503, 423, 500):
        sandbox.requests.clear()
        sandbox.inject("brands.get", status=status)
        caller = make_caller(base_url=sandbox.url, max_retries=2).with_options(max_retries=0)
        with pytest.raises(ApiError) as caught:
            call(caller, "GET")
        assert len(sandbox.requests) == 1
        assert not getattr(caught.value, "__notes__", [])


def test_every_wait_is_told_with_its_reason(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.inject("brands.get", status=503)
    sandbox.inject("brands.get", status=429, retry_after=20)
    events: list[RetryEvent] = []
    caller = make_caller(base_url=sandbox.url, max_retries=2, clock=FastClock(500), on_retry=events.append)
    with caplog.at_level(logging.DEBUG, "shoptet_api"):
        call(caller, "GET")
    assert [(event.attempt, event.reason, event.operation) for event in events] == [
        (1, "status 503", "getDetailOfBrand"),
        (2, "status 429, Retry-After", "getDetailOfBrand"),
    ]
    lines = [(one.levelname, one.getMessage()) for one in caplog.records if one.name == "shoptet_api.retry"]
    path = f"/api/brands/{BRAND}"
    assert lines == [
        ("INFO", f"GET {path} waits {events[0].seconds:.2f} s for attempt 2: status 503"),
        ("WARNING", f"GET {path} waits {events[1].seconds:.2f} s for attempt 3: status 429, Retry-After"),
    ]
    (refused,) = [one for one in caplog.records if one.name == "shoptet_api.limits" and "429" in one.getMessage()]
    assert refused.getMessage() == "429: no request of this token is sent for 20.0 s"


def test_the_deadline_ends_the_tries(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    """A pause that would end after it is not begun."""
    sandbox.inject("brands.get", status=500, times=100)
    caller = make_caller(base_url=sandbox.url, max_retries=50, deadline=8.0, clock=FastClock(20))
    with pytest.raises(ServerError) as caught:
        call(caller, "GET")
    assert 3 <= len(sandbox.requests) <= 6
    (note,) = caught.value.__notes__
    assert re.fullmatch(r"not tried again: the next try would be in \S+ s, and the call's deadline is in \S+ s", note)


def test_a_record_that_is_gone_when_it_is_deleted_again(patient: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("brands.delete", status=502)
    with pytest.raises(NotFoundError) as caught:
        patient.call(brands.DELETE, ("nobody",))
    assert caught.value.__notes__ == ["an earlier try of this call may have deleted it"]


@attrs.define(eq=False)
class Renewing:
    """Gives a new token when the last one was refused, after a while."""

    header: str = "Shoptet-Private-API-Token"
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
def test_a_refused_token_is_renewed_once(make_caller: MakeCaller, sandbox: Sandbox, code: str) -> None:
    """A token that was refused did nothing, so that a write is repeated too."""
    for number in (1, 2):
        sandbox.private_token(token=f"token-number-{number}")
    sandbox.inject("brands.create", status=401, code=code)
    assert call(make_caller(base_url=sandbox.url, addon=Renewing()), "POST").name == "Pelle"
    assert [(seen.status, seen.token) for seen in sandbox.requests] == [
        (401, "private token 3"),
        (201, "private token 4"),
    ]


def test_a_new_token_that_is_refused_too_is_an_error(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    """As it is by the sandbox, which knows neither."""
    source = Renewing()
    with pytest.raises(InvalidTokenError):
        call(make_caller(base_url=sandbox.url, addon=source, max_retries=5), "GET")
    assert len(sandbox.requests) == source.asked == 2
    for number in (3, 4):
        sandbox.private_token(token=f"token-number-{number}")
    sandbox.inject("brands.get", status=401, code="expired-token", times=2)
    with pytest.raises(TokenExpiredError):
        call(make_caller(base_url=sandbox.url, addon=source, max_retries=5), "GET")
    assert len(sandbox.requests) == source.asked == 4


def test_a_token_of_the_callers_own_is_not_renewed(patient: Caller, sandbox: Sandbox) -> None:
    sandbox.revoke(TOKEN)
    with pytest.raises(InvalidTokenError):
        call(patient, "GET")
    assert len(sandbox.requests) == 1


def test_an_address_without_a_server_is_tried_again_for_any_method(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    url = sandbox.url
    sandbox.stop()
    events: list[RetryEvent] = []
    caller = make_caller(base_url=url, max_retries=2, clock=FastClock(500), on_retry=events.append)
    for method in CALLS:
        events.clear()
        with pytest.raises(ConnectError):
            call(caller, method)
        assert [event.reason for event in events] == ["ConnectError", "ConnectError"]
