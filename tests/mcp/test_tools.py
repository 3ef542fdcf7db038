"""The tools as an agent sees them: few, small, and with hints that are true."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from shoptet_api import ConfigurationError
from shoptet_api.mcp import ServerOptions
from shoptet_api.mcp.cutting import length
from shoptet_api.operation_calls.index import operations
from shoptet_api.sandbox import Sandbox
from tests.support.agents import Agent, with_agent


async def listed(agent: Agent) -> dict[str, Any]:
    found = (await agent.client.list_tools()).tools
    return {tool.name: tool.model_dump(by_alias=True, exclude_none=True) for tool in found}


def test_a_server_that_only_reads_has_no_tool_that_writes(sandbox: Sandbox) -> None:
    tools = with_agent(sandbox, listed)
    assert list(tools) == ["search_operations", "describe_operation", "read"]
    assert all(tool["annotations"]["readOnlyHint"] is True for tool in tools.values())
    assert all(tool["annotations"]["destructiveHint"] is False for tool in tools.values())


def test_the_tool_that_writes_says_so(sandbox: Sandbox) -> None:
    tools = with_agent(sandbox, listed, allow_writes=True)
    assert list(tools) == ["search_operations", "describe_operation", "read", "write"]
    assert tools["write"]["annotations"] == {"readOnlyHint": False, "destructiveHint": True, "openWorldHint": True}


def test_tools_and_instructions_are_small(sandbox: Sandbox) -> None:
    """Each conversation pays for them: about four bytes are a token."""
    tools = with_agent(sandbox, listed, allow_writes=True)
    assert length(list(tools.values())) <= 4_500
    assert length(list(with_agent(sandbox, listed).values())) <= 3_300

    async def instructions(agent: Agent) -> str:
        return agent.client.instructions or ""

    assert len(with_agent(sandbox, instructions)) <= 700


def test_schemas_are_schemas_that_every_client_reads(sandbox: Sandbox) -> None:
    for tool in with_agent(sandbox, listed, allow_writes=True).values():
        for schema in (tool["inputSchema"], tool["outputSchema"]):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"
            # Some clients drop all tools for a null in one schema.
            assert None not in schema.values()


def test_a_search_and_a_description(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> None:
        found = await agent.call("search_operations", query="credit note", limit=2)
        assert [one["operation"] for one in found["operations"]] == ["credit_notes.list", "credit_notes.get"]
        assert "credit_notes." in found["hint"]
        assert "--allow-writes" in found["hint"]
        narrowed = await agent.call("search_operations", query="list", resource="Price-Lists")
        assert {one["operation"].partition(".")[0] for one in narrowed["operations"]} == {"price_lists"}
        assert (await agent.call("search_operations", query="qqqq"))["hint"].startswith("Nothing fits. Resources: ")
        described = await agent.call("describe_operation", id="getOrderDetail")
        assert described["operation"] == "orders.get"
        schema = await agent.call("describe_operation", id="orders.get", schema="OrderItem")
        assert schema["schema"]["properties"]["code"]

    with_agent(sandbox, work)
    assert sandbox.requests.to("orders.get") == []


def test_what_is_wrong_is_said_in_a_line(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> None:
        refused = agent.refused
        assert await refused("search_operations") == (
            "query: expected a value, which search_operations needs, got nothing"
        )
        assert await refused("search_operations", query=1) == "query: expected string, got int"
        assert await refused("search_operations", query="x", limit=1000) == "limit: expected 1 to 50, got 1000"
        assert await refused("search_operations", query="x", limit=True) == "limit: expected integer, got bool"
        assert await refused("search_operations", query="x", resource="order") == (
            "resource: expected a resource of this server like orders, got 'order'; "
            "did you mean orders or order_items or order_gifts?"
        )
        assert (await refused("describe_operation", id="orders.gte")).startswith(
            "id: expected an operation like orders.get, got 'orders.gte'; did you mean orders.get or "
        )
        assert await refused("describe_operation", id="orders.get", schema="Nothing") == (
            "schema: expected one of the names in `more`, got 'Nothing'"
        )
        assert await refused("read", id="orders.get", argument={}) == (
            "'argument' is not an argument of read; did you mean arguments?"
        )
        assert await refused("read", id="orders.get", arguments="code") == "arguments: expected object, got str"
        assert await refused("read", id="orders.get", fields=["code", 1]) == "fields: expected string, got int"
        assert await refused("read", id="orders.get", arguments={"cod": "1"}) == (
            "orders.get takes code, include, language, and not 'cod'; did you mean code?; nothing was sent"
        )
        assert await refused("read", id="orders.get") == (
            "invalid arguments: code: expected a value for /api/orders/{code}, got nothing; nothing was sent"
        )
        assert await refused("read", id="orders.get", arguments={"code": "1", "body": {}}) == (
            "invalid arguments: body: expected none, since orders.get does not take one, got one; nothing was sent"
        )
        assert (await refused("\x1b[31mnope")).startswith("'\\\\u001b[31mnope' is not a tool of this server")

    sandbox.requests.clear()
    with_agent(sandbox, work)
    assert len(sandbox.requests) == 0


def test_toolsets_narrow_everything(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> None:
        names = {
            one["operation"].partition(".")[0]
            for query in ("list", "order", "update status", "/api/brands")
            for one in (await agent.call("search_operations", query=query, limit=50))["operations"]
        }
        assert names == {"orders", "products"}
        for tool in ("describe_operation", "read", "write"):
            assert await agent.refused(tool, id="brands.list") == (
                "id: brands.list is not among the toolsets of this server; nothing was sent"
            )
        assert "did you mean products.list" in await agent.refused("read", id="product.list")
        assert "got 'brands'" in await agent.refused("search_operations", query="x", resource="brands")
        assert (await agent.call("read", id="orders.list"))["data"]
        assert "Resources: orders, products." in (agent.client.instructions or "")

    with_agent(sandbox, work, toolsets=["orders", "products"], allow_writes=True)
    assert sandbox.requests.to("brands.list") == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"toolsets": ["order"]}, "toolsets: expected resources such as orders, got 'order'; did you mean orders"),
        ({"toolsets": []}, "toolsets: expected at least one resource, got none"),
        ({"toolsets": "orders"}, "toolsets: expected names of resources, got str"),
        ({"max_bytes": 10}, "max_bytes: expected a number from 2000 to 1000000, got 10"),
        ({"max_bytes": True}, "max_bytes: expected a number from 2000 to 1000000, got True"),
    ],
    ids=["unknown", "none", "text", "small", "bool"],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        ServerOptions(**options)
    assert message in str(caught.value)


def test_a_toolset_can_be_any_resource() -> None:
    every = {one.resource for one in operations()}
    assert ServerOptions(toolsets=[name.replace("_", "-") for name in every]).toolsets == every
