"""Rank the operations that match a query.

A query is the name of an operation (`getOrderDetail`, `orders.get`), a path (`/api/orders/2018000057`, with or without
the method before it), or words. A name or a path that fits is the first result. Words are compared with names, paths
and texts. A rare word counts for more than a common one, and a word of the name for more than one of the text.
"""

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from shoptet_api.operation_calls.index import IndexedOperation, operations, resources
from shoptet_api.operation_search.synonyms import LONGEST, SYNONYMS
from shoptet_api.operation_search.words import words

_MAX_QUERY: Final = 500
_MAX_WORDS: Final = 20
_EXACT: Final = 1000.0
_METHODS: Final = frozenset({"get", "post", "put", "patch", "delete"})
_BEGINNING: Final = 0.5
"""The worth of a word of which the query has the beginning only."""
_SHORTEST_BEGINNING: Final = 3
_USUAL: Final = {"list": 1.05, "get": 1.04}
"""What people want most often, where nothing else decides."""


class Found(NamedTuple):
    """An operation that matches, and how well."""

    operation: IndexedOperation
    score: float


def find(
    query: str, *, within: Collection[str] | None = None, limit: int = 10, require: Collection[str] | None = None
) -> Sequence[Found]:
    """Return the operations that match a query, the best one first.

    Args:
        query: Words, a name or a path. An empty one matches every operation.
        within: Only operations of these resources.
        limit: The largest number of results.
        require: Only operations with one of these effects.
    """
    query = query[:_MAX_QUERY].strip()
    score = _Query(query).score
    matching = [
        Found(entry.operation, score(entry) if query else 1.0)
        for entry in _entries()
        if (within is None or entry.operation.resource in within)
        and (require is None or entry.operation.effect in require)
    ]
    # Sorting is stable: equal ones stay in the order of the index.
    return sorted((one for one in matching if one.score > 0), key=lambda one: -one.score)[: max(limit, 0)]


class _Entry(NamedTuple):
    """An operation with the weight of each of its words."""

    operation: IndexedOperation
    weights: Mapping[str, float]


class _Query:
    def __init__(self, text: str) -> None:
        self._text = text.lower()
        method, _, path = text.rpartition(" ")
        self._method = method.lower() if method.lower() in _METHODS else None
        self._path = path if path.startswith("/") else None
        self._alternatives = _alternatives(words(text)[:_MAX_WORDS])

    def score(self, entry: _Entry) -> float:
        """Return how well an operation matches; 0 if it does not."""
        operation = entry.operation
        if self._text in {operation.id.lower(), operation.full_name}:
            return _EXACT
        if self._path is not None:
            return self._path_score(operation, self._path)
        found = [max(_worth(words_, entry.weights) for words_ in one) for one in self._alternatives]
        if not found:
            return 0.0
        share = sum(1 for worth in found if worth) / len(found)
        return sum(found) * share * share * _USUAL.get(operation.name, 1.0)

    def _path_score(self, operation: IndexedOperation, path: str) -> float:
        if self._method is not None and operation.method.lower() != self._method:
            return 0.0
        asked, own = _segments(path), _segments(operation.path)
        if len(asked) > len(own) or not any(asked):
            return 0.0
        literal = sum(1 for left, right in zip(asked, own, strict=False) if left == right)
        for left, right in zip(asked, own, strict=False):
            if left != right and not right.startswith("{") and not (left.startswith("{") and right.startswith("{")):
                return 0.0
        # `/api/orders/statuses` is itself, and could be the code of an order; then come the longer paths.
        return _EXACT / 2 + literal - 50 * (len(own) - len(asked))


def _segments(path: str) -> list[str]:
    return path.partition("?")[0].rstrip("/").split("/")


def _alternatives(asked: Sequence[str]) -> Sequence[Sequence[Sequence[str]]]:
    """Return the parts of a query, each with the words that can stand for it."""
    found: list[list[tuple[str, ...]]] = []
    index = 0
    while index < len(asked):
        for length in range(min(LONGEST, len(asked) - index), 0, -1):
            phrase = tuple(asked[index : index + length])
            if phrase in SYNONYMS:
                found.append([phrase, SYNONYMS[phrase]])
                index += length
                break
        else:
            found.append([(asked[index],)])
            index += 1
    return found


def _worth(asked: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the worth of words that must all be there."""
    total = 0.0
    for word in asked:
        worth = weights.get(word, 0.0)
        if not worth and len(word) >= _SHORTEST_BEGINNING:
            beginnings = (weight for own, weight in weights.items() if own.startswith(word))
            worth = _BEGINNING * max(beginnings, default=0.0)
        if not worth:
            return 0.0
        total += worth
    return total


@cache
def _entries() -> Sequence[_Entry]:
    texts = resources()
    drafts = [(one, _weighted(one, texts[one.resource].text)) for one in operations()]
    having: dict[str, int] = {}
    for _, weights in drafts:
        for word in weights:
            having[word] = having.get(word, 0) + 1
    rarity = {word: math.log(1 + len(drafts) / count) for word, count in having.items()}
    return [
        _Entry(operation, {word: weight * rarity[word] for word, weight in weights.items()})
        for operation, weights in drafts
    ]


def _weighted(operation: IndexedOperation, resource_text: str) -> Mapping[str, float]:
    """Return the weight of each word by the best place that has it."""
    weights: dict[str, float] = {}
    places = (
        (5.0 / _spread(operation.resource), operation.resource),
        (3.0 / _spread(operation.name), operation.name),
        (2.0, operation.id),
        (1.5, re.sub(r"\{\w+\}|^/api/", "", operation.path)),
        (1.0, operation.text),
        (0.3, resource_text),
    )
    for weight, text in places:
        for word in words(text):
            weights[word] = max(weights.get(word, 0.0), weight)
    return weights


def _spread(name: str) -> float:
    """Return by what the weight of a name's words is divided: `orders` is all about orders, `order_gifts` is not."""
    return math.sqrt(max(len(words(name)), 1))
