"""Whether a failed call is tried again: every row of the table, as a pure function."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from shoptet_api.calls.envelope import error_class
from shoptet_api.calls.retry_policy import (
    FIRST_PAUSE,
    LOCK_PAUSE,
    LOCK_SECONDS,
    LONGEST_PAUSE,
    Failure,
    GiveUp,
    Retry,
    decide,
)
from shoptet_api.errors import ApiError, ConnectError, TimeoutError as CallTimeoutError, TransportError

METHODS: Final = ("GET", "PUT", "DELETE", "POST", "PATCH")


ENVELOPE: Final = '{"data": null, "errors": [{"errorCode": "system-maintenance"}], "metadata": {"requestId": "r-1"}}'


def answered(status: int, retry_after: float | None = None, body: str = "") -> ApiError:
    return error_class(status, ())(status=status, method="GET", path="/", url="", retry_after=retry_after, body=body)


def failure(
    error: ApiError | TransportError,
    method: str = "GET",
    *,
    tries: int = 1,
    left: float = 300.0,
    jitter: float = 0.5,
    creates_job: bool = False,
    locked: float = 0.0,
    max_retries: int = 5,
) -> Failure:
    return Failure(
        error=error,
        method=method,
        tries=tries,
        max_retries=max_retries,
        remaining=left,
        jitter=jitter,
        creates_job=creates_job,
        locked=locked,
    )


NOT_SENT: Final = ConnectError("refused", sent=False)
SENT: Final = TransportError("reset", sent=True)
LATE: Final = CallTimeoutError("late", sent=True)
CERTIFICATE: Final = ConnectError("certificate", sent=False, transient=False)


MAY_BE_DONE: Final = (408, 425, 500, 502, 503, 504, 520, 521, 522, 524, 529)
NEVER: Final = (301, 400, 401, 403, 404, 407, 409, 413, 422, 501, 505, 519, 530)


@pytest.mark.parametrize(
    ("errors", "methods"),
    [
        ([NOT_SENT, answered(423), answered(429), answered(503, body=ENVELOPE), answered(503, 1.0)], METHODS),
        # C6
        ([SENT, LATE, *(answered(status) for status in MAY_BE_DONE)], ("GET", "PUT", "DELETE")),
        ([CERTIFICATE, *(answered(status) for status in NEVER)], ()),
    ],
    ids=["nothing done", "may be done", "never"],
)
def test_which_method_is_repeated_after_what(errors: list[ApiError | TransportError], methods: tuple[str, ...]) -> None:
    for error in errors:
        repeated = tuple(method for method in METHODS if isinstance(decide(failure(error, method)), Retry))
        assert repeated == methods, error


@pytest.mark.parametrize(
    ("body", "repeated"),
    [
        (ENVELOPE, True),
        ('{"data":null,"errors":[]}', True),
        ("<html><h1>503 Backend fetch failed</h1></html>", False),
        ('{"message": "no healthy upstream"}', False),
        ("null", False),
        ("", False),
        ('{"errors": [', False),
    ],
)
def test_a_write_is_repeated_after_503_only_where_the_api_itself_answered(body: str, repeated: bool) -> None:
    """C6."""
    for method in ("POST", "PATCH"):
        assert isinstance(decide(failure(answered(503, body=body), method)), Retry) is repeated
        assert isinstance(decide(failure(answered(503, 3.0, body), method)), Retry)
    assert isinstance(decide(failure(answered(503, body=body))), Retry)
    assert isinstance(decide(failure(answered(503, body=body), "PUT", creates_job=True)), Retry) is repeated


def test_a_job_that_writes_is_not_queued_twice() -> None:
    """One that only reads may be: a snapshot that nobody fetches does no harm."""
    for error in (SENT, answered(500)):
        assert isinstance(decide(failure(error, "PUT", creates_job=True)), GiveUp)
        assert isinstance(decide(failure(error, "DELETE", creates_job=True)), GiveUp)
        assert isinstance(decide(failure(error, "GET", creates_job=True)), Retry)


errors = st.sampled_from([NOT_SENT, SENT, LATE, *(answered(status) for status in (423, 429, 500, 503))]) | st.builds(
    answered, st.sampled_from([429, 503]), st.floats(0, 10_000)
)
failures = st.builds(
    failure,
    errors,
    st.sampled_from(METHODS),
    tries=st.integers(1, 100),
    left=st.floats(0, 10_000),
    jitter=st.floats(0, 1),
    locked=st.floats(0, 20),
    max_retries=st.integers(0, 10),
)


@given(failures)
def test_no_pause_outlasts_the_deadline_or_the_number_of_tries(what: Failure) -> None:
    pause = decide(what)
    if isinstance(pause, Retry):
        assert 0 < pause.seconds < what.remaining
        assert pause.reason
        assert what.max_retries > 0
        locked = isinstance(what.error, ApiError) and what.error.status == 423
        assert what.locked < LOCK_SECONDS if locked else what.tries <= what.max_retries
        retry_after = what.error.retry_after if isinstance(what.error, ApiError) else None
        if retry_after is not None:
            assert retry_after <= pause.seconds <= max(retry_after, 0.1) + 1
        elif locked:
            assert LOCK_PAUSE / 2 <= pause.seconds <= LOCK_PAUSE * 1.5
        else:
            assert FIRST_PAUSE / 2 <= pause.seconds <= LONGEST_PAUSE


@given(failures)
def test_a_write_that_may_be_done_is_never_repeated(what: Failure) -> None:
    may_be_done = what.error.sent if isinstance(what.error, TransportError) else what.error.status == 500
    if may_be_done and what.method in {"POST", "PATCH"}:
        assert decide(what) == GiveUp()


@given(st.floats(0, 1), st.integers(1, 20))
def test_pauses_double_from_half_a_second_to_half_a_minute(jitter: float, tries: int) -> None:
    pause = decide(failure(NOT_SENT, tries=tries, jitter=jitter, max_retries=100))
    assert isinstance(pause, Retry)
    whole = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1))
    assert whole / 2 <= pause.seconds <= whole


def test_callers_who_failed_together_do_not_come_back_together() -> None:
    for error in (NOT_SENT, answered(423), answered(429, 10.0), answered(429, 0.0)):
        pauses = [decide(failure(error, jitter=jitter)) for jitter in (0.0, 0.5, 1.0)]
        assert len({pause.seconds for pause in pauses if isinstance(pause, Retry)}) == 3


@given(st.floats(0, 1))
def test_a_lock_is_waited_for_as_long_as_it_can_last(jitter: float) -> None:
    """However often that is: five seconds are more tries than a call has for anything else."""
    locked, tries = 0.0, 0
    while isinstance(
        pause := decide(failure(answered(423), "POST", tries=tries + 1, locked=locked, jitter=jitter)), Retry
    ):
        locked += pause.seconds
        tries += 1
    assert LOCK_SECONDS <= locked <= LOCK_SECONDS + LOCK_PAUSE * 1.5


def test_why_a_call_is_given_up() -> None:
    assert decide(failure(NOT_SENT, tries=6)) == GiveUp("after 6 tries")
    assert decide(failure(NOT_SENT, max_retries=0)) == GiveUp()
    assert decide(failure(answered(423), max_retries=0)) == GiveUp()
    assert decide(failure(answered(429, 60.0), left=5.0)) == GiveUp(
        "the next try would be in 60.5 s, and the call's deadline is in 5.0 s"
    )


def test_a_pause_that_lasts_as_long_as_the_call_is_not_begun() -> None:
    """After it, no time would be left for the request."""
    assert decide(failure(answered(503, retry_after=20.0, body=ENVELOPE), jitter=0.0, left=20.0)) == GiveUp(
        "the next try would be in 20.0 s, and the call's deadline is in 20.0 s"
    )
