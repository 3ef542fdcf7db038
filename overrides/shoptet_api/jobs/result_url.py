"""The signed address of a job's result: which addresses may be fetched, and how they stay out of reprs and logs.

Anyone who has the address can read the file. On real shops its last segment is the signature, so that messages show the
folder alone.
"""

import logging
import re
import socket
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from ipaddress import IPv4Address
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from shoptet_api.compat import override
from shoptet_api.networks import Address, address_of, is_loopback, is_private

_NUMERIC: Final = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)", re.IGNORECASE)
_PRIVATE_SUFFIXES: Final = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_LOCATION: Final = re.compile(r"(\(b['\"]location['\"], b)(?:'[^']*'|\"[^\"]*\")", re.IGNORECASE)
_LOGGERS: Final = ("httpcore.http11", "httpcore.http2", "httpcore.proxy")
_is_fetching: Final[ContextVar[bool]] = ContextVar("shoptet_api_fetches_result", default=False)


class SignedUrl(str):
    """An address whose repr shows the host alone; as a string it is the whole address."""

    __slots__ = ()

    @override
    def __repr__(self) -> str:
        scheme, mark, rest = self.partition("://")
        host = re.split(r"[/?#\\]", rest, maxsplit=1)[0].rpartition("@")[2]
        return f"'{scheme}://{host}/…'" if mark else "'…'"


def shown_path(url: SignedUrl | None) -> str:
    """Return the path of an address without its last segment, for messages."""
    try:
        path = urlsplit(url).path if url else ""
    except ValueError:
        return ""
    return f"{path.rpartition('/')[0]}/…" if path else ""


def redirected(url: SignedUrl, location: str) -> SignedUrl:
    """Return the address that a redirect leads to; an empty one if it is malformed."""
    try:
        return SignedUrl(urljoin(url, location))
    except ValueError:
        return SignedUrl("")


def fault_of(url: SignedUrl, base_url: str) -> str | None:
    """Return why a result must not be fetched from an address, or None. The text does not contain the address.

    The address comes from a response, so that it could make the client read a server in the caller's own network. Only
    the host of the API may be private, or unencrypted if the API is, as in a sandbox. What a name resolves to is
    checked with the connection (`Request.public_beside`).
    """
    try:
        parts, api = urlsplit(url), urlsplit(base_url)
        host, _ = _normal(parts.hostname or ""), parts.port
    except ValueError:
        return "its address is not an http address"
    if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
        return "its address is not an http address"
    api_host = _normal(api.hostname or "")
    is_beside_api = host == api_host or (is_loopback(host) and is_loopback(api_host))
    if parts.scheme == "http" and not (is_beside_api and api.scheme == "http"):
        return "its address is not encrypted: expected https, got http"
    if not is_beside_api and _is_private(host):
        return "its address is in a private network"
    return None


def encoded(url: SignedUrl) -> SignedUrl:
    """Return an address that `fault_of` accepts, as it is sent: without a fragment, and with odd characters quoted."""
    parts = urlsplit(url)
    parts = parts._replace(path=quote(parts.path or "/", "/%:@!$&'()*+,;=~"), fragment="")
    return SignedUrl(parts._replace(query=quote(parts.query, "/%:@!$&'()*+,;=~?[]")).geturl())


@contextmanager
def quiet_redirects() -> Generator[None, None, None]:
    """Mask the target of a redirect in the debug log of httpcore, which shows every header of a response.

    The mark is a context variable: the driver performs the step of an exchange on the thread or task that runs it.
    """
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_mask_location)
    _is_fetching.set(True)
    try:
        yield
    finally:
        # Not `reset`: an abandoned exchange may be closed in another context.
        _is_fetching.set(False)


def _mask_location(record: logging.LogRecord) -> bool:
    if _is_fetching.get() and isinstance(record.msg, str):
        record.msg = _LOCATION.sub(r"\1'***'", record.getMessage())
        record.args = ()
    return True


def _normal(host: str) -> str:
    """Return a host as the resolver reads it: wide digits are digits, and a dot at the end means nothing."""
    return unicodedata.normalize("NFKC", host).lower().removesuffix(".")


def _is_private(host: str) -> bool:
    address = _address(host)
    if address is not None:
        return is_private(address)
    return "." not in host or host.endswith(_PRIVATE_SUFFIXES) or _NUMERIC.fullmatch(host) is not None


def _address(host: str) -> Address | None:
    """Return the address that a host names, also in the short and hexadecimal forms that resolvers accept."""
    address = address_of(host.partition("%")[0])
    if address is None and _NUMERIC.fullmatch(host):
        try:
            return IPv4Address(socket.inet_aton(host))
        except OSError:
            return None
    return address
