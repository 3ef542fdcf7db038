"""Serve agents of this machine over HTTP, and nobody else.

The server listens on a loopback address. A page in a browser of this machine could reach that too, so the Host and the
Origin of each request are checked, and every request needs a bearer token, which is made for this run.
"""

import hmac
import secrets
import socket
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings

from shoptet_api.errors import ConfigurationError
from shoptet_api.mcp.options import ServerOptions
from shoptet_api.mcp.server import create_server

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

PATH: Final = "/mcp"
_HOSTS: Final = ("127.0.0.1", "localhost", "::1")
_BACKLOG: Final = 100
_LAST_SECONDS: Final = 2
"""How long calls have to end after Ctrl-C."""


async def serve_http(
    client: "AsyncShoptet",
    options: ServerOptions | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    on_start: Callable[[str, str], None],
) -> None:
    """Serve until the process is interrupted.

    Args:
        client: The shop. It stays open, and is the caller's to close.
        options: What the server may do.
        host: A loopback address.
        port: The port; 0 for a free one.
        on_start: Gets the address of the server and the bearer token, once.

    Raises:
        ConfigurationError: The host is not a loopback address, or the port cannot be used.
    """
    listening = _listen(host, port)
    with listening:
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(32)
        app = BearerGate(_app(create_server(client, options), port), token)
        config = uvicorn.Config(
            app,
            log_level="critical",
            access_log=False,
            lifespan="on",
            server_header=False,
            # Agents keep a stream open for as long as they run: Ctrl-C does not wait for them.
            timeout_graceful_shutdown=_LAST_SECONDS,
        )
        shown = f"[{host}]" if ":" in host else host
        on_start(f"http://{shown}:{port}{PATH}", token)
        await uvicorn.Server(config).serve(sockets=[listening])


class BearerGate:
    """Let only requests with the token through.

    Args:
        app: The application behind the gate.
        token: The token.
    """

    def __init__(self, app: App, token: str) -> None:
        self._app: Final = app
        self._expected: Final = f"Bearer {token}".encode()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serve a request, or refuse it."""
        if scope["type"] == "lifespan" or (scope["type"] == "http" and self._is_let_in(scope)):
            await self._app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"www-authenticate", b"Bearer")]
        await send({"type": "http.response.start", "status": 401, "headers": headers})
        await send({"type": "http.response.body", "body": b"expected the bearer token of this server\n"})

    def _is_let_in(self, scope: Message) -> bool:
        given = [value for name, value in scope["headers"] if name == b"authorization"]
        return len(given) == 1 and hmac.compare_digest(given[0], self._expected)


def _app(server: Any, port: int) -> App:  # noqa: ANN401 (the SDK's generic server)
    hosts = [f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"]
    security = TransportSecuritySettings(
        enable_dns_rebinding_protection=True, allowed_hosts=hosts, allowed_origins=[f"http://{host}" for host in hosts]
    )
    app: App = server.streamable_http_app(streamable_http_path=PATH, transport_security=security)
    return app


def _listen(host: str, port: int) -> socket.socket:
    if host not in _HOSTS:
        raise ConfigurationError("host", f"expected one of {', '.join(_HOSTS)}, got {host!r}")
    if isinstance(port, bool) or not 0 <= port <= 65535:
        raise ConfigurationError("port", f"expected a number from 0 to 65535, got {port!r}")
    address = "127.0.0.1" if host == "localhost" else host
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
        # From now on connections wait, so that the address can be announced.
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise ConfigurationError("port", f"{port} cannot be used: {error.strerror or error}") from None
    return listening
