"""IP addresses and networks: whether a request comes from Shoptet, as far as its address shows."""

import re
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

SHOPTET_NETWORKS: Final = ("185.184.254.0/24", "78.24.15.64/26", "93.185.110.117/28")
"""The networks that calls to an addon (installation, webhooks) come from. The vendor's current pages name the first,
older ones the others."""

_NAT64: Final = IPv6Network("64:ff9b::/96")


def is_shoptet_address(ip: str | Address, networks: Iterable[str | Network] | str | Network = SHOPTET_NETWORKS) -> bool:
    """Return whether a call comes from one of Shoptet's networks.

    An address does not prove who calls: verify a webhook by its signature. Pass the address of the connection, or the
    one that your own proxy puts in a header; an address that the caller put there proves nothing.

    Args:
        ip: The address, v4 or v6. Anything else is not Shoptet's.
        networks: The networks, like `"185.184.254.0/24"`; the published ones by default.

    Raises:
        ConfigurationError: One of the networks is not a network.
    """
    listed = (networks,) if isinstance(networks, str | IPv4Network | IPv6Network) else tuple(networks)
    # The vendor names one of them by an address inside it.
    known = [_known_network(network, strict=False) for network in listed]
    address = address_of(ip)
    return address is not None and any(address in network for network in known)


def address_of(ip: object) -> Address | None:
    """Return the address, the inner one where IPv6 wraps an IPv4 address; None if it is not an address."""
    # ip_address takes a number for an address, too.
    if not isinstance(ip, str | IPv4Address | IPv6Address):
        return None
    try:
        address = ip_address(ip.strip() if isinstance(ip, str) else ip)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def is_private(address: Address) -> bool:
    """Return whether an address is not on the public internet; of an IPv4 address inside it, whether that one is."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_private(inner)
    return not address.is_global or address.is_multicast


def network_of(network: str | Network, *, strict: bool = True) -> Network:
    """Return the network, like `185.184.254.0/24`; unless `strict`, also one named by an address inside it.

    Raises:
        ConfigurationError: It is not a network.
    """
    try:
        return ip_network(network, strict=strict)
    except ValueError as error:
        fault = f"expected a network like '{SHOPTET_NETWORKS[0]}', got {network!r}: {error}"
        raise ConfigurationError("networks", fault) from None


_known_network = lru_cache(maxsize=64)(network_of)


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_this_machine(host: str) -> bool:
    """Return whether a host is this machine, by its address or by a name that never leaves it."""
    return is_loopback(host) or host.endswith(".localhost")


_LABEL: Final = 63
_NAME: Final = 253
_NUMBERS: Final = re.compile(r"[0-9.]+")


def check_host(argument: str, host: str) -> str:
    """Return a host that can be looked up: an address, or a name within the limits of DNS and IDNA.

    Python and the HTTP library would refuse others in the middle of a call, with errors whose frames hold the token.

    Raises:
        ConfigurationError: It cannot be looked up.
    """
    if ":" in host or _NUMBERS.fullmatch(host):
        is_good = address_of(host) is not None
    else:
        name = host.removesuffix(".")
        is_good = len(name) <= _NAME and all(_is_label(label) for label in name.split("."))
    if not is_good:
        raise unexpected(argument, "an address whose host can be looked up", host)
    return host


def _is_label(label: str) -> bool:
    if not 0 < len(label) <= _LABEL:
        return False
    try:
        label.encode("idna").decode("idna")
    except UnicodeError:
        return False
    return True


def check_base_url(base_url: str) -> str:
    """Return the address of the API: encrypted unless it is on this machine, and without the `/api` of each path.

    Raises:
        ConfigurationError: It is something else.
    """
    parts = urlsplit(base_url)
    host = check_host("base_url", parts.hostname or "")
    if parts.scheme == "http" and not is_this_machine(host):
        raise unexpected("base_url", "https://, since http:// would send the token unencrypted", base_url)
    if parts.path.rstrip("/").endswith("/api"):
        raise unexpected("base_url", "the address without /api, with which every path begins", base_url)
    return base_url
