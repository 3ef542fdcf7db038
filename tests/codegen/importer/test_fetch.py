"""The document is read from a file or from a URL, packed or not."""

from __future__ import annotations

import lzma
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import read


@pytest.fixture
def server(vendor_text: str) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/openapi.yaml"
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(vendor_text.encode() if found else b"nothing here")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    thread.join()
    listening.server_close()


def test_a_url_gives_the_same_document_as_a_file(server: str, tmp_path: Path, vendor_text: str) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(vendor_text, encoding="utf-8")
    by_url, by_file = read(f"{server}/openapi.yaml"), read(str(file))
    assert by_url.document == by_file.document
    assert by_url.sha256 == by_file.sha256
    assert by_file.location == "openapi.yaml"


def test_a_packed_file_is_the_same_document(tmp_path: Path, vendor_text: str) -> None:
    file = tmp_path / "openapi.yaml.xz"
    file.write_bytes(lzma.compress(vendor_text.encode()))
    assert read(str(file)).document["openapi"] == "3.1.0"


def test_a_url_without_a_document_is_one_line(server: str) -> None:
    with pytest.raises(SpecError, match=r"cannot be fetched: .*404"):
        read(f"{server}/gone.yaml")


def test_an_unreachable_host_is_one_line() -> None:
    with pytest.raises(SpecError, match=r"http://127\.0\.0\.1:9/x: cannot be fetched"):
        read("http://127.0.0.1:9/x")


def test_dates_in_a_document_stay_text(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text("example: 2018-05-29\n", encoding="utf-8")
    assert read(str(file)).document == {"example": "2018-05-29"}
