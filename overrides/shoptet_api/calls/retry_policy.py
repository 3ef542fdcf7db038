"""Whether a call that failed is tried again, and after what pause: one function of what happened, without a clock.

No library is used for the pauses. Those that are kept (stamina, tenacity) own the loop and the sleeping, which belong
to the drivers here; what would be left of them is one multiplication.
"""

from typing import Final, NamedTuple

from shoptet_api.errors import ApiError, TransportError

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
LOCK_PAUSE: Final = 0.6
LOCK_SECONDS: Final = 5.0
"""A write is locked for as long as an identical one runs, and no longer than this."""

# The API refused to do anything, so that doing it again does nothing twice.
_NOTHING_DONE: Final = {423, 429, 503}
_MAY_BE_DONE: Final = {408, 500, 502, 504}


class Retry(NamedTuple):
    """Try again after so many seconds."""

    seconds: float
    reason: str


class GiveUp(NamedTuple):
    """The error stands."""

    reason: str = ""
    """What a person should know beyond the error itself; empty where there is nothing."""


class Failure(NamedTuple):
    """What happened so far."""

    error: ApiError | TransportError
    method: str
    tries: int
    """How many were made, from 1."""
    max_retries: int
    remaining: float
    """Seconds until the deadline."""
    jitter: float
    """From 0 to 1, drawn anew each time, so that callers who failed together do not come back together."""
    creates_job: bool = False
    """Whether doing it twice queues two jobs."""
    locked: float = 0.0
    """Seconds since the first 423 of this call."""


def decide(failure: Failure) -> Retry | GiveUp:
    """Decide what comes after a failed try."""
    error = failure.error
    if not _may_repeat(failure):
        return GiveUp()
    reason = f"status {error.status}" if isinstance(error, ApiError) else type(error).__name__
    if isinstance(error, ApiError) and error.status == 423:
        return _after_lock(failure, reason)
    if failure.tries > failure.max_retries:
        return GiveUp(f"after {failure.tries} tries" if failure.max_retries else "")
    told = error.retry_after if isinstance(error, ApiError) else None
    seconds = _backoff(failure) if told is None else max(told, 0.1) + failure.jitter * min(1.0, FIRST_PAUSE + told / 10)
    return _in_time(failure, seconds, reason if told is None else f"{reason}, Retry-After")


def _may_repeat(failure: Failure) -> bool:
    error = failure.error
    if isinstance(error, ApiError):
        if error.status in _NOTHING_DONE:
            return True
        return error.status in _MAY_BE_DONE and _is_idempotent(failure)
    return error.transient and (not error.sent or _is_idempotent(failure))


def _is_idempotent(failure: Failure) -> bool:
    # The API's PUTs set what they are given, whole. It has no idempotency keys, so a POST or PATCH that may have been
    # done is never repeated: it could be a second order, or stock moved twice.
    return failure.method == "GET" or (failure.method in {"PUT", "DELETE"} and not failure.creates_job)


def _backoff(failure: Failure) -> float:
    """Twice as long each time, and from half of that to the whole."""
    whole = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failure.tries - 1, 16))
    return whole * (0.5 + failure.jitter / 2)


def _after_lock(failure: Failure, reason: str) -> Retry | GiveUp:
    if failure.locked >= LOCK_SECONDS or not failure.max_retries:
        return GiveUp()
    return _in_time(failure, LOCK_PAUSE * (0.5 + failure.jitter), f"{reason}, an identical write is running")


def _in_time(failure: Failure, seconds: float, reason: str) -> Retry | GiveUp:
    if seconds < failure.remaining:
        return Retry(seconds, reason)
    return GiveUp(f"the next try would be in {seconds:.1f} s, and the call's deadline is in {failure.remaining:.1f} s")
