"""The rule that makes a method's name out of the vendor's facts about an operation; `methods` describes the result."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from codegen.importer.names.words import singular, split

if TYPE_CHECKING:
    from collections.abc import Sequence

AnswerKind: TypeAlias = Literal["value", "page", "none", "job", "binary"]

_BY_HTTP: Final = {"GET": "get", "POST": "create", "PUT": "set", "PATCH": "update", "DELETE": "delete"}
ACTIONS: Final = frozenset({
    "activate", "add", "approve", "cancel", "clear", "close", "confirm", "convert", "copy", "deactivate",
    "disable", "enable", "finish", "link", "lock", "merge", "move", "pause", "publish", "refresh", "refund",
    "reject", "renew", "reopen", "reorder", "resend", "reset", "restart", "restock", "restore", "resume",
    "retry", "revoke", "send", "set", "split", "start", "stop", "suspend", "sync", "test", "unlink", "unlock",
    "upload", "use", "validate", "verify",
})  # fmt: skip
"""Verbs that are kept; every other change is named after its HTTP method."""

PREPOSITIONS: Final = frozenset({"as", "by", "for", "from", "in", "of", "to", "with"})
KEYS: Final = frozenset({"code", "email", "guid", "id", "index", "name", "number", "slug"})
"""What a record can be looked up by, when it stands as a word of its own before the value: `/products/code/{code}`."""

_LISTS: Final = frozenset({"list", "listing", "overview"})
FILLERS: Final = frozenset({
    "all", "bulk", "change", "create", "created", "delete", "deleted", "deprecated", "detail", "existing", "ge",
    "generate", "get", "info", "information", "insert", "insertion", "last", "latest", "list", "listing", "new",
    "one", "overview", "register", "registered", "update", "updated",
})  # fmt: skip
"""Words of an operationId that say what the HTTP method, the path or the answer say too."""


@dataclass(frozen=True, slots=True)
class OperationFacts:
    """What the rule looks at."""

    operation_id: str
    http_method: str
    path: str
    tag: str
    answer_kind: AnswerKind
    is_snapshot: bool


class Rule:
    """The rule for one operation."""

    def __init__(self, operation: OperationFacts, resource: str, words: Sequence[str]) -> None:
        self.http = operation.http_method.upper()
        self.kind = operation.answer_kind
        self.snapshot = operation.is_snapshot
        self.words = words
        self.many = words_of(resource)[-1:] != _singular_last(words_of(resource))[-1:]
        self.nouns = {_one(word) for word in [*words_of(resource), *tag_words(operation.tag)]}
        self.tail = _below(operation.path, self.nouns)

    def method(self) -> list[str]:
        """Return the words of the method's name."""
        last = self._literals()[-1:] or [[]]
        if self.snapshot:
            return ["snapshot", *self._rest("snapshot")]
        if self.kind == "binary" and last[0]:
            return [*self._rest(*last[0]), *last[0]]
        if last[0] == ["changes"] and self.http == "GET":
            return ["list", *self._rest("changes"), "changes"]
        if "batch" in last[0] or (self.kind == "job" and "batch" in self.words):
            return [self._verb(), *self._rest("batch"), "batch"]
        return self._by_key() or self._out_of_another() or self._action() or self._bulk() or self._plain()

    def _literals(self) -> list[list[str]]:
        return [segment for segment in self.tail if segment]

    def _rest(self, *without: str) -> list[str]:
        """Return the literal words of the tail, the nouns of values in between in the singular."""
        words: list[str] = []
        for position, segment in enumerate(self.tail):
            held = [word for word in segment if word not in without]
            words += _singular_last(held) if self.tail[position + 1 : position + 2] == [[]] else held
        return words

    def _verb(self) -> str:
        """Return the operationId's verb if it says more than the HTTP method: `unlink`, `add`, `set`, `upload`..."""
        if self.http != "GET" and self.words[0] in ACTIONS:
            return self.words[0]
        if self.http == "PUT" and self.tail[-1:] == [[]]:
            return "update"
        return _BY_HTTP.get(self.http, self.http.lower())

    def _by_key(self) -> list[str] | None:
        """Name a look-up by another key than the usual one: `/code/{code}`, `/order/{code}`."""
        asked = self.words[self.words.index("by") + 1 :] if "by" in self.words else self.words[:0]
        for position, segment in enumerate(self.tail[:-1]):
            if not segment or self.tail[position + 1]:
                continue
            if (len(segment) == 1 and segment[0] in KEYS) or (asked and asked[: len(segment)] == segment):
                del self.tail[position : position + 1]
                method = self._plain()
                if method == ["create"]:
                    return ["create", "from", *segment]
                return [*method, "by", *segment]
        return None

    def _out_of_another(self) -> list[str] | None:
        """Name a record made out of another one: `createInvoiceFromOrder`."""
        if self.http != "POST" or "from" not in self.words:
            return None
        source = self.words[self.words.index("from") + 1 :]
        return ["create", "from", *source] if source else None

    def _action(self) -> list[str] | None:
        """Name a verb in the path: `/restock`, `/renew-signature-key`, `/carriers/{code}/close`."""
        literals = self._literals()
        if self.http == "GET" or not literals or literals[-1][0] not in ACTIONS - {"set"}:
            return None
        verb, *objects = literals[-1]
        # The path has `link-proforma-invoice` where the operationId knows that several can be linked.
        forms = {_one(word): word for word in self.words}
        objects = [forms.get(_one(word), word) if word == objects[-1] else word for word in objects]
        return [verb, *objects, *self._qualified(self._rest(*literals[-1]))]

    def _bulk(self) -> list[str] | None:
        """Name a change of many records by one request."""
        on_collection = not self.tail and self.http in ("PATCH", "DELETE")
        if self.http == "GET" or not (on_collection or "bulk" in self.words):
            return None
        rest = [word for word in self._rest() if word not in FILLERS]
        if not rest:
            return [self._verb(), "many" if self.many else ""]
        return [self._verb(), *_singular_last(rest), "many"]

    def _plain(self) -> list[str]:
        """Name CRUD on the record, or on what lies below it."""
        rest, verb = self._qualified(self._rest()), self._verb()
        on_one = bool(self.tail) and not self.tail[-1]
        if not rest:
            rest = self._words_below() if self._is_below() or verb in ("add", "set") else []
            on_one = on_one and not rest
        if self.http == "GET" and self._lists(rest, on_one=on_one):
            return ["list", *rest[:-1], *(several(word) for word in rest[-1:])]
        if self.http == "GET" and self.kind == "page":
            return ["list", *rest, "items"]
        if rest[-1:] == ["last"]:
            rest = ["last", *_singular_last(rest[:-1])]
        if self.http == "DELETE" and "all" in self.words:
            return [verb, "all", *rest[:-1], *(several(word) for word in rest[-1:])]
        if on_one or (self.http == "POST" and verb != "set"):
            rest = _singular_last(rest)
        return [verb, *rest]

    def _lists(self, rest: Sequence[str], *, on_one: bool) -> bool:
        is_named_list = any(word in _LISTS and word not in self.nouns for word in self.words)
        return is_named_list or (self.kind == "page" and not on_one) or (self.many and not rest and not self.tail)

    def _is_below(self) -> bool:
        """Return whether an operation without a word of its own in the path is about a part of the record."""
        values = len(self.tail)
        return values > 1 or (self.http == "POST" and values == 1)

    def _words_below(self) -> list[str]:
        """Return the operationId's words behind the resource's noun, or between its verb and a preposition."""
        words = list(self.words)
        for position, word in enumerate(words):
            if position and word in PREPOSITIONS and word != "of":
                words = words[:position]
                break
        content = [word for word in words if word not in FILLERS | PREPOSITIONS | {self._verb()}]
        while content and _one(content[0]) in self.nouns:
            content.pop(0)
        return content if not any(_one(word) in self.nouns for word in content) else []

    def _qualified(self, rest: list[str]) -> list[str]:
        """Qualify a noun in the operationId's order: `products` of `reviews` are `product_reviews`."""
        for word, following in pairwise(self.words[1:]):
            if len(rest) == 1 and _one(word) == _one(rest[0]) and _one(following) in self.nouns:
                return [_one(word), following]
        return rest


def _below(path: str, nouns: set[str]) -> list[list[str]]:
    """Return the path behind the resource's own part: a literal segment as its words, a value as an empty list.

    A path without a part of the resource's own (a tag that gathers things of several kinds) is behind it as a whole.
    """
    segments = [
        [] if segment.startswith("{") else words_of(segment)
        for segment in path.strip("/").split("/")
        if segment not in ("api", "system")
    ]
    own = [position for position, segment in enumerate(segments) if segment and _one(segment[0]) in nouns]
    if not own:
        return segments
    remaining = segments[own[-1]]
    while remaining and _one(remaining[0]) in nouns:
        remaining = remaining[1:]
    return [*([remaining] if remaining else []), *segments[own[-1] + 1 :]]


def words_of(identifier: str) -> list[str]:
    """Return the words of an identifier in lower case."""
    return [word.lower() for word in split(identifier)]


def tag_words(tag: str) -> list[str]:
    """Return the words of a tag; `X + Y` is one."""
    return words_of(tag.replace(" + ", ""))


def _one(word: str) -> str:
    return singular(word).lower()


def _singular_last(words: Sequence[str]) -> list[str]:
    return [*words[:-1], *(_one(word) for word in words[-1:])]


def several(word: str) -> str:
    """Return the plural of a word that may be one already."""
    if _one(word) != word or word in ("history", "settings"):
        return word
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"
