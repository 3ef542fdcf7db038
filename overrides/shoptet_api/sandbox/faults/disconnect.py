"""Connections closed before the response is complete, which HTTP servers do not do on purpose."""

import asyncio
import socket
from typing import Any, Final, Literal, TypeAlias

from starlette.types import Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from shoptet_api.compat import override

Cut: TypeAlias = Literal["before-headers", "after-headers", "mid-body"]

_open: Final[dict[tuple[object, object], asyncio.Transport]] = {}
"""By the addresses of client and server, as in an ASGI scope: one client port can be connected to two sandboxes."""


class CuttableProtocol(H11Protocol):
    """The server's HTTP protocol; lets the application close its connections."""

    @override
    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 (signature of the base class)
        """Remember the connection."""
        super().connection_made(transport)
        # If the logger itself has a handler, as under pytest, the setting alone does not silence the access log.
        self.access_log = False
        _open[self.client, self.server] = transport
        # asyncio sets this for sockets with an explicit protocol number, which those of `create_server` lack. Without
        # it, the second half of each response waits some 40 ms until the first one is acknowledged.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        _open.pop((self.client, self.server), None)
        super().connection_lost(exc)


async def cut_response(scope: Scope, receive: Receive, send: Send, cut: Cut, start: Message, content: bytes) -> None:
    """Send the part of the response that the cut allows, then close the connection."""
    if cut != "before-headers":
        await send(start)
        part = content[: len(content) // 2] if cut == "mid-body" else b""
        await send({"type": "http.response.body", "body": part, "more_body": True})
    await close_connection(scope, receive, at_once=cut == "before-headers")


async def close_connection(scope: Scope, receive: Receive, *, at_once: bool) -> None:
    """Close the connection of a request; data already written is still sent, unless `at_once`.

    Raises:
        ConnectionResetError: The request came without a connection: the application was called in process.
    """
    transport = _open.get((scope.get("client"), scope.get("server")))
    if transport is None:
        raise ConnectionResetError("the sandbox cut the connection")
    if at_once:
        transport.abort()
    else:
        transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
