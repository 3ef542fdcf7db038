"""The limits of all processes that use the same server."""

import random
from collections.abc import Callable
from functools import partial
from typing import Final

from shoptet_api.clock import Clock
from shoptet_api.compat import override
from shoptet_api.errors import StateUnavailableError, TimeoutError
from shoptet_api.limits.local import LONGEST_CLOSED, REFUSED_PAUSE, LocalLimits, log_wait
from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.redis.slots import NOTHING, Answer, Asking, Report, Slots
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.response_headers import bucket, retry_after
from shoptet_api.sansio.steps import Exchange, run_blocking, sleep, wait
from shoptet_api.sansio.waiter import Waiter

_ASK_AGAIN: Final = 5.0
"""Seconds after which a waiting request asks again in any case."""
_UNREACHED_PAUSE: Final = 0.1
_REASONS: Final = {
    "token": "the slots of the token were busy",
    "address": "the slots of the address were busy",
    "bucket": "the token's bucket was nearly full",
    "settling": "the server was started again",
}


class RedisLimits:
    """Keeps the limits for all processes that use the same server and prefix; `RedisState.limits` returns it.

    While the server cannot be reached, calls wait for a few seconds. Then each process limits its own requests to its
    share, and says so in the log `shoptet_api.limits`, until the server is back.
    """

    def __init__(self, slots: Slots, clock: Clock, jitter: Callable[[], float] = random.random) -> None:
        self._slots = slots
        self._clock = clock
        self._jitter = jitter
        self._local: tuple[tuple[int, int], LocalLimits] | None = None

    def admit(self, admission: Admission) -> Exchange[Permit]:
        """Wait for a slot of the token and of the address, and for room in the token's bucket.

        Raises:
            TimeoutError: The deadline came first. Nothing was sent.
        """
        slots = self._slots
        yield from run_blocking(slots.start, blocks=not slots.is_started)
        asking = slots.asking(admission.token, admission.address, admission.operation)
        permit = _RedisPermit(slots, asking, self._clock)
        try:
            yield from self._admit(permit, asking, admission)
        except BaseException:
            permit.abandon()
            raise
        return permit

    def _admit(self, permit: "_RedisPermit", asking: Asking, admission: Admission) -> Exchange[None]:
        slots, started, busy, reason = self._slots, self._clock.monotonic(), 0.0, ""
        while not asking.is_granted:
            if slots.availability.is_away:
                permit.local = yield from self._locally().admit(admission)
                slots.hold(asking)
                return
            pause, asking.asks_in = asking.asks_in, None
            try:
                if pause is None:
                    answer = yield from run_blocking(partial(slots.ask, asking))
                else:
                    answer = Answer("bucket", pause, 0.0)
            except StateUnavailableError as error:
                if not admission.deadline.allows(_UNREACHED_PAUSE):
                    raise _too_late(admission, f"the server of the limits cannot be reached ({error})") from None
                yield from sleep(_UNREACHED_PAUSE * (0.5 + self._jitter()))
                continue
            if answer.reason == "granted":
                break
            reason = answer.reason
            before = self._clock.monotonic()
            yield from self._wait(asking, answer, admission, busy)
            busy += self._clock.monotonic() - before if reason in {"token", "address"} else 0.0
        log_wait(
            admission, self._clock.monotonic() - started, _REASONS.get(reason, "the server of the limits was asked")
        )

    def _wait(self, asking: Asking, answer: Answer, admission: Admission, busy: float) -> Exchange[None]:
        left = admission.deadline.remaining()
        if not admission.deadline.allows(answer.minimum):
            fault = f"the token's bucket has room in {answer.minimum:.1f} s, the call's deadline is in {left:.1f} s"
            raise _too_late(admission, fault)
        if answer.reason in {"token", "address"}:
            left = min(left, admission.patience - busy)
            if left <= 0:
                whose = answer.reason
                raise _too_late(admission, f"all slots of the {whose} stayed busy for {busy:.1f} s, by other calls")
        elif not left:
            raise _too_late(admission, "the deadline came before a slot")
        usual = _ASK_AGAIN * (0.75 + 0.5 * self._jitter())
        waiter = asking.waiter
        yield from wait(waiter, min(answer.seconds + 0.001 if answer.seconds else usual, usual, left))
        if waiter.is_done and not asking.is_granted:
            asking.waiter = Waiter()

    def _locally(self) -> LocalLimits:
        """Return the limits of this process alone, for its present share."""
        shares = self._slots.shares
        if self._local is None or self._local[0] != shares:
            tokens, addresses = shares
            self._local = (shares, LocalLimits(per_token=tokens, per_address=addresses, clock=self._clock))
        return self._local[1]

    @override
    def __repr__(self) -> str:
        settings = self._slots.settings
        return f"RedisLimits(per_token={settings.per_token}, per_address={settings.per_address})"


class _RedisPermit:
    """The permit of one request."""

    def __init__(self, slots: Slots, asking: Asking, clock: Clock) -> None:
        self._slots = slots
        self._asking = asking
        self._clock = clock
        self._is_over = False
        self.local: Permit | None = None

    def __del__(self) -> None:
        # The thread of the slots ends it: a destructor can run while its thread holds a lock.
        if not self._is_over:
            self._slots.leave(self._asking)

    def done(self, response: Response | None) -> Exchange[None]:
        """Learn from the response how full the bucket is, and free the slots."""
        if self.local is not None:
            yield from self.local.done(response)
        report = NOTHING if response is None else _report_of(response, self._clock)
        yield from run_blocking(partial(self._slots.report, self._asking, report))
        self._is_over = True

    def abandon(self) -> None:
        """Have the slots freed by the thread of the slots."""
        if self.local is not None:
            self.local.abandon()
        if not self._is_over:
            self._slots.leave(self._asking)
            self._slots.stir()
        self._is_over = True


def _report_of(response: Response, clock: Clock) -> Report:
    reported = bucket(response.headers)
    filling, size = (None, 0) if reported is None else (reported.filling, reported.size)
    if response.status != 429:
        return Report("answered", filling, size)
    after = retry_after(response.headers, clock.now())
    # A caller for whom this is too long gives up by itself; the others try again in a minute.
    return Report("refused", filling, size, min(REFUSED_PAUSE if after is None else after, LONGEST_CLOSED))


def _too_late(admission: Admission, fault: str) -> TimeoutError:
    return TimeoutError(fault, sent=False, method=admission.method, path=admission.path)
