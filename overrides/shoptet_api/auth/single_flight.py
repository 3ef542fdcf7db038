"""One fetch for all callers in a process that need a token at the same time: one leads, the others wait for its result.

    join ──▶ a token is there      ──▶ current
         ──▶ nobody leads: lead    ──▶ succeed, fail, or neither  ──▶ leave: the next in the queue leads if needed
         ──▶ another caller leads  ──▶ wait for a token, an error, or the lead

All clients of the process, threads and event loops alike, share one `SingleFlight` per installation and store.

A signal handler that raises can interrupt a caller in any line, also inside these methods. So each caller leaves,
however far it got, and `leave` does what an interrupted method left undone. A caller that could not even leave is
referred to weakly: those that wait look again now and then, and one of them takes the lead.
"""

import copy
import threading
import weakref
from typing import Final

import attrs

from shoptet_api.auth.stores.protocol import TokenStore
from shoptet_api.clock import Clock
from shoptet_api.errors import ShoptetError
from shoptet_api.fork_safety import on_fork
from shoptet_api.sansio.waiter import Waiter
from shoptet_api.secret import Secret

_YOUNG: Final = 600.0
_MAX_REFUSALS_IN_A_ROW: Final = 2


@attrs.define(eq=False)
class Caller:
    """A caller that needs a token."""

    waiter: Waiter = attrs.field(factory=Waiter)
    error: ShoptetError | None = None


def _failed(callers: list[Caller]) -> list[Caller]:
    return [caller for caller in callers if caller.error is not None]


@attrs.frozen
class TokenLimit:
    """What is known since the server refused a sixth token."""

    refused_at: float
    free_at: float
    """When the oldest known token expires."""


class SingleFlight:
    """The token of one installation in this process, and the callers that fetch it or wait for it."""

    def __init__(self, store: TokenStore, key: str, clock: Clock) -> None:
        self.store = store
        self.key = key
        self.refused: Secret | None = None
        """The last token that the API refused."""
        self.token_limit: TokenLimit | None = None
        self._clock = clock
        self._token: Secret | None = None
        self._usable_until = 0.0
        self._received_at = 0.0
        self._refusals_in_a_row = 0
        self._reset_callers()

    def _reset_callers(self) -> None:
        self._lock = threading.Lock()
        self._leader: weakref.ref[Caller] | None = None
        self._waiting: list[weakref.ref[Caller]] = []

    def current(self) -> Secret | None:
        """Return the token if it can be used."""
        with self._lock:
            return self._current()

    def _current(self) -> Secret | None:
        return self._token if self._usable_until > self._clock.monotonic() else None

    def join(self, caller: Caller) -> None:
        """Lead, or queue up behind the leader, once or again. The caller must leave, even if this is interrupted."""
        with self._lock:
            if self._current() is not None:
                caller.waiter.finish()
            elif self._leading() is None:
                self._leader = weakref.ref(caller)
            elif caller not in self._queue():
                self._waiting.append(weakref.ref(caller))

    def is_led_by(self, caller: Caller) -> bool:
        """Return whether this caller has to fetch the token."""
        return self._leading() is caller

    def _leading(self) -> Caller | None:
        return None if self._leader is None else self._leader()

    def _queue(self, *, without: Caller | None = None) -> list[Caller]:
        return [caller for waiting in self._waiting if (caller := waiting()) is not None and caller is not without]

    def succeed(self, token: Secret, usable: float) -> None:
        """Keep the token and wake all waiting callers."""
        with self._lock:
            now = self._clock.monotonic()
            self._token, self._usable_until, self._received_at = token, now + usable, now
            self.token_limit = None
            queue = self._queue()
        for caller in queue:
            caller.waiter.finish()

    def fail(self, error: ShoptetError) -> None:
        """Give the error to all waiting callers: none of them can have a token."""
        with self._lock:
            queue = self._queue()
        for caller in queue:
            # Each caller gets its own copy: a raised error collects the frames that it passes.
            caller.error = copy.copy(error)
            caller.waiter.finish()

    def leave(self, caller: Caller) -> None:
        """Take the caller out, whatever its result. If it led, the next caller leads."""
        try:
            self._leave(caller)
        except BaseException:
            self._leave(caller)  # Interrupted. All of it may be done twice.
            raise

    def _leave(self, caller: Caller) -> None:
        with self._lock:
            queue = self._queue(without=caller)
            self._waiting = list(map(weakref.ref, queue))
            woken = queue[:] if self._current() is not None else _failed(queue)
            if self._leading() in {None, caller}:
                successor = next((one for one in queue if one.error is None), None)
                self._leader = None if successor is None else weakref.ref(successor)
                woken += [] if successor is None else [successor]
        for one in woken:
            one.waiter.finish()

    def refuse(self, token: Secret, *, expired: bool) -> bool:
        """Note that the API refused the token; return whether it makes sense to get another one."""
        with self._lock:
            if self._token != token or self._usable_until == 0.0:
                return True
            # An API that refuses every token must not use up the five that may be valid at once.
            if expired or self._clock.monotonic() - self._received_at > _YOUNG:
                self._refusals_in_a_row = 0
            elif self._refusals_in_a_row >= _MAX_REFUSALS_IN_A_ROW:
                return False
            else:
                self._refusals_in_a_row += 1
            self.refused, self._usable_until = token, 0.0
            return True

    def forget_parent(self) -> None:
        """Reset in a forked child: the fetching and waiting threads exist only in the parent."""
        self._reset_callers()


class SingleFlights:
    """One `SingleFlight` per installation and store."""

    def __init__(self) -> None:
        self._kept: weakref.WeakValueDictionary[tuple[int, str], SingleFlight] = weakref.WeakValueDictionary()
        self._lock = threading.Lock()

    def of(self, store: TokenStore, key: str, clock: Clock) -> SingleFlight:
        """Return the installation's `SingleFlight`, which is kept while something refers to it."""
        # It keeps its store alive, so no other store can have this id meanwhile.
        place = (id(store), key)
        with self._lock:
            flight = self._kept.get(place)
            if flight is None:
                flight = self._kept[place] = SingleFlight(store, key, clock)
            return flight

    def forget_parent(self) -> None:
        """Reset in a forked child."""
        self._lock = threading.Lock()
        for flight in list(self._kept.values()):
            flight.forget_parent()


SINGLE_FLIGHTS: Final = SingleFlights()
on_fork(SINGLE_FLIGHTS.forget_parent)
