"""One fetch for all who need a token at the same time in a process: one leads, the others wait for what comes of it.

    enter ──▶ a token is there                                  ──▶ current
          ──▶ nobody leads: you do ──▶ got, failed, or neither  ──▶ leave: the next in the queue leads, if still needed
          ──▶ somebody leads: wait ──▶ a token, an error, or the lead

Shared by all clients of the process, threads and event loops alike, that use one store for one installation.
"""

import copy
import threading
import weakref
from collections import deque
from typing import Final

import attrs

from shoptet_api.auth.stores.protocol import TokenStore
from shoptet_api.clock import Clock
from shoptet_api.errors import ShoptetError
from shoptet_api.fork_safety import on_fork
from shoptet_api.sansio.waiter import Waiter
from shoptet_api.secret import Secret

_YOUNG: Final = 600.0
_IN_A_ROW: Final = 2


@attrs.define(eq=False)
class Turn:
    """One who needs a token."""

    leads: bool
    waiter: Waiter = attrs.field(factory=Waiter)
    error: ShoptetError | None = None


@attrs.frozen
class Full:
    """What is known since the server refused a sixth token."""

    told_at: float
    free_at: float
    """When the oldest token that is known runs out."""


class Flight:
    """The token of one installation in this process, and who is fetching it."""

    def __init__(self, store: TokenStore, key: str, clock: Clock) -> None:
        self.store: Final = store
        self.key: Final = key
        self.refused: Secret | None = None
        """The last token that the API did not take."""
        self.full: Full | None = None
        self._clock = clock
        self._token: Secret | None = None
        self._usable_until = 0.0
        self._got_at = 0.0
        self._refused_in_a_row = 0
        self._begin()

    def _begin(self) -> None:
        self._lock = threading.Lock()
        self._is_led = False
        self._waiting: deque[Turn] = deque()

    def current(self) -> Secret | None:
        """The token, if it can be used."""
        with self._lock:
            return self._current()

    def _current(self) -> Secret | None:
        return self._token if self._usable_until > self._clock.monotonic() else None

    def enter(self) -> Turn:
        """Lead, or queue up behind who does."""
        with self._lock:
            if self._current() is not None:
                turn = Turn(leads=False)
                turn.waiter.finish()
            elif self._is_led:
                turn = Turn(leads=False)
                self._waiting.append(turn)
            else:
                self._is_led = True
                turn = Turn(leads=True)
        return turn

    def got(self, token: Secret, usable: float) -> None:
        """There is a token: let all go on."""
        with self._lock:
            now = self._clock.monotonic()
            self._token, self._usable_until, self._got_at = token, now + usable, now
            self.full = None
            waiting, self._waiting = self._waiting, deque()
        for turn in waiting:
            turn.waiter.finish()

    def failed(self, error: ShoptetError) -> None:
        """Nobody who waits can have a token: tell them why."""
        with self._lock:
            waiting, self._waiting = self._waiting, deque()
        for turn in waiting:
            # Each its own: a raised error collects the frames that it passes.
            turn.error = copy.copy(error)
            turn.waiter.finish()

    def leave(self, turn: Turn) -> None:
        """Be done, whatever came of it. Who led lets the next one lead."""
        with self._lock:
            if not turn.leads:
                if turn in self._waiting:
                    self._waiting.remove(turn)
                return
            turn.leads = False
            heir = self._waiting.popleft() if self._waiting else None
            self._is_led = heir is not None
            if heir is not None:
                heir.leads = True
        if heir is not None:
            heir.waiter.finish()

    def refuse(self, token: Secret, *, expired: bool) -> bool:
        """The API does not take the token; whether it makes sense to get another one."""
        with self._lock:
            if self._token != token or self._usable_until == 0.0:
                return True
            # An API that takes no token at all must not use up the five that there can be.
            if expired or self._clock.monotonic() - self._got_at > _YOUNG:
                self._refused_in_a_row = 0
            elif self._refused_in_a_row >= _IN_A_ROW:
                return False
            else:
                self._refused_in_a_row += 1
            self.refused, self._usable_until = token, 0.0
            return True

    def forget_others(self) -> None:
        """Begin anew in a forked child: who was fetching or waiting is in the parent."""
        self._begin()


class Flights:
    """The one flight of each installation in each store."""

    def __init__(self) -> None:
        self._kept: weakref.WeakValueDictionary[tuple[int, str], Flight] = weakref.WeakValueDictionary()
        self._lock = threading.Lock()

    def of(self, store: TokenStore, key: str, clock: Clock) -> Flight:
        """The flight, kept for as long as somebody uses it."""
        # A flight keeps its store alive, so that no other one can have this id meanwhile.
        place = (id(store), key)
        with self._lock:
            flight = self._kept.get(place)
            if flight is None:
                flight = self._kept[place] = Flight(store, key, clock)
            return flight

    def forget_others(self) -> None:
        """Begin anew in a forked child."""
        self._lock = threading.Lock()
        for flight in list(self._kept.values()):
            flight.forget_others()


FLIGHTS: Final = Flights()
on_fork(FLIGHTS.forget_others)
