"""The protocol of stores for accepted deliveries, and the objects that they keep.

A delivery goes through these states:

    accept ──▶ waiting ──take──▶ in work ──done──▶ done (its key is kept for the window, so that it is known again)
                  ▲                 │
                  ├──release────────┤
                  └──failed─────────┴──▶ dead (its last attempt failed: kept until the user decides)

Deliveries have no id, so that the key is a digest of the body. To offer or take a delivery gives it a new fencing
token, which makes older ones void: however often a delivery stands in queues, one worker has it. A worker that is
killed loses it when its lease runs out (`due`), and another takes it. The attempt counts, because the delivery may be
what killed the worker; from then on it is suspect, until an outcome is stored.

All moments are seconds since 1970.
"""

import hashlib
import math
from collections.abc import Sequence
from typing import Protocol

import attrs


@attrs.frozen
class Delivery:
    """A delivery that waits to be handled, as queues carry it."""

    key: str
    """Digest of the body."""
    fencing_token: int
    """The number of this offer."""
    is_suspect: bool = attrs.field(default=False, eq=False)
    """Whether an attempt began and left no outcome: its handler may have ended the process, and is called alone."""


@attrs.frozen
class Taken:
    """A delivery that a worker has taken."""

    key: str
    fencing_token: int
    body: bytes = attrs.field(repr=False)
    attempt: int
    """The number of this attempt, from 1."""


@attrs.frozen
class DeadDelivery:
    """A delivery whose last attempt failed."""

    key: str
    body: bytes = attrs.field(repr=False)
    """As it came; `parse(body, unsigned="accept")` makes an event of it."""
    attempts: int
    accepted: float
    """The time of acceptance, in seconds since 1970."""
    error: str = attrs.field(repr=False)
    """The last exception of a handler: its type and message, which can hold personal data."""


class DeliveryStore(Protocol):
    """Keeps deliveries from acceptance to completion. Called from any thread.

    A delivery that `accept` has returned must be kept: the shop gets a 200, and never sends it again.
    """

    @property
    def blocks(self) -> bool:
        """Whether its methods can block, so that an event loop must call them in a thread."""
        ...

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery, offered again from `due` on; None if it is known already.

        Known are deliveries that wait, are being handled or are dead, and all accepted less than `window` seconds ago.
        """
        ...

    def due(self, *, now: float, due: float, limit: int, latest: float = math.inf) -> Sequence[Delivery]:
        """Offer deliveries whose time has come, oldest first, each with a new fencing token, and again at `due`.

        Suspect are those that were taken, and neither released nor noted as failed since.
        The time of a delivery has also come if it is after `latest`: it was noted before the clock was set back.
        """
        ...

    def next_due(self) -> float | None:
        """Return the time of the next offer; None if no delivery waits."""
        ...

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery until `due`; None if its fencing token is void: it was taken or offered again.

        Raises:
            LookupError: The store does not know the delivery.
        """
        ...

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Extend the lease until `due`; False if another worker has the delivery."""
        ...

    def done(self, taken: Taken) -> None:
        """Note that it was handled. The body may be forgotten."""
        ...

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back to be offered at `due`: the attempt does not count."""
        ...

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note failed attempt `taken.attempt`: the delivery is offered again at `due`, or is dead if that is None."""
        ...

    def waiting(self) -> int:
        """Return the number of deliveries that wait or are being handled."""
        ...

    def dead(self) -> Sequence[DeadDelivery]:
        """Return the deliveries whose last attempt failed, oldest first."""
        ...

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery handled again, with all its attempts; return whether it was there."""
        ...

    def forget(self, key: str) -> bool:
        """Drop a dead delivery; return whether it was there."""
        ...

    def close(self) -> None:
        """Close files and connections."""
        ...


def key_of(body: bytes) -> str:
    """Return the key of a delivery: deliveries with the same bytes are one."""
    return hashlib.sha256(body).hexdigest()
