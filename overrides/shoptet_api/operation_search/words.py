"""From a text to the words that are compared: without case, accents, camel case and plurals."""

import re
import unicodedata
from typing import Final

_CAMEL: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_IGNORED_WORDS: Final = (
    "a all an and are as at be by can do for from has have how i in into is it its me my of on one or our show that "
    "the their them there this to want what which who with you your"
)
_IGNORED: Final = frozenset(_IGNORED_WORDS.split())


def plain(text: str) -> str:
    """Return a text without accents: `Dodací list` is `Dodaci list`."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words(text: str) -> list[str]:
    """Return the words of a text, an operationId or a path, each in the form in which it is compared."""
    return [
        stem(word)
        for word in map(str.lower, _CAMEL.findall(plain(text)))
        if word not in _IGNORED and (len(word) > 1 or word.isdigit())
    ]


def stem(word: str) -> str:
    """Return the singular of an English word, so far as its letters show it; other words stay."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
