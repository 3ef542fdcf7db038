"""Gets an addon's API access token: from who has it already, or from the partner's OAuth server.

token in this process ──▶ yes: that one
│ no: lead, or wait for who leads (`flight`)
token in the store    ──▶ yes: that one
│ no: claim, or wait until another process is done (`claim`)
OAuth server          ──▶ token: let all go on, save it
──▶ five are valid already: wait for the oldest one that is known
──▶ trouble: pause and begin again at the store, as `retry_plan` says
"""

import logging
import math
import random
from collections.abc import Callable
from typing import Final, NoReturn

import attrs

from shoptet_api.auth.lease import Claim
from shoptet_api.auth.oauth import ask, get, host_of, unreached
from shoptet_api.auth.single_flight import Flight, Full
from shoptet_api.auth.stores.protocol import Busy, Found
from shoptet_api.auth.token_response import Issued, Judgement, judge
from shoptet_api.calls.config import ACCESS_TOKEN_HEADER
from shoptet_api.calls.retry_policy import Failure, GiveUp, decide
from shoptet_api.clock import Clock, Deadline
from shoptet_api.errors import (
    ApiError,
    AuthenticationError,
    AuthFlowError,
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
"""How long one try may take."""

_MAX_RETRIES: Final = 2
_FIRST_LOOK: Final = 0.02
_LAST_LOOK: Final = 0.5
# Our clock started when the answer was read, the server's when it was written.
_GRACE: Final = 1.0
_FULL_FOR: Final = 5.0
_WITHOUT: Final = "no API access token could be fetched"

_log: Final = logging.getLogger("shoptet_api.auth")


@attrs.define(eq=False)
class _GaveUp(Exception):  # noqa: N818 (never seen outside of this module)
    """No token can be had: by nobody who waits now, or only not in the time that this one caller has."""

    error: ShoptetError
    is_everybodys: bool


class AddonSource:
    """The token source of an addon's installation (see `TokenSource`)."""

    def __init__(
        self,
        oauth_token: Secret,
        token_url: str,
        flight: Flight,
        clock: Clock,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._oauth_token = oauth_token
        self._token_url = token_url
        self._flight = flight
        self._clock = clock
        self._chance = jitter

    @property
    def header(self) -> str:
        """The name of the header that carries the token."""
        return ACCESS_TOKEN_HEADER

    @property
    def key(self) -> str:
        """Stands for the installation, whichever token is in use; no secret."""
        return self._flight.key

    def refused(self, token: Secret, error: AuthenticationError) -> bool:
        """Take note that the API refused the token; whether another one can be fetched."""
        if not isinstance(error, TokenExpiredError | InvalidTokenError):
            return False  # A proxy's 401, say: nothing that another token would change.
        return self._flight.refuse(token, expired=isinstance(error, TokenExpiredError))

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        """The token to send.

        Raises:
            AuthFlowError: None can be had.
            TransportError: The OAuth server was not reached, or not before the deadline; the call was not sent.
        """
        flight = self._flight
        while (token := flight.current()) is None:
            turn = flight.enter()
            try:
                if not turn.leads and not (yield from wait(turn.waiter, deadline.left())):
                    raise _too_late()
                if turn.error is not None:
                    raise turn.error
                if turn.leads:
                    return (yield from self._lead(deadline))
            finally:
                flight.leave(turn)
        return token

    def _lead(self, deadline: Deadline) -> Exchange[Secret]:
        try:
            return (yield from self._get(deadline))
        except _GaveUp as gave_up:
            reason = gave_up
        # Outside of the handler, so that the error that a user sees hangs on nothing of ours.
        if reason.is_everybodys:
            self._flight.failed(reason.error)
        raise reason.error

    def _get(self, deadline: Deadline) -> Exchange[Secret]:
        tries = 0
        while True:
            yield from self._wait_while_full(deadline)
            claim = Claim(self._flight.store, self._flight.key)
            try:
                found = yield from self._take(claim, deadline)
                if found is not None:
                    self._flight.got(found.token, found.seconds)
                    return found.token
                tries += 1
                outcome = yield from self._fetch(deadline)
            except BaseException:
                # At once, not as a step: where a task was cancelled, nothing more can be awaited.
                claim.give_up()
                raise
            if isinstance(outcome, Issued):
                yield from self._keep(claim, outcome)
                return outcome.token
            yield from run_blocking(claim.give_up)
            yield from sleep((yield from self._pause(outcome, tries, deadline)))

    def _take(self, claim: Claim, deadline: Deadline) -> Exchange[Found | None]:
        """The token of the store; None if it is for us to fetch it."""
        look = _FIRST_LOOK
        while isinstance(acquired := (yield from run_blocking(lambda: claim.take(self._flight.refused))), Busy):
            pause = min(look * (0.5 + self._chance()), acquired.seconds + _FIRST_LOOK)
            if not deadline.allows(pause):
                raise _GaveUp(_too_late(), is_everybodys=False)
            yield from sleep(pause)
            look = min(2 * look, _LAST_LOOK)
        return acquired if isinstance(acquired, Found) else None

    def _fetch(self, deadline: Deadline) -> "Exchange[Judgement | TransportError]":
        if not deadline.allows(0.0):
            raise _GaveUp(_too_late(), is_everybodys=False)
        request = get(self._token_url, self._oauth_token, "getAccessToken")
        try:
            response = yield from ask(request, deadline.within(FETCH_SECONDS), (self._oauth_token,))
        except (TransportError, AuthFlowError) as error:
            return error
        return judge(response, request, self._clock.now())

    def _keep(self, claim: Claim, issued: Issued) -> Exchange[None]:
        _log.info("a new API access token, valid for %d s", issued.valid)
        # First: who waits in this process need not wait for a disk.
        self._flight.got(issued.token, issued.usable)
        try:
            yield from run_blocking(lambda: claim.save(issued.token, issued.usable, issued.valid))
        except Exception as error:  # noqa: BLE001 (whatever a store raises; the token is good all the same)
            fault = issued.token.hide(str(error))
            _log.warning("the new API access token was not saved, others will fetch their own: %s", fault)

    def _pause(
        self, outcome: "AuthFlowError | ApiError | TransportError", tries: int, deadline: Deadline
    ) -> Exchange[float]:
        """How long to wait before the next try; raises where there is none."""
        yield from ()
        if isinstance(outcome, MaximumTokensError):
            return (yield from self._until_one_runs_out(outcome, deadline))
        if isinstance(outcome, AuthFlowError):
            raise _GaveUp(outcome, is_everybodys=True)
        return self._planned(outcome, tries, deadline)

    def _planned(self, failure: ApiError | TransportError, tries: int, deadline: Deadline) -> float:
        host = host_of(self._token_url)
        if isinstance(failure, TransportError):
            error: ShoptetError = unreached(failure, self._token_url, _WITHOUT)
            if not deadline.allows(0.05):
                raise _GaveUp(error, is_everybodys=False)
            if failure.sent:
                # The server may have made a token, one of five. Asking again could make another one.
                raise _GaveUp(error, is_everybodys=True)
        else:
            error = AuthFlowError(f"{_WITHOUT}: {host} answered {failure.status}", status=failure.status)
        step = decide(
            Failure(
                error=failure,
                method="GET",
                tries=tries,
                max_retries=_MAX_RETRIES,
                remaining=math.inf,
                jitter=self._chance(),
            )
        )
        if isinstance(step, GiveUp):
            _give_up(error, step.reason, is_everybodys=True)
        if not deadline.allows(step.seconds):
            reason = f"the next try would be in {step.seconds:.1f} s, after the call's deadline"
            _give_up(error, reason, is_everybodys=False)
        _log.info("no API access token from %s (%s): the next try is in %.1f s", host, step.reason, step.seconds)
        return step.seconds

    def _until_one_runs_out(self, error: MaximumTokensError, deadline: Deadline) -> Exchange[float]:
        known = yield from run_blocking(lambda: self._flight.store.valid(self._flight.key))
        if not known:
            advice = "none of them is in this store; let all that call this shop share one store"
            raise _GaveUp(_with_advice(error, advice), is_everybodys=True)
        now = self._clock.monotonic()
        self._flight.full = Full(now, now + known[0] + _GRACE)
        return self._seconds_while_full(known[0] + _GRACE, error, deadline)

    def _wait_while_full(self, deadline: Deadline) -> Exchange[None]:
        """Spare the server the question where the answer is known: many may be waiting, one after the other."""
        full, now = self._flight.full, self._clock.monotonic()
        if full is not None and now < min(full.free_at, full.told_at + _FULL_FOR):
            error = MaximumTokensError("five API access tokens are valid already", error="maximum_tokens_reached")
            yield from sleep(self._seconds_while_full(full.free_at - now, error, deadline))

    def _seconds_while_full(self, seconds: float, error: MaximumTokensError, deadline: Deadline) -> float:
        if deadline.allows(seconds):
            _log.info("five API access tokens are valid already: waiting %.1f s for one to run out", seconds)
            return seconds
        advice = (
            f"the oldest that is known runs out in {seconds:.0f} s, the call's deadline is in {deadline.left():.0f} s"
        )
        advice += "; call again then, and let all that call this shop share one store"
        raise _GaveUp(_with_advice(error, advice), is_everybodys=False)


def _with_advice(error: MaximumTokensError, advice: str) -> MaximumTokensError:
    return MaximumTokensError(f"{error}: {advice}", error=error.error, status=error.status)


def _give_up(error: ShoptetError, reason: str, *, is_everybodys: bool) -> NoReturn:
    if reason:
        error.add_note(f"not tried again: {reason}")
    raise _GaveUp(error, is_everybodys=is_everybodys)


def _too_late() -> TimeoutError:
    return TimeoutError("the API access token that another call is fetching did not come in time", sent=False)
