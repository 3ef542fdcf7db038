"""Find the caller's address behind the proxies, and decide whether it may call."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import attrs

from shoptet_api.checks import check_whole, unexpected
from shoptet_api.networks import Address, Network, address_of, network_of

FORWARDED_HEADER: Final = "x-forwarded-for"
_WITH_PORT: Final = re.compile(r"(?:(?P<v4>[0-9.]+)|\[(?P<v6>[0-9A-Fa-f:.]+)\])(?::[0-9]{1,5})?", re.ASCII)


@attrs.frozen
class SenderFilter:
    """Decides by address which callers may send. Without networks and function it allows every caller."""

    networks: tuple[Network, ...] | None = None
    allow: Callable[[str], bool] | None = None
    trusted_proxies: int = 0
    """The number of the user's proxies that a request passes. Each adds its caller to `X-Forwarded-For`; any caller can
    write the entries before these."""

    def allows(self, peer: str | None, forwarded: str) -> bool:
        """Return whether the caller may send.

        Args:
            peer: The address at the other end of the connection; None if there is none, as with a Unix socket.
            forwarded: The header `X-Forwarded-For`, several joined by commas; empty if it is missing.
        """
        if self.networks is None and self.allow is None:
            return True
        address = caller_address(peer, forwarded, self.trusted_proxies)
        if address is None:
            return False
        if self.networks is not None and any(address in network for network in self.networks):
            return True
        allowed: object = self.allow(str(address)) if self.allow is not None else False
        # An awaitable would count as a yes.
        if isinstance(allowed, Awaitable):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise unexpected("allow", "a function that returns True or False", allowed)
        return bool(allowed)


def caller_address(peer: str | None, forwarded: str, trusted_proxies: int) -> Address | None:
    """Return the address that called the outermost trusted proxy; None if the request did not pass all of them."""
    hops = [part.strip() for part in forwarded.split(",") if part.strip()] if trusted_proxies else []
    hops.append(peer or "")
    return _address_of_hop(hops[-1 - trusted_proxies]) if len(hops) > trusted_proxies else None


def _address_of_hop(hop: str) -> Address | None:
    """Return an address that may have a port, as some proxies write it: `192.0.2.1:4711`, `[2001:db8::1]:4711`."""
    if (address := address_of(hop)) is not None:
        return address
    found = _WITH_PORT.fullmatch(hop)
    return address_of(found["v4"] or found["v6"]) if found else None


def sender_filter(
    networks: Sequence[str] | None, allow: Callable[[str], bool] | None, trusted_proxies: int
) -> SenderFilter:
    """Return the filter that the arguments describe.

    Raises:
        ConfigurationError: One of them cannot be used.
    """
    if isinstance(networks, str):
        raise unexpected("networks", "a list like ['185.184.254.0/24']", networks)
    check_whole("trusted_proxies", trusted_proxies, 0)
    if networks is None:
        return SenderFilter(None, allow, trusted_proxies)
    return SenderFilter(tuple(map(network_of, networks)), allow, trusted_proxies)
