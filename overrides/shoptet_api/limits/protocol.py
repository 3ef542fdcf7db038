"""What the exchange needs of whoever keeps the API's limits.

A request is admitted, sent, and reported. `Limits` may be kept in the process, as `LocalLimits` does, or for many
machines in a store; the exchange sees no difference. Who keeps them in a store holds to this:

- A place is leased: a process that dies gives it back when the lease runs out, and renews it while a request takes
  longer than the lease.
- Taking a place, and reserving drops of the bucket, are one atomic step of the store each, in the order of asking.
- When the store is gone, requests are limited in the process alone, and that is told in the log `shoptet_api.limits`: a
  shop that can be called must not stand still because a counter cannot be. The API's own 429 stays the last resort.
"""

from typing import NamedTuple, Protocol

from shoptet_api.clock import Deadline
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Exchange


class Admission(NamedTuple):
    """Who asks to be let in, and for what."""

    token: str
    """Stands for the token: a digest, never the token itself."""
    address: str
    """Whose connections are counted together: scheme, host and port of the API."""
    operation: str
    """operationId, or method and path where the spec has none: what a request costs is learnt by it."""
    method: str
    path: str
    """For messages."""
    deadline: Deadline
    patience: float
    """Seconds to wait for a place, where the deadline does not come before."""


class Permit(Protocol):
    """A request's places. One of the two methods is called; `abandon` also after a `done` that was cut short."""

    def done(self, response: Response | None) -> Exchange[None]:
        """The request has ended; None when no answer came. Places are free again, and what it cost is learnt."""
        ...

    def abandon(self) -> None:
        """The caller is gone and nothing more can be awaited: free the places as far as that needs no waiting."""
        ...


class Limits(Protocol):
    """Keeps the limits."""

    def admit(self, admission: Admission) -> Exchange[Permit]:
        """Wait until the request may be sent.

        Raises:
            TimeoutError: The deadline came first. Nothing was sent.
        """
        ...
