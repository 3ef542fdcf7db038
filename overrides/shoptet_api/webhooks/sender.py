"""Who calls: the address behind the proxies, and whether it may."""

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from shoptet_api.checks import check_whole
from shoptet_api.errors import ConfigurationError
from shoptet_api.networks import Address, Network, address_of, network_of

FORWARDED_HEADER: Final = "x-forwarded-for"


@attrs.frozen
class SenderFilter:
    """Decides by their address who may send. One without networks and function allows everybody."""

    networks: tuple[Network, ...] | None = None
    allow: Callable[[str], bool] | None = None
    trusted_proxies: int = 0
    """How many proxies of ours a request passes. Each adds who called it to `X-Forwarded-For`; what stands before
    these entries was written by whoever wanted to."""

    def allows(self, peer: str | None, forwarded: str) -> bool:
        """Return whether the caller may send.

        Args:
            peer: The address at the other end of the connection; None where there is none, as with a Unix socket.
            forwarded: The header `X-Forwarded-For`, several joined by commas; empty when it did not come.
        """
        if self.networks is None and self.allow is None:
            return True
        address = caller_address(peer, forwarded, self.trusted_proxies)
        if address is None:
            return False
        inside = self.networks is not None and any(address in network for network in self.networks)
        return inside or (self.allow is not None and self.allow(str(address)))


def caller_address(peer: str | None, forwarded: str, trusted_proxies: int) -> Address | None:
    """The address of who called the outermost of our proxies; None when the request did not pass all of them."""
    way = [part.strip() for part in forwarded.split(",") if part.strip()] if trusted_proxies else []
    way.append(peer or "")
    return address_of(way[-1 - trusted_proxies]) if len(way) > trusted_proxies else None


def sender_filter(
    networks: Sequence[str] | None, allow: Callable[[str], bool] | None, trusted_proxies: int
) -> SenderFilter:
    """Return the filter that the arguments describe.

    Raises:
        ConfigurationError: One of them makes no sense.
    """
    if isinstance(networks, str):
        raise ConfigurationError("networks", "is one text; give a list, like ['185.184.254.0/24']")
    check_whole("trusted_proxies", trusted_proxies, 0)
    if networks is None:
        return SenderFilter(None, allow, trusted_proxies)
    return SenderFilter(tuple(map(network_of, networks)), allow, trusted_proxies)
