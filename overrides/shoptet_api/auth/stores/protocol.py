"""What a place that keeps tokens must be able to do: four steps, each of them atomic.

    acquire ──▶ Found     a token that can be used
            ──▶ Claimed   none is there: you are the one who fetches it ──▶ save, or release
            ──▶ Busy      somebody else is fetching it: ask again soon

A claim is a lease: who died while fetching loses it when it runs out. All times are lengths in seconds, so that each
store measures them by a clock of its own (a server's, where many machines share it).

The methods are plain functions; what calls them runs them in a thread where an event loop must not stand still. They
may be called by many threads at once. What they raise ends the call that needed a token, as it is.
"""

from typing import Protocol, TypeAlias

import attrs

from shoptet_api.secret import Secret


@attrs.frozen
class Found:
    """A token that can be used."""

    token: Secret
    seconds: float
    """For how long."""


@attrs.frozen
class Claimed:
    """There is no token that can be used, and nobody else is fetching one."""


@attrs.frozen
class Busy:
    """Somebody else is fetching a token."""

    seconds: float
    """When their claim runs out, if they do not come back."""


Acquired: TypeAlias = "Found | Claimed | Busy"


class TokenStore(Protocol):
    """Keeps the API access tokens of any number of addon installations.

    `key` stands for an installation (a digest, no secret), `claim` is a name that the caller has made up.
    Neither a log line nor a repr of a store holds a token.
    """

    def acquire(self, key: str, claim: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds.

        If the token that is kept is `refused`, which the API does not take any more, it is forgotten first.
        """
        ...

    def save(self, key: str, claim: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a token that was fetched, and end the claim.

        It is handed out for `usable` seconds and counts for `valid` seconds, also when the claim had run out by now
        and when another one was saved meanwhile: then both count, and the one that can be used longer is handed out.
        """
        ...

    def release(self, key: str, claim: str) -> None:
        """End the claim without a token; nothing happens if it is not held.

        Must be quick: it is also called where a task was cancelled and nothing can be awaited.
        """
        ...

    def valid(self, key: str) -> tuple[float, ...]:
        """For how many more seconds each token that was saved here is valid, the soonest first.

        Handed out or not: this counts towards the five that an installation may have.
        """
        ...
