"""The report as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Final

from codegen.changes.finding import Finding

_SECTIONS: Final = (
    ("removed", "Removed"),
    ("renamed", "Renamed"),
    ("moved", "Moved"),
    ("changed", "Changed"),
    ("tightened", "Tightened"),
    ("deprecated", "Deprecated"),
    ("restored", "No longer deprecated"),
    ("added", "Added"),
    ("loosened", "Loosened"),
)
_SHOWN: Final = 6
_PLURALS: Final = {
    "is": "are", "has": "have", "does": "do", "takes": "take", "requires": "require", "calls": "call", "lists": "list",
    "returns": "return",
}  # fmt: skip


def markdown(findings: Sequence[Finding], old: str, new: str) -> str:
    """Return the report as Markdown: first what to do, then everything by kind."""
    return "\n".join(_lines(findings, old, new)) + "\n"


def json_text(findings: Sequence[Finding], old: str, new: str) -> str:
    """Return the report as JSON."""
    data = {"old": old, "new": new, "findings": [asdict(finding) for finding in findings]}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def line(finding: Finding) -> str:
    """Return one change as a line of Markdown."""
    subjects = ", ".join([finding.subject, *finding.others])
    verb = finding.text if not finding.others or finding.text.startswith("`") else _of_many(finding.text)
    text = f"{subjects} {verb}."
    own = {finding.subject.strip("`"), *(one.strip("`") for one in finding.others)}
    users = [method for method in finding.methods if method not in own]
    return f"{text} {_used(users)}".rstrip()


def _lines(findings: Sequence[Finding], old: str, new: str) -> Iterator[str]:
    yield f"# Changes of the API from {old} to {new}"
    yield ""
    if not findings:
        yield "Nothing changes for callers."
        return
    breaking = [finding for finding in findings if finding.breaks != "nothing"]
    quiet = [finding for finding in findings if finding.breaks == "nothing"]
    yield _summary(findings)
    yield ""
    if breaking:
        yield "## What to do"
        yield ""
        for finding in breaking:
            yield f"- {line(finding)} {_whom(finding)}"
            yield from _code(finding)
        yield ""
    for kind, title in _SECTIONS:
        listed = [finding for finding in quiet if finding.kind == kind]
        if listed:
            yield f"## {title}"
            yield ""
            yield from (f"- {line(finding)}" for finding in listed)
            yield ""


def _summary(findings: Iterable[Finding]) -> str:
    by_breaks = {"wire": 0, "python": 0, "nothing": 0}
    for finding in findings:
        by_breaks[finding.breaks] += 1
    if by_breaks["wire"] + by_breaks["python"] == 0:
        return f"Nothing breaks. {_count(by_breaks['nothing'], 'change', 'changes')} to know of."
    quiet = by_breaks["nothing"]
    breaking = [
        _count(by_breaks[key], f"change {what}", f"changes {what}")
        for key, what in (("wire", "to what the API takes or answers"), ("python", "to Python code only"))
        if by_breaks[key]
    ]
    others = _count(quiet, "further change breaks", "further changes break") + " nothing" if quiet else ""
    return f"{' and '.join(breaking)} can break your code{f'; {others}' if others else ''}."


def _of_many(text: str) -> str:
    """Return the predicate of several subjects: `is new` is `are new`."""
    first, space, rest = text.partition(" ")
    return f"{_PLURALS.get(first, first)}{space}{rest}"


def _whom(finding: Finding) -> str:
    return "**Breaks calls.**" if finding.breaks == "wire" else "**Breaks Python code.**"


def _code(finding: Finding) -> Iterator[str]:
    if finding.old and finding.new:
        yield f"  - before: `{finding.old}`"
        yield f"  - now: `{finding.new}`"


def _used(methods: Sequence[str]) -> str:
    if not methods:
        return ""
    shown = ", ".join(f"`{method}`" for method in methods[:_SHOWN])
    more = f" and {len(methods) - _SHOWN} more" if len(methods) > _SHOWN else ""
    return f"Used by {shown}{more}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
