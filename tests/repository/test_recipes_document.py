"""docs/recipes.md keeps its promises: its examples run, one after the other, and print what they say."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import shoptet_api
from shoptet_api import Shoptet
from shoptet_api.sandbox import Sandbox

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", DOCUMENT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def dry_run_log() -> Iterator[None]:
    """Take back what the examples do to a logger of the process."""
    log = logging.getLogger("shoptet_api.dry_run")
    yield
    log.handlers.clear()
    log.setLevel(logging.NOTSET)


@pytest.mark.usefixtures("dry_run_log")
def test_examples_run_and_print_what_they_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(BLOCKS) == DOCUMENT.count("```python")
    monkeypatch.chdir(tmp_path)
    with Sandbox() as sandbox, Shoptet(**sandbox.options) as shop:
        names: dict[str, Any] = {"__name__": "recipes", "shop": shop, "sandbox": sandbox, "folder": tmp_path}
        for code, printed in BLOCKS:
            exec(code, names)
            assert capsys.readouterr().out == printed


def test_the_errors_named_are_there() -> None:
    assert set(re.findall(r"`(\w+Error)`", DOCUMENT)) <= set(shoptet_api.__all__)
