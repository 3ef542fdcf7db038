"""Cut connections: what HTTP servers do not do on purpose."""

import asyncio
import socket
from typing import Any, Final, Literal, TypeAlias

from starlette.types import Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from shoptet_api.compat import override

Cut: TypeAlias = Literal["before-headers", "after-headers", "mid-body"]

_open: Final[dict[tuple[object, object], asyncio.Transport]] = {}
"""By both ends, as a scope has them: two sandboxes can be called from one and the same port."""


class CuttableProtocol(H11Protocol):
    """The server's protocol, whose connections can be cut from inside of the application."""

    @override
    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as the base says
        """Remember the connection."""
        super().connection_made(transport)
        # Where somebody's handler stands at the logger itself, as those of pytest do, the setting alone ends no line.
        self.access_log = False
        _open[self.client, self.server] = transport
        # asyncio does this for sockets that say which protocol they speak, which those of `create_server` do not;
        # without it, the second half of each answer waits some 40 ms for the first one to be acknowledged.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        _open.pop((self.client, self.server), None)
        super().connection_lost(exc)


async def cut_answer(scope: Scope, receive: Receive, send: Send, cut: Cut, start: Message, content: bytes) -> None:
    """Answer as far as the cut lets through, and close the connection."""
    if cut != "before-headers":
        await send(start)
        part = content[: len(content) // 2] if cut == "mid-body" else b""
        await send({"type": "http.response.body", "body": part, "more_body": True})
    await cut_off(scope, receive, at_once=cut == "before-headers")


async def cut_off(scope: Scope, receive: Receive, *, at_once: bool) -> None:
    """Close the connection of a request; what was written before still goes out, unless `at_once`.

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
