"""All changes between two specs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from codegen.changes import classes, operations, values
from codegen.changes.finding import Finding
from codegen.changes.pairing import merged
from codegen.changes.surface import alias_of, surface

_ORDER: Final = ("removed", "renamed", "moved", "changed", "tightened", "deprecated", "restored", "added", "loosened")
_BREAKS: Final = ("wire", "python", "nothing")


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Finding]:
    """Return what changed from `old` to `new`, what breaks code first."""
    former = {
        name: target
        for name, schema in new["components"]["schemas"].items()
        if (target := alias_of(schema)) is not None
    }
    gone = {name: now for name, now in former.items() if alias_of(old["components"]["schemas"].get(name, {})) is None}
    before, after = surface(old, gone), surface(new, {})
    found = [
        *operations.compare(before, after),
        *classes.compare(before, after),
        *_events(before.events, after.events),
    ]
    return sorted(
        merged(found),
        key=lambda one: (_BREAKS.index(one.breaks), _ORDER.index(one.kind), one.subject, one.text),
    )


def _events(old: Sequence[str], new: Sequence[str]) -> Iterator[Finding]:
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    if gone:
        yield Finding("removed", "wire", "Webhooks", f"do not have the events {values.listed(gone)} any more")
    if come:
        yield Finding("added", "nothing", "Webhooks", f"have the events {values.listed(come)}")
