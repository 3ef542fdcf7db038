"""The decision whether to repeat a failed call, and after which pause: one pure function, without a clock.

No library computes the pauses. The maintained ones (stamina, tenacity) own the loop and the sleeping, which belong to
the drivers here; only one multiplication would remain of them.
"""

from typing import Final, NamedTuple

from shoptet_api.errors import ApiError, TransportError, may_repeat

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
LOCK_PAUSE: Final = 0.6
LOCK_SECONDS: Final = 5.0
"""A write is locked while an identical one runs, and at most this long."""


class Retry(NamedTuple):
    """Try again after this many seconds."""

    seconds: float
    reason: str


class GiveUp(NamedTuple):
    """Do not retry."""

    reason: str = ""
    """What the message should add to the error; can be empty."""


class Failure(NamedTuple):
    """A failed try, and what the call has done so far."""

    error: ApiError | TransportError
    method: str
    tries: int
    """Number of tries so far, from 1."""
    max_retries: int
    remaining: float
    """Seconds until the deadline."""
    jitter: float
    """A random number from 0 to 1, so that callers that failed together do not return together."""
    creates_job: bool = False
    """Whether a repetition would queue a second job."""
    locked: float = 0.0
    """Seconds since the first 423 of this call."""


def decide(failure: Failure) -> Retry | GiveUp:
    """Decide what follows a failed try."""
    error = failure.error
    if not may_repeat(error, failure.method, creates_job=failure.creates_job):
        return GiveUp()
    reason = f"status {error.status}" if isinstance(error, ApiError) else type(error).__name__
    if isinstance(error, ApiError) and error.status == 423:
        return _after_lock(failure, reason)
    if failure.tries > failure.max_retries:
        return GiveUp(f"after {failure.tries} tries" if failure.max_retries else "")
    asked = error.retry_after if isinstance(error, ApiError) else None
    if asked is None:
        return _in_time(failure, _backoff(failure), reason)
    seconds = max(asked, 0.1) + failure.jitter * min(1.0, FIRST_PAUSE + asked / 10)
    return _in_time(failure, seconds, f"{reason}, Retry-After")


def _backoff(failure: Failure) -> float:
    """Return a pause from half of the full length to all of it; the full length doubles with each try."""
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
