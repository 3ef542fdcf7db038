"""A release has a version that fits, a part of the changelog and a tag, or nothing happens."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from codegen.release import changelog
from codegen.release.__main__ import main

HEAD = "# Changelog\n\nWords.\n\n<!-- changes -->\n\n"
UNRELEASED = "## [Unreleased]\n\nThe next release is 1.1.0.\n\n### Added\n\n- By hand.\n\n### Fixed\n\n- A fault.\n"
OLD = "\n## [1.0.0] - 2026-01-02\n\n### Added\n\n- Everything.\n"


def test_what_is_unreleased_becomes_the_part_of_the_version() -> None:
    text = changelog.folded(HEAD + UNRELEASED + OLD, "1.1.0", "2026-03-04")
    part = "## [1.1.0] - 2026-03-04\n\n### Added\n\n- By hand.\n\n### Fixed\n\n- A fault.\n"
    assert text == HEAD + part + OLD


def test_entries_of_one_category_come_under_one_heading() -> None:
    built = "## [1.1.0] - 2026-03-04\n\n### Changed\n\n- A call.\n\n### Added\n\n- From a file.\n\n"
    text = changelog.folded(HEAD + built + UNRELEASED + OLD, "1.1.0", "2026-03-04")
    assert changelog.part_of(text, "1.1.0") == (
        "### Changed\n\n- A call.\n\n### Added\n\n- From a file.\n- By hand.\n\n### Fixed\n\n- A fault."
    )
    assert text.endswith(OLD)
    assert "Unreleased" not in text


def test_a_changelog_without_an_unreleased_part_stays() -> None:
    assert changelog.folded(HEAD + OLD, "1.1.0", "2026-03-04") == HEAD + OLD
    assert changelog.part_of(HEAD + OLD, "1.0.0") == "### Added\n\n- Everything."
    assert changelog.part_of(HEAD + OLD, "1.0") == ""


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "x")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "x@example.com")
    (tmp_path / "overrides" / "shoptet_api").mkdir(parents=True)
    (tmp_path / "overrides" / "shoptet_api" / "version.py").write_text('__version__ = "1.0.0"\n', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.0.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(HEAD + UNRELEASED + OLD, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Start")
    return tmp_path


def test_a_release_is_a_commit_and_a_tag(project: Path) -> None:
    assert main(["prepare", "1.1.0", "--day", "2026-03-04"], project) == 0
    assert main(["commit", "1.1.0"], project) == 0
    assert git(project, "log", "-1", "--format=%s") == "Release 1.1.0"
    assert git(project, "tag", "--list", "--format=%(contents)", "v1.1.0").startswith(
        "1.1.0\n\n### Added\n\n- By hand."
    )
    assert git(project, "status", "--porcelain") == ""
    assert 'version = "1.1.0"' in (project / "pyproject.toml").read_text(encoding="utf-8")
    assert '"1.1.0"' in (project / "overrides" / "shoptet_api" / "version.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arrange", "version", "message"),
    [
        ("", "1.1", "1.1: expected a version such as 1.2.3"),
        ("dirty", "1.1.0", "the checkout: has changes that are not committed"),
        ("tag", "1.1.0", "v1.1.0: is a tag already"),
        ("tag", "1.0.9", "1.0.9: expected a version after v1.1.0"),
        ("empty", "1.1.0", "CHANGELOG.md: says nothing of 1.1.0, and changes/ has no entries"),
    ],
)
def test_what_is_not_ready_is_refused_in_one_line(
    arrange: str, version: str, message: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if arrange == "dirty":
        (project / "new").touch()
    if arrange == "tag":
        git(project, "tag", "v1.1.0")
    if arrange == "empty":
        (project / "CHANGELOG.md").write_text(HEAD + OLD, encoding="utf-8")
        git(project, "commit", "--all", "--quiet", "-m", "Empty")
    assert main(["prepare", version], project) == 1
    assert capsys.readouterr().err == f"release: {message}\n"
