"""A receiver on this machine for the call of a shop that installs an addon: `GET /?code=…`."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.compat import override

_HOST = "127.0.0.1"
_SECONDS = 10.0
_MAX_CODE = 4096


class CodeReceiver:
    """Receives one code, on the loopback address only.

    Args:
        port: The port; 0 for a free one.
        install: Takes the code. The shop gets its response afterwards: 200, or 500 after an error.

    Raises:
        CommandError: The port is taken.
    """

    def __init__(self, port: int, install: Callable[[str], None]) -> None:
        self.error: Exception | None = None
        """What `install` has raised."""
        self._install = install
        self._done = threading.Event()
        try:
            self._server = HTTPServer((_HOST, port), self._handler())
        except OSError as error:
            raise CommandError(f"--port: {port} cannot be used: {error.strerror or error}", errors.USAGE) from None
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        """The address of the receiver."""
        return f"http://{_HOST}:{self._server.server_address[1]}/"

    def wait(self, seconds: float) -> bool:
        """Wait for the code to be taken, and return whether it was in time."""
        return self._done.wait(seconds)

    def take(self, code: str) -> bool:
        """Give a code to `install`, and return whether that worked."""
        if self._done.is_set():
            return False
        try:
            self._install(code)
        except Exception as error:  # noqa: BLE001 (raised again by the command)
            self.error = error
        self._done.set()
        return self.error is None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            """One request of the shop."""

            timeout = _SECONDS

            def do_GET(self) -> None:
                """Take the code of the query."""
                codes = parse_qs(urlsplit(self.path).query).get("code", [])
                if len(codes) != 1 or not 0 < len(codes[0]) <= _MAX_CODE:
                    self._respond(400, "expected one code")
                elif receiver.take(codes[0]):
                    self._respond(200, "installed")
                else:
                    self._respond(500, "not installed")

            def _respond(self, status: int, text: str) -> None:
                content = text.encode()
                self.send_response(status)
                self.send_header("Content-Type", "text/plain; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            @override
            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
                """Log nothing: the address of the request has the code."""

        return Handler

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
