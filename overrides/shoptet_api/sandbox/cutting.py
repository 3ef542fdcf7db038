"""Cut connections: what HTTP servers do not do on purpose."""

import asyncio
import socket
from typing import Any, Final, cast

from starlette.types import Receive, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from shoptet_api.compat import override

_open: Final[dict[tuple[str, int], asyncio.Transport]] = {}
"""By the peer's address."""


class CuttableProtocol(H11Protocol):
    """The server's protocol, whose connections can be cut from inside of the application."""

    @override
    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as the base says
        """Remember the connection."""
        super().connection_made(transport)
        # Where somebody's handler stands at the logger itself, as those of pytest do, the setting alone ends no line.
        self.access_log = False
        self._peer = cast("tuple[str, int] | None", transport.get_extra_info("peername"))
        if self._peer is not None:
            _open[self._peer[0], self._peer[1]] = transport
        # asyncio does this for sockets that say which protocol they speak, which those of `create_server` do not;
        # without it, the second half of each answer waits some 40 ms for the first one to be acknowledged.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        if self._peer is not None:
            _open.pop((self._peer[0], self._peer[1]), None)
        super().connection_lost(exc)


async def cut_off(scope: Scope, receive: Receive, *, at_once: bool) -> None:
    """Close the connection of a request; what was written before still goes out, unless `at_once`.

    Raises:
        ConnectionResetError: The request came without a connection: the application was called in process.
    """
    client = scope.get("client")
    transport = _open.get((client[0], client[1])) if client else None
    if transport is None:
        raise ConnectionResetError("the sandbox cut the connection")
    if at_once:
        transport.abort()
    else:
        transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
