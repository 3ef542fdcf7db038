"""The limits of one process: all its clients that use the same token or address share its limits."""

import logging
import math
import threading
from collections import deque
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.errors import TimeoutError
from shoptet_api.fork_safety import on_fork
from shoptet_api.limits.fair_semaphore import FairSemaphore
from shoptet_api.limits.leaky_bucket import LeakyBucket, Reservation
from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.response_headers import bucket, retry_after
from shoptet_api.sansio.steps import Exchange, sleep, wait
from shoptet_api.sansio.waiter import Waiter

CONNECTIONS_PER_TOKEN: Final = 3
CONNECTIONS_PER_ADDRESS: Final = 50
REFUSED_PAUSE: Final = 1.0
"""Seconds without a request after a 429 that names none."""
LONGEST_CLOSED: Final = 60.0
"""The most seconds without a request after a 429, whatever it names."""
_WORTH_LOGGING: Final = 1.0
_KEPT: Final = 2048
_NAP: Final = 1.0

_log: Final = logging.getLogger("shoptet_api.limits")

T = TypeVar("T")


class _Token:
    def __init__(self, semaphore: FairSemaphore) -> None:
        self.semaphore = semaphore
        self.bucket = LeakyBucket()
        self.lock = threading.Lock()


class _Kept(Generic[T]):
    """One object for each key. Beyond a number of keys, objects that are in their first state are dropped.

    There are two generations: a caller that has just received an object may not have begun to use it, so an object is
    dropped only after thousands of others were asked for.
    """

    def __init__(self, make: Callable[[], T], is_idle: Callable[[T], bool]) -> None:
        self._make = make
        self._is_idle = is_idle
        self._lock = threading.Lock()
        self._young: dict[str, T] = {}
        self._old: dict[str, T] = {}

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    def of(self, key: str) -> T:
        item = self._young.get(key)
        if item is not None:
            return item
        with self._lock:
            if key not in self._young and len(self._young) >= _KEPT:
                self._old, self._young = self._busy() | self._young, {}
            old = self._old.pop(key, None)
            return self._young.setdefault(key, self._make() if old is None else old)

    def _busy(self) -> dict[str, T]:
        return {key: item for key, item in self._old.items() if not self._is_idle(item)}


class LocalLimits:
    """Keeps the limits in the process.

    Args:
        per_token: Requests of one token that are in flight at a time.
        per_address: Requests to one address that are in flight at a time.
        clock: Paces the bucket.
    """

    def __init__(
        self,
        *,
        per_token: int = CONNECTIONS_PER_TOKEN,
        per_address: int = CONNECTIONS_PER_ADDRESS,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        self._per_token = per_token
        self._per_address = per_address
        self._clock = clock
        self._lost: deque[_Held] = deque()
        self.forget()
        on_fork(self.forget)

    def forget(self) -> None:
        """Reset all state: after a fork, the requests in flight belong to the parent process."""
        self._tokens = _Kept(
            lambda: _Token(FairSemaphore(self._per_token)),
            lambda token: token.semaphore.is_idle and token.bucket.is_idle(self._clock.monotonic()),
        )
        self._addresses = _Kept(lambda: FairSemaphore(self._per_address), lambda semaphore: semaphore.is_idle)

    def admit(self, admission: Admission) -> Exchange[Permit]:
        """Wait for a slot of the token, for room in its bucket, and for a slot of the address, in this order.

        Raises:
            TimeoutError: The deadline came first. Nothing was sent.
        """
        while self._lost:
            self._lost.popleft().free()
        token, address = self._tokens.of(admission.token), self._addresses.of(admission.address)
        permit = _LocalPermit(self._clock, _Held(token, address), self._lost)
        try:
            yield from self._acquire(token.semaphore, permit.held, admission, "token")
            yield from self._pace(token, permit.held.reserve(admission.operation), admission)
            yield from self._acquire(address, permit.held, admission, "address")
        except BaseException:
            permit.abandon()
            raise
        return permit

    def _acquire(self, semaphore: FairSemaphore, held: "_Held", admission: Admission, whose: str) -> Exchange[None]:
        waiter = semaphore.acquire(held)
        if waiter is not None:
            yield from self._wait(waiter, admission, f"{semaphore.slots} slots of the {whose}")

    def _wait(self, waiter: Waiter, admission: Admission, what: str) -> Exchange[None]:
        started = self._clock.monotonic()
        is_admitted = yield from wait(waiter, min(admission.deadline.remaining(), admission.patience))
        seconds = self._clock.monotonic() - started
        if not is_admitted:
            raise _too_late(admission, f"all {what} stayed busy for {seconds:.1f} s, by other calls of this process")
        log_wait(admission, seconds, f"the {what} were busy")

    def _pace(self, token: _Token, reservation: Reservation, admission: Admission) -> Exchange[None]:
        started = self._clock.monotonic()
        while True:
            now = self._clock.monotonic()
            with token.lock:
                seconds = token.bucket.pause(reservation, now)
                if not seconds:
                    break
                minimum = token.bucket.minimum_pause(reservation, now)
            if not admission.deadline.allows(minimum):
                left = admission.deadline.remaining()
                fault = f"the token's bucket has room in {minimum:.1f} s, the call's deadline is in {left:.1f} s"
                raise _too_late(admission, fault)
            # In short naps: a response to an earlier request may show that there is already room.
            yield from sleep(min(seconds, _NAP, admission.deadline.remaining()))
        log_wait(admission, now - started, "the token's bucket was nearly full")


class _Held:
    """One request at the two semaphores: it holds their slots and room in the bucket, or waits for them."""

    def __init__(self, token: _Token, address: FairSemaphore) -> None:
        self.token = token
        self.address = address
        self.reservation: Reservation | None = None

    def reserve(self, operation: str) -> Reservation:
        """Reserve room in the bucket."""
        with self.token.lock:
            self.reservation = reservation = self.token.bucket.reserve(operation)
        return reservation

    def free(self) -> None:
        """Free all of it, once or more than once."""
        if self.reservation is not None:
            with self.token.lock:
                self.token.bucket.withdraw(self.reservation)
        self.address.release(self)
        self.token.semaphore.release(self)


class _LocalPermit:
    """The permit of one request."""

    def __init__(self, clock: Clock, held: _Held, lost: "deque[_Held]") -> None:
        self._clock = clock
        self._lost = lost
        self._is_over = False
        self.held = held

    def __del__(self) -> None:
        # A signal handler that raises can come between any two steps of a caller, so that nobody frees the permit. The
        # next request does it: a destructor can run while its thread holds one of the locks.
        if not self._is_over:
            self._lost.append(self.held)

    def done(self, response: Response | None) -> Exchange[None]:
        """Learn from the response how full the bucket is, and free the slots."""
        yield from ()
        if response is not None:
            self._learn(response)
        self.abandon()

    def abandon(self) -> None:
        """Free the slots."""
        self.held.free()
        self._is_over = True

    def _learn(self, response: Response) -> None:
        reported, now = bucket(response.headers), self._clock.monotonic()
        reservation, token = self.held.reservation, self.held.token
        if reservation is None:  # pragma: no cover (a request is sent after its reservation)
            return
        if response.status != 429:
            with token.lock:
                token.bucket.answered(reservation, reported, now)
            return
        after = retry_after(response.headers, self._clock.now())
        # A caller for whom this is too long gives up by itself; the others try again in a minute.
        seconds = min(REFUSED_PAUSE if after is None else after, LONGEST_CLOSED)
        with token.lock:
            token.bucket.refused(reservation, reported, seconds, now)
        _log.info("429: no request of this token is sent for %.1f s", seconds)


def _too_late(admission: Admission, fault: str) -> TimeoutError:
    return TimeoutError(fault, sent=False, method=admission.method, path=admission.path)


def log_wait(admission: Admission, seconds: float, reason: str) -> None:
    """Log that a request waited, and for what."""
    level = logging.INFO if seconds >= _WORTH_LOGGING else logging.DEBUG
    if _log.isEnabledFor(level) and not math.isclose(seconds, 0.0, abs_tol=1e-4):
        _log.log(level, "%s %s waited %.3f s: %s", admission.method, admission.path, seconds, reason)


PROCESS_LIMITS: Final = LocalLimits()
"""The limits that all clients share unless the caller passes others."""
