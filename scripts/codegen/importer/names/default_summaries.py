"""A line for an operation that nobody has described yet, made of its resource's and its method's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codegen.importer.names.method_rule import several
from codegen.importer.names.words import singular

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPELLED: Final[Mapping[str, str]] = {
    "eshop": "e-shop", "id": "ID", "guid": "GUID", "isdoc": "ISDOC", "pdf": "PDF", "xml": "XML", "xy": "XY",
}  # fmt: skip
_WHOLE: Final[Mapping[str, str]] = {
    "list": "List {many}.",
    "snapshot": "Queue a snapshot of all {many}.",
    "list_changes": "List the latest changes of {many}.",
    "pdf": "Download {one} as PDF.",
    "isdoc": "Download {one} as ISDOC.",
    "xml": "Download {one} as XML.",
    "set": "Set the {many}.",
}


def default_summary(resource: str, method: str) -> str:
    """Return a line in this project's words: `sales_channels` and `list` give "List sales channels."."""
    words = resource.split("_")
    many, one = _spell(words), _with_article([*words[:-1], _one(words[-1])])
    if resource == "eshop":  # there is one
        many = one = "the e-shop"
    verb, *rest = method.rstrip("_").split("_")
    if method in _WHOLE:
        return _WHOLE[method].format(one=one, many=many)
    if not rest and _one(verb) != verb:
        return f"List {_spell([verb])} of {many}."
    start = verb.capitalize()
    if rest in (["all"], ["many"]):
        return f"{start} {'several' if rest == ['many'] else 'all'} {many}."
    if rest[-1:] == ["many"]:
        return f"{start} several {_things([*rest[:-2], several(rest[-2])], many)}."
    if verb == "snapshot":
        return f"Queue a snapshot of all {many} {_spell(rest)}."
    if rest[-1:] == ["batch"]:
        return f"{start} {_things(rest[:-1], many)} in a batch job."
    owner = many if verb == "list" or rest[-1:] == ["settings"] else one
    for preposition in ("by", "from"):
        if preposition in rest:
            at = rest.index(preposition)
            other = _with_article(rest[at + 1 :]) if preposition == "from" else _spell(rest[at + 1 :])
            return f"{start} {_things(rest[:at], owner)} {preposition} {other}."
    if rest and rest[0] != "all" and verb not in ("list", "create", "add"):
        return f"{start} the {_things(rest, owner)}."
    return f"{start} {_things(rest, owner, article=verb != 'list')}."


def _things(words: Sequence[str], owner: str, *, article: bool = False) -> str:
    """Return the object of a method, with its owner unless the words name it; without words, the resource itself."""
    if not words:
        return owner
    things = _with_article(words) if article and _one(words[-1]) == words[-1] else _spell(words)
    return things if _one(words[-1]) == _one(owner.rsplit(maxsplit=1)[-1]) else f"{things} of {owner}"


def _one(word: str) -> str:
    return singular(word).lower()


def _spell(words: Sequence[str]) -> str:
    return " ".join(_SPELLED.get(word, word) for word in words)


def _with_article(words: Sequence[str]) -> str:
    first = words[0]
    vowel = first[0] in "aeio" or first == "xy" or (first[0] == "u" and not first.startswith(("uni", "use")))
    return f"{'an' if vowel else 'a'} {_spell(words)}"
