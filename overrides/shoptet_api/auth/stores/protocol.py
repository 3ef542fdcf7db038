"""What a token store must provide: four steps, each of them atomic.

    acquire ──▶ Found   a usable token
            ──▶ Leased  there is no token: the caller fetches it  ──▶ save, or release
            ──▶ Busy    another caller is fetching it: ask again soon

A lease ends by itself, so a process that dies while fetching does not keep it. All times are lengths in seconds, so
each store measures them by its own clock (a server's, if many machines share the store).

The methods are plain functions, called in a thread if an event loop must not block. Many threads may call them at once.
What they raise ends the call that needed a token, unchanged.
"""

from typing import Protocol, TypeAlias

import attrs

from shoptet_api.secret import Secret


@attrs.frozen
class Found:
    """A usable token."""

    token: Secret
    seconds: float
    """How long it is usable."""


@attrs.frozen
class Leased:
    """There is no usable token, and the caller now has the right to fetch one."""


@attrs.frozen
class Busy:
    """Another caller is fetching a token."""

    seconds: float
    """When its lease ends, if it does not come back."""


Acquired: TypeAlias = "Found | Leased | Busy"


class TokenStore(Protocol):
    """Keeps the API access tokens of any number of addon installations.

    `key` stands for an installation (a digest, not a secret); `holder` is a name that the caller has made up.
    Neither a log line nor a repr of a store holds a token.
    """

    def acquire(self, key: str, holder: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds.

        If the kept token is `refused`, which the API does not accept any more, the store forgets it first.
        """
        ...

    def save(self, key: str, holder: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a fetched token and end the lease.

        The store hands the token out for `usable` seconds and counts it for `valid` seconds. This also holds if the
        lease has ended by now, and if another token was saved meanwhile: then both count, and the store hands out the
        one that is usable longer.
        """
        ...

    def release(self, key: str, holder: str) -> None:
        """End the lease without a token; do nothing if the holder does not have it.

        Must be quick: it is also called when a task was cancelled and nothing can be awaited.
        """
        ...

    def valid(self, key: str) -> tuple[float, ...]:
        """Return the remaining validity of each token saved here, in seconds, shortest first.

        Handed out or not: each counts towards the five that an installation may have.
        """
        ...
