"""A small HTTP server on this machine, for the calls of a shop that a tunnel brings here."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final, Self

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.compat import override

_HOST: Final = "127.0.0.1"


class PlainHandler(BaseHTTPRequestHandler):
    """Responds with a line of text."""

    def respond(self, status: int, text: str) -> None:
        """Send a response."""
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Log nothing: the address of a request can hold a code."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report nothing about a caller that leaves early, or sends its body too slowly."""


class LoopbackServer:
    """Serves on the loopback address while it is entered.

    Args:
        port: The port; 0 for a free one.
        handler: What handles a request.

    Raises:
        CommandError: The port is taken.
    """

    def __init__(self, port: int, handler: type[PlainHandler]) -> None:
        try:
            self._server = _Server((_HOST, port), handler)
        except OSError as error:
            raise CommandError(f"--port: {port} cannot be used: {error.strerror or error}", errors.USAGE) from None
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        """The address of the server."""
        return f"http://{_HOST}:{self._server.server_address[1]}/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
