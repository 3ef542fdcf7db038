"""A server of the Model Context Protocol: a shop for AI agents, with few tools instead of one for each operation.

    from shoptet_api import AsyncShoptet
    from shoptet_api.mcp import ServerOptions, serve_stdio

    async with AsyncShoptet.from_env() as shop:
        await serve_stdio(shop, ServerOptions(toolsets=["orders", "products"], mask=True))

options       what a server may do
toolbox       what the tools do, without the protocol
tools         names, schemas and hints of the tools
prompts       questions that people ask, as steps
cutting       results of a bounded size, continued by a cursor
masking       personal data hidden
shown_fields  the fields that are not personal data
cleaning      texts without invisible characters
failures      errors as one line
server        the tools and prompts in the protocol
stdio         serve one agent over standard input and output
http          serve agents of this machine over HTTP
running       run a server until it is interrupted

Needs `pip install "shoptet-api[mcp]"`.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.mcp.http import serve_http as serve_http
    from shoptet_api.mcp.options import ServerOptions as ServerOptions
    from shoptet_api.mcp.running import run as run
    from shoptet_api.mcp.server import create_server as create_server
    from shoptet_api.mcp.stdio import serve_stdio as serve_stdio

lazy_exports(
    __name__,
    {
        "shoptet_api.mcp.http": ["serve_http"],
        "shoptet_api.mcp.options": ["ServerOptions"],
        "shoptet_api.mcp.running": ["run"],
        "shoptet_api.mcp.server": ["create_server"],
        "shoptet_api.mcp.stdio": ["serve_stdio"],
    },
)
