"""Calls of ASGI and WSGI applications in this process, without a socket."""

import asyncio
import contextlib
import inspect
import io
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias, cast
from urllib.parse import unquote, urlsplit

import attrs

from shoptet_api.errors import ConfigurationError

Application: TypeAlias = Callable[..., Any]
"""An ASGI application (`async def app(scope, receive, send)`) or a WSGI application (`def app(environ, start)`)."""

PEER: Final = "185.184.254.10"
"""An address from the network that the vendor calls from."""
_SECONDS: Final = 30.0


@attrs.frozen
class InProcessRequest:
    """A POST to an application."""

    url: str
    body: bytes = attrs.field(repr=False)
    headers: Mapping[str, str]

    @property
    def path(self) -> str:
        """The path, decoded."""
        return unquote(urlsplit(self.url).path) or "/"

    @property
    def query(self) -> str:
        """The query string."""
        return urlsplit(self.url).query

    @property
    def host(self) -> str:
        """The host name."""
        return urlsplit(self.url).hostname or "localhost"


@attrs.frozen
class AppResponse:
    """The response of an application.

    Attributes:
        status: Its status.
        headers: Its headers, by lower-case name.
        body: Its body.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode(errors="replace")


def is_asgi(app: Application) -> bool:
    """Return whether an application is an ASGI one; any other callable is taken for WSGI.

    Raises:
        ConfigurationError: It cannot be called.
    """
    if not callable(app):
        raise ConfigurationError("to", f"expected an ASGI or a WSGI application, got {type(app).__name__}")
    return inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(getattr(app, "__call__", None))  # noqa: B004


def call(app: Application, request: InProcessRequest) -> AppResponse:
    """Call an application; an ASGI one is started before and stopped afterwards, so that its work is done then.

    Raises:
        ConfigurationError: An ASGI application is called where an event loop runs.
    """
    if not is_asgi(app):
        return _call_wsgi(app, request)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(_call_with_lifespan(app, request))
    raise ConfigurationError("to", "is an ASGI application, and an event loop runs here: await sandbox.adeliver")


async def acall(app: Application, request: InProcessRequest) -> AppResponse:
    """Call an application from an event loop; an ASGI one must have been started already if it needs that."""
    if not is_asgi(app):
        return await asyncio.to_thread(_call_wsgi, app, request)
    return await _call_asgi(app, request)


def _call_wsgi(app: Application, request: InProcessRequest) -> AppResponse:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path.encode().decode("latin-1"),
        "QUERY_STRING": request.query,
        "CONTENT_LENGTH": str(len(request.body)),
        "SERVER_NAME": request.host,
        "SERVER_PORT": "443",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": PEER,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https",
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in {"Host": request.host, **request.headers}.items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    started: list[tuple[str, list[tuple[str, str]]]] = []
    written: list[bytes] = []

    def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], object]:
        started[:] = [(status, headers)]
        return written.append

    parts = cast("Iterable[bytes]", app(environ, start))
    try:
        body = b"".join(parts)
    finally:
        if (close := getattr(parts, "close", None)) is not None:
            close()
    status, headers = started[0]
    named = {name.lower(): value for name, value in headers}
    return AppResponse(int(status.split()[0]), named, b"".join(written) + body)


async def _call_asgi(app: Application, request: InProcessRequest) -> AppResponse:
    messages = [{"type": "http.request", "body": request.body, "more_body": False}]
    sent: list[dict[str, Any]] = []
    gone = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if messages:
            return messages.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    headers = {"host": request.host, "content-length": str(len(request.body)), **request.headers}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "https",
        "path": request.path,
        "raw_path": urlsplit(request.url).path.encode() or b"/",
        "query_string": request.query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
        "client": (PEER, 443),
        "server": (request.host, 443),
    }
    await cast("Awaitable[None]", app(scope, receive, send))
    start = next(message for message in sent if message["type"] == "http.response.start")
    named = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in start.get("headers", ())}
    body = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
    return AppResponse(start["status"], named, body)


async def _call_with_lifespan(app: Application, request: InProcessRequest) -> AppResponse:
    to_app: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    from_app: asyncio.Queue[str] = asyncio.Queue()

    async def send(message: dict[str, Any]) -> None:
        await from_app.put(message["type"])

    async def live() -> None:
        # An application without a lifespan raises or returns; both mean that it needs none.
        with contextlib.suppress(Exception):
            await cast("Awaitable[None]", app({"type": "lifespan", "asgi": {"version": "3.0"}}, to_app.get, send))
        await from_app.put("over")

    lifespan = asyncio.create_task(live())
    try:
        async with asyncio.timeout(_SECONDS):
            await to_app.put({"type": "lifespan.startup"})
            await from_app.get()
            response = await _call_asgi(app, request)
            if not lifespan.done():
                await to_app.put({"type": "lifespan.shutdown"})
                await from_app.get()
    finally:
        lifespan.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await lifespan
    return response
