"""A real nginx with the limits that the vendor publishes, in front of a slow backend.

The sandbox counts connections as the vendor describes it; this is what the vendor runs.
"""

import shutil
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

from tests.support.servers import closed_port

PROGRAM: Final = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
_BACKEND: Final = Path(__file__).with_name("slow_backend.py")
_CONFIG: Final = """
daemon off;
worker_processes 1;
pid {prefix}/nginx.pid;
error_log {prefix}/error.log warn;
events {{ worker_connections 512; }}
http {{
    log_format statuses '$status';
    access_log {prefix}/access.log statuses;
    client_body_temp_path {prefix}/body;
    proxy_temp_path {prefix}/proxy;
    fastcgi_temp_path {prefix}/fastcgi;
    uwsgi_temp_path {prefix}/uwsgi;
    scgi_temp_path {prefix}/scgi;
    keepalive_requests 100000;
    limit_conn_zone $http_shoptet_private_api_token zone=per_token:1m;
    limit_conn_zone $binary_remote_addr zone=per_ip:1m;
    limit_conn_status 429;
    upstream backend {{ server 127.0.0.1:{backend}; keepalive 64; keepalive_requests 100000; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            limit_conn per_token {per_token};
            limit_conn per_ip 50;
            proxy_pass http://backend;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
        }}
    }}
}}
"""


@attrs.define
class Nginx:
    url: str
    log: Path
    _seen: int = 0

    def wait_for(self, calls: int) -> None:
        """Wait until the next `calls` responses were sent."""
        until = time.monotonic() + 60
        while len(self.log.read_text().splitlines()) - self._seen < calls and time.monotonic() < until:
            time.sleep(0.01)

    def statuses(self, calls: int) -> Counter[int]:
        """Count the statuses of the next `calls` responses. nginx logs a response after it was sent."""
        until = time.monotonic() + 5
        while True:
            lines = self.log.read_text().splitlines()[self._seen :]
            if len(lines) >= calls or time.monotonic() > until:
                self._seen += len(lines)
                return Counter(int(line) for line in lines)
            time.sleep(0.01)


@contextmanager
def _backend(seconds: float) -> Generator[int, None, None]:
    command = [sys.executable, str(_BACKEND), "0", str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield int(process.stdout.readline())
        finally:
            process.kill()


@contextmanager
def nginx(prefix: Path, seconds: float) -> Generator[Nginx, None, None]:
    """Run an nginx whose backend takes `seconds` per response."""
    with _backend(seconds) as backend, proxy(prefix, backend) as server:
        yield server


@contextmanager
def proxy(prefix: Path, backend: int, *, per_token: int = 3) -> Generator[Nginx, None, None]:
    """Run an nginx in front of the port of a server."""
    assert PROGRAM is not None
    # Another program may take the free port before nginx does.
    for _ in range(5):
        port = closed_port()
        config = prefix / "nginx.conf"
        config.write_text(_CONFIG.format(prefix=prefix, port=port, backend=backend, per_token=per_token))
        command = [PROGRAM, "-p", str(prefix), "-c", str(config), "-e", str(prefix / "error.log")]
        with subprocess.Popen(command) as process:
            try:
                if _listens(process, port):
                    yield Nginx(f"http://127.0.0.1:{port}", prefix / "access.log")
                    return
            finally:
                process.terminate()
    raise AssertionError((prefix / "error.log").read_text())


def _listens(process: "subprocess.Popen[bytes]", port: int) -> bool:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            time.sleep(0.01)
        else:
            return True
    return False
