"""The last release: a tag of git, and what it held."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from codegen.importer.problems import SpecError

_HELD = ("generated", "overrides", "spec", "pyproject.toml")


def last_release(root: Path) -> str | None:
    """Return the newest tag `v…` that leads to the current commit; None before the first release."""
    command = ["git", "-C", str(root), "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or None if done.returncode == 0 else None


def unpack(root: Path, revision: str, folder: Path) -> None:
    """Write the parts of a revision that are compared into `folder`."""
    command = ["git", "-C", str(root), "archive", "--format=tar", revision, *_HELD]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SpecError(revision, "expected a revision of git, with the packages and the spec")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
