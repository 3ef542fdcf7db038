"""The leaky bucket of a token: how full it will be, what an operation costs, and when the next request fits.

Every request drops into the bucket what it cost, which is known only when it has run; so many drops leak out every
second; into a full bucket nothing goes (429). What a request will cost is guessed from what the operation cost before,
and every answer says how full the bucket is, which puts the guesses right and tells what others have put in.

Nothing here waits or looks at a clock: every function is given the moment.
"""

import itertools
from typing import Final, NamedTuple

from shoptet_api.sansio.response_headers import Bucket

SIZE: Final = 200.0
LEAK: Final = 10.0
"""Drops a second; the API publishes it, and no answer tells it."""
FIRST_GUESS: Final = 10.0
"""Drops of an operation that was never called."""
_HEADROOM: Final = 0.1
"""Part of the bucket that is left free. A bucket that never runs empty leaks at full speed however high it stands, so
that this costs nothing but the beginning."""
_MEMORY: Final = 0.25
"""Weight of the newest cost among all that were seen."""
_MOST_COSTS: Final = 512
"""Calls of what the spec does not know can have any number of names."""


class Cost:
    """What an operation costs: the average, and how far off it is on average."""

    def __init__(self, mean: float, deviation: float) -> None:
        self.mean: float = mean
        self.deviation: float = deviation

    @property
    def guess(self) -> float:
        """A cost that the next request will hardly exceed."""
        return self.mean + 2 * self.deviation

    def learn(self, seen: float) -> None:
        """Take a cost that was seen into account."""
        error = seen - self.mean
        self.mean += _MEMORY * error
        self.deviation += _MEMORY * (abs(error) - self.deviation)


class Reservation(NamedTuple):
    """A request that will be, or is being, sent."""

    operation: str
    cost: float


class LeakyBucket:
    """What is known of one bucket."""

    def __init__(self) -> None:
        self.size: float = SIZE
        self._level = 0.0
        self._at = 0.0
        self._closed_until = 0.0
        self._costs: dict[str, Cost] = {}
        # In the order of asking: a later one waits for what the earlier ones will cost.
        self._reserved: list[Reservation] = []

    def level(self, now: float) -> float:
        """Drops in the bucket, without those of the requests under way."""
        return max(0.0, self._level - LEAK * max(0.0, now - self._at))

    def is_idle(self, now: float) -> bool:
        """Whether nothing would be lost by forgetting the bucket."""
        return not self._reserved and not self.level(now) and self._closed_until <= now

    def reserve(self, operation: str) -> Reservation:
        """Ask for the next request."""
        known = self._costs.get(operation)
        guess = known.guess if known is not None else self._first_guess()
        reservation = Reservation(operation, guess)
        self._reserved.append(reservation)
        return reservation

    def pause(self, reservation: Reservation, now: float) -> float:
        """Seconds until the request fits, as far as is known; 0 when it may be sent now.

        What those before it will cost is a guess: it may fit earlier, when they are answered.
        """
        ahead = sum(self._claim(one) for one in itertools.takewhile(lambda one: one is not reservation, self._reserved))
        return self._pause(ahead + self._claim(reservation), now)

    def least_pause(self, reservation: Reservation, now: float) -> float:
        """Seconds that the request must wait in any case."""
        return self._pause(self._claim(reservation), now)

    def _pause(self, drops: float, now: float) -> float:
        excess = self.level(now) + drops - self.size * (1 - _HEADROOM)
        return max(0.0, excess / LEAK, self._closed_until - now)

    def _claim(self, reservation: Reservation) -> float:
        # Never so much that it does not fit into an empty bucket; answers can tell of a smaller one.
        return min(reservation.cost, self.size / 2)

    def withdraw(self, reservation: Reservation) -> None:
        """Forget a request that was not answered. What it cost, if it ran, the next answer tells."""
        self._reserved = [one for one in self._reserved if one is not reservation]

    def answered(self, reservation: Reservation, told: Bucket | None, now: float) -> None:
        """A request was answered, and the answer told how full the bucket is."""
        before = self.level(now)
        self.withdraw(reservation)
        if told is None:
            # Nothing is paced, as nothing is known; the bucket need not exist.
            return
        seen = max(0.0, told.filling - before)
        known = self._costs.get(reservation.operation)
        if known is None:
            if len(self._costs) >= _MOST_COSTS:
                self._costs.pop(next(iter(self._costs)))
            self._costs[reservation.operation] = Cost(seen, seen / 4)
        else:
            known.learn(seen)
        if told.size > 0:
            self.size = float(told.size)
        self._level, self._at = float(told.filling), now

    def refused(self, reservation: Reservation, told: Bucket | None, seconds: float, now: float) -> None:
        """The API answered 429: nobody sends anything for so long."""
        self.withdraw(reservation)
        if told is not None:
            self._level, self._at = float(told.filling), now
        self._closed_until = max(self._closed_until, now + seconds)

    def _first_guess(self) -> float:
        return max((cost.guess for cost in self._costs.values()), default=FIRST_GUESS)
