"""The document comes from pinned hosts, whole, and only when it has changed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from codegen.bounded_yaml import MAX_BYTES
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import VENDOR_URL
from codegen.update import download
from codegen.update.download import Downloaded


@dataclass
class Vendor:
    """A server that answers as a test wants."""

    url: str = ""
    bodies: dict[str, bytes] = field(default_factory=lambda: {"/openapi.yaml": b"openapi: 3.1.0\n"})
    failures: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """Statuses that come before the answer."""
    redirects: dict[str, str] = field(default_factory=dict[str, str])
    cut: bool = False
    requests: list[str] = field(default_factory=list[str])

    @property
    def hosts(self) -> frozenset[str]:
        return frozenset({self.url})

    def get(self, *paths: str, etags: dict[str, str] | None = None) -> Downloaded:
        urls = [f"{self.url}{path}" for path in paths or ("/openapi.yaml",)]
        return download.download(urls, etags, self.hosts, pause=lambda _: None)


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    state = Vendor()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.requests.append(self.path)
            failures = state.failures.get(self.path, [])
            if failures:
                self.answer(failures.pop(0), b"")
            elif self.path in state.redirects:
                self.send_response(302)
                self.send_header("Location", state.redirects[self.path])
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif self.headers.get("If-None-Match") == '"one"':
                self.answer(304, b"")
            elif self.path in state.bodies:
                self.answer(200, state.bodies[self.path])
            else:
                self.answer(404, b"")

        def answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("ETag", '"one"')
            self.send_header("Content-Length", str(len(body) + state.cut))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield state
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_document_comes_with_its_etag(vendor: Vendor) -> None:
    assert vendor.get() == Downloaded(f"{vendor.url}/openapi.yaml", b"openapi: 3.1.0\n", '"one"')


def test_an_etag_that_still_holds_brings_nothing(vendor: Vendor) -> None:
    assert vendor.get(etags={f"{vendor.url}/openapi.yaml": '"one"'}).raw is None


def test_a_failure_of_the_server_is_tried_three_times(vendor: Vendor) -> None:
    vendor.failures["/openapi.yaml"] = [500, 503]
    assert vendor.get().raw == b"openapi: 3.1.0\n"
    assert len(vendor.requests) == 3


def test_a_path_that_is_gone_is_tried_once_and_the_second_source_is_asked(vendor: Vendor) -> None:
    vendor.bodies["/bundle.json"] = b'{"openapi": "3.1.0"}'
    assert vendor.get("/gone.yaml", "/bundle.json").url == f"{vendor.url}/bundle.json"
    assert vendor.requests == ["/gone.yaml", "/bundle.json"]


def test_when_no_source_answers_each_has_a_line(vendor: Vendor) -> None:
    with pytest.raises(SpecError) as raised:
        vendor.get("/gone.yaml", "/away.json")
    first, second = str(raised.value).splitlines()
    assert "/gone.yaml: cannot be fetched: HTTP Error 404" in first
    assert "/away.json: cannot be fetched: HTTP Error 404" in second


def test_a_document_that_is_cut_is_no_document(vendor: Vendor) -> None:
    vendor.cut = True
    with pytest.raises(SpecError, match="cannot be fetched: IncompleteRead"):
        vendor.get()


def test_a_document_that_is_too_large_is_refused(vendor: Vendor) -> None:
    vendor.bodies["/openapi.yaml"] = b" " * (MAX_BYTES + 1)
    with pytest.raises(SpecError, match="has more than 16,777,216 bytes"):
        vendor.get()


def test_a_redirect_to_another_host_is_refused(vendor: Vendor) -> None:
    vendor.redirects["/openapi.yaml"] = "https://elsewhere.example/openapi.yaml"
    with pytest.raises(SpecError, match=r"https://elsewhere\.example|expected an address on"):
        vendor.get()
    assert vendor.requests == ["/openapi.yaml"]


@pytest.mark.parametrize(
    "url",
    [
        "http://raw.githubusercontent.com/x",
        "https://raw.githubusercontent.com.example/x",
        "https://u@raw.githubusercontent.com/x",
        "file:///etc/hosts",
    ],
)
def test_only_pinned_hosts_are_asked(url: str) -> None:
    with pytest.raises(SpecError, match="expected an address on https://api"):
        download.download([url])


def test_the_vendors_addresses_are_on_pinned_hosts() -> None:
    for url in (VENDOR_URL, download.BUNDLE_URL):
        download.check_host(url, download.HOSTS)


def test_an_etag_is_kept_for_one_document(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "etags.json"
    assert download.read_etags(file, "a") == {}
    download.keep_etag(file, "a", Downloaded("https://x/1", b"", "one"))
    download.keep_etag(file, "a", Downloaded("https://x/2", b"", "two"))
    assert download.read_etags(file, "a") == {"https://x/1": "one", "https://x/2": "two"}
    assert download.read_etags(file, "b") == {}
    file.write_text("{", encoding="utf-8")
    assert download.read_etags(file, "a") == {}
