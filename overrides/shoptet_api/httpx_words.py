"""httpx's words and ours: timeouts, answers and failures, for both drivers.

With the drivers, one of the few modules that import httpx, so that another HTTP library is a change in one place.
"""

from functools import lru_cache
from typing import Final, TypeVar

import attrs
import httpx

from shoptet_api.config import CONNECTIONS_PER_TOKEN, Timeouts
from shoptet_api.errors import ConfigurationError, ConnectError, TimeoutError, TransportError
from shoptet_api.steps import Answer, Request

C = TypeVar("C", httpx.Client, httpx.AsyncClient)

LIMITS: Final = httpx.Limits(max_connections=CONNECTIONS_PER_TOKEN, max_keepalive_connections=CONNECTIONS_PER_TOKEN)
ONE_CONNECTION: Final = httpx.Limits(max_connections=1, max_keepalive_connections=1)
# What httpx raises while a request is prepared and travels. InvalidURL is no HTTPError.
FAILURES: Final = (httpx.HTTPError, httpx.InvalidURL)
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_NO_CONNECTION: Final = (httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol)


def checked_client(given: object, kind: type[C]) -> C | None:
    """The caller's own client, if there is one.

    Raises:
        ConfigurationError: It is no client, or one for the other way of waiting.
    """
    if given is None or isinstance(given, kind):
        return given
    fault = f"is of type {type(given).__name__}; give an httpx.{kind.__name__}"
    raise ConfigurationError("httpx_client", fault)


def closed() -> ConfigurationError:
    """The error for a call after `close`."""
    return ConfigurationError("client", "is closed; make a new one")


@lru_cache(maxsize=32)
def timeout_of(timeouts: Timeouts) -> dict[str, float]:
    """The timeouts as httpx hands them on."""
    return attrs.asdict(timeouts)


def own_request(client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
    """The request for a client of ours: what `build_request` would make of it, without cookies and in half the time."""
    headers = request.headers.native
    if not isinstance(headers, httpx.Headers):
        headers = request.headers.native = client.headers.copy()
        headers.update(request.headers.pairs)
    extensions = {"timeout": timeout_of(request.timeout)}
    return httpx.Request(request.method, request.url, headers=headers, content=request.content, extensions=extensions)


def callers_request(client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
    """The request for a client of the caller's, with what that adds to every request."""
    return client.build_request(
        request.method,
        request.url,
        headers=request.headers.pairs,
        content=request.content,
        extensions={"timeout": timeout_of(request.timeout)},
    )


def answer_of(response: httpx.Response, seconds: float) -> Answer:
    """A response that was read to its end, as an answer."""
    return Answer(response.status_code, response.headers, response.content, seconds)


def failure_of(error: Exception, request: Request) -> TransportError:
    """The error for a request that got no whole answer.

    The httpx error, which will be its cause, loses its traceback: frames of the HTTP libraries have the headers, and
    with them the token, among their local variables, and error reporters print those.
    """
    sent = not isinstance(error, _NOT_SENT)
    kind: type[TransportError] = TransportError
    fault = f"{type(error).__name__}: {error}"
    if isinstance(error, httpx.TimeoutException):
        kind, fault = TimeoutError, f"timed out ({_phase(error, request.timeout)})"
    elif isinstance(error, _NO_CONNECTION):
        kind, fault = ConnectError, f"no connection: {error}"
    _strip_tracebacks(error)
    return kind(fault, sent=sent, method=request.method, path=request.path)


def _phase(error: httpx.TimeoutException, timeouts: Timeouts) -> str:
    phases = (
        (httpx.ConnectTimeout, "connect", timeouts.connect),
        (httpx.PoolTimeout, "waiting for a free connection", timeouts.pool),
        (httpx.WriteTimeout, "write", timeouts.write),
    )
    for kind, name, seconds in phases:
        if isinstance(error, kind):
            return f"{name}, {seconds:g} s"
    return f"read, {timeouts.read:g} s"


def _strip_tracebacks(error: BaseException | None) -> None:
    while error is not None:
        error.__traceback__ = None
        _strip_tracebacks(error.__cause__)
        error = error.__context__
