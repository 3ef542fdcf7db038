"""Documents lead to places that exist: links, paths in tables, and headings that links name."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"]\(([^)\s]+)\)")


def documents() -> list[Path]:
    """Every Markdown file that git tracks or would track; all of the usual places where git is missing."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z", "*.md"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")])
    return sorted(path for name in listing.stdout.decode().split("\0") if name and (path := ROOT / name).is_file())


def anchors(path: Path) -> set[str]:
    """The anchors of a document's headings, spelled as GitHub spells them."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def resolves(document: Path, link: str) -> bool:
    place, _, anchor = link.partition("#")
    target = (document.parent / place).resolve() if place else document
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_resolve(document: Path) -> None:
    links = LINK.findall(FENCED.sub("", document.read_text(encoding="utf-8")))
    assert [link for link in links if "://" not in link and not resolves(document, link)] == []


def test_places_to_change_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("## Where do I change")[2]
    rows = [row for row in table.splitlines() if row.startswith("| ") and not row.startswith(("| What", "|--"))]
    assert len(rows) == 10
    places = re.findall(r"`((?:overrides|scripts|spec)/[\w./]+)`", table)
    assert len(places) > len(rows)
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_folders_in_the_picture_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = page.partition("## Three folders")[2].partition("## One call")[0]
    folders = set(re.findall(r"(?<![\w/])(\w+)/(?=\s)", picture)) - {"spec", "generated", "overrides"}
    there = {path.name for place in ("spec", "generated", "overrides") for path in (ROOT / place).glob("**/")}
    assert len(folders) > 15
    assert folders - there == set()
