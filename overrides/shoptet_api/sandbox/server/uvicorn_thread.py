"""The sandbox on a port: uvicorn in a thread with its own event loop."""

import asyncio
import socket
import threading
from contextlib import suppress
from typing import Final, cast

import uvicorn
from starlette.types import ASGIApp

from shoptet_api.checks import check_whole
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.faults.disconnect import CuttableProtocol

_KEEP_ALIVE: Final = 75
_START_SECONDS: Final = 20.0
_SHUTDOWN_SECONDS: Final = 1.0
_LOOP_ITERATIONS: Final = 5


class _Server(uvicorn.Server):
    """Signals when it has started, and stops immediately: the base class polls `should_exit` ten times a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready: Final = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: Final = asyncio.Event()

    def request_stop(self) -> None:
        """Stop the server; callable from any thread, even before it has started."""
        self.should_exit = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stopping.set)

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self.ready.set()

    @override
    async def main_loop(self) -> None:
        """Serve until a stop is requested."""
        if not await self.on_tick(0):
            await self._stopping.wait()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002 (signature of the base class)
        """Close idle connections at once; give the others one second to finish."""
        # A socket accepted at this moment becomes a connection within a few iterations of the loop, while its server is
        # still open.
        loop = asyncio.get_running_loop()
        for listening in (one for server in self.servers for one in server.sockets):
            loop.remove_reader(listening.fileno())
        for _ in range(_LOOP_ITERATIONS):
            await asyncio.sleep(0)
        for server in self.servers:
            server.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(_SHUTDOWN_SECONDS):
                while state.connections or state.tasks:  # noqa: ASYNC110 (uvicorn offers no event)
                    await asyncio.sleep(0.002)
        for task in state.tasks:
            task.cancel()
        for connection in list(state.connections):
            cast("CuttableProtocol", connection).transport.abort()
        await asyncio.sleep(0)


class Server:
    """Serves an application in a thread until `stop` is called."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._socket: Final = _listening_socket(host, port)
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
                # There is no proxy in front of the server: X-Forwarded-For must not change the client's address.
                proxy_headers=False,
                date_header=False,
                server_header=False,
                timeout_keep_alive=_KEEP_ALIVE,
            )
        )
        self._thread: Final = threading.Thread(target=self._run, name="shoptet-sandbox", daemon=True)
        # If a signal interrupts `Thread.join`, Python before 3.13 believes that the thread has ended.
        self._ended: Final = threading.Event()

    def start(self) -> None:
        """Start serving in a thread."""
        self._thread.start()
        if not self._server.ready.wait(_START_SECONDS):
            raise RuntimeError(f"the sandbox did not start in {_START_SECONDS:.0f} s")

    def request_stop(self) -> None:
        """Have the server stop, without waiting for it."""
        self._server.request_stop()

    def stop(self) -> None:
        """Stop serving and close all connections."""
        self._server.request_stop()
        if self._thread.ident is not None:
            self._ended.wait()
            self._thread.join()
        self._socket.close()

    def wait(self) -> None:
        """Wait until the server has stopped."""
        while not self._ended.wait(0.5):
            pass

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._ended.set()


def _listening_socket(host: str, port: int) -> socket.socket:
    """Open a listening socket.

    Raises:
        ConfigurationError: The port is out of range or not available.
    """
    if not 0 <= check_whole("port", port) <= 65535:
        raise ConfigurationError("port", f"must be from 1 to 65535, or 0 for a free port, got {port}")
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (while ")[0]
        raise ConfigurationError("port", f"{port} on {host} is not available: {reason}") from None
