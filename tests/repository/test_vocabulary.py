"""The words that readers and users meet: phrases that the language guide replaces do not come back."""

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PLACES: Final = (
    *(".ci", ".github", "CHANGELOG.md", "README.md", "benchmarks", "docs", "examples", "generated", "noxfile.py"),
    *("overrides", "pyproject.toml", "scripts", "spec/overlays", "tests/support"),
)
QUOTES_THEM: Final = ".github/CONTRIBUTING.md"
READ: Final = frozenset({".py", ".jinja", ".md", ".yaml", ".yml", ".toml", ".html", ".js", ""})
PHRASES: Final = re.compile(
    r"\b[Tt]old\b|\b[Aa]new\b|\b[Mm]end(?:s|ed|ing)?\b|(?<!here )\bis none\b(?! else)"
    r"|\bin whole\b(?! seconds)|\bwho waits\b"
    r"|\b(?:is|are) due(?: here| beside| for)?(?:$|[;:,.\"'])"
    r"|(?<!here )\b(?:is|are) no (?!longer\b|more\b|less\b)[A-Za-z]"
)


def lines_with(phrases: re.Pattern[str], text: str) -> list[tuple[int, str]]:
    return [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if phrases.search(line)]


def test_phrases_that_the_guide_replaces_stand_nowhere() -> None:
    listed = subprocess.run(["git", "ls-files", *PLACES], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout of git")
    found: list[str] = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if name != QUOTES_THEM and path.suffix in READ and path.is_file():
            text = path.read_text(encoding="utf-8")
            found += [f"{name}:{number}: {line}" for number, line in lines_with(PHRASES, text)]
    assert found == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("The handler is told of it.", True),
        ("Begin anew.", True),
        ("path: it is none of these", True),
        ("a number is due here, not True", True),
        ("seconds are due", True),
        ("This is no URL", True),
        ("read in whole", True),
        ("The invoice is due on the fifth day.", False),
        ("if path is None and other is None:", False),
        ("It is no longer there.", False),
        ("There is no other way.", False),
        ("recommend and amend", False),
        ("as long as it takes", False),
    ],
)
def test_the_pattern_knows_what_is_meant(line: str, *, is_found: bool) -> None:
    assert bool(lines_with(PHRASES, line)) is is_found
