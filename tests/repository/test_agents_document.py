"""docs/agents.md shows what a server really sends: sizes, a conversation, prompts."""

from __future__ import annotations

import ast
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import shoptet_api.mcp
from shoptet_api.cli.agents import command
from shoptet_api.mcp.cutting import length
from shoptet_api.mcp.prompts import PROMPTS
from shoptet_api.operation_calls.index import operations
from shoptet_api.operation_search import describe
from shoptet_api.sandbox import Sandbox
from tests.support.agents import Agent, with_agent

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "agents.md").read_text(encoding="utf-8")
ORDER = "2026000103"


async def tool_sizes(agent: Agent) -> str:
    tools = (await agent.client.list_tools()).tools
    sizes = {f"`{tool.name}`": length(tool.model_dump(by_alias=True, exclude_none=True)) for tool in tools}
    sizes["instructions"] = len(agent.client.instructions or "")
    return table({**sizes, "all": sum(sizes.values())})


def table(sizes: dict[str, int]) -> str:
    return "".join(f"| {name} | {size:,} | {round(size / 4, -1):,.0f} |\n" for name, size in sizes.items())


async def conversation(agent: Agent) -> str:
    calls: list[tuple[str, dict[str, Any]]] = [
        ("search_operations", {"query": "order detail", "limit": 1}),
        ("read", {"id": "orders.get", "arguments": {"code": ORDER}, "fields": ["email", "price.toPay", "status"]}),
        ("read", {"id": "orders.delete", "arguments": {"code": ORDER}}),
    ]
    lines = []
    for name, arguments in calls:
        _, text = await agent.either(name, **arguments)
        text = re.sub(r',"request_id":"[^"]+"', "", text)
        lines += [f"→ {name} {json.dumps(arguments)}", f"← {text}"]
    return "\n".join(lines) + "\n"


def test_sizes_are_those_of_the_tools() -> None:
    with Sandbox(limits=False) as sandbox:
        expected = with_agent(sandbox, tool_sizes, allow_writes=True)
    assert expected in DOCUMENT


def test_a_tool_for_each_operation_would_cost_what_is_said() -> None:
    size = sum(length(describe(operation)) for operation in operations())
    assert f"would cost\n{round(size / 4, -4):,.0f} tokens" in DOCUMENT


def test_the_conversation_is_real() -> None:
    with Sandbox(limits=False) as sandbox:
        expected = with_agent(sandbox, conversation, mask=True, toolsets=["orders"])
    assert expected in DOCUMENT


def test_prompts_are_all_there() -> None:
    values = {"days": "7", "code": "1", "email": "a@example.com"}
    rows = ""
    for prompt in PROMPTS:
        steps = dict.fromkeys(f"`{step.operation}`" for step in prompt.steps(values, datetime.now(UTC)))
        rows += f"| `{prompt.name}` | {prompt.title} | {', '.join(steps)} |\n"
    assert rows in DOCUMENT


def test_options_are_those_of_the_command() -> None:
    own = {option for one in command.params for option in one.opts}
    shown = set(re.findall(r"^\| `(--[\w-]+)", DOCUMENT, re.MULTILINE)) | {"--port"}
    assert shown <= own
    assert {"--allow-writes", "--toolsets", "--mask", "--max-bytes", "--http", "--port"} == shown


def test_the_example_is_code() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(ast.parse(code), "agents.md", "exec"), names)
    assert names["serve_stdio"] is shoptet_api.mcp.serve_stdio
    (config, *_) = re.findall(r"^```json\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert json.loads(config)["mcpServers"]["shoptet"]["command"] == "shoptet"
