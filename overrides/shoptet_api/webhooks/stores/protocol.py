"""What was accepted and not yet worked: the protocol of stores, and what they keep.

A delivery goes through these states:

    accept ──▶ waiting ──take──▶ in work ──done──▶ done (its key is kept for the window, so that it is known again)
                  ▲                 │
                  ├──release────────┤
                  └──failed─────────┴──▶ dead (failed for the last time: kept until somebody decides)

Deliveries have no id, so that the key is a digest of the body. To offer or take a delivery gives it a new fencing
token, which makes older ones void: however often a delivery stands in queues, one worker has it. A worker that is
killed loses it when its lease runs out (`due`), and another takes it.

All moments are seconds since 1970.
"""

import hashlib
from collections.abc import Sequence
from typing import Protocol

import attrs


@attrs.frozen
class Delivery:
    """A delivery that waits to be worked, as queues carry it."""

    key: str
    """Digest of the body."""
    fencing_token: int
    """Which offer of the delivery this is."""


@attrs.frozen
class Taken:
    """A delivery that is being worked by who took it."""

    key: str
    fencing_token: int
    body: bytes = attrs.field(repr=False)
    attempt: int
    """Which attempt this is, from 1."""


@attrs.frozen
class DeadDelivery:
    """A delivery whose handlers failed for the last time."""

    key: str
    body: bytes = attrs.field(repr=False)
    """As it came; `parse` makes an event of it."""
    attempts: int
    accepted: float
    """When it came, in seconds since 1970."""
    error: str = attrs.field(repr=False)
    """What the handler raised at last: the type and the message, which can hold personal data."""


class DeliveryStore(Protocol):
    """Keeps deliveries from being accepted to being done. Called from any thread.

    What `accept` has returned must be kept: the shop is told that it arrived, and never sends it again.
    """

    @property
    def blocks(self) -> bool:
        """Whether its methods can wait for something, so that an event loop had better call them in a thread."""
        ...

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery, offered again from `due` on; None when it is known already.

        Known is what waits, is in work or dead, and what was accepted less than `window` seconds ago.
        """
        ...

    def due(self, *, now: float, due: float, limit: int) -> Sequence[Delivery]:
        """Offer what is due, oldest first, each with a new fencing token; it is due again at `due`."""
        ...

    def next_due(self) -> float | None:
        """When something is due next; None when nothing waits."""
        ...

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery to work it until `due`; None when its fencing token is void: it was taken or offered again.

        Raises:
            LookupError: The store does not know the delivery.
        """
        ...

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Work on until `due`; False when another one has it by now."""
        ...

    def done(self, taken: Taken) -> None:
        """Note that it was worked. The body may be forgotten."""
        ...

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back unworked: the attempt does not count."""
        ...

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note that it could not be worked: it is due again then, or dead where `due` is None."""
        ...

    def waiting(self) -> int:
        """How many wait or are in work."""
        ...

    def dead(self) -> Sequence[DeadDelivery]:
        """What failed for the last time, oldest first."""
        ...

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery worked again, with all its attempts; whether it was there."""
        ...

    def forget(self, key: str) -> bool:
        """Drop a dead delivery; whether it was there."""
        ...

    def close(self) -> None:
        """Let go of what the store holds open."""
        ...


def key_of(body: bytes) -> str:
    """The key of a delivery: deliveries with the same bytes are one."""
    return hashlib.sha256(body).hexdigest()
