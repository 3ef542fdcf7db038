"""Servers on real sockets: one that answers by a script and records its requests, and one that breaks off.

They are handwritten for what the sandbox cannot be: a receiver of its webhooks, the server of a made-up API or of one
with a fast clock, and a source of bytes that are not HTTP.
"""

import json
import socket
import sys
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

import attrs

from shoptet_api.compat import override


@attrs.frozen
class ReceivedRequest:
    """A request as received."""

    method: str
    path: str
    """Still percent-encoded."""
    query: list[tuple[str, str]]
    headers: Message
    body: bytes
    port: int
    """The client's port, which identifies its connection."""

    def json(self) -> object:
        parsed: object = json.loads(self.body)
        return parsed


@attrs.frozen
class CannedResponse:
    """A response that a script returns."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {"Content-Type": "application/json"}


Script: TypeAlias = "Callable[[ReceivedRequest], CannedResponse]"


def canned(
    data: object, *, status: int = 200, errors: object = None, headers: Mapping[str, str] | None = None
) -> CannedResponse:
    """Return a response in the API's envelope."""
    envelope = {"data": data, "errors": errors, "metadata": {"requestId": "request-1"}}
    return CannedResponse(
        json.dumps(envelope).encode(), status, {"Content-Type": "application/json", **(headers or {})}
    )


class QuietServer(ThreadingHTTPServer):
    """Logs nothing about clients that hang up, as clients of some tests do."""

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Server:
    """Answers by `script`, and records its requests in `asked`."""

    def __init__(self) -> None:
        self.asked: list[ReceivedRequest] = []
        self.script: Script = lambda _: canned(None)
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def answer(self) -> None:
                parts = urlsplit(self.path)
                asked = ReceivedRequest(
                    self.command,
                    parts.path,
                    parse_qsl(parts.query, keep_blank_values=True),
                    self.headers,
                    self.rfile.read(int(self.headers.get("Content-Length") or 0)),
                    int(self.client_address[1]),
                )
                server.asked.append(asked)
                answer = server.script(asked)
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.status != 204:
                    self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = answer  # noqa: N815 (names that the library gives)

            @override
            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
                """Keep the tests quiet."""

        self.http = QuietServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    @property
    def last(self) -> ReceivedRequest:
        return self.asked[-1]


@contextmanager
def running() -> Generator[Server, None, None]:
    """Run a server for the time of the block."""
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        server.http.server_close()
        thread.join()


@contextmanager
def raw(answer: bytes) -> Generator[str, None, None]:
    """Run a server that reads one request, writes these bytes and hangs up. Yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(65_536)
                    connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def closed_port() -> int:
    """Return a port on which no program listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
