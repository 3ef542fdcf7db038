"""The sandbox on a port: uvicorn in a thread with a loop of its own."""

import socket
import threading
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.checks import whole
from shoptet_api.sandbox.cutting import CuttableProtocol

_KEEP_ALIVE: Final = 75
_START_SECONDS: Final = 20.0


class _Server(uvicorn.Server):
    """Tells when it has started."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready: Final = threading.Event()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class Server:
    """Serves an application until it is stopped."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._socket: Final = _bound(host, port)
        name, number = self._socket.getsockname()[:2]
        self.url: Final = f"http://{f'[{name}]' if ':' in name else name}:{number}"
        self._server: Final = _Server(
            uvicorn.Config(
                app,
                http=CuttableProtocol,
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                access_log=False,
                # No proxy stands before it: whoever sends X-Forwarded-For is still who he is.
                proxy_headers=False,
                date_header=False,
                server_header=False,
                timeout_keep_alive=_KEEP_ALIVE,
                timeout_graceful_shutdown=1,
            )
        )
        self._thread: Final = threading.Thread(target=self._run, name="shoptet-sandbox", daemon=True)
        # A signal that interrupts `Thread.join` makes Python before 3.13 believe that the thread has ended.
        self._ended: Final = threading.Event()

    def start(self) -> None:
        """Serve from now on, in a thread."""
        self._thread.start()
        if not self._server.ready.wait(_START_SECONDS):
            raise RuntimeError(f"the sandbox did not start in {_START_SECONDS:.0f} s")

    def stop(self) -> None:
        """Stop serving; connections are closed."""
        self._server.should_exit = True
        if self._thread.ident is not None:
            self._ended.wait()
            self._thread.join()
        self._socket.close()

    def wait(self) -> None:
        """Wait until serving has ended."""
        while not self._ended.wait(0.5):
            pass

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._ended.set()


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        ConfigurationError: The port is no port, or it is taken.
    """
    if not 0 <= whole("port", port) <= 65535:
        raise ConfigurationError("port", f"is {port}; 1 to 65535 are ports, and 0 takes a free one")
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (while ")[0]
        raise ConfigurationError("port", f"{port} of {host} cannot be had: {why}") from None
