"""Requests to an OAuth server: the addresses that may receive secrets, requests, and faults of responses.

Two servers have the same protocol: the partner's (`/action/ApiOAuthServer`) issues an addon's tokens, and each shop's
own (`/action/OAuthServer`) identifies the user whom it sent.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

import attrs
import msgspec

from shoptet_api.calls.config import USER_AGENT
from shoptet_api.calls.envelope import errors_of, read_envelope, text_of
from shoptet_api.clock import Deadline
from shoptet_api.error_text import describe, one_line
from shoptet_api.errors import (
    AuthFlowError,
    ConfigurationError,
    ConnectError,
    DecodeError,
    ShoptetError,
    TimeoutError,
    TransportError,
)
from shoptet_api.networks import check_host, is_loopback
from shoptet_api.sansio.messages import Headers, Request, Response
from shoptet_api.sansio.steps import Exchange, send
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts

_JSON: Final = "application/json"
_MAX_BYTES: Final = 1_048_576
_START: Final = 200
_MAX_URL_CHARACTERS: Final = 2000
_MAX_HOST_CHARACTERS: Final = 253
_LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_IPV4_LIKE: Final = re.compile(r"[0-9]+(\.[0-9]+){3}")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


def checked_url(argument: str, url: object) -> str:
    """Return an address that may receive a secret: https, or http on this machine.

    Raises:
        ConfigurationError: It is something else.
    """
    if not isinstance(url, str):
        raise ConfigurationError(argument, f"expected a string, got {type(url).__name__}")
    parts, host = _split(url)
    if parts is None:
        # The parser's own error may quote a password: it is neither shown nor the context of this one.
        shown = "" if "@" in url else f": {one_line(url)!r}"
        raise ConfigurationError(argument, f"is not a URL{shown}")
    if "@" in parts.netloc:
        # Not shown: the part before the @ is a password.
        raise ConfigurationError(argument, "holds a user name or password; leave it out")
    if parts.scheme not in {"https", "http"} or not host:
        raise ConfigurationError(
            argument, f"{one_line(url)!r} is not an address; write it like https://12345.myshoptet.com"
        )
    if parts.scheme == "http" and not (is_loopback(host) or host.endswith(".localhost")):
        raise ConfigurationError(argument, f"{one_line(url)!r} would send a secret unencrypted; begin it with https://")
    check_host(argument, host)
    if parts.query or parts.fragment or not (url.isascii() and url.isprintable() and " " not in url):
        raise ConfigurationError(argument, f"{one_line(url)!r} is more than scheme, host and path")
    if len(url) > _MAX_URL_CHARACTERS or not _is_host(host) or ("[" in parts.netloc) != (":" in host):
        # httpx and the resolver fail on such a host with errors of their own, in frames that hold the secret.
        raise ConfigurationError(argument, f"{one_line(url)!r} does not name a valid host, or is too long")
    return url


def _split(url: str) -> tuple[SplitResult, str | None] | tuple[None, None]:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None, None
    return parts, host


def _is_host(host: str) -> bool:
    """Return whether a host, in lower case, is an IP address or a name that can be resolved."""
    if ":" in host or _IPV4_LIKE.fullmatch(host):
        try:
            ip_address(host)
        except ValueError:
            return False
        return True
    labels = host.removesuffix(".").split(".")
    return len(host) <= _MAX_HOST_CHARACTERS and all(_LABEL.fullmatch(label) and _is_idna(label) for label in labels)


def _is_idna(label: str) -> bool:
    if not label.startswith("xn--"):
        return True
    try:
        # A dependency of httpx, which decodes such labels with it.
        import idna
    except ImportError:
        return True
    try:
        idna.decode(label)
    except (idna.IDNAError, UnicodeError):
        return False
    return True


def checked_text(argument: str, text: object) -> str:
    """Return text that is not blank.

    Raises:
        ConfigurationError: It is blank, or not text.
    """
    if not isinstance(text, str):
        raise ConfigurationError(argument, f"expected a string, got {type(text).__name__}")
    if not text.strip():
        raise ConfigurationError(argument, "expected text, got an empty string")
    if _SURROGATE.search(text):
        raise ConfigurationError(argument, f"expected text, got {one_line(repr(text))} with a lone surrogate")
    return text


def get(url: str, token: Secret, operation: str) -> Request:
    """Return a GET request that carries a token."""
    return _request("GET", url, operation, None, ("Authorization", f"Bearer {token.reveal()}"))


def post(url: str, fields: Mapping[str, str | Secret | None], operation: str) -> Request:
    """Return a request that exchanges a code for a token, without the fields that are None."""
    return _request("POST", url, operation, _encoded(fields), ("Content-Type", _JSON))


def _encoded(fields: Mapping[str, str | Secret | None]) -> bytes:
    return msgspec.json.encode(
        {
            name: value.reveal() if isinstance(value, Secret) else value
            for name, value in fields.items()
            if value is not None
        }
    )


def _request(method: str, url: str, operation: str, content: bytes | None, header: tuple[str, str]) -> Request:
    headers = Headers((header, ("Accept", _JSON), ("User-Agent", USER_AGENT)))
    del header  # A traceback that shows local variables must not show it.
    path = urlsplit(url).path or "/"
    return Request(method, path, url, operation, content, Timeouts(), _MAX_BYTES, headers=headers)


def ask(request: Request, deadline: Deadline, secrets: tuple[Secret, ...]) -> Exchange[Response]:
    """Send the request once; return the response with the secrets masked.

    Raises:
        TransportError: No complete response arrived.
        AuthFlowError: The response is too long, or cannot be unpacked.
    """
    seconds, usual = max(deadline.remaining(), 0.001), Timeouts()
    request.timeout = Timeouts(
        connect=min(usual.connect, seconds),
        read=min(usual.read, seconds),
        write=min(usual.write, seconds),
        pool=min(usual.pool, seconds),
    )
    try:
        response = yield from send(request, deadline)
    except DecodeError:
        fault = f"{host_of(request.url)} answered with more than {_MAX_BYTES} bytes, or the body cannot be unpacked"
        raise AuthFlowError(fault) from None
    except ShoptetError:
        raise
    except Exception as error:
        if not _shows(error, secrets):
            error.__traceback__ = error.__cause__ = error.__context__ = None
            raise  # A signal handler's, or one of the caller's own transport.
        fault = f"{type(error).__name__} in the HTTP library"
        _empty(error)
    except BaseException as error:
        # An interrupt passes, without the frames of the HTTP library that it interrupted.
        error.__traceback__ = error.__cause__ = error.__context__ = None
        raise
    else:
        return _without(secrets, response)
    raise TransportError(fault, sent=True, method=request.method, path=request.path, transient=False)


def _shows(error: Exception, secrets: tuple[Secret, ...]) -> bool:
    """Return whether the error's message or attributes contain a secret, or cannot be read."""
    attributes = [vars(error), *(getattr(error, name, None) for name in ("object", "filename", "filename2"))]
    try:
        shown = f"{error!r} {error} {attributes}"
    except Exception:  # noqa: BLE001 (the error is of a class that may raise anything)
        return True
    return any(secret.is_in(shown) for secret in secrets)


def _empty(error: Exception) -> None:
    """Take everything from a foreign error that can hold a secret: it is still the context of the error raised next."""
    error.__traceback__ = error.__cause__ = error.__context__ = None
    error.args = ()
    vars(error).clear()
    if isinstance(error, UnicodeEncodeError | UnicodeTranslateError):
        error.object = ""
    elif isinstance(error, UnicodeDecodeError):
        error.object = b""
    elif isinstance(error, OSError):
        error.strerror, error.filename, error.filename2 = "", None, None


def _without(secrets: tuple[Secret, ...], response: Response) -> Response:
    """Mask the secrets in the response, in case the server echoes them."""
    good = 200 <= response.status < 300
    headers, body = {name.lower(): value for name, value in response.headers.items()}, response.body
    for secret in secrets:
        headers = {name: secret.hide(value) for name, value in headers.items()}
        if not good or secret.stands_in(body):
            body = secret.hide_in(body)
    return Response(response.status, headers, body, response.seconds)


def host_of(url: str) -> str:
    """Return host and port, for messages."""
    return urlsplit(url).netloc


def unreached(error: TransportError, url: str, what: str) -> TransportError:
    """Return the error of a call that was not sent, because the OAuth server it depends on was not reached."""
    host, new = host_of(url), TransportError(f"{what}: the connection to {host_of(url)} broke", sent=False)
    if isinstance(error, ConnectError):
        new = ConnectError(f"{what}: {host} cannot be reached", sent=False)
    elif isinstance(error, TimeoutError):
        new = TimeoutError(f"{what}: {host} did not answer in time", sent=False)
    new.__cause__ = error
    return new


@attrs.frozen
class Fault:
    """The reason why a response is not the expected one."""

    error: str | None
    """The server's own name for it."""
    words: str
    message: str = ""
    """The server's own words alone, in lower case."""


def fault_of(response: Response, url: str) -> Fault | None:
    """Return what is wrong with the response, or None for a success.

    A body that is an error, or HTML, is quoted. One that looks like a success is not: it may hold a token.
    """
    where = f"{host_of(url)} answered {response.status}"
    if 300 <= response.status < 400:
        return Fault(None, f"{where}, a redirect, which is not followed with a secret; give the final address")
    envelope = read_envelope(response.body)
    details = errors_of(envelope) if envelope is not None else ()
    if details:
        message = describe(details)
        return Fault(details[0].code, f"{where}: {message}", message.lower())
    if not response.body.strip():
        return Fault(None, f"{where} with an empty body")
    start = text_of(response.body, response.headers, 4 * _START).lstrip()
    if start.startswith("<"):
        return Fault(None, f"{where} with HTML: {one_line(start, _START)}")
    if not 200 <= response.status < 300:
        return Fault(None, f"{where}: {one_line(start, _START)}")
    if envelope is None:
        return Fault(None, f"{where}, but the body is not a JSON object, or is cut short ({len(response.body)} bytes)")
    return None
