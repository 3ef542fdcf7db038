"""docs/jobs.md keeps its promises: its examples run, one after the other, and print what they say."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import shoptet_api
from shoptet_api import Shoptet
from shoptet_api.compat import override
from shoptet_api.sandbox import Sandbox

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "jobs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", DOCUMENT, re.MULTILINE | re.DOTALL)


class Files(SimpleHTTPRequestHandler):
    @override
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Keep the tests quiet."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The web server of whoever has batches to be fetched."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_examples_run_and_print_what_they_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(BLOCKS) == DOCUMENT.count("```python") >= 8
    with (
        Sandbox() as sandbox,
        served(tmp_path) as address,
        Shoptet(**sandbox.options) as shop,
    ):
        names: dict[str, Any] = {"shop": shop, "folder": tmp_path}
        for code, printed in BLOCKS:
            exec(code.replace("https://example.com/batches", address), names)
            assert capsys.readouterr().out == printed


def test_the_errors_named_are_there() -> None:
    named = set(re.findall(r"`(\w+Error)`", DOCUMENT))
    assert named <= set(shoptet_api.__all__)
    kinds = {name for name in shoptet_api.__all__ if name.startswith("Job") and name.endswith("Error")}
    assert kinds - {"JobError"} <= named
