"""Asking an OAuth server: addresses that secrets may be sent to, requests, and what is wrong with an answer.

Two servers speak alike: the partner's (`/action/ApiOAuthServer`) gives an addon its tokens, each shop's own
(`/action/OAuthServer`) says who the user is that it sent.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

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


def checked_url(argument: str, url: object) -> str:
    """An address that a secret may be sent to: https, or http on this machine.

    Raises:
        ConfigurationError: It is something else.
    """
    if not isinstance(url, str):
        raise ConfigurationError(argument, f"is of type {type(url).__name__}; give a string")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError(argument, f"is no URL: {error}") from None
    if "@" in parts.netloc:
        # Not shown: what stands before the @ is a password.
        raise ConfigurationError(argument, "holds a user name or password; leave it out")
    if parts.scheme not in {"https", "http"} or not host:
        raise ConfigurationError(
            argument, f"{one_line(url)!r} is no address; write it like https://12345.myshoptet.com"
        )
    if parts.scheme == "http" and not (is_loopback(host) or host.endswith(".localhost")):
        raise ConfigurationError(argument, f"{one_line(url)!r} would send a secret unencrypted; begin it with https://")
    check_host(argument, host)
    if parts.query or parts.fragment or not (url.isascii() and url.isprintable() and " " not in url):
        raise ConfigurationError(argument, f"{one_line(url)!r} is more than scheme, host and path")
    return url


def checked_text(argument: str, text: object) -> str:
    """Text that has to be there.

    Raises:
        ConfigurationError: It is missing, or no text.
    """
    if not isinstance(text, str):
        raise ConfigurationError(argument, f"is of type {type(text).__name__}; give a string")
    if not text.strip():
        raise ConfigurationError(argument, "is empty")
    return text


def get(url: str, token: Secret, operation: str) -> Request:
    """A request that shows a token."""
    return _request("GET", url, operation, None, ("Authorization", f"Bearer {token.reveal()}"))


def post(url: str, fields: Mapping[str, str | Secret | None], operation: str) -> Request:
    """A request that gives a code for a token. Fields that are None are left out."""
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
    """Send the request once; the answer has none of the secrets in it.

    Raises:
        TransportError: No whole answer came.
        AuthFlowError: The answer is longer than any that is due.
    """
    seconds, usual = max(deadline.left(), 0.001), Timeouts()
    request.timeout = Timeouts(
        connect=min(usual.connect, seconds),
        read=min(usual.read, seconds),
        write=min(usual.write, seconds),
        pool=min(usual.pool, seconds),
    )
    try:
        response = yield from send(request, deadline)
    except DecodeError:
        fault = f"{host_of(request.url)} answered with more than {_MAX_BYTES} bytes, or with what cannot be unpacked"
        raise AuthFlowError(fault) from None
    return _without(secrets, response)


def _without(secrets: tuple[Secret, ...], response: Response) -> Response:
    """The answer with the secrets masked, should the server repeat them."""
    good = 200 <= response.status < 300
    headers, body = {name.lower(): value for name, value in response.headers.items()}, response.body
    for secret in secrets:
        headers = {name: secret.hide(value) for name, value in headers.items()}
        if not good or secret.stands_in(body):
            body = secret.hide_in(body)
    return Response(response.status, headers, body, response.seconds)


def host_of(url: str) -> str:
    """Who is asked, for messages."""
    return urlsplit(url).netloc


def unreached(error: TransportError, url: str, what: str) -> TransportError:
    """The error for a call that was not sent because what it needed could not be had."""
    host, new = host_of(url), TransportError(f"{what}: the connection to {host_of(url)} broke", sent=False)
    if isinstance(error, ConnectError):
        new = ConnectError(f"{what}: {host} cannot be reached", sent=False)
    elif isinstance(error, TimeoutError):
        new = TimeoutError(f"{what}: {host} did not answer in time", sent=False)
    new.__cause__ = error
    return new


@attrs.frozen
class Fault:
    """Why an answer is not the one that was due."""

    error: str | None
    """The server's own name for it."""
    words: str
    said: str = ""
    """The server's own words alone, in lower case."""


def fault_of(response: Response, url: str) -> Fault | None:
    """What the server says is wrong; None where it says that all is well.

    The body is shown where it is an error, or HTML. What of it looks like a good answer may hold a token.
    """
    where = f"{host_of(url)} answered {response.status}"
    if 300 <= response.status < 400:
        return Fault(None, f"{where}, a redirect; nothing secret is sent to where it points: give the final address")
    envelope = read_envelope(response.body)
    details = errors_of(envelope) if envelope is not None else ()
    if details:
        said = describe(details)
        return Fault(details[0].code, f"{where}: {said}", said.lower())
    if not response.body.strip():
        return Fault(None, f"{where} with an empty body")
    start = text_of(response.body, response.headers, 4 * _START).lstrip()
    if start.startswith("<"):
        return Fault(None, f"{where} with HTML: {one_line(start, _START)}")
    if not 200 <= response.status < 300:
        return Fault(None, f"{where}: {one_line(start, _START)}")
    if envelope is None:
        return Fault(None, f"{where}, but not with a JSON object, or it is cut short ({len(response.body)} bytes)")
    return None
