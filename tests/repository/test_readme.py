"""README.md keeps its promises: its examples run, and what it names is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

import shoptet_api
from examples.local_shop import serve
from shoptet_api import Shoptet, ShoptetError
from shoptet_api.options import config_of

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


class Block(NamedTuple):
    """A Python block, and what it prints where the block after it says so."""

    line: int
    code: str
    printed: str | None


FENCES = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
BLOCKS = [Block(README.count("\n", 0, match.start(1)) + 1, match[1], match[2]) for match in FENCES.finditer(README)]


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shoptet]:
    """A client of the made-up shop in examples/, which also is where clients without a `base_url` call in this test."""
    server = serve()
    url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr("shoptet_api.client.config_of", lambda options: attrs.evolve(config_of(options), base_url=url))
    monkeypatch.setenv("SHOPTET_TOKEN", "made-up")
    with Shoptet(private_token="made-up") as client:
        yield client
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"line {block.line}")
def test_examples_run_and_print_what_they_say(block: Block, shop: Shoptet, capsys: pytest.CaptureFixture[str]) -> None:
    # The blank lines make a traceback name the line of README.md.
    code = compile("\n" * (block.line - 1) + block.code, "README.md", "exec")
    exec(code, {"__name__": "readme", "shop": shop})
    if block.printed is not None:
        assert capsys.readouterr().out == block.printed


def test_there_are_examples() -> None:
    assert len(BLOCKS) == README.count("```python") >= 8
    assert [block.line for block in BLOCKS if "print(" in block.code and block.printed is None] == []


def test_sessions_exist() -> None:
    sessions = set(
        re.findall(r"^@nox\.session.*\ndef (\w+)", (ROOT / "noxfile.py").read_text(encoding="utf-8"), re.MULTILINE)
    )
    named = set(re.findall(r"\./scripts/nox -s (\w+)", README))
    assert {"demo", "tests", "import_spec", "generate", "regenerate"} <= named <= sessions


def test_places_exist() -> None:
    table = re.findall(r"^\| `([\w./]+)` \|", README.partition("## The repository")[2], re.MULTILINE)
    linked = re.findall(r"]\((?!https:)([^)]+)\)", README)
    assert len(table) > 5
    assert [
        place for place in [*table, *linked, *re.findall(r"`python (\S+)`", README)] if not (ROOT / place).exists()
    ] == []


def test_table_of_errors_is_complete() -> None:
    named = set(re.findall(r"`(\w+Error)`", README.partition("## Errors")[2].partition("\n\n```")[0])) - {"ValueError"}
    every = {name for name in shoptet_api.__all__ if name.endswith("Error")}
    assert named == every


def test_number_of_operations() -> None:
    from shoptet_generated.operations import INDEX

    claimed = re.search(r"all (\d+) operations", " ".join(README.split()))
    assert claimed is not None
    assert int(claimed[1]) == len(INDEX)


def test_errors_are_what_the_text_says() -> None:
    assert issubclass(shoptet_api.InputError, ValueError)
    assert not issubclass(shoptet_api.InputError, ShoptetError)
