"""Get an addon's API access token: from this process, from the store, or from the partner's OAuth server.

token in this process ──▶ yes: return it
│ no: lead, or wait for the leader (`single_flight`)
token in the store    ──▶ yes: return it
│ no: take the lease, or wait until another process is done (`lease`)
OAuth server          ──▶ token: wake all waiting callers, save it
                      ──▶ five are valid already: wait until the oldest known one expires
                      ──▶ failure: pause and start again at the store, as `retry_policy` decides
"""

import logging
import math
import random
from collections.abc import Callable
from functools import partial
from typing import Final, NoReturn

import attrs

from shoptet_api.auth.lease import FetchLease
from shoptet_api.auth.oauth import ask, get, host_of, unreached
from shoptet_api.auth.single_flight import Caller, SingleFlight, TokenLimit
from shoptet_api.auth.stores.protocol import Busy, Found
from shoptet_api.auth.token_response import Issued, Judgement, judge
from shoptet_api.calls.config import ACCESS_TOKEN_HEADER
from shoptet_api.calls.retry_policy import Failure, GiveUp, decide
from shoptet_api.clock import Clock, Deadline
from shoptet_api.errors import (
    ApiError,
    AuthenticationError,
    AuthFlowError,
    ConfigurationError,
    InvalidTokenError,
    MaximumTokensError,
    ShoptetError,
    TimeoutError,
    TokenExpiredError,
    TransportError,
)
from shoptet_api.sansio.steps import Exchange, run_blocking, sleep, wait
from shoptet_api.secret import Secret

FETCH_SECONDS: Final = 20.0
"""Limit of one try."""

_MAX_RETRIES: Final = 2
_FIRST_PAUSE: Final = 0.02
_LAST_PAUSE: Final = 0.5
# How often those that wait look whether the leader is still there: one that was interrupted may not have left.
_GLANCE: Final = 1.0
# This clock started when the response was read, the server's when it was written.
_GRACE: Final = 1.0
_LIMIT_KNOWN_FOR: Final = 5.0
_WITHOUT: Final = "could not fetch an API access token"

_log: Final = logging.getLogger("shoptet_api.auth")


@attrs.define(eq=False)
class _GaveUp(Exception):  # noqa: N818 (never leaves this module)
    """No token is available: for any waiting caller, or only not within this caller's deadline."""

    error: ShoptetError
    for_all: bool


class AddonSource:
    """The token source of an addon's installation (see `TokenSource`)."""

    def __init__(
        self,
        oauth_token: Secret,
        token_url: str,
        flight: SingleFlight,
        clock: Clock,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._oauth_token = oauth_token
        self._token_url = token_url
        self._flight = flight
        self._clock = clock
        self._jitter = jitter

    @property
    def header(self) -> str:
        """The name of the header that carries the token."""
        return ACCESS_TOKEN_HEADER

    @property
    def key(self) -> str:
        """A digest that stands for the installation, whichever token is in use; not a secret."""
        return self._flight.key

    def refused(self, token: Secret, error: AuthenticationError) -> bool:
        """Note that the API refused the token; return whether another one can be fetched."""
        if not isinstance(error, TokenExpiredError | InvalidTokenError):
            return False  # A proxy's 401, say: another token would not help.
        return self._flight.refuse(token, expired=isinstance(error, TokenExpiredError))

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        """Return the token to send.

        Raises:
            AuthFlowError: The OAuth server does not issue a token.
            TransportError: The OAuth server was not reached before the deadline; the call was not sent.
        """
        flight = self._flight
        while (token := flight.current()) is None:
            caller = Caller()
            try:
                yield from self._queue_up(caller, deadline)
                if caller.error is not None:
                    raise caller.error
                if flight.is_led_by(caller):
                    return (yield from self._lead(deadline))
            finally:
                flight.leave(caller)
        return token

    def _queue_up(self, caller: Caller, deadline: Deadline) -> Exchange[None]:
        """Wait until the caller leads, or until another caller has led."""
        self._flight.join(caller)
        while not (self._flight.is_led_by(caller) or caller.waiter.is_done):
            if not deadline.allows(0.0):
                raise _too_late()
            yield from wait(caller.waiter, min(deadline.remaining(), _GLANCE))
            self._flight.join(caller)

    def _lead(self, deadline: Deadline) -> Exchange[Secret]:
        try:
            return (yield from self._get(deadline))
        except _GaveUp as gave_up:
            reason = gave_up
        # Outside the handler, so that the user's error has no internal error as its context.
        if reason.for_all:
            self._flight.fail(reason.error)
        raise reason.error

    def _get(self, deadline: Deadline) -> Exchange[Secret]:
        tries = 0
        while True:
            yield from self._wait_at_limit(deadline)
            lease = FetchLease(self._flight.store, self._flight.key)
            try:
                found = yield from self._take(lease, deadline)
                if found is not None:
                    self._flight.succeed(found.token, found.seconds)
                    return found.token
                tries += 1
                outcome = yield from self._fetch(deadline)
                if isinstance(outcome, Issued):
                    yield from self._keep(lease, outcome, deadline)
                    return outcome.token
                yield from run_blocking(lease.give_up, deadline=deadline)
            except BaseException:
                # At once, not as a step: in a cancelled task nothing more can be awaited.
                lease.give_up()
                raise
            yield from sleep((yield from self._pause(outcome, tries, deadline)))

    def _take(self, lease: FetchLease, deadline: Deadline) -> Exchange[Found | None]:
        """Return the token of the store, or None once this caller has the lease."""
        usual = _FIRST_PAUSE
        take = partial(run_blocking, lambda: lease.take(self._flight.refused), deadline=deadline)
        while isinstance(acquired := (yield from take()), Busy):
            pause = min(usual * (0.5 + self._jitter()), acquired.seconds + _FIRST_PAUSE)
            if not deadline.allows(pause):
                raise _GaveUp(_too_late(), for_all=False)
            yield from sleep(pause)
            usual = min(2 * usual, _LAST_PAUSE)
        if not isinstance(acquired, Found):
            return None
        if fault := acquired.token.fault():
            # Sent in a header, it would be part of the HTTP library's error.
            raise ConfigurationError("store", f"returned a token that {fault}")
        return acquired

    def _fetch(self, deadline: Deadline) -> "Exchange[Judgement | TransportError]":
        if not deadline.allows(0.0):
            fault = f"{_WITHOUT}: the call's deadline passed before the request"
            raise _GaveUp(TimeoutError(fault, sent=False), for_all=False)
        request = get(self._token_url, self._oauth_token, "getAccessToken")
        try:
            response = yield from ask(request, deadline.within(FETCH_SECONDS), (self._oauth_token,))
        except (TransportError, AuthFlowError) as error:
            return error
        return judge(response, request, self._clock.now())

    def _keep(self, lease: FetchLease, issued: Issued, deadline: Deadline) -> Exchange[None]:
        _log.info("a new API access token, valid for %d s", issued.valid)
        # First: callers waiting in this process need not wait for a disk.
        self._flight.succeed(issued.token, issued.usable)
        try:
            save = partial(lease.save, issued.token, issued.usable, issued.valid)
            yield from run_blocking(save, deadline=deadline)
        except Exception as error:  # noqa: BLE001 (whatever a store raises; the token is good all the same)
            fault = f"{type(error).__name__}: {issued.token.hide(str(error))}"
            _log.warning("the new API access token was not saved, other processes will fetch their own: %s", fault)
            yield from run_blocking(lease.give_up, deadline=deadline)

    def _pause(
        self, outcome: "AuthFlowError | ApiError | TransportError", tries: int, deadline: Deadline
    ) -> Exchange[float]:
        """Return the pause before the next try; raise if there will not be one."""
        yield from ()
        if isinstance(outcome, MaximumTokensError):
            return (yield from self._until_one_expires(outcome, deadline))
        if isinstance(outcome, AuthFlowError):
            raise _GaveUp(outcome, for_all=True)
        return self._planned(outcome, tries, deadline)

    def _planned(self, failure: ApiError | TransportError, tries: int, deadline: Deadline) -> float:
        host = host_of(self._token_url)
        if isinstance(failure, TransportError):
            error: ShoptetError = unreached(failure, self._token_url, _WITHOUT)
            if not deadline.allows(0.05):
                raise _GaveUp(error, for_all=False)
            if failure.sent:
                # The server may have made a token, one of five. Asking again could make another one.
                raise _GaveUp(error, for_all=True)
        else:
            error = AuthFlowError(f"{_WITHOUT}: {host} answered {failure.status}", status=failure.status)
        step = decide(
            Failure(
                error=failure,
                method="GET",
                tries=tries,
                max_retries=_MAX_RETRIES,
                remaining=math.inf,
                jitter=self._jitter(),
            )
        )
        if isinstance(step, GiveUp):
            _give_up(error, step.reason, for_all=True)
        if not deadline.allows(step.seconds):
            reason = f"the next try would be in {step.seconds:.1f} s, after the call's deadline"
            _give_up(error, reason, for_all=False)
        _log.info("no API access token from %s (%s): the next try is in %.1f s", host, step.reason, step.seconds)
        return step.seconds

    def _until_one_expires(self, error: MaximumTokensError, deadline: Deadline) -> Exchange[float]:
        known = yield from run_blocking(lambda: self._flight.store.valid(self._flight.key), deadline=deadline)
        if not known:
            advice = "this store knows none of them; let all callers of this shop share one store"
            raise _GaveUp(_with_advice(error, advice), for_all=True)
        now = self._clock.monotonic()
        self._flight.token_limit = TokenLimit(now, now + known[0] + _GRACE)
        return self._seconds_at_limit(known[0] + _GRACE, error, deadline)

    def _wait_at_limit(self, deadline: Deadline) -> Exchange[None]:
        """Wait without asking the server if its answer is known: many callers may ask one after the other."""
        limit, now = self._flight.token_limit, self._clock.monotonic()
        if limit is not None and now < min(limit.free_at, limit.refused_at + _LIMIT_KNOWN_FOR):
            error = MaximumTokensError("five API access tokens are valid already", error="maximum_tokens_reached")
            yield from sleep(self._seconds_at_limit(limit.free_at - now, error, deadline))

    def _seconds_at_limit(self, seconds: float, error: MaximumTokensError, deadline: Deadline) -> float:
        if deadline.allows(seconds):
            _log.info("five API access tokens are valid already: waiting %.1f s until one expires", seconds)
            return seconds
        remaining = deadline.remaining()
        advice = f"the oldest known one expires in {seconds:.0f} s, after the call's deadline in {remaining:.0f} s"
        advice += "; call again then, and let all callers of this shop share one store"
        raise _GaveUp(_with_advice(error, advice), for_all=False)


def _with_advice(error: MaximumTokensError, advice: str) -> MaximumTokensError:
    return MaximumTokensError(f"{error}: {advice}", error=error.error, status=error.status)


def _give_up(error: ShoptetError, reason: str, *, for_all: bool) -> NoReturn:
    if reason:
        error.add_note(f"not tried again: {reason}")
    raise _GaveUp(error, for_all=for_all)


def _too_late() -> TimeoutError:
    return TimeoutError("timed out waiting for another call to fetch the API access token", sent=False)
