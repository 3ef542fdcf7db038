"""An agent: the official client of the protocol, with a server in this process."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeVar

import jsonschema
import msgspec
from mcp.client.client import Client

from shoptet_api import AsyncShoptet, LocalLimits
from shoptet_api.mcp import ServerOptions, create_server
from shoptet_api.sandbox import Sandbox
from tests.support.arguments import arguments_of
from tests.support.spec import Operation, load

T = TypeVar("T")


class Agent:
    """The tools as an agent sees them.

    Args:
        client: The client of the protocol, connected.
        schemas: The output schema of each tool.
    """

    def __init__(self, client: Client, schemas: Mapping[str, Any]) -> None:
        self.client: Final = client
        self._validators: Final = {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}

    async def call(self, tool: str, **arguments: Any) -> Any:
        """Return the structured result of a tool, after a look at its schema and at the text beside it."""
        result = await self.client.call_tool(tool, arguments)
        assert not result.is_error, text_of(result)
        self._validators[tool].validate(result.structured_content)
        assert json.loads(text_of(result)) == result.structured_content
        return result.structured_content

    async def refused(self, tool: str, **arguments: Any) -> str:
        """Return the line with which a tool fails."""
        result = await self.client.call_tool(tool, arguments)
        assert result.is_error, text_of(result)
        assert result.structured_content is None
        line = text_of(result)
        assert "\n" not in line
        assert "Traceback" not in line
        return line

    async def either(self, tool: str, **arguments: Any) -> tuple[bool, str]:
        """Return whether a tool failed, and its text."""
        result = await self.client.call_tool(tool, arguments)
        if not result.is_error:
            self._validators[tool].validate(result.structured_content)
        return bool(result.is_error), text_of(result)


def text_of(result: Any) -> str:
    """Return the only content of a result."""
    (content,) = result.content
    assert content.type == "text"
    return str(content.text)


def with_agent(
    sandbox: Sandbox, work: Callable[[Agent], Awaitable[T]], /, *, token: str | None = None, **options: Any
) -> T:
    """Let an agent work on a sandbox.

    Args:
        sandbox: The shop.
        work: What the agent does.
        token: A token other than the sandbox's own.
        options: Those of the server.
    """

    async def main() -> T:
        given: dict[str, Any] = {**sandbox.options, "max_retries": 0, "limits": LocalLimits(clock=sandbox.clock)}
        if token is not None:
            given["private_token"] = token
        async with AsyncShoptet(**given) as shop:
            server = create_server(shop, ServerOptions(**options))
            async with Client(server) as client:
                listed = (await client.list_tools()).tools
                return await work(Agent(client, {tool.name: tool.output_schema for tool in listed}))

    return asyncio.run(main())


def arguments_for(operation: Operation, files: str) -> dict[str, Any]:
    """Return arguments as an agent gives them: JSON by name.

    Args:
        operation: The operation.
        files: Where batches find a file, and where webhooks go.
    """
    made = arguments_of(
        load(), operation, sparse=True, without=frozenset({"page"}) if operation.is_paged else frozenset()
    )
    names = [parameter.name for parameter in operation.path_parameters]
    given: dict[str, Any] = {**dict(zip(names, made.path, strict=True)), **made.wire}
    if operation.body is not None:
        body = made.body
        if isinstance(body, dict) and "batchFileUrlPath" in body:
            body = {"batchFileUrlPath": files}
        if operation.id == "registerNewWebhook":
            body = [{"event": "order:create", "url": files}]
        if operation.id == "updateExistingWebhook":
            body = {"url": files}
        given["body"] = json.loads(msgspec.json.encode(body))
    return given
