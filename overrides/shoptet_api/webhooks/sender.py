"""Who calls: the address behind the proxies, and whether it may."""

import ipaddress
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

import attrs

from shoptet_api.checks import check_whole
from shoptet_api.errors import ConfigurationError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

FORWARDED_HEADER: Final = "x-forwarded-for"


@attrs.frozen
class Door:
    """Lets callers in by their address. One that says nothing of addresses lets everybody in."""

    networks: tuple[Network, ...] | None = None
    allow: Callable[[str], bool] | None = None
    trusted_proxies: int = 0
    """How many proxies of ours a request passes. Each adds who called it to `X-Forwarded-For`; what stands before
    these entries was written by whoever wanted to."""

    def admits(self, peer: str | None, forwarded: str) -> bool:
        """Whether the caller may come in.

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


def address_of(text: str) -> Address | None:
    """The address that the text writes, an IPv4 one also where IPv6 wraps it; None when it is none."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def door(networks: Sequence[str] | None, allow: Callable[[str], bool] | None, trusted_proxies: int) -> Door:
    """The door that the arguments describe.

    Raises:
        ConfigurationError: One of them makes no sense.
    """
    if isinstance(networks, str):
        raise ConfigurationError("networks", "is one text; give a list, like ['185.184.254.0/24']")
    check_whole("trusted_proxies", trusted_proxies, 0)
    if networks is None:
        return Door(None, allow, trusted_proxies)
    return Door(tuple(map(_network, networks)), allow, trusted_proxies)


def _network(text: str) -> Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError as error:
        raise ConfigurationError("networks", f"holds no network: {error}; write it like '185.184.254.0/24'") from None
