"""The sandbox as a program, without its extra, in process, and set up wrongly."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import textwrap
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from shoptet_api import ConfigurationError, Shoptet
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.__main__ import main

COMMAND = [sys.executable, "-P", "-m", "shoptet_api.sandbox"]


def test_the_program_serves_until_it_is_ended() -> None:
    with subprocess.Popen([*COMMAND, "--port", "0", "--seed", "7"], stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            greeting = "".join(program.stdout.readline() for _ in range(10))
            found = re.search(r'private_token="(\S+)", base_url="(\S+)"', greeting)
            assert found is not None, greeting
            with Shoptet(private_token=found[1], base_url=found[2]) as shop:
                assert shop.eshop.get().contact_information is not None
            program.send_signal(signal.SIGTERM)
            assert program.wait(timeout=60) == 0
        finally:
            program.kill()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--orders", "-1"], "orders: expected a number from 0 to 1,000,000, got -1\n"),
        (["--products", "0"], "products: expected a number from 1 to 1,000,000, got 0\n"),
        (["--products", "99999999"], "products: expected a number from 1 to 1,000,000, got 99999999\n"),
        (["--port", "70000"], "port must be from 1 to 65535, or 0 for a free port, got 70000\n"),
    ],
)
def test_a_wrong_setting_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == message


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_without_a_word(number: signal.Signals) -> None:
    """More than once: a signal can come while the waiting thread holds a lock."""
    for _ in range(3):
        with subprocess.Popen(
            [*COMMAND, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as program:
            try:
                assert program.stdout is not None
                assert program.stderr is not None
                found = re.search(r":(\d+),", program.stdout.readline())
                assert found is not None
                with socket.create_connection(("127.0.0.1", int(found[1]))):
                    program.send_signal(number)
                    assert program.wait(timeout=60) == 0
                assert program.stderr.read() == ""
            finally:
                program.kill()


def test_nothing_slow_is_waited_for_at_the_end(caplog: pytest.LogCaptureFixture) -> None:
    with Sandbox(latency=3600) as sandbox:
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        for path in ("/api/eshop", "/action/ApiOAuthServer/getAccessToken"):
            with pytest.raises(httpx.ReadTimeout):
                httpx.get(f"{sandbox.url}{path}", headers=headers, timeout=0.1)
        sandbox.hold()
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{sandbox.url}/api/brands", headers=headers, timeout=0.1)
    assert caplog.text == ""


def test_a_stopped_sandbox_does_not_start_again() -> None:
    with Sandbox() as sandbox:
        pass
    with pytest.raises(ConfigurationError, match=r"^sandbox was stopped; create a new one$"):
        sandbox.start()


def test_a_taken_port_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["--port", str(port)]) == 2
    assert re.fullmatch(rf"port {port} on 127\.0\.0\.1 is not available: [^\n(]+\n", capsys.readouterr().err)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"latency": -1}, "latency: expected a number of seconds from zero up, got -1"),
        ({"latency": "slow"}, "latency: expected a number of seconds from zero up, got 'slow'"),
        ({"now": "today"}, "now: expected a time with a time zone, got 'today'"),
        ({"now": datetime(2026, 1, 1)}, "now: expected a time with a time zone, got .*"),  # noqa: DTZ001 (the mistake)
        ({"orders": 1.5}, "orders: expected a whole number, got 1.5"),
        ({"products": "60"}, "products: expected a whole number, got '60'"),
        ({"orders": True}, "orders: expected a whole number, got True"),
        ({"seed": None}, "seed: expected a whole number, got None"),
        ({"port": "8765"}, "port: expected a whole number, got '8765'"),
    ],
)
def test_wrong_arguments_are_told(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}$"):
        Sandbox(**arguments).start()


def test_wrong_names_are_told(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match=r"rights must name endpoint groups, got order; groups are .*orders"):
        sandbox.private_token({"order": "read"})
    wrong: Any = {"orders": "all"}
    with pytest.raises(ConfigurationError, match=r"rights must be read, write or read\+write, got 'all' for orders"):
        sandbox.private_token(wrong)
    wrong = "orders"
    with pytest.raises(ConfigurationError, match="rights: expected a mapping, got 'orders'"):
        sandbox.private_token(wrong)
    with pytest.raises(ConfigurationError, match=r"module must be one of advancedSeo, .*, got 'nothing'"):
        sandbox.modules.disable("nothing")
    with pytest.raises(ConfigurationError, match=r"operation must be a list, got 'orders\.get'"):
        sandbox.shift("orders.get")
    with pytest.raises(ConfigurationError, match="from_page must be 1 or more, got 0"):
        sandbox.shift("orders.list", from_page=0)
    wrong = "1"
    with pytest.raises(ConfigurationError, match="rows: expected a whole number, got '1'"):
        sandbox.shift("orders.list", wrong)
    wrong = None
    with pytest.raises(ConfigurationError, match="instance must be a code, an id or a list of them, got None"):
        sandbox.emit("order:create", wrong)
    with pytest.raises(ConfigurationError, match="sunset: expected a time with a time zone"):
        sandbox.deprecate("orders.get", datetime(2026, 1, 1))  # noqa: DTZ001 - that is the mistake


def test_without_the_extra_one_line_says_what_to_install() -> None:
    program = textwrap.dedent("""
        import sys
        sys.modules.update(dict.fromkeys(("starlette", "uvicorn", "jsonschema_rs")))
        try:
            import shoptet_api.sandbox
        except ImportError as error:
            print(error)
    """)
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == ('the sandbox needs starlette, uvicorn, jsonschema_rs: pip install "shoptet-api[sandbox]"\n')


def test_the_program_without_the_extra_says_one_line(tmp_path: Path) -> None:
    hide = 'import sys\nsys.modules.update(dict.fromkeys(("starlette", "uvicorn", "jsonschema_rs")))\n'
    (tmp_path / "sitecustomize.py").write_text(hide)
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(COMMAND, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path})
    wanted = 'the sandbox needs starlette, uvicorn, jsonschema_rs: pip install "shoptet-api[sandbox]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (1, "", wanted)


def test_the_client_needs_nothing_of_the_sandbox() -> None:
    program = (
        "import sys, shoptet_api; print([name for name in sys.modules if 'starlette' in name or 'sandbox' in name])"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_it_works_in_process_without_a_socket() -> None:
    sandbox = Sandbox(frozen=True)
    headers = {"Shoptet-Private-API-Token": sandbox.token}

    async def ask() -> list[int]:
        transport = httpx.ASGITransport(app=sandbox.app)
        async with httpx.AsyncClient(transport=transport, base_url=sandbox.url, headers=headers) as client:
            first = await client.get("/api/eshop")
            sandbox.inject("eshop.get", cut="before-headers")
            with pytest.raises(ConnectionResetError):
                await client.get("/api/eshop")
            sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
            job_id = (await client.get("/api/articles/snapshot")).json()["data"]["jobId"]
            sandbox.advance(seconds=1)
            job = (await client.get(f"/api/system/jobs/{job_id}")).json()["data"]["job"]
            result = await client.get(job["resultUrl"])
            return [first.status_code, result.status_code]

    assert asyncio.run(ask()) == [200, 200]
    sandbox.stop()


def test_nothing_is_left_behind() -> None:
    before = set(threading.enumerate())
    sandbox = Sandbox(frozen=True)
    with sandbox:
        sandbox.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
        headers = {"Shoptet-Private-API-Token": sandbox.token}
        assert httpx.get(f"{sandbox.url}/api/articles/snapshot", headers=headers).status_code == 202
        sandbox.advance(seconds=1)
        (job,) = sandbox.jobs.all()
        assert job.result is not None
        folder = job.result.parent
        assert folder.is_dir()
    assert set(threading.enumerate()) == before
    assert not folder.exists()
