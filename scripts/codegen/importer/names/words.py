"""Nouns and class-name words out of the vendor's identifiers."""

from __future__ import annotations

import re
import unicodedata

MAX_NAME = 40
"""The maximum length of a class name."""

GENERIC = frozenset({"data", "items", "item", "values", "list", "results", "rows", "changes", "schema"})
"""Keys that say nothing about what they hold."""

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")

_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "Ae"})
"""Letters that Unicode does not take apart into a plain one and its accent."""

RESERVED = frozenset(
    {
        *("Annotated", "Any", "ClassVar", "Decimal", "DecimalAny", "DecimalNumber", "False", "Literal", "Mapping"),
        *("Model", "None", "OpenEnum", "Rows", "Sequence", "True", "TypeAlias", "Unset"),
    }
)
"""Names that mean something else in a module of models: no class gets one."""

_SPELLINGS = {"pricelist": ["Price", "List"], "pricelists": ["Price", "Lists"], "xy": ["XY"], "cpc": ["Cpc"]}
"""Where the vendor writes as one word what its own terms write as two, and initials that stay together."""

_KEEP = frozenset(
    {
        "news",
        "series",
        "sales",
        "status",
        "address",
        "access",
        "class",
        "bus",
        "gps",
        "tax",
        "css",
        "sms",
        "days",
        "hours",
        "settings",
    }
)

_LIST_VERB = re.compile(r"ge?t?(?:ListOf|Listof|ListingOf|ListAll|OverviewOf|TemplatesOf)(?:All)?(?=[A-Z])")
_VERBS = (
    "getDetailOfRegistered",
    "getDetailOf",
    "getInformationAbout",
    "getLast",
    "createAndEdit",
    "registerNew",
    "updateExisting",
    "bulkUpdate",
    "bulkDelete",
    "bulk",
    "create",
    "update",
    "deleteOne",
    "deleteAll",
    "delete",
    "register",
    "add",
    "set",
    "get",
)


def split(identifier: str) -> list[str]:
    """Return `orderItem`, `order-item`, `XYDiscount`, `pricelistDetail` as capitalised words."""
    words: list[str] = []
    for word in _WORD.findall(transliterated(identifier)):
        spelled = _SPELLINGS.get(word.lower())
        words += spelled or [word[0].upper() + word[1:].lower()]
    return words


def transliterated(text: str) -> str:
    """Return `text` with plain letters for accented ones: `Věrnostní program` is `Vernostni program`."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def pascal(identifier: str) -> str:
    """Return a class name's spelling of an identifier."""
    return "".join(split(identifier))


def singular(identifier: str) -> str:
    """Return the identifier with its last word in the singular."""
    words = split(identifier)
    return "".join([*words[:-1], _singular_word(words[-1])]) if words else identifier


def _singular_word(word: str) -> str:
    lower = word.lower()
    if lower in _KEEP:
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "tuses")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def join(parent: str, child: str) -> str:
    """Join two names; words that meet at the seam appear once: `OrderStatus` + `StatusColor`."""
    left, right = split_name(parent), split_name(child)
    for overlap in range(min(len(left), len(right)), 0, -1):
        seam = [_singular_word(word) for word in left[-overlap:]]
        if seam == [_singular_word(word) for word in right[:overlap]] and overlap < max(len(left), len(right)):
            return "".join(left[:-overlap] + right)
    return "".join(left + right)


def split_name(name: str) -> list[str]:
    """Return the words of a class name that `pascal` made."""
    return _WORD.findall(name)


def shorten(name: str, limit: int = MAX_NAME) -> str:
    """Return `name` within `limit`: the words after the first are dropped first, the last one stays."""
    parts = split_name(name)
    while len("".join(parts)) > limit and len(parts) > 2:
        del parts[1]
    return "".join(parts)[:limit]


def lists(operation_id: str) -> bool:
    """Return whether an operation's name says that it lists."""
    return bool(_LIST_VERB.match(operation_id))


def noun(operation_id: str) -> str:
    """Return the noun of an operation: `getListOfOrders` and `getOrderDetail` are about `Order`."""
    match = _LIST_VERB.match(operation_id)
    rest = operation_id[match.end() :] if match else without_verb(operation_id)
    rest = re.sub(r"By[A-Z]\w*$", "", rest)
    rest = re.sub(r"(?:(?<=[a-z])Details?|(?<=s)List)$", "", rest)
    return "".join(_singular_word(word) for word in split(rest))


def without_verb(operation_id: str) -> str:
    """Return the operationId without its verb."""
    for verb in _VERBS:
        if operation_id.startswith(verb) and operation_id[len(verb) : len(verb) + 1].isupper():
            return operation_id[len(verb) :]
    return operation_id


def specific(operation_noun: str, key: str | None) -> str:
    """Return the better of two names for one thing: the operation's noun, or the key that holds it in the answer."""
    if key is None or key.lower() in GENERIC:
        return operation_noun
    by_key = singular(pascal(key))
    if operation_noun.endswith(by_key) or by_key.endswith(operation_noun):
        return max(operation_noun, by_key, key=len)
    return join(operation_noun, by_key)


def component_wish(name: str, side: str) -> str:
    """Return the class name that a vendor component would like: `brandCreate` is `Brand` on the side of requests."""
    bare = name[4:] if name.startswith("type") and name[4:5].isupper() else name
    parts = split(bare)
    if side == "input":
        parts = [part for part in parts if part not in {"Request", "Post", "Schema"}]
        return "".join(parts[:-1] if parts[-1] == "Create" and "Batch" not in parts else parts)
    if parts[-1] == "Response":
        parts = parts[:-1]
    if bare.endswith("List") and len(parts) > 1:
        return singular("".join(parts[:-1])) + "ListItem"
    if parts[-1] == "Detail" and len(parts) > 2:
        parts = parts[:-1]
    return "".join(parts)


def code_list_wish(slug: str) -> str:
    """Return the class name of a code list: `OrderItemType` for `types-of-order-items`, `VatMode` for `vat-modes`."""
    kinds, of, things = slug.partition("-of-")
    if of:
        return singular(pascal(things)) + singular(pascal(kinds))
    return singular(pascal(slug))
