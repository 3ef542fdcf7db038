"""Signal handlers that raise at any moment of a call (F4): a soft time limit, Ctrl-C that the program catches."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

import pytest

from shoptet_api import LocalLimits, ResponseTooLargeError, Shoptet, TransportError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.sync_connections import SyncStream
from tests.support.callers import TOKEN
from tests.support.limits_state import idle

INTERRUPTED: Final = """
import json, random, signal, sys
from shoptet_api import LocalLimits, Shoptet
from tests.support.limits_state import idle

class SoftLimit({base}):
    pass

def interrupt(number, frame):
    raise SoftLimit

url, seed = sys.argv[1], int(sys.argv[2])
chance = random.Random(seed)
signal.signal(signal.SIGALRM, interrupt)
limits = LocalLimits(per_token=1)
shop = Shoptet(private_token="made-up", base_url=url, limits=limits, max_retries=0, deadline=20.0)
interrupts = 0

def call(number):
    method = chance.choice(["GET", "POST"])
    body = {{"body": {{"data": "x" * chance.choice([1, 200_000])}}}} if method == "POST" else {{}}
    got = shop.request(method, f"/api/echo/{{number}}", **body).data
    assert got == {{"method": method, "number": number}}, (method, number, got)

call(-1)  # What the first call imports is loaded by now.
for number in range({calls}):
    try:
        signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.00005, 0.004))
        call(number)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except SoftLimit:
        interrupts += 1
    signal.setitimer(signal.ITIMER_REAL, 0)
    # The limits notice a request that nobody ended with the next one.
    call(1_000_000 + number)
    assert idle(limits), number
shop.close()
print(json.dumps(interrupts))
"""


class Echo(BaseHTTPRequestHandler):
    """Answers with the number of the request, in two pieces, on a connection that stays open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 0

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        said = {"data": {"method": self.command, "number": int(self.path.rpartition("/")[2])}}
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:9])
        self.wfile.write(body[9:])

    do_POST = do_GET  # noqa: N815 (the name that http.server looks for)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server has it)
        """Log nothing."""

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True


@pytest.fixture
def echo() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        server.daemon_threads = True
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no interval timers")
@pytest.mark.parametrize(("base", "seed"), [("Exception", 1), ("BaseException", 2), ("KeyboardInterrupt", 3)])
def test_interrupts_leave_a_client_that_works(echo: str, base: str, seed: int) -> None:
    """F4: no call hangs, no response reaches another call, and no slot stays taken."""
    program = INTERRUPTED.format(base=base, calls=400)
    command = [sys.executable, "-c", program, echo, str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) >= 100


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
        assert not driver._connections._own
        assert idle(limits)
        assert shop.request("GET", "/api/echo/8").data == {"method": "GET", "number": 8}


def test_a_connection_is_used_again_only_after_a_whole_response(echo: str) -> None:
    """F4: an error of any kind in the middle of a response closes its connection."""
    with Shoptet(private_token=TOKEN, base_url=echo, limits=LocalLimits(), max_retries=0) as shop:
        connections = shop._driver._connections
        shop.request("GET", "/api/echo/1")
        (first,) = connections._own
        shop.request("GET", "/api/echo/2")
        assert {first} == connections._own
        small = shop._driver.with_config(shop._driver.config.changed({"max_response_bytes": 3}))
        with pytest.raises(ResponseTooLargeError):
            small.run(small.exchanges.custom("GET", "/api/echo/3", None))
        assert not connections._own
        assert shop.request("GET", "/api/echo/4").data == {"method": "GET", "number": 4}
