"""The sandbox on a port: uvicorn in a thread with a loop of its own."""

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
_LEAVE_SECONDS: Final = 1.0
_TURNS: Final = 5


class _Server(uvicorn.Server):
    """Tells when it has started, and ends at once: the base looks ten times a second whether it should."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready: Final = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leaving: Final = asyncio.Event()

    def leave(self) -> None:
        """End, from any thread; before it has started too."""
        self.should_exit = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._leaving.set)

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self.ready.set()

    @override
    async def main_loop(self) -> None:
        """Serve until it should end."""
        if not await self.on_tick(0):
            await self._leaving.wait()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002 (as the base says)
        """Close the connections of whoever waits for nothing; the others have a second."""
        # What was accepted in this moment becomes a connection in a few turns of the loop, while its server is open.
        loop = asyncio.get_running_loop()
        for listening in (one for server in self.servers for one in server.sockets):
            loop.remove_reader(listening.fileno())
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        for server in self.servers:
            server.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LEAVE_SECONDS):
                while state.connections or state.tasks:  # noqa: ASYNC110 (no event tells)
                    await asyncio.sleep(0.002)
        for task in state.tasks:
            task.cancel()
        for connection in list(state.connections):
            cast("CuttableProtocol", connection).transport.abort()
        await asyncio.sleep(0)


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
        self._server.leave()
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
    if not 0 <= check_whole("port", port) <= 65535:
        raise ConfigurationError("port", f"is {port}; 1 to 65535 are ports, and 0 takes a free one")
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (while ")[0]
        raise ConfigurationError("port", f"{port} of {host} cannot be had: {why}") from None
