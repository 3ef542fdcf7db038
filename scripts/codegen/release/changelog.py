"""CHANGELOG.md as text: what stands under `[Unreleased]`, and in the files of `changes/`, becomes a version's part."""

from __future__ import annotations

import re
from collections.abc import Iterator

UNRELEASED = "## [Unreleased]"
_NEXT = re.compile(r"The next release is [\d.]+\.\n+")


def folded(text: str, version: str, day: str) -> str:
    """Return the changelog with what stands under `[Unreleased]` in the part of `version`.

    The part exists if there were files in `changes/`: then entries of one category stand under one heading.
    """
    title = f"## [{version}] - {day}"
    before, unreleased, after = _cut(text, UNRELEASED)
    if unreleased is None:
        return text
    unreleased = _NEXT.sub("", unreleased)
    head, part, tail = _cut(before + after, title)
    if part is None:
        return f"{before}{title}\n\n{unreleased.strip()}\n\n{after}".rstrip() + "\n"
    headings = dict(_headings(part))
    for heading, entries in _headings(unreleased):
        known = headings.get(heading, "")
        headings[heading] = f"{known.rstrip()}\n{entries.lstrip()}" if known.strip() else entries
    body = "\n\n".join(f"{heading}\n\n{entries.strip()}".strip() for heading, entries in headings.items())
    return f"{head}{title}\n\n{body}\n\n{tail}".rstrip() + "\n"


def part_of(text: str, version: str) -> str:
    """Return what the changelog says of `version`; empty if it says nothing."""
    match = re.search(rf"^## \[{re.escape(version)}\].*\n", text, re.MULTILINE)
    if match is None:
        return ""
    rest = text[match.end() :]
    following = re.search(r"^## ", rest, re.MULTILINE)
    return (rest[: following.start()] if following else rest).strip()


def _cut(text: str, title: str) -> tuple[str, str | None, str]:
    """Return what stands before a part, the part without its title, and what follows."""
    match = re.search(rf"^{re.escape(title)}\n", text, re.MULTILINE)
    if match is None:
        return text, None, ""
    rest = text[match.end() :]
    following = re.search(r"^## ", rest, re.MULTILINE)
    end = following.start() if following else len(rest)
    return text[: match.start()], rest[:end], rest[end:]


def _headings(part: str) -> Iterator[tuple[str, str]]:
    """Yield the headings of a part with what stands below each; the first one can be empty."""
    pieces = re.split(r"^(### .*)\n", part, flags=re.MULTILINE)
    if pieces[0].strip():
        yield "", pieces[0]
    yield from zip(pieces[1::2], pieces[2::2], strict=True)
