"""The private addresses that a request must not reach: those that its host's name resolves to.

The address of a result comes from a response. Its name can lead into the caller's own network, and can lead elsewhere
each time it is looked up. So the network backends check what they find, and then what they are connected to.
"""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from shoptet_api.networks import address_of, is_private

_public_beside: Final[ContextVar[str | None]] = ContextVar("shoptet_api_public_beside", default=None)


@contextmanager
def public_beside(api_host: str) -> Generator[None, None, None]:
    """Refuse connections to private addresses, unless the API's host has one too."""
    token = _public_beside.set(api_host)
    try:
        yield
    finally:
        _public_beside.reset(token)


def guarded_beside() -> str | None:
    """Return the API's host if the connection that is being made must not lead to a private address."""
    return _public_beside.get()


def any_private(addresses: Iterable[str]) -> bool:
    """Return whether one of some addresses is private."""
    return any(address is None or is_private(address) for address in map(address_of, addresses))
