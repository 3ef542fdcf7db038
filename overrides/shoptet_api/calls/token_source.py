"""The source of the token of a request."""

from typing import Protocol

from shoptet_api.clock import Deadline
from shoptet_api.errors import AuthenticationError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret


class TokenSource(Protocol):
    """Provides the token of a client's requests."""

    @property
    def header(self) -> str:
        """The name of the header that carries the token."""
        ...

    @property
    def key(self) -> str:
        """An identifier, not secret, of what the API limits together: an addon in a shop, or a private token."""
        ...

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        """Return the token to send.

        Raises:
            AuthFlowError: No token can be obtained.
            TransportError: The server that issues tokens was not reached.
        """
        ...

    def refused(self, token: Secret, error: AuthenticationError) -> bool:
        """Record that the API refused the token, and return whether `token` can provide another one."""
        ...


class StaticToken:
    """The token that the caller gave."""

    def __init__(self, header: str, secret: Secret) -> None:
        self.header = header
        self.secret = secret
        self.key: str = secret.digest()

    def token(self, deadline: Deadline) -> Exchange[Secret]:  # noqa: ARG002 (it does not wait)
        """Return the token."""
        yield from ()  # A generator, like the sources that wait.
        return self.secret

    def refused(self, token: Secret, error: AuthenticationError) -> bool:  # noqa: ARG002 (there is only one token)
        """Return False: there is only one token."""
        return False
