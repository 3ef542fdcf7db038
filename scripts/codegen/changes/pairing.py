"""Puts together what belongs together: a field and its new name, a removed operation and its successor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from codegen.changes.finding import Finding
from codegen.changes.surface import Operation, Surface, Value
from codegen.importer.names.words import singular, split

_ENOUGH: Final = 0.5
_GENERIC: Final = frozenset({"Get", "List", "Of", "Detail", "By", "All", "Create", "Update", "Delete", "Deprecated"})


def successor_of_field(field: Value, old: Mapping[str, Value], new: Mapping[str, Value]) -> Value | None:
    """Return the field that says now what a removed one said: of its type, and with its words in the name.

    A new field comes before one that was there already, of which the removed one must hold all words.
    """
    own = _words(field.wire)
    best: tuple[float, Value] | None = None
    for candidate in new.values():
        if candidate.wire == field.wire or candidate.type != field.type:
            continue
        theirs = _words(candidate.wire)
        is_new = candidate.wire not in old
        if not is_new and not own < theirs:
            continue
        shared = len(own & theirs) / len(own | theirs)
        if shared < _ENOUGH:
            continue
        score = shared + is_new
        if best is None or score > best[0]:
            best = (score, candidate)
    return best[1] if best else None


def successor_of_operation(gone: Operation, old: Surface, new: Surface) -> tuple[Operation, bool] | None:
    """Return the operation to call instead of a removed one, and whether it is surely the one.

    It does the same with the same kind of thing: the same HTTP method on one record or on the collection, in the same
    group of tags. It is surely the one if its answer has much the same fields, or its name is nearly the same. Where a
    whole tag is gone, the nearest one is worth a look all the same.
    """
    best: tuple[float, str, Operation] | None = None
    for candidate in new.operations.values():
        if candidate.http != gone.http or candidate.path.endswith("}") != gone.path.endswith("}"):
            continue
        if old.groups.get(gone.tag, gone.tag) != new.groups.get(candidate.tag, candidate.tag):
            continue
        alike = SequenceMatcher(None, _plain(gone.id), _plain(candidate.id), autojunk=False).ratio()
        score = max(alike, _common_fields(gone, old, candidate, new))
        # The record must be found by the same key, and a newcomer is likelier than what was there.
        score += (gone.path.rpartition("{")[2] == candidate.path.rpartition("{")[2]) / 4 if "{" in gone.path else 0
        score += (candidate.id not in old.operations) / 4
        if best is None or (score, candidate.id) > best[:2]:
            best = (score, candidate.id, candidate)
    if best is None:
        return None
    is_sure = best[0] >= _ENOUGH + ("{" in gone.path) / 4
    is_tag_gone = all(one.tag != gone.tag for one in new.operations.values())
    return (best[2], is_sure) if is_sure or is_tag_gone else None


def merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, those of one group as one."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.kind, finding.breaks, finding.group or f"{finding.subject} {finding.text}")
        groups.setdefault(key, []).append(finding)
    for group in groups.values():
        first = group[0]
        methods = tuple(sorted({method for finding in group for method in finding.methods}))
        others = tuple(dict.fromkeys(finding.subject for finding in group[1:] if finding.subject != first.subject))
        yield replace(first, methods=methods, others=others)


def _common_fields(gone: Operation, old: Surface, candidate: Operation, new: Surface) -> float:
    """Return how many of the fields of two answers are the same, of all."""
    mine, theirs = _fields(gone, old), _fields(candidate, new)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _fields(operation: Operation, surface: Surface) -> set[str]:
    name = operation.answer.removeprefix("pages of ").removeprefix("list[").removesuffix("]")
    model = surface.models.get(name)
    return set(model.fields) if model else set()


def _words(wire: str) -> set[str]:
    return {singular(word).lower() for word in split(wire)}


def _plain(operation_id: str) -> str:
    return " ".join(singular(word) for word in split(operation_id) if word not in _GENERIC).lower()
