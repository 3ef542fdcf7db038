"""Prompts: questions that people ask, with steps that work."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from mcp import MCPError

from shoptet_api.mcp import ServerOptions
from shoptet_api.mcp.prompts import PROMPTS, PromptFacts, prompts, text_of, values_of
from shoptet_api.operation_calls.index import operation
from shoptet_api.sandbox import Sandbox
from tests.support.agents import Agent, with_agent

NOW = datetime(2026, 8, 1, 15, 30, tzinfo=timezone(timedelta(hours=2)))
GIVEN = {"order_status": {"code": "2026000103"}, "customer_overview": {"email": "nobody@example.com"}}


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.name)
def test_the_steps_of_a_prompt_work(sandbox: Sandbox, prompt: PromptFacts) -> None:
    """An agent that does what the prompt says gets data in each step."""

    async def work(agent: Agent) -> list[Any]:
        results: list[Any] = []
        for step in prompt.steps(values_of(prompt, GIVEN.get(prompt.name, {})), NOW):
            found = operation(step.operation)
            assert found is not None
            assert found.effect == "reads"
            arguments = dict(step.arguments)
            for name, (number, path) in step.takes.items():
                value = results[number - 1]
                for key in path.split("."):
                    value = value[int(key) if key.isdigit() else key]
                arguments[name] = value
            result = await agent.call("read", id=step.operation, arguments=arguments, fields=list(step.fields))
            results.append(result["data"])
        return results

    results = with_agent(sandbox, work, max_bytes=200_000)
    shown = [one[0] if isinstance(one, list) and one else one for one in results]
    for step, first in zip(prompt.steps(values_of(prompt, GIVEN.get(prompt.name, {})), NOW), shown, strict=True):
        if first and step.fields:
            # Each field that the prompt names is there.
            assert set(first) == {field.partition(".")[0] for field in step.fields}
    assert results[0] or prompt.name == "customer_overview"


def test_prompts_in_the_protocol(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> None:
        listed = (await agent.client.list_prompts()).prompts
        assert [prompt.name for prompt in listed] == [prompt.name for prompt in PROMPTS]
        (code,) = next(prompt for prompt in listed if prompt.name == "order_status").arguments or []
        assert code.required
        found = await agent.client.get_prompt("order_status", {"code": "20/../26\n\u202e"})
        (message,) = found.messages
        assert message.content.type == "text"
        lines = message.content.text.splitlines()
        assert lines[2].startswith('1. id orders.get, arguments {"code": "20/../26')
        assert "\u202e" not in message.content.text
        for name, arguments, message_ in (
            ("order_status", {}, "code: expected a value, which order_status needs, got nothing"),
            ("order_status", {"code": "1", "x": "2"}, "'x' is not an argument of order_status"),
            ("order_status", {"code": "1" * 300}, "code: expected at most 200 characters, got 300"),
            ("sales", {"days": "many"}, "days: expected a whole number up to 999, got 'many'"),
            ("nothing", {}, "name: expected a prompt of this server, got another"),
        ):
            with pytest.raises(MCPError) as caught:
                await agent.client.get_prompt(name, arguments)
            assert str(caught.value) == message_

    with_agent(sandbox, work)


def test_a_step_says_where_its_values_come_from() -> None:
    prompt = next(one for one in PROMPTS if one.name == "stock_below_minimum")
    assert text_of(prompt, {}, NOW).splitlines()[1:5] == [
        "Call the tool read:",
        "1. id stocks.list, arguments {}",
        (
            "2. id stocks.list_supplies, arguments {}, with id from stocks.id of step 1, "
            'fields ["code", "amount", "claim"]'
        ),
        (
            "3. id products.get_by_code, arguments {}, with code from code of step 2, "
            'fields ["name", "variants.code", "variants.stock", "variants.minStockSupply"]'
        ),
    ]


def test_today_is_the_day_of_the_shops_computer() -> None:
    (step,) = PROMPTS[0].steps({}, NOW)
    assert step.arguments == {"creation_time_from": "2026-08-01T00:00:00+02:00"}


def test_a_prompt_is_offered_only_with_its_operations() -> None:
    found = [prompt.name for prompt in prompts(ServerOptions(toolsets=["orders"]), NOW)]
    assert found == ["todays_orders", "unpaid_orders", "sales"]
    assert prompts(ServerOptions(toolsets=["brands"]), NOW) == []
