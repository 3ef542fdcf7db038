"""Facts that only words state, kept from one import to the next.

The vendor rewords its descriptions and examples far more often than it changes its API. A description that loses its
backticks must not turn an enumeration into text, and an example that is added must not turn text into a decimal. So
the lock remembers, for each place, the schema without its words and the facts that the words stated. While the schema
of a place stays the same:

- a fact that is no longer stated stays;
- a fact that changes a type (a format, an enumeration, a list, null) and is stated for the first time is left out;
- any other fact (a page size, a further value, a deprecation) is taken.

Each of these is a line of the report, once. A person who knows better removes the place from the lock, or writes a
correction: then the facts are read as if for the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Facts: TypeAlias = dict[str, Any]
"""By kind: `format`, `values`, `null`, `deprecated`, `list`, `sections`, `page`, `line`, `events`."""

CORRECTED: Final = "x-shoptet-corrected"
"""The key that marks a schema or a parameter which a correction has changed; its value is one for each correction."""

DECLARED: Final = "declared"
"""The fact `deprecated` where the schema declares it: no words, but the words may have said it first."""

_TYPES: Final = frozenset({"format", "values", "null", "list"})
"""Facts that change the type of a value."""


@dataclass(frozen=True)
class Remembered:
    """One place of the lock."""

    schema: str
    """The schema at the place, without its words."""
    facts: Facts
    """The facts that hold."""
    said: Facts
    """What the words of the last import stated."""


def _kept(former: Any, _: Any) -> Any:
    return former


def _newest(_: Any, new: Any) -> Any:
    return new


def _both(former: list[str], new: list[str]) -> list[str]:
    """Return all values: a sentence that forgets one does not take it away."""
    return list(dict.fromkeys([*former, *new]))


_MERGED: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "format": _kept,
    "null": _kept,
    "deprecated": _newest,
    "line": _newest,
    "list": _newest,
    "page": _newest,
    "events": _newest,
    "values": _both,
    "sections": _both,
}
"""What becomes of a fact that is stated both before and now."""


@dataclass
class Memory:
    """What the lock knows, and what this import found."""

    former: Mapping[str, Remembered] = field(default_factory=dict[str, Remembered])
    now: dict[str, Remembered] = field(default_factory=dict[str, Remembered])
    changes: list[str] = field(default_factory=list[str])
    """A line for each fact that came or went with words alone."""

    def settle(self, place: str, schema: str, stated: Facts) -> Facts:
        """Return the facts that hold at `place`, whose schema without words is `schema`."""
        key, number = place, 2
        while key in self.now:
            # A schema that consists of one other schema stands at the same place as that one.
            key, number = f"{place}#{number}", number + 1
        former = self.former.get(key)
        facts = dict(stated)
        if former is not None and former.schema == schema:
            lines: list[str] = []
            facts = {kind: fact for kind, fact in _settled(former.facts, stated, lines) if fact is not None}
            if stated != former.said:
                self.changes += [f"{key}: {line}" for line in lines]
        self.now[key] = Remembered(schema, facts, dict(stated))
        return facts

    def remembered(self) -> dict[str, Remembered]:
        """Return all places for the lock; those of other revisions stay."""
        return {**self.former, **self.now}


def _settled(former: Facts, stated: Facts, lines: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield each kind of fact with what holds of it, and append to `lines` what came or went."""
    for kind in dict.fromkeys([*former, *stated]):
        before, after = former.get(kind), stated.get(kind)
        settled = after
        if after is None and before == DECLARED:
            pass
        elif after is None:
            settled = before
            lines.append(f"{_shown(kind, before)} is no longer stated; kept")
        elif before is None and after == DECLARED:
            pass
        elif before is None and kind in _TYPES:
            settled = None
            lines.append(f"{_shown(kind, after)} is newly stated; left out")
        elif before is None:
            lines.append(f"{_shown(kind, after)} is newly stated; taken")
        elif before != after:
            settled = _MERGED[kind](before, after)
            lines += _changes(kind, before, after)
        yield kind, settled


def _changes(kind: str, before: Any, after: Any) -> Iterator[str]:
    if kind in ("values", "sections", "events"):
        new, missing = [one for one in after if one not in before], [one for one in before if one not in after]
        if new:
            yield f"{_shown(kind, new)}: newly stated; taken"
        if missing:
            yield f"{_shown(kind, missing)}: no longer stated; {'left out' if kind == 'events' else 'kept'}"
    elif kind != "deprecated":
        verb = "kept" if _MERGED[kind] is _kept else "replaced"
        yield f"{_shown(kind, before)} is {verb}, where the words now say {_shown(kind, after)}"


def _shown(kind: str, fact: Any) -> str:
    if fact is True:
        return kind
    if isinstance(fact, list):
        return f"{kind} {', '.join(map(str, fact))}"
    return f"{kind} {fact}"
