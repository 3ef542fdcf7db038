"""Entries of the changelog for what the vendor changed: one file for each in `changes/`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from codegen.changes.finding import Finding
from codegen.changes.report import line

_CATEGORIES: Final[Mapping[str, str]] = {
    "removed": "removed",
    "renamed": "changed",
    "moved": "changed",
    "changed": "changed",
    "tightened": "changed",
    "deprecated": "deprecated",
    "restored": "changed",
    "added": "added",
    "loosened": "changed",
}


def fragments(findings: Sequence[Finding], sha256: str) -> dict[str, str]:
    """Return the entries by the names of their files: one for each change that breaks, one for all others of a kind."""
    entries = [
        (_CATEGORIES[finding.kind], f"{line(finding)}{_code(finding)}")
        for finding in findings
        if finding.breaks != "nothing"
    ]
    for category in dict.fromkeys(_CATEGORIES.values()):
        quiet = [one for one in findings if one.breaks == "nothing" and _CATEGORIES[one.kind] == category]
        if quiet:
            lines = "".join(f"\n  - {line(finding)}" for finding in quiet)
            entries.append((category, f"In the API, without breaking code:\n{lines}"))
    return {
        f"+api-{sha256[:8]}-{number:02}.{category}.md": f"{text}\n"
        for number, (category, text) in enumerate(entries, start=1)
    }


def _code(finding: Finding) -> str:
    return f" Write `{finding.new}` instead of `{finding.old}`." if finding.old and finding.new else ""
