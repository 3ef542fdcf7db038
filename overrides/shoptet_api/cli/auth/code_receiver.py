"""A receiver on this machine for the call of a shop that installs an addon: `GET /?code=…`."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final
from urllib.parse import parse_qs, urlsplit

from shoptet_api.cli.loopback import LoopbackServer, PlainHandler

_SECONDS: Final = 10.0
_MAX_CODE: Final = 4096


class CodeReceiver(LoopbackServer):
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
        self._lock = threading.Lock()
        self._done = threading.Event()
        super().__init__(port, self._handler())

    def wait(self, seconds: float) -> bool:
        """Wait for the code to be taken, and return whether it was in time."""
        return self._done.wait(seconds)

    def take(self, code: str) -> bool:
        """Give a code to `install`, and return whether that worked. A second code is refused."""
        with self._lock:
            if self._done.is_set():
                return False
            try:
                self._install(code)
            except Exception as error:  # noqa: BLE001 (raised again by the command)
                self.error = error
            self._done.set()
            return self.error is None

    def _handler(self) -> type[PlainHandler]:
        receiver = self

        class Handler(PlainHandler):
            """One request of the shop."""

            timeout = _SECONDS

            def do_GET(self) -> None:  # noqa: N802 (the name that http.server looks for)
                """Take the code of the query."""
                codes = parse_qs(urlsplit(self.path).query).get("code", [])
                if len(codes) != 1 or not 0 < len(codes[0]) <= _MAX_CODE:
                    self.respond(400, "expected one code")
                elif receiver.take(codes[0]):
                    self.respond(200, "installed")
                else:
                    self.respond(500, "not installed")

        return Handler
