"""`shoptet sandbox` is `python -m shoptet_api.sandbox`."""

from __future__ import annotations

import signal

import pytest

from shoptet_api.sandbox.sandbox import Sandbox
from tests.support.command import CommandRunner


def test_the_help_is_that_of_the_sandbox(cli: CommandRunner) -> None:
    done = cli("sandbox", "--help")
    assert done.code == 0
    assert done.out.startswith("usage: shoptet sandbox [-h] [--host HOST]")
    assert cli("sandbox", "install", "--help").out.startswith("usage: shoptet sandbox install")


def test_it_serves_until_an_interrupt(cli: CommandRunner) -> None:
    served: list[str] = []
    serve = Sandbox.wait

    def wait(sandbox: Sandbox) -> None:
        served.append(sandbox.url)
        signal.raise_signal(signal.SIGINT)
        serve(sandbox)

    cli.patch.setattr(Sandbox, "wait", wait)
    done = cli("sandbox", "--port", "0", "--products", "1", "--orders", "1")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0].startswith(f"Sandbox at {served[0]}, until Ctrl-C")
    assert "shoptet sandbox install http://127.0.0.1:8000/install" in done.out


@pytest.mark.parametrize("arguments", [("--port", "x"), ("--no-such",), ("install", "--sandbox", "http://127.0.0.1:1")])
def test_what_is_wrong(cli: CommandRunner, arguments: tuple[str, ...]) -> None:
    assert cli("sandbox", *arguments).code == 2
