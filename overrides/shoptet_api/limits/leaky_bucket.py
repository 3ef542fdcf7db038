"""The leaky bucket of a token: how full it will be, what an operation costs, and when the next request fits.

Every request adds its cost to the bucket; the cost is known only after it has run. A fixed number of drops leaks out
every second, and the API refuses requests when the bucket is full (429). The cost of a request is estimated from
earlier calls of its operation. Every response says how full the bucket is, which corrects the estimates and reveals
what other programs have added.

Nothing here waits or reads a clock: every function takes the current time.
"""

import itertools
from typing import Final, NamedTuple

from shoptet_api.sansio.response_headers import Bucket

SIZE: Final = 200.0
LEAK: Final = 10.0
"""Drops a second; the API publishes it, and no response contains it."""
FIRST_GUESS: Final = 10.0
"""Estimated drops of an operation that was never called."""
_HEADROOM: Final = 0.1
"""Part of the bucket that stays free. A bucket that never runs empty leaks at full speed whatever its level, so this
costs time only at the beginning."""
_MEMORY: Final = 0.25
"""Weight of the newest cost among all that were observed."""
_MAX_SIZE: Final = 5 * SIZE
"""One response must not stop a token for long: above it, a reported size is a mistake."""
_MAX_COSTS: Final = 512
"""Calls outside the spec can have any number of names."""


class Cost:
    """The cost of an operation: its mean and its mean deviation."""

    def __init__(self, mean: float, deviation: float) -> None:
        self.mean: float = mean
        self.deviation: float = deviation

    @property
    def guess(self) -> float:
        """A cost that the next request is unlikely to exceed."""
        return self.mean + 2 * self.deviation

    def learn(self, observed: float) -> None:
        """Take an observed cost into account."""
        error = observed - self.mean
        self.mean += _MEMORY * error
        self.deviation += _MEMORY * (abs(error) - self.deviation)


class Reservation(NamedTuple):
    """A request that will be sent, or is in flight."""

    operation: str
    cost: float


class LeakyBucket:
    """The state of one bucket, as far as it is known."""

    def __init__(self) -> None:
        self.size: float = SIZE
        self._level = 0.0
        self._at = 0.0
        self._closed_until = 0.0
        self._costs: dict[str, Cost] = {}
        # In the order of asking: a later request waits for the cost of the earlier ones. By identity, so that one of
        # thousands is forgotten without a search.
        self._reserved: dict[int, Reservation] = {}
        self._reserved_cost = 0.0

    def level(self, now: float) -> float:
        """Return the drops in the bucket, without those of the requests in flight."""
        return max(0.0, self._level - LEAK * max(0.0, now - self._at))

    def is_idle(self, now: float) -> bool:
        """Return whether the bucket can be forgotten without losing anything."""
        return not self._reserved and not self.level(now) and self._closed_until <= now

    def reserve(self, operation: str) -> Reservation:
        """Reserve room for a request."""
        known = self._costs.get(operation)
        guess = known.guess if known is not None else self._first_guess()
        reservation = Reservation(operation, guess)
        # The sum first: an interrupt between the two leaves it too high, which only adds up what need not be.
        self._reserved_cost += guess
        self._reserved[id(reservation)] = reservation
        return reservation

    def pause(self, reservation: Reservation, now: float) -> float:
        """Return the seconds until the request fits, as far as is known; 0 if it may be sent now.

        The cost of the requests before it is an estimate: once they are answered, it may fit earlier.
        """
        if self._excess(self._reserved_cost, now) <= 0:
            # All of them fit: there is no need to add up those before this one, which thousands of tasks would do.
            return max(0.0, self._closed_until - now)
        before = itertools.takewhile(lambda one: one is not reservation, self._reserved.values())
        return self._pause(sum(map(self._share, before)) + self._share(reservation), now)

    def minimum_pause(self, reservation: Reservation, now: float) -> float:
        """Return the seconds that the request must wait in any case."""
        return self._pause(self._share(reservation), now)

    def _pause(self, drops: float, now: float) -> float:
        return max(0.0, self._excess(drops, now) / LEAK, self._closed_until - now)

    def _excess(self, drops: float, now: float) -> float:
        return self.level(now) + drops - self.size * (1 - _HEADROOM)

    def _share(self, reservation: Reservation) -> float:
        # It must fit into an empty bucket; a response can report a smaller one.
        return min(reservation.cost, self.size / 2)

    def withdraw(self, reservation: Reservation) -> None:
        """Forget a request that was not answered. If it ran, the next response includes its cost."""
        if self._reserved.pop(id(reservation), None) is not None:
            self._reserved_cost -= reservation.cost
        if not self._reserved:
            self._reserved_cost = 0.0  # Sums of fractions leave a remainder.

    def answered(self, reservation: Reservation, reported: Bucket | None, now: float) -> None:
        """Take note of a response, and of how full it says the bucket is."""
        before = self.level(now)
        self.withdraw(reservation)
        if reported is None:
            # Nothing is paced while the level is unknown; the server need not have a bucket.
            return
        self._resize(reported)
        filling = min(float(reported.filling), self.size)
        observed = max(0.0, filling - before)
        known = self._costs.get(reservation.operation)
        if known is None:
            if len(self._costs) >= _MAX_COSTS:
                self._costs.pop(next(iter(self._costs)))
            self._costs[reservation.operation] = Cost(observed, observed / 4)
        else:
            known.learn(observed)
        self._level, self._at = filling, now

    def refused(self, reservation: Reservation, reported: Bucket | None, seconds: float, now: float) -> None:
        """Take note of a 429: send no request for this many seconds."""
        self.withdraw(reservation)
        if reported is not None:
            self._resize(reported)
            self._level, self._at = min(float(reported.filling), self.size), now
        self._closed_until = max(self._closed_until, now + seconds)

    def _resize(self, reported: Bucket) -> None:
        if reported.size > 0:
            self.size = min(float(reported.size), _MAX_SIZE)

    def _first_guess(self) -> float:
        return max((cost.guess for cost in self._costs.values()), default=FIRST_GUESS)
