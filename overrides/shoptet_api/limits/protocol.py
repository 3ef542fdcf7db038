"""The interface between an exchange and the keeper of the API's limits.

A request is admitted, sent, and reported. `Limits` may keep their state in the process, as `LocalLimits` does, or in a
store for many machines; the exchange sees no difference. An implementation with a store follows these rules:

- A slot is a lease: the slot of a process that dies is free when the lease ends. A process renews the lease while a
  request takes longer than it.
- Taking a slot and reserving drops of the bucket are one atomic step of the store each, in the order of asking.
- When the store cannot be reached, requests are limited in the process alone, and the log `shoptet_api.limits` says so:
  a shop that can be called must not stand still because a counter cannot. The API's own 429 stays the last resort.
"""

from typing import NamedTuple, Protocol

from shoptet_api.clock import Deadline
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Exchange


class Admission(NamedTuple):
    """A request that asks to be sent."""

    token: str
    """A digest of the token, never the token itself."""
    address: str
    """Scheme, host and port of the API, whose connections are counted together."""
    operation: str
    """operationId, or method and path if the spec lacks the operation: costs are learnt by it."""
    method: str
    path: str
    """For messages."""
    deadline: Deadline
    patience: float
    """Seconds to wait for a slot, unless the deadline comes first."""


class Permit(Protocol):
    """The slots of a request. One of the two methods is called; `abandon` also after a `done` that was cut short."""

    def done(self, response: Response | None) -> Exchange[None]:
        """End the request: free its slots and learn its cost. `response` is None if there was none."""
        ...

    def abandon(self) -> None:
        """Free the slots as far as that needs no waiting: the caller is gone, and nothing more can be awaited."""
        ...


class Limits(Protocol):
    """Keeps the API's limits."""

    def admit(self, admission: Admission) -> Exchange[Permit]:
        """Wait until the request may be sent.

        Raises:
            TimeoutError: The deadline came first. Nothing was sent.
        """
        ...
