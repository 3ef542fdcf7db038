"""A receiver of webhooks on this machine, which hands one event after the other to a loop."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.compat import override
from shoptet_api.errors import DecodeError, WebhookSignatureError
from shoptet_api.webhooks.event import WebhookEvent, read_event
from shoptet_api.webhooks.signature import SIGNATURE_HEADER, SigningKeys

if TYPE_CHECKING:
    from shoptet_api.secret import Secret

_HOST: Final = "127.0.0.1"
_SECONDS: Final = 3.0
"""The shop waits 4 seconds for its response."""
_MAX_BODY: Final = 16 * 2**20
_LENGTH: Final = re.compile(r"[0-9]{1,12}")


class _Received(NamedTuple):
    event: WebhookEvent[Any]
    taken: threading.Event


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report nothing about a caller that leaves early, or sends its body too slowly."""


class EventReceiver:
    """Receives webhooks on the loopback address.

    Args:
        port: The port; 0 for a free one.
        key: The key that they are signed with.
        unsigned: Whether those without a signature are taken, too.

    Raises:
        CommandError: The port is taken.
        ConfigurationError: The key cannot be one.
    """

    def __init__(self, port: int, key: Secret | None, *, unsigned: bool) -> None:
        self._keys = None if key is None else SigningKeys(key.reveal())
        self._unsigned = unsigned
        self._inbox: SimpleQueue[_Received] = SimpleQueue()
        try:
            self._server = _Server((_HOST, port), self._handler())
        except OSError as error:
            raise CommandError(f"--port: {port} cannot be used: {error.strerror or error}", errors.USAGE) from None
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        """The address of the receiver."""
        return f"http://{_HOST}:{self._server.server_address[1]}/"

    def events(self, name: str | None) -> Iterator[WebhookEvent[Any]]:
        """Yield events as they come, of one name or all. The shop has its response when the next one is asked for."""
        while True:
            try:
                received = self._inbox.get(timeout=0.2)
            except Empty:  # Windows delivers Ctrl-C between two waits.
                continue
            try:
                if name is None or received.event.event.value == name:
                    yield received.event
            finally:
                received.taken.set()

    def _take(self, body: bytes, signature: str | None) -> tuple[int, str]:
        try:
            if self._keys is not None and (signature or not self._unsigned):
                self._keys.check(body, signature)
            event = read_event(body)
        except WebhookSignatureError:
            return 401, "the signature is not right"
        except DecodeError:
            return 400, "expected the body of a webhook"
        received = _Received(event, threading.Event())
        self._inbox.put(received)
        return (200, "printed") if received.taken.wait(_SECONDS) else (503, "not printed yet")

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        take = self._take

        class Handler(BaseHTTPRequestHandler):
            """One call of the shop."""

            timeout = _SECONDS

            def do_POST(self) -> None:
                """Take the body."""
                given = self.headers.get("Content-Length", "")
                length = int(given) if _LENGTH.fullmatch(given) else None
                if length is None or length > _MAX_BODY:
                    self._respond(413 if given else 411, "expected a body of a usual length")
                    return
                self._respond(*take(self.rfile.read(length), self.headers.get(SIGNATURE_HEADER)))

            def _respond(self, status: int, text: str) -> None:
                content = text.encode()
                self.send_response(status)
                self.send_header("Content-Type", "text/plain; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            @override
            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
                """Log nothing."""

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
