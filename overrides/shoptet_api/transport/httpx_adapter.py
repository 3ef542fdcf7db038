"""Translate between httpx and this package's requests, responses and failures, for both drivers.

Only this module and the connections import httpx, so another HTTP library is a change in one place.
"""

import contextlib
import logging
import os
import re
import ssl
import threading
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar, cast

import httpx

from shoptet_api.clock import Deadline
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError, ConnectError, TimeoutError, TransportError
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts

C = TypeVar("C", httpx.Client, httpx.AsyncClient)

KEPT_SECONDS: Final = 20.0
"""How long an idle connection is kept. Servers close theirs after a minute or more; the client must do so first."""
# The errors of httpx while it prepares and sends a request. InvalidURL is not an HTTPError; UnicodeError is what Python
# and the package idna raise for a host.
FAILURES: Final = (httpx.HTTPError, httpx.InvalidURL, UnicodeError)
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
    UnicodeError,
)
_NO_CONNECTION: Final = (httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol)
_NO_REQUEST: Final = httpx.Request("GET", "https://not-shown.invalid")
_FOR_GOOD: Final = (httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError)
_NO_BODY: Final = {"GET", "DELETE"}
_USUAL_LENGTH: Final = 8192
"""httpx refuses much longer addresses."""
# A path and a query that httpx would leave as they are: no segment begins with a dot, and nothing has to be escaped.
_NORMAL: Final = re.compile(
    r"(?P<path>(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)++)(?:\?(?P<query>(?:[A-Za-z0-9._~=&,:+-]|%[0-9A-Fa-f]{2})*+))?"
)


class _QuietUrl(httpx.URL):
    """An address that does not show its query in a repr or in the log: that of a job's result is as good as a password.

    `str` gives the whole address: a caller's own transport calls it, and a cache keeps responses under it.
    """

    shown_as: str | None = None
    """What is shown in place of the address, if its path is secret, too."""

    @override
    def __repr__(self) -> str:
        return f"URL({self.shown()!r})"

    def shown(self) -> str:
        """Return the address without what is secret."""
        if self.shown_as is not None:
            return self.shown_as
        shown, mark, _ = super().__str__().partition("?")
        return f"{shown}?…" if mark else shown


class _OwnUrl(_QuietUrl):
    """The address of a request on our own connections, which nobody sees but tracers: they keep the result of `str`."""

    @override
    def __str__(self) -> str:
        return self.shown()


class _QuietRequest(httpx.Request):
    """A request whose repr does not show the query."""

    @override
    def __repr__(self) -> str:
        shown = self.url.shown() if isinstance(self.url, _QuietUrl) else str(self.url)
        return f"<Request({self.method!r}, {shown!r})>"


def _hide_queries(record: logging.LogRecord) -> bool:
    """Replace the addresses of this package's requests in a log record of httpx."""
    if isinstance(record.args, tuple):
        record.args = tuple(one.shown() if isinstance(one, _QuietUrl) else one for one in record.args)
    return True


# A client of httpx logs the address of every request.
logging.getLogger("httpx").addFilter(_hide_queries)


def checked_client(given: object, kind: type[C]) -> C | None:
    """Return the caller's own client, if there is one.

    Raises:
        ConfigurationError: It is not a client, or one of the other kind (sync or async).
    """
    if given is None or isinstance(given, kind):
        return given
    raise ConfigurationError("httpx_client", f"expected an httpx.{kind.__name__}, got {type(given).__name__}")


def tls_context() -> ssl.SSLContext:
    """Return the TLS context with the certificates that httpx, or the environment, names.

    All clients share it: reading the certificates takes longer than a call, and addons create a client for every shop.
    """
    return _tls_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=8)
def _tls_context(file: str | None, directory: str | None) -> ssl.SSLContext:
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        variable = "SSL_CERT_FILE" if file else "SSL_CERT_DIR"
        fault = f"expected certificates, got {file or directory!r}: {error.strerror or type(error).__name__}"
        raise ConfigurationError(variable, fault) from None


def give_network(transport: httpx.BaseTransport | httpx.AsyncBaseTransport, network: object) -> None:
    """Make the transport connect through our network backend. httpx has no argument for it; its httpcore pool has."""
    pool: object = getattr(transport, "_pool", None)
    if not hasattr(pool, "_network_backend"):  # pragma: no cover (a test fails with an httpx that differs)
        raise TypeError(f"{type(transport).__name__} of httpx {httpx.__version__} has no network backend to replace")
    setattr(pool, "_network_backend", network)  # noqa: B010 (httpx does not declare it)
    if isinstance(transport, httpx.BaseTransport):
        # httpcore's own lock stays taken when a signal handler raises inside its `__enter__`, and the call then waits
        # for itself. This one is the interpreter's, and its thread can take it twice.
        setattr(pool, "_optional_thread_lock", threading.RLock())  # noqa: B010 (httpx does not declare it)


class _NoLock:
    """A lock that nobody else asks for. Those of httpcore let the event loop turn once for each `async with`."""

    async def __aenter__(self) -> None:
        """Enter at once."""

    async def __aexit__(self, *error: object) -> None:
        """Leave."""


_NO_LOCK: Final = _NoLock()


class SingleConnection:
    """One connection of httpcore, in place of the pool that would make it and look for it."""

    def __init__(self, pool: Any) -> None:  # noqa: ANN401 (httpcore is imported with the first request)
        self._pool = pool
        self._connection: Any = None
        self._is_unlocked = False

    @property
    def is_usable(self) -> bool:
        """Whether the connection is idle, not too old, and not closed by the server."""
        made = self._connection
        return made is not None and made.is_idle() and not made.is_closed() and not made.has_expired()

    async def handle_async_request(self, request: object) -> object:
        """Send a request, as the pool does."""
        if self._connection is None:
            self._connection = self._pool.create_connection(cast("Any", request).url.origin)
        response: object = await self._connection.handle_async_request(request)
        if not self._is_unlocked:
            self._is_unlocked = True
            _remove_locks(self._connection)
        return response

    async def aclose(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            await self._connection.aclose()


def _remove_locks(connection: object) -> None:
    """Remove the locks of a connection, and of those that it consists of, between its first response and the next."""
    for name in ("_request_lock", "_state_lock"):
        if hasattr(connection, name):
            setattr(connection, name, _NO_LOCK)
    inner: object = getattr(connection, "_connection", None)
    if inner is not None:
        _remove_locks(inner)


def use_one_connection(transport: httpx.AsyncHTTPTransport) -> SingleConnection:
    """Replace the pool of a transport; httpx still translates requests, responses and errors."""
    single = SingleConnection(getattr(transport, "_pool"))  # noqa: B009 (httpx does not declare it)
    setattr(transport, "_pool", single)  # noqa: B010 (httpx does not declare it)
    return single


def seconds_of(timeouts: Timeouts, deadline: Deadline) -> Mapping[str, float]:
    """Return the timeouts in httpx's form, none beyond the deadline."""
    remaining = deadline.real_remaining()
    return {
        "connect": min(timeouts.connect, remaining),
        "read": min(timeouts.read, remaining),
        "write": min(timeouts.write, remaining),
        "pool": min(timeouts.pool, remaining),
    }


@lru_cache(maxsize=64)
def _parsed_origin(origin: str) -> Any:  # noqa: ANN401 (httpx does not declare it)
    return getattr(httpx.URL(origin), "_uri_reference", None)


def url_of(url: str, origin: str) -> httpx.URL:
    """Return an address in httpx's form.

    httpx parses and normalises a text character by character, which takes as long as decoding a small response. The
    origin is always the same, and almost all paths and queries of the API are in their normal form already.
    """
    rest = _NORMAL.fullmatch(url, len(origin)) if len(url) <= _USUAL_LENGTH else None
    parsed = _parsed_origin(origin) if rest else None
    if rest is None or parsed is None:
        return httpx.URL(url)
    made = httpx.URL.__new__(httpx.URL)
    setattr(made, "_uri_reference", parsed._replace(path=rest["path"], query=rest["query"]))  # noqa: B010
    return made


class _Native(NamedTuple):
    """Headers as they are sent to one origin, including Host."""

    origin: str
    headers: httpx.Headers


def own_request(request: Request, seconds: Mapping[str, float]) -> httpx.Request:
    """Return the request for our own connections: what `build_request` would make of it, in a third of the time.

    httpx adds Host and, for a body, its length and type. Without a body the headers are the same every time.
    """
    extensions = {"timeout": seconds}
    native = request.headers.native
    url = url_of(request.url, request.origin)
    is_bare = request.content is None and request.method in _NO_BODY
    if is_bare and isinstance(native, _Native) and native.origin == request.origin:
        headers, nothing = native.headers, httpx.ByteStream(b"")
        made = _QuietRequest(request.method, url, headers=headers, stream=nothing, extensions=extensions)
    else:
        pairs, content = request.headers.pairs, request.content
        made = _QuietRequest(request.method, url, headers=pairs, content=content, extensions=extensions)
        if is_bare:
            request.headers.native = _Native(request.origin, made.headers.copy())
    if "?" in request.url:
        made.url = _OwnUrl(made.url)
    return made


def clients_request(
    client: httpx.Client | httpx.AsyncClient, request: Request, seconds: Mapping[str, float]
) -> httpx.Request:
    """Return the request for a client of httpx, with what the client adds to every request."""
    made = client.build_request(
        request.method,
        request.url,
        headers=request.headers.pairs,
        content=request.content,
        extensions={"timeout": seconds},
    )
    made.url = quiet = _QuietUrl(made.url)
    if not request.url.partition("?")[0].endswith(request.path):  # The path of a job's file is secret, too.
        quiet.shown_as = request.origin + request.path
    made.__class__ = _QuietRequest
    # Those that responses have set belong to another shop, perhaps; those that the caller sets on its client are meant.
    if "cookie" not in client.headers:
        made.headers.pop("cookie", None)
    return made


def forget_cookies(client: httpx.Client | httpx.AsyncClient, response: httpx.Response) -> None:
    """Remove the cookies of a response from the caller's client, which keeps them for its next request."""
    if "set-cookie" in response.headers:
        for cookie in response.cookies.jar:
            with contextlib.suppress(KeyError):
                client.cookies.jar.clear(cookie.domain, cookie.path, cookie.name)


def plain_headers(response: httpx.Response) -> dict[str, str]:
    """Return the headers by names in lower case: a call reads a dozen of them, which is slow in httpx's own class."""
    plain: dict[str, str] = {}
    for name, value in response.headers.raw:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        if key in plain or not text.isascii():
            return dict(response.headers.items())
        plain[key] = text
    return plain


def failure_of(error: Exception, request: Request, deadline: Deadline) -> TransportError:
    """Return the error for a request without a whole response.

    The httpx error, which will be its cause, loses its traceback: frames of the HTTP libraries have the headers, and
    with them the token, among their local variables, and error reporters print those.
    """
    sent = not isinstance(error, _NOT_SENT)
    kind: type[TransportError] = TransportError
    # An error of encoding quotes what could not be encoded, which may be a header.
    fault = type(error).__name__ if isinstance(error, UnicodeError) else f"{type(error).__name__}: {error}"
    if isinstance(error, httpx.TimeoutException):
        kind, fault = TimeoutError, f"timed out ({_phase(error, request.timeout, deadline)})"
    elif isinstance(error, _NO_CONNECTION):
        kind, fault = ConnectError, f"no connection: {error}"
    # A proxy that refuses the credentials will refuse them again.
    is_refused = isinstance(error, httpx.ProxyError) and str(error).startswith("407")
    transient = not (is_refused or isinstance(error, _FOR_GOOD) or _is_about_the_certificate(error))
    strip(error)
    return kind(fault, sent=sent, method=request.method, path=request.path, transient=transient)


def _phase(error: httpx.TimeoutException, timeouts: Timeouts, deadline: Deadline) -> str:
    if deadline.remaining() <= 0:
        return f"the call's deadline of {deadline.seconds:g} s has passed"
    phases = (
        (httpx.ConnectTimeout, "connect", timeouts.connect),
        (httpx.PoolTimeout, "waiting for a free connection", timeouts.pool),
        (httpx.WriteTimeout, "write", timeouts.write),
    )
    for kind, name, seconds in phases:
        if isinstance(error, kind):
            return f"{name}, {seconds:g} s"
    return f"read, {timeouts.read:g} s"


def _is_about_the_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def strip(error: BaseException | None) -> None:
    """Remove everything that could hold the request from the error and its causes."""
    rest, seen = [error], {id(None)}
    while rest:
        one = rest.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.__traceback__ = None
        if isinstance(one, httpx.RequestError):
            one.request = _NO_REQUEST
        elif isinstance(one, UnicodeError):
            # It quotes the text that could not be encoded: a header, or an address.
            one.args = ()
            if isinstance(one, UnicodeEncodeError):
                one.object = ""
            elif isinstance(one, UnicodeDecodeError):
                one.object = b""
        rest += [one.__cause__, one.__context__]
