"""`shoptet auth install`: a receiver for the code of a shop that installs an addon."""

from __future__ import annotations

import http.client
import socket
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from urllib.parse import urlsplit

import pytest

from shoptet_api.cli.auth.code_receiver import CodeReceiver
from shoptet_api.cli.errors import CommandError
from tests.support.command import CommandRunner


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def get(url: str, target: str) -> int:
    """Call the receiver as a shop does, as soon as it listens."""
    parts = urlsplit(url)
    while True:
        connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=10)
        try:
            connection.request("GET", target)
            return connection.getresponse().status
        except ConnectionRefusedError:
            continue
        finally:
            connection.close()


def test_install(cli: CommandRunner) -> None:
    addon, port = cli.sandbox.addon, free_port()
    url = f"http://127.0.0.1:{port}/"
    statuses: list[int] = []

    def shop() -> None:
        statuses.append(get(url, "/"))
        statuses.append(get(url, f"/?code={addon.install_code()}"))

    caller = threading.Thread(target=shop)
    caller.start()
    done = cli(
        *("auth", "install", "--client-id", addon.client_id, "--oauth-url", addon.oauth_url, "--port", str(port)),
        *("--base-url", cli.sandbox.url),
        input=f"{addon.client_secret}\n",
    )
    caller.join()
    assert (done.code, statuses) == (0, [400, 200]), done
    assert cli("auth", "check", "--shop", "shop-123456").json["credentials"] == "addon"
    assert done.out.startswith("installed in shop 123456 (")
    assert done.out.endswith("stored as shop-123456\n")
    stored = (cli.folder / "config" / "profiles.toml").read_text()
    assert addon.oauth_token in stored
    assert addon.oauth_token not in done.out + done.err
    assert addon.client_secret not in done.out + done.err + stored


def test_a_code_that_is_refused(cli: CommandRunner) -> None:
    addon, port = cli.sandbox.addon, free_port()
    statuses: list[int] = []
    caller = threading.Thread(target=lambda: statuses.append(get(f"http://127.0.0.1:{port}/", "/?code=wrong")))
    caller.start()
    done = cli(
        *("auth", "install", "--client-id", addon.client_id, "--oauth-url", addon.oauth_url, "--port", str(port)),
        input=f"{addon.client_secret}\n",
    )
    caller.join()
    assert (done.code, statuses) == (4, [500]), done
    assert not (cli.folder / "config" / "profiles.toml").exists()


def test_a_receiver_takes_one_code() -> None:
    codes: list[str] = []
    with CodeReceiver(0, codes.append) as receiver:
        statuses = [get(receiver.url, f"/?code={code}") for code in ("a", "b")]
        assert receiver.wait(1)
    assert (codes, statuses) == (["a"], [200, 500])


def test_calls_at_the_same_time_take_one_code() -> None:
    codes, begun, may_end = list[str](), threading.Event(), threading.Event()

    def install(code: str) -> None:
        codes.append(code)
        begun.set()
        assert may_end.wait(10)

    with CodeReceiver(0, install) as receiver, ThreadPoolExecutor(2) as callers:
        first = callers.submit(get, receiver.url, "/?code=a")
        assert begun.wait(10)
        second = callers.submit(get, receiver.url, "/?code=b")
        # The second waits until the outcome of the first is known.
        assert not wait([second], timeout=0.2).done
        may_end.set()
        assert (first.result(10), second.result(10)) == (200, 500)
    assert codes == ["a"]


def test_a_port_that_is_taken() -> None:
    with CodeReceiver(0, lambda _: None) as receiver:
        port = urlsplit(receiver.url).port
        with pytest.raises(CommandError, match=f"--port: {port} cannot be used: "):
            CodeReceiver(port or 0, lambda _: None)
