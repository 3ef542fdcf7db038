"""The proxy that the environment names for an address.

httpx would read the same variables, but fails on entries of NO_PROXY that other programs take (IPv6 networks), and puts
a proxy between a program and its own machine.
"""

from importlib.util import find_spec
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx

from shoptet_api.errors import ConfigurationError
from shoptet_api.networks import address_of, is_this_machine, network_of

_EXAMPLE: Final = "the address of a proxy like http://proxy.example:3128"
_SCHEMES: Final = ("http", "https", "socks5", "socks5h")


class NamedProxy(NamedTuple):
    """A proxy, and the environment variable that names it."""

    variable: str
    address: str


def proxy_of(origin: str) -> NamedProxy | None:
    """Return the proxy for an origin; None for this machine, and where the environment names none."""
    named = getproxies()
    parts = urlsplit(origin)
    host = (parts.hostname or "").removesuffix(".")
    kind = next((kind for kind in (parts.scheme, "all") if named.get(kind)), None)
    if kind is None or is_this_machine(host):
        return None
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if any(_covers(entry.strip().lower(), host, port) for entry in named.get("no", "").split(",")):
        return None
    address = named[kind]
    return NamedProxy(f"{kind}_proxy".upper(), address if "://" in address else f"http://{address}")


def httpx_proxy(named: NamedProxy) -> httpx.Proxy:
    """Return the proxy for httpx.

    Raises:
        ConfigurationError: The address is malformed, or needs a package that is not installed.
    """
    # The address can hold a password: no message shows more of it than its scheme.
    scheme = named.address.partition("://")[0].lower()
    if scheme not in _SCHEMES:
        fault = f"expected {_EXAMPLE}, got one with the scheme {scheme[:20]!r}"
        raise ConfigurationError(named.variable, fault)
    proxy = _parsed(named.address)
    if proxy is None:
        raise ConfigurationError(named.variable, f"expected {_EXAMPLE}, got one that is not a URL")
    if scheme.startswith("socks") and find_spec("socksio") is None:
        fault = "names a SOCKS proxy, which needs the package socksio: install httpx[socks]"
        raise ConfigurationError(named.variable, fault)
    return proxy


def _parsed(address: str) -> httpx.Proxy | None:
    try:
        proxy = httpx.Proxy(address)
    except (httpx.InvalidURL, ValueError):
        return None
    return proxy if proxy.url.host else None


def _covers(entry: str, host: str, port: int) -> bool:
    """Return whether an entry of NO_PROXY names the host: a name, an address or a network, with a port or without."""
    if entry == "*":
        return True
    name, is_right_port = _without_port(entry.rpartition("://")[2], port)
    if not name or not is_right_port:
        return False
    address = address_of(host)
    if address is not None:
        try:
            return address in network_of(name, strict=False)
        except ConfigurationError:
            return False
    suffix = name.removeprefix("*")
    return host.endswith(suffix) if suffix.startswith(".") else host == name or host.endswith(f".{name}")


def _without_port(entry: str, port: int) -> tuple[str, bool]:
    """Return the host of an entry without brackets, and whether its port, if it has one, is the right one."""
    if entry.startswith("["):
        name, _, rest = entry[1:].partition("]")
        return name + (rest if rest.startswith("/") else ""), not rest.startswith(":") or rest == f":{port}"
    name, colon, number = entry.rpartition(":")
    if colon and ":" not in name and number.isdigit():
        return name, number == str(port)
    return entry, True
