"""README.md keeps its promises: its examples run, and what it names is there."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import shoptet_api
from shoptet_api import Shoptet, ShoptetError, options
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.__main__ import _greeting, _parser

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
    """A client of a sandbox, to which the environment leads the examples, too."""
    with Sandbox() as sandbox:
        monkeypatch.setenv("SHOPTET_PRIVATE_API_TOKEN", sandbox.token)
        monkeypatch.setenv("SHOPTET_BASE_URL", sandbox.url)
        with Shoptet.from_env() as client:
            yield client


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"line {block.line}")
def test_examples_run_and_print_what_they_say(
    block: Block, shop: Shoptet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    # The blank lines make a traceback name the line of README.md.
    code = compile("\n" * (block.line - 1) + block.code, "README.md", "exec")
    exec(code, {"__name__": "readme", "shop": shop})
    if block.printed is not None:
        assert capsys.readouterr().out == block.printed


def test_the_first_commands_need_no_release() -> None:
    """They install the clone, into a place that git ignores, and start a module that is there."""
    (block,) = re.findall(r"\n\n((?:    .*\n)+)", README.partition("## First call")[0])
    install, serve = block.splitlines()
    assert install.endswith('.venv/bin/pip install ".[sandbox]"')
    assert "/.venv/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert serve == f"    .venv/bin/python -m {Sandbox.__module__.rpartition('.')[0]}"


def test_the_line_for_the_environment_is_the_one_that_the_sandbox_prints() -> None:
    """All but the port, which may be taken here: 8765 is the default there."""
    (shown,) = re.findall(r"^    (export .*)$", README, re.MULTILINE)
    with Sandbox() as sandbox:
        assert shown in _greeting(sandbox).replace(sandbox.url, "http://127.0.0.1:8765")
    assert _parser().parse_args([]).port == 8765


def test_variables_of_the_environment_are_those_that_a_client_reads() -> None:
    read = set(re.findall(r"SHOPTET_[A-Z_]+", Path(options.__file__).read_text(encoding="utf-8")))
    assert set(re.findall(r"SHOPTET_[A-Z_]+", README)) == read >= {"SHOPTET_PRIVATE_API_TOKEN"}


def test_extras_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.search(r"The extras are ([^.]*)\.", README)
    assert named is not None
    assert set(re.findall(r"`(\w+)`", named[1])) == set(project["optional-dependencies"])
    assert {re.split(r"[<>=]", needed)[0] for needed in project["dependencies"]} == {"attrs", "httpx", "msgspec"}


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
    every = {name for name in dir(shoptet_api) if name.endswith("Error")}
    assert named == every


def test_number_of_operations() -> None:
    from shoptet_generated.operations import INDEX

    claimed = re.search(r"all (\d+) operations", " ".join(README.split()))
    assert claimed is not None
    assert int(claimed[1]) == len(INDEX)


def test_errors_are_what_the_text_says() -> None:
    assert issubclass(shoptet_api.InputError, ValueError)
    assert not issubclass(shoptet_api.InputError, ShoptetError)
