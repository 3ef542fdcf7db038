"""Signal handlers that raise at any moment of a call (F4): a soft time limit, Ctrl-C that the program catches."""

import gzip
import itertools
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final
from urllib.parse import parse_qs, urlsplit

import pytest

from shoptet_api import LocalLimits, ResponseTooLargeError, Shoptet, TransportError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.sync_connections import SyncStream
from tests.support.callers import TOKEN
from tests.support.interrupted_process import ACCESS_TOKEN, PAGE, ROWS, SIGNATURE
from tests.support.limits_state import idle

# 2,000 in all; a longer run sets the variable to how many times as many it wants, and other moments come with them.
TIMES: Final = int(os.environ.get("SHOPTET_INTERRUPTS", "1"))


class Shop(BaseHTTPRequestHandler):
    """Answers in two pieces on connections that stay open: echoes, tokens, lists, jobs and files."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 0
    lock = threading.Lock()
    numbers = itertools.count()
    calls: ClassVar[Counter[str]] = Counter()
    """Calls with each access token."""

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = urlsplit(self.path)
        if parts.path == "/token":
            token = f"{ACCESS_TOKEN}-{next(self.numbers):08d}-0123456789"
            return self.say({"access_token": token, "expires_in": 1800})
        if parts.path == "/file":
            lines = b"".join(b'{"id": %d}\n' % row for row in range(ROWS))
            return self.answer(gzip.compress(lines), "application/octet-stream")
        if access := self.headers.get("Shoptet-Access-Token"):
            with self.lock:
                self.calls[access] += 1
                is_spent = self.calls[access] > 3
            if is_spent:
                return self.say({"data": None, "errors": [{"errorCode": "expired-token", "message": "made up"}]}, 401)
        name, _, number = parts.path.removeprefix("/api/").partition("/")
        if name == "broken" and int(number) % 2:
            self.send_response(200)
            self.send_header("Content-Length", "9")
            self.end_headers()
            self.wfile.write(b"{")
            self.close_connection = True
            return None
        return self.say({"data": self.data(name, number, parts.query), "errors": None})

    do_POST = do_GET  # noqa: N815 (the name that http.server looks for)

    def data(self, name: str, number: str, query: str) -> object:
        if name == "orders" and number == "history/snapshot":
            return {"jobId": f"job{next(self.numbers)}"}
        if name == "orders":
            page = int(parse_qs(query).get("page", ["1"])[0])
            rows = [{"code": str(row)} for row in range(PAGE * (page - 1), PAGE * page)]
            counts = {"totalCount": ROWS, "page": page, "pageCount": ROWS // PAGE}
            return {"orders": rows, "paginator": {**counts, "itemsOnPage": PAGE, "itemsPerPage": PAGE}}
        if name == "system":
            url = f"http://127.0.0.1:{self.server.server_port}/file?signature={SIGNATURE}"  # type: ignore[attr-defined]
            job = {"jobId": number.rpartition("/")[2], "status": "completed", "resultUrl": url, "log": None}
            return {"job": {**job, "creationTime": None, "completionTime": None, "validUntil": None}}
        return {"method": self.command, "number": int(number)}

    def say(self, said: object, status: int = 200) -> None:
        self.answer(json.dumps(said).encode(), "application/json", status)

    def answer(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:9])
        self.wfile.write(body[9:])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server has it)
        """Log nothing."""

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True


@pytest.fixture
def echo() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Shop) as server:
        server.daemon_threads = True
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no interval timers")
@pytest.mark.parametrize(
    ("work", "base", "goal"),
    [
        ("calls", "Exception", 300),
        ("calls", "BaseException", 300),
        ("calls", "KeyboardInterrupt", 300),
        ("broken", "Exception", 250),
        ("tokens", "BaseException", 300),
        ("stored_tokens", "Exception", 100),
        ("snapshot", "KeyboardInterrupt", 200),
        ("pager", "Exception", 250),
    ],
)
def test_interrupts_leave_a_client_that_works(echo: str, work: str, base: str, goal: int, tmp_path: Path) -> None:
    """E3 and F4: no call hangs, no response reaches another call, no slot stays taken, and no secret is shown."""
    program = [sys.executable, "-m", "tests.support.interrupted_process"]
    command = [*program, work, echo, base, str(goal + TIMES), str(goal * TIMES), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600 * TIMES, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["come"] == goal * TIMES
    if work == "broken":
        assert json.loads(done.stdout)["nested"]


def test_a_file_that_was_interrupted_has_no_end(echo: str) -> None:
    """F4: a read after the interrupt would otherwise give the end of the file."""
    limits = LocalLimits()
    with Shoptet(private_token=TOKEN, base_url=echo, limits=limits) as shop:
        driver, until = shop._driver, Deadline(SYSTEM_CLOCK, 20.0)
        request = Request("GET", "/api/echo/7", f"{echo}/api/echo/7", "getFile", None, Timeouts(), 1000, is_file=True)
        stream = driver.run(driver.exchanges.attempts.open(request))
        inner = stream.response.stream
        assert isinstance(inner, SyncStream)

        def interrupt() -> bytes:
            raise KeyboardInterrupt

        inner._pieces = iter(interrupt, b"")
        with pytest.raises(KeyboardInterrupt):
            inner.read(until)
        with pytest.raises(TransportError, match="the response was closed before its end") as caught:
            inner.read(until)
        assert caught.value.sent
        driver.run(stream.close())
        assert not driver._connections._made[None]._own
        assert idle(limits)
        assert shop.request("GET", "/api/echo/8").data == {"method": "GET", "number": 8}


def test_a_connection_is_used_again_only_after_a_whole_response(echo: str) -> None:
    """F4: an error of any kind in the middle of a response closes its connection."""
    with Shoptet(private_token=TOKEN, base_url=echo, limits=LocalLimits(), max_retries=0) as shop:
        shop.request("GET", "/api/echo/1")
        connections = shop._driver._connections._made[None]
        (first,) = connections._own
        shop.request("GET", "/api/echo/2")
        assert {first} == connections._own
        small = shop._driver.with_config(shop._driver.config.changed({"max_response_bytes": 3}))
        with pytest.raises(ResponseTooLargeError):
            small.run(small.exchanges.custom("GET", "/api/echo/3", None))
        assert not connections._own
        assert shop.request("GET", "/api/echo/4").data == {"method": "GET", "number": 4}
