"""The repository keeps its shape, and says the same thing wherever it says a thing twice."""

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = {"pyproject.toml", "noxfile.py", "spec", "generated", "overrides", "tests", "scripts"}
BESIDE = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "benchmarks",
    "changes",
    "docs",
    "examples",
    "requirements",
}
# Put together here, so that this file does not hold what it looks for.
INDEX = re.compile("|".join(["--(extra-)?index" + "-url", "--find" + "-links", r"\b(files\.)?py" + r"thonhosted\.org"]))
MACHINE_PATH = re.compile(r"(?<![\w./])/(work|root|home/[a-z]+|Users/[A-Za-z]+|opt/(wheels|pypi))/")


def committed() -> list[Path]:
    """Every file that git tracks or would track; all files but the ignored places where there is no git."""
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listing.returncode:
        names = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
        kept = [path for path in names if path.parts[0] in PLACES | BESIDE and "__pycache__" not in path.parts]
    else:
        kept = [Path(name) for name in listing.stdout.decode().split("\0") if name]
    return [path for path in kept if (ROOT / path).is_file()]


def project() -> dict[str, Any]:
    return cast("dict[str, Any]", tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"])


def supported_pythons() -> list[str]:
    return re.findall(r"Programming Language :: Python :: (3\.\d+)", "\n".join(project()["classifiers"]))


def test_top_level_is_the_fixed_places() -> None:
    top = {path.parts[0] for path in committed()}
    assert top >= PLACES
    assert top <= PLACES | BESIDE


@pytest.mark.parametrize("package", ["overrides/shoptet_api", "generated/shoptet_generated"])
def test_both_packages_say_that_they_are_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()


def test_version_is_the_changelog_head() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    head = re.search(r"^## \[([^]]+)]\n\nThe next release is (\S+)\.$", changelog, re.MULTILINE)
    assert head is not None
    assert head[1] == re.findall(r"^## \[([^]]+)]", changelog, re.MULTILINE)[0] == "Unreleased"
    assert head[2] == project()["version"] == version("shoptet-api")


def test_supported_pythons_are_one_list() -> None:
    pythons = supported_pythons()
    assert project()["requires-python"] == f">={pythons[0]}"
    matrix = re.search(r"python: \[(.*)]", (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    assert matrix is not None
    assert re.findall(r'"([^"]+)"', matrix[1]) == pythons


def test_no_index_and_no_machine_path_in_committed_files() -> None:
    found: list[str] = []
    for path in committed():
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for pattern in (INDEX, MACHINE_PATH):
            found += [f"{path}: {match[0]}" for match in pattern.finditer(text)]
    assert not found


@pytest.mark.parametrize("source", sorted(path.name for path in (ROOT / "requirements").glob("*.in")))
def test_every_requirement_is_pinned_and_hashed(source: str) -> None:
    text = (ROOT / "requirements" / source).with_suffix(".txt").read_text(encoding="utf-8")
    entries = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    assert entries
    assert [entry for entry in entries if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)] == []


def test_one_version_of_every_tool() -> None:
    # More than one in a file are for different Pythons; then every file has the same ones.
    pins: dict[str, set[frozenset[str]]] = {}
    for path in (ROOT / "requirements").glob("*.txt"):
        found: dict[str, set[str]] = {}
        for name, pin in re.findall(r"^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(name, set()).add(pin)
        for name, versions in found.items():
            pins.setdefault(name, set()).add(frozenset(versions))
    assert {name: versions for name, versions in pins.items() if len(versions) > 1} == {}


def test_dependencies_of_the_library_are_few_and_bounded() -> None:
    dependencies: list[str] = project()["dependencies"]
    assert [re.split(r"[<>=]", entry)[0] for entry in dependencies] == ["attrs", "httpx", "msgspec"]
    assert [entry for entry in dependencies if not re.search(r">=.*,<", entry)] == []


def test_readme_names_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert {"    ./scripts/nox -s demo", "    ./scripts/nox -s tests"} <= set(lines)


def test_scripts_nox_is_executable() -> None:
    assert (ROOT / "scripts/nox").stat().st_mode & 0o111


@pytest.mark.parametrize(
    ("folder", "most"), [("overrides/shoptet_api", 18), ("overrides/shoptet_api/sandbox", 14), ("scripts/codegen", 6)]
)
def test_a_folder_reads_like_a_table_of_contents(folder: str, most: int) -> None:
    """Modules of one subject have a folder of their own."""
    assert len([path for path in committed() if path.parent == Path(folder) and path.suffix == ".py"]) <= most
