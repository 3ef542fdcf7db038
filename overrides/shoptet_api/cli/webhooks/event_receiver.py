"""A receiver of webhooks on this machine, which hands one event after the other to a loop."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from shoptet_api.cli.loopback import LoopbackServer, PlainHandler
from shoptet_api.errors import DecodeError, WebhookSignatureError
from shoptet_api.webhooks.event import WebhookEvent, read_event
from shoptet_api.webhooks.signature import SIGNATURE_HEADER, SigningKeys

if TYPE_CHECKING:
    from shoptet_api.secret import Secret

_SECONDS: Final = 3.0
"""The shop waits 4 seconds for its response."""
_MAX_BODY: Final = 16 * 2**20
_LENGTH: Final = re.compile(r"[0-9]{1,12}")


class _Received(NamedTuple):
    event: WebhookEvent[Any]
    taken: threading.Event


class EventReceiver(LoopbackServer):
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
        super().__init__(port, self._handler())

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

    def _handler(self) -> type[PlainHandler]:
        take = self._take

        class Handler(PlainHandler):
            """One call of the shop."""

            timeout = _SECONDS

            def do_POST(self) -> None:  # noqa: N802 (the name that http.server looks for)
                """Take the body."""
                given = self.headers.get("Content-Length", "")
                length = int(given) if _LENGTH.fullmatch(given) else None
                if length is None or length > _MAX_BODY:
                    self.respond(413 if given else 411, "expected a body of a usual length")
                    return
                self.respond(*take(self.rfile.read(length), self.headers.get(SIGNATURE_HEADER)))

        return Handler
