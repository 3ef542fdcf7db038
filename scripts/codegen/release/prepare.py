"""The steps of a release before its tag; nothing is pushed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from codegen.compatibility import releases, versions
from codegen.compatibility.__main__ import main as compatibility
from codegen.importer.problems import SpecError
from codegen.release import changelog
from codegen.update import bump


def prepare(root: Path, version: str, day: str) -> None:
    """Give the project the version and its changelog.

    Raises:
        SpecError: The checkout has changes, the version is taken or too small, or there is nothing to tell.
    """
    try:
        wanted = versions.parse(version)
    except ValueError:
        raise SpecError(version, "expected a version such as 1.2.3") from None
    if git(root, "status", "--porcelain"):
        raise SpecError("the checkout", "has changes that are not committed")
    if git(root, "tag", "--list", f"v{version}"):
        raise SpecError(f"v{version}", "is a tag already")
    base = releases.last_release(root)
    if base is not None and wanted <= versions.parse(base):
        raise SpecError(version, f"expected a version after {base}")
    for name, text in bump.texts(root, version).items():
        (root / name).write_text(text, encoding="utf-8")
    if compatibility([], root):
        raise SpecError(version, "is too small for what changed")
    _write_changelog(root, version, day)


def commit(root: Path, version: str) -> None:
    """Commit the release and tag it."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", f"Release {version}")
    text = changelog.part_of((root / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    git(root, "tag", "--annotate", f"v{version}", "--cleanup=verbatim", "--message", f"{version}\n\n{text}\n")


def git(root: Path, *arguments: str) -> str:
    """Run git in the project, and return what it prints."""
    done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SpecError(f"git {arguments[0]}", done.stderr.strip() or "failed")
    return done.stdout.strip()


def _write_changelog(root: Path, version: str, day: str) -> None:
    path = root / "CHANGELOG.md"
    if any(entry.name != "README.md" for entry in (root / "changes").glob("*.md")):
        command = ["towncrier", "build", "--yes", "--version", version, "--date", day, "--dir", str(root)]
        done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
        if done.returncode:
            raise SpecError("towncrier", done.stderr.strip() or done.stdout.strip())
    text = changelog.folded(path.read_text(encoding="utf-8"), version, day)
    if not changelog.part_of(text, version):
        raise SpecError("CHANGELOG.md", f"says nothing of {version}, and changes/ has no entries")
    path.write_text(text, encoding="utf-8")
