"""Where the token of a request comes from."""

from typing import Protocol

from shoptet_api.clock import Deadline
from shoptet_api.errors import AuthenticationError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret


class TokenSource(Protocol):
    """Gives the token of a client's requests."""

    @property
    def header(self) -> str:
        """The name of the header that carries the token."""
        ...

    @property
    def key(self) -> str:
        """Stands for whose requests are limited together (an addon in a shop, a private token); no secret."""
        ...

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        """The token to send.

        Raises:
            AuthFlowError: None can be had.
            TransportError: The server that issues tokens was not reached.
        """
        ...

    def refused(self, token: Secret, error: AuthenticationError) -> bool:
        """Take note that the API refused the token; whether `token` can give another one."""
        ...


class StaticToken:
    """The one token that the caller gave."""

    def __init__(self, header: str, secret: Secret) -> None:
        self.header = header
        self.secret = secret
        self.key: str = secret.digest()

    def token(self, deadline: Deadline) -> Exchange[Secret]:  # noqa: ARG002 (there is nothing to wait for)
        """The token."""
        yield from ()  # A generator, like the sources that wait.
        return self.secret

    def refused(self, token: Secret, error: AuthenticationError) -> bool:  # noqa: ARG002 (no other one exists)
        """Say that there is no other one."""
        return False
