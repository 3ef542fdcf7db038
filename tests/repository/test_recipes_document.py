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


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the recipe writes to, with the files of its first lines."""
    folder = tmp_path_factory.mktemp("recipes")
    with Sandbox() as sandbox, Shoptet(**sandbox.options) as shop:
        shop.jobs.ensure_job_webhook("https://example.com/webhooks")
        assert shop.orders.snapshot().to_parquet(folder / "orders", explode="items") == 40
    return folder


def test_queries_of_duckdb_give_what_they_say(orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb: Any = pytest.importorskip("duckdb")
    monkeypatch.chdir(orders)
    queries = _blocks("sql")
    assert len(queries) == DOCUMENT.count("```sql") == 2
    for query, printed in queries:
        rows = [[str(value) for value in row] for row in duckdb.sql(query).fetchall()]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        assert "".join(f"{line}\n" for line in lines) == printed


def test_queries_of_polars_print_what_they_say(
    orders: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("polars")
    monkeypatch.chdir(orders)
    ((code, printed),) = _blocks("py")
    exec(code, {})
    assert capsys.readouterr().out == printed


def _blocks(language: str) -> list[tuple[str, str]]:
    pattern = rf"^```{language}\n(.*?)^```\n```text\n(.*?)^```\n"
    return re.findall(pattern, DOCUMENT, re.MULTILINE | re.DOTALL)


def test_the_errors_named_are_there() -> None:
    assert set(re.findall(r"`(\w+Error)`", DOCUMENT)) <= set(shoptet_api.__all__)
