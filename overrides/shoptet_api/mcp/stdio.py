"""Serve one agent over standard input and output, which carry nothing but the protocol."""

from typing import TYPE_CHECKING

from mcp.server.stdio import stdio_server

from shoptet_api.mcp.options import ServerOptions
from shoptet_api.mcp.server import create_server

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet


async def serve_stdio(client: "AsyncShoptet", options: ServerOptions | None = None) -> None:
    """Serve until standard input ends.

    Args:
        client: The shop. It stays open, and is the caller's to close.
        options: What the server may do.
    """
    server = create_server(client, options)
    # The SDK keeps the two streams for itself: a `print` elsewhere in the process goes to standard error.
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())
