"""The server as a program: over standard input and output, and over HTTP on this machine."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client

from shoptet_api import AsyncShoptet, ConfigurationError, LocalLimits
from shoptet_api.mcp import ServerOptions, run, running, serve_http
from shoptet_api.mcp.__main__ import main
from shoptet_api.sandbox import Sandbox
from tests.support.agents import text_of

HANDSHAKE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
ACCEPT = {"Accept": "application/json, text/event-stream"}


def environment(sandbox: Sandbox) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME") if name in os.environ}
    return {**kept, "SHOPTET_PRIVATE_API_TOKEN": sandbox.token, "SHOPTET_BASE_URL": sandbox.url}


def test_the_official_client_over_standard_input_and_output(sandbox: Sandbox, tmp_path: Path) -> None:
    """One process, `shoptet mcp`: what is for people goes to standard error alone."""
    options = ["--allow-writes", "--toolsets", "orders,brands", "--mask", "--max-bytes", "4000"]
    command = ["-m", "shoptet_api.cli", "mcp", *options]
    parameters = StdioServerParameters(command=sys.executable, args=command, env=environment(sandbox))

    async def work() -> None:
        with (tmp_path / "stderr.txt").open("w+") as errors:
            async with Client(stdio_client(parameters, errors)) as client:
                tools = (await client.list_tools()).tools
                assert [tool.name for tool in tools] == ["search_operations", "describe_operation", "read", "write"]
                order = await client.call_tool("read", {"id": "orders.get", "arguments": {"code": "2026000103"}})
                data: Any = order.structured_content
                assert data["data"]["email"] == "[masked]"
                assert data["data"]["price"]["toPay"] == "892.00"
                body = {"name": "Říp"}
                made = await client.call_tool("write", {"id": "brands.create", "arguments": {"body": body}})
                assert not made.is_error
                refused = await client.call_tool("read", {"id": "products.list"})
                assert refused.is_error
                assert "is not among the toolsets" in text_of(refused)
                prompt = await client.get_prompt("todays_orders", {})
                assert "orders.list" in str(prompt.messages[0].content)
            errors.seek(0)
            said = errors.read()
        assert said == "brands.create is called by an agent\n"
        assert sandbox.token not in said

    asyncio.run(work())


def started(sandbox: Sandbox, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "shoptet_api.cli", "mcp", *arguments],
        env=environment(sandbox),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_an_interrupt_ends_a_server_that_waits_for_a_line(sandbox: Sandbox) -> None:
    with started(sandbox) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(HANDSHAKE) + "\n")
        process.stdin.flush()
        assert '"serverInfo"' in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stdout.read() == ""
        assert process.stderr is not None
        assert process.stderr.read() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_an_interrupt_ends_a_server_with_an_open_stream(sandbox: Sandbox) -> None:
    """An agent keeps a stream open. The address and the token were announced once, when connections were possible."""
    with started(sandbox, "--http") as process:
        assert process.stderr is not None
        found = re.fullmatch(
            r"MCP server at (http://127\.0\.0\.1:\d+/mcp), until Ctrl-C; "
            r"each request needs the header Authorization: Bearer ([\w-]{40,})\n",
            process.stderr.readline(),
        )
        assert found is not None
        url, token = found.groups()
        with httpx.Client(headers={**ACCEPT, "Authorization": f"Bearer {token}"}) as client:
            session = client.post(url, json=HANDSHAKE).headers["mcp-session-id"]
            with client.stream("GET", url, headers={"Mcp-Session-Id": session}) as stream:
                assert stream.status_code == 200
                process.send_signal(signal.SIGINT)
                assert process.wait(60) == 0
        assert process.stderr.read() == ""
        assert process.stdout is not None
        assert process.stdout.read() == ""


@asynccontextmanager
async def serving(sandbox: Sandbox, **options: Any) -> AsyncIterator[tuple[str, str]]:
    """Serve over HTTP in this process; yield the address and the token."""
    started: asyncio.Future[tuple[str, str]] = asyncio.get_running_loop().create_future()
    async with AsyncShoptet(**sandbox.options, limits=LocalLimits()) as shop:
        work = serve_http(
            shop, ServerOptions(), on_start=lambda url, token: started.set_result((url, token)), **options
        )
        task = asyncio.create_task(work)
        try:
            both: list[asyncio.Future[Any]] = [task, started]
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                await task
            yield await started
        finally:
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task


def test_the_official_client_over_http(sandbox: Sandbox) -> None:
    async def work() -> None:
        async with serving(sandbox) as (url, token):
            assert url.startswith("http://127.0.0.1:")
            assert len(token) >= 40
            async with (
                httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}) as http,
                Client(streamable_http_client(url, http_client=http)) as client,
            ):
                result = await client.call_tool("read", {"id": "orders.list"})
                assert result.structured_content["data"]

    asyncio.run(work())


def test_http_is_for_this_machine_and_for_those_who_have_the_token(sandbox: Sandbox) -> None:
    """A page in a browser can send requests to a loopback address; it knows no token, and its Host or Origin differ."""

    async def work() -> None:
        async with serving(sandbox) as (url, token):
            port = httpx.URL(url).port
            right = {**ACCEPT, "Authorization": f"Bearer {token}"}
            async with httpx.AsyncClient() as client:

                async def status(**headers: str) -> int:
                    given = {**right, **{name.replace("_", "-"): value for name, value in headers.items()}}
                    response = await client.post(url, json=HANDSHAKE, headers=given)
                    assert token not in response.text
                    return response.status_code

                assert await status() == 200
                assert await status(Origin=f"http://127.0.0.1:{port}") == 200
                assert await status(Host=f"localhost:{port}") == 200
                assert [
                    await status(Authorization=value)
                    for value in ("", "Bearer", f"Bearer {token[:-1]}", f"Bearer {token}x", f"Basic {token}", token)
                ] == [401] * 6
                assert await status(Host="evil.example") == 421
                assert await status(Host=f"evil.example:{port}") == 421
                assert await status(Host="127.0.0.1:1") == 421
                assert await status(Origin="http://evil.example") == 403
                assert await status(Origin=f"https://127.0.0.1:{port}") == 403
                assert await status(Origin="null") == 403
                for method in ("GET", "DELETE", "OPTIONS", "PUT"):
                    assert (await client.request(method, url)).status_code == 401
                assert (await client.get(url.removesuffix("/mcp"), headers=right)).status_code == 404

    asyncio.run(work())


@pytest.mark.parametrize("host", ["0.0.0.0", "", "192.0.2.1", "::", "localhost.evil.example", "127.0.0.2"])
def test_another_interface_is_refused(sandbox: Sandbox, host: str) -> None:
    async def work() -> None:
        async with serving(sandbox, host=host):
            pass

    with pytest.raises(ConfigurationError, match=r"^host: expected one of 127\.0\.0\.1, localhost, ::1, got"):
        asyncio.run(work())


def test_a_port_that_is_taken_is_refused(sandbox: Sandbox) -> None:
    async def work(port: int) -> None:
        async with serving(sandbox, port=port):
            pass

    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(ConfigurationError, match=r"^port \d+ cannot be used: Address already in use"),
    ):
        asyncio.run(work(taken.getsockname()[1]))
    with pytest.raises(ConfigurationError, match="port: expected a number from 0 to 65535, got 70000"):
        asyncio.run(work(70000))


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--toolsets", "order"], "toolsets: expected resources such as orders, got 'order'; did you mean orders"),
        (["--max-bytes", "1"], "max_bytes: expected a number from 2000 to 1000000, got 1\n"),
        ([], "SHOPTET_PRIVATE_API_TOKEN is not set, and neither are "),
    ],
    ids=["resource", "size", "no token"],
)
def test_a_wrong_setting_is_one_line(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SHOPTET_PRIVATE_API_TOKEN", "SHOPTET_OAUTH_TOKEN", "SHOPTET_ACCESS_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert line in said.err
    assert said.err.count("\n") == 1


def test_the_module_passes_its_options_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Any] = []
    monkeypatch.setattr("shoptet_api.mcp.__main__.run", lambda *arguments, **more: given.append((*arguments, more)))
    assert main(["--allow-writes", "--toolsets", "orders", "--mask", "--http", "--port", "8080"]) == 0
    expected = ServerOptions(allow_writes=True, toolsets=["orders"], mask=True)
    assert given == [(AsyncShoptet.from_env, expected, {"http": True, "port": 8080})]


def test_without_the_extra_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "find_spec", lambda _: None)
    with pytest.raises(ConfigurationError) as caught:
        run(AsyncShoptet.from_env, ServerOptions())
    assert str(caught.value) == 'mcp is not installed; run: pip install "shoptet-api[mcp]"'


def test_the_package_needs_the_sdk_only_to_serve() -> None:
    code = """
import sys
import shoptet_api.mcp
from shoptet_api.mcp import ServerOptions, run
from shoptet_api.mcp.__main__ import main
ServerOptions(toolsets=["orders"])
print({"mcp", "mcp_types", "pydantic", "uvicorn", "httpx", "httpx2"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
