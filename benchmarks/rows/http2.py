"""HTTP/2 compared with HTTP/1.1: httpx calling an nginx that speaks both, over TLS, one call after the other."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from benchmarks.timing import WALL, Effort, Row, in_turns, pairs, row

_CONFIG: Final = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        root {folder}/files;
    }}
}}
"""
_CERTIFICATE: Final = (
    *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
    *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem"),
)
_BYTES: Final = 12_700


def rows(effort: Effort, _: Path) -> list[Row]:
    """Measure both versions; return nothing if nginx or openssl is not installed."""
    if shutil.which("nginx") is None or shutil.which("openssl") is None:
        print("HTTP/2 skipped: it needs nginx and openssl", flush=True)
        return []
    with (
        tempfile.TemporaryDirectory() as name,
        _nginx(Path(name)) as (url, tls),
        httpx.Client(verify=tls, http2=True) as newer,
        httpx.Client(verify=tls) as older,
    ):
        versions = [client.get(url).http_version for client in (newer, older)]
        if versions != ["HTTP/2", "HTTP/1.1"]:
            raise RuntimeError(f"nginx answered with {' and '.join(versions)}")
        sides: list[Callable[[], object]] = [lambda: newer.get(url).content, lambda: older.get(url).content]
        wall = in_turns(sides, effort.rounds(20), clock=WALL, seconds=0.05)
    title = "httpx with HTTP/2, body read"
    return [row("Call", title, pairs(*wall), peer="httpx with HTTP/1.1, the same nginx", unit="s")]


@contextmanager
def _nginx(folder: Path) -> Generator[tuple[str, ssl.SSLContext], None, None]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    subprocess.run(_CERTIFICATE, cwd=folder, check=True, capture_output=True)
    files = folder / "files"
    files.mkdir()
    # The workers of nginx run as another user.
    folder.chmod(0o755)
    (files / "order.json").write_bytes(b" " * _BYTES)
    (folder / "nginx.conf").write_text(_CONFIG.format(folder=folder, port=port))
    tls = ssl.create_default_context(cafile=str(folder / "certificate.pem"))
    server = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"https://127.0.0.1:{port}/order.json", tls
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    until = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return
