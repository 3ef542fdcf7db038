"""`shoptet webhooks listen` and `recover`: only what is signed is printed, and the shop has its response afterwards."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from shoptet_api.cli.webhooks import listen
from shoptet_api.cli.webhooks.event_receiver import EventReceiver
from shoptet_api.secret import Secret
from shoptet_api.webhooks import sign
from tests.support.command import CommandRunner

KEY = "planted-key-0123456789"


def body(event: str = "order:create", instance: str = "2018000057") -> bytes:
    fields = {"event": event, "eventInstance": instance, "eventCreated": "2019-01-08T15:13:39+0100", "eshopId": 222651}
    return json.dumps(fields).encode()


class Calls:
    """Calls the receiver of a run from another thread, as a shop does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.statuses: list[int] = []
        self._bodies: list[tuple[bytes, str | None]] = []
        self._threads: list[threading.Thread] = []
        outer = self

        class Called(EventReceiver):
            def __enter__(self) -> Any:
                entered = super().__enter__()
                thread = threading.Thread(target=outer._call, args=(self._server.server_address[1],))
                outer._threads.append(thread)
                thread.start()
                return entered

        monkeypatch.setattr("shoptet_api.cli.webhooks.event_receiver.EventReceiver", Called)

    def add(self, content: bytes, signature: str | None) -> None:
        self._bodies.append((content, signature))

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _call(self, port: int) -> None:
        for content, signature in self._bodies:
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            headers = {} if signature is None else {"Shoptet-Webhook-Signature": signature}
            connection.request("POST", "/", content, headers)
            self.statuses.append(connection.getresponse().status)
            connection.close()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[Calls]:
    made = Calls(monkeypatch)
    yield made
    made.join()


def test_signed_events_are_printed(cli: CommandRunner, calls: Calls) -> None:
    cli.patch.setenv(listen.KEY_VARIABLE, KEY)
    calls.add(b"{}", None)
    calls.add(body(), sign(body(), "another-key"))
    calls.add(b"no JSON", sign(b"no JSON", KEY))
    calls.add(body(), sign(body(), KEY))
    calls.add(body("order:delete"), sign(body("order:delete"), KEY))
    done = cli("webhooks", "listen", "--port", "0", "--count", "2")
    calls.join()
    assert done.code == 0
    assert [json.loads(line) for line in done.out.splitlines()] == [
        {
            "event": event,
            "eventCreated": "2019-01-08T15:13:39+01:00",
            "eshopId": 222651,
            "eventInstances": ["2018000057"],
        }
        for event in ("order:create", "order:delete")
    ]
    assert calls.statuses == [401, 401, 400, 200, 200]
    assert KEY not in done.out + done.err


def test_one_event_and_a_key_in_a_file(cli: CommandRunner, calls: Calls) -> None:
    (cli.folder / "key").write_text(f"{KEY}\n")
    calls.add(body("order:delete"), sign(body("order:delete"), KEY))
    calls.add(body(), sign(body(), KEY))
    done = cli("webhooks", "listen", "--port", "0", "--key-file", "key", "--event", "order:create", "--count", "1")
    calls.join()
    assert [json.loads(line)["event"] for line in done.out.splitlines()] == ["order:create"]
    assert calls.statuses == [200, 200]


def test_unsigned_events_if_that_is_wanted(cli: CommandRunner, calls: Calls) -> None:
    calls.add(body(), None)
    assert cli("webhooks", "listen", "--port", "0", "--unsigned", "--count", "1").out.count("order:create") == 1
    calls.join()
    assert calls.statuses == [200]


def test_an_interrupt_is_the_usual_end(cli: CommandRunner) -> None:
    cli.patch.setenv(listen.KEY_VARIABLE, KEY)

    def events(*_: object) -> None:
        raise KeyboardInterrupt

    cli.patch.setattr(EventReceiver, "events", events)
    done = cli("webhooks", "listen", "--port", "0")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("length", "status"), [("99999999999", 413), ("9" * 5000, 413), ("-1", 413), ("x", 413), (None, 411)]
)
def test_a_body_without_a_usual_length_is_refused(length: str | None, status: int) -> None:
    with EventReceiver(0, Secret(KEY), unsigned=False) as receiver:
        connection = HTTPConnection("127.0.0.1", receiver._server.server_address[1], timeout=30)
        connection.putrequest("POST", "/")
        if length is not None:
            connection.putheader("Content-Length", length)
        connection.endheaders()
        assert connection.getresponse().status == status
        connection.close()


def test_a_caller_that_leaves_early_is_not_reported(capfd: pytest.CaptureFixture[str]) -> None:
    with EventReceiver(0, Secret(KEY), unsigned=False) as receiver:
        port = receiver._server.server_address[1]
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n{")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        other = HTTPConnection("127.0.0.1", port, timeout=30)
        other.request("POST", "/", b"{}")
        assert other.getresponse().status == 401
        other.close()
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        ((), 3, "no signing key: set SHOPTET_WEBHOOK_KEY or name a --key-file; --unsigned believes any caller"),
        (("--key-file", "empty"), 3, "key: expected a key, got an empty string, which anybody could sign with"),
        (("--key-file", "none"), 2, "none cannot be read: No such file or directory"),
        (("--since", "2026-01-01T00:00:00Z"), 2, "--since: expected --replay beside it, got nothing"),
        (("--replay", "--since", "today"), 2, "--since: expected a time like 2026-03-02T08:00:00+01:00, got 'today'"),
    ],
)
def test_what_is_wrong_is_one_line(cli: CommandRunner, arguments: tuple[str, ...], code: int, line: str) -> None:
    (cli.folder / "empty").write_text("\n")
    done = cli("webhooks", "listen", *arguments)
    assert (done.code, done.line) == (code, line)


def test_a_port_that_is_taken(cli: CommandRunner) -> None:
    with EventReceiver(0, None, unsigned=True) as other:
        port = other._server.server_address[1]
        done = cli("webhooks", "listen", "--unsigned", "--port", str(port))
    assert done.code == 2
    assert done.line.startswith(f"--port: {port} cannot be used: ")


def test_the_log_is_replayed(cli: CommandRunner) -> None:
    cli.sandbox.webhooks.register([("order:update", "http://127.0.0.1:1/", None)])
    for code in list(cli.sandbox.orders)[:2]:
        assert cli("orders", "update-head", code, "--json", '{"phone": "+420777000111"}').code == 0
    cli.sandbox.advance(hours=1)
    done = cli("webhooks", "listen", "--replay")
    assert done.code == 0
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [one["eventInstances"] for one in found] == [[code] for code in list(cli.sandbox.orders)[:2]]
    assert cli("webhooks", "listen", "--replay", "--event", "order:create").out == ""
    recovered = cli("webhooks", "recover")
    assert [row["eventInstances"] for row in recovered.json] == [one["eventInstances"] for one in found]
    assert {row["webhookUrl"] for row in recovered.json} == {"http://127.0.0.1:1/"}
    assert cli("webhooks", "recover", "--event", "order:create").json == []
