"""Compression bombs of every kind, at every place where the client reads (C1): they fill no memory, hide no status."""

import gzip
import json
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import pytest

MIB: Final = 2**20
WHOLE: Final = 120 * MIB
# What is unpacked: each would take gigabytes as Python objects, or more memory than is allowed as text.
CONTENTS: Final[Mapping[str, tuple[bytes, bytes]]] = {
    "text": (b'{"data":{"orders":[{"code":"', b"x"),
    "lists": (b'{"data":[', b"[],"),
    "objects": (b'{"data":{"orders":[', b"{},"),
    "errors": (b'{"data":null,"errors":[', b'{"a":1},'),
    "unknown": (b'{"data":null,"unknown":[', b"1,"),
    "blanks": (b"", b" "),
    "lines": (b"", b"\n"),
}


@cache
def packed(content: str, bits: int) -> bytes:
    start, unit = CONTENTS[content]
    block = unit * (MIB // len(unit))
    packer = zlib.compressobj(level=1, wbits=bits)
    return packer.compress(start) + b"".join(packer.compress(block) for _ in range(WHOLE // MIB)) + packer.flush()


@cache
def members(content: str) -> bytes:
    start, unit = CONTENTS[content]
    return gzip.compress(start) + gzip.compress(unit * (100_000 // len(unit))) * (WHOLE // 100_000)


CODINGS: Final[Mapping[str, tuple[tuple[str, ...], Callable[[str], bytes]]]] = {
    "gzip": (("gzip",), lambda content: packed(content, 31)),
    "x-gzip": (("x-gzip",), lambda content: packed(content, 31)),
    "deflate": (("deflate",), lambda content: packed(content, 15)),
    "bare-deflate": (("deflate",), lambda content: packed(content, -15)),
    "members": (("gzip",), members),
    "nested": (("gzip, gzip",), lambda content: gzip.compress(packed(content, 31))),
    "twice": (("gzip", "gzip"), lambda content: gzip.compress(packed(content, 31))),
    "not-named": ((), lambda content: packed(content, 31)),
    # The client asks for neither, and does not unpack them.
    "br": (("br",), lambda content: packed(content, 31)),
    "zstd": (("zstd",), lambda content: packed(content, 31)),
}
BOMBS: Final = [
    *(f"{coding}/objects" for coding in CODINGS),
    *(f"{coding}/{content}" for coding in ("gzip", "members") for content in CONTENTS if content != "objects"),
]
FILES: Final = [*(f"not-named/{content}" for content in CONTENTS), "gzip/text", "members/objects", "members/lists"]
REFUSED: Final = {"AuthFlowError", "BadLineError", "DecodeError", "InstallCodeError", "ResponseTooLargeError"}


class Bombs(BaseHTTPRequestHandler):
    """Answers every request with the bomb that its path names."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        names = self.path.strip("/").partition("?")[0].split("/")
        if names[0] == "nothing":
            self.answer((), b'{"data":null}')
        elif names[0] == "file" and "download" not in names:
            self.answer((), json.dumps({"data": self.job(names)}).encode())
        else:
            codings, make = CODINGS[names[-2] if names[0] == "file" else names[0]]
            content = names[-1] if names[0] == "file" else names[1]
            status = next((int(name) for name in names if name in {"404", "503"}), 200)
            self.answer(codings, make(content), status)

    do_POST = do_GET  # noqa: N815 (the name that http.server looks for)

    def job(self, names: list[str]) -> dict[str, object]:
        if names[-1] == "snapshot":
            return {"jobId": "job1"}
        url = f"http://127.0.0.1:{self.server.server_port}/file/download/{names[1]}/{names[2]}"  # type: ignore[attr-defined]
        job = {"jobId": "job1", "endpoint": "GET", "status": "completed", "resultUrl": url, "log": None}
        return {"job": {**job, "duration": None, "creationTime": None, "completionTime": None, "validUntil": None}}

    def answer(self, codings: tuple[str, ...], body: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        for coding in codings:
            self.send_header("Content-Encoding", coding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server has it)
        """Log nothing."""

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True


@pytest.fixture
def bombs() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Bombs) as server:
        server.daemon_threads = True
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_compression_bomb_fills_no_memory(bombs: str, kind: str, tmp_path: Path) -> None:
    """C1 and C4: everything is refused in bounded memory, but for a file of empty lines, which has no rows."""
    command = [sys.executable, "-m", "tests.support.bombed_process", kind, bombs, str(tmp_path)]
    given = json.dumps({"bombs": BOMBS, "files": FILES})
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    outcomes: dict[str, str] = said["outcomes"]
    assert said["grown"] < 100
    assert len(outcomes) == 13 * len(BOMBS) + 3 * len(FILES)
    for name, outcome in outcomes.items():
        if name.startswith(("not found", "failed")):
            assert outcome == ("NotFoundError" if name.startswith("not") else "MaintenanceError"), name
        elif not name.endswith("/lines"):
            assert outcome in REFUSED, (name, outcome)
