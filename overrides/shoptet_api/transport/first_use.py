"""Connections that are made for the first request: importing httpx takes longer than the rest of a client.

A program that makes a client and sends nothing (a command that prints its help, a worker that waits) never pays for it.
"""

from collections.abc import Awaitable
from importlib import import_module
from typing import TYPE_CHECKING

from shoptet_api.clock import Deadline
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.transport.closing import closed

if TYPE_CHECKING:
    from shoptet_api.transport.async_connections import AsyncConnections
    from shoptet_api.transport.httpx_types import HttpxAsyncClient, HttpxClient
    from shoptet_api.transport.sync_connections import SyncConnections


class SyncFirstUse:
    """Connections for threads, or the caller's client.

    Raises:
        ConfigurationError: The client is not an `httpx.Client`.
    """

    def __init__(self, client: "HttpxClient | None" = None) -> None:
        self._made: dict[None, SyncConnections] = {}
        self._is_closed = False
        if client is not None:
            # The caller has imported httpx already, and a wrong object must be refused now.
            self._make(client)

    def load(self) -> None:
        """Import what the first request needs: before a call, whose deadline could be shorter than that takes."""
        if not self._made:
            import_module("shoptet_api.transport.sync_connections")
            import_module("shoptet_api.transport.network")

    def send(self, request: Request, deadline: Deadline) -> Response:
        """Send a request; return the whole response, or one with the stream of its body.

        Raises:
            TransportError: The response did not arrive whole.
            ResponseTooLargeError: The response is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        return (self._made.get(None) or self._make(None)).send(request, deadline)

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._is_closed = True
        if made := self._made.get(None):
            made.close()

    def _make(self, client: "HttpxClient | None") -> "SyncConnections":
        from shoptet_api.transport.sync_connections import SyncConnections

        # One step: of two threads that are here at once, both must get the same connections. A lock might be taken for
        # ever in a forked child.
        made = self._made.setdefault(None, SyncConnections(client))
        # After that, as another thread may have closed the client meanwhile. Closed connections refuse to send.
        if self._is_closed:
            made.close()
        return made


class AsyncFirstUse:
    """Connections for the tasks of event loops, or the caller's client.

    Raises:
        ConfigurationError: The client is not an `httpx.AsyncClient`.
    """

    def __init__(self, client: "HttpxAsyncClient | None" = None) -> None:
        self._made: dict[None, AsyncConnections] = {}
        self._is_closed = False
        if client is not None:
            self._make(client)

    def load(self) -> None:
        """Import what the first request needs: before a call, whose deadline could be shorter than that takes."""
        if not self._made:
            import_module("shoptet_api.transport.async_connections")
            import_module("shoptet_api.transport.async_network")

    def send(self, request: Request, deadline: Deadline) -> Awaitable[Response]:
        """Send a request; return the whole response, or one with the stream of its body.

        Raises:
            TransportError: The response did not arrive whole.
            ResponseTooLargeError: The response is longer than the request allows.
            ConfigurationError: The connections are closed.
        """
        return (self._made.get(None) or self._make(None)).send(request, deadline)

    async def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        self._is_closed = True
        if made := self._made.get(None):
            await made.close()

    def _make(self, client: "HttpxAsyncClient | None") -> "AsyncConnections":
        if self._is_closed:
            raise closed()
        from shoptet_api.transport.async_connections import AsyncConnections

        return self._made.setdefault(None, AsyncConnections(client))
