"""The version number: as large as what changed since the last release asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.compatibility import releases, versions
from codegen.compatibility.__main__ import decision

_PROJECT: Final = re.compile(r'^version = "([\d.]+)"$', re.MULTILINE)
_PACKAGE: Final = re.compile(r'^__version__ = "([\d.]+)"$', re.MULTILINE)
_PLACES: Final[Mapping[str, re.Pattern[str]]] = {
    "pyproject.toml": _PROJECT,
    "overrides/shoptet_api/version.py": _PACKAGE,
}


def current(root: Path) -> str:
    """Return the version that the project has now."""
    found = _PROJECT.search((root / "pyproject.toml").read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("pyproject.toml: expected a line with the version")
    return found[1]


def needed(root: Path, staged: Path) -> str:
    """Return the version for what stands in `staged`: unchanged before the first release, and never a smaller one."""
    now, base = current(root), releases.last_release(root)
    if base is None:
        return now
    return versions.text(max(versions.parse(now), decision(root, base, staged)))


def texts(root: Path, version: str) -> dict[str, str]:
    """Return the files that hold the version, with `version` in them; none if they have it."""
    if version == current(root):
        return {}
    changed: dict[str, str] = {}
    for name, pattern in _PLACES.items():
        text = (root / name).read_text(encoding="utf-8")
        changed[name] = pattern.sub(lambda match: match[0].replace(match[1], version), text)
    return changed
