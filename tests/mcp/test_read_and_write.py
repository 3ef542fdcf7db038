"""Calls of the shop: every operation through its tool, and none through the other one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from shoptet_api import AsyncShoptet, LocalLimits
from shoptet_api.mcp import ServerOptions
from shoptet_api.mcp.toolbox import Toolbox
from shoptet_api.operation_calls.index import operations
from shoptet_api.sandbox import Sandbox
from tests.support.agents import Agent, arguments_for, with_agent
from tests.support.servers import CannedResponse, running
from tests.support.spec import load
from tests.support.waiting import comes

ORDER = "2026000104"
SPEC = load()


@pytest.fixture(scope="module")
def files() -> Iterator[str]:
    """Where batches find a file, which is empty, and where webhooks go."""
    with running() as server:
        server.script = lambda _: CannedResponse(b"")
        yield f"{server.url}/file.jsonl"


@pytest.mark.filterwarnings("ignore:the operation createShipmentByOrderCode is deprecated:DeprecationWarning")
def test_every_operation_is_called_through_its_tool(sandbox: Sandbox, files: str) -> None:
    sandbox.webhooks.register([("job:finished", files, None)])
    calls = {
        one.id: ("read" if one.effect == "reads" else "write", arguments_for(SPEC.operations[one.id], files))
        for one in operations()
    }
    assert len(calls) == 328

    async def work(agent: Agent) -> dict[str, tuple[bool, str, list[str | None]]]:
        found: dict[str, tuple[bool, str, list[str | None]]] = {}
        for operation, (tool, arguments) in calls.items():
            sandbox.requests.clear()
            failed, text = await agent.either(tool, id=operation, arguments=arguments)
            found[operation] = (failed, text, [seen.operation for seen in sandbox.requests])
        return found

    found = with_agent(sandbox, work, allow_writes=True)
    named = {one.id: one.full_name for one in operations()}
    # One request each, to the operation that was named, whatever the shop says about a record that is not there.
    assert {name: seen for name, (_, _, seen) in found.items() if seen != [named[name]]} == {}
    lines = [text for failed, text, _ in found.values() if failed]
    assert [line for line in lines if " answered 4" not in line or "[request " not in line] == []
    assert sum(not failed for failed, _, _ in found.values()) > 150


def test_nothing_is_sent_through_the_wrong_tool(sandbox: Sandbox, files: str) -> None:
    async def work(agent: Agent) -> None:
        for one in operations():
            tool = "write" if one.effect == "reads" else "read"
            line = await agent.refused(tool, id=one.id, arguments=arguments_for(SPEC.operations[one.id], files))
            assert line.startswith(one.full_name)
            assert line.endswith("; nothing was sent")

    sandbox.requests.clear()
    with_agent(sandbox, work, allow_writes=True)
    assert len(sandbox.requests) == 0


def test_without_the_right_to_write_there_is_no_way_to(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> None:
        body = {"statusId": -2}
        assert await agent.refused("write", id="orders.update_status", arguments={"code": ORDER, "body": body}) == (
            "'write' is not a tool of this server; its tools are search_operations, describe_operation, read"
        )
        assert await agent.refused("read", id="orders.update_status", arguments={"code": ORDER, "body": body}) == (
            "orders.update_status writes; this server only reads; nothing was sent"
        )
        assert await agent.refused("read", id="orders.snapshot") == (
            "orders.snapshot queues a job; this server only reads; nothing was sent"
        )

    sandbox.requests.clear()
    with_agent(sandbox, work)
    assert len(sandbox.requests) == 0


def test_the_client_behind_a_reading_server_is_a_second_barrier(sandbox: Sandbox) -> None:
    async def main() -> bool:
        async with AsyncShoptet(**sandbox.options, limits=LocalLimits()) as shop:
            return bool(Toolbox(shop, ServerOptions())._client._driver.config.read_only)

    assert asyncio.run(main())


@pytest.mark.parametrize(
    "code", ["../eshop", "..%2Feshop", "..%2f..%2Feshop", "a/b", "x?status=1", "x#y", "č%", "..\\eshop", "%2e%2e"]
)
def test_an_argument_stays_in_its_place(sandbox: Sandbox, code: str) -> None:
    async def work(agent: Agent) -> None:
        assert "answered 404" in await agent.refused("read", id="orders.get", arguments={"code": code})
        assert "answered 404" in await agent.refused("write", id="orders.delete", arguments={"code": code})

    sandbox.requests.clear()
    with_agent(sandbox, work, allow_writes=True)
    assert [seen.operation for seen in sandbox.requests] == ["orders.get", "orders.delete"]


@pytest.mark.parametrize("code", ["", " ", ".", ".."])
def test_what_is_no_part_of_a_path_is_not_sent(sandbox: Sandbox, code: str) -> None:
    async def work(agent: Agent) -> str:
        return await agent.refused("read", id="orders.get", arguments={"code": code})

    sandbox.requests.clear()
    assert "code: expected a non-empty part of the path" in with_agent(sandbox, work)
    assert len(sandbox.requests) == 0


def test_all_mistakes_of_a_body_are_in_one_line(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> str:
        return await agent.refused("write", id="brands.create", arguments={"body": {"name": "", "x": 1}})

    line = with_agent(sandbox, work, allow_writes=True)
    assert line.startswith("invalid arguments: body: 2 mistakes; body.name: ")
    assert "; body.x: " in line
    assert line.endswith("; nothing was sent")


def test_a_write_changes_the_shop(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> Any:
        created = await agent.call("write", id="brands.create", arguments={"body": {"name": "Žluťoučký"}})
        assert created["data"]["name"] == "Žluťoučký"
        return await agent.call("read", id="brands.get", arguments={"guid": created["data"]["guid"]})

    assert with_agent(sandbox, work, allow_writes=True)["data"]["name"] == "Žluťoučký"


def test_a_dry_run_says_that_nothing_was_sent(sandbox: Sandbox) -> None:
    async def main() -> Any:
        async with AsyncShoptet(**sandbox.options, limits=LocalLimits(), dry_run=True) as shop:
            toolbox = Toolbox(shop, ServerOptions(allow_writes=True))
            return await toolbox.call("write", {"id": "brands.create", "arguments": {"body": {"name": "Pelle"}}})

    sandbox.requests.clear()
    assert asyncio.run(main())["hint"] == "A dry run: this was checked, and not sent."
    assert len(sandbox.requests) == 0


def test_a_token_is_in_no_output(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    token = "222651-p-0123456789abcdef0123456789planted"

    async def work(agent: Agent) -> list[str]:
        texts = [agent.client.instructions or ""]
        for tool, arguments in (
            ("read", {"id": "orders.list"}),
            ("read", {"id": "orders.get", "arguments": {"code": token}}),
            ("write", {"id": "orders.delete", "arguments": {"code": "1"}}),
            ("search_operations", {"query": "token"}),
        ):
            texts.append((await agent.either(tool, **arguments))[1].replace(f"orders/{token}", ""))
        return texts

    texts = with_agent(sandbox, work, token=token, allow_writes=True)
    assert any("AuthenticationError" in text or "InvalidTokenError" in text for text in texts)
    assert [text for text in texts if token in text] == []
    assert token not in caplog.text


def test_an_unexpected_error_is_a_line_without_its_text(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    async def explode(*_: object) -> object:
        raise RuntimeError("planted secret")

    monkeypatch.setattr("shoptet_api.operation_calls.call.acall", explode)

    async def work(agent: Agent) -> str:
        return await agent.refused("read", id="orders.list")

    assert with_agent(sandbox, work) == "internal error (RuntimeError); the log of the server has the details"


def test_a_cancelled_call_is_cancelled(sandbox: Sandbox) -> None:
    """The agent gives up calls that the shop holds back. Each frees its place, or the fourth could not be sent."""

    async def work(agent: Agent) -> None:
        for sent in range(1, 5):  # one more than a token has connections
            slow = asyncio.create_task(agent.call("read", id="brands.list"))
            await comes(partial(is_held, sent))
            slow.cancel()
            with pytest.raises(asyncio.CancelledError):
                await slow
        sandbox.release()
        assert (await agent.call("read", id="orders.list"))["data"]

    def is_held(number: int) -> bool:
        return sandbox.held >= number

    sandbox.hold()
    try:
        with_agent(sandbox, work)
    finally:
        sandbox.release()
