"""The tools and prompts in the protocol: the only module besides the transports that knows the SDK."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import mcp_types as types
from mcp import MCPError
from mcp.server.lowlevel import Server

from shoptet_api.mcp.failures import RefusedError, failure
from shoptet_api.mcp.options import ServerOptions
from shoptet_api.mcp.prompts import PromptFacts, prompts, text_of
from shoptet_api.mcp.toolbox import Toolbox
from shoptet_api.mcp.tools import ToolFacts
from shoptet_api.version import __version__

if TYPE_CHECKING:
    from mcp.server import ServerRequestContext

    from shoptet_api.client import AsyncShoptet

_log: Final = logging.getLogger("shoptet_api.mcp")


def _now() -> datetime:
    return datetime.now().astimezone()


def create_server(
    client: "AsyncShoptet", options: ServerOptions | None = None, *, now: Callable[[], datetime] = _now
) -> "Server[Any]":
    """Return a server that gives agents the tools for a shop.

    Args:
        client: The shop. It stays open, and is the caller's to close.
        options: What the server may do; by default it reads everything and changes nothing.
        now: The clock of prompts such as "today's orders".
    """
    toolbox = Toolbox(client, options or ServerOptions())
    mask = toolbox.options.mask

    async def list_tools(
        context: "ServerRequestContext[Any]",  # noqa: ARG001 (the SDK's signature)
        params: types.PaginatedRequestParams | None,  # noqa: ARG001
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(tool) for tool in toolbox.tools.values()])

    async def call_tool(
        context: "ServerRequestContext[Any]",  # noqa: ARG001
        params: types.CallToolRequestParams,
    ) -> types.CallToolResult:
        try:
            found = await toolbox.call(params.name, params.arguments or {})
        except Exception as error:  # noqa: BLE001 (an agent gets a line for every error, and no traceback)
            line = failure(error, mask=mask)
            if line.startswith("internal error"):
                _log.exception("%s failed", params.name)
            return types.CallToolResult(content=[_text(line)], is_error=True)
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        return types.CallToolResult(content=[_text(text)], structured_content=found)

    async def list_prompts(
        context: "ServerRequestContext[Any]",  # noqa: ARG001
        params: types.PaginatedRequestParams | None,  # noqa: ARG001
    ) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=[_prompt(one) for one in prompts(toolbox.options, now())])

    async def get_prompt(
        context: "ServerRequestContext[Any]",  # noqa: ARG001
        params: types.GetPromptRequestParams,
    ) -> types.GetPromptResult:
        found = next((one for one in prompts(toolbox.options, now()) if one.name == params.name), None)
        if found is None:
            raise MCPError(types.INVALID_PARAMS, "name: expected a prompt of this server, got another")
        try:
            text = text_of(found, params.arguments or {}, now())
        except RefusedError as error:
            raise MCPError(types.INVALID_PARAMS, failure(error, mask=mask)) from None
        return types.GetPromptResult(
            description=found.description, messages=[types.PromptMessage(role="user", content=_text(text))]
        )

    return Server(
        "shoptet",
        version=__version__,
        title="Shoptet",
        instructions=toolbox.instructions,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_prompts=list_prompts,
        on_get_prompt=get_prompt,
    )


def _tool(tool: ToolFacts) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=types.ToolAnnotations(
            read_only_hint=tool.reads, destructive_hint=tool.destroys, open_world_hint=tool.is_about_shop
        ),
    )


def _prompt(prompt: PromptFacts) -> types.Prompt:
    return types.Prompt(
        name=prompt.name,
        title=prompt.title,
        description=prompt.description,
        arguments=[
            types.PromptArgument(name=one.name, description=one.description, required=one.default is None)
            for one in prompt.arguments
        ],
    )


def _text(text: str) -> types.TextContent:
    return types.TextContent(type="text", text=text)
