"""The smallest version number that fits what changed since the last release.

Code that has to be written otherwise asks for a new major version. What is new, what the API itself refuses or answers
otherwise now, and the end of what was deprecated ask for a new minor version: the API does not wait for a release of
ours, and code that stays on the last one breaks as well. Anything else is a patch. Before 1.0.0 each is one step less.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from codegen.changes.finding import Finding
from codegen.compatibility.rules import Change

Level: TypeAlias = Literal["major", "minor", "patch", "none"]
Version: TypeAlias = tuple[int, int, int]


def level(changes: Iterable[Change], findings: Iterable[Finding]) -> Level:
    """Return the part of the version number that has to go up."""
    effects, found = {change.effect for change in changes}, list(findings)
    if "breaks" in effects:
        return "major"
    if effects or any(finding.breaks != "nothing" or finding.kind == "added" for finding in found):
        return "minor"
    return "patch" if found else "none"


def parse(text: str) -> Version:
    """Return `1.2.3` as numbers."""
    major, minor, patch = (int(part) for part in text.removeprefix("v").split("."))
    return major, minor, patch


def smallest(last: Version, needed: Level) -> Version:
    """Return the smallest version after `last` that `needed` allows."""
    major, minor, patch = last
    if needed == "none":
        return last
    if major == 0:
        return (0, minor + 1, 0) if needed == "major" else (0, minor, patch + 1)
    return {"major": (major + 1, 0, 0), "minor": (major, minor + 1, 0), "patch": (major, minor, patch + 1)}[needed]


def text(version: Version) -> str:
    """Return a version as text."""
    return ".".join(map(str, version))
