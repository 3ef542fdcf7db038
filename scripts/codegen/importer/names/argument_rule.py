"""The rule that makes an argument's name out of a value in an operation's path.

The id of the record that the resource is about is `code`, `guid` or `id`. Every other value says whose it is: that of
the parent in front (`order_code`, `customer_guid`), or of the record below (`item_id`, `remark_id`). The parameter
names the thing where it says more than `id`, else the segment before it does. Exceptions stand in
`spec/overlays/parameters.yaml` (`x-shoptet-argument`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codegen.importer.names.method_rule import ACTIONS, KEYS, words_of
from codegen.importer.names.words import singular

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_KEYS: Final = KEYS | {"type"}
"""Words that say nothing without the thing that they belong to."""


def path_arguments(path: str, resource: str, taken: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield the name on the wire and the argument of each value in `path`, for a method of `resource`.

    `taken` are the names of query parameters: an id that would be called like one of them is called after its record.
    """
    owner = _singular(words_of(resource))
    segments = [segment for segment in path.strip("/").split("/") if segment not in ("api", "system")]
    literals: list[list[str]] = []
    is_first = True
    for segment in segments:
        if not segment.startswith("{"):
            literals.append(words_of(segment))
            continue
        wire = segment.strip("{}")
        name = _argument(words_of(wire), literals, owner, is_first=is_first)
        yield wire, "_".join([*owner, *name] if "_".join(name) in taken else name)
        is_first = False


def _argument(
    wire: Sequence[str], literals: Sequence[Sequence[str]], owner: Sequence[str], *, is_first: bool
) -> list[str]:
    key = wire[-1:]
    if key[0] not in _KEYS:
        return list(wire)
    thing = list(wire[:-1]) or _thing(literals)
    named = {word for words in literals for word in _singular(words)} | set(thing)
    # A product above alternative products is not one of them: the path has not said `alternative` yet.
    if is_first and thing and list(owner[-len(thing) :]) == thing and named >= set(owner):
        return list(key)
    # `section_id` in articles: whose section it is, the resource says.
    inside = thing[len(owner) :] if thing[: len(owner)] == list(owner) and is_first else []
    return [*(inside or thing), *key]


def _thing(literals: Sequence[Sequence[str]]) -> list[str]:
    """Return what the nearest segment before a value names; `/code/{code}` and `/use/{code}` name nothing."""
    for words in reversed(literals):
        if not (len(words) == 1 and words[0] in KEYS | ACTIONS):
            return _singular(words)
    return []


def _singular(words: Sequence[str]) -> list[str]:
    return [singular(word).lower() for word in words]
